"""A sheet that is only read: title, a line below it, headings and rows, ready to print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.cells import Number, put, put_across, put_number
from exporters.workbook.headings import heading_height, in_lines
from exporters.workbook.heights import give_height
from exporters.workbook.layout import Column, Kind
from exporters.workbook.page import print_setup
from exporters.workbook.showing import height_of, shown_in
from exporters.workbook.styles import Look

HEADING_ROW = 3

Said: TypeAlias = str | Number
"""What a cell says."""


def read_only(heading: str, width: float, *, centred: bool = False) -> Column:
    """A column of such a sheet; its heading is its key."""
    return Column(heading, heading, width, Kind.CENTRED if centred else Kind.LOCKED)


def columns_of(*named: tuple[str, float]) -> list[Column]:
    return [read_only(heading, width) for heading, width in named]


def fill_sheet(
    sheet: Worksheet, title: str, line: str, columns: Sequence[Column], rows: Sequence[Sequence[Said]], frozen: int = 2
) -> None:
    """`frozen` columns stay in sight. The workbook must be dressed."""
    last = max(number for number, column in enumerate(columns, start=1) if column.printed)
    put_across(sheet, 1, 1, last, title, Look.TITLE)
    put_across(sheet, 2, 1, last, line, Look.LINE)
    sheet.row_dimensions[1].height = 38
    sheet.row_dimensions[2].height = 17
    for number, column in enumerate(columns, start=1):
        put(sheet, HEADING_ROW, number, in_lines(column), Look.HEADING)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.row_dimensions[HEADING_ROW].height = heading_height(columns)
    for number, row in enumerate(rows, start=HEADING_ROW + 1):
        _fill_row(sheet, number, columns, row)
    sheet.freeze_panes = f"{get_column_letter(frozen + 1)}{HEADING_ROW + 1}"
    last_row = HEADING_ROW + max(1, len(rows))
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(len(columns))}{last_row}"
    sheet.print_area = f"A1:{get_column_letter(last)}{last_row}"
    print_setup(sheet, repeat=HEADING_ROW)


def _fill_row(sheet: Worksheet, number: int, columns: Sequence[Column], row: Sequence[Said]) -> None:
    texts = []
    for place, (said, column) in enumerate(zip(row, columns, strict=True), start=1):
        look = Look.CENTRED if column.kind is Kind.CENTRED else Look.LOCKED
        if isinstance(said, str):
            shown = shown_in(said, column.width)
            put(sheet, number, place, shown.words, shown.worn(look, Look.SMALL_LOCKED))
            texts.append(shown)
        else:
            put_number(sheet, number, place, said, Look.CENTRED)
    give_height(sheet, number, height_of(texts))
