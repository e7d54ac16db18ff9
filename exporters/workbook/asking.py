"""The checks of the open columns of a table, and the colours of its lamps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from openpyxl.formatting.formatting import ConditionalFormatting
from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook import checks
from exporters.workbook.layout import CLEAR, LISTS, Column, Kind
from models.workspace import Snapshot
from models.workspace.settings import lamp_rules


class Asking:
    """Made once for columns by their number, added to a sheet over the rows that it has."""

    def __init__(self, snapshot: Snapshot, columns: Iterable[tuple[int, Column]], first_row: int) -> None:
        self._first_row = first_row
        self._checks: dict[str, tuple[DataValidation, list[int]]] = {}
        self._colours: list[tuple[int, tuple[Rule, ...]]] = []
        for number, column in columns:
            first = f"{get_column_letter(number)}{first_row}"
            if column.kind.is_open:
                hint = checks.text_hint(column.key) if column.kind is Kind.TEXT else column.key
                self._checks.setdefault(hint, (_check(snapshot, column, first), []))[1].append(number)
            if rules := tuple(_colours(snapshot, column, first)):
                self._colours.append((number, rules))

    def add_to(self, sheet: Worksheet, last_row: int) -> None:
        """One check for all columns that ask the same."""
        if last_row < self._first_row:
            return
        for check, numbers in self._checks.values():
            check.sqref = " ".join(self._area(*beside, last_row) for beside in _side_by_side(numbers))
            sheet.add_data_validation(check)
        for number, rules in self._colours:
            area = ConditionalFormatting(self._area(number, number, last_row))
            for rule in rules:
                if rule.dxfId is not None:
                    rule.dxf = None  # the workbook has it under this number, and would compare it with all others again
                sheet.conditional_formatting.add(area, rule)

    def _area(self, first: int, last: int, last_row: int) -> str:
        return f"{get_column_letter(first)}{self._first_row}:{get_column_letter(last)}{last_row}"


def _side_by_side(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """10, 11, 12, 18 → 10 to 12, 18 to 18."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _check(snapshot: Snapshot, column: Column, first: str) -> DataValidation:
    match column.kind:
        case Kind.STATUS:
            names = [*snapshot.statuses.names, CLEAR]
            return checks.status_check(f"'{LISTS}'!$A$2:$A${len(names) + 1}", names)
        case Kind.PERCENT:
            return checks.percent_check(first)
        case Kind.NUMBER:
            return checks.number_check(first)
        case _:
            return checks.text_check(column.key)


def _colours(snapshot: Snapshot, column: Column, first: str) -> Iterator[Rule]:
    if column.kind is Kind.STATUS:
        yield from checks.status_colours(first, snapshot.statuses)
    elif column.key == "lamp":
        yield from checks.lamp_colours(first, lamp_rules(snapshot.register))
