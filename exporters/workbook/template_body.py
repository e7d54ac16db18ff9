"""What stands in the body and the foot of an office's own form and cannot be kept at an issue of other length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from models.sentence import Sentence, sentence

_TOTAL = re.compile(r"\s*(合\s*计|总\s*计|小\s*计)\s*[:：]?\s*")


def losses_of_body(sheet: Worksheet, first: int, foot: int) -> Iterator[Sentence]:
    """What `clear_body` takes away, named."""
    cells = list(_cells(sheet, first))
    if any(cell.row < foot and isinstance(cell.value, str) and _TOTAL.fullmatch(cell.value) for cell in cells):
        yield sentence("合计行")
    if any(cell.data_type == "f" for cell in cells):
        yield sentence("栏目以下的公式")
    if any(_is_in_body(check, first) for check in sheet.data_validations.dataValidation):
        yield sentence("栏目以下的数据有效性")
    if sheet.tables:
        yield sentence("套用的表格")


def clear_body(sheet: Worksheet, first: int, foot: int) -> None:
    """Formulas of the foot and checks would stay at the rows of the sample."""
    for cell in _cells(sheet, first):
        if cell.data_type == "f" or cell.row < foot:
            cell.value = None
    checks = sheet.data_validations
    checks.dataValidation = [check for check in checks.dataValidation if not _is_in_body(check, first)]
    for name in list(sheet.tables):
        del sheet.tables[name]


def reach_down(sheet: Worksheet, first: int, shift: int) -> None:
    """The area that is printed grows and shrinks with the body."""
    area = str(sheet.print_area or "").rpartition("!")[2]
    if not area or "," in str(sheet.print_area):
        sheet.print_area = None
        return
    left, top, right, bottom = range_boundaries(area)
    if left and top and right and bottom and bottom >= first:
        sheet.print_area = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom + shift}"


def _cells(sheet: Worksheet, first: int) -> Iterator[Cell]:
    for row in sheet.iter_rows(min_row=first):
        yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def _is_in_body(check: DataValidation, first: int) -> bool:
    return any(area.max_row >= first for area in check.sqref.ranges)
