"""Rows that come after the last day stay late once they have come, whatever came in time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support.chased import LATER, answered
from support.handouts import Q1, UNIT, filled, hand_out
from support.memory_store import MemoryStore
from support.returns import AT, reviewed
from support.workspaces import SCREEN, file, ticking, workspace

from exporters.ledger_list import ledger_list
from exporters.returning import Review, review_files
from models.document import Document
from models.outline import Level, NodeId
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.deciding import Deciding, Decision
from models.workspace.ledger import LedgerEntry
from models.workspace.refusals import refusal_fields
from models.workspace.tiers import only_supports

IN_TIME, TOO_LATE = date(2017, 4, 24), date(2017, 5, 27)  # the last day was 25 April
ONE = ("T03.s3", "进展情况")
SHARE = ("T03.s3", "完成率（%）")


def came(office: Workspace, data: bytes, on: date, **decisions: Decision) -> None:
    """Taken in as on that day, what somebody has to decide by its outcome."""
    take(office, reviewed(office, data), on, **decisions)


def take(office: Workspace, review: Review, on: date, **decisions: Decision) -> None:
    deciding = Deciding(review.judged)
    for outcome, decision in decisions.items():
        deciding.decide([n for n, row in enumerate(review.judged) if row.outcome == outcome], decision)
    at = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
    office.say(deciding.fields(office.now, review.returns, "王芳", at, on), "回收", SCREEN)


def whole(office: Workspace, data: bytes) -> bytes:
    """Something filled in in each row that its unit leads."""
    owed = [one.id for one in office.document.outline.of_level(Level.MEASURE) if _owes(office, one.id)]
    return filled(data, {(row, ONE[1]): "已办" for row in owed})


def _owes(office: Workspace, node: NodeId) -> bool:
    found = office.now.assignment(node)
    involved = UNIT in (found.lead, *found.supporting)
    return involved and not only_supports(UNIT, found.lead, found.supporting)


def late(found: LedgerEntry) -> tuple[int, int, date | None]:
    return len(found.late_rows), found.late_rows_days, found.whole_on


def test_rows_that_came_after_the_last_day_are_late_though_the_first_came_in_time(
    office: Workspace, sent: bytes
) -> None:
    came(office, filled(sent, {ONE: "已办"}), IN_TIME)
    assert answered(office, LATER).how_late == "迟7天"
    assert answered(office, LATER).whole_on is None

    came(office, whole(office, sent), TOO_LATE)

    found = answered(office, date(2017, 12, 31))
    assert (found.stands, found.how_late) == ("已收", "16条迟32天")
    assert late(found) == (16, 32, TOO_LATE)
    assert (found.returned_at, found.late_days, found.days_late) == ("2017-04-24", 0, 32)
    assert "任务（三）举措3" not in found.late_rows
    row = dict(zip(*ledger_list([found]), strict=True))
    assert (row["迟几天"], row["报齐"], row["后来补报、迟了的行"]) == ("32", "2017-05-27", "；".join(found.late_rows))


def test_of_a_workbook_that_came_late_only_the_rows_behind_it_are_counted_again(office: Workspace, sent: bytes) -> None:
    came(office, filled(sent, {ONE: "已办"}), date(2017, 4, 30))
    came(office, whole(office, sent), TOO_LATE)

    assert answered(office, LATER).how_late == "迟5天，16条迟32天"


def test_what_was_corrected_later_was_reported_in_time(office: Workspace, sent: bytes) -> None:
    came(office, whole(office, sent), IN_TIME)
    came(office, filled(sent, {ONE: "办得更好"}), TOO_LATE, conflict=Decision.TAKE)

    assert late(answered(office, LATER)) == (0, 0, IN_TIME)


def test_a_cell_that_could_be_taken_only_from_a_later_file_makes_it_whole_then(office: Workspace, sent: bytes) -> None:
    came(office, filled(whole(office, sent), {SHARE: "很多"}), IN_TIME)
    came(office, filled(sent, {SHARE: 20}), TOO_LATE)

    assert late(answered(office, LATER)) == (0, 0, TOO_LATE)


def test_what_this_office_confirmed_late_had_come_in_time(document: Document) -> None:
    """In two sittings: what the last of them says of the file speaks of no earlier one."""
    store = MemoryStore()
    office = workspace(document, store)
    data = filled(hand_out(office)[0], {("T03.s3", SHARE[1]): 0.85, ("T03.s4", SHARE[1]): 0.65})
    came(office, data, IN_TIME)
    later = Workspace(document, store, "王芳", clock=ticking(datetime(2017, 5, 27, 2, tzinfo=UTC)))
    for row in ("T03.s3", "T03.s4"):
        review = reviewed(later, data)
        deciding = Deciding(review.judged)
        deciding.decide([number for number, one in enumerate(review.judged) if one.node == row], Decision.TAKE)
        later.say(deciding.fields(later.now, review.returns, "王芳", AT), "回收", SCREEN)

    assert later.now.filings_of(NodeId("T03.s4"))[0].percent is not None
    assert answered(later, LATER).late_rows == ()


def test_what_somebody_typed_in_after_the_last_day_came_on_that_day(document: Document) -> None:
    store = MemoryStore()
    office = workspace(document, store)
    (sent,) = hand_out(office)
    came(office, filled(sent, {ONE: "已办"}), IN_TIME)
    file(office, "T03.s5", Q1, UNIT, progress="电话报来")

    later = Workspace(document, store, "王芳", clock=ticking(datetime(2017, 5, 27, 2, tzinfo=UTC)))
    file(later, "T03.s4", Q1, UNIT, progress="电话报来")
    file(later, "T03.s5", Q1, UNIT, progress="电话又报")

    assert answered(later, LATER).late_rows == ("任务（三）举措4",)


def test_what_was_sent_again_is_late_there_and_nowhere_else(office: Workspace, sent: bytes) -> None:
    came(office, filled(sent, {ONE: "已办"}), IN_TIME)
    came(office, whole(office, sent), TOO_LATE)
    (again,) = hand_out(office, due=date(2017, 6, 10))
    came(office, whole(office, again), date(2017, 6, 1))

    first, second = ledger_with_answers(office.now, LATER)

    assert (first.late_rows, second.late_rows) == ((), ())


@pytest.mark.parametrize(("refused_on", "words"), [(IN_TIME, "按期来过，重报迟5天"), (date(2017, 4, 27), "迟5天")])
def test_a_file_that_came_in_time_and_could_not_be_taken_is_told_beside_the_days(
    office: Workspace, sent: bytes, refused_on: date, words: str
) -> None:
    review = review_files(office.now, office.history, [(f"{UNIT}.xls", b"<html></html>")])
    office.say(refusal_fields(office.now.register, review.judged, AT, refused_on), "没有收", SCREEN)
    came(office, whole(office, sent), date(2017, 4, 30))

    found = answered(office, LATER)

    assert (found.how_late, found.days_late) == (words, 5)


def test_a_blank_table_that_came_in_time_is_nothing_to_tell(office: Workspace, sent: bytes) -> None:
    came(office, sent, IN_TIME)
    assert answered(office, LATER).refused[0].is_blank
    came(office, whole(office, sent), date(2017, 4, 30))

    assert answered(office, LATER).how_late == "迟5天"
