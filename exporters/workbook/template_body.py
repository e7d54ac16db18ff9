"""What stands in the body and the foot of an office's own form and cannot be kept at an issue of other length."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.drawing.spreadsheet_drawing import AbsoluteAnchor
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.pictures import pictures
from exporters.workbook.remarks import size_of_comment
from exporters.workbook.template_foot import TOTAL
from models.sentence import Sentence, sentence


def losses_of_body(sheet: Worksheet, first: int, foot: int) -> Iterator[Sentence]:
    """What `clear_body` takes away, named."""
    cells = list(_cells(sheet, first))
    if any(cell.row < foot and isinstance(cell.value, str) and TOTAL.fullmatch(cell.value) for cell in cells):
        yield sentence("合计行")
    if any(cell.data_type == "f" for cell in cells):
        yield sentence("栏目以下的公式")
    if any(_is_in_body(check, first) for check in sheet.data_validations.dataValidation):
        yield sentence("栏目以下的数据有效性")
    if any(area.min_row >= foot for one in sheet.conditional_formatting for area in one.sqref.ranges):
        yield sentence("表尾的条件格式")
    if any(cell.comment for cell in _all_cells(sheet, first, foot)):
        yield sentence("样行上的批注")
    if any(one.id and one.id >= first for one in sheet.row_breaks.brk):
        yield sentence("栏目以下的手工分页")
    if sheet.tables:
        yield sentence("套用的表格")
    if any(isinstance(one.anchor, AbsoluteAnchor) for one in pictures(sheet)):
        yield sentence("图片在纸上固定的位置（行数变了不跟着移）")


def pattern_of(sheet: Worksheet, heading_row: int, foot: int) -> int:
    """The first row of the body that is no band across it: below a band nothing of the columns can be seen."""
    bands = {one.min_row for one in sheet.merged_cells.ranges if one.max_col > one.min_col}
    first = heading_row + 1
    return next((row for row in range(first, foot) if row not in bands), first)


def look_like(cell: Cell | MergedCell, pattern: Cell | MergedCell) -> None:
    for what in ("font", "border", "fill", "number_format", "alignment"):
        setattr(cell, what, copy(getattr(pattern, what)))


def clear_body(sheet: Worksheet, first: int, foot: int) -> None:
    """Formulas of the foot, checks, remarks and breaks would stay at the rows of the sample."""
    for cell in _all_cells(sheet, first, foot):
        cell.comment = None
        cell.hyperlink = None
    sheet.row_breaks.brk = [one for one in sheet.row_breaks.brk if not one.id or one.id < first]
    for cell in _cells(sheet, first):
        if cell.data_type == "f" or cell.row < foot:
            cell.value = None
    checks = sheet.data_validations
    checks.dataValidation = [check for check in checks.dataValidation if not _is_in_body(check, first)]
    for name in list(sheet.tables):
        del sheet.tables[name]


def reach_down(sheet: Worksheet, first: int, foot: int, shift: int) -> None:
    """The area that is printed, and what colours the body, grow and shrink with it."""
    _colour_down(sheet, first, foot, shift)
    area = str(sheet.print_area or "").rpartition("!")[2]
    if not area or "," in str(sheet.print_area):
        sheet.print_area = None
        return
    left, top, right, bottom = range_boundaries(area)
    if left and top and right and bottom and bottom >= first:
        sheet.print_area = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom + shift}"


def put_links_right(sheet: Worksheet, first: int) -> None:
    """Links of cells that were moved stay with them."""
    for row in sheet.iter_rows(min_row=first):
        for cell in row:
            if isinstance(cell, Cell) and cell.hyperlink:
                cell.hyperlink.ref = cell.coordinate


def fit_comments(sheet: Worksheet) -> None:
    """As openpyxl does not read how large they are, they are made large enough for their words."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and cell.comment:
                cell.comment.width, cell.comment.height = size_of_comment(cell.comment.text)


def _colour_down(sheet: Worksheet, first: int, foot: int, shift: int) -> None:
    """Areas of one format stay together: its formulas are read from the first of them."""
    kept = ConditionalFormattingList()
    for one in sheet.conditional_formatting:
        areas = [_reached_down(area, first, foot, shift) for area in one.sqref.ranges if area.min_row < foot]
        for rule in one.rules if areas else ():
            kept.add(" ".join(sorted(areas)), rule)
    sheet.conditional_formatting = kept


def _reached_down(area: CellRange, first: int, foot: int, shift: int) -> str:
    if area.max_row < first:
        return str(area.coord)
    last = max(area.min_row, max(area.max_row, foot - 1) + shift)
    return str(CellRange(min_col=area.min_col, min_row=area.min_row, max_col=area.max_col, max_row=last).coord)


def _all_cells(sheet: Worksheet, first: int, foot: int) -> Iterator[Cell]:
    for row in sheet.iter_rows(min_row=first, max_row=max(first, foot - 1)):
        yield from (cell for cell in row if isinstance(cell, Cell))


def _cells(sheet: Worksheet, first: int) -> Iterator[Cell]:
    for row in sheet.iter_rows(min_row=first):
        yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def _is_in_body(check: DataValidation, first: int) -> bool:
    return any(area.max_row >= first for area in check.sqref.ranges)
