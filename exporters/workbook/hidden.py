"""What a handout carries hidden: stamps, names and lists."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.cells import put
from exporters.workbook.layout import CLEAR, LISTS
from exporters.workbook.letter import Letter
from exporters.workbook.stamp import Stamp, stamped
from exporters.workbook.styles import Look
from models.workspace import Snapshot


def stamp_of(snapshot: Snapshot, letter: Letter, sheet: str) -> Stamp:
    return Stamp(
        sheet=sheet,
        document=snapshot.document.source.sha256,
        year=snapshot.year,
        department=letter.to.unit,
        period=str(letter.to.period),
        workspace=letter.workspace,
        issue=letter.issue,
        handout=letter.handout,
    )


def add_lists(workbook: Workbook, snapshot: Snapshot) -> Worksheet:
    """The hidden sheet: what the drop-downs offer."""
    sheet: Worksheet = workbook.create_sheet(LISTS)
    put(sheet, 1, 1, "状态", Look.HEADING)
    for row, name in enumerate([*snapshot.statuses.names, CLEAR], start=2):
        put(sheet, row, 1, name, Look.LOCKED)
    sheet.sheet_state = "veryHidden"
    return sheet


def stamp_lists(sheet: Worksheet, snapshot: Snapshot, letter: Letter) -> None:
    """The stamp once more, on that sheet."""
    put(sheet, 1, 2, stamped(stamp_of(snapshot, letter, "lists")), Look.LOCKED)


def name_place(workbook: Workbook, sheet: Worksheet, name: str, row: int, column: int) -> None:
    """A hidden name of one cell, by which it is found wherever it is moved."""
    place = f"{quote_sheetname(sheet.title)}!${get_column_letter(column)}${row}"
    workbook.defined_names[name] = DefinedName(name, attr_text=place, hidden=True)
