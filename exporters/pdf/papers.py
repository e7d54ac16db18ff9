"""The pages of each kind of paper."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from exporters.content.blocks import Annex, Block, Briefing, Remark, Table
from exporters.content.bodies import bodies
from exporters.content.letterhead import Kind
from exporters.pdf import grid
from exporters.pdf.annex import ANNEX, annex_pages
from exporters.pdf.ends import annex_note, bulletin_record, letter_record, record, signature, signed
from exporters.pdf.first_page import first_page
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.heads import bulletin_head, is_upward
from exporters.pdf.layout import Layout
from exporters.pdf.letter import first_of_letter, is_letter
from exporters.pdf.page import Page
from exporters.pdf.setting import blank, centred, fine_print, title, together
from exporters.pdf.styles import Styles
from exporters.pdf.title import title_lines
from exporters.progress import Progress, Tell, silent, to_nobody
from models.sentence import Sentence, sentence

_WITH_SOURCE = 2  # things above the source that it does not leave
_BELOW_TITLE = 0.3  # of a line, what a title of the one-page sheet takes more than a line of text does
_FEWEST_ROWS, _MOST_ROWS = 2, 40  # of a table on the one-page sheet


def set_pages(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell = to_nobody) -> list[Page]:
    """Everything in its place."""
    match briefing.kind:
        case Kind.FORMAL:
            _tell_of_formal(briefing, tell)
            return list(_formal(briefing, styles, progress, tell))
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
    for words in (*bodies(issuer), *([f"（{issued}）"] if issued else [])):
        yield from _several_lines(words, styles)
    yield blank()


def _several_lines(words: str, styles: Styles) -> Iterator[Item]:
    """What is too long for one line is broken by sense."""
    for line in title_lines(words, styles.level_2, grid.ROOM):
        yield replace(centred(line, styles.level_2), keep=2)


def _body(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Item]:
    items = list(_set(briefing.blocks, styles, progress, on_grid=briefing.kind is not Kind.ONEPAGE))
    if briefing.prints_source and briefing.annex is None:  # which else names the source below its table
        items[-_WITH_SOURCE:] = [replace(item, keep=_WITH_SOURCE + 1) for item in items[-_WITH_SOURCE:]]
        items += fine_print(briefing.source_line, styles.note)
    yield from items


def _set(blocks: Sequence[Block], styles: Styles, progress: Progress, *, on_grid: bool) -> Iterator[Item]:
    for number, items in enumerate(Layout(styles, on_grid=on_grid).set(blocks), start=1):
        yield from items
        progress(sentence("排版"), number / len(blocks))


def _formal(briefing: Briefing, styles: Styles, progress: Progress, tell: Tell) -> Iterator[Page]:
    """Text with its signature, the annex, and 版记 on the last page: with an annex on a page of its own with an
    even number. Behind a blank page it bears none, nor does that (GB/T 9704-2012, 7.5)."""
    head = briefing.letterhead
    body = list(_body(briefing, styles, progress))
    note = annex_note(briefing.annex.title, ANNEX, styles) if briefing.annex and briefing.annex.mark else ()
    body = signed(body, together([*note, *signature(head, styles)]))
    top = first_page(head, briefing.title, body, styles)
    if not top.shows_text:
        tell(_no_text(top.lines))
    if top.recipients:
        tell(_MOVED)
    items = [*top.items, *top.text]
    if is_letter(briefing.title):
        last = letter_record(head, styles, recipients=top.recipients)
        first, *others = _with_record(briefing, items, last, styles, progress)
        yield from (first_of_letter(first), *others)
    else:
        yield from _with_record(briefing, items, record(head, styles, recipients=top.recipients), styles, progress)


def _with_record(
    briefing: Briefing, items: Sequence[Item], last: Sequence[Item], styles: Styles, progress: Progress
) -> Iterator[Page]:
    if briefing.annex is None:
        yield from _paged([*items, *last], progress)
        return
    pages = [*_paged(items, progress), *_annexed(briefing, styles, progress)]
    records = list(paginate(last, Frame()))
    yield from pages
    if not records or (len(pages) + len(records)) % 2 == 0:
        yield from records
        return
    yield Page((), numbered=False)
    yield from (replace(page, numbered=False) for page in records)


def _no_text(lines: int) -> Sentence:
    return sentence(
        "首页放不下正文：版头、标题、主送占了{taken}行，首页只有{all}行。公文首页必须显示正文，请缩短标题，或发文机关标志单独用主办机关名称。",
        taken=lines,
        all=grid.LINES,
    )


_MOVED = sentence("主送机关排在标题下，首页就放不下正文，已移到版记里、抄送之上。")


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
    source_line = f"{_all_gone(briefing.blocks, cuts)}{briefing.source_line}"
    shortened = replace(briefing, blocks=tuple(_shortened(briefing.blocks, cuts)), source_line=source_line)
    body = _body(shortened, styles, progress)
    return list(_paged([*title(briefing.title, styles.title), *_byline(briefing, styles), blank(0.3), *body], progress))


def _byline(briefing: Briefing, styles: Styles) -> Iterator[Item]:
    """Who reports and when, where the office has said so; no closer to the title than its lines to each other."""
    head = briefing.letterhead
    *names, last = bodies(head.issuer) or [""]
    words = [*(f"{name}、" for name in names), "　".join(filter(None, (last, head.issued)))]
    if words[-1]:
        words[0] = f"（{words[0]}"
        words[-1] += "）"
        yield blank(_BELOW_TITLE)
        for line in _filled(words, styles):
            yield from _several_lines(line, styles)


def _filled(words: Sequence[str], styles: Styles) -> Iterator[str]:
    """Lines of as many words as there is room for."""
    line = ""
    for word in words:
        if line and styles.level_2.face.width(line + word, styles.level_2.pitch) > grid.ROOM:
            yield line
            line = ""
        line += word
    yield line


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


def _all_gone(blocks: Sequence[Block], cuts: int) -> str:
    """另有主要目标4项没有列出，见汇报材料。: said before the source, where it takes hardly any room."""
    kept = _kept_of_giving(blocks, cuts)
    gone = [block for at, block in enumerate(blocks) if isinstance(block, Table) and block.rows and kept.get(at) == 0]
    if not gone:
        return ""
    named = "、".join(f"{table.name}{len(table.rows)}项" for table in gone)
    elsewhere = min((table.elsewhere for table in _tables(blocks) if table.elsewhere), key=len, default="")
    return f"另有{named}没有列出{f'，见{elsewhere}' if elsewhere else ''}。"


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
