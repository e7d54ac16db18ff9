"""A paragraph broken into lines, both edges flush."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporters.pdf.marks import CLOSING, OPENING
from exporters.pdf.measuring import Measured

_EPSILON = 1e-6
_FEWEST = 2  # characters on a last line
_FULL_ENOUGH = 0.6  # of its room a line keeps that gives characters to the last one


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of a measured paragraph, set into a room.

    `spread` is added at every open gap; `squeeze` is the share of what its marks can give; `width`
    is what the ink takes, without the blank half of a mark at the end.
    """

    measured: Measured
    start: int
    end: int
    indent: float
    width: float
    spread: float = 0.0
    squeeze: float = 0.0

    @property
    def text(self) -> str:
        return self.measured.text(self.start, self.end)

    def advances(self, start: int | None = None, end: int | None = None) -> Iterator[float]:
        """From each character to the next, of all or of a stretch."""
        measured = self.measured
        for position in range(self.start if start is None else start, self.end if end is None else end):
            last = position == self.end - 1
            gap = 0.0 if last or measured.whole[position] else self.spread
            pull = 0.0 if last else measured.pulls[position] + self.squeeze * measured.gives[position]
            yield measured.widths[position] - pull + gap


def break_lines(measured: Measured, room: float, indent: float = 0.0, *, flush: bool = True) -> list[Line]:
    """Lines no wider than `room`, the first set in by `indent`. A paragraph without characters has none.

    Each place to break is looked at a bounded number of times. What alone is wider than a line is
    cut between characters. The last line is not spread, nor is any where `flush` is false.
    """
    cuts = list(_cuts(measured, room, indent))
    _mend_last_line(measured, cuts, room, indent)
    return [
        _set(measured, start, end, room, indent if number == 0 else 0.0, flush=flush and end < len(measured))
        for number, (start, end) in enumerate(cuts)
    ]


def _cuts(measured: Measured, room: float, indent: float) -> Iterator[tuple[int, int]]:
    start = fitting = 0
    left = room - indent
    sums, pulls = measured.width_sums, measured.pulls
    for end in measured.ends:
        while start < end:
            fits = sums[end] - sums[start] + pulls[end - 1] <= left + _EPSILON
            if fits or _natural(measured, start, end) <= left + _EPSILON:
                fitting = end
                break
            cut = _best(measured, start, fitting, end, left)
            yield start, cut
            start = fitting = cut
            left = room
    if fitting > start:
        yield start, fitting


def _best(measured: Measured, start: int, fitting: int, wider: int, room: float) -> int:
    """Where to end a line when the next piece does not fit as it is."""
    need = _natural(measured, start, wider) - room - _EPSILON
    if need <= _shrink(measured, start, wider) and (fitting <= start or need <= _slack(measured, start, fitting, room)):
        return wider
    if fitting > start:
        return fitting
    cut = start + 1
    while cut < wider and _natural(measured, start, cut + 1) <= room + _EPSILON:
        cut += 1
    return cut


def _slack(measured: Measured, start: int, end: int, room: float) -> float:
    return room - _natural(measured, start, end)


def _natural(measured: Measured, start: int, end: int) -> float:
    """The width without blanks typed at the end."""
    return measured.natural(start, _trimmed(measured, start, end))


def _trimmed(measured: Measured, start: int, end: int) -> int:
    while end - 1 > start and measured.characters[end - 1] in " 　":
        end -= 1
    return end


def _shrink(measured: Measured, start: int, end: int) -> float:
    return measured.trims[end - 1] + measured.give(start, end)


def _mend_last_line(measured: Measured, cuts: list[tuple[int, int]], room: float, indent: float) -> None:
    """No single character alone on the last line: draw it in, or send it company."""
    if len(cuts) < 2 or _letters(measured, *cuts[-1]) >= _FEWEST:
        return
    (start, middle), (_, end) = cuts[-2:]
    left = room - indent if len(cuts) == 2 else room
    if _natural(measured, start, end) - left <= _shrink(measured, start, end):
        cuts[-2:] = [(start, end)]
        return
    for cut in reversed([place for place in measured.ends if start < place < middle]):
        if _natural(measured, start, cut) < left * _FULL_ENOUGH:
            return
        if _letters(measured, cut, end) >= _FEWEST:
            cuts[-2:] = [(start, cut), (cut, end)]
            return


def _letters(measured: Measured, start: int, end: int) -> int:
    """Characters that are no marks and no blanks."""
    return sum(not (c in CLOSING or c in OPENING or c in " 　") for c in measured.characters[start:end])


def _set(measured: Measured, start: int, end: int, room: float, indent: float, *, flush: bool) -> Line:
    end = _trimmed(measured, start, end)
    left = room - indent
    natural = measured.natural(start, end)
    over = natural - left
    if over > _EPSILON:
        trimmed = min(over, measured.trims[end - 1])
        give = measured.give(start, end)
        squeeze = min(1.0, (over - trimmed) / give) if give else 0.0
        return Line(measured, start, end, indent, natural - trimmed - squeeze * give, squeeze=squeeze)
    gaps = measured.open_gaps(start, end)
    if not flush or not gaps:
        return Line(measured, start, end, indent, natural)
    return Line(measured, start, end, indent, left, spread=-over / gaps)


def widest(lines: Sequence[Line]) -> float:
    """How wide a block of lines is."""
    return max((line.indent + line.width for line in lines), default=0.0)
