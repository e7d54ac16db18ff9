"""落款: who signs and when, below the text (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as day
from itertools import pairwise
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
_UNSEALED, _SEALED, _BEHIND = 2, 4, 2  # characters from the right edge; that a date begins behind its name
_OFF = 0.6  # of a character
_APART = 1.5  # sizes from a name to the next beside it, at the least
_NOTE = re.compile("附件[0-9]{0,2}[：:]")
_IN_NOTE = 4.0  # characters: so far in stand the lines of 附件说明 that go on, at the least


class _Signed(NamedTuple):
    page: PrintedPage
    date: TextLine


def signature_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last date that stands on a line of its own and in no head."""
    wanted = sentence(
        "日期用阿拉伯数字，不编虚位；不盖章的右空二字，日期首字比署名首字右移二字；盖章的日期右空四字，署名居中；落款面有正文"
    )
    upright = [page for page in pages if not page.turned]
    found = [_Signed(page, line) for page in upright for line in body(page) if _is_date(page, line)]
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
    """Unsealed the longer of name and date ends two characters from the right and the date begins two behind the name,
    sealed the date ends four from the right and the name stands in the middle above it (7.3.5)."""
    names = list(_names_above(page, date))
    blank = _blank(end_of(date))
    if not names:
        is_near = any(abs(blank - wanted) <= _OFF for wanted in (_UNSEALED, _SEALED))
        return None if is_near else sentence("日期右空{blank:.1f}字：{text}", blank=blank, text=date.text)
    if abs(blank - _SEALED) <= _OFF and _is_above_the_date(names, date):
        return None
    widest = _blank(max(map(end_of, (date, *names))))
    if abs(widest - _UNSEALED) > _OFF and not _is_below_a_longer_name(names, date):
        return sentence("署名和日期右空{blank:.1f}字：{text}", blank=widest, text=date.text)
    behind = min((date.first.x - name.first.x for name in names), key=lambda one: abs(one - _BEHIND * _PITCH)) / _PITCH
    if abs(behind - _BEHIND) <= _OFF:
        return None
    return sentence("日期首字比署名首字右移{behind:.1f}字：{text}", behind=behind, text=date.text)


def _blank(end: float) -> float:
    """Characters from there to the right edge."""
    return (LEFT + WIDTH - end) / _PITCH


def _is_above_the_date(names: Sequence[TextLine], date: TextLine) -> bool:
    """In the middle of it, of several side by side the last. A long one that has no room there reaches up to the edge,
    and where it has several lines they stand in the middle of the widest."""
    last = max((name for name in names if abs(name.y - names[0].y) < 1), key=end_of)
    at_the_edge = [name for name in names if abs(_blank(end_of(name))) <= _OFF]
    middles = [_middle(date.first.x, date), *(_middle(name.first.x, name) for name in at_the_edge)]
    starts = (last.first.x, _last_of(last))
    return any(abs(_middle(start, last) - middle) <= _OFF * _PITCH for start in starts for middle in middles)


def _middle(start: float, line: TextLine) -> float:
    return (start + end_of(line)) / 2


def _last_of(names: TextLine) -> float:
    """Where the last of them begins."""
    steps = pairwise(names.characters)
    return max((after.x for before, after in steps if after.x - before.x > _APART * before.size), default=names.first.x)


def _is_below_a_longer_name(names: Sequence[TextLine], date: TextLine) -> bool:
    """A name that is no shorter than its date stands in its place though the date ends behind it."""
    name = max(names, key=end_of)
    is_longer = end_of(name) - name.first.x >= end_of(date) - date.first.x
    return is_longer and abs(_blank(end_of(name)) - _UNSEALED) <= _OFF


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
