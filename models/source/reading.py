"""The reading: the source with adopted repairs and full-width punctuation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from models.sentence import sentence
from models.source.errors import SourceError
from models.source.punctuation import CLOSING, full_width
from models.source.repair import Repair
from models.source.span import Span
from models.source.text import SourceText

_CLOSING_PAIRS = frozenset("”’）》〉〕】」』")


class Piece(NamedTuple):
    """A stretch of the source and what stands for it in the reading.

    Without `repair` the two have the same length and map one to one.
    """

    source: Span
    reading: Span
    repair: Repair | None = None


class Reading:
    """A text that knows where each of its characters comes from."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = tuple(pieces)
        self._length = self.pieces[-1].source.end if self.pieces else 0
        self._source_starts = [piece.source.start for piece in self.pieces]
        self._source_ends = [piece.source.end for piece in self.pieces]
        self._reading_ends = [piece.reading.end for piece in self.pieces]

    def to_reading(self, span: Span) -> Span:
        """The range of the reading that stands for a range of the source.

        What was inserted at an edge goes with the side it belongs to: an
        opening mark with what follows, anything else with what precedes.
        """
        start = self._reading_start(span.start)
        return Span(start, max(start, self._reading_end(span.end)))

    def to_source(self, span: Span) -> Span:
        """The range of the source that a range of the reading stands for.

        A range that touches a repair covers the whole of what was repaired.
        """
        start = self._source_start(span.start)
        return Span(start, max(start, self._source_end(span.end)))

    def of(self, span: Span) -> str:
        """How a range of the source reads."""
        return self.to_reading(span).of(self.text)

    def _reading_start(self, position: int) -> int:
        """Where the reading of `position` begins, an opening mark put in there included."""
        if position == 0:
            return 0
        for piece in islice(self.pieces, bisect_left(self._source_ends, position), None):
            if position < piece.source.end:
                within = 0 if piece.repair else position - piece.source.start
                return piece.reading.start + within
            if not len(piece.source) and piece.repair and piece.repair.leans_right:
                return piece.reading.start
        return len(self.text)

    def _reading_end(self, position: int) -> int:
        """Where the reading of what comes before `position` ends, marks that close it included."""
        if position == self._length:
            return len(self.text)
        for index in range(bisect_right(self._source_starts, position) - 1, -1, -1):
            piece = self.pieces[index]
            if piece.source.start < position:
                within = len(piece.reading) if piece.repair else position - piece.source.start
                return piece.reading.start + within
            if not len(piece.source) and piece.repair and not piece.repair.leans_right:
                return piece.reading.end
        return 0

    def _source_start(self, position: int) -> int:
        index = bisect_right(self._reading_ends, position)
        if index == len(self.pieces):
            return self._length
        piece = self.pieces[index]
        return piece.source.start + (0 if piece.repair else position - piece.reading.start)

    def _source_end(self, position: int) -> int:
        index = bisect_left(self._reading_ends, position)
        if index == len(self.pieces):
            return self._length
        piece = self.pieces[index]
        return piece.source.end if piece.repair else piece.source.start + position - piece.reading.start


def reading(source: SourceText, adopted: Iterable[Repair]) -> Reading:
    """Read the source with these repairs.

    A pure function: the same repairs in any order give the same reading.
    Raises SourceError where a repair does not fit the source or overlaps another.
    """
    text = full_width(source.text)
    parts: list[str] = []
    pieces: list[Piece] = []
    done, length = 0, 0

    def take(stretch: Span, words: str, repair: Repair | None) -> None:
        nonlocal done, length
        pieces.append(Piece(stretch, Span(length, length + len(words)), repair))
        parts.append(words)
        done, length = stretch.end, length + len(words)

    for repair in sorted(adopted, key=_order):
        _must_fit(source, repair, done)
        if repair.span.start > done:
            plain = Span(done, repair.span.start)
            take(plain, plain.of(text), None)
        take(repair.span, repair.after, repair)
    if done < len(text):
        rest = Span(done, len(text))
        take(rest, rest.of(text), None)
    return Reading("".join(parts), pieces)


def _order(repair: Repair) -> tuple[int, int, int, str]:
    """By place; at one place a character comes before ”, ” before 。, and “ last."""
    if repair.leans_right:
        rank = 3
    elif repair.before or repair.after[:1] not in CLOSING:
        rank = 0
    else:
        rank = 1 if repair.after[:1] in _CLOSING_PAIRS else 2
    return (repair.span.start, repair.span.end, rank, repair.id)


def _must_fit(source: SourceText, repair: Repair, done: int) -> None:
    if repair.span.of(source.text) != repair.before:
        raise SourceError(
            sentence("校订 {repair} 与原文不符：该处不是“{words}”。", repair=repair.id, words=repair.before)
        )
    if repair.span.start < done:
        raise SourceError(sentence("校订 {repair} 与另一条校订重叠，不能同时采用。", repair=repair.id))
