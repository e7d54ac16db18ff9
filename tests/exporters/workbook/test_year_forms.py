"""Forms for a whole year, with a column for each quarter; and heads in three rows."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from support.handouts import UNIT, opened, saved
from support.own_forms import FORM, handed_in_form, taken_in
from support.returns import reviewed
from support.workspaces import file

from exporters.workbook.template_headings import known_columns
from models.workspace import Workspace
from models.workspace.judged import Outcome
from models.workspace.periods import Period

Q1 = Period.parse("2017Q1")
QUARTERS = ("一季度", "二季度", "三季度", "四季度")
FILED = "一季度的进展"


def form(*rows: tuple[str, ...], merged: tuple[str, ...] = ()) -> Workbook:
    """示例: a head in the fourth row and below."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"], sheet["A3"] = FORM, "示例单位重点工作完成情况表", "填报单位："
    for number, row in enumerate(rows, start=4):
        for column, words in enumerate(row, start=1):
            sheet.cell(number, column).value = words or None
    for area in merged:
        sheet.merge_cells(area)
    return book


def in_two_rows() -> Workbook:
    return form(
        ("序号", "重点任务", "具体举措", "牵头单位", "进展情况", "", "", "", "完成率"),
        ("", "", "", "", *QUARTERS),
        merged=("A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:H4", "I4:I5"),
    )


def in_one_row() -> Workbook:
    return form(("序号", "重点任务", "具体举措", "牵头单位", *(f"{quarter}进展情况" for quarter in QUARTERS), "完成率"))


def in_three_rows() -> Workbook:
    return form(
        ("序号", "任务", "", "责任", "", "落实情况", "", ""),
        ("", "名称", "内容", "单位", "人员", "进展", "问题", "打算"),
        ("", "", "", "牵头单位", "责任领导", "进展情况", "存在问题", "下一步打算"),
        merged=("A4:A6", "B4:C4", "D4:E4", "F4:H4"),
    )


@pytest.mark.parametrize("make", [in_two_rows, in_one_row])
def test_the_column_of_the_quarter_is_ours_and_the_others_stay_blank(
    office: Workspace, tmp_path: Path, make: object
) -> None:
    assert callable(make)
    file(office, "T03.s3", Q1, UNIT, progress=FILED)

    back = opened(handed_in_form(office, make(), tmp_path))
    (cell,) = (cell for row in back[FORM].iter_rows() for cell in row if cell.value == FILED)
    cell.value = "改写的进展"
    judged = [row for row in reviewed(office, saved(back)).judged if row.outcome is not Outcome.UNCHANGED]

    assert cell.column == 5
    assert [(row.outcome, row.returned, row.label) for row in judged] == [(Outcome.TAKE, "改写的进展", "进展情况")]


@pytest.mark.parametrize(("period", "column"), [("2017Q2", 6), ("2017Q4", 8), ("2017M03", 5), ("2017M07", 7)])
def test_each_period_has_the_column_of_its_quarter(tmp_path: Path, period: str, column: int) -> None:
    template = taken_in(in_two_rows(), tmp_path)

    columns = template.of_period(Period.parse(period)).columns

    assert [place for place, one in columns.items() if one.key == "progress"] == [column]
    assert template.of_period(Q1).of_period(Q1) == template.of_period(Q1)


def test_what_is_written_in_the_column_of_another_quarter_is_told(office: Workspace, tmp_path: Path) -> None:
    back = opened(handed_in_form(office, in_two_rows(), tmp_path))
    back[FORM]["F6"] = "写错了栏"

    (row,) = (row for row in reviewed(office, saved(back)).judged if row.outcome is not Outcome.UNCHANGED)

    assert row.outcome is Outcome.UNKNOWN
    assert "二季度" in row.reason


def test_it_is_told_before_such_forms_go_out(tmp_path: Path) -> None:
    told = taken_in(in_two_rows(), tmp_path).remarks

    assert "“进展情况”按季度分栏：下发哪一季，就填哪一季的那一栏，只收那一栏；别的季度的栏空着。" in told
    assert not [one for one in told if "季度”栏是表样自带的" in one or "没有一栏认作" in one]


def test_beside_a_column_of_its_own_for_the_progress_the_quarters_are_the_offices(tmp_path: Path) -> None:
    book = in_one_row()
    book[FORM]["J4"] = "进展情况"

    columns = taken_in(book, tmp_path).of_period(Q1).columns

    assert [place for place, one in columns.items() if one.key == "progress"] == [10]


def test_a_head_in_three_rows_is_read_by_the_lowest_words_of_each_column(office: Workspace, tmp_path: Path) -> None:
    """It was read by its last row only, and refused as it names no task."""
    template = taken_in(in_three_rows(), tmp_path)
    assert (template.first_heading_row, template.heading_row) == (4, 6)
    assert {place: column.key for place, column in template.columns.items()} == {
        1: "number", 2: "task", 3: "measure", 4: "lead", 5: "leader", 6: "progress", 7: "problems", 8: "next",
    }  # fmt: skip

    back = opened(handed_in_form(office, in_three_rows(), tmp_path))
    back[FORM]["F7"] = "已开工"

    (row,) = (row for row in reviewed(office, saved(back)).judged if row.outcome is not Outcome.UNCHANGED)
    assert (row.outcome, row.returned) == (Outcome.TAKE, "已开工")


def test_words_for_a_task_beside_its_name_are_the_measure() -> None:
    columns = known_columns({1: "序号", 2: "任务名称", 3: "任务内容", 4: "进展情况"})

    assert {place: column.key for place, column in columns.items()} == {
        1: "number", 2: "task", 3: "measure", 4: "progress",
    }  # fmt: skip
