"""A sentence beside the field, or one said by the window."""

from __future__ import annotations

from support.memory_store import MemoryStore
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.entries import node_entry
from ui.editor import Editor

T03, T05 = NodeId("T03"), NodeId("T05")


def test_a_field_may_hear_itself_why_something_was_refused(editor: Editor, said: list[str]) -> None:
    why = editor.refusal_of(lambda: editor.set_office({"departments": ""}, "设置单位名单"))

    assert why == "单位名单不能是空的。"
    assert said == []


def test_afterwards_refusals_are_said_by_the_window_again(editor: Editor, said: list[str]) -> None:
    assert editor.refusal_of(lambda: editor.set_office({"departments": "甲处"}, "设置单位名单")) == ""

    editor.set_office({"departments": ""}, "设置单位名单")

    assert said == ["单位名单不能是空的。"]


def test_another_name_signs_what_follows_and_takes_back_only_its_own(editor: Editor) -> None:
    editor.set_office({"departments": "甲处"}, "设置单位名单")

    editor.sign("李强")

    assert editor.undo_label() == ""
    editor.set_office({"departments": "乙处"}, "设置单位名单")
    assert [edit.actor for edit in editor.workspace.history()] == ["王芳", "李强"]
    assert editor.undo_label() == "设置单位名单"


def change_elsewhere(editor: Editor, document: Document, store: MemoryStore) -> None:
    """李强's change of T03 comes in."""
    theirs = workspace(document, MemoryStore(store.log), "李强")
    theirs.say(node_entry(theirs.now, T03, {"lead": "社会福利处"}), "改牵头单位", SCREEN)
    assert editor.take_in(list(theirs.history()))


def test_undo_passes_over_what_somebody_has_changed_since_and_says_what_comes_next(
    editor: Editor, document: Document, store: MemoryStore, said: list[str]
) -> None:
    editor.assign([T05], {"lead": "社会救助处"})
    editor.assign([T03], {"lead": "老龄工作处"})
    change_elsewhere(editor, document, store)
    told: list[object] = []
    editor.changed.connect(told.append)

    assert not editor.undo()

    assert said[0].startswith("不能撤销“设置任务（三）的牵头单位”：李强")
    assert said[0].endswith("这一步已跳过，再撤销一次，撤销的是前一步“设置任务（五）的牵头单位”。")
    assert editor.undo_label() == "设置任务（五）的牵头单位"
    assert told == [frozenset()]
    assert editor.undo()
    assert editor.snapshot.register.value(T05, "lead") is None  # type: ignore[arg-type]


def test_undo_says_where_nothing_is_left_behind_what_it_passes_over(
    editor: Editor, document: Document, store: MemoryStore, said: list[str]
) -> None:
    editor.assign([T03], {"lead": "老龄工作处"})
    change_elsewhere(editor, document, store)

    editor.undo()
    editor.undo()

    assert said[0].endswith("这一步已跳过，前面没有别的可以撤销。")
    assert said[1].startswith("“王芳”名下没有可以撤销的修改。最近一次是“李强”的：改牵头单位；")
    assert editor.undo_label() == ""
