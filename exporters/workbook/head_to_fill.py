"""The head of a sheet that comes back: title, whom it is for and when, who fills it in, and a line that says how."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.cells import put, put_across
from exporters.workbook.checks import date_check
from exporters.workbook.hidden import name_place
from exporters.workbook.layout import CLEAR, HEAD, Sheet, head_name
from exporters.workbook.letter import Letter
from exporters.workbook.saving import plan_year
from exporters.workbook.styles import MARK, Look
from models.workspace import Snapshot

_LABELS = (
    ("task", "填报单位（盖章）"), ("targets", "期次"), ("person", HEAD["filled_by"]), ("deadline", HEAD["checked_by"]),
    ("progress", HEAD["filled_on"]), ("next", "负责人（签字）"),
)  # fmt: skip
_ENTRIES = {"filled_by": ("phone", "phone"), "checked_by": ("status", "percent"), "filled_on": ("problems", "problems")}


class HeadToFill:
    """Made once, written for one unit after the other. `at` are the columns by their keys, `last` the last that is
    printed. Nothing is merged anywhere."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, kind: Sheet, at: Mapping[str, int], last: int) -> None:
        self._sheet, self._kind, self._at = sheet, kind, at
        put_across(sheet, 1, 2, last, "", Look.TITLE)
        if kind is Sheet.TABLE:
            self._make_cells(workbook)
        else:
            put_across(sheet, 2, 2, last, "", Look.VALUE)
        put_across(sheet, 3, 2, last, "", Look.LINE)
        for row, height in ((1, 38), (2, 32), (3, 17), (4, 5)):
            sheet.row_dimensions[row].height = height

    def write(self, snapshot: Snapshot, letter: Letter) -> None:
        sheet, at = self._sheet, self._at
        title = f"{plan_year(snapshot)}{self._kind.caption}（{letter.to.period.name}填报）"
        put(sheet, 1, 2, title, Look.TITLE)
        if self._kind is Sheet.TABLE:
            put(sheet, 2, at["measure"], letter.to.unit, Look.VALUE)
            put(sheet, 2, at["part"], _period(letter), Look.VALUE)
        else:
            put(sheet, 2, 2, f"填报单位：{letter.to.unit}　期次：{_period(letter)}", Look.VALUE)
        put(sheet, 3, 2, _line(self._kind, letter.due), Look.LINE)

    def ask(self) -> None:
        """Add the check of the day to a sheet that has lost its checks."""
        if self._kind is Sheet.TABLE:
            day = f"{get_column_letter(self._at['problems'])}2"
            asked = date_check(day)
            asked.add(day)
            self._sheet.add_data_validation(asked)

    def _make_cells(self, workbook: Workbook) -> None:
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


def _period(letter: Letter) -> str:
    return letter.period if letter.issue else f"{letter.to.period.name}（样表，不能回收）"


def _line(kind: Sheet, due: date | None) -> str:
    by = f"请在{due.year}年{due.month}月{due.day}日前报回。" if due else ""
    if kind is Sheet.TARGETS:
        return f"{by}只填底色为浅黄的“{MARK}当前值”；空白与清空（{CLEAR}）等见“填报说明”。"
    return (
        f"{by}栏名前有“{MARK}”、底色为浅黄的格子请填写；空白与清空（{CLEAR}）等见“填报说明”。"
        "标“建议”的关联和单位由程序提出，尚未经人确认。“备注”右边的各栏供查看，不印。"
    )
