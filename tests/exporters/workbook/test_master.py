"""Workbooks for the departments and the master."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.workbook.workbook import Workbook as Book

from exporters.content import Wish, departments_with_tasks
from exporters.workbook import department_workbook, master_workbook
from exporters.workbook.sheets import Column, fill_sheet
from models.outline import Level
from models.workspace import Snapshot, SubjectId

DAY = date(2017, 4, 10)


def opened(data: bytes) -> Book:
    return openpyxl.load_workbook(BytesIO(data))


def column(book: Book, sheet: str, heading: str) -> list[str]:
    """What stands below a heading."""
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=3)]
    index = rows[0].index(heading)
    return [str(row[index] or "") for row in rows[1:]]


def test_the_master_has_a_row_for_every_measure_in_the_order_of_the_paper(snapshot: Snapshot) -> None:
    book = opened(master_workbook(snapshot, Wish(), DAY))

    measures = snapshot.document.outline.of_level(Level.MEASURE)
    assert column(book, "任务分解表", "编号") == [node.id for node in measures]
    assert column(book, "任务分解表", "具体内容（校订本）") == [snapshot.reading.whole_text(node) for node in measures]


def test_a_department_gets_its_own_tasks_and_no_others(snapshot: Snapshot) -> None:
    book = opened(department_workbook(snapshot, Wish(), "社会福利处", DAY))

    ids = column(book, "任务分解表", "编号")
    assert {node_id.split(".")[0] for node_id in ids} == {"T03", "T05", "T13"}
    assert set(column(book, "任务分解表", "本单位")) == {"牵头", "配合"}


def test_all_workbooks_together_hold_every_measure(snapshot: Snapshot) -> None:
    found: set[str] = set()
    for department in departments_with_tasks(snapshot):
        found.update(column(opened(department_workbook(snapshot, Wish(), department, DAY)), "任务分解表", "编号"))

    assert found == {node.id for node in snapshot.document.outline.of_level(Level.MEASURE)}


def test_suggested_departments_and_links_are_marked(snapshot: Snapshot) -> None:
    book = opened(master_workbook(snapshot, Wish(), DAY))

    assert all(lead.endswith("（建议）") for lead in column(book, "任务分解表", "牵头单位"))
    assert all(text.startswith("【建议】") for text in column(book, "任务分解表", "上年工作基础") if text)


def test_the_original_of_a_repair_is_shown_only_where_originals_are_shown(snapshot: Snapshot) -> None:
    book = opened(master_workbook(snapshot, Wish(), DAY))

    where = {
        (sheet.title, cell.column)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if "365" in str(cell.value)
    }
    assert {sheet for sheet, _ in where} == {"校订"}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "007", "'x"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    book = Workbook()
    fill_sheet(book.worksheets[0], "示例", "示例", [Column("甲", 10)], [[text]])
    buffer = BytesIO()
    book.save(buffer)

    cell = opened(buffer.getvalue()).worksheets[0]["A4"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_sheet_is_ready_for_the_printer(snapshot: Snapshot) -> None:
    sheet = opened(master_workbook(snapshot, Wish(), DAY))["任务分解表"]

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 8)
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "C4"


def test_what_the_office_has_set_stands_in_the_sheets_as_typed(snapshot: Snapshot) -> None:
    said = Snapshot.saying(
        snapshot.document,
        {
            (SubjectId("T03.s3"), "person"): "=1+1",
            (SubjectId("T03"), "deadline"): "6月底前",
            (SubjectId("T03"), "lead"): "老龄工作处",
        },
    )

    book = opened(department_workbook(said, Wish(), "老龄工作处", DAY))

    row = column(book, "任务分解表", "编号").index("T03.s3")
    assert column(book, "任务分解表", "责任人")[row] == "=1+1"
    assert column(book, "任务分解表", "完成时限")[row] == "6月底前"
    assert column(book, "任务分解表", "牵头单位")[row] == "老龄工作处"
