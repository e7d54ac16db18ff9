"""A sheet that comes back: made once, then filled for one unit after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidationList

from exporters.content import wording
from exporters.workbook.asking import Asking
from exporters.workbook.cells import empty_from, numbered, put, put_across, worded
from exporters.workbook.checks import date_check
from exporters.workbook.headings import heading_height, in_lines
from exporters.workbook.heights import give_height
from exporters.workbook.hidden import name_place, stamp_of
from exporters.workbook.layout import (
    CLEAR,
    HEAD,
    Column,
    Kind,
    Sheet,
    column_name,
    head_name,
    table_columns,
    target_columns,
)
from exporters.workbook.letter import Letter
from exporters.workbook.notices import sent_back
from exporters.workbook.page import print_setup, protect
from exporters.workbook.remarks import comment_on
from exporters.workbook.rows import Row
from exporters.workbook.saving import plan_year
from exporters.workbook.showing import Shown, height_of, shown_in
from exporters.workbook.stamp import stamped
from exporters.workbook.styles import MARK, Look, Looks
from models.workspace import Snapshot

HEADING_ROW = 5
_NAMED = "measure"  # where it stands why a row was sent back
_NUMBERS = (Kind.PERCENT, Kind.NUMBER)
_LABELS = (
    ("task", "填报单位（盖章）"), ("targets", "期次"), ("person", HEAD["filled_by"]), ("deadline", HEAD["checked_by"]),
    ("progress", HEAD["filled_on"]), ("next", "负责人（签字）"),
)  # fmt: skip
_ENTRIES = {"filled_by": ("phone", "phone"), "checked_by": ("status", "percent"), "filled_on": ("problems", "problems")}


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
        self._date_check = date_check()
        self._sheet = workbook.create_sheet(kind.caption)
        self._make_head(workbook)
        self._make_headings(workbook)
        self._set_up()

    def fill(self, letter: Letter, rows: Sequence[Row]) -> None:
        """For a unit, in place of what the sheet held for the one before."""
        self._write_head(letter)
        self._sheet.legacy_drawing = None  # of comments for the unit before
        empty_from(self._sheet, HEADING_ROW + 1)
        for number, row in enumerate(rows, start=HEADING_ROW + 1):
            shown = [shown_in(_said(row, place.key), place.width) for place in self._places]
            self._sheet.append(list(self._cells(number, row, shown)))
            give_height(self._sheet, number, height_of(shown, least=34))
            if row.sent_back and "progress" in self._at:
                self._mark_sent_back(number, row)
        self._ask(HEADING_ROW + len(rows))

    def _cells(self, number: int, row: Row, shown: Sequence[Shown]) -> Iterator[Cell]:
        sheet = self._sheet
        yield worded(sheet, number, 1, row.id, self._identifier)
        for at, (place, one) in enumerate(zip(self._places, shown, strict=True), start=2):
            is_open = place.key in row.entries
            look = place.when_open if is_open else place.when_shut
            write = numbered if is_open and place.is_number else worded
            yield write(sheet, number, at, one.words, one.worn(look.plain, look.small))

    def _mark_sent_back(self, number: int, row: Row) -> None:
        self._sheet.cell(number, self._at["progress"]).comment = comment_on(row)
        self._sheet.cell(number, self._at[_NAMED]).style = Look.SENT_BACK.value

    def _ask(self, last_row: int) -> None:
        sheet = self._sheet
        sheet.data_validations = DataValidationList()
        sheet.conditional_formatting = ConditionalFormattingList()
        if self._kind is Sheet.TABLE:
            sheet.add_data_validation(self._date_check)
        self._asking.add_to(sheet, last_row)
        sheet.auto_filter.ref = (
            f"A{HEADING_ROW}:{get_column_letter(len(self._columns))}{max(HEADING_ROW + 1, last_row)}"
        )
        sheet.print_area = f"B1:{get_column_letter(self._last)}{max(HEADING_ROW + 1, last_row)}"

    def _write_head(self, letter: Letter) -> None:
        """Whom it is for and when, and a line that says how."""
        sheet, at = self._sheet, self._at
        title = f"{plan_year(self._snapshot)}{self._kind.caption}（{letter.to.period.name}填报）"
        put(sheet, 1, 2, title, Look.TITLE)
        if self._kind is Sheet.TABLE:
            put(sheet, 2, at["measure"], letter.to.unit, Look.VALUE)
            put(sheet, 2, at["part"], _period(letter), Look.VALUE)
        else:
            put(sheet, 2, 2, f"填报单位：{letter.to.unit}　期次：{_period(letter)}", Look.VALUE)
        put(sheet, 3, 2, _line(self._kind, letter.due), Look.LINE)
        put(sheet, HEADING_ROW, 1, stamped(stamp_of(self._snapshot, letter, self._kind)), Look.HEADING)

    def _make_head(self, workbook: Workbook) -> None:
        """Title, and places for who fills in and for when. Nothing is merged anywhere."""
        sheet, last = self._sheet, self._last
        put_across(sheet, 1, 2, last, "", Look.TITLE)
        if self._kind is Sheet.TABLE:
            self._make_head_cells(workbook)
        else:
            put_across(sheet, 2, 2, last, "", Look.VALUE)
        put_across(sheet, 3, 2, last, "", Look.LINE)
        for row, height in ((1, 38), (2, 32), (3, 17), (4, 5)):
            sheet.row_dimensions[row].height = height

    def _make_head_cells(self, workbook: Workbook) -> None:
        sheet, at = self._sheet, self._at
        for column, label in _LABELS:
            put(sheet, 2, at[column], f"{label}：", Look.LABEL)
        put(sheet, 2, at["measure"], "", Look.VALUE)
        put_across(sheet, 2, at["part"], at["leader"], "", Look.VALUE)
        put_across(sheet, 2, at["evidence"], at["remark"], "", Look.VALUE)
        for key, (first, last) in _ENTRIES.items():
            look = Look.ENTRY_DATE if key == "filled_on" else Look.ENTRY
            put_across(sheet, 2, at[first], at[last], "", look)
            name_place(workbook, sheet, head_name(key), 2, at[first])
        self._date_check.add(f"{get_column_letter(at['problems'])}2")

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


def _period(letter: Letter) -> str:
    number = f"（第{letter.issue}次下发）" if letter.issue else "（样表，不能回收）"
    return f"{letter.to.period.name}{number}"


def _line(kind: Sheet, due: date | None) -> str:
    by = f"请在{due.year}年{due.month}月{due.day}日前报回。" if due else ""
    if kind is Sheet.TARGETS:
        return f"{by}只填底色为浅黄的“{MARK}当前值”；空白与清空（{CLEAR}）等见“填报说明”。"
    return (
        f"{by}栏名前有“{MARK}”、底色为浅黄的格子请填写；空白与清空（{CLEAR}）等见“填报说明”。"
        "标“建议”的关联和单位由程序提出，尚未经人确认。“备注”右边的各栏供查看，不印。"
    )
