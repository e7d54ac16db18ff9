"""A row of a table with its rules: what stands in it, and how it is torn over the end of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exporters.pdf.breaking import Line
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run
from exporters.pdf.page import Rule, Thing, Words
from exporters.pdf.tearing import fewest_above, lines_above

PADDING = 3.5
_THIN = 0.5
_ROUNDING = 0.01
_SHORT = 24  # characters: a number, a unit, a deadline, which stands again where its row goes on


@dataclass(frozen=True, slots=True)
class Cell:
    """A name in it is broken by sense, as a title is."""

    runs: tuple[Run, ...]
    centred: bool = False
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """A cell that is one with those of the same column above and below, up to the first and the last of them. Its
    words stand in the first and run on over the next, and again where a page begins."""

    column: int
    is_first: bool
    is_last: bool

    @property
    def is_alone(self) -> bool:
        return self.is_first and self.is_last


@dataclass(frozen=True, slots=True)
class Row:
    """Its cells as broken lines, a column each."""

    cells: Sequence[Cell]
    columns: Sequence[Sequence[Line]]
    widths: Sequence[float]
    leading: float
    joined: Joined | None = None
    least_lines: int = 1
    is_part: bool = False

    @property
    def count(self) -> int:
        """Lines of the cell that has most, without one that goes on below."""
        over = self.joined.column if self.joined and not self.joined.is_alone else None
        return max([self.least_lines, *(len(lines) for at, lines in enumerate(self.columns) if at != over)])

    @property
    def height(self) -> float:
        return self.height_of(self.count)

    def height_of(self, lines: int) -> float:
        return lines * self.leading + 2 * PADDING

    def item(self) -> Item:
        height = self.height
        repeated = self.joined.column if self.joined and not self.joined.is_first else None
        columns = range(len(self.columns))
        things = (*self._words(height, [one for one in columns if one != repeated]), *self._frame(height))
        item = Item(height, things, tearable=self)
        if self.joined is None:
            return item
        opened = () if repeated is None else tuple(self._words(height, [repeated]))
        closed = () if self.joined.is_last else (self._below(height, self.joined.column),)
        return replace(item, opened=opened, closed=closed)

    def torn(self, room: float, page: float) -> tuple[Item, Item] | None:
        """Between the paragraphs of each cell; only one that is higher than a page between its lines. What is short
        stands whole in either part."""
        above, most = self._lines_in(room), self._lines_in(page)
        again = [self._stands_again(at, most) for at in range(len(self.columns))]
        if above < self._fewest(again, most):
            return None
        counts = [
            len(lines) if whole else lines_above(lines, above, most)
            for lines, whole in zip(self.columns, again, strict=True)
        ]
        upper = self._part([lines[:count] for lines, count in zip(self.columns, counts, strict=True)])
        lower = self._part(
            [lines[0 if whole else count :] for lines, count, whole in zip(self.columns, counts, again, strict=True)]
        )
        if self.joined is not None:
            upper = replace(upper, joined=replace(self.joined, is_last=True))
            name = len(lower.columns[self.joined.column])
            lower = replace(lower, joined=replace(self.joined, is_first=False), least_lines=name)
        return upper.item(), lower.item()

    def least(self, page: float) -> float:
        most = self._lines_in(page)
        again = [self._stands_again(at, most) for at in range(len(self.columns))]
        return min(self.height, self.height_of(self._fewest(again, most)))

    def _fewest(self, again: Sequence[bool], most: int) -> int:
        """Lines without which nothing of a cell would stand in the upper part; all where nothing is left for the
        lower one."""
        fewest = [
            len(lines) if whole else fewest_above(lines, most)
            for at, (lines, whole) in enumerate(zip(self.columns, again, strict=True))
            if not self._stands_above(at)
        ]
        is_divided = any(
            fewest_above(lines, most) < len(lines)
            for lines, whole in zip(self.columns, again, strict=True)
            if not whole
        )
        return max(fewest, default=0) if is_divided else self.count + 1

    def _lines_in(self, room: float) -> int:
        return int((room - 2 * PADDING + _ROUNDING) // self.leading)

    def _stands_again(self, column: int, most: int) -> bool:
        lines = self.columns[column]
        is_short = len(lines) <= most and sum(line.end - line.start for line in lines) <= _SHORT
        return is_short or (self.joined is not None and column == self.joined.column)

    def _stands_above(self, column: int) -> bool:
        """In the rows before."""
        return self.joined is not None and column == self.joined.column and not self.joined.is_first

    def _part(self, columns: Sequence[Sequence[Line]]) -> Row:
        return replace(self, columns=columns, least_lines=1, is_part=True)

    def _words(self, height: float, columns: Sequence[int]) -> Iterator[Words]:
        """The lines of these columns, in a whole row halfway between its rules."""
        for number in columns:
            lines, one, width = self.columns[number], self.cells[number], self.widths[number]
            left = sum(self.widths[:number])
            goes_on = self.joined is not None and number == self.joined.column and not self.joined.is_alone
            top = PADDING if self.is_part or goes_on else (height - len(lines) * self.leading) / 2
            for position, line in enumerate(lines):
                style = line.measured.style_at(line.start)
                x = left + (width - line.width) / 2 if one.centred else left + PADDING
                y = top + position * self.leading + (self.leading - style.size) / 2 + style.size * style.face.ascent
                yield Words(x, y, line)

    def _frame(self, height: float) -> Iterator[Thing]:
        """Rules above and below, but not across a joined cell, and between the columns."""
        is_first, is_last = (self.joined.is_first, self.joined.is_last) if self.joined else (True, True)
        for y, is_whole in ((0.0, is_first), (height, is_last)):
            yield from (Rule(x, y, width, _THIN) for x, width in self._stretches(is_whole=is_whole))
        x = 0.0
        for width in (*self.widths, 0.0):
            yield Rule(x, 0, 0, _THIN, height=height)
            x += width

    def _stretches(self, *, is_whole: bool) -> list[tuple[float, float]]:
        if is_whole or self.joined is None:
            return [(0.0, sum(self.widths))]
        left = sum(self.widths[: self.joined.column])
        right = left + self.widths[self.joined.column]
        return [(start, width) for start, width in ((0.0, left), (right, sum(self.widths) - right)) if width > 0]

    def _below(self, height: float, column: int) -> Rule:
        return Rule(sum(self.widths[:column]), height, self.widths[column], _THIN)
