"""What somebody decides about cells that came home."""

from __future__ import annotations

import pytest
from support.handouts import UNIT, filled, hand_out
from support.returns import AT, reviewed
from support.workspaces import SCREEN, workspace

from exporters.returning import Review
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.deciding import Deciding, Decision, choices
from models.workspace.declined import remembered_fields, was_declined
from models.workspace.entries import filing_entry
from models.workspace.judged import Outcome
from models.workspace.periods import Period

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")
PROGRESS, STATUS, SHARE = ("T03.s3", "进展情况"), ("T03.s4", "状态"), ("T03.s3", "完成率（%）")


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


def number(review: Review, outcome: Outcome) -> int:
    return next(place for place, row in enumerate(review.judged) if row.outcome is outcome)


def say(office: Workspace, **typed: str) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, typed), "填报", SCREEN)


def decided(office: Workspace, review: Review, deciding: Deciding) -> None:
    office.say(deciding.fields(office.now, review.returns, "王芳", AT), "回收", SCREEN)


def test_what_is_safe_is_taken_and_the_rest_waits(office: Workspace) -> None:
    (sent,) = hand_out(office)
    say(office, percent="40")
    review = reviewed(office, filled(sent, {PROGRESS: "已选址", SHARE: 45, STATUS: "差不多"}))
    deciding = Deciding(review.judged)

    found = {review.judged[place].outcome: deciding.of(place) for place in range(len(review.judged))}

    assert (found[Outcome.TAKE], found[Outcome.CONFLICT], found[Outcome.REFUSED]) == (
        Decision.TAKE,
        Decision.WAIT,
        Decision.WAIT,
    )


def test_of_a_locked_cell_nothing_can_be_decided(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {("T03.s3", "牵头单位"): "别处"}))

    assert [(row.outcome, choices(row)) for row in review.judged] == [(Outcome.ALTERED, ())]
    assert Deciding(review.judged).of(0) is None


def test_a_key_goes_round_what_is_possible_and_takes_the_others_with_it(office: Workspace) -> None:
    (sent,) = hand_out(office)
    say(office, percent="40")
    review = reviewed(office, filled(sent, {PROGRESS: "已选址", SHARE: 45}))
    deciding = Deciding(review.judged)
    conflict, take = number(review, Outcome.CONFLICT), number(review, Outcome.TAKE)

    seen = []
    for _ in range(3):
        deciding.turn([conflict, take])
        seen.append((deciding.of(conflict), deciding.of(take)))

    assert seen == [
        (Decision.TAKE, Decision.TAKE),
        (Decision.LEAVE, Decision.LEAVE),
        (Decision.WAIT, Decision.LEAVE),
    ]


def test_of_two_copies_that_differ_one_is_taken(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {PROGRESS: "选址210处"}), filled(sent, {PROGRESS: "选址230处"}))
    deciding = Deciding(review.judged)
    first, second = (place for place, row in enumerate(review.judged) if row.outcome is Outcome.CONFLICT)

    deciding.settle_conflicts(Decision.TAKE)
    assert [deciding.of(first), deciding.of(second)] == [Decision.WAIT, Decision.WAIT]
    deciding.decide([first], Decision.TAKE)
    deciding.decide([second], Decision.TAKE)
    assert [deciding.of(first), deciding.of(second)] == [Decision.LEAVE, Decision.TAKE]

    decided(office, review, deciding)
    assert office.now.filings_of(S3)[0].progress == "选址230处"


def test_what_is_declined_is_not_asked_again_and_what_waits_is(office: Workspace) -> None:
    (sent,) = hand_out(office)
    say(office, percent="40")
    back = filled(sent, {SHARE: 45, STATUS: "差不多"})
    review = reviewed(office, back)
    deciding = Deciding(review.judged)
    deciding.decide([number(review, Outcome.CONFLICT)], Decision.LEAVE)

    decided(office, review, deciding)

    again = reviewed(office, back)
    assert [row.outcome for row in again.judged if choices(row)] == [Outcome.REFUSED]


def test_decisions_follow_into_a_new_review_where_the_cell_is_as_it_was(office: Workspace) -> None:
    (sent,) = hand_out(office)
    back = filled(sent, {PROGRESS: "已选址", SHARE: 45})
    before = reviewed(office, back)
    deciding = Deciding(before.judged)
    deciding.decide(range(len(before.judged)), Decision.LEAVE)

    say(office, percent="40")
    after = reviewed(office, back)
    anew = Deciding(after.judged)
    anew.follow(deciding)

    assert anew.of(number(after, Outcome.TAKE)) is Decision.LEAVE
    assert anew.of(number(after, Outcome.CONFLICT)) is Decision.WAIT


def test_a_bare_share_can_be_taken_as_either_of_its_readings(office: Workspace) -> None:
    (sent,) = hand_out(office)
    back = filled(sent, {SHARE: 0.25})
    review = reviewed(office, back)
    deciding, doubtful = Deciding(review.judged), number(review, Outcome.DOUBTFUL)
    assert choices(review.judged[doubtful]) == (Decision.WAIT, Decision.TAKE, Decision.SECOND, Decision.LEAVE)

    deciding.decide([doubtful], Decision.SECOND)
    decided(office, review, deciding)

    assert office.now.filings_of(S3)[0].percent == 25
    assert not [row for row in reviewed(office, back).judged if choices(row)]


def test_a_copy_that_says_the_second_reading_is_not_declined_for_its_sake(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {SHARE: 0.25}), filled(sent, {SHARE: "25%"}))
    deciding = Deciding(review.judged)
    bare = next(place for place, row in enumerate(review.judged) if row.readings)
    plain = next(place for place, row in enumerate(review.judged) if choices(row) and not row.readings)

    deciding.decide([bare], Decision.SECOND)
    assert deciding.of(plain) is not Decision.LEAVE

    deciding.decide([bare], Decision.TAKE)
    assert deciding.of(plain) is Decision.LEAVE


def test_what_was_declined_is_remembered_no_more_once_its_second_reading_is_taken(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {SHARE: 0.25}))
    deciding, doubtful = Deciding(review.judged), number(review, Outcome.DOUBTFUL)
    deciding.decide([doubtful], Decision.LEAVE)
    office.say(remembered_fields(office.now.register, deciding), "回收", SCREEN)
    assert was_declined(office.now.register, review.judged[doubtful])

    deciding.decide([doubtful], Decision.SECOND)
    office.say(remembered_fields(office.now.register, deciding), "回收", SCREEN)

    assert not was_declined(office.now.register, review.judged[doubtful])


def test_two_files_of_which_one_means_a_share_conflict_until_one_reading_is_chosen(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {SHARE: 0.25}), filled(sent, {SHARE: 30}))
    deciding = Deciding(review.judged)
    bare = next(place for place, row in enumerate(review.judged) if row.readings)

    deciding.decide([bare], Decision.SECOND)

    assert sum(deciding.of(place) is Decision.LEAVE for place in range(len(review.judged))) == 1
    assert deciding.choice().fields()[review.judged[bare].key] == 25  # type: ignore[index]
