"""How tall a row must be for its wrapped text to be read: the program that opens it does not work it out."""

from __future__ import annotations

import math
from collections.abc import Iterable

from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

LARGEST = 409.0  # the tallest row Excel allows, in points
_LINE = 1.45  # line pitch to size: the largest that Excel, WPS and LibreOffice give a Song face
_PADDING = 5.0
_EDGE = 5.0  # points that a cell loses at its edges
DIGIT = 6.0  # points that one character of width takes where the workbook's own font is ours
USUAL_ROW = 15.0  # points that a row has of which nothing is said
NARROW_DIGIT = 5.25  # the same in a workbook of another font: the least that Excel gives it


def fits_a_row(text: str, width: float, size: float = 10, digit: float = DIGIT) -> bool:
    """Whether the tallest row there is shows all of it."""
    return math.ceil(lines_in(text, width, size, digit) * size * _LINE + _PADDING) <= LARGEST


def row_height(
    texts_and_widths: Iterable[tuple[str, float]], size: float = 10, least: float = 20, digit: float = DIGIT
) -> float:
    """Points that the longest cell needs. `width` as in a column: digits of the workbook's own font."""
    lines = max((lines_in(text, width, size, digit) for text, width in texts_and_widths if text), default=1)
    return min(LARGEST, max(least, math.ceil(lines * size * _LINE + _PADDING)))


def lines_in(text: str, width: float, size: float, digit: float = DIGIT) -> int:
    """How many lines text takes where it is wrapped."""
    fits = max(2.0, (width * digit - _EDGE) / (size / 2))  # a character of Chinese
    return sum(_wrapped(part, fits) for part in text.split("\n"))


def give_height(sheet: Worksheet, row: int, points: float) -> None:
    """So tall it is seen first; it grows where somebody types more into it."""
    sheet.row_dimensions[row] = _Growing(sheet, index=row, ht=points)


def height_of_row(sheet: Worksheet, row: int) -> float:
    return float(sheet.row_dimensions[row].height or USUAL_ROW)


class _Growing(RowDimension):
    """A height that is only the last one worked out: with customHeight a row stays so tall whatever is typed."""

    customHeight = False  # noqa: N815 - the name it has in the file


def _wrapped(line: str, fits: float) -> int:
    """A line that ends in the middle of a number or before a mark takes a little more than its length."""
    length = half_ems(line)
    return max(1, math.ceil(length / (fits - 1 if length > fits else fits)))


def half_ems(text: str) -> int:
    """Marks and signs of Chinese take three bytes and are an em wide, dashes and quotation marks among them."""
    return len(text) if text.isascii() else len(text) + (len(text.encode(errors="replace")) - len(text)) // 2
