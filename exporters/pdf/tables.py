"""Tables: rows of cells whose words are broken to fit, framed by thin rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.page import Rule, Thing, Words
from exporters.pdf.setting import split_lines

_PADDING = 3.5
_SPACING = 1.32  # from line to line, in parts of the size
_THIN = 0.5
_WIDE = 20  # characters
_TALLEST = 260.0  # points; what is taller is cut between lines


@dataclass(frozen=True, slots=True)
class Cell:
    runs: tuple[Run, ...]
    centred: bool = False


def cell(text: str, style: TextStyle, *, centred: bool = False) -> Cell:
    return Cell((Run(text, style),), centred)


def row_items(cells: Sequence[Cell], widths: Sequence[float], *, keep: int = 0) -> list[Item]:
    """A row with its rules, in one piece or, where it is too tall for that, in several."""
    columns = [_lines(one, width) for one, width in zip(cells, widths, strict=True)]
    leading = max(run.style.size for one in cells for run in one.runs) * _SPACING
    most = max(1, *(len(lines) for lines in columns))
    each = max(1, int(_TALLEST // leading))
    pieces = []
    for start in range(0, most, each):
        part = [lines[start : start + each] for lines in columns]
        is_whole = most <= each
        height = min(each, most - start) * leading + 2 * _PADDING
        things = [*_words(part, cells, widths, leading, height if is_whole else None)]
        things += _frame(widths, height, top=start == 0, bottom=start + each >= most)
        pieces.append(Item(height, tuple(things), keep=keep))
    return pieces


def _lines(one: Cell, width: float) -> list[Line]:
    """Flush only where a line has characters enough to take up the slack."""
    room = width - 2 * _PADDING
    flush = not one.centred and room > _WIDE * one.runs[0].style.size
    return [line for words in split_lines(one.runs) for line in break_lines(measure(words), room, flush=flush)]


def _words(
    columns: Sequence[Sequence[Line]],
    cells: Sequence[Cell],
    widths: Sequence[float],
    leading: float,
    height: float | None,
) -> Iterator[Thing]:
    """The lines of each column, in a whole row halfway between its rules."""
    left = 0.0
    for lines, one, width in zip(columns, cells, widths, strict=True):
        top = _PADDING if height is None else (height - len(lines) * leading) / 2
        for number, line in enumerate(lines):
            style = line.measured.style_at(line.start)
            x = left + (width - line.width) / 2 if one.centred else left + _PADDING
            y = top + number * leading + (leading - style.size) / 2 + style.size * style.face.ascent
            yield Words(x, y, line)
        left += width


def _frame(widths: Sequence[float], height: float, *, top: bool, bottom: bool) -> Iterator[Thing]:
    total = sum(widths)
    if top:
        yield Rule(0, 0, total, _THIN)
    if bottom:
        yield Rule(0, height, total, _THIN)
    x = 0.0
    for width in (*widths, 0.0):
        yield Rule(x, 0, 0, _THIN, height=height)
        x += width
