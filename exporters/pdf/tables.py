"""Tables: rows of cells whose words are broken to fit, framed by thin rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil

from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.page import Rule, Thing, Words
from exporters.pdf.setting import one_line, split_lines
from exporters.pdf.title import title_lines

PADDING = 3.5
_SPACING = 1.32  # from line to line, in parts of the size
_THIN = 0.5
_WIDE = 26  # characters
_FEWEST = 2  # lines of either part
_LINES_OF_A_NAME = 4  # at the most; a longer one is text
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


def cell(text: str, style: TextStyle, *, centred: bool = False, is_name: bool = False) -> Cell:
    return Cell((Run(text, style),), centred, is_name)


def row_item(
    cells: Sequence[Cell], widths: Sequence[float], *, keep: int = 0, joined: Joined | None = None, lines: int = 1
) -> Item:
    """A row with its rules, of so many lines at the least; where it is taller than a page it is cut between its
    lines."""
    return replace(_row(cells, widths, joined, lines).item(), keep=keep)


def joined_rows(rows: Sequence[Sequence[Cell]], widths: Sequence[float], column: int) -> Iterator[Item]:
    """Rows whose cells in this column are one. Its words make no row taller that has room for them with others: as
    many as they need stay on one page, from the first and up to the last."""
    end = len(rows) - 1
    made = [_row(cells, widths, Joined(column, at == 0, at == end)) for at, cells in enumerate(rows)]
    need = made[0].height_of(len(made[0].columns[column]))
    if (lacking := need - sum(row.height for row in made)) > 0:
        made[-1] = replace(made[-1], least=made[-1].count + ceil(lacking / made[-1].leading))
    whole = sum(row.height for row in made)
    for row, above in zip(made, accumulate(row.height for row in made), strict=True):
        yield replace(row.item(), keep=int(row is not made[-1] and min(above, whole - above) < need))


def _row(cells: Sequence[Cell], widths: Sequence[float], joined: Joined | None, lines: int = 1) -> _Row:
    leading = max(run.style.size for one in cells for run in one.runs) * _SPACING
    columns = [_lines(one, width) for one, width in zip(cells, widths, strict=True)]
    return _Row(cells, columns, widths, leading, joined, lines)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[Cell]
    columns: Sequence[Sequence[Line]]
    widths: Sequence[float]
    leading: float
    joined: Joined | None = None
    least: int = 1
    is_part: bool = False

    @property
    def count(self) -> int:
        """Lines of the cell that has most, without one that goes on below."""
        over = self.joined.column if self.joined and not self.joined.is_alone else None
        return max([self.least, *(len(lines) for at, lines in enumerate(self.columns) if at != over)])

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
        item = Item(height, things, cut=self._cut, least=self.height_of(_FEWEST))
        if self.joined is None:
            return item
        opened = () if repeated is None else tuple(self._words(height, [repeated]))
        closed = () if self.joined.is_last else (self._below(height, self.joined.column),)
        return replace(item, opened=opened, closed=closed)

    def _cut(self, room: float) -> tuple[Item, Item] | None:
        """What fits into the room, and the rest: two lines at the least of either. What is short and stands in the
        upper part stands again in the lower one."""
        count = min(int((room - 2 * PADDING) // self.leading), self.count - _FEWEST)
        if count < _FEWEST:
            return None
        upper, lower = self._part(slice(count)), self._part(slice(count, None))
        again = [
            whole if self._stands_again(at, count) else rest
            for at, (whole, rest) in enumerate(zip(self.columns, lower.columns, strict=True))
        ]
        lower = replace(lower, columns=again)
        if self.joined is not None:
            upper = replace(upper, joined=replace(self.joined, is_last=True))
            lower = replace(lower, joined=replace(self.joined, is_first=False), least=len(again[self.joined.column]))
        return upper.item(), lower.item()

    def _stands_again(self, column: int, count: int) -> bool:
        lines = self.columns[column]
        is_short = len(lines) <= count and sum(line.end - line.start for line in lines) <= _SHORT
        return is_short or (self.joined is not None and column == self.joined.column)

    def _part(self, lines: slice) -> _Row:
        return replace(self, columns=[column[lines] for column in self.columns], least=1, is_part=True)

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


def _lines(one: Cell, width: float) -> list[Line]:
    """Flush only where a line has characters enough to take up the slack."""
    room = width - 2 * PADDING
    flush = not one.centred and room > _WIDE * one.runs[0].style.size
    lines = [line for words in split_lines(one.runs) for line in break_lines(measure(words), room, flush=flush)]
    return _by_sense(one.runs[0], room, lines) if one.is_name and 1 < len(lines) <= _LINES_OF_A_NAME else lines


def _by_sense(name: Run, room: float, lines: list[Line]) -> list[Line]:
    """In no more lines than it takes anyway."""
    found = [one_line(text, name.style) for text in title_lines(name.text, name.style, room)]
    return found if len(found) <= len(lines) else lines
