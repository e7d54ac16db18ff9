"""Headings over several rows: 责任分工 over 牵头单位 and 配合单位, the others merged beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.heading_years import year_of_group


def tiers_of(sheet: Worksheet, row: int) -> tuple[int, int]:
    """The first and the last row of the headings, one of which is this."""
    across = [one for one in sheet.merged_cells.ranges if one.min_row <= row <= one.max_row]
    return min([row, *(one.min_row for one in across)]), max([row, *(one.max_row for one in across)])


def columns_in(sheet: Worksheet, first: int, last: int) -> Mapping[int, str]:
    """The lowest words of each column: those above them name a group, of which the year counts that it opens with."""
    found: dict[int, str] = {}
    for row in sheet.iter_rows(min_row=first, max_row=last):
        for cell in row:
            if isinstance(cell.value, str) and (column := cell.column):
                found[column] = _year_above(sheet, range(first, cell.row or first), column) + cell.value
    return found


def _year_above(sheet: Worksheet, rows: Iterable[int], column: int) -> str:
    """2016年 of 2016年完成情况 above 目标值."""
    for row in rows:
        if year := year_of_group(_words_at(sheet, row, column)):
            return year
    return ""


def _words_at(sheet: Worksheet, row: int, column: int) -> str:
    """Also of a cell merged with others to its left."""
    for one in sheet.merged_cells.ranges:
        if one.min_row <= row <= one.max_row and one.min_col <= column <= one.max_col:
            row, column = one.min_row, one.min_col
    return str(sheet.cell(row, column).value or "").lstrip()
