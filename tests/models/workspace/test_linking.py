"""What could stand at the other end of a link."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.workspaces import SCREEN

from models.document import Document
from models.links import LinkVerdict
from models.outline import Level, NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.entries import EntryError, link_entry, verdict_entry
from models.workspace.linking import Candidate, candidates, is_baseline_rejected, link_ends
from models.workspace.values import link_subject

T03, S1, S3 = NodeId("T03"), NodeId("T03.s1"), NodeId("T03.s3")
POINT = NodeId("A1-2.2")


def of(snapshot: Snapshot, fixed: NodeId, node: NodeId) -> Candidate:
    return next(one for one in candidates(snapshot, fixed) if one.node == node)


def test_a_measure_can_be_linked_with_every_point_in_the_order_of_the_paper(snapshot: Snapshot) -> None:
    found = candidates(snapshot, S1)

    assert [one.node for one in found] == [node.id for node in snapshot.document.outline.of_level(Level.POINT)]
    assert len(found) == 44


def test_a_point_can_be_linked_with_every_task_and_measure(snapshot: Snapshot) -> None:
    assert len(candidates(snapshot, POINT)) == 15 + 105


def test_what_is_linked_already_cannot_be_chosen(snapshot: Snapshot) -> None:
    linked = of(snapshot, S3, POINT)

    assert linked.verdict is LinkVerdict.SUGGESTED
    assert not linked.may_be_chosen
    assert of(snapshot, POINT, S3).link == linked.link


def test_a_link_of_the_same_task_is_named_and_hinders_nothing(snapshot: Snapshot) -> None:
    beside = of(snapshot, T03, POINT)

    assert S3 in beside.beside
    assert beside.may_be_chosen
    assert not beside.is_proposed


def test_a_rule_proposes_what_is_not_linked_and_says_why(snapshot: Snapshot) -> None:
    proposed = of(snapshot, S1, NodeId("A1-2.3"))

    assert proposed.suggestion == "两处都写到“加强养老服务”。"
    assert of(snapshot, NodeId("A1-2.3"), S1).suggestion == proposed.suggestion


def test_what_was_rejected_is_taken_up_again_with_its_own_reason(space: Workspace) -> None:
    link = f"{S3}>{POINT}"
    space.say(verdict_entry(space.now, link, "否决"), "否决", SCREEN)
    assert of(space.now, S3, POINT).may_be_chosen

    space.say(link_entry(space.now, S3, POINT, "示例"), "添加关联", SCREEN)

    (again,) = [one for one in space.now.links() if one.id == link]
    assert space.now.link_verdict(again) is LinkVerdict.CONFIRMED
    assert again.why != "示例"


def test_what_stands_is_not_made_twice(space: Workspace) -> None:
    with pytest.raises(EntryError, match="已经有"):
        link_entry(space.now, S3, POINT, "示例")


def test_a_link_ends_at_a_task_or_its_measures_and_at_a_point(document: Document) -> None:
    assert link_ends(document.outline, S3) == link_ends(document.outline, T03)
    assert len(link_ends(document.outline, T03)) == 11
    assert link_ends(document.outline, POINT) == (POINT,)
    assert len(link_ends(document.outline, NodeId("A1-2"))) == 6


def test_a_baseline_is_rejected_only_where_somebody_has_rejected_its_link(space: Workspace) -> None:
    (compared, *_) = (one for one in space.document.comparisons if one.measure == S3)
    unlinked = replace(compared, baseline=replace(compared.baseline, node=NodeId("A3-4.1")))
    assert not is_baseline_rejected(space.now, compared)
    assert not is_baseline_rejected(space.now, unlinked)

    space.say({(link_subject(f"{S3}>{compared.baseline.node}"), "verdict"): LinkVerdict.REJECTED}, "否决", SCREEN)

    assert is_baseline_rejected(space.now, compared)
    assert not is_baseline_rejected(space.now, unlinked)
