"""What stands below the headings of an office's own form, by its rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.layout import Column
from exporters.workbook.limits import LONGEST_LABEL


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below the headings, looked at once: openpyxl goes through all cells for whoever asks for a row. The
    cells with words and the merged ranges by row, and the rows with lines."""

    sheet: Worksheet
    heading_row: int
    end: int
    width: int
    said: Mapping[int, list[Cell]]
    lined: Collection[int]
    merged: Mapping[int, list[CellRange]]
    columns: Mapping[int, Column]

    @classmethod
    def of(cls, sheet: Worksheet, heading_row: int, columns: Mapping[int, Column]) -> Below:
        said, lined, merged = {}, set(), defaultdict(list)
        end = sheet.max_row + 1
        for number, row in enumerate(sheet.iter_rows(min_row=heading_row + 1), start=heading_row + 1):
            if words := [cell for cell in row if isinstance(cell, Cell) and words_of(cell).strip()]:
                said[number] = words
            if any(map(has_lines, row)):
                lined.add(number)
        for one in sheet.merged_cells.ranges:
            for number in range(max(one.min_row, heading_row), min(one.max_row + 1, end)):
                merged[number].append(one)
        return cls(sheet, heading_row, end, sheet.max_column, said, lined, merged, columns)

    def in_row(self, row: int) -> list[Cell]:
        return self.said.get(row, [])

    def rows(self) -> range:
        return range(self.heading_row + 1, self.end)

    def across(self, cell: Cell) -> CellRange | None:
        """What a cell is merged with."""
        over = (one for one in self.merged.get(cell.row, ()) if one.min_col <= cell.column <= one.max_col)
        return next(over, None)


def words_of(cell: Cell) -> str:
    """None where only a link stands."""
    is_link = cell.hyperlink is not None and cell.value == cell.hyperlink.target
    return "" if cell.value is None or is_link else str(cell.value)[:LONGEST_LABEL]


def has_lines(cell: Cell | MergedCell) -> bool:
    border = cell.border
    return any(side is not None and side.style for side in (border.left, border.right, border.top, border.bottom))
