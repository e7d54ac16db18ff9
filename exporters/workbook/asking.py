"""The checks of the open columns of a table, and the colours of its lamps."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook import checks
from exporters.workbook.layout import CLEAR, LISTS, Column, Kind
from models.workspace import Snapshot
from models.workspace.settings import lamp_rules


def ask(
    sheet: Worksheet, snapshot: Snapshot, columns: Iterable[tuple[int, Column]], first_row: int, last_row: int
) -> None:
    """Columns by their number, over these rows."""
    if last_row < first_row:
        return
    for number, column in columns:
        letter = get_column_letter(number)
        _ask_column(sheet, snapshot, column, f"{letter}{first_row}:{letter}{last_row}", f"{letter}{first_row}")


def _ask_column(sheet: Worksheet, snapshot: Snapshot, column: Column, cells: str, first: str) -> None:
    match column.kind:
        case Kind.STATUS:
            names = [*snapshot.statuses.names, CLEAR]
            checks.check_status(sheet, cells, f"'{LISTS}'!$A$2:$A${len(names) + 1}", names)
            checks.colour_statuses(sheet, cells, first, snapshot.statuses)
        case Kind.PERCENT:
            checks.check_percent(sheet, cells, first)
        case Kind.NUMBER:
            checks.check_number(sheet, cells, first)
        case Kind.TEXT:
            checks.check_text(sheet, cells, column.key)
        case _ if column.key == "lamp":
            checks.colour_lamps(sheet, cells, first, lamp_rules(snapshot.register))
