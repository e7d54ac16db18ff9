"""A sheet that comes back: made once, then filled for one unit after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidationList

from exporters.content import wording
from exporters.workbook.asking import Asking
from exporters.workbook.cells import empty_from, numbered, put, worded
from exporters.workbook.head_to_fill import HeadToFill
from exporters.workbook.headings import heading_height, in_lines
from exporters.workbook.heights import give_height
from exporters.workbook.hidden import name_place, stamp_of
from exporters.workbook.layout import (
    Column,
    Kind,
    Sheet,
    column_name,
    table_columns,
    target_columns,
)
from exporters.workbook.letter import Letter
from exporters.workbook.notices import sent_back
from exporters.workbook.page import print_setup, protect
from exporters.workbook.remarks import comment_on
from exporters.workbook.rows import Row
from exporters.workbook.showing import Shown, height_of, room_to_write, shown_in
from exporters.workbook.stamp import stamped
from exporters.workbook.styles import Look, Looks
from models.workspace import Snapshot

HEADING_ROW = 5
_LEAST = 34.0  # points of a row
_NAMED = "measure"  # where it stands why a row was sent back
_NUMBERS = (Kind.PERCENT, Kind.NUMBER)


class _Worn(NamedTuple):
    plain: StyleArray
    small: StyleArray


@dataclass(frozen=True, slots=True)
class _Place:
    """A column of the body, and how its cells look where they are filled in and where not."""

    key: str
    width: float
    is_number: bool
    when_open: _Worn
    when_shut: _Worn

    @classmethod
    def of(cls, column: Column, looks: Looks) -> _Place:
        kind = column.kind
        return cls(
            key=column.key,
            width=column.width,
            is_number=kind in _NUMBERS,
            when_open=_Worn(looks[Look.TEXT if kind is Kind.TEXT else Look.NUMBER], looks[Look.SMALL]),
            when_shut=_Worn(looks[Look.LOCKED if kind is Kind.LOCKED else Look.CENTRED], looks[Look.SMALL_LOCKED]),
        )


class SheetToFill:
    """Title, headings, names, widths, checks and print set-up are the same for all units; the rest is
    written anew for each."""

    def __init__(self, workbook: Workbook, looks: Looks, snapshot: Snapshot, kind: Sheet) -> None:
        self._kind, self._snapshot = kind, snapshot
        years = wording.years(snapshot)
        self._columns = table_columns(*years) if kind is Sheet.TABLE else target_columns(*years)
        self._places = [_Place.of(column, looks) for column in self._columns[1:]]
        self._identifier = looks[Look.LOCKED]
        self._asking = Asking(snapshot, enumerate(self._columns, start=1), HEADING_ROW + 1)
        self._last = max(number for number, column in enumerate(self._columns, start=1) if column.printed)
        self._at = {column.key: number for number, column in enumerate(self._columns, start=1)}
        self._sheet = workbook.create_sheet(kind.caption)
        self._head = HeadToFill(workbook, self._sheet, kind, self._at, self._last)
        self._marked: dict[str, bool] = {}
        self._make_headings(workbook)
        self._set_up()

    def fill(self, letter: Letter, rows: Sequence[Row]) -> None:
        """For a unit, in place of what the sheet held for the one before."""
        self._head.write(self._snapshot, letter)
        stamp = stamped(stamp_of(self._snapshot, letter, self._kind))
        put(self._sheet, HEADING_ROW, 1, stamp, Look.HEADING)
        self._sheet.legacy_drawing = None  # of comments for the unit before
        empty_from(self._sheet, HEADING_ROW + 1)
        self._mark_headings(rows)
        for number, row in enumerate(rows, start=HEADING_ROW + 1):
            shown = [shown_in(_said(row, place.key), place.width) for place in self._places]
            self._sheet.append(list(self._cells(number, row, shown)))
            give_height(self._sheet, number, height_of(shown, least=self._least(row)))
            if row.sent_back and "progress" in self._at:
                self._mark_sent_back(number, row)
        self._ask(HEADING_ROW + len(rows))

    def _least(self, row: Row) -> float:
        asked = [(place.key, place.width) for place in self._places if place.key in row.entries]
        return max(_LEAST, room_to_write(asked))

    def _cells(self, number: int, row: Row, shown: Sequence[Shown]) -> Iterator[Cell]:
        sheet = self._sheet
        yield worded(sheet, number, 1, row.id, self._identifier)
        for at, (place, one) in enumerate(zip(self._places, shown, strict=True), start=2):
            is_open = place.key in row.entries
            look = place.when_open if is_open else place.when_shut
            write = numbered if is_open and place.is_number else worded
            yield write(sheet, number, at, one.words, one.worn(look.plain, look.small))

    def _mark_headings(self, rows: Sequence[Row]) -> None:
        """What no row of this unit asks for is not marked."""
        asked = {key for row in rows for key in row.entries}
        for number, column in enumerate(self._columns, start=1):
            is_marked = column.key in asked or not rows
            if column.kind.is_open and is_marked != self._marked.get(column.key, True):
                self._sheet.cell(HEADING_ROW, number).style = (Look.OPEN_HEADING if is_marked else Look.HEADING).value
                self._marked[column.key] = is_marked

    def _mark_sent_back(self, number: int, row: Row) -> None:
        self._sheet.cell(number, self._at["progress"]).comment = comment_on(row)
        self._sheet.cell(number, self._at[_NAMED]).style = Look.SENT_BACK.value

    def _ask(self, last_row: int) -> None:
        sheet = self._sheet
        sheet.data_validations = DataValidationList()
        sheet.conditional_formatting = ConditionalFormattingList()
        self._head.ask()
        self._asking.add_to(sheet, last_row)
        sheet.auto_filter.ref = (
            f"A{HEADING_ROW}:{get_column_letter(len(self._columns))}{max(HEADING_ROW + 1, last_row)}"
        )
        sheet.print_area = f"B1:{get_column_letter(self._last)}{max(HEADING_ROW + 1, last_row)}"

    def _make_headings(self, workbook: Workbook) -> None:
        sheet = self._sheet
        for number, column in enumerate(self._columns, start=1):
            look = Look.OPEN_HEADING if column.kind.is_open else Look.HEADING
            put(sheet, HEADING_ROW, number, in_lines(column), look)
            sheet.column_dimensions[get_column_letter(number)].width = column.width
            name_place(workbook, sheet, column_name(self._kind, column.key), HEADING_ROW, number)
        sheet.column_dimensions["A"].hidden = True
        sheet.row_dimensions[HEADING_ROW].height = heading_height(self._columns)

    def _set_up(self) -> None:
        """Frozen, printed, protected without a password."""
        sheet = self._sheet
        sheet.freeze_panes = f"{get_column_letter(5 if self._kind is Sheet.TABLE else 4)}{HEADING_ROW + 1}"
        print_setup(sheet, paper_a3=self._kind is Sheet.TABLE, repeat=HEADING_ROW)
        sheet.sheet_view.zoomScale = 90
        protect(sheet)


def _said(row: Row, key: str) -> str:
    words = row.words.get(key, "")
    return sent_back(words, row.sent_back) if row.sent_back and key == _NAMED else words
