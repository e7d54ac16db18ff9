"""Faces, line ends, headings and fonts (GB/T 9704-2012, 5.2.2, 7; GB/T 15834-2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.faces import face_of
from exporters.checking.finding import Finding
from exporters.checking.paper_parts import opens_the_text, red_name
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    TITLE,
    body,
    following,
    goes_on,
    is_flush,
    is_full,
    is_indented,
    is_size,
    level,
    own_line,
    page_number,
)
from models.sentence import Sentence, fixed_word, joined, sentence

_NO_START = frozenset("，。、；：？！”’）》〉〕】%％‰℃")
_ALONE = frozenset("，。、；：")
_NO_END = frozenset("“‘（《〈〔【")
_UNITS = frozenset("个家人名张元户次件项套处亩米岁年月日号天万亿倍%％")


def text_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    yield from _faces(pages)
    yield from _line_ends(pages)
    yield from _headings_at_the_foot(pages)
    yield _embedded(pages)


def _faces(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Title, levels and text, each in its face; of lines of equal kind one finding, or one for each that is wrong."""
    kinds: dict[int, list[tuple[int, TextLine]]] = {}
    for page in pages:
        for line in page.lines:
            if not page.turned and (kind := _kind(page, line)) is not None:
                kinds.setdefault(kind, []).append((page.number, own_line(line) if kind else line))
    for kind, lines in sorted(kinds.items()):
        face, rule = fixed_word(_FACES[kind]), _rule(kind)
        wrong = [(number, line) for number, line in lines if _face(line) != face]
        for number, line in wrong:
            measured = sentence("{face}：{words}", face=fixed_word(_face(line)), words=line.text[:12])
            yield Finding(rule, "7.3", face, measured, passed=False, page=number)
        if not wrong:
            measured = sentence("{lines}行都是{face}", lines=len(lines), face=face)
            yield Finding(rule, "7.3", face, measured, passed=True)


_MOST_OF_A_LABEL = 2  # lines
_FACES = ("小标宋", "黑体", "楷体", "仿宋")  # of the title and of the levels below it


def _rule(kind: int) -> Sentence:
    return (sentence("标题字体"), sentence("一级标题字体"), sentence("二级标题字体"), sentence("三级标题字体"))[kind]


def _kind(page: PrintedPage, line: TextLine) -> int | None:
    """0 for the title, 1 to 3 for a level, None for anything else, as a name in red that is no larger."""
    if is_size(line, TITLE):
        return None if line in red_name(page) else 0
    return level(page, line)


def _face(line: TextLine) -> str:
    """The face of most of the line's hanzi."""
    faces = [face_of(c.font) for c in line.characters if "\u4e00" <= c.text <= "\u9fff"] or [face_of(line.first.font)]
    return max(sorted(set(faces)), key=faces.count)


def _line_ends(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """No mark that may not stand there begins or ends a line, and no number leaves its unit."""
    wanted = sentence("行首无，。、；：？！”’）》〉〕%，行末无“‘（《〈〔，数字与单位不拆开")
    wrong = [(page.number, why) for page in pages for why in _faults(page)]
    for number, why in wrong:
        yield Finding(sentence("行首行末"), "GB/T 15834 5.1", wanted, why, passed=False, page=number)
    if not wrong:
        lines = sum(len(page.lines) for page in pages)
        yield Finding(
            sentence("行首行末"), "GB/T 15834 5.1", wanted, sentence("{lines}行都合要求", lines=lines), passed=True
        )


def _faults(page: PrintedPage) -> Iterator[Sentence]:
    for line in page.lines:
        if line.first.text in _NO_START and len(line.text) > 1:
            yield sentence("行首是“{mark}”：{words}", mark=line.first.text, words=line.text[:10])
    for before, after in following(page):
        if after.text in _ALONE and before.first.x - 1 < after.first.x < before.last.x:
            yield sentence("行首是“{mark}”：{words}", mark=after.text, words=after.text)
        if before.last.text in _NO_END:
            yield sentence("行末是“{mark}”：{words}", mark=before.last.text, words=before.text[-10:])
        if re.search("[0-9]$", before.text) and after.first.text in _UNITS:
            apart = f"{before.text[-6:]}／{after.text[:4]}"
            yield sentence("数字与单位拆开：{words}", words=apart)
        elif _tears_a_number(page, before, after):
            yield sentence("数字拆成两行：{words}", words=f"{before.text[-6:]}／{after.text[:4]}")


def _tears_a_number(page: PrintedPage, before: TextLine, after: TextLine) -> bool:
    """The line below goes on inside a number, but not inside a long code. Cells of a table stand further apart."""
    if not (_NUMBER_GOES_ON.search(before.text) and after.first.text.isdigit()):
        return False
    is_code = sum(len(part[0]) for part in (_CODE_BEFORE.search(before.text), _CODE_AFTER.match(after.text)) if part)
    in_cell = before.y - after.y < before.size * _IN_CELL
    return is_code < _CODE and (goes_on(before, after) if is_size(before, page.body_size) else in_cell)


_NUMBER_GOES_ON = re.compile("[0-9]$|[0-9][.,]$")
_CODE_BEFORE, _CODE_AFTER = re.compile("[!-~]+$"), re.compile("[!-~]+")
_CODE, _IN_CELL = 16, 1.7  # characters; times the size from line to line


def _headings_at_the_foot(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Whatever announces what stands below it: a heading of one line or several, a label that ends with a colon."""
    rule, clause, wanted = sentence("标题不落面末"), sentence("排版惯例"), sentence("标题下有正文")
    feet = [(page, last) for page in pages[:-1] if page.is_readable and (last := _last_paragraph(page))]
    wrong = [(page.number, last[0].text) for page, last in feet if _announces(page, last)]
    for number, text in wrong:
        yield Finding(rule, clause, wanted, text[:16], passed=False, page=number)
    if not wrong:
        measured = sentence("看了{feet}处面末的正文，没有标题", feet=len(feet))
        yield Finding(rule, clause, wanted, measured, passed=True)


def _last_paragraph(page: PrintedPage) -> list[TextLine]:
    """The lines in the size of the text at the foot of a page, from one that is set in; none where anything else
    stands there."""
    lines, number = body(page), page_number(page)
    others = [line.y for line in page.lines if number is None or line is not number.line]
    if not lines or min(others) < lines[-1].y - 1:
        return []
    start = next((at for at in range(len(lines) - 1, -1, -1) if is_indented(lines[at])), None)
    found = lines[start:] if start is not None else []
    return found if all(is_flush(line) for line in found[1:]) else []


def _announces(page: PrintedPage, lines: Sequence[TextLine]) -> bool:
    """A heading on lines of its own, not a paragraph that begins like one; a label, but for the sentence that is all
    the text of the first page, which must show some."""
    last = lines[-1]
    if last.text.endswith("：") and len(lines) <= _MOST_OF_A_LABEL:
        return not (page.number == 1 and opens_the_text(page, lines))
    number = level(page, lines[0])
    runs_on = own_line(lines[0]) != lines[0]  # its text stands behind it
    if number is None or runs_on or last.last.text in "。；，" or (len(lines) == 1 and is_full(last)):
        return False
    return len(lines) == 1 or (number < len(_FACES) - 1 and {_face(line) for line in lines} == {_FACES[number]})


def _embedded(pages: Sequence[PrintedPage]) -> Finding:
    fonts = {font for page in pages for font in page.fonts}
    missing = sorted({font.name for font in fonts if not font.embedded})
    measured = sentence("{fonts}种字体都已嵌入", fonts=len({font.name for font in fonts}))
    if missing:
        measured = sentence("没有嵌入：{fonts}", fonts=joined("、", missing))
    return Finding(sentence("字体嵌入"), sentence("存档要求"), sentence("全部嵌入"), measured, not missing)
