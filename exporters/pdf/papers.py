"""The pages of each kind of paper."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from exporters.content.blocks import Annex, Block, Briefing, Remark, Table
from exporters.content.letterhead import Kind
from exporters.pdf import grid
from exporters.pdf.annex import ANNEX, annex_pages
from exporters.pdf.ends import annex_note, bulletin_record, record, signature, signed
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.heads import bulletin_head, formal_head
from exporters.pdf.layout import Layout
from exporters.pdf.page import Page
from exporters.pdf.setting import blank, centred, fine_print, title
from exporters.pdf.styles import Styles
from exporters.progress import Progress, silent

_FEWEST_ROWS, _MOST_ROWS = 2, 40  # of a table on the one-page sheet
_FEWEST_LINES = 3  # that the first page of a formal document shows: a heading and two of text
Tell = Callable[[str], object]
"""Gets a sentence about what has no room."""


def _to_nobody(sentence: str) -> None:
    """For those who do not want to know."""


def set_pages(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell = _to_nobody) -> list[Page]:
    """Everything in its place."""
    match briefing.kind:
        case Kind.FORMAL:
            return list(_formal(briefing, styles, progress))
        case Kind.TABLE:
            return list(_annexed(briefing, styles, progress))
        case Kind.ONEPAGE:
            return _one_page(briefing, styles, progress, tell)
        case Kind.BULLETIN:
            items = [
                *bulletin_head(briefing.letterhead, briefing.title, styles),
                *_body(briefing, styles, progress),
                *bulletin_record(briefing.letterhead, styles),
            ]
            return list(_paged(items, progress))
        case Kind.REPORT:
            items = [*_report_head(briefing, styles), *_body(briefing, styles, progress)]
            return list(_paged(items, progress))


def _paged(items: Sequence[Item], progress: Progress) -> Iterator[Page]:
    for page in paginate(items, Frame()):
        yield page
        progress("分面", 1.0)


def _report_head(briefing: Briefing, styles: Styles) -> Iterator[Item]:
    """The title on the first line; below it who reports and when, where the office has said so."""
    yield from title(briefing.title, styles.title)
    for words in (briefing.letterhead.issuer, briefing.letterhead.issued):
        if words:
            yield replace(centred(words, styles.level_2), keep=2)
    yield blank()


def _body(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Item]:
    yield from _set(briefing.blocks, styles, progress, on_grid=briefing.kind is not Kind.ONEPAGE)
    if briefing.annex is None:  # which else names the source below its table
        yield from fine_print(briefing.source_line, styles.note)


def _set(blocks: Sequence[Block], styles: Styles, progress: Progress, *, on_grid: bool) -> Iterator[Item]:
    layout = Layout(styles, on_grid=on_grid)
    for number, block in enumerate(blocks, start=1):
        yield from layout.items(block)
        progress("排版", number / len(blocks))


def _formal(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Page]:
    """Text with its signature, the annex, and 版记 on the last page: with an annex on a page of its own with an
    even number, which like the blank one before it bears none (GB/T 9704-2012, 7.5)."""
    head = briefing.letterhead
    top, recipients = _formal_top(briefing, styles)
    text = [*top, *_body(briefing, styles, progress)]
    if briefing.annex:
        text += annex_note(briefing.annex.title, ANNEX, styles)
    items = signed(text, signature(head, styles))
    last = record(head, styles, recipients=recipients)
    if briefing.annex is None:
        yield from _paged([*items, *last], progress)
        return
    pages = [*_paged(items, progress), *_annexed(briefing, styles, progress)]
    records = [replace(page, numbered=False) for page in paginate(last, Frame())]
    blank_page = [Page((), numbered=False)] if (len(pages) + len(records)) % 2 else []
    yield from (*pages, *blank_page, *records)


def _formal_top(briefing: Briefing, styles: Styles) -> tuple[list[Item], str]:
    """What stands above the text; and 主送机关 where they are so many that the first page would show no text:
    then they go down into 版记 (GB/T 9704-2012, 7.3.2)."""
    head, name = briefing.letterhead, briefing.title
    top = list(formal_head(head, name, styles))
    if len(list(paginate([*top, Item(grid.LEADING * _FEWEST_LINES)], Frame()))) == 1:
        return top, ""
    return list(formal_head(head, name, styles, addressed=False)), head.recipients


def _annexed(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Page]:
    annex: Annex | None = briefing.annex
    if annex is not None:
        yield from annex_pages(annex, briefing.source_line, styles, progress)


def _one_page(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell) -> list[Page]:
    """On one page by all means: tables give rows until it fits, and say how many they left out."""
    longest = min(_MOST_ROWS, max((len(table.rows) for table in _tables(briefing.blocks)), default=0))
    fits = bisect_left(
        range(longest), x=True, key=lambda fewer: len(_with_rows(briefing, styles, longest - fewer)) == 1
    )
    most = max(longest - fits, _FEWEST_ROWS)
    pages = _with_rows(briefing, styles, most, progress)
    _tell_of_one_page(len(pages), sum(max(0, len(table.rows) - most) for table in _tables(briefing.blocks)), tell)
    return pages


def _with_rows(briefing: Briefing, styles: Styles, most: int, progress: Progress = silent) -> list[Page]:
    """The sheet with at most so many rows in a table."""
    blocks = tuple(_shortened(briefing.blocks, most))
    body = _body(replace(briefing, blocks=blocks), styles, progress)
    return list(_paged([*title(briefing.title, styles.title), blank(), *body], progress))


def _shortened(blocks: Sequence[Block], most: int) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table) and len(block.rows) > most:
            yield replace(block, rows=block.rows[:most])
            yield Remark(f"另有{len(block.rows) - most}项没有列出，见汇报材料。")
        else:
            yield block


def _tell_of_one_page(pages: int, left_out: int, tell: Tell) -> None:
    if left_out:
        tell(f"一页纸放不下全部内容：表中有{left_out}行没有印，纸上已注明。")
    if pages > 1:
        tell(f"一页纸放不下，印成了{pages}面。请少选几项任务。")


def _tables(blocks: Sequence[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]
