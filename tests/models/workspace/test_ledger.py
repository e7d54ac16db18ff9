"""Who was sent what, and who is late."""

from __future__ import annotations

from datetime import UTC, date, datetime

from support.memory_store import MemoryStore
from support.workspaces import SCREEN, ticking, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId, Workspace
from models.workspace.entries import node_entry
from models.workspace.handouts import (
    Addressee,
    Handout,
    Sent,
    files_taken_back,
    handouts,
    issue_entry,
    plan_issue,
    snapshot_when_sent,
    superseded_by,
)
from models.workspace.ledger import LedgerState, ledger
from models.workspace.moments import named_moments
from models.workspace.periods import Period

Q1 = Period.parse("2017Q1")
SENT_AT = datetime(2017, 4, 10, 9, tzinfo=UTC)


def hand_out(office: Workspace, *units: str, due: date | None = date(2017, 4, 25)) -> tuple[Handout, ...]:
    """As if a workbook had been written for each unit."""
    issue = plan_issue(office, Q1, due, SENT_AT)
    sent = [
        Sent(
            handout=SubjectId(f"handout:{issue.number}{unit}"),
            to=Addressee(unit, Q1),
            tasks=None,
            links="all",
            file=f"{unit}.xlsx",
            sha256=f"{number:064}",
        )
        for number, unit in enumerate(units)
    ]
    office.say(issue_entry(issue, sent, office.actor), "下发", SCREEN)
    return handouts(office.now.register)


def come_home(office: Workspace, handout: Handout, at: str, *left: str, checksum: str = "a" * 16) -> None:
    subject = SubjectId(f"return:{checksum}")
    values = {"handout": handout.subject, "at": at, "by": "张三", "file": "回.xlsx", "left": left or None}
    office.say({(subject, field): value for field, value in values.items()}, "回收", SCREEN)


def test_issues_are_counted_and_carry_one_workspace(document: Document) -> None:
    office = workspace(document)

    hand_out(office, "救灾处")
    first, second = hand_out(office, "救灾处")

    assert (first.issue, second.issue) == (1, 2)
    assert first.workspace == second.workspace != ""
    assert superseded_by(office.now.register, first) == second
    assert superseded_by(office.now.register, second) is None


def test_what_was_sent_is_known_from_the_log(document: Document) -> None:
    office, node = workspace(document), NodeId("T03")
    office.say(node_entry(office.now, node, {"person": "张三"}), "分工", SCREEN)
    (sent,) = hand_out(office, "救灾处")
    office.say(node_entry(office.now, node, {"person": "李四"}), "分工", SCREEN)

    then = snapshot_when_sent(document, office.now.register, office.history(), sent.moment)

    assert then.assignment(node).person == "张三"
    assert office.now.assignment(node).person == "李四"


def test_an_issue_is_a_moment_that_can_be_compared_with_others(document: Document) -> None:
    office = workspace(document)

    hand_out(office, "救灾处")

    assert list(named_moments(office.now.register)) == ["第1次下发（2017年一季度）"]


def test_one_undo_takes_an_issue_out_of_the_ledger(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "救灾处", "办公室")

    office.undo(SCREEN)

    assert ledger(office.now.register, date(2017, 4, 11)) == ()


def test_the_number_of_an_issue_that_was_taken_back_is_not_given_again(document: Document) -> None:
    store, clock = MemoryStore(), ticking()
    office = Workspace(document, store, "王芳", clock=clock)
    hand_out(office, "救灾处")
    hand_out(office, "救灾处", "慈善处")
    office.undo(SCREEN)

    later = hand_out(Workspace(document, store, "张强", clock=clock), "救灾处")

    assert [one.issue for one in later] == [1, 3], "two issues of one number cannot be told apart"
    office = Workspace(document, store, "王芳", clock=clock)
    office.redo(SCREEN)
    assert [one.issue for one in handouts(office.now.register)] == [1, 2, 2, 3]


def test_of_many_workbooks_taken_back_the_first_and_the_last_are_named(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "救灾处", "慈善处", "社会救助处")

    assert files_taken_back(office.undo(SCREEN)) == "3份，从“救灾处.xlsx”到“社会救助处.xlsx”"


def test_late_is_counted_in_days_until_it_comes_home(document: Document) -> None:
    office = workspace(document)
    late, on_time, waiting = hand_out(office, "丙处", "乙处", "甲处")
    come_home(office, late, "2017-04-28T03:00:00+00:00", checksum="b" * 16)
    come_home(office, on_time, "2017-04-25T03:00:00+00:00", checksum="c" * 16)

    found = {entry.department: entry for entry in ledger(office.now.register, date(2017, 5, 1))}

    assert [found[name].late_days for name in ("丙处", "乙处", "甲处")] == [3, 0, 6]
    assert found["甲处"].state is LedgerState.LATE
    assert waiting.to.unit == "甲处"


def test_accepted_is_what_has_nothing_left_open(document: Document) -> None:
    office = workspace(document)
    (sent,) = hand_out(office, "救灾处")

    come_home(office, sent, "2017-04-20T03:00:00+00:00", "table|T01.s1|progress")
    (entry,) = ledger(office.now.register, date(2017, 4, 21))
    assert (entry.state, entry.accepted_at) == (LedgerState.RETURNED, "")

    come_home(office, sent, "2017-04-21T03:00:00+00:00")
    (entry,) = ledger(office.now.register, date(2017, 4, 22))
    assert (entry.state, entry.accepted_at, entry.returned_by) == (
        LedgerState.ACCEPTED,
        "2017-04-21T03:00:00+00:00",
        "张三",
    )


def test_without_a_last_day_nobody_is_late(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "救灾处", due=None)

    (entry,) = ledger(office.now.register, date(2018, 1, 1))

    assert (entry.late_days, entry.state) == (0, LedgerState.SENT)
