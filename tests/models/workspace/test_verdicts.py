"""What people say of links and repairs."""

from __future__ import annotations

import pytest
from support.workspaces import SCREEN

from models.links import LinkVerdict
from models.outline import NodeId
from models.source import RepairVerdict
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
    link_entry,
    verdict_entry,
)

T03 = NodeId("T03")


def test_confirming_a_link_is_undone_like_anything_else(space: Workspace) -> None:
    link = space.now.links_of(T03)[0]
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert space.now.link_verdict(link) is LinkVerdict.CONFIRMED

    space.undo(SCREEN)

    assert space.now.link_verdict(link) is LinkVerdict.SUGGESTED


def test_a_confirmed_link_is_to_be_looked_at_again_when_the_words_at_an_end_change(space: Workspace) -> None:
    link = next(link for link in space.now.links() if link.id == "T03.s2>A1-2.1")
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert not space.now.judged(link).look_again

    group = next(
        r.group for r in space.document.repairs if r.after == "—" and "12" not in r.before and r.span.start < 10000
    )
    space.say(verdict_entry(space.now, group, "采用"), "采用校订", SCREEN)

    assert "1—2个" in space.now.words(NodeId("T03.s2"))
    assert space.now.judged(link).look_again
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert not space.now.judged(link).look_again


def test_a_person_makes_a_link_and_sees_it_from_both_ends(space: Workspace) -> None:
    space.say(link_entry(space.now, NodeId("T14.s3"), NodeId("A2-1.4"), "村（社区）普法"), "添加关联", SCREEN)

    (link,) = space.now.links_of(NodeId("T14"))
    assert link in space.now.links_to(NodeId("A2-1.4"))
    assert space.now.link_verdict(link) is LinkVerdict.CONFIRMED
    with pytest.raises(EntryError, match="已经有"):
        link_entry(space.now, NodeId("T14.s3"), NodeId("A2-1.4"), "")


def test_order_and_arithmetic_cannot_be_adopted(space: Workspace) -> None:
    arithmetic = next(r for r in space.document.repairs if r.after == "21.15%")

    with pytest.raises(EntryError, match="只能标疑误"):
        verdict_entry(space.now, arithmetic.group, "采用")
    space.say(verdict_entry(space.now, arithmetic.group, "不采用"), "不采用", SCREEN)
    assert space.now.repair_verdict(arithmetic) is RepairVerdict.REJECTED
