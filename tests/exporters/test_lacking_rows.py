"""Rows that a workbook has no more: its unit is asked for them, even where all else that came was taken."""

from __future__ import annotations

from support.chased import entry, letters
from support.handouts import Q1, UNIT, column_of, filled, opened, row_of, saved
from support.returns import taken
from support.workspaces import SCREEN

from exporters.ledger_list import ledger_list
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry
from models.workspace.ledger import LedgerState

DONE, ANOTHER = {("T03.s3", "进展情况"): "已办"}, {("T03.s4", "进展情况"): "已办"}
TABLE, LOCKED = "任务分解表", "具体内容（校订本）"


def without(data: bytes, *rows: str) -> bytes:
    book = opened(data)
    for row in rows:
        book[TABLE].delete_rows(row_of(book, row))
    return saved(book)


def listed(office: Workspace) -> dict[str, str]:
    headings, row = ledger_list([entry(office)])
    return dict(zip(headings, row, strict=True))


def test_a_unit_whose_only_fault_is_a_row_that_is_gone_is_asked_for_it(office: Workspace, sent: bytes) -> None:
    taken(office, without(filled(sent, DONE), "T03.s5"))

    (letter,) = letters(office)

    assert entry(office).state is LedgerState.ACCEPTED
    assert entry(office).lacking == ("任务（三）举措5",)
    assert listed(office)["缺的行"] == "任务（三）举措5"
    assert "任务分解表已收到，表中缺少任务（三）举措5，请在下发的原表上补报。\n" in letter
    assert "补报。\n    原定2017年4月25日前报回，现请于　月　日前报回。\n    联系人" in letter


def test_a_row_that_another_copy_of_the_unit_has_is_not_lacking(office: Workspace, sent: bytes) -> None:
    taken(office, without(filled(sent, DONE), "T03.s4"), without(filled(sent, ANOTHER), "T03.s3"))

    assert letters(office) == []


def test_once_the_row_has_come_nothing_more_is_asked(office: Workspace, sent: bytes) -> None:
    taken(office, without(filled(sent, DONE), "T03.s4", "T03.s5"))
    taken(office, without(filled(sent, ANOTHER), "T03.s3"))

    assert entry(office).lacking == ()
    assert letters(office) == []


def test_what_has_been_reported_already_may_be_gone(office: Workspace, sent: bytes) -> None:
    office.say(filing_entry(office.now, NodeId("T03.s5"), Q1, UNIT, {"progress": "电话报来"}), "填报", SCREEN)
    taken(office, without(filled(sent, DONE), "T03.s5"))

    assert letters(office) == []


def test_of_a_sheet_that_is_gone_each_row_is_asked_for_until_it_is_reported(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, DONE))
    targets = [str(row[0].value).split("@") for row in book["目标当前值"].iter_rows(min_row=6) if row[0].value]
    book.remove(book["目标当前值"])
    taken(office, saved(book))

    (letter,) = letters(office)
    assert "表中缺少“目标当前值”里的任务（三）举措2的有重大影响的养老服务业改革成果数、" in letter
    assert len(entry(office).lacking) == len(targets)

    for node, target in targets:
        office.say(filing_entry(office.now, NodeId(node), Q1, UNIT, {f"current@{target}": "5"}), "填报", SCREEN)
    assert entry(office).lacking == ()
    assert letters(office) == []


def test_a_target_that_is_gone_is_called_by_its_sheet(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, DONE))
    node, _, target = str(book["目标当前值"].cell(6, 1).value).partition("@")
    book["目标当前值"].delete_rows(6)
    taken(office, saved(book))

    (name,) = entry(office).lacking
    assert name.startswith("“目标当前值”里的任务")
    office.say(filing_entry(office.now, NodeId(node), Q1, UNIT, {f"current@{target}": "5"}), "填报", SCREEN)
    assert entry(office).lacking == ()


def test_changed_locked_words_and_added_rows_stand_in_the_ledger_and_ask_nothing_of_the_unit(
    office: Workspace, sent: bytes
) -> None:
    book = opened(filled(sent, DONE))
    cell = book[TABLE].cell(row_of(book, "T03.s4"), column_of(book, LOCKED))
    cell.value = f"{cell.value}另加一句"
    book[TABLE].cell(book[TABLE].max_row + 1, column_of(book, "进展情况")).value = "另办一件"
    taken(office, saved(book))

    told = [words for _, words in entry(office).told]
    assert letters(office) == []
    assert listed(office)["不收也不用改的"] == "；".join(told)
    assert "是锁定的内容" in told[0]
    assert "新增的行没有编号" in told[1]
