"""A form that is last year's sheet as somebody filled it in: nothing of that goes to others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import DAY, Q1, UNIT, opened
from support.own_forms import FORM, handed_out, own_form, taken_in
from support.returns import outcomes, reviewed
from support.workspaces import workspace

from exporters.content import Wish
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from models.document import Document
from models.workspace import Snapshot
from models.workspace.handouts import Addressee


def used(foot: str = "填报人：张小明     审核人：李大力     填报日期：2016年12月25日") -> Workbook:
    """示例."""
    book = own_form(A3="填报单位（盖章）：社会救助处", G3="填报时间：    年   月   日")
    sheet = book.worksheets[0]
    sheet["A1"] = "2016年度示例重点工作任务完成情况表"
    for number, words in enumerate(("1", "示例任务", "示例内容", "社会救助处", "12月底", "已完成", "100"), start=1):
        sheet.cell(5, number).value = words
    sheet["A7"], sheet["A8"], sheet["F8"] = foot, None, None
    return book


def handed(snapshot: Snapshot, book: Workbook, folder: Path) -> Worksheet:
    letter = Letter(to=Addressee(UNIT, Q1), day=DAY, issue=1, workspace="w", handout="handout:h")
    return opened(handout_workbook(snapshot, Wish(), letter, taken_in(book, folder)))[FORM]


def foot(sheet: Worksheet) -> list[object]:
    return [cell.value for cell in sheet[sheet.max_row] if cell.value is not None]


def test_what_somebody_filled_in_last_year_goes_to_nobody(snapshot: Snapshot, tmp_path: Path) -> None:
    sheet = handed(snapshot, used(), tmp_path)

    assert sheet["A3"].value == f"填报单位（盖章）：{UNIT}"
    assert foot(sheet) == ["填报人：" + " " * 11 + "审核人：" + " " * 11 + "填报日期：    年  月  日"]
    assert not sheet.cell(sheet.max_row, 1).protection.locked


def test_it_is_told_before_such_forms_go_out(tmp_path: Path) -> None:
    told = taken_in(used(), tmp_path).remarks

    assert "表样上填过的“填报人：张小明”“审核人：李大力”“填报日期：2016年12月25日”，下发时空出来。" in told
    year = "表样上写着“2016年度示例重点工作任务完成情况表”，任务是2017年的，下发时照印；建议先在表样上改好年份。"
    assert year in told


def test_names_and_days_in_cells_of_their_own_go_too(snapshot: Snapshot, tmp_path: Path) -> None:
    book = used("填报人")
    sheet = book.worksheets[0]
    sheet["B7"], sheet["C7"], sheet["D7"] = "张小明", "填报日期：", date(2016, 12, 25)
    sheet["F7"], sheet["H7"] = "审核人", "李大力"

    assert foot(handed(snapshot, book, tmp_path)) == ["填报人", "填报日期：", "审核人"]


def test_a_day_alone_below_the_table_goes_too(snapshot: Snapshot, tmp_path: Path) -> None:
    assert foot(handed(snapshot, used("2016年12月25日"), tmp_path)) == ["    年  月  日"]


@pytest.mark.parametrize(
    "words", ["注：填报人须为正式人员。", "审核人：由处长签字", "注：2016年12月25日起施行的办法见附件。"]
)
def test_what_says_how_to_fill_in_stays(snapshot: Snapshot, tmp_path: Path, words: str) -> None:
    assert foot(handed(snapshot, used(words), tmp_path)) == [words]


def test_a_name_with_more_behind_it_stays_and_is_told(snapshot: Snapshot, tmp_path: Path) -> None:
    words = "填报人：张小明（手机：13800000000）"

    assert (
        "表样上写着“填报人：张小明（手机：13800000000）”，照样印给每个单位，请核对。"
        in taken_in(used(words), tmp_path).remarks
    )
    assert foot(handed(snapshot, used(words), tmp_path)) == [words]


@pytest.mark.parametrize("words", ["填报日期：2017年  月  日", "填报人：×××", "审核人：____  填报日期：    年  月  日"])
def test_what_is_still_to_be_filled_in_is_not_told(snapshot: Snapshot, tmp_path: Path, words: str) -> None:
    assert not [one for one in taken_in(used(words), tmp_path).remarks if "照样印给" in one or "空出来" in one]
    assert foot(handed(snapshot, used(words), tmp_path)) == [words]


def test_whom_to_ask_stays_and_is_told(snapshot: Snapshot, tmp_path: Path) -> None:
    words = "联系人：王五　电话：0571-87050000"
    template = taken_in(used(words), tmp_path)

    assert "表样上写着“联系人：王五”“电话：0571-87050000”，照样印给每个单位，请核对。" in template.remarks
    assert foot(handed(snapshot, used(words), tmp_path)) == [words]


@pytest.mark.parametrize(
    "head", ["填报单位：甲、乙两处合填，分别盖章。", "填报单位：由牵头处室填写", "填报期次：随时填写"]
)
def test_whatever_the_head_says_its_own_return_is_taken(document: Document, tmp_path: Path, head: str) -> None:
    office, book = workspace(document), used()
    book.worksheets[0]["A3"] = head

    data = handed_out(office, taken_in(book, tmp_path))

    assert outcomes(reviewed(office, data)) == []
