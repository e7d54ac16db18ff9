"""Moments, and what differs between two of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, say, ticking

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.areas import Area, area_of, node_of
from models.workspace.differences import DifferenceKind, TracedDifference
from models.workspace.entries import filing_entry, node_entry, note_entry, verdict_entry
from models.workspace.moments import (
    BEGINNING,
    NOW,
    MomentError,
    moment_entry,
    refuse_name,
    traced_differences,
)
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.values import SubjectId

T03, S3 = NodeId("T03"), NodeId("T03.s3")


def name(space: Workspace, words: str) -> None:
    space.say(moment_entry(words, space.actor, space.history())[1], "存档", SCREEN)


def between(space: Workspace, since: str, until: str = NOW) -> list[TracedDifference]:
    return traced_differences(space.document, space.now.register, list(space.history()), since, until)


def test_between_beginning_and_now_lies_everything_that_was_said(space: Workspace) -> None:
    say(space, T03, deadline="6月底前")
    say(space, T03, deadline="年底前")

    (found,) = between(space, BEGINNING)

    assert (found.difference.kind, found.difference.after) == (DifferenceKind.ADDED, "年底前")
    assert (found.node, found.area) == (T03, Area.ASSIGNMENT)


def test_what_came_and_was_deleted_between_is_no_difference(space: Workspace) -> None:
    """It was listed as there now, beside a row that said 删除 是."""
    subject, fields = note_entry(space.now, T03, "示例批注", author="王芳", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)
    space.say({(subject, "deleted"): "是"}, "删除批注", SCREEN)

    assert between(space, BEGINNING) == []


def test_what_was_deleted_is_removed_by_who_deleted_it(space: Workspace) -> None:
    subject, fields = note_entry(space.now, T03, "示例批注", author="王芳", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)
    name(space, "示例：送审稿一")
    space.say({(subject, "deleted"): "是"}, "删除批注", SCREEN)

    found = [one for one in between(space, "示例：送审稿一") if one.difference.before == "示例批注"]

    assert [(one.difference.kind, one.difference.after) for one in found] == [(DifferenceKind.REMOVED, None)]
    assert all(one.edit is not None and one.edit.label == "删除批注" for one in found)
    assert all(one.difference.key[1] != "deleted" for one in between(space, "示例：送审稿一"))


def test_a_named_moment_is_compared_with_now_by_its_name(space: Workspace) -> None:
    say(space, T03, deadline="6月底前")
    name(space, "示例：送审稿一")
    say(space, T03, deadline="年底前")

    (found,) = between(space, "示例：送审稿一")

    assert (found.difference.before, found.difference.after) == ("6月底前", "年底前")


def test_each_difference_names_who_made_it_last(document: Document) -> None:
    store, clock = MemoryStore(), ticking()
    first = Workspace(document, store, "王芳", clock=clock)
    first.say(node_entry(first.now, T03, {"deadline": "6月底前"}), "设置", SCREEN)
    second = Workspace(document, store, "李强", clock=clock)
    second.say(node_entry(second.now, T03, {"deadline": "年底前"}), "设置", SCREEN)

    (found,) = between(second, BEGINNING)

    assert found.edit is not None
    assert found.edit.actor == "李强"


def test_the_later_moment_first_shows_what_was_taken_back(space: Workspace) -> None:
    say(space, T03, deadline="6月底前")

    (found,) = between(space, NOW, BEGINNING)

    assert found.difference.kind is DifferenceKind.REMOVED
    assert found.edit is not None


def test_differences_stand_in_the_order_of_the_paper_and_the_office_last(space: Workspace) -> None:
    space.say(office_entry({"departments": "甲处、乙处"}, space.now), "设置", SCREEN)
    space.say(verdict_entry(space.now, "R017", "采用"), "采用", SCREEN)
    say(space, NodeId("T15"), deadline="全年")
    say(space, T03, deadline="全年")

    found = between(space, BEGINNING)

    assert [one.area for one in found] == [Area.REPAIR, Area.ASSIGNMENT, Area.ASSIGNMENT, Area.OFFICE]
    assert [one.node for one in found][1:] == ["T03", "T15", None]


def test_a_note_and_a_filing_lead_to_their_nodes(space: Workspace) -> None:
    at = datetime(2017, 4, 10, tzinfo=UTC)
    space.say(note_entry(space.now, S3, "示例：待核", author="王芳", at=at)[1], "批注", SCREEN)
    period = Period.parse("2017Q1")
    space.say(filing_entry(space.now, S3, period, "社会福利处", {"progress": "示例：已开工"}), "填报", SCREEN)

    assert {(one.area, one.node) for one in between(space, BEGINNING)} == {(Area.NOTE, S3), (Area.FILING, S3)}


def test_what_has_been_undone_since_still_leads_to_its_node(space: Workspace) -> None:
    at = datetime(2017, 4, 10, tzinfo=UTC)
    space.say(note_entry(space.now, S3, "示例：待核", author="王芳", at=at)[1], "批注", SCREEN)
    with_note = {edit.id for edit in space.history()}
    space.undo(SCREEN)
    space.say(
        moment_entry("示例：有批注时", "王芳", [e for e in space.history() if e.id in with_note])[1], "存档", SCREEN
    )

    found = between(space, "示例：有批注时")

    assert {(one.difference.kind, one.node) for one in found} == {(DifferenceKind.REMOVED, S3)}


def test_a_link_leads_to_the_end_that_builds_on_the_other(document: Document) -> None:
    link = SubjectId("link:T03.s3>A1-2.2")

    assert (area_of(link), node_of(document, {}, link)) == (Area.LINK, S3)
    assert node_of(document, {}, SubjectId("link:T99>A1-2.2")) is None


@pytest.mark.parametrize("words", ["", "now", "beginning", "2017-06-30", "送审稿一"])
def test_a_moment_bears_no_name_that_means_something_else(space: Workspace, words: str) -> None:
    name(space, "送审稿一")

    with pytest.raises(MomentError):
        refuse_name(space.now.register, words)


def test_an_unknown_moment_is_refused_with_those_that_are_known(space: Workspace) -> None:
    name(space, "送审稿一")

    with pytest.raises(MomentError, match="送审稿一"):
        between(space, "送审稿二")
