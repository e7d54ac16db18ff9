"""落款: who signs and when, below the text (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as day
from typing import NamedTuple

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import begins_like_text, head_rules_of, is_parted_by_its_head, red_name
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, LEFT, WIDTH, body, end_of
from models.sentence import Sentence, sentence

ARABIC = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_HANZI = re.compile("[〇○零一二三四五六七八九]{4}年[元正一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
_FEWEST = 2  # lines of text above it
_LEFTMOST = LEFT + 3 * BODY  # below a long name a date begins far to the left
_RIGHT = LEFT + WIDTH * 0.6  # so far a name reaches that stands on the right
_PITCH = WIDTH / 28
_NEAREST, _FARTHEST = 1.2, 5.5  # characters from the right edge
_NOTE = re.compile("附件[0-9]{0,2}[：:]")
_IN_NOTE = 4.0  # characters: so far in stand the lines of 附件说明 that go on, at the least


class _Signed(NamedTuple):
    page: PrintedPage
    date: TextLine


def signature_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last date that stands on a line of its own and in no head."""
    wanted = sentence("日期用阿拉伯数字，不编虚位；署名和日期靠右；落款面有正文")
    found = [_Signed(page, line) for page in pages for line in body(page) if _is_date(page, line)]
    if not found:
        yield not_applicable(sentence("落款"), "7.3.5", wanted, sentence("没有落款日期"))
        return
    page, line = found[-1]
    lines = _text_above(page, line)
    measured = sentence("{text}，同一面上方有{lines}行正文", text=line.text, lines=lines)
    goes_on = page.number > 1 and any(one.number == page.number - 1 and is_parted_by_its_head(one) for one in pages)
    passed = not (fault := _fault(page, line)) and lines >= (1 if goes_on else _FEWEST)
    yield Finding(sentence("落款"), "7.3.5", wanted, fault or measured, passed, page.number)


def _is_date(page: PrintedPage, line: TextLine) -> bool:
    """On the first page of a paper without red head one below the title is that of who reports."""
    if not (ARABIC.fullmatch(line.text) or _HANZI.fullmatch(line.text)):
        return False
    is_right = line.first.x > _LEFTMOST
    in_head = any(page.height - rule.y < line.y for rule in head_rules_of(page))
    return not in_head and (is_right or page.number > 1 or bool(red_name(page)))


def _fault(page: PrintedPage, date: TextLine) -> Sentence | None:
    arabic = ARABIC.fullmatch(date.text)
    if arabic is None:
        return sentence("日期用了汉字：{text}", text=date.text)
    if any(part.startswith("0") for part in arabic.groups()):
        return sentence("日期编了虚位：{text}", text=date.text)
    if not is_a_day(arabic):
        return sentence("没有这一天：{text}", text=date.text)
    if date.first.x <= _LEFTMOST:
        return sentence("日期没有靠右：{text}", text=date.text)
    name = _name_above(page, date)
    if name is not None and end_of(name) < _RIGHT:
        return sentence("署名没有靠右：{text}", text=name.text)
    return _misplaced(page, date)


def _misplaced(page: PrintedPage, date: TextLine) -> Sentence | None:
    """Unsealed the longer of name and date ends two characters from the right, sealed the date four (7.3.5)."""
    blank = (LEFT + WIDTH - end_of(date)) / _PITCH
    if blank < _NEAREST:
        return sentence("日期右空{blank:.1f}字：{text}", blank=blank, text=date.text)
    widest = max(map(end_of, (date, *_names_above(page, date))))
    farthest = (LEFT + WIDTH - widest) / _PITCH
    if farthest > _FARTHEST:
        return sentence("署名和日期右空{blank:.1f}字：{text}", blank=farthest, text=date.text)
    return None


def is_a_day(found: re.Match[str]) -> bool:
    """It stands in the calendar."""
    try:
        day(*(int(part) for part in found.groups()))
    except ValueError:
        return False
    return True


def _name_above(page: PrintedPage, date: TextLine) -> TextLine | None:
    """The nearest line above the date, of several side by side the one on the right; none where a blank is left."""
    above = [line for line in body(page) if BODY < line.y - date.y < 2.4 * BODY]
    return max(above, key=end_of, default=None)


def _names_above(page: PrintedPage, date: TextLine) -> Iterator[TextLine]:
    """Those that sign, from the date upwards, up to the text."""
    lowest = date
    for line in sorted((one for one in body(page) if one.y > date.y + 1), key=lambda one: one.y):
        if line.y - lowest.y > 2.4 * BODY or begins_like_text(page, line):
            return
        lowest = line
        yield line


def _text_above(page: PrintedPage, date: TextLine) -> int:
    """Lines that begin where text does, without 附件说明 and the name itself."""
    name, count, in_note = _name_above(page, date), 0, False
    for line in body(page):
        if line.y <= date.y + 1 or line is name:
            continue
        in_note = bool(_NOTE.match(line.text)) or (in_note and (line.first.x - LEFT) / BODY > _IN_NOTE)
        count += not in_note and begins_like_text(page, line)
    return count
