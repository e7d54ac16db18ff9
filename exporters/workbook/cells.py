"""Putting words into cells: text stays text, whatever it looks like."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.limits import LONGEST_WORDS
from exporters.workbook.styles import Look
from exporters.workbook.words import escaped, fits

_CUT = "……（一格放不下，后面的没有写出）"
_FORMULA = ("=", "+", "-", "@", "\t")
_MOST_DECIMALS = 4

Number: TypeAlias = int | float | Decimal
"""What sums and sorts as a number."""


def put(sheet: Worksheet, row: int, column: int, words: str, look: Look) -> None:
    """What begins with = is no formula, and _x0041_ is no escape. What stood there is gone."""
    cell = sheet.cell(row, column)
    cell.style = look.value
    cell.value = None
    say(cell, words)


def put_number(sheet: Worksheet, row: int, column: int, value: Number, look: Look) -> None:
    """A number as a number: no formula, with as many decimals as it has."""
    cell = sheet.cell(row, column)
    cell.style = look.value
    cell.value = value
    cell.number_format = number_format(value)


def number_format(value: Number) -> str:
    """1234 and 49.8, as the papers write numbers: of a mean no more decimals than say something."""
    exact = Decimal(str(value))
    most = 1 if abs(exact) >= 1 and -int(exact.as_tuple().exponent) > _MOST_DECIMALS else _MOST_DECIMALS
    decimals = max(0, -int(round(exact, most).normalize().as_tuple().exponent))
    return f"0.{'0' * decimals}" if decimals else "0"


def put_across(sheet: Worksheet, row: int, first: int, last: int, words: str, look: Look) -> None:
    """Over several columns without merging them: blank cells of the same look follow."""
    put(sheet, row, first, words, look)
    for column in range(first + 1, last + 1):
        sheet.cell(row, column).style = look.value


def worded(sheet: Worksheet, row: int, column: int, words: str, look: StyleArray) -> Cell:
    """As `put`, for a row that is appended as a whole: nothing is looked up by the name of a style."""
    cell = Cell(sheet, row, column, style_array=look)
    say(cell, words)
    return cell


def numbered(sheet: Worksheet, row: int, column: int, words: str, look: StyleArray) -> Cell:
    """A number as a number, so that the checks and sums of the office see one."""
    return Cell(sheet, row, column, float(words) if words else None, look)


def empty_from(sheet: Worksheet, row: int) -> None:
    """This row and those below are gone, with their heights."""
    if sheet.max_row >= row:
        sheet.delete_rows(row, sheet.max_row - row + 1)
    for number in [number for number in sheet.row_dimensions if number >= row]:
        del sheet.row_dimensions[number]


def written_as(words: str) -> str:
    """As a workbook keeps it, where _x0041_ would be an A; cut, and saying so, where a cell holds no more."""
    if fits(words):
        return escaped(words)
    room = 2 * (LONGEST_WORDS - len(_CUT))
    return escaped(words).encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


def say(cell: Cell | MergedCell, words: str) -> None:
    """Into a cell that keeps its look."""
    if words:
        cell.value = written_as(words)
        cell.data_type = "s"
        if words.startswith(_FORMULA):
            cell.quotePrefix = True  # stays text when somebody enters it again
