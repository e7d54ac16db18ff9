"""Tables: rows of cells whose words are broken to fit, framed by thin rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil

from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.setting import one_line, split_lines
from exporters.pdf.table_row import PADDING, Cell, Joined, Row
from exporters.pdf.title import title_lines

_SPACING = 1.32  # from line to line, in parts of the size
_WIDE = 26  # characters
_LINES_OF_A_NAME = 4  # at the most; a longer one is text
_NAMES = re.compile("[^、，。；：？！]{1,20}(?:、[^、，。；：？！]{1,20})+")
_NAME = re.compile("[^、]+、?")


def cell(text: str, style: TextStyle, *, centred: bool = False, is_name: bool = False) -> Cell:
    return Cell((Run(text, style),), centred, is_name)


def row_item(cells: Sequence[Cell], widths: Sequence[float], *, keep: int = 0, lines: int = 1) -> Item:
    """A row with its rules, of so many lines at the least."""
    return replace(_row(cells, widths, lines=lines).item(), keep=keep)


def joined_rows(rows: Sequence[Sequence[Cell]], widths: Sequence[float], column: int) -> Iterator[Item]:
    """Rows whose cells in this column are one. Its words make no row taller that has room for them with others: as
    many as they need stay on one page, from the first and up to the last."""
    end = len(rows) - 1
    made = [_row(cells, widths, Joined(column, at == 0, at == end)) for at, cells in enumerate(rows)]
    need = made[0].height_of(len(made[0].columns[column]))
    if (lacking := need - sum(row.height for row in made)) > 0:
        made[-1] = replace(made[-1], least_lines=made[-1].count + ceil(lacking / made[-1].leading))
    whole = sum(row.height for row in made)
    for row, above in zip(made, accumulate(row.height for row in made), strict=True):
        yield replace(row.item(), keep=int(row is not made[-1] and min(above, whole - above) < need))


def _row(cells: Sequence[Cell], widths: Sequence[float], joined: Joined | None = None, lines: int = 1) -> Row:
    leading = max(run.style.size for one in cells for run in one.runs) * _SPACING
    columns = [_lines(one, width) for one, width in zip(cells, widths, strict=True)]
    return Row(cells, columns, widths, leading, joined, lines)


def _lines(one: Cell, width: float) -> list[Line]:
    """Flush only where a line has characters enough to take up the slack."""
    room = width - 2 * PADDING
    flush = not one.centred and room > _WIDE * one.runs[0].style.size
    words = list(split_lines(one.runs))
    lines = [line for part in words for line in break_lines(measure(part), room, flush=flush)]
    is_short = len(words) == 1 and 1 < len(lines) <= _LINES_OF_A_NAME and not flush
    if is_short and (whole := _names_whole(one.runs, room, len(lines))):
        return whole
    return _by_sense(one.runs[0], room, lines) if one.is_name and 1 < len(lines) <= _LINES_OF_A_NAME else lines


def _names_whole(runs: Sequence[Run], room: float, most: int) -> list[Line]:
    """Of names one behind the other, those that fit on each line; none where one is too long or more lines are
    needed."""
    text, style = runs[0].text, runs[0].style
    if len(runs) > 1 or not _NAMES.fullmatch(text):
        return []
    found = [""]
    for name in _NAME.findall(text):
        fits = not found[-1] or one_line(found[-1] + name, style).width <= room
        found = [*found[:-1], found[-1] + name] if fits else [*found, name]
    lines = [one_line(line, style) for line in found]
    return lines if len(lines) <= most and max(line.width for line in lines) <= room else []


def _by_sense(name: Run, room: float, lines: list[Line]) -> list[Line]:
    """In no more lines than it takes anyway."""
    found = [one_line(text, name.style) for text in title_lines(name.text, name.style, room)]
    return found if len(found) <= len(lines) else lines
