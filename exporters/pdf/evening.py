"""Lines that would open too wide, broken anew together with those before them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from exporters.pdf.marks import RANGES, may_end, may_start
from exporters.pdf.measuring import Measured
from exporters.pdf.widths import fits, opening

# The marks alone make a line of 28 give up two characters, which opens its gaps by a thirteenth; a figure with its
# unit (145公里) three, an eighth: no line is set further open. Where what we keep whole of our own accord, or words of
# others that do not divide, would open them further, the line ends before the edge. A gap of a quarter would be as wide
# as one between two words: then what we keep whole gives way.
MOST_OPEN = 0.125  # of a character
_LOOSE = 0.1
_LIMITS = (_LOOSE, MOST_OPEN, 0.15, 0.2, 0.25)
_MOST_LINES = 4  # that are broken anew
LOOKED_AT = 0.015  # of its room a line lacks before its gaps are counted
_WIDEST = 1.4  # of its room a line takes before its marks are squeezed

Cut = tuple[int, int]


def is_loose(measured: Measured, cut: Cut, room: float) -> bool:
    """The gaps of this line would open further than they should."""
    return opening(measured, *cut, room) > _LOOSE


def evened(measured: Measured, cuts: Sequence[Cut], rooms: Sequence[float], beyond: int | None = None) -> list[Cut]:
    """These lines of these rooms, of which the last one is loose, so that none is, or as little as can be.

    As few as possible are broken anew. Where it does not help otherwise, the last one ends inside the piece up to
    `beyond`, for which it had no room. Before a foreign word it alone ends before the edge, and not those above it.
    """
    start, end = cuts[-1]
    is_foreign = _FOREIGN.match(measured.characters, end) is not None
    beyond = end if beyond is None else min(beyond, _reach(measured, start, rooms[-1]))
    for limit in _LIMITS:
        ends = [end, *reluctant_ends(measured, end, beyond, last=limit == _LIMITS[-1])]
        most = 1 if limit > MOST_OPEN and is_foreign else _MOST_LINES
        if found := within(measured, cuts, rooms, ends, limit, most):
            return found
    return list(cuts)


def _reach(measured: Measured, start: int, room: float) -> int:
    """Behind the last place that a line which begins here can end at."""
    return bisect_right(measured.width_sums, measured.width_sums[start] + room * _WIDEST)


def within(
    measured: Measured,
    cuts: Sequence[Cut],
    rooms: Sequence[float],
    ends: Sequence[int],
    limit: float = _LOOSE,
    most: int = _MOST_LINES,
) -> list[Cut] | None:
    """These lines, or the last of them, with none opened beyond the limit, the last one up to the first of `ends` that
    has a way."""
    for end in ends:
        for count in range(1, min(most, len(cuts)) + 1):
            if found := _ways(measured, cuts[-count][0], end, rooms[-count:], limit):
                return [*cuts[:-count], *found[1]]
    return None


def _ways(
    measured: Measured, start: int, end: int, rooms: Sequence[float], limit: float
) -> tuple[float, list[Cut]] | None:
    """The most even of the ways to fill these rooms, and how far its loosest line opens."""
    *before, room = rooms
    if not before:
        return (
            (opening(measured, start, end, room), [(start, end)]) if _suits(measured, start, end, room, limit) else None
        )
    best: tuple[float, list[Cut]] | None = None
    for middle in _starts(measured, start, end, room, limit):
        way = _ways(measured, start, middle, before, limit)
        if way is not None:
            open_ = max(way[0], opening(measured, middle, end, room))
            if best is None or open_ < best[0]:
                best = (open_, [*way[1], (middle, end)])
    return best


def _starts(measured: Measured, first: int, end: int, room: float, limit: float) -> Iterator[int]:
    """Where a line up to `end` may begin, from the fullest to the loosest."""
    ends = measured.ends
    earliest = max(first + 1, bisect_left(measured.width_sums, measured.width_sums[end] - room * _WIDEST))
    for number in range(bisect_left(ends, earliest), bisect_left(ends, end)):
        if fits(measured, ends[number], end, room):
            if opening(measured, ends[number], end, room) > limit:
                return
            yield ends[number]


def _suits(measured: Measured, start: int, end: int, room: float, limit: float) -> bool:
    return start < end and fits(measured, start, end, room) and opening(measured, start, end, room) <= limit


def reluctant_ends(measured: Measured, start: int, end: int, *, last: bool = True) -> list[int]:
    """Where a line may end inside a piece that is better kept whole: behind the dash of a range, which may not
    begin a line but may end one (GB/T 15834-2011, 5.1), in running text as the last resort; one character beside
    《 or 》; as the last resort inside a long unit, or inside a long word or code, which fills the line."""
    text = measured.characters
    places = [
        place for place in range(start + 1, end) if may_end(text[place - 1]) and may_start(text[place : place + 2])
    ]
    units = {unit.start() for unit in _IN_UNIT.finditer(text, start, end)} if last else set()
    open_ = [
        place
        for place in places
        if place in units or not measured.whole[place - 1] or _divides_range(measured, place, last=last)
    ]
    codes = _CODE.finditer(text, max(0, start - _LONG), end + _LONG)
    inside = {
        place for code in codes if not _AMOUNT.fullmatch(code[0]) for place in range(code.start() + 1, code.end())
    }
    return [
        *open_,
        *(place for place in reversed(places) if place in inside and (last or measured.style_at(place).divides)),
    ]


def _divides_range(measured: Measured, place: int, *, last: bool) -> bool:
    text = measured.characters
    is_range = text[place - 1] in RANGES and text[place - 2].isdigit() and text[place].isdigit()
    return is_range and (last or measured.style_at(place).divides)


_IN_UNIT = re.compile("(?<=个)百分点|(?<=[万亿])余[人元户个]|以上|以下|以内|左右")
_LONG = 12
_FEWEST_LETTERS = 3
_CODE = re.compile(f"[!-~]{{{_LONG},}}")  # a checksum, an address, a word longer than any that is not cut
_FOREIGN = re.compile(f"[!-~]*?[A-Za-zÀ-ɏ]{{{_FEWEST_LETTERS}}}")
_AMOUNT = re.compile(r"[A-Z]{0,3}[$+-]?[0-9][0-9,.]{,18}%?")  # US$1,000,000 stays whole, however long
