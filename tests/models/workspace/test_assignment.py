"""Who does a task or a measure, and whether anybody has said so."""

from __future__ import annotations

from datetime import date

from support.workspaces import say

from models.outline import NodeId
from models.workspace import Workspace

T03, S3 = NodeId("T03"), NodeId("T03.s3")


def test_with_nothing_said_the_departments_are_suggested(space: Workspace) -> None:
    found = space.now.assignment(T03)

    assert (found.lead, found.suggested, found.inherited) == (
        "社会福利处",
        frozenset({"lead", "supporting"}),
        frozenset(),
    )


def test_a_measure_inherits_what_its_task_says_until_it_says_otherwise(space: Workspace) -> None:
    say(space, T03, lead="老龄工作处", deadline="年底前")
    say(space, S3, deadline="6月底前")

    found = space.now.assignment(S3)

    assert (found.lead, found.deadline.words, found.deadline.due) == ("老龄工作处", "6月底前", date(2017, 6, 30))
    assert "lead" in found.inherited
    assert "deadline" not in found.inherited
    assert "lead" not in found.suggested


def test_clearing_a_field_brings_back_what_it_inherits(space: Workspace) -> None:
    say(space, T03, deadline="年底前")
    say(space, S3, deadline="6月底前")
    say(space, S3, deadline="")

    assert space.now.assignment(S3).deadline.words == "年底前"


def test_who_leads_does_not_support_as_well(space: Workspace) -> None:
    assert space.now.assignment(T03).supporting == ("老龄工作处",)

    say(space, T03, lead="老龄工作处")

    assert space.now.assignment(T03).supporting == ()


def test_what_was_asked_before_follows_its_task(space: Workspace) -> None:
    assert space.now.assignment(S3).lead == "社会福利处"

    say(space, T03, lead="老龄工作处")

    assert space.now.assignment(S3).lead == "老龄工作处"
    assert space.now.assignment(T03).lead == "老龄工作处"
