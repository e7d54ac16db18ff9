"""One mechanism: edits, their log, and taking back."""

from __future__ import annotations

from collections import Counter

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, say, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Edit, EditId, StoreError, SubjectId, UndoError, Value, Workspace
from models.workspace.entries import node_entry

T03 = SubjectId("T03")


class CountingStore(MemoryStore):
    """Counts how often each edit is read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads: Counter[EditId] = Counter()

    def edit(self, edit_id: EditId) -> Edit | None:
        self.reads[edit_id] += 1
        return super().edit(edit_id)


def lead(space: Workspace, node: str = "T03") -> Value:
    return space.now.register.value(SubjectId(node), "lead")


def test_what_is_said_stands_and_is_told(document: Document) -> None:
    space = workspace(document)
    told: list[frozenset[SubjectId]] = []
    space.listen(told.append)

    say(space, "T03", lead="老龄工作处", deadline="6月底前")

    assert space.now.assignment(NodeId("T03")).lead == "老龄工作处"
    assert told == [frozenset({T03})]


def test_saying_what_already_stands_is_no_edit(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", lead="老龄工作处")

    again = space.say(node_entry(space.now, NodeId("T03"), {"lead": "老龄工作处"}), "设置", SCREEN)

    assert again is None
    assert len(list(space.history())) == 1


def test_when_the_disk_refuses_nothing_changes_and_nobody_is_told(document: Document) -> None:
    store = MemoryStore()
    space = workspace(document, store)
    told: list[frozenset[SubjectId]] = []
    space.listen(told.append)
    store.broken = "磁盘已满"

    with pytest.raises(StoreError, match="磁盘已满"):
        say(space, "T03", lead="老龄工作处")

    assert lead(space) is None
    assert told == []


def test_undo_takes_back_the_newest_edit_and_redo_brings_it_again(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", lead="老龄工作处")
    say(space, "T03", lead="社会福利处")

    space.undo(SCREEN)
    assert lead(space) == "老龄工作处"
    space.redo(SCREEN)
    assert lead(space) == "社会福利处"
    space.undo(SCREEN)
    space.undo(SCREEN)
    assert lead(space) is None


def test_undo_still_works_after_the_file_was_closed_and_opened_again(document: Document) -> None:
    store = MemoryStore()
    say(workspace(document, store), "T03", lead="老龄工作处")

    again = workspace(document, store)
    again.undo(SCREEN)

    assert lead(again) is None
    assert again.undoable() is None
    assert workspace(document, store).redoable() is not None


def test_nothing_leaves_the_log(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", lead="老龄工作处")
    space.undo(SCREEN)

    assert [edit.label for edit in space.history()] == ["设置T03", "撤销：设置T03"]


def test_a_field_that_somebody_else_changed_since_is_not_taken_back(document: Document) -> None:
    store = MemoryStore()
    mine = workspace(document, store, "王芳")
    say(mine, "T03", lead="老龄工作处")
    say(workspace(document, store, "李强"), "T03", lead="社会福利处")

    reopened = workspace(document, store, "王芳")
    with pytest.raises(UndoError, match=r"李强.*任务（三）的牵头单位"):
        reopened.undo(SCREEN)
    assert lead(reopened) == "社会福利处"


def overtaken(document: Document, store: MemoryStore) -> Workspace:
    """王芳 has set T05, then T03; since then 李强 has set T03."""
    mine = workspace(document, store, "王芳")
    say(mine, "T05", lead="社会救助处")
    say(mine, "T03", lead="老龄工作处")
    say(workspace(document, store, "李强"), "T03", lead="社会福利处")
    return workspace(document, store, "王芳")


def test_what_cannot_be_taken_back_may_be_passed_over_to_reach_what_was_done_before(document: Document) -> None:
    space = overtaken(document, MemoryStore())

    assert space.pass_over()

    assert space.undo_label() == "设置T05"
    assert space.undo(SCREEN).label == "撤销：设置T05"
    assert (lead(space), lead(space, "T05")) == ("社会福利处", None)


def test_passing_over_takes_nothing_out_of_the_log_and_leaves_redo_as_it_is(document: Document) -> None:
    store = MemoryStore()
    space = overtaken(document, store)
    before = list(space.history())

    space.pass_over()
    space.undo(SCREEN)
    space.redo(SCREEN)

    assert lead(space, "T05") == "社会救助处"
    assert list(space.history())[: len(before)] == before
    assert workspace(document, store, "王芳").undo_label() != ""


def test_with_nothing_done_there_is_nothing_to_pass_over(document: Document) -> None:
    assert not workspace(document).pass_over()


def test_with_nothing_done_there_is_nothing_to_take_back(document: Document) -> None:
    with pytest.raises(UndoError, match="没有可以撤销"):
        workspace(document).undo(SCREEN)
    with pytest.raises(UndoError, match="没有可以重做"):
        workspace(document).redo(SCREEN)


def test_where_only_another_has_done_something_that_one_is_named(document: Document) -> None:
    store = MemoryStore()
    say(workspace(document, store, "小刘"), "T03", lead="老龄工作处")

    with pytest.raises(UndoError, match=r"“王芳”名下没有可以撤销的修改。最近一次是“小刘”的"):
        workspace(document, store, "王芳").undo(SCREEN)


def test_a_new_edit_ends_what_could_be_redone(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", lead="老龄工作处")
    space.undo(SCREEN)
    say(space, "T05", lead="老龄工作处")

    assert space.redoable() is None


def test_a_large_edit_is_one_step_back(document: Document) -> None:
    space = workspace(document)
    values = {}
    for node in document.outline:
        if node.id.startswith("T"):
            values.update(node_entry(space.now, node.id, {"deadline": "年底前", "status": "推进中"}))
    space.say(values, "成批设置", SCREEN)

    space.undo(SCREEN)

    assert len(space.now.register) == 0


def test_taking_back_a_large_edit_reads_each_edit_once(document: Document) -> None:
    store = CountingStore()
    space = workspace(document, store)
    nodes = [SubjectId(node.id) for node in document.outline if node.id.startswith("T")]
    space.say({(node, "deadline"): "6月底前" for node in nodes}, "成批设置", SCREEN)
    space.say({(node, "deadline"): "年底前" for node in nodes}, "成批设置", SCREEN)

    store.reads.clear()
    space.undo(SCREEN)
    space.redo(SCREEN)

    assert len(nodes) > 100
    assert max(store.reads.values()) <= 6


def test_a_successor_takes_over_and_the_old_name_stays_readable(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", person="张三")
    say(space, "T03", person="李四")

    names = [(c.before, c.after) for edit in space.history(T03) for c in edit.changes if c.field == "person"]

    assert space.now.assignment(NodeId("T03")).person == "李四"
    assert names == [(None, "张三"), ("张三", "李四")]


def test_a_snapshot_is_not_reached_by_later_edits(document: Document) -> None:
    space = workspace(document)
    before = space.snapshot()

    say(space, "T03", lead="老龄工作处")

    assert before.register.value(T03, "lead") is None
    assert before.assignment(NodeId("T03")).suggested == {"lead", "supporting"}


def test_who_signs_with_another_name_takes_back_only_what_is_said_in_it(document: Document) -> None:
    found = workspace(document, actor="root")
    found.say({(SubjectId("T01"), "lead"): "办公室"}, "设置牵头", SCREEN)

    found.sign("王芳")
    edit = found.say({(SubjectId("T02"), "lead"): "救灾处"}, "设置牵头", SCREEN)

    assert edit is not None
    assert edit.actor == "王芳"
    found.undo(SCREEN)
    assert found.undoable() is None


def test_what_is_taken_back_and_done_again_many_times_keeps_one_name(document: Document) -> None:
    space = workspace(document)
    say(space, "T03", lead="老龄工作处")

    for _ in range(2):
        assert space.undo_label() == "设置T03"
        assert space.undo(SCREEN).label == "撤销：设置T03"
        assert space.redo_label() == "设置T03"
        assert space.redo(SCREEN).label == "重做：设置T03"
