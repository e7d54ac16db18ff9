"""Notes, doubts, milestones and the history of a node."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from support.memory_store import MemoryStore
from support.said_sheet import S3, T03

from models.outline import NodeId
from models.source import Span
from models.workspace.notes import NoteState
from ui.drafts import Draft
from ui.editor import Editor
from ui.panels.said_panel import NOTES, SaidPanel


def test_a_note_on_words_names_them_and_is_counted(panel: SaidPanel, editor: Editor) -> None:
    at = editor.document.source.text.index("全面提升养老服务质量")
    panel.write_note(S3, Span(at, at + 10))
    assert "全面提升养老服务质量" in panel.notes.about.text()

    panel.notes.text.setPlainText("示例：请补充数据")
    QTest.keyClick(panel.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (note,) = editor.snapshot.notes(S3)
    assert (note.text, note.author, note.passage is not None) == ("示例：请补充数据", "王芳", True)
    beneath = next(one.text() for one in panel.notes.findChildren(QLabel) if one.text().startswith("王芳"))
    assert beneath.endswith("任务（三）举措3")
    assert panel.notes.text.toPlainText() == ""
    assert panel.tabs._group.button(NOTES).text() == "批注 1"


def test_after_a_note_on_other_words_the_next_one_is_about_the_node_shown(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(NodeId("T03.s9"))
    panel.write_note(NodeId("T03.s5"), None)
    panel.notes.text.setPlainText("示例：在别处")
    panel.notes.text.keep()

    panel.notes.text.setPlainText("示例：在这里")
    panel.notes.text.keep()

    assert [note.text for note in editor.snapshot.notes(NodeId("T03.s9"))] == ["示例：在这里"]


def test_a_deleted_note_can_be_seen_and_brought_back(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    pressed(panel.notes, "删除")
    assert editor.snapshot.notes(T03)[0].state is NoteState.DELETED
    assert "示例：旧批注" not in words_in(panel.notes)

    panel.notes.bin.setChecked(True)
    assert "示例：旧批注" in words_in(panel.notes)
    pressed(panel.notes, "恢复")

    assert editor.snapshot.notes(T03)[0].state is NoteState.LIVE
    panel.notes.bin.setChecked(False)
    assert "示例：旧批注" in words_in(panel.notes)


def pressed(panel: QWidget, words: str) -> None:
    (button,) = [one for one in panel.findChildren(QPushButton) if one.text() == words]
    button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_in(panel: QWidget) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel)]


def test_a_doubt_is_said_of_the_words_and_leaves_them_as_they_are(panel: SaidPanel, editor: Editor) -> None:
    before = editor.document.source.text
    at = before.index("全面提升养老服务质量")
    panel.write_note(S3, Span(at, at + 4), is_doubt=True)

    panel.notes.text.setPlainText("示例：疑为全省")
    panel.notes.text.keep()

    assert [doubt.reason for doubt in editor.snapshot.doubts()] == ["示例：疑为全省"]
    assert editor.document.source.text == before


def test_a_milestone_is_ticked_in_its_list(panel: SaidPanel, editor: Editor) -> None:
    editor.add_milestone(T03, "示例：完成选址，6月底前")

    (box,) = panel.attachments.findChildren(QCheckBox)
    assert (box.text(), box.isChecked()) == ("示例：完成选址　6月底前", False)
    box.click()

    (milestone,) = editor.snapshot.milestones(T03)
    assert milestone.done


def test_the_history_of_a_node_names_old_and_new(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.assign([T03], {"deadline": "年底前"})
    editor.assign([NodeId("T05")], {"deadline": "全年"})
    panel.show_history()

    edits = panel.history.edits()

    assert [(edit.changes[0].before, edit.changes[0].after) for edit in edits] == [
        ("6月底前", "年底前"),
        (None, "6月底前"),
    ]
    panel.history.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(panel.history.edits()) == 3)
    panel.history.narrow.setText("全年")
    assert len(panel.history.edits()) == 1


def test_a_note_half_written_waits_for_the_tick_that_it_is_not_to_be_printed(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    panel.activateWindow()
    panel.write_note(T03, None)
    notes = panel.notes
    qtbot.keyClicks(notes.text, "abc")

    notes.internal.setFocus(Qt.FocusReason.MouseFocusReason)
    notes.internal.setChecked(True)
    assert editor.snapshot.notes(T03) == []
    notes.keep.setFocus(Qt.FocusReason.MouseFocusReason)
    notes.keep.click()

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("abc", False)]


def test_a_note_is_kept_once_somebody_goes_on_elsewhere(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    panel.activateWindow()
    panel.write_note(T03, None)
    qtbot.keyClicks(panel.notes.text, "abc")
    panel.notes.internal.setFocus(Qt.FocusReason.TabFocusReason)

    panel.notes.bin.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(lambda: [note.text for note in editor.snapshot.notes(T03)] == ["abc"])


def test_tab_goes_from_the_field_to_the_buttons_of_the_cards_and_on(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    panel.activateWindow()
    panel.tabs.choose(NOTES)
    QApplication.processEvents()
    notes = panel.notes
    words = ["内部，不印", "存入", "", "修改", "改为内部", "删除", "也看已删除的"]  # among them the list, to scroll it
    notes.text.setFocus()

    gone: list[str] = []
    for _ in words:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        gone.append(word())
    assert gone == words

    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert word() == "删除"


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def word() -> str:
    """Of the button that has the focus."""
    found = focused()
    return found.text() if isinstance(found, QAbstractButton) else ""


def test_to_look_at_another_window_is_not_to_have_written_a_note_to_its_end(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    panel.activateWindow()
    panel.write_note(T03, None)
    qtbot.keyClicks(panel.notes.text, "abc")
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()

    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    qtbot.wait(50)

    assert editor.snapshot.notes(T03) == []
    assert panel.notes.text.toPlainText() == "abc"


def test_a_click_on_a_card_while_words_stand_in_the_field_does_both(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    editor.note(T03, "示例：旧批注")
    panel.activateWindow()
    panel.write_note(T03, None)
    qtbot.keyClicks(panel.notes.text, "abc")
    QApplication.processEvents()
    inside = next(one for one in panel.notes.findChildren(QPushButton) if one.text() == "改为内部" and one.isVisible())

    QTest.mousePress(inside, Qt.MouseButton.LeftButton)
    qtbot.wait(120)
    QTest.mouseRelease(inside, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(editor.snapshot.notes(T03)) == 2)
    assert {note.text: note.printed for note in editor.snapshot.notes(T03)} == {"示例：旧批注": False, "abc": False}


@pytest.mark.parametrize("begin", ["修改", "F4"])
def test_words_that_the_disk_refused_stay_when_another_note_is_begun(
    begin: str, panel: SaidPanel, editor: Editor, store: MemoryStore, said: list[str]
) -> None:
    editor.note(T03, "示例：旧批注")
    panel.write_note(T03, None)
    panel.notes.text.setPlainText("示例：写了很久")
    store.broken = "磁盘已满"

    press_in_notes(panel, begin) if begin == "修改" else panel.write_note(S3, None)

    assert said
    assert panel.notes.text.toPlainText() == "示例：写了很久"
    store.broken = ""
    panel.notes.text.keep()
    assert {note.text for note in editor.snapshot.notes(T03)} == {"示例：旧批注", "示例：写了很久"}


def test_an_unfinished_doubt_is_kept_as_a_doubt(panel: SaidPanel, editor: Editor) -> None:
    left: list[str] = []
    panel.notes.left.connect(left.append)
    at = editor.document.source.text.index("全面提升养老服务质量")
    panel.write_note(S3, Span(at, at + 10), is_doubt=True)
    panel.notes.text.setPlainText("示例：写到一半")

    panel.show_node(NodeId("T05"))

    assert [doubt.reason for doubt in editor.snapshot.doubts()] == ["示例：写到一半"]
    assert left == ["✓ 没有写完的疑误已存下"]


PRINTED_BEFORE = "✓ 改到一半的批注已存下，先不印；在“批注”里改为印出，或按 Ctrl+Z 改回来"
INTERNAL_BEFORE = "✓ 改到一半的批注已存下，按 Ctrl+Z 改回来"


@pytest.mark.parametrize(("printed", "sentence"), [(True, PRINTED_BEFORE), (False, INTERNAL_BEFORE)])
def test_a_note_that_was_changed_halfway_is_kept_and_waits_to_be_printed(
    printed: bool, sentence: str, panel: SaidPanel, editor: Editor
) -> None:
    left: list[str] = []
    panel.notes.left.connect(left.append)
    editor.note(T03, "示例：旧批注", printed=printed)
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.setPlainText("示例：改到一半")

    panel.show_node(NodeId("T05"))

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("示例：改到一半", False)]
    assert left == [sentence]
    editor.undo()
    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("示例：旧批注", printed)]


def test_a_note_that_was_emptied_and_left_stays_as_it_was(panel: SaidPanel, editor: Editor) -> None:
    left: list[str] = []
    panel.notes.left.connect(left.append)
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.setPlainText("")

    panel.show_node(NodeId("T05"))

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("示例：旧批注", True)]
    assert left == []


def test_a_note_deleted_while_it_is_changed_comes_back_at_the_first_undo(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.setPlainText("示例：改到一半")

    press_in_notes(panel, "删除")
    panel.show_node(NodeId("T05"))
    assert [note.state for note in editor.snapshot.notes(T03)] == [NoteState.DELETED]

    editor.undo()
    assert [(note.state, note.text) for note in editor.snapshot.notes(T03)] == [(NoteState.LIVE, "示例：改到一半")]
    editor.undo()
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：旧批注"]


def test_a_note_changed_and_kept_is_printed_as_before(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.setPlainText("示例：改好了")

    QTest.keyClick(panel.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("示例：改好了", True)]


def test_to_have_a_note_printed_while_it_is_changed_is_to_have_written_it_to_its_end(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    editor.note(T03, "示例：旧批注", printed=False)
    panel.activateWindow()
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    qtbot.waitUntil(panel.notes.text.hasFocus)
    panel.notes.text.setPlainText("示例：改好了")
    other = next(one for one in panel.notes.findChildren(QPushButton) if one.text() == "改为印出" and one.isVisible())

    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    qtbot.wait(120)
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton)
    qtbot.wait(120)

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("示例：改好了", True)]


@pytest.mark.parametrize("typed", ["", "（已办）"])
def test_a_note_open_for_change_follows_what_others_make_of_it(typed: str, panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.insertPlainText(typed)

    editor.change(editor.snapshot.notes(T03)[0].subject, {"text": "示例：新批注"})

    if typed:
        assert panel.notes.about.text() == "这条批注刚刚改成了“示例：新批注”，存入就用下面的代替它"
        assert panel.notes.text.toPlainText() == "示例：旧批注（已办）"
    else:
        assert panel.notes.text.toPlainText() == "示例：新批注"


def test_what_is_put_back_beside_refused_words_stands_below_them(
    panel: SaidPanel, editor: Editor, store: MemoryStore
) -> None:
    panel.write_note(T03, None)
    panel.notes.text.setPlainText("示例：一")
    store.broken = "磁盘已满"

    panel.notes.put_back(Draft("note", (S3,), "text", "示例：二", {}))

    assert panel.notes.text.toPlainText() == "示例：一\n示例：二"


def test_changing_a_note_that_is_taken_back_meanwhile_makes_a_new_one_of_what_was_typed(
    panel: SaidPanel, editor: Editor, said: list[str]
) -> None:
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    panel.notes.text.setPlainText("示例：改了很多")

    editor.undo()
    panel.notes.text.keep()

    assert said == []
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：改了很多"]


def test_a_note_taken_back_while_it_is_looked_at_does_not_come_again(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")

    editor.undo()
    panel.keep_pending()

    assert editor.snapshot.notes(T03) == []
    assert panel.notes.text.toPlainText() == ""


def press_in_notes(panel: SaidPanel, words: str) -> None:
    QApplication.processEvents()  # a card just made is shown
    next(one for one in panel.notes.findChildren(QPushButton) if one.text() == words and one.isVisible()).click()


def test_a_note_can_be_changed_where_it_stands(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.note(T03, "示例：请补充", printed=False)
    panel.tabs.choose(NOTES)

    press_in_notes(panel, "修改")
    assert panel.notes.text.toPlainText() == "示例：请补充"
    panel.notes.text.insertPlainText("数据")
    panel.notes.keep.click()

    (note,) = editor.snapshot.notes(T03)
    assert (note.text, note.printed) == ("示例：请补充数据", False)
    assert panel.notes.text.toPlainText() == ""
    editor.undo()
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充"]


def test_who_changes_a_note_can_leave_it_as_it_was(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：请补充")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    assert panel.unkept() == []
    panel.notes.text.insertPlainText("别的")
    (draft,) = panel.unkept()

    press_in_notes(panel, "不改了")

    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充"]
    panel.notes.put_back(draft)
    panel.notes.text.keep()
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充别的"]
