"""Putting words into cells: text stays text, whatever it looks like."""

from __future__ import annotations

import re

from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.styles import Look

_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA = ("=", "+", "-", "@", "\t")


def put(sheet: Worksheet, row: int, column: int, words: str, look: Look) -> None:
    """What begins with = is no formula, and _x0041_ is no escape."""
    cell = sheet.cell(row, column)
    cell.style = look.value
    if words:
        cell.value = written_as(words)
        cell.data_type = "s"
        if words.startswith(_FORMULA):
            cell.quotePrefix = True  # stays text when somebody enters it again


def written_as(words: str) -> str:
    """As a workbook keeps it, where _x0041_ would be an A."""
    return _ESCAPE.sub("_x005F_", words) if "_x" in words else words


def put_number(sheet: Worksheet, row: int, column: int, words: str, look: Look) -> None:
    """A number as a number, so that the checks and sums of the office see one."""
    cell = sheet.cell(row, column)
    cell.style = look.value
    if words:
        cell.value = float(words)


def put_across(sheet: Worksheet, row: int, first: int, last: int, words: str, look: Look) -> None:
    """Over several columns without merging them: blank cells of the same look follow."""
    put(sheet, row, first, words, look)
    for column in range(first + 1, last + 1):
        sheet.cell(row, column).style = look.value
