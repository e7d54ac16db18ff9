"""Two files that were one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, say, ticking, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId, UndoError, Workspace
from models.workspace.entries import deleted, note_entry, remark_entry
from models.workspace.merge import merge, plan_merge
from models.workspace.moments import edits_at, moment_entry, named_moments
from models.workspace.review import wanting
from ui.opening import embedded_document

T03 = (SubjectId("T03"), "lead")
DOCUMENT = embedded_document()


def parted(document: Document) -> tuple[Workspace, Workspace]:
    """A file and a colleague's copy of it."""
    store = MemoryStore()
    say(workspace(document, store), "T03", lead="办公室")
    return workspace(document, store, "王芳"), workspace(document, MemoryStore(store.log), "李强")


def state(space: Workspace) -> dict[object, object]:
    return {**dict(space.now.register.items()), **dict(space.now.register.conflicts())}


def test_the_colleague_s_edits_come_over(document: Document) -> None:
    mine, theirs = parted(document)
    say(theirs, "T05", lead="社会福利处")

    report = merge(mine, theirs.history())

    assert (report.edits, report.conflicts) == (1, ())
    assert mine.now.assignment(NodeId("T05")).lead == "社会福利处"


def test_a_field_that_both_changed_holds_both_values_until_somebody_resolves_it(document: Document) -> None:
    mine, theirs = parted(document)
    say(mine, "T03", lead="老龄工作处")
    say(theirs, "T03", lead="社会福利处")

    (conflict,) = merge(mine, theirs.history()).conflicts
    assert conflict[0] == T03
    assert {head.value for head in conflict[1]} == {"老龄工作处", "社会福利处"}

    say(mine, "T03", lead="老龄工作处")
    assert list(mine.now.register.conflicts()) == []
    assert mine.now.assignment(NodeId("T03")).lead == "老龄工作处"


def test_resolved_on_one_side_it_is_resolved_on_the_other(document: Document) -> None:
    mine, theirs = parted(document)
    say(mine, "T03", lead="老龄工作处")
    say(theirs, "T03", lead="社会福利处")
    merge(mine, theirs.history())
    say(mine, "T03", lead="救灾处")

    merge(theirs, mine.history())

    assert list(theirs.now.register.conflicts()) == []
    assert theirs.now.assignment(NodeId("T03")).lead == "救灾处"


def test_merging_twice_changes_nothing(document: Document) -> None:
    mine, theirs = parted(document)
    say(theirs, "T05", lead="社会福利处")
    merge(mine, theirs.history())
    before = state(mine)

    report = merge(mine, theirs.history())

    assert (report.edits, state(mine)) == (0, before)


WISHES = st.lists(
    st.tuples(st.sampled_from(["T03", "T05"]), st.sampled_from(["办公室", "救灾处", ""]), st.booleans()), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(WISHES, WISHES)
def test_merging_in_either_order_gives_the_same_state(
    ours: list[tuple[str, str, bool]], theirs: list[tuple[str, str, bool]]
) -> None:
    one, other = MemoryStore(), MemoryStore()
    spaces = (
        Workspace(DOCUMENT, one, "王芳", clock=ticking()),
        Workspace(DOCUMENT, other, "李强", clock=ticking()),
    )
    for space, wishes in zip(spaces, (ours, theirs), strict=True):
        for node, lead, back in wishes:
            say(space, node, lead=lead)
            if back and space.undoable():
                space.undo(SCREEN)
    mine, his = list(spaces[0].history()), list(spaces[1].history())

    merge(spaces[0], his)
    merge(spaces[1], mine)

    assert state(spaces[0]) == state(spaces[1])
    merge(spaces[0], spaces[1].history())
    assert state(spaces[0]) == state(spaces[1])


def test_what_settled_a_conflict_is_not_taken_back_so_that_no_value_is_lost(document: Document) -> None:
    mine, theirs = parted(document)
    say(mine, "T03", lead="老龄工作处")
    say(theirs, "T03", lead="社会福利处")
    merge(mine, theirs.history())
    say(mine, "T03", lead="救灾处")

    with pytest.raises(UndoError, match="“社会福利处”、“老龄工作处”"):
        mine.undo(SCREEN)
    assert mine.now.assignment(NodeId("T03")).lead == "救灾处"


def test_a_named_moment_means_the_same_after_a_merge_and_in_the_other_file(document: Document) -> None:
    mine, theirs = parted(document)
    for space, node in ((mine, "T06"), (theirs, "T07")):
        _, fields = moment_entry("定稿", space.actor, space.history())
        space.say(fields, "存档", SCREEN)
        say(space, node, lead="办公室")
    before = {e.id for e in edits_at(theirs.now.register, list(theirs.history()), "定稿")}

    merge(mine, list(theirs.history()))

    names = named_moments(mine.now.register)
    assert set(names) == {"定稿（王芳）", "定稿（李强）"}
    assert {e.id for e in edits_at(mine.now.register, list(mine.history()), "定稿（李强）")} == before


def test_a_note_deleted_on_one_side_and_changed_on_the_other_is_named(document: Document) -> None:
    store = MemoryStore()
    first = workspace(document, store)
    subject, fields = note_entry(first.now, NodeId("T03"), "初稿", author="王芳", at=datetime(2017, 4, 10, tzinfo=UTC))
    first.say(fields, "批注", SCREEN)
    mine, theirs = workspace(document, store, "王芳"), workspace(document, MemoryStore(store.log), "李强")
    mine.say(deleted(subject), "删除", SCREEN)
    for text in ("改稿", "再改"):
        theirs.say(remark_entry(subject, {"text": text}, theirs.now), "修改", SCREEN)

    merge(mine, list(theirs.history()))

    assert any("批注已删除，但后来有人改过" in line for line in wanting(mine.now, date(2017, 7, 1)))


def test_a_plan_says_what_would_come_and_what_both_changed_and_changes_nothing(document: Document) -> None:
    mine, theirs = parted(document)
    say(mine, "T03", lead="老龄工作处")
    say(theirs, "T03", lead="社会福利处")
    say(theirs, "T05", lead="社会福利处")
    before = state(mine)

    plan = plan_merge(mine, theirs.history())

    assert [edit.actor for edit in plan.edits] == ["李强", "李强"]
    (apart,) = plan.apart
    assert (apart.key, apart.ours, apart.theirs, apart.edit.actor) == (T03, "老龄工作处", "社会福利处", "李强")
    assert state(mine) == before


def test_what_the_colleague_changed_alone_is_not_apart(document: Document) -> None:
    mine, theirs = parted(document)
    say(theirs, "T03", lead="社会福利处")

    assert plan_merge(mine, theirs.history()).apart == ()
