"""Forms of an office's own that came home: what they have no column for, and what of theirs is not read."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from support.chased import LATER, entry, letters
from support.handouts import Q1, UNIT, opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form
from support.returns import of, taken
from support.workspaces import SCREEN

from exporters.ledger_list import ledger_list
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry
from models.workspace.judged import Outcome

S1 = NodeId("T03.s1")
FIRST = HEADING_ROW + 1


def form(*headings: str) -> Workbook:
    """示例: with these columns behind those of the rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, "示例单位重点工作推进表"
    for number, words in enumerate(("序号", "重点任务", "工作内容", *headings), start=1):
        sheet.cell(HEADING_ROW, number).value = words
    return book


def back(data: bytes, *cells: object) -> bytes:
    """The first row, filled in behind the words of the measure."""
    book = opened(data)
    for number, value in enumerate(cells, start=4):
        book[FORM].cell(FIRST, number).value = value  # type: ignore[assignment]
    return saved(book)


@pytest.mark.parametrize(
    ("headings", "known", "cells", "asks"),
    [
        (
            ("进展情况", "进度"),
            {"status": "已完成"},
            ("已选址", 22),
            "（状态是此前记的，表上没有这一栏），请核对“进度”。",
        ),
        (("进展状态",), {"percent": "22"}, ("已完成",), "（完成率是此前记的，表上没有这一栏），请核对“进展状态”。"),
    ],
)
def test_of_a_status_and_a_percentage_that_cannot_both_be_the_unit_is_asked_what_its_sheet_has(
    office: Workspace, tmp_path: Path, headings: tuple[str], known: dict[str, str], cells: tuple[object], asks: str
) -> None:
    office.say(filing_entry(office.now, S1, Q1, UNIT, known), "填报", SCREEN)
    filled = back(handed_in_form(office, form(*headings), tmp_path), *cells)

    (doubtful,) = of(office, filled, Outcome.DOUBTFUL)
    taken(office, filled)

    assert doubtful.reason == "状态是“已完成”，完成率却是22%，两个对不上，请核对。"
    (letter,) = letters(office, LATER)
    assert asks in letter


def test_where_the_sheet_has_both_the_unit_is_asked_of_both(office: Workspace, tmp_path: Path) -> None:
    data = handed_in_form(office, form("状态", "完成率"), tmp_path)

    taken(office, back(data, "已完成", 22))

    (letter,) = letters(office, LATER)
    assert "状态是“已完成”，完成率却是22%，两个对不上，请核对。" in letter


def test_a_column_that_is_not_read_stays_in_the_ledger_and_asks_nothing_of_the_unit(
    office: Workspace, tmp_path: Path
) -> None:
    data = handed_in_form(office, form("进展情况", "完成率", "分管领导批示"), tmp_path)

    taken(office, back(data, "已选址", 0.5, "请抓紧"))

    words = "“分管领导批示”是表样自带的一栏，程序不收这一栏；这一栏有1格字没有收，要用请到原表里看。"
    headings, row = ledger_list([entry(office)])
    assert [one.words for one in entry(office).told] == [words]
    assert dict(zip(headings, row, strict=True))["不收也不用改的"] == words
    (letter,) = letters(office, LATER)
    assert "没有写%" in letter
    assert not [word for word in ("分管领导批示", "以下发的为准") if word in letter]
