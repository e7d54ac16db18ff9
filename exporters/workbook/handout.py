"""A handout: a unit's own tasks, to be filled in and sent back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.content import Wish, wording
from exporters.workbook import checks
from exporters.workbook.asking import ask
from exporters.workbook.cells import put, put_across, put_number
from exporters.workbook.heights import row_height
from exporters.workbook.hidden import add_lists, name_place, stamp_of
from exporters.workbook.instructions import add_instructions, instructions
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
from exporters.workbook.own_form import own_form
from exporters.workbook.page import print_setup
from exporters.workbook.rows import HandoutRows, Row, handout_rows
from exporters.workbook.stamp import stamped
from exporters.workbook.styles import Look, dress
from exporters.workbook.template import Template
from models.workspace import Snapshot
from models.workspace.settings import lamp_rules

HEADING_ROW = 5
_LOOKS = {Kind.LOCKED: Look.LOCKED, Kind.CENTRED: Look.CENTRED, Kind.STATUS: Look.NUMBER}
_NUMBERS = (Kind.PERCENT, Kind.NUMBER)


def handout_workbook(snapshot: Snapshot, wish: Wish, letter: Letter, template: Template | None = None) -> bytes:
    """The unit's own tasks, in the office's own form where there is one. Raises ExportError for an unknown task."""
    rows = handout_rows(snapshot, wish, letter.to, letter.day)
    years = wording.years(snapshot)
    if template is not None:
        workbook = own_form(snapshot, letter, template, rows.table)
    else:
        workbook = Workbook()
        dress(workbook)
        table = workbook.worksheets[0]
        table.title = Sheet.TABLE.caption
        _write(workbook, table, snapshot, letter, Sheet.TABLE, table_columns(*years), rows)
    if rows.targets:
        sheet = workbook.create_sheet(Sheet.TARGETS.caption)
        _write(workbook, sheet, snapshot, letter, Sheet.TARGETS, target_columns(*years), rows)
    supports = any(row.words["part"] == "配合" for row in rows.table)
    statuses, rules = snapshot.statuses, lamp_rules(snapshot.register)
    add_instructions(workbook, list(instructions(statuses, rules, letter.due, supports=supports)))
    add_lists(workbook, snapshot, letter)
    return saved(workbook, snapshot, letter.day)


def _write(
    workbook: Workbook,
    sheet: Worksheet,
    snapshot: Snapshot,
    letter: Letter,
    kind: Sheet,
    columns: Sequence[Column],
    rows: HandoutRows,
) -> None:
    body = rows.of(kind)
    _head(workbook, sheet, snapshot, letter, kind, columns)
    for number, column in enumerate(columns, start=1):
        put(sheet, HEADING_ROW, number, column.heading, Look.OPEN_HEADING if column.kind.is_open else Look.HEADING)
        sheet.column_dimensions[get_column_letter(number)].width = column.width
        name_place(workbook, sheet, column_name(kind, column.key), HEADING_ROW, number)
    put(sheet, HEADING_ROW, 1, stamped(stamp_of(snapshot, letter, kind)), Look.HEADING)
    sheet.column_dimensions["A"].hidden = True
    sheet.row_dimensions[HEADING_ROW].height = 32
    for number, row in enumerate(body, start=HEADING_ROW + 1):
        _write_row(sheet, number, columns, row)
    ask(sheet, snapshot, enumerate(columns, start=1), HEADING_ROW + 1, HEADING_ROW + len(body))
    _finish(sheet, columns, body)


def _write_row(sheet: Worksheet, number: int, columns: Sequence[Column], row: Row) -> None:
    put(sheet, number, 1, row.id, Look.LOCKED)
    for place, column in enumerate(columns[1:], start=2):
        words, is_open = row.words.get(column.key, ""), column.key in row.entries
        if is_open and column.kind in _NUMBERS:
            put_number(sheet, number, place, words, Look.NUMBER)
        elif column.kind.is_open and not is_open:
            put(sheet, number, place, words, Look.CENTRED)
        else:
            put(sheet, number, place, words, _LOOKS.get(column.kind, Look.TEXT))
    sheet.row_dimensions[number].height = row_height(
        ((row.words.get(column.key, ""), column.width) for column in columns[1:]), least=34
    )


def _head(
    workbook: Workbook, sheet: Worksheet, snapshot: Snapshot, letter: Letter, kind: Sheet, columns: Sequence[Column]
) -> None:
    """Title, who fills in and for when, and a line that says how. Nothing is merged anywhere."""
    last = len(columns)
    put_across(sheet, 1, 2, last, f"{plan_year(snapshot)}{kind.caption}", Look.TITLE)
    sheet.row_dimensions[1].height = 38
    if kind is Sheet.TABLE:
        _head_cells(workbook, sheet, letter, columns)
    else:
        put_across(sheet, 2, 2, last, f"填报单位：{letter.to.unit}　期次：{_period(letter)}", Look.VALUE)
    sheet.row_dimensions[2].height = 24
    put_across(sheet, 3, 2, last, _line(snapshot, letter), Look.LINE)
    sheet.row_dimensions[3].height = 17
    sheet.row_dimensions[4].height = 5


def _head_cells(workbook: Workbook, sheet: Worksheet, letter: Letter, columns: Sequence[Column]) -> None:
    at = {column.key: number for number, column in enumerate(columns, start=1)}
    put(sheet, 2, at["task"], "填报单位：", Look.LABEL)
    put(sheet, 2, at["measure"], letter.to.unit, Look.VALUE)
    put(sheet, 2, at["groundwork"], "期次：", Look.LABEL)
    put_across(sheet, 2, at["targets"], at["part"], _period(letter), Look.VALUE)
    for key, column in (("filled_by", "supporting"), ("checked_by", "phone"), ("filled_on", "progress")):
        put(sheet, 2, at[column] - 1, f"{HEAD[key]}：", Look.LABEL)
        put(sheet, 2, at[column], "", Look.ENTRY_DATE if key == "filled_on" else Look.ENTRY)
        name_place(workbook, sheet, head_name(key), 2, at[column])
    checks.check_date(sheet, f"{get_column_letter(at['progress'])}2")


def _period(letter: Letter) -> str:
    number = f"（第{letter.issue}次下发）" if letter.issue else "（样表，不能回收）"
    return f"{letter.to.period.name}{number}"


def _line(snapshot: Snapshot, letter: Letter) -> str:
    due = f"请在{letter.due.year}年{letter.due.month}月{letter.due.day}日前报回。" if letter.due else ""
    return (
        f"{due}底色为浅黄的格子请填写；空着不改，要清空填{CLEAR}，其余见“填报说明”。"
        f"标“建议”的关联和单位由程序提出，尚未经人确认。{wording.source_line(snapshot)}。"
    )


def _finish(sheet: Worksheet, columns: Sequence[Column], body: Sequence[Row]) -> None:
    """Frozen, filtered, printed, protected without a password."""
    fixed = 5 if any(column.key == "measure" for column in columns) else 4
    sheet.freeze_panes = f"{get_column_letter(fixed)}{HEADING_ROW + 1}"
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{last}{HEADING_ROW + max(1, len(body))}"
    print_setup(sheet, repeat=HEADING_ROW)
    sheet.sheet_view.zoomScale = 90
    protection = sheet.protection
    protection.enable()
    for allowed in ("autoFilter", "sort", "formatColumns", "formatRows", "formatCells", "insertRows"):
        setattr(protection, allowed, False)  # False: not forbidden


def plan_year(snapshot: Snapshot) -> str:
    return f"{snapshot.year}年" if snapshot.year else ""


def saved(workbook: Workbook, snapshot: Snapshot, day: date) -> bytes:
    workbook.properties.title = f"{plan_year(snapshot)}任务分解表"
    workbook.properties.creator = "承启"
    workbook.properties.description = wording.source_line(snapshot)
    workbook.properties.keywords = day.isoformat()
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
