"""Headings over several rows: 责任分工 over 牵头单位 and 配合单位, the others merged beside them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy

from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Border
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

_LOOKS = ("font", "border", "fill", "number_format", "alignment", "protection")


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


def flatten(sheet: Worksheet, first: int, last: int) -> None:
    """The words of a heading merged over several rows stand in the last one, where they are looked for when it
    comes home. It still looks like one cell."""
    tall = [one for one in sheet.merged_cells.ranges if first <= one.min_row < one.max_row == last]
    for merged in tall:
        _flatten(sheet, CellRange(merged.coord))


def _flatten(sheet: Worksheet, merged: CellRange) -> None:
    above = sheet.cell(merged.min_row, merged.min_col)
    borders = {place: _outer(sheet, merged, *place) for place in _places(merged)}
    sheet.unmerge_cells(merged.coord)
    for place in _places(merged):
        cell = sheet.cell(*place)
        for what in _LOOKS:
            setattr(cell, what, copy(getattr(above, what)))
        cell.border = borders[place]
    below = sheet.cell(merged.max_row, merged.min_col)
    if not isinstance(below, MergedCell) and not isinstance(above, MergedCell):
        below.value, above.value = above.value, None
    if merged.min_col < merged.max_col:
        row = merged.max_row
        sheet.merge_cells(start_row=row, end_row=row, start_column=merged.min_col, end_column=merged.max_col)


def _outer(sheet: Worksheet, merged: CellRange, row: int, column: int) -> Border:
    """Without the lines that would now part the rows."""
    worn = sheet.cell(row, column).border
    return Border(
        left=copy(worn.left),
        right=copy(worn.right),
        top=copy(worn.top) if row == merged.min_row else None,
        bottom=copy(worn.bottom) if row == merged.max_row else None,
    )


def _places(merged: CellRange) -> list[tuple[int, int]]:
    return [(row, column) for row, column in merged.cells]
