"""Rows that a workbook has no more: its unit is asked for them, even where all else that came was taken."""

from __future__ import annotations

from datetime import date

from support.chased import LATER, answered, letters_with_answers
from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import report_the_rest, taken
from support.workspaces import SCREEN, say

from exporters.ledger_list import ledger_list
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.entries import filing_entry
from models.workspace.ledger import LedgerEntry, LedgerState
from models.workspace.urging import urgings

DONE, ANOTHER = {("T03.s3", "进展情况"): "已办"}, {("T03.s4", "进展情况"): "已办"}
TABLE, LOCKED = "任务分解表", "具体内容（校订本）"


def entry(office: Workspace) -> LedgerEntry:
    return answered(office, LATER)


def letters(office: Workspace) -> list[str]:
    """Of what else is blank nothing, as somebody has reported it."""
    report_the_rest(office, LATER)
    return letters_with_answers(office, LATER)


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
    led = [node for node, _ in targets if office.now.assignment(NodeId(node)).lead == UNIT]
    assert len(entry(office).lacking) == len(led) == len(targets) - 1, "one of them it only supports"

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

    told = [one.words for one in entry(office).told]
    assert letters(office) == []
    assert listed(office)["不收也不用改的"] == "；".join(told)
    assert "是锁定的内容" in told[0]
    assert "新增的行没有编号" in told[1]


def test_who_only_supports_is_not_asked_for_a_row_that_is_gone(office: Workspace) -> None:
    say(office, "T03", lead="救灾处", supporting=UNIT)
    (sent,) = hand_out(office)
    rows = [str(row[0].value) for row in opened(sent)[TABLE].iter_rows(min_row=6) if row[0].value]
    led = next(row for row in rows if office.now.assignment(NodeId(row)).lead == UNIT)
    taken(office, without(filled(sent, {(led, "进展情况"): "已办"}), "T03.s5"))

    assert "T03.s5" in rows
    assert entry(office).lacking == ()


def test_rows_that_are_gone_are_late_and_urged_like_those_left_blank(office: Workspace, sent: bytes) -> None:
    taken(office, without(filled(sent, DONE), "T03.s5"))
    report_the_rest(office, LATER)

    found = entry(office)
    assert (found.blank, found.stands, found.how_late) == ((), "已收，缺1条", "迟7天")
    assert (found.days_owed, found.days_late) == (7, 7)
    assert urgings(office.now, date(2017, 4, 25)) == []
    (one,) = urgings(office.now, LATER)
    assert (one.late_days, one.matter) == (7, "2017年一季度任务分解表没有报齐的1条")
    assert "已报回，表中缺少任务（三）举措5，截至2017年5月2日尚未补报。" in one.said
    assert one.asked.startswith("请抓紧在下发的原表上补填，再报一次，")


def test_what_was_sent_again_is_not_asked_for_what_the_first_file_lost(office: Workspace, sent: bytes) -> None:
    taken(office, without(filled(sent, DONE), "T03.s5"))
    hand_out(office)

    first, _ = ledger_with_answers(office.now, LATER)

    assert (first.lacking, first.stands, first.is_wanting) == ((), "已收", False)
