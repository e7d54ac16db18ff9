"""Headings over several rows: 责任分工 over 牵头单位 and 配合单位, the others merged beside them."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.worksheet.worksheet import Worksheet


def tiers_of(sheet: Worksheet, row: int) -> tuple[int, int]:
    """The first and the last row of the headings, one of which is this."""
    across = [one for one in sheet.merged_cells.ranges if one.min_row <= row <= one.max_row]
    return min([row, *(one.min_row for one in across)]), max([row, *(one.max_row for one in across)])


def columns_in(sheet: Worksheet, first: int, last: int) -> Mapping[int, str]:
    """The lowest words of each column: those above them name a group."""
    found: dict[int, str] = {}
    for row in sheet.iter_rows(min_row=first, max_row=last):
        found |= {cell.column: cell.value for cell in row if isinstance(cell.value, str) and cell.column}
    return found
