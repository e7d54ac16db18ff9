"""附件说明: what is annexed, named below the text (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import ANNEX_LABEL, annex_note
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, body, is_indented
from models.sentence import Sentence, sentence

_ITEM = re.compile("(?P<number>[0-9]{1,2})(?P<mark>[.．、)）])(?=.)")
_RIGHT_MARKS = frozenset(".．")
_ENDS = frozenset("。；，、;,.")
_BLANK = 2.4  # sizes from line to line, at the least, where one is left blank
_ALIGNED = BODY / 2


def annex_note_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last note of the file; whether the names are those of the annexes nobody looks at."""
    rule, wanted = sentence("附件说明"), sentence("正文下空一行，左空二字；序号用“1.”；回行对齐；名称后不加标点")
    found = [page for page in pages if not page.turned and annex_note(page)]
    if not found:
        yield not_applicable(rule, "7.3.4", wanted, sentence("没有附件说明"))
        return
    page, note = found[-1], annex_note(found[-1])
    faults = list(_faults(page, note))
    for fault in faults:
        yield Finding(rule, "7.3.4", wanted, fault, passed=False, page=page.number)
    if not faults:
        measured = sentence("{lines}行都合要求；名称与附件是否一致没有看", lines=len(note))
        yield Finding(rule, "7.3.4", wanted, measured, passed=True, page=page.number)


def _faults(page: PrintedPage, note: Sequence[TextLine]) -> Iterator[Sentence]:
    first = note[0]
    if not is_indented(first):
        yield sentence("没有左空二字：{text}", text=first.text[:12])
    above = [line for line in body(page) if line.y > first.y + 1]
    if above and above[-1].y - first.y < _BLANK * BODY:
        yield sentence("与正文之间没有空一行：{text}", text=first.text[:12])
    if first.text[2] == ":" or ANNEX_LABEL.match(first.text[:3]) is None:
        yield sentence("“附件”后应是全角冒号：{text}", text=first.text[:12])
    names = list(names_in(note))
    yield from _misnumbered(names)
    for lines, _, _ in names:
        if lines[-1].last.text in _ENDS:
            yield sentence("名称后有标点：{text}", text=lines[-1].text[-12:])
    yield from _misaligned(names)


_Name = tuple[list[TextLine], "re.Match[str] | None", int]


def names_in(note: Sequence[TextLine]) -> Iterator[_Name]:
    """The lines of each annex, its number, and which character it begins at behind the label."""
    label = ANNEX_LABEL.match(note[0].text)
    start = label.end() if label else 0
    lines, number, at = [note[0]], _ITEM.match(note[0].text, start), start
    for line in note[1:]:
        if number is not None and (begun := _ITEM.match(line.text)):
            yield lines, number, at
            lines, number, at = [line], begun, 0
        else:
            lines.append(line)
    yield lines, number, at


def _misnumbered(names: Sequence[_Name]) -> Iterator[Sentence]:
    for place, (lines, number, _) in enumerate(names, start=1):
        if number is not None and number["mark"] not in _RIGHT_MARKS:
            yield sentence("序号应写作“{place}.”：{text}", place=place, text=lines[0].text[:12])
        elif number is not None and int(number["number"]) != place:
            yield sentence("序号应是{place}：{text}", place=place, text=lines[0].text[:12])


def _misaligned(names: Sequence[_Name]) -> Iterator[Sentence]:
    """Each number below the first, what goes on below the first character of its name."""
    (lines, _, at), *_ = names
    left = lines[0].characters[at].x if at < len(lines[0].characters) else lines[0].first.x
    for lines, number, at in names:
        begins = lines[0].characters[min(at, len(lines[0].characters) - 1)].x
        if abs(begins - left) > _ALIGNED:
            yield sentence("序号没有对齐：{text}", text=lines[0].text[:12])
        behind = number.end() if number is not None else at
        name = lines[0].characters[min(behind, len(lines[0].characters) - 1)].x
        if off := [line for line in lines[1:] if abs(line.first.x - name) > _ALIGNED]:
            yield sentence("回行没有与名称的首字对齐：{text}", text=off[0].text[:12])
