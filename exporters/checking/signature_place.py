"""Where 署名 and 成文日期 stand (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exporters.checking.paper_parts import annex_note, begins_like_text
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, HEIGHT, LEFT, WIDTH, body, end_of
from models.sentence import Sentence, sentence

_PITCH, _LEADING = WIDTH / 28, HEIGHT / 22
_UNSEALED, _SEALED, _BEHIND = 2, 4, 2  # characters from the right edge; that a date begins behind its name
_OFF = 0.6  # of a character
_APART = 1.5  # sizes from a name to the next beside it, at the least
_CLOSE = 1.6 * _LEADING  # to a line between which and this none is left blank
_FOR_A_SEAL = 2.5 * _LEADING  # a seal of 42 mm has no room where a single line is left blank
_FAR = 6 * _LEADING  # further up no name belongs to a date
_RIGHT = LEFT + WIDTH * 0.4  # names begin behind it


def misplaced(page: PrintedPage, date: TextLine, *, is_official: bool) -> Sentence | None:
    """Unsealed the longer of name and date ends two characters from the right and the date begins two behind the name,
    sealed the date ends four from the right, the name in the middle above it and below room for the seal (7.3.5)."""
    names = list(_names_above(page, date))
    blank = _blank(end_of(date))
    if is_official and (fault := _lacking(page, date, names)):
        return fault
    if not names:
        is_near = any(abs(blank - wanted) <= _OFF for wanted in (_UNSEALED, _SEALED))
        return None if is_near else sentence("日期右空{blank:.1f}字：{text}", blank=blank, text=date.text)
    is_sealed = abs(blank - _SEALED) <= _OFF and _is_above_the_date(names, date)
    has_room = not is_official or page.has_picture or _step_above(page, names) > _FOR_A_SEAL
    if is_sealed and has_room:
        return None
    widest = _blank(max(map(end_of, (date, *names))))
    if not is_sealed and abs(widest - _UNSEALED) > _OFF and not _is_below_a_longer_name(names, date):
        return sentence("署名和日期右空{blank:.1f}字：{text}", blank=widest, text=date.text)
    behind = min((date.first.x - name.first.x for name in names), key=lambda one: abs(one - _BEHIND * _PITCH)) / _PITCH
    if abs(behind - _BEHIND) <= _OFF:
        return None
    return sentence("日期首字比署名首字右移{behind:.1f}字：{text}", behind=round(behind, 1) + 0.0, text=date.text)


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


def _lacking(page: PrintedPage, date: TextLine, names: Sequence[TextLine]) -> Sentence | None:
    """A name right above the date, below a line left blank. Of a date on top of its page it is said that it has no
    text above."""
    if names:
        is_close = _step_above(page, names) < _CLOSE
        return sentence("署名上面没有空一行：{text}", text=names[0].text[:12]) if is_close else None
    if any(0 < date.y - line.y < _CLOSE and _is_a_name(page, line) for line in body(page)):
        return sentence("日期在署名上面：{text}", text=date.text)
    if any(_CLOSE < line.y - date.y < _FAR and _is_a_name(page, line) for line in body(page)):
        return sentence("署名与日期之间有空行：{text}", text=date.text)
    is_on_top = all(line.y <= date.y + 1 for line in body(page))
    return None if is_on_top or _stands_below_a_wide_name(page, date) else sentence("没有署名：{text}", text=date.text)


def _step_above(page: PrintedPage, names: Sequence[TextLine]) -> float:
    """To the line of text above them; further than any where they stand on top of a page."""
    top = max(name.y for name in names)
    return min((line.y - top for line in body(page) if line.y > top + 1), default=HEIGHT)


def _is_a_name(page: PrintedPage, line: TextLine) -> bool:
    """On the right, and no text, no 附件说明, no 附注."""
    is_note = line in annex_note(page) or line.text.startswith("（")
    return line.first.x > _RIGHT and not begins_like_text(page, line) and not is_note


def _stands_below_a_wide_name(page: PrintedPage, date: TextLine) -> bool:
    """One that begins where text does is a name where a line is left blank above it."""
    name = name_above(page, date)
    return name is not None and name not in annex_note(page) and _step_above(page, [name]) > _CLOSE


def name_above(page: PrintedPage, date: TextLine) -> TextLine | None:
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
