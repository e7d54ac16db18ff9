"""Single lines of the text that are set otherwise than the rest (GB/T 9704-2012, 5.2.2), and pages that are
pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial

from exporters.checking.faces import face_of
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    NUMBER,
    TITLE,
    WIDTH,
    body,
    is_flush,
    is_full,
    is_hanzi,
    is_indented,
    is_size,
    level,
)
from models.sentence import Sentence, fixed_word, joined, sentence

_RUNNING = 0.6  # of the width: a line of text, no cell and no name
_FINE = 11.0  # points: what is smaller is a remark below the text
_MOST_OTHER = 0.8  # of its hanzi in another face: more than a label
_OF_TEXT = frozenset({"仿宋", "楷体"})  # quoted words stand in the second


def line_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    upright = [page for page in pages if not page.turned]
    usual = _OF_TEXT | {_main_face(upright)}  # where that is wrong, it is said once, of the whole
    yield from _each(upright, sentence("逐行字号"), "5.2.2", sentence("正文各行都是3号"), _other_size)
    yield from _each(upright, sentence("逐行字体"), "5.2.2", sentence("正文各行都是仿宋"), partial(_other_face, usual))
    yield _pictures(pages)


def _each(
    pages: Sequence[PrintedPage],
    rule: Sentence,
    clause: str,
    wanted: Sentence,
    faults: Callable[[PrintedPage], Iterator[Sentence]],
) -> Iterator[Finding]:
    wrong = [(page.number, why) for page in pages for why in faults(page)]
    for number, why in wrong:
        yield Finding(rule, clause, wanted, why, passed=False, page=number)
    found = [_runs(line) and level(page, line) is None for page in pages for line in body(page)]
    if not wrong and any(found):
        measured = sentence(
            "成段的{lines}行都合要求；短的{others}行没有看", lines=sum(found), others=found.count(False)
        )
        yield Finding(rule, clause, wanted, measured, passed=True)
    elif not wrong:
        yield not_applicable(rule, clause, wanted, sentence("没有成段的正文"))


def _runs(line: TextLine) -> bool:
    """It is a line of text and no cell, no name, no entry of a list."""
    return line.last.x - line.first.x > WIDTH * _RUNNING


def _other_size(page: PrintedPage) -> Iterator[Sentence]:
    """Neither text, title nor record, and no remark in fine print, but one in the middle of a paragraph."""
    record = max((page.height - rule.y for rule in page.rules if not rule.is_red), default=0.0)
    before: TextLine | None = None
    for line in sorted(page.lines, key=lambda one: -one.y):
        in_record = line.size < NUMBER + 1 and line.y < record
        is_usual = is_size(line, page.body_size) or line.size > TITLE - 1 or in_record
        runs = _runs(line) and (is_flush(line) or is_indented(line))
        goes_on = before is not None and is_size(before, page.body_size) and is_full(before) and is_flush(line)
        if not is_usual and runs and (line.size > _FINE or goes_on):
            yield sentence("{size:.1f}磅：{text}", size=line.size, text=line.text[:12])
        before = line


def _main_face(pages: Sequence[PrintedPage]) -> str:
    """That of most lines of text."""
    faces = Counter(_face(line) for page in pages for line in body(page))
    return max(faces, key=lambda face: faces[face], default="")


def _other_face(usual: Set[str], page: PrintedPage) -> Iterator[Sentence]:
    """A whole line in 黑体 or another face of titles; a heading may go on over lines."""
    if not page.is_readable:
        return
    of_heading, ends = "", True
    for line in body(page):
        face = _face(line)
        goes_on = of_heading == face and not ends
        of_heading, ends = face if goes_on or level(page, line) is not None else "", not is_full(line)
        if _runs(line) and not of_heading and face and face not in usual:
            yield sentence("{face}：{words}", face=fixed_word(face), words=line.text[:12])


def _face(line: TextLine) -> str:
    """That of nearly all its hanzi; else none."""
    faces = Counter(face_of(one.font) for one in line.characters if is_hanzi(one.text))
    (face, count), *_ = faces.most_common(1) or [("", 0)]
    return face if count > faces.total() * _MOST_OTHER else ""


def _pictures(pages: Sequence[PrintedPage]) -> Finding:
    """What stands in a picture can be neither searched nor measured."""
    rule, wanted = sentence("文字可检索"), sentence("各面是文字，不是图片")
    found = [page.number for page in pages if page.has_picture and not page.lines]
    if found:
        numbers = joined("、", map(str, found))
        measured = sentence("第{pages}面只有图片，量不出来", pages=numbers)
        return Finding(rule, sentence("存档要求"), wanted, measured, passed=False, page=found[0])
    return Finding(rule, sentence("存档要求"), wanted, sentence("没有只有图片的面"), passed=True)
