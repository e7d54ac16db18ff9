"""Tables: rows of cells whose words are broken to fit, framed by thin rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.page import Rule, Thing, Words
from exporters.pdf.setting import split_lines

PADDING = 3.5
_SPACING = 1.32  # from line to line, in parts of the size
_THIN = 0.5
_WIDE = 20  # characters
_TALLEST = 160.0  # points; what is taller may be cut between lines
_FEWEST = 2  # lines of either part


@dataclass(frozen=True, slots=True)
class Cell:
    runs: tuple[Run, ...]
    centred: bool = False


def cell(text: str, style: TextStyle, *, centred: bool = False) -> Cell:
    return Cell((Run(text, style),), centred)


def row_item(cells: Sequence[Cell], widths: Sequence[float], *, keep: int = 0) -> Item:
    """A row with its rules; where it is tall it may be cut between its lines."""
    leading = max(run.style.size for one in cells for run in one.runs) * _SPACING
    row = _Row(cells, [_lines(one, width) for one, width in zip(cells, widths, strict=True)], widths, leading)
    return replace(row.item(), keep=keep)


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[Cell]
    columns: Sequence[Sequence[Line]]
    widths: Sequence[float]
    leading: float
    is_part: bool = False

    def item(self) -> Item:
        count = max(1, *map(len, self.columns))
        height = count * self.leading + 2 * PADDING
        things = (*self._words(height), *_frame(self.widths, height))
        if height <= _TALLEST and not self.is_part:
            return Item(height, things)
        return Item(height, things, cut=self._cut, least=_FEWEST * self.leading + 2 * PADDING)

    def _cut(self, room: float) -> tuple[Item, Item] | None:
        """What fits into the room, and the rest: two lines at the least of either."""
        most = max(map(len, self.columns))
        count = min(int((room - 2 * PADDING) // self.leading), most - _FEWEST)
        if count < _FEWEST:
            return None
        upper, lower = (self._part(slice(count)), self._part(slice(count, None)))
        return upper.item(), lower.item()

    def _part(self, lines: slice) -> _Row:
        return replace(self, columns=[column[lines] for column in self.columns], is_part=True)

    def _words(self, height: float) -> Iterator[Words]:
        """The lines of each column, in a whole row halfway between its rules."""
        left = 0.0
        for lines, one, width in zip(self.columns, self.cells, self.widths, strict=True):
            top = PADDING if self.is_part else (height - len(lines) * self.leading) / 2
            for number, line in enumerate(lines):
                style = line.measured.style_at(line.start)
                x = left + (width - line.width) / 2 if one.centred else left + PADDING
                y = top + number * self.leading + (self.leading - style.size) / 2 + style.size * style.face.ascent
                yield Words(x, y, line)
            left += width


def _lines(one: Cell, width: float) -> list[Line]:
    """Flush only where a line has characters enough to take up the slack."""
    room = width - 2 * PADDING
    flush = not one.centred and room > _WIDE * one.runs[0].style.size
    return [line for words in split_lines(one.runs) for line in break_lines(measure(words), room, flush=flush)]


def _frame(widths: Sequence[float], height: float) -> Iterator[Thing]:
    total = sum(widths)
    for y in (0, height):
        yield Rule(0, y, total, _THIN)
    x = 0.0
    for width in (*widths, 0.0):
        yield Rule(x, 0, 0, _THIN, height=height)
        x += width
