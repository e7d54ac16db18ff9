"""How each kind of block is set on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from itertools import groupby

from exporters.content import wording
from exporters.content.blocks import (
    Block,
    ComparisonTable,
    Contents,
    ContentsEntry,
    FinePrint,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Reason,
    Remark,
    Said,
    Standing,
    Table,
    Totals,
)
from exporters.pdf import grid
from exporters.pdf.breaking import Line
from exporters.pdf.columns import column_widths
from exporters.pdf.comparison_table import comparison_items
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle
from exporters.pdf.page import Link, PageOf, Target, Words
from exporters.pdf.setting import (
    baseline,
    blank,
    centred,
    fine_print,
    heading,
    on_line,
    one_line,
    paragraphs,
    together,
)
from exporters.pdf.styles import Styles
from exporters.pdf.tables import cell, joined_rows, row_item
from exporters.pdf.title import title_lines
from models.workspace.lamp import SHAPES

_SHADES = {"red": "#b00000", "amber": "#8a5a00", "green": "#1a6b2f", "grey": "#5b5b5b", "blue": "#1f4e8c"}
_BELOW = 13.0  # points below a table
_NEARER = 5.0  # stands a heading to the table below it than its line would, where it has no grid to keep
_LABEL = 5  # characters at the most of a word in colour: a sentence is black (GB/T 9704-2012, 5.2.4)
_DOT = "…"
_NUMBER = re.compile("（[^（）]{1,4}）|[^、]{1,4}、")
_SHAPE = re.compile(f"([{''.join(SHAPES)}])")


class Layout:
    """Turns blocks into items. Text from people is measured as it is typed; there is no markup to fall for."""

    def __init__(self, styles: Styles, *, on_grid: bool = True) -> None:
        self._styles = styles
        self._on_grid = on_grid
        self._targets = 0
        self._shades = dict.fromkeys(SHAPES, styles.level_1)  # of the shapes of lamps

    def set(self, blocks: Sequence[Block]) -> Iterator[list[Item]]:
        """The items of each block. A shape is printed alike wherever the paper's own words name it."""
        self._shades.update((one.shape, self._shade(one.colour)) for one in blocks if isinstance(one, Standing))
        for number, block in enumerate(blocks):
            items = list(self.items(block))
            if isinstance(block, FinePrint) and any(isinstance(one, Table) for one in blocks[number + 1 : number + 2]):
                items[-2:] = together(items[-2:], 1)
            is_below = number > 0 and isinstance(blocks[number - 1], Heading) and not isinstance(block, Heading)
            if is_below and isinstance(block, Table) and not self._on_grid:
                items[0] = replace(items[0], gap=-_NEARER)
            yield items

    @singledispatchmethod
    def items(self, block: Block) -> Iterator[Item]:
        raise TypeError(f"no layout for {type(block).__name__}")

    @items.register
    def _(self, block: Heading) -> Iterator[Item]:
        style = self._styles.level(block.level)
        lines = heading(list(paragraphs([Run(block.text, style)])))
        self._targets += 1
        key = block.node or f"heading-{self._targets}"
        title = style.face.printable(block.text) if block.node or block.level == 1 else ""
        if lines:
            lines[0] = replace(lines[0], things=(Target(0, 0, key, title, block.level - 1), *lines[0].things))
        yield from lines

    @items.register
    def _(self, block: Paragraph) -> Iterator[Item]:
        yield from paragraphs([Run(block.text, self._styles.body)])

    @items.register
    def _(self, block: Remark) -> Iterator[Item]:
        label = f"【{block.label}】" if block.label else ""
        yield from paragraphs([Run(label, self._styles.level_2), *self._with_shapes(block.text)])

    def _with_shapes(self, text: str) -> Iterator[Run]:
        for part in _SHAPE.split(text):
            yield Run(part, self._shades.get(part, self._styles.body))

    def _shade(self, colour: str) -> TextStyle:
        return replace(self._styles.level_1, colour=_SHADES[colour])

    @items.register
    def _(self, block: FinePrint) -> Iterator[Item]:
        yield from fine_print(f"【{block.label}】{block.text}", self._styles.small)
        yield Item(gap=4.0)

    @items.register
    def _(self, block: Said) -> Iterator[Item]:
        yield from self._labelled(f"{block.label}：" if block.label else "", block.text)

    def _labelled(self, label: str, text: str) -> Iterator[Item]:
        runs = [Run(label, self._styles.level_2)] if label else []
        yield from paragraphs([*runs, Run(text, self._styles.body)])

    @items.register
    def _(self, block: Standing) -> Iterator[Item]:
        body = self._styles.body
        shade = body if block.is_plain else self._shade(block.colour)
        word = shade if len(block.word) <= _LABEL else body
        yield from paragraphs([Run(block.shape, shade), Run(block.word, word), Run(f"{block.rest}。", body)])

    def _below(self) -> Item:
        """After something that is not as high as lines of text."""
        return Item(gap=_BELOW, on_grid=self._on_grid)

    @items.register
    def _(self, block: Contents) -> Iterator[Item]:
        yield replace(centred(block.title, self._styles.level_1), keep=2)
        for entry in block.entries:
            yield from self._contents_entry(entry)
        yield blank()

    def _contents_entry(self, entry: ContentsEntry) -> Iterator[Item]:
        """The words, dots, and the page, all of it a link."""
        style = self._styles.body
        room = grid.ROOM - 2 * grid.PITCH
        lines = _entry_lines(entry.text, style, room - 4 * grid.PITCH)
        link = Link(2 * grid.PITCH, 0, room, grid.SIZE_3 + 4, entry.node)
        for line in lines:
            item = on_line(line, 2 * grid.PITCH)
            item = replace(item, things=(*item.things, link))
            if entry.mark and line is lines[0]:
                shade = self._shade(entry.colour) if entry.colour else self._styles.level_1
                mark = Words(grid.PITCH / 2, baseline(style), one_line(entry.mark, shade))
                item = replace(item, things=(*item.things, mark))
            if line is not lines[-1]:
                yield replace(item, keep=1)
                continue
            dots = self._dots(line.indent + line.width)
            yield replace(
                item,
                things=(
                    *item.things,
                    *((Words(grid.ROOM - 2 * grid.PITCH - dots.width, baseline(style), dots),) if dots else ()),
                    PageOf(grid.ROOM, baseline(style), entry.node, style),
                ),
            )

    def _dots(self, width: float) -> Line | None:
        """As many as fit between the words, so wide, and the page."""
        count = int((grid.ROOM - 4.5 * grid.PITCH - width) // grid.PITCH)
        return one_line(_DOT * count, self._styles.body) if count > 0 else None

    @items.register
    def _(self, block: Groundwork) -> Iterator[Item]:
        for entry in block.entries:
            yield from self._groundwork_entry(entry)

    def _groundwork_entry(self, entry: GroundworkEntry) -> Iterator[Item]:
        mark = f"【{wording.SUGGESTED}】" if entry.suggested else ""
        reasons = "".join(_reason(reason, entry) for reason in entry.reasons)
        yield from paragraphs(
            [
                Run(entry.number, self._styles.body),
                Run(f"{mark}{entry.title}", self._styles.level_2),
                Run(f"{'' if entry.title.endswith('…') else '。'}{reasons}", self._styles.body),
            ]
        )

    @items.register
    def _(self, block: ComparisonTable) -> Iterator[Item]:
        yield from comparison_items(block, self._styles)

    @items.register
    def _(self, block: Totals) -> Iterator[Item]:
        width = grid.ROOM / max(1, len(block.cells))
        numbers = [cell(f"{one.shape}{one.number}", self._styles.level_1, centred=True) for one in block.cells]
        words = [cell(one.words, self._styles.small, centred=True) for one in block.cells]
        yield row_item(numbers, [width] * len(numbers), keep=1)
        yield row_item(words, [width] * len(words))
        yield self._below()

    @items.register
    def _(self, block: Table) -> Iterator[Item]:
        yield from table_rows(block, self._styles, grid.ROOM)
        yield self._below()


def _entry_lines(text: str, style: TextStyle, room: float) -> list[Line]:
    """One, or by sense those that go on below the first character behind the number."""
    if not text:
        return []
    whole = one_line(text, style)
    if whole.width <= room:
        return [whole]
    number = _NUMBER.match(text)
    head = number[0] if number else ""
    indent = style.face.width(head, style.pitch)
    first, *others = title_lines(text[len(head) :], style, room - indent) or [""]
    return [one_line(head + first, style), *(replace(one_line(line, style), indent=indent) for line in others)]


def _reason(reason: Reason, entry: GroundworkEntry) -> str:
    """Marked by itself where the entry as a whole is not; nothing where nobody gave one."""
    if not reason.text:
        return ""
    mark = f"【{wording.SUGGESTED}】" if reason.suggested and not entry.suggested else ""
    return f"{mark}{reason.text.rstrip('。')}。"


def table_rows(block: Table, styles: Styles, room: float) -> Iterator[Item]:
    """The head, which stands again on every page, then the rows."""
    widths = table_widths(block, styles, room)
    head = table_head(block, styles, widths)
    yield head
    for item in rows_below(block, styles, widths):
        yield replace(item, head=(head,))


def table_widths(block: Table, styles: Styles, room: float) -> list[float]:
    """Of each column, in points; together they fill the room."""
    headings = [column.heading for column in block.columns]
    shares = [column.share for column in block.columns]
    return column_widths(headings, block.rows, shares, styles.small, room, block.joined)


def rows_below(block: Table, styles: Styles, widths: Sequence[float]) -> Iterator[Item]:
    """The rows without what stands again above them."""
    rows = [[cell(text, styles.small, centred=text.isdigit()) for text in row] for row in block.rows]
    column = block.joined
    if column is None:
        yield from (row_item(cells, widths) for cells in rows)
        return
    for _, group in groupby(zip(block.rows, rows, strict=True), key=lambda pair: pair[0][column]):
        yield from joined_rows([cells for _, cells in group], widths, column)


def table_head(block: Table, styles: Styles, widths: Sequence[float]) -> Item:
    return row_item([cell(column.heading, styles.small_bold, centred=True) for column in block.columns], widths, keep=1)
