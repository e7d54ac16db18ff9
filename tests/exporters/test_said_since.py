"""What was said here after a workbook left is not overwritten in silence, though it was emptied again."""

from __future__ import annotations

from support.handouts import UNIT, filled, hand_out
from support.returns import outcomes, reviewed, take, taken
from support.workspaces import SCREEN, say

from exporters.returning import review_files
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.judged import Outcome, safe
from models.workspace.periods import Period

S3, T3 = NodeId("T03.s3"), NodeId("T03")
PERSON, DEADLINE = ("T03.s3", "责任人"), ("T03.s3", "完成时限")


def test_what_a_later_sheet_of_the_unit_cleared_an_old_one_does_not_write_again(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {PERSON: "欧阳建国"}))
    (later,) = hand_out(office, UNIT, period=Period.parse("2017Q2"))
    taken(office, filled(later, {PERSON: "【清空】"}))

    old = filled(sent, {PERSON: "欧阳"})
    review = review_files(office.now, office.history, [(f"{UNIT}.xlsx", old)])
    (row,) = [row for row in review.judged if row.answers]

    assert (row.outcome, row.sent, row.now) == (Outcome.CONFLICT, "", "")
    assert "下发以后这里改过（现在是空的）" in row.reason
    assert "从“1.xlsx”收的" in row.reason
    take(office, review, safe(review.judged))
    assert office.now.assignment(S3).person == ""


def test_what_was_changed_since_is_said_also_where_the_name_of_its_file_is_doubted(
    office: Workspace, sent: bytes
) -> None:
    hand_out(office, UNIT, period=Period.parse("2017Q2"))
    say(office, S3, person="张三")

    (row,) = [row for row in reviewed(office, filled(sent, {PERSON: "李四"})).judged if row.answers]

    assert row.outcome is Outcome.DOUBTFUL
    assert "下发以后这里改过（现在是“张三”）" in row.reason


def test_who_emptied_it_here_is_named(office: Workspace, sent: bytes) -> None:
    say(office, S3, person="张三")
    say(office, S3, person="")

    (row,) = [row for row in reviewed(office, filled(sent, {PERSON: "李四"})).judged if row.answers]

    assert row.outcome is Outcome.CONFLICT
    assert "是王芳 2017-04-10清空的。" in row.reason


def test_what_was_taken_back_and_done_again_is_still_what_the_unit_itself_sent(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {PERSON: "欧阳建国"}))
    office.undo(SCREEN)
    office.redo(SCREEN)

    (row,) = [row for row in reviewed(office, filled(sent, {PERSON: "李四"})).judged if row.answers]

    assert "现在的是本单位上次报的（“1.xlsx”，王芳 2017-04-10收）。" in row.reason


def test_what_was_changed_and_set_back_was_decided_here(office: Workspace) -> None:
    say(office, S3, person="张三")
    (sent,) = hand_out(office)
    say(office, S3, person="王五")
    say(office, S3, person="张三")

    assert outcomes(reviewed(office, filled(sent, {PERSON: "李四"}))) == [(S3, "person", Outcome.CONFLICT)]


def test_what_was_emptied_for_the_whole_task_counts_for_its_measures(office: Workspace, sent: bytes) -> None:
    say(office, T3, deadline="5月底前")
    say(office, T3, deadline="")

    assert outcomes(reviewed(office, filled(sent, {DEADLINE: "6月底前"}))) == [(S3, "deadline", Outcome.CONFLICT)]


def test_what_was_taken_back_was_never_said(office: Workspace, sent: bytes) -> None:
    back = filled(sent, {PERSON: "李四"})
    taken(office, back)
    office.undo(SCREEN)

    assert outcomes(reviewed(office, back)) == [(S3, "person", Outcome.TAKE)]


def test_a_clearing_from_before_the_sending_is_what_was_sent(office: Workspace) -> None:
    say(office, S3, person="张三")
    say(office, S3, person="")
    (sent,) = hand_out(office)

    assert outcomes(reviewed(office, filled(sent, {PERSON: "李四"}))) == [(S3, "person", Outcome.TAKE)]
