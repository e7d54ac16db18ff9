"""附件说明 below the text (GB/T 9704-2012, 7.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, LEFT, body, is_indented
from models.sentence import Sentence, sentence

_NOTE = re.compile("附件[：:]")
_FURTHER_IN = 4.0  # characters: so far in stands a name that goes on or follows, at the least
_ENDS = frozenset("。；，、.;,")
_WRONG_MARK = re.compile("[0-9]+[、．)）]|[（(][0-9]+[）)]|[一二三四五六七八九十]+、")


def annex_note_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Two characters in; the annexes counted 1. and 2.; no mark behind their names."""
    rule, wanted = sentence("附件说明"), sentence("左空二字，序号用“1.”，名称后不加标点")
    notes = [(page.number, note) for page in pages if (note := _note(page))]
    if not notes:
        yield not_applicable(rule, "7.3.4", wanted, sentence("没有附件说明"))
        return
    for number, note in notes:
        fault = _fault(note)
        words = sentence("{lines}行都合要求", lines=len(note))
        yield Finding(rule, "7.3.4", wanted, fault or words, passed=not fault, page=number if fault else None)


def _note(page: PrintedPage) -> list[TextLine]:
    """Its first line, which is not that of an annex itself at the top of a page, and those that stand further in or
    count on below it."""
    lines = body(page)
    start = next((at for at, line in enumerate(lines) if at and _NOTE.match(line.text)), None)
    if start is None:
        return []
    found = [lines[start]]
    for line in lines[start + 1 :]:
        is_near = found[-1].y - line.y < 2.4 * BODY
        counts_on = re.match("[0-9]", line.text) or (line.first.x - LEFT) / BODY > _FURTHER_IN
        if not (is_near and counts_on):
            break
        found.append(line)
    return found


def _fault(note: Sequence[TextLine]) -> Sentence | None:
    first = note[0]
    if not is_indented(first):
        return sentence("空{blank:.1f}字：{text}", blank=max(0.0, first.first.x - LEFT) / BODY, text=first.text[:12])
    names = [_NOTE.sub("", line.text) for line in note]
    if wrong := next((name for name in names if _WRONG_MARK.match(name)), None):
        return sentence("序号应是“1.”：{text}", text=wrong[:12])
    if wrong := next((name for name in names if name[-1:] in _ENDS), None):
        return sentence("名称后有“{mark}”：{text}", mark=wrong[-1], text=wrong[-12:])
    return None
