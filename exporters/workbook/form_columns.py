"""The widths of the columns of an office's own form, each by itself."""

from __future__ import annotations

from copy import copy

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

_USUAL = 9.0  # of a column of which nothing is said


def part_columns(sheet: Worksheet) -> None:
    """One entry for each: neighbours of one width are read as the first alone. The others would be written with a
    width that is not theirs, beside an entry that holds them too, and Excel calls such a file damaged."""
    for one in list(sheet.column_dimensions.values()):
        if one.min and one.max and one.min < one.max:
            first, last = one.min, one.max
            own = min(last, sheet.max_column + 1)  # the one behind ours holds the identifiers
            _say(sheet, one, first, first if own >= first else last)
            for number in range(first + 1, own + 1):
                _say(sheet, one, number, number)
            if first <= own < last:
                _say(sheet, one, own + 1, last)


def width_of(sheet: Worksheet, first: int, last: int = 0) -> float:
    """In digits of the form's own font, as Excel counts; with the columns up to `last`, but for hidden ones."""
    numbers = range(first, max(first, last) + 1)
    return sum(own_width(sheet, number) for number in numbers if not is_hidden(sheet, number))


def own_width(sheet: Worksheet, number: int) -> float:
    """Also of a column that is hidden."""
    said = sheet.column_dimensions.get(get_column_letter(number))
    return float(said.width if said and said.width else sheet.sheet_format.defaultColWidth or _USUAL)


def is_hidden(sheet: Worksheet, number: int) -> bool:
    said = sheet.column_dimensions.get(get_column_letter(number))
    return bool(said and said.hidden)


def _say(sheet: Worksheet, like: ColumnDimension, first: int, last: int) -> None:
    one = copy(like)
    one.index, one.min, one.max = get_column_letter(first), first, last
    sheet.column_dimensions[one.index] = one
