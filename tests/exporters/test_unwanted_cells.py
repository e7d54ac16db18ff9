"""Cells that somebody declined: the ledger counts them, the letter names them, and the same file offers them again."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

import pytest
from support.chased import answered, letters_with_answers
from support.handouts import Q1, UNIT, filled
from support.returns import AT, report_the_rest, reviewed
from support.workspaces import SCREEN, file

from exporters.ledger_list import ledger_list
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.deciding import Deciding, Decision
from models.workspace.declined import recall, remembered_fields
from models.workspace.judged import Outcome

DAY = date(2017, 4, 20)
Cells: TypeAlias = dict[tuple[str, str], object]

ROW: Cells = {("T03.s3", "状态"): "已完成", ("T03.s3", "完成率（%）"): 100, ("T03.s3", "进展情况"): "全部办结"}
OTHER: Cells = {("T03.s4", "进展情况"): "已办"}
SHARE: Cells = {("T03.s3", "完成率（%）"): 100}


def decide(office: Workspace, data: bytes, row: str, decision: Decision, day: int = 20) -> Deciding:
    """As in the window: what was declined before is declined again until somebody decides otherwise."""
    review = reviewed(office, data)
    deciding = Deciding(review.judged)
    recall(office.now.register, deciding)
    deciding.decide([number for number, one in enumerate(review.judged) if one.node == row], decision)
    fields = deciding.fields(office.now, review.returns, "王芳", AT.replace(day=day))
    office.say(fields | remembered_fields(office.now.register, deciding), "回收", SCREEN)
    return deciding


def test_a_row_of_which_everything_was_declined_is_wanting(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, ROW | OTHER), "T03.s3", Decision.LEAVE)

    found = answered(office, DAY)

    assert found.stands == "已收，缺16条，不收3格"
    assert found.unwanted_rows == ("任务（三）举措3",)
    assert len(found.blank) == 15
    assert "任务（三）举措3" not in found.blank, "somebody did fill it in"
    row = dict(zip(*ledger_list([found]), strict=True))
    assert row["不收的格"] == "任务（三）举措3 完成率；任务（三）举措3 进展情况；任务（三）举措3 状态"


def test_so_it_is_where_it_was_declined_before_that_had_a_name(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, ROW | OTHER), "T03.s3", Decision.LEAVE)
    before = answered(office, DAY)
    (home,) = office.now.register.subjects("return")
    office.say({(home, "names_declined"): None}, "旧", SCREEN)

    assert answered(office, DAY) == before


def test_the_letter_names_what_was_not_wanted(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, ROW | OTHER), "T03.s3", Decision.LEAVE)

    (letter,) = letters_with_answers(office, DAY)
    assert "已收到，还有15条没有填：" in letter
    assert "另有3格填的没有收：任务（三）举措3 完成率、进展情况、状态，请核实后一并再报。" in letter

    report_the_rest(office, DAY)
    (letter,) = letters_with_answers(office, DAY)
    assert (
        "已收到，有3格填的没有收：任务（三）举措3 完成率、进展情况、状态，请核实，在报回的表上改好后再报一次" in letter
    )


def test_a_cell_that_was_declined_in_a_row_that_was_taken_leaves_no_gap(office: Workspace, sent: bytes) -> None:
    review = reviewed(office, filled(sent, ROW | OTHER))
    deciding = Deciding(review.judged)
    deciding.decide([n for n, one in enumerate(review.judged) if one.field == "percent"], Decision.LEAVE)
    office.say(deciding.fields(office.now, review.returns, "王芳", AT), "回收", SCREEN)
    report_the_rest(office, DAY)

    found = answered(office, DAY)

    assert (found.stands, found.unwanted) == ("已收，不收1格", ("任务（三）举措3 完成率",))
    assert found.is_wanting


def test_the_same_file_offers_them_again_and_they_can_be_taken_after_all(office: Workspace, sent: bytes) -> None:
    data = filled(sent, ROW | OTHER)
    decide(office, data, "T03.s3", Decision.LEAVE)

    offered = [one for one in reviewed(office, data).judged if one.outcome is not Outcome.UNCHANGED]
    assert {one.node for one in offered} == {"T03.s3"}
    again = decide(office, data, "nothing", Decision.TAKE)
    assert {again.of(number) for number, one in enumerate(again.judged) if one in offered} == {Decision.LEAVE}
    assert answered(office, DAY).versions == 1

    decide(office, data, "T03.s3", Decision.TAKE)

    found = answered(office, DAY)
    assert (found.unwanted, found.stands) == ((), "已收，缺15条")
    assert office.now.filings_of(NodeId("T03.s3"))[0].percent == 100


def test_taken_after_all_and_taken_back_they_are_asked_for_again(office: Workspace, sent: bytes) -> None:
    """The ledger said that all was there, and nobody was asked for it any more."""
    data = filled(sent, ROW | OTHER)
    decide(office, data, "T03.s3", Decision.LEAVE)
    before = answered(office, DAY)
    decide(office, data, "T03.s3", Decision.TAKE)

    office.undo(SCREEN)

    assert answered(office, DAY) == before
    assert office.now.filings_of(NodeId("T03.s3")) == ()


def test_what_cannot_be_read_is_not_offered_again(office: Workspace, sent: bytes) -> None:
    data = filled(sent, {("T03.s3", "状态"): "差不多"} | OTHER)
    decide(office, data, "T03.s3", Decision.LEAVE)

    assert {one.outcome for one in reviewed(office, data).judged} == {Outcome.UNCHANGED}
    assert answered(office, DAY).unwanted == ("任务（三）举措3 状态",)


def test_another_file_that_says_it_otherwise_settles_it(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, SHARE | OTHER), "T03.s3", Decision.LEAVE)
    review = reviewed(office, filled(sent, {("T03.s3", "完成率（%）"): 60}))
    deciding = Deciding(review.judged)
    deciding.decide(range(len(review.judged)), Decision.TAKE)
    office.say(deciding.fields(office.now, review.returns, "王芳", AT.replace(day=22)), "回收", SCREEN)

    assert answered(office, DAY).unwanted == ()


def test_another_file_that_leaves_it_out_settles_it(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, SHARE | OTHER), "T03.s3", Decision.LEAVE)
    review = reviewed(office, filled(sent, {("T03.s5", "进展情况"): "已办"}))
    fields = Deciding(review.judged).fields(office.now, review.returns, "王芳", AT.replace(day=22))
    office.say(fields, "回收", SCREEN)

    assert answered(office, DAY).unwanted == ()


def test_another_file_that_says_the_same_does_not(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, SHARE | OTHER), "T03.s3", Decision.LEAVE)
    decide(office, filled(sent, SHARE | OTHER | {("T03.s5", "进展情况"): "已办"}), "", Decision.LEAVE, day=22)

    assert answered(office, DAY).unwanted == ("任务（三）举措3 完成率",)


def test_what_somebody_has_set_since_is_settled(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, SHARE | OTHER), "T03.s3", Decision.LEAVE)
    file(office, "T03.s3", Q1, UNIT, percent="40")

    assert answered(office, DAY).unwanted == ()


def test_what_gave_way_to_what_stands_is_asked_for_no_more(office: Workspace, sent: bytes) -> None:
    file(office, "T03.s3", Q1, UNIT, percent="40")
    decide(office, filled(sent, SHARE | OTHER), "T03.s3", Decision.LEAVE)

    assert answered(office, DAY).unwanted == ()


@pytest.mark.parametrize("column", ["完成时限", "责任人"])
def test_so_are_cells_that_belong_to_no_period(office: Workspace, sent: bytes, column: str) -> None:
    decide(office, filled(sent, {("T03.s3", column): "张三"} | OTHER), "T03.s3", Decision.LEAVE)

    assert answered(office, DAY).unwanted == (f"任务（三）举措3 {column}",)
