"""Sheets: heads, rows, widths and what the printer needs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_SONG, _HEI, _BIAOSONG = "宋体", "黑体", "方正小标宋简体"
_THIN = Side(style="thin", color="9A9A9A")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", fgColor="F1EFE9")
_OPEN_FILL = PatternFill("solid", fgColor="FFFBE8")
_LINE = 14.5  # points a line of 10 point text takes in Excel, WPS and LibreOffice alike
_LARGEST = 409.0  # the tallest row Excel allows, in points


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, width in characters of half an em, whether somebody fills it in."""

    heading: str
    width: float
    open: bool = False


def fill_sheet(
    sheet: Worksheet, title: str, line: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]
) -> None:
    """Title, a line below it, heads and rows; ready to print on A3 across."""
    width = len(columns)
    _put(_cell(sheet, 1, 1), title, Font(name=_BIAOSONG, size=18), Alignment(horizontal="center", vertical="center"))
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.row_dimensions[1].height = 32
    _put(_cell(sheet, 2, 1), line, Font(name=_SONG, size=9), Alignment(vertical="center", wrap_text=True))
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=width)
    sheet.row_dimensions[2].height = _height([line], [sum(column.width for column in columns)])
    for index, column in enumerate(columns, start=1):
        cell = _cell(sheet, 3, index)
        _put(cell, column.heading, Font(name=_HEI, size=10), _centred())
        cell.fill, cell.border = _HEAD_FILL, _GRID
        sheet.column_dimensions[cell.column_letter].width = column.width
    sheet.row_dimensions[3].height = 30
    for number, row in enumerate(rows, start=4):
        for index, (text, column) in enumerate(zip(row, columns, strict=True), start=1):
            cell = _cell(sheet, number, index)
            _put(cell, text, Font(name=_SONG, size=10), Alignment(vertical="center", wrap_text=True))
            cell.border = _GRID
            if column.open:
                cell.fill = _OPEN_FILL
        sheet.row_dimensions[number].height = _height(row, [column.width for column in columns])
    _print_setup(sheet, width, 3 + len(rows))


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        raise TypeError(f"{cell.coordinate} lies inside a merged range")
    return cell


def _put(cell: Cell, text: str, font: Font, alignment: Alignment) -> None:
    """Text stays text: what begins with = is no formula."""
    if text:
        cell.value = text
        cell.data_type = "s"
    cell.font, cell.alignment = font, alignment


def _centred() -> Alignment:
    return Alignment(horizontal="center", vertical="center", wrap_text=True)


def _print_setup(sheet: Worksheet, width: int, last_row: int) -> None:
    sheet.freeze_panes = "C4"
    last = _cell(sheet, 3, width).column_letter
    sheet.auto_filter.ref = f"A3:{last}{max(last_row, 3)}"
    sheet.print_title_rows = "3:3"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8  # A3: on A4 so many columns cannot be read
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("— &P —"))


def _height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Points that the longest cell needs when its text wraps."""
    lines = max((_lines(text, width) for text, width in zip(texts, widths, strict=True)), default=1)
    return min(_LARGEST, max(18.0, lines * _LINE + 4))


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(_half_ems(part) / max(1.0, width - 1.5))) for part in text.split("\n"))


def _half_ems(text: str) -> int:
    return sum(1 if character < "\u2000" else 2 for character in text)
