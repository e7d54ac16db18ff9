"""Workbooks of a unit that was renamed while they were out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.handouts import DAY, Q1, UNIT, filled, hand_out
from support.returns import AT, outcomes, progress, reviewed, taken
from support.workspaces import SCREEN, file

from exporters.returning import review_files
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.deciding import Deciding, Decision
from models.workspace.filings import all_filings
from models.workspace.judged import Outcome
from models.workspace.ledger import LedgerState
from models.workspace.office_entries import office_entry
from models.workspace.senders import Senders

NEW = "社会福利局"
LATE = date(2017, 5, 10)
PROGRESS = ("T03.s3", "进展情况")


def rename(office: Workspace) -> None:
    office.say(office_entry({"rename_department": f"{UNIT}>{NEW}"}, office.now), "改名", SCREEN)


def test_a_workbook_sent_under_the_old_name_comes_home_as_before(office: Workspace) -> None:
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: "已办", ("T03.s3", "完成率（%）"): 20})
    before = outcomes(reviewed(office, home), unchanged=True)
    rename(office)

    assert outcomes(reviewed(office, home), unchanged=True) == before
    taken(office, home)

    assert progress(office, NEW) == "已办"
    (entry,) = ledger_with_answers(office.now, DAY)
    assert (entry.department, entry.state, entry.filled) == (NEW, LedgerState.ACCEPTED, 1)
    assert outcomes(reviewed(office, home)) == []


def test_what_came_home_before_the_renaming_is_known_again(office: Workspace) -> None:
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: "已办"})
    taken(office, home)
    rename(office)

    assert outcomes(reviewed(office, home)) == []
    more = filled(sent, {PROGRESS: "已办", ("T03.s4", "进展情况"): "也办"})
    assert outcomes(reviewed(office, more)) == [("T03.s4", "progress", Outcome.TAKE)]
    taken(office, more)
    assert {one.unit for one in all_filings(office.now.register)} == {NEW}


@pytest.mark.parametrize("name", ["社会福利处报来.xlsx", "社会福利局报来.xlsx"])
def test_a_file_is_put_down_to_its_unit_by_either_name(office: Workspace, name: str) -> None:
    hand_out(office, UNIT, "老龄工作处")
    rename(office)

    sender = Senders(office.now.register).by_name(name)

    assert sender is not None
    assert sender.to.unit == NEW
    assert Senders(office.now.register).another_unit(name, sender) is None


def test_what_is_sent_anew_bears_the_new_name_and_counts_on(office: Workspace) -> None:
    hand_out(office)
    rename(office)
    (again,) = hand_out(office, NEW)

    home = filled(again, {PROGRESS: "已办"})
    review = review_files(office.now, office.history, [("社会福利局.xlsx", home)])

    assert [row.outcome for row in review.judged if row.returned == "已办"] == [Outcome.TAKE]
    assert [(one.department, one.time) for one in ledger_with_answers(office.now, DAY)] == [(NEW, 1), (NEW, 2)]


def test_the_ledger_says_the_same_of_what_came_home_before_but_for_the_name(office: Workspace) -> None:
    """Rows left blank, one that nobody wanted and was set by hand since, and one sent back."""
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: "已办", ("T03.s4", "进展情况"): "不要的", ("T03.s5", "进展情况"): "也不要"})
    review = reviewed(office, home)
    deciding = Deciding(review.judged)
    deciding.decide([n for n, row in enumerate(review.judged) if row.node in ("T03.s4", "T03.s5")], Decision.LEAVE)
    office.say(deciding.fields(office.now, review.returns, "", AT), "回收", SCREEN)
    file(office, "T03.s5", Q1, UNIT, progress="改成这样")
    file(office, "T03.s3", Q1, UNIT, review="退回", review_reason="请写数")
    before = ledger_with_answers(office.now, LATE)
    assert before[0].unwanted

    rename(office)

    assert ledger_with_answers(office.now, LATE) == tuple(replace(one, department=NEW) for one in before)
