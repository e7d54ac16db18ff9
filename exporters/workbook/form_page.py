"""What an office's own form says nothing of, and its print needs: the height of rows that were filled in, the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from typing import cast

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.form_columns import width_of
from exporters.workbook.heights import NARROW_DIGIT, give_height, row_height
from models.sentence import Sentence, sentence

_SIZE = 11.0  # of type where a form says none
_ROW = 15.0  # points that a row has of which nothing is said
_A4 = 9
_UPRIGHT = 495.0  # points between the usual margins


def give_heights(sheet: Worksheet, rows: Iterable[int]) -> None:
    """To those without one, as tall as what is wrapped in them: what was filled in was cut off in print."""
    for row in rows:
        if sheet.row_dimensions[row].height is None:
            said = [cell for cell in sheet[row] if isinstance(cell, Cell) and isinstance(cell.value, str)]
            points = max((_height(sheet, cell) for cell in said if cell.alignment.wrap_text), default=_ROW)
            if points > _ROW:
                give_height(sheet, row, points)
                _centre(said)


def fit_page(sheet: Worksheet, last_column: int) -> None:
    """A form that says nothing of its print and is wider than a page lies down, and is as wide as one."""
    if not _is_too_wide(sheet, last_column):
        return
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.page_setup.paperSize or _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def remarks_on_page(sheet: Worksheet, last_column: int) -> Iterator[Sentence]:
    """What somebody should know before such forms go out."""
    if _is_too_wide(sheet, last_column):
        yield sentence("表样比一页宽，又没有设过打印，下发的表按横向、一页宽印。")


def _is_too_wide(sheet: Worksheet, last_column: int) -> bool:
    """Whether columns would be printed on pages of their own, though nobody has said how it is to be printed."""
    setup, fits = sheet.page_setup, sheet.sheet_properties.pageSetUpPr
    is_said = setup.orientation or setup.scale or (fits and fits.fitToPage)
    return not is_said and width_of(sheet, 1, last_column) * NARROW_DIGIT > _UPRIGHT


def _centre(cells: Iterable[Cell]) -> None:
    """Those of which the form does not say where they stand in a taller row."""
    for cell in cells:
        if cell.alignment.vertical is None:
            alignment = cast("Alignment", copy(cell.alignment))
            alignment.vertical = "center"
            cell.alignment = alignment


def _height(sheet: Worksheet, cell: Cell) -> float:
    """Of one row alone: what is merged with the rows below has room there."""
    last = cell.column
    for one in sheet.merged_cells.ranges:
        if cell.coordinate in one:
            if one.max_row > one.min_row:
                return _ROW
            last = one.max_col
    text, size = str(cell.value), float(cell.font.size or _SIZE)
    return row_height([(text, width_of(sheet, cell.column, last))], size, _ROW, NARROW_DIGIT)
