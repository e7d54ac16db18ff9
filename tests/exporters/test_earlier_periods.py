"""Once a later period was sent out, what is wanting of the one before is asked for in the letter about the later."""

from __future__ import annotations

from datetime import date

import pytest
from support.handouts import Q1, UNIT, filled, hand_out
from support.returns import report_the_rest, taken
from support.workspaces import workspace

from models.document import Document
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import past_due, reminders
from models.workspace.periods import Period
from models.workspace.urging import urgings

Q2 = Period.parse("2017Q2")
DUE, BEFORE, AFTER = date(2017, 7, 5), date(2017, 7, 1), date(2017, 7, 10)
ONE = {("T03.s3", "进展情况"): "已办"}


@pytest.fixture
def office(document: Document) -> Workspace:
    """Of the first quarter one row of seventeen came home; the second has just gone out."""
    found = workspace(document)
    (first,) = hand_out(found)
    taken(found, filled(first, ONE))
    hand_out(found, period=Q2, due=DUE)
    return found


def letters(office: Workspace, on: date) -> list[str]:
    return [one.text for one in reminders(ledger_with_answers(office.now, on), on) if one.unit]


@pytest.mark.parametrize("on", [BEFORE, AFTER])
def test_a_unit_gets_one_letter_which_names_what_is_wanting_of_the_earlier(office: Workspace, on: date) -> None:
    (letter,) = letters(office, on)

    assert "2017年二季度任务分解表于" in letter
    assert "另，2017年一季度任务分解表还有16条没有填，请一并补报。" in letter


def test_it_is_urged_once_for_both_and_the_ledger_goes_on_saying_what_is_wanting(office: Workspace) -> None:
    (urged,) = urgings(office.now, AFTER)
    first, second = ledger_with_answers(office.now, AFTER)

    assert urged.matter == "2017年二季度任务分解表"
    assert urged.said.endswith("另，2017年一季度任务分解表还有16条没有填，请一并补报。")
    assert first.stands == "已收，缺16条"
    assert past_due([first, second], AFTER) == [second]


def test_until_the_later_is_due_the_earlier_alone_can_be_urged(office: Workspace) -> None:
    entries = ledger_with_answers(office.now, BEFORE)

    (letter,) = (one.text for one in reminders(entries, BEFORE, {entries[0].handout}) if one.unit)

    assert "2017年一季度任务分解表" in letter
    assert "还有16条没有填" in letter
    assert [one.matter for one in urgings(office.now, BEFORE)] == ["2017年一季度任务分解表没有填的16条"]


def test_of_a_unit_that_answered_the_later_nothing_of_the_earlier_is_asked(document: Document) -> None:
    office = workspace(document)
    hand_out(office)
    (second,) = hand_out(office, period=Q2, due=DUE)
    taken(office, filled(second, ONE))
    (letter,) = letters(office, BEFORE)
    assert "另，2017年一季度任务分解表还没有报回，请一并补报。" in letter

    report_the_rest(office, BEFORE)

    assert letters(office, AFTER) == []
    assert [one.period for one in ledger_with_answers(office.now, AFTER) if one.late_days] == [str(Q1)]


def test_another_unit_is_urged_for_the_earlier_as_before(office: Workspace) -> None:
    hand_out(office, "救灾处")

    assert [one.unit for one in urgings(office.now, AFTER)] == [UNIT, "救灾处"]


def test_a_file_that_waits_on_the_earlier_table_is_named_to_a_unit_that_answered_the_later(document: Document) -> None:
    office = workspace(document)
    (first,) = hand_out(office)
    (second,) = hand_out(office, period=Q2, due=DUE)
    taken(office, filled(second, ONE))
    taken(office, filled(first, {("T03.s4", "进展情况"): "又办了"}))

    (letter,) = letters(office, AFTER)

    assert "2017年二季度任务分解表已收到" in letter
    assert "收到的“1.xlsx”还没有收：填的是2017年一季度的表，而2017年二季度的表已经下发。" in letter
