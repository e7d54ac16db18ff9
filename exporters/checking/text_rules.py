"""Page numbers, faces, line ends, headings and fonts (GB/T 9704-2012, 5.2.2, 7; GB/T 15834-2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.faces import face_of
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    BODY,
    HEIGHT,
    LEFT,
    MILLIMETRE,
    NUMBER,
    TITLE,
    TOP,
    WIDTH,
    body,
    following,
    is_size,
    level,
    page_number,
)

_NO_START = frozenset("，。、；：？！”’）》〉〕】%％‰℃")
_NO_END = frozenset("“‘（《〈〔【")
_UNITS = frozenset("个家人名张元户次件项套处亩米岁年月日号天万亿倍%％")


def text_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    yield from _page_numbers(pages)
    yield from _faces(pages)
    yield from _line_ends(pages)
    yield from _headings_at_the_foot(pages)
    yield from _first_page(pages)
    yield _embedded(pages)


def _page_numbers(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """14 points, the dash 7 mm below the text area, one character in; odd pages right, even pages left."""
    wanted = "4号，距版心下边缘7毫米，单页居右、双页居左各空一字"
    wrong = [(page.number, why) for page in pages if (why := _number_fault(page))]
    for number, why in wrong:
        yield Finding("页码", "7.5", wanted, why, passed=False, page=number)
    if not wrong:
        yield Finding(
            "页码",
            "7.5",
            wanted,
            f"{sum(page_number(page) is not None for page in pages)}面有页码，位置都对",
            passed=True,
        )


def _number_fault(page: PrintedPage) -> str:
    """What is wrong with a page's number; a page without text needs none."""
    found = page_number(page)
    if found is None:
        return "没有页码" if body(page) else ""
    line = found.line
    dash = (line.first.y + 0.38 * line.size, TOP + HEIGHT)
    below = (dash[1] - (page.height - dash[0])) / -MILLIMETRE
    if found.value != page.number:
        return f"印着{found.value}"
    if {line.first.text, line.last.text} != {"—"}:
        return f"印成“{line.text}”，左右应是一字线"
    if abs(line.size - NUMBER) > 0.6:
        return f"字号{line.size:.1f}磅"
    if abs(below - 7) > 1:
        return f"距版心下边缘{below:.1f}毫米"
    inset = LEFT + WIDTH - line.last.right if page.number % 2 else line.first.x - LEFT
    if abs(inset - NUMBER) > 4:
        return f"{'右' if page.number % 2 else '左'}空{inset / NUMBER:.1f}字"
    return ""


def _faces(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Title, levels and text, each in its face; of lines of equal kind one finding, or one for each that is wrong."""
    kinds: dict[str, list[tuple[int, TextLine]]] = {}
    for page in pages:
        for line in page.lines:
            if not page.turned and (kind := _kind(page, line)):
                kinds.setdefault(kind, []).append((page.number, line))
    for kind, lines in sorted(kinds.items()):
        face = _FACES[kind]
        wrong = [(number, line) for number, line in lines if _face(line) != face]
        for number, line in wrong:
            yield Finding(kind, "7.3", face, f"{_face(line)}：{line.text[:12]}", passed=False, page=number)
        if not wrong:
            yield Finding(kind, "7.3", face, f"{len(lines)}行都是{face}", passed=True)


_FACES = {"标题字体": "小标宋", "一级标题字体": "黑体", "二级标题字体": "楷体", "三级标题字体": "仿宋"}


def _kind(page: PrintedPage, line: TextLine) -> str | None:
    if is_size(line, TITLE):
        return "标题字体"
    found = level(page, line)
    return None if found is None else f"{'一二三'[found - 1]}级标题字体"


def _face(line: TextLine) -> str:
    """The face of most of the line's hanzi."""
    faces = [face_of(c.font) for c in line.characters if "\u4e00" <= c.text <= "\u9fff"] or [face_of(line.first.font)]
    return max(sorted(set(faces)), key=faces.count)


def _line_ends(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """No mark that may not stand there begins or ends a line, and no number leaves its unit."""
    wanted = "行首无，。、；：？！”’）》〉〕%，行末无“‘（《〈〔，数字与单位不拆开"
    wrong = [(page.number, why) for page in pages for why in _faults(page)]
    for number, why in wrong:
        yield Finding("行首行末", "GB/T 15834 5.1", wanted, why, passed=False, page=number)
    if not wrong:
        lines = sum(len(page.lines) for page in pages)
        yield Finding("行首行末", "GB/T 15834 5.1", wanted, f"{lines}行都合要求", passed=True)


def _faults(page: PrintedPage) -> Iterator[str]:
    for line in page.lines:
        if line.first.text in _NO_START and len(line.text) > 1:
            yield f"行首是“{line.first.text}”：{line.text[:10]}"
    for before, after in following(page):
        if before.last.text in _NO_END:
            yield f"行末是“{before.last.text}”：{before.text[-10:]}"
        if re.search("[0-9]$", before.text) and after.first.text in _UNITS:
            yield f"数字与单位拆开：{before.text[-6:]}／{after.text[:4]}"


def _headings_at_the_foot(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    wrong = [
        (page.number, lowest.text)
        for page in pages[:-1]
        if page.is_readable and (lowest := _lowest(page)) and _is_heading(page, lowest)
    ]
    for number, text in wrong:
        yield Finding("标题不落面末", "排版惯例", "标题下有正文", text[:16], passed=False, page=number)
    if not wrong:
        yield Finding("标题不落面末", "排版惯例", "标题下有正文", "没有标题在面末", passed=True)


def _first_page(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Text in its size, not a head alone. A table that is read sideways has no such page."""
    if pages and not pages[0].is_readable:
        yield not_applicable("首页显示正文", "7.3.3", "公文首页必须显示正文", "没有嵌入的字体读不出印的是什么")
    elif pages and not pages[0].turned:
        lines = [line for line in body(pages[0]) if level(pages[0], line) is None]
        measured = f"{len(lines)}行正文" if lines else "没有正文"
        yield Finding("首页显示正文", "7.3.3", "公文首页必须显示正文", measured, bool(lines), None if lines else 1)


def _lowest(page: PrintedPage) -> TextLine | None:
    """The last line of a page above its number."""
    number = page_number(page)
    lines = [line for line in page.lines if number is None or line is not number.line]
    return min(lines, key=lambda line: line.y, default=None)


def _is_heading(page: PrintedPage, line: TextLine) -> bool:
    """A heading on a line of its own, not a paragraph that begins like one."""
    is_short = line.last.x < LEFT + WIDTH - 2 * BODY and line.last.text not in "。；，"
    return is_short and level(page, line) is not None


def _embedded(pages: Sequence[PrintedPage]) -> Finding:
    fonts = {font for page in pages for font in page.fonts}
    missing = sorted({font.name for font in fonts if not font.embedded})
    measured = f"没有嵌入：{'、'.join(missing)}" if missing else f"{len({font.name for font in fonts})}种字体都已嵌入"
    return Finding("字体嵌入", "存档要求", "全部嵌入", measured, not missing)
