"""Text as items: paragraphs on the grid, single lines, titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.pdf import grid
from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.page import Words
from exporters.pdf.title import title_lines

_INDENT = 2  # characters at the beginning of a paragraph
_BELOW_TITLE = 2  # the blank and the first line below it
ANNOUNCES = "："  # behind it something follows, which it does not leave


def paragraphs(runs: Sequence[Run], indent: int = _INDENT) -> Iterator[Item]:
    """Running text on the grid; each line end typed begins a paragraph."""
    for words in split_lines(runs):
        lines = break_lines(measure(words), grid.ROOM, indent * grid.PITCH)
        announces = lines[-1].text.endswith(ANNOUNCES)
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            yield on_line(line, keep=int(last and announces) or kept(number, len(lines)))


def kept(number: int, count: int) -> int:
    """How many lines go with a line of so many: the first and the last stand on no page by themselves."""
    return int(count > 1 and number in (0, count - 2))


def fine_print(text: str, style: TextStyle, room: float = grid.ROOM) -> Iterator[Item]:
    """Running text in a small size, its lines closer than the grid's."""
    leading = style.size * 1.5
    y = (leading - style.size) / 2 + style.size * style.face.ascent
    for words in split_lines([Run(text, style)]):
        lines = break_lines(measure(words), room, _INDENT * style.pitch)
        for number, line in enumerate(lines):
            yield Item(leading, (Words(line.indent, y, line),), keep=kept(number, len(lines)))


def split_lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The runs of each line that somebody typed; empty ones are left out."""
    line: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        line.append(replace(run, text=first))
        for text in others:
            yield from _filled(line)
            line = [replace(run, text=text)]
    yield from _filled(line)


def _filled(line: list[Run]) -> Iterator[list[Run]]:
    if any(run.text.strip() for run in line):
        yield line


def on_line(line: Line, x: float = 0.0, keep: int = 0) -> Item:
    """A line of text on one line of the grid."""
    words = Words(x + line.indent, baseline(line.measured.style_at(line.start)), line)
    return Item(grid.LEADING, (words,), keep=keep)


def baseline(style: TextStyle) -> float:
    """From the top of a line of the grid. The first line's characters touch the text area's upper edge."""
    return style.face.ascent * max(style.size, grid.SIZE_3)


def one_line(text: str, style: TextStyle) -> Line:
    """Text that is known to be short, on one line."""
    measured = measure([Run(text, style)])
    return Line(measured, 0, len(measured), 0.0, measured.natural(0, len(measured)))


def fitted(text: str, style: TextStyle, room: float) -> Line:
    """Text that somebody typed, on one line: in a smaller size where it would run over the edge."""
    line = one_line(text, style)
    if line.width <= room:
        return line
    share = room / line.width
    return one_line(text, replace(style, size=style.size * share, pitch=style.pitch * share))


def hanging(label: str, text: str, style: TextStyle, room: float) -> list[tuple[Words, ...]]:
    """Lines of which those that go on stand below the first character behind the label. Baselines are at 0."""
    head = one_line(label, style)
    lines = break_lines(measure([Run(text, style)]), room - head.width)
    rows = [(Words(head.width, 0, line),) for line in lines]
    return [(Words(0, 0, head), *rows[0]), *rows[1:]] if rows else []


def centred(text: str, style: TextStyle, room: float = grid.ROOM) -> Item:
    line = fitted(text, style, room)
    return on_line(line, (room - line.width) / 2)


def title(text: str, style: TextStyle, room: float = grid.ROOM) -> list[Item]:
    """A title by sense, its lines kept together with what follows below a blank line."""
    lines = title_lines(text, style, room)
    return together([centred(line, style, room) for line in lines], _BELOW_TITLE)


def blank(lines: float = 1) -> Item:
    return Item(gap=grid.LEADING * lines)


def together(items: Sequence[Item], more: int = 0) -> list[Item]:
    """All on one page, and so many that follow."""
    return [replace(item, keep=len(items) - 1 - number + more) for number, item in enumerate(items)]


def heading(items: Sequence[Item]) -> list[Item]:
    """A heading keeps the line below it, and what that keeps: the next one of its paragraph, the first row of a table,
    what stands below a heading of its own."""
    return together(items, 1)
