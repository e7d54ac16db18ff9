"""The pages of each kind of paper."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from exporters.content.blocks import Annex, Block, Briefing, Remark, Table
from exporters.content.letterhead import Kind
from exporters.pdf import grid
from exporters.pdf.annex import ANNEX, annex_pages
from exporters.pdf.ends import annex_note, bulletin_record, record, signature, signed
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.heads import bulletin_head, formal_head, is_upward
from exporters.pdf.layout import Layout
from exporters.pdf.page import Page
from exporters.pdf.setting import blank, centred, fine_print, title
from exporters.pdf.styles import Styles
from exporters.progress import Progress, Tell, silent, to_nobody
from models.sentence import sentence

_WITH_SOURCE = 2  # things above the source that it does not leave
_FEWEST_ROWS, _MOST_ROWS = 2, 40  # of a table on the one-page sheet
_FEWEST_LINES = 3  # that the first page of a formal document shows: a heading and two of text


def set_pages(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell = to_nobody) -> list[Page]:
    """Everything in its place."""
    match briefing.kind:
        case Kind.FORMAL:
            _tell_of_formal(briefing, tell)
            return list(_formal(briefing, styles, progress))
        case Kind.TABLE:
            return list(_annexed(briefing, styles, progress))
        case Kind.ONEPAGE:
            return _one_page(briefing, styles, progress, tell)
        case Kind.BULLETIN:
            head = bulletin_head(briefing.letterhead, briefing.title, styles)
            items = [*head, *_body(briefing, styles, progress)]
            return list(_paged(signed(items, bulletin_record(briefing.letterhead, styles)), progress))
        case Kind.REPORT:
            items = [*_report_head(briefing, styles), *_body(briefing, styles, progress)]
            return list(_paged(items, progress))


def _paged(items: Sequence[Item], progress: Progress) -> Iterator[Page]:
    for page in paginate(items, Frame()):
        yield page
        progress(sentence("分面"), 1.0)


def _report_head(briefing: Briefing, styles: Styles) -> Iterator[Item]:
    """The title on the first line; below it who reports and when, where the office has said so."""
    yield from title(briefing.title, styles.title)
    issuer, issued = briefing.letterhead.issuer, briefing.letterhead.issued
    if issuer or issued:
        yield blank()
    for words in (issuer, f"（{issued}）" if issued else ""):
        if words:
            yield replace(centred(words, styles.level_2), keep=2)
    yield blank()


def _body(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Item]:
    items = list(_set(briefing.blocks, styles, progress, on_grid=briefing.kind is not Kind.ONEPAGE))
    if briefing.prints_source and briefing.annex is None:  # which else names the source below its table
        items[-_WITH_SOURCE:] = [replace(item, keep=_WITH_SOURCE + 1) for item in items[-_WITH_SOURCE:]]
        items += fine_print(briefing.source_line, styles.note)
    yield from items


def _set(blocks: Sequence[Block], styles: Styles, progress: Progress, *, on_grid: bool) -> Iterator[Item]:
    layout = Layout(styles, on_grid=on_grid)
    for number, block in enumerate(blocks, start=1):
        yield from layout.items(block)
        progress(sentence("排版"), number / len(blocks))


def _formal(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Page]:
    """Text with its signature, the annex, and 版记 on the last page: with an annex on a page of its own with an
    even number. Behind a blank page it bears none, nor does that (GB/T 9704-2012, 7.5)."""
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
    records = list(paginate(last, Frame()))
    yield from pages
    if (len(pages) + len(records)) % 2 == 0:
        yield from records
        return
    yield Page((), numbered=False)
    yield from (replace(page, numbered=False) for page in records)


def _tell_of_formal(briefing: Briefing, tell: Tell) -> None:
    recipients = briefing.letterhead.recipients
    if is_upward(briefing.title) and recipients.startswith("各"):
        tell(
            sentence(
                "“{kind}”是上行文，主送“{to}”像是下级机关。请核对文种和主送机关。",
                kind=briefing.title[-2:],
                to=recipients.partition("，")[0],
            )
        )


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
        source_line = briefing.source_line if briefing.prints_source else ""
        yield from annex_pages(annex, source_line, styles, progress)


def _one_page(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell) -> list[Page]:
    """On one page by all means: tables lose rows until it fits, those first that give way, and say how many they
    left out."""
    steps = sum(_most_cuts(briefing.blocks))
    fits = bisect_left(range(steps), x=True, key=lambda cuts: len(_with_cuts(briefing, styles, cuts)) == 1)
    pages = _with_cuts(briefing, styles, fits, progress)
    kept = _tables(_shortened(briefing.blocks, fits))
    _tell_of_one_page(len(pages), _left_out(_tables(briefing.blocks), kept), tell)
    return pages


def _with_cuts(briefing: Briefing, styles: Styles, cuts: int, progress: Progress = silent) -> list[Page]:
    body = _body(replace(briefing, blocks=tuple(_shortened(briefing.blocks, cuts))), styles, progress)
    return list(_paged([*title(briefing.title, styles.title), *_byline(briefing, styles), blank(0.3), *body], progress))


def _byline(briefing: Briefing, styles: Styles) -> Iterator[Item]:
    """Who reports and when, in one line, where the office has said so."""
    if words := "　".join(filter(None, (briefing.letterhead.issuer, briefing.letterhead.issued))):
        yield centred(f"（{words}）", styles.level_2)


def _most_cuts(blocks: Sequence[Block]) -> tuple[int, int]:
    """How many rows there are in tables that give way, and how many the longest of the others can lose."""
    tables = _tables(blocks)
    giving = sum(len(table.rows) for table in tables if table.gives_way)
    longest = min(_MOST_ROWS, max((len(table.rows) for table in tables if not table.gives_way), default=0))
    return giving, longest


def _shortened(blocks: Sequence[Block], cuts: int) -> Iterator[Block]:
    giving, longest = _most_cuts(blocks)
    most = max(longest - max(cuts - giving, 0), _FEWEST_ROWS)
    kept = _kept_of_giving(blocks, cuts)
    for place, block in enumerate(blocks):
        left = kept.get(place, most)
        if isinstance(block, Table) and len(block.rows) > left:
            yield from _without_last(block, left)
        elif kept.get(place + 1) != 0:
            yield block


def _kept_of_giving(blocks: Sequence[Block], cuts: int) -> Mapping[int, int]:
    """How many rows each table that gives way keeps, by its place: the last loses its rows first."""
    kept: dict[int, int] = {}
    for place, block in reversed(list(enumerate(blocks))):
        if isinstance(block, Table) and block.gives_way:
            kept[place] = max(0, len(block.rows) - cuts)
            cuts -= len(block.rows) - kept[place]
    return kept


def _without_last(table: Table, left: int) -> Iterator[Block]:
    """Of a table that has given way altogether its heading is gone as well."""
    if left:
        yield replace(table, rows=table.rows[:left])
        elsewhere = f"，见{table.elsewhere}" if table.elsewhere else ""
        yield Remark(f"另有{len(table.rows) - left}项没有列出{elsewhere}。")


def _left_out(tables: Sequence[Table], kept: Sequence[Table]) -> Mapping[str, int]:
    """How many rows of each table did not go onto the page."""
    rows = {table.name: len(table.rows) for table in kept}
    missing = {table.name: len(table.rows) - rows.get(table.name, 0) for table in tables}
    return {name: number for name, number in missing.items() if number}


def _tell_of_one_page(pages: int, left_out: Mapping[str, int], tell: Tell) -> None:
    for table, rows in left_out.items():
        tell(sentence("一页纸放不下全部内容：“{table}”有{rows}行没有印。", table=table, rows=rows))
    if pages > 1:
        tell(sentence("一页纸放不下，印成了{pages}面。请少选几项任务。", pages=pages))


def _tables(blocks: Iterable[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]
