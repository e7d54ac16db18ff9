"""A paragraph broken into lines, both edges flush."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporters.pdf.evening import LOOKED_AT, MOST_OPEN, Cut, evened, is_loose, reluctant_ends, within
from exporters.pdf.marks import CLOSING, OPENING
from exporters.pdf.measuring import Measured
from exporters.pdf.widths import EPSILON, fits, natural, shrink, trimmed

_FEWEST = 2  # characters on a last line
_FULL_ENOUGH = 0.6  # of its room a line keeps that gives characters to the last one


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of a measured paragraph, set into a room.

    `spread` is added at every open gap, where it is `solid` at all of them; `squeeze` is the share of what its
    marks can give; `width` is what the ink takes, without the blank half of a mark at the end.
    """

    measured: Measured
    start: int
    end: int
    indent: float
    width: float
    spread: float = 0.0
    squeeze: float = 0.0
    solid: bool = False

    @property
    def text(self) -> str:
        return self.measured.text(self.start, self.end)

    def advances(self, start: int | None = None, end: int | None = None) -> Iterator[float]:
        """From each character to the next, of all or of a stretch."""
        measured = self.measured
        for position in range(self.start if start is None else start, self.end if end is None else end):
            last = position == self.end - 1
            gap = 0.0 if last or (measured.shut[position] and not self.solid) else self.spread
            pull = 0.0 if last else measured.pulls[position] + self.squeeze * measured.gives[position]
            yield measured.widths[position] - pull + gap


def break_lines(measured: Measured, room: float, indent: float = 0.0, *, flush: bool = True) -> list[Line]:
    """Lines no wider than `room`, the first set in by `indent`. A paragraph without characters has none.

    Each place to break is looked at a bounded number of times. What alone is wider than a line is
    cut between characters. The last line is not spread, nor is any where `flush` is false. A line opens its gaps no
    further than `MOST_OPEN`: where that does not make it flush, it ends before the edge.
    """
    breaker = _Breaker(measured, room, indent, flush=flush)
    return [
        _set(measured, start, end, room, indent if number == 0 else 0.0, flush=flush and end < len(measured))
        for number, (start, end) in enumerate(breaker.cuts())
    ]


class _Breaker:
    """Where the lines of one paragraph end."""

    def __init__(self, measured: Measured, room: float, indent: float, *, flush: bool) -> None:
        self._measured = measured
        self._room = room
        self._indent = indent
        self._flush = flush
        self._cuts: list[Cut] = []

    def cuts(self) -> list[Cut]:
        self._fill()
        self._mend_last_line()
        return self._cuts

    def _fill(self) -> None:
        measured, cuts = self._measured, self._cuts
        sums, pulls = measured.width_sums, measured.pulls
        start = fitting = 0
        left = self._room - self._indent
        for end in measured.ends:
            while start < end:
                fit = sums[end] - sums[start] + pulls[end - 1] <= left + EPSILON
                if fit or natural(measured, start, end) <= left + EPSILON:
                    fitting = end
                    break
                cuts.append((start, _best(measured, start, fitting, end, left)))
                lacking = left - (sums[cuts[-1][1]] - sums[start])  # with blanks typed at its end somewhat less
                if self._flush and lacking > left * LOOKED_AT and is_loose(measured, cuts[-1], left):
                    self._even_out(end)
                start = fitting = cuts[-1][1]
                left = self._room
        if fitting > start:
            cuts.append((start, fitting))

    def _even_out(self, beyond: int) -> None:
        """The last line is loose, as the piece up to `beyond` does not fit."""
        self._cuts[:] = evened(self._measured, self._cuts, self._rooms(len(self._cuts)), beyond)

    def _rooms(self, count: int) -> list[float]:
        return [self._room - self._indent, *[self._room] * (count - 1)]

    def _mend_last_line(self) -> None:
        """No single character alone on the last line: draw it in, or send it company."""
        measured, cuts = self._measured, self._cuts
        if len(cuts) < 2 or _letters(measured, *cuts[-1]) >= _FEWEST:
            return
        (start, middle), (_, end) = cuts[-2:]
        left = self._rooms(len(cuts))[-2]
        if fits(measured, start, end, left):
            cuts[-2:] = [(start, end)]
            return
        for cut in reversed([place for place in measured.ends if start < place < middle]):
            if natural(measured, start, cut) < left * _FULL_ENOUGH:
                return
            if _letters(measured, cut, end) >= _FEWEST and (shorter := self._shortened(cut)):
                self._cuts[:] = [*shorter, (cut, end)]
                return

    def _shortened(self, end: int) -> list[Cut] | None:
        """All lines but the last, up to here."""
        before = [*self._cuts[:-2], (self._cuts[-2][0], end)]
        if not self._flush:
            return before
        return within(self._measured, before, self._rooms(len(before)), [end])


def _best(measured: Measured, start: int, fitting: int, wider: int, room: float) -> int:
    """Where to end a line when the next piece does not fit as it is."""
    need = natural(measured, start, wider) - room - EPSILON
    if need <= shrink(measured, start, wider) and (
        fitting <= start or need <= room - natural(measured, start, fitting)
    ):
        return wider
    if fitting > start:
        return fitting
    cut = start + 1
    while cut < wider and natural(measured, start, cut + 1) <= room + EPSILON:
        cut += 1
    return max((place for place in reluctant_ends(measured, start, cut + 1) if place > start), default=cut)


def _letters(measured: Measured, start: int, end: int) -> int:
    """Characters that are no marks and no blanks."""
    return sum(not (c in CLOSING or c in OPENING or c in " 　") for c in measured.characters[start:end])


def _set(measured: Measured, start: int, end: int, room: float, indent: float, *, flush: bool) -> Line:
    end = trimmed(measured, start, end)
    left = room - indent
    width = measured.natural(start, end)
    over = width - left
    if over > EPSILON:
        blank = min(over, measured.trims[end - 1])
        give = measured.give(start, end)
        squeeze = min(1.0, (over - blank) / give) if give else 0.0
        return Line(measured, start, end, indent, width - blank - squeeze * give, squeeze=squeeze)
    gaps = measured.open_gaps(start, end)
    solid = not gaps and end - start > 1 and -over < max(measured.widths[start : end + 1])
    if not flush or not (gaps or solid):
        return Line(measured, start, end, indent, width)
    opened = gaps or end - start - 1
    character = min(measured.style_at(start).pitch, max(measured.widths[start:end]))  # a W is wider than one
    spread = min(-over / opened, MOST_OPEN * character)
    return Line(measured, start, end, indent, width + spread * opened, spread=spread, solid=solid)


def widest(lines: Sequence[Line]) -> float:
    """How wide a block of lines is."""
    return max((line.indent + line.width for line in lines), default=0.0)
