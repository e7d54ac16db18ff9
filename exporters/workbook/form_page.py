"""What the print of an office's own form may lack: rows that show what was filled in, a page that holds all columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from typing import NamedTuple, cast

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.form_columns import width_of
from exporters.workbook.heights import NARROW_DIGIT, USUAL_ROW, give_height, height_of_row, lines_in, row_height
from exporters.workbook.pictures import keep_size
from models.sentence import Sentence, sentence

_SIZE = 11.0  # of type where a form says none
_TIGHT = 1.2  # line pitch to size: the least at which no line is cut
_A4 = 9
_SIDES = {8: (842.0, 1191.0), _A4: (595.0, 842.0)}  # points of A3 and A4
_INCH = 72.0
_LEAST_UPRIGHT = 0.75  # of its size: smaller than that a table is better read lying down


class _Need(NamedTuple):
    """Points without which lines are cut, and those with which a row looks well."""

    least: float
    points: float


def give_heights(sheet: Worksheet, rows: Iterable[int]) -> None:
    """To those in which wrapped words are cut off: what was filled in could not be read in print."""
    width = sheet.max_column  # looked for in all cells
    for row in rows:
        cells = next(sheet.iter_rows(min_row=row, max_row=row, max_col=width))
        said = [cell for cell in cells if isinstance(cell, Cell) and isinstance(cell.value, str)]
        needs = [_need(sheet, cell) for cell in said if cell.alignment.wrap_text]
        given = height_of_row(sheet, row)
        if max((one.least for one in needs), default=0) > given:
            give_height(sheet, row, max(one.points for one in needs))
            keep_size(sheet, row, height_of_row(sheet, row) - given)
            _centre(said)


def fit_page(sheet: Worksheet, last_column: int) -> None:
    """Of a form whose columns would be printed on several pages side by side, one page holds them all."""
    share = _share_that_fits(sheet, last_column)
    if share >= 1:
        return
    if sheet.page_setup.orientation != "landscape" and share < _LEAST_UPRIGHT:
        sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.page_setup.paperSize or _A4
    sheet.page_setup.scale = None
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def remarks_on_page(sheet: Worksheet, last_column: int) -> Iterator[Sentence]:
    """What somebody should know before such forms go out."""
    if _share_that_fits(sheet, last_column) < 1:
        yield sentence("表样的栏目一页纸印不下，下发的表缩到一页宽，太宽的横着印。")


def _share_that_fits(sheet: Worksheet, last_column: int) -> float:
    """How much of the width a page holds; 1 also where somebody has said how it is to be printed."""
    setup, fits, margins = sheet.page_setup, sheet.sheet_properties.pageSetUpPr, sheet.page_margins
    if sheet.print_area or (setup.scale or 100) != 100 or (fits and fits.fitToPage) or sheet.col_breaks.brk:
        return 1
    upright, lying = _SIDES.get(int(setup.paperSize or _A4), _SIDES[_A4])
    side = lying if setup.orientation == "landscape" else upright
    room = side - _INCH * (float(margins.left) + float(margins.right))
    taken = width_of(sheet, 1, last_column) * NARROW_DIGIT
    return min(1, room / taken) if taken else 1


def _centre(cells: Iterable[Cell]) -> None:
    """Those of which the form does not say where they stand in a taller row."""
    for cell in cells:
        if cell.alignment.vertical is None:
            alignment = cast("Alignment", copy(cell.alignment))
            alignment.vertical = "center"
            cell.alignment = alignment


def _need(sheet: Worksheet, cell: Cell) -> _Need:
    """Of one row alone: what is merged with the rows below has room there. A single line is the form's own affair."""
    last = cell.column
    for one in sheet.merged_cells.ranges:
        if cell.coordinate in one:
            if one.max_row > one.min_row:
                return _Need(0, 0)
            last = one.max_col
    text, size, width = str(cell.value), float(cell.font.size or _SIZE), width_of(sheet, cell.column, last)
    if not width:
        return _Need(0, 0)
    lines = lines_in(text, width, size, NARROW_DIGIT)
    return _Need(lines * size * _TIGHT if lines > 1 else 0, row_height([(text, width)], size, USUAL_ROW, NARROW_DIGIT))
