"""What is typed is kept, said to be kept, and taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPushButton, QWidget
from support.answering_dialogs import AnsweringDialogs
from support.handouts import hand_out
from support.main_windows import S3, T03

from models.outline import NodeId
from models.search import Filter
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.panels.notice_bar import UndoableBar
from ui.panels.said_panel import NOTES, WORK
from ui.panels.table_panel import TablePanel


def test_undo_says_what_it_takes_back(window: MainWindow, editor: Editor) -> None:
    assert not window.actions_["undo"].isEnabled()

    editor.assign([T03], {"deadline": "6月底前"})
    assert window.actions_["undo"].text() == "撤销：设置任务（三）的完成时限"
    window.actions_["undo"].trigger()

    assert editor.snapshot.assignment(T03).deadline.words == ""
    assert window.actions_["redo"].text() == "重做：设置任务（三）的完成时限"


def test_undoing_an_issue_says_that_what_went_out_cannot_come_home(window: MainWindow, editor: Editor) -> None:
    hand_out(editor.workspace)

    window.actions_["undo"].trigger()

    said = window.status.echo.text()
    assert "已经发出去的表报回来就收不进来" in said
    assert said.endswith("作废的表别再发：“社会福利处.xlsx”")


def test_every_edit_says_that_it_is_kept(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})

    assert window.head.saved.text().startswith("✓ 已保存")


@pytest.mark.parametrize("width", [1440, 900, 700])
def test_the_search_stays_where_it_is_once_something_is_kept(
    window: MainWindow, editor: Editor, qtbot: Any, width: int
) -> None:
    window.resize(width, 800)
    qtbot.wait(1)
    before = window.filter.mapTo(window, QPoint())

    editor.assign([T03], {"leader": "示例：张厅长"})
    qtbot.wait(1)

    assert window.head.saved.shown.startswith("✓")
    assert window.filter.mapTo(window, QPoint()) == before


def test_a_refusal_is_said_and_nothing_else_happens(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs
) -> None:
    editor.assign([T03], {"percent": "很多"})

    assert dialogs.said == ["完成率要填数字，不能是“很多”。"]


def test_a_note_is_begun_with_one_key(window: MainWindow) -> None:
    window.show_node(T03)
    window.text.words.setTextCursor(window.text.words.document().find("全面提升养老服务质量"))

    window.actions_["note"].trigger()

    assert "全面提升养老服务质量" in window.said.notes.about.text()


def test_words_half_typed_are_kept_when_the_window_closes(window: MainWindow, editor: Editor) -> None:
    window.show_node(S3)
    window.said.filing.texts["progress"].setPlainText("示例：已落实选址")

    window.close()

    assert [filing.progress for filing in editor.snapshot.filings_of(S3)] == ["示例：已落实选址"]


def test_what_was_kept_last_is_told_in_plain_words(window: MainWindow, editor: Editor) -> None:
    editor.keep_filter("<b>急</b>&缓", Filter(no_filing=True))

    assert window.head.saved.toolTip() == '<p style="white-space: pre-wrap">保存筛选“&lt;b&gt;急&lt;/b&gt;&amp;缓”</p>'
    assert window.actions_["undo"].text() == "撤销：保存筛选“<b>急</b>&&缓”"


def type_into(view: QAbstractItemView, index: QModelIndex, words: str) -> None:
    """Open a cell and type, without leaving it."""
    view.setCurrentIndex(index)
    view.edit(index)
    line = view.indexWidget(index)
    assert isinstance(line, QLineEdit)
    line.setText(words)


def test_words_in_an_open_cell_are_kept_when_the_window_is_closed(window: MainWindow, editor: Editor) -> None:
    window.views.choose(1)
    table = window.findChild(TablePanel)
    assert table is not None
    column = [one.name for one in table.model.columns].index("deadline")
    found = [table.model.row_of(table.model.index(row, 0)) for row in range(table.model.rowCount())]
    row, entry = next((row, entry) for row, entry in enumerate(found) if entry is not None)
    index = table.model.index(row, column)
    type_into(table.view, index, "6月底前")
    kept: list[str] = []
    window.closed.connect(lambda: kept.append(editor.snapshot.assignment(entry.node).deadline.words))

    window.close()

    assert kept == ["6月底前"]  # before whoever waits for `closed` closes the file


def test_words_in_an_open_cell_of_the_tree_are_kept_too(window: MainWindow, editor: Editor) -> None:
    index = window.tree.model.index_of(T03).siblingAtColumn(Column.DUE)
    type_into(window.tree.tree, index, "6月底前")
    kept: list[str] = []
    window.closed.connect(lambda: kept.append(editor.snapshot.assignment(T03).deadline.words))

    window.close()

    assert kept == ["6月底前"]


def test_ctrl_enter_keeps_the_note_being_written_and_confirms_nothing(window: MainWindow, editor: Editor) -> None:
    window.show_node(T03)
    window.said.write_note(T03, None)
    window.said.notes.text.insertPlainText("请补充数据")

    QTest.keyClick(window.said.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [note.text for note in editor.snapshot.notes(T03)] == ["请补充数据"]
    assert "lead" in editor.snapshot.assignment(T03).suggested


def test_the_keys_of_undo_take_back_a_note_though_the_focus_is_still_in_its_field(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node(T03)
    window.said.write_note(T03, None)
    field = window.said.notes.text
    qtbot.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(editor.snapshot.notes(T03)) == 1

    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert editor.snapshot.notes(T03) == []


def test_the_keys_of_undo_take_back_typing_first(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    window.activateWindow()
    editor.assign([T03], {"deadline": "6月底前"})
    line = window.filter.line
    line.setFocus()
    qtbot.keyClicks(line, "abc")

    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() != "abc"
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"


@pytest.mark.parametrize("is_left_for", ["status", "lead", "period", "internal"])
def test_the_keys_of_undo_and_redo_reach_the_window_from_whatever_has_nothing_to_take_back(
    is_left_for: str, window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node(T03)
    rows = window.said.assignment.rows
    editor.assign([T03], {"deadline": "6月底前"})
    places: dict[str, QWidget] = {
        "status": rows["status"].entry,
        "lead": rows["lead"].entry,
        "period": window.said.filing.period,
        "internal": window.said.notes.internal,
    }
    window.said.tabs.choose(NOTES if is_left_for == "internal" else WORK)
    places[is_left_for].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(places[is_left_for].hasFocus)
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

    QTest.keyClick(places[is_left_for], Qt.Key.Key_Z, ctrl)
    assert editor.snapshot.assignment(T03).deadline.words == ""

    QTest.keyClick(places[is_left_for], Qt.Key.Key_Z, ctrl | shift)
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_the_keys_of_undo_take_back_what_is_typed_into_a_list_first(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node(T03)
    editor.assign([T03], {"deadline": "6月底前"})
    row = window.said.assignment.rows["status"]
    row.entry.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(row.entry, "abc")

    QTest.keyClick(row.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert row.words != "abc"
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_confirming_many_makes_each_its_own_suggestion_a_fact(window: MainWindow, editor: Editor) -> None:
    chosen = [NodeId("T01"), NodeId("T02"), T03]
    wanted = [editor.snapshot.assignment(node).lead for node in chosen]
    editor.assign([NodeId("T02")], {"lead": "救灾处"})
    window.show_node(T03)
    window.said.show_chosen(chosen)

    window.actions_["confirm_lead"].trigger()

    assert [editor.snapshot.assignment(node).lead for node in chosen] == [wanted[0], "救灾处", wanted[2]]
    assert editor.undo_label() == "确认2条的牵头单位"


def test_where_nothing_is_suggested_confirming_changes_nothing_and_says_so(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs
) -> None:
    editor.assign([T03], {"lead": "救灾处"})
    window.show_node(T03)

    window.actions_["confirm_lead"].trigger()

    assert editor.snapshot.assignment(T03).lead == "救灾处"
    assert "没有要确认的建议" in dialogs.said[0]


def offers(window: MainWindow) -> list[UndoableBar]:
    return [bar for bar in window.findChildren(UndoableBar) if not bar.isHidden()]


def test_a_bar_that_offers_to_take_back_goes_once_that_is_echo(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.assign([T03], {"percent": "25"})
    window.workbooks.taken.emit("已收1格。按 Ctrl+Z 可一次全部退回。")
    assert len(offers(window)) == 1

    window.actions_["undo"].trigger()

    assert offers(window) == []


def test_a_bar_that_offers_to_take_back_goes_where_something_else_would_be_echo(
    window: MainWindow, editor: Editor
) -> None:
    editor.assign([T03], {"percent": "25"})
    window.workbooks.taken.emit("已收1格。按 Ctrl+Z 可一次全部退回。")

    editor.assign([T03], {"deadline": "6月底前"})

    assert offers(window) == []


def test_the_button_of_the_bar_takes_back_what_the_bar_speaks_of(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.assign([T03], {"percent": "25"})
    window.workbooks.taken.emit("已收1格。按 Ctrl+Z 可一次全部退回。")
    (bar,) = offers(window)

    next(one for one in bar.findChildren(QPushButton) if one.text() == "撤销").click()

    assert offers(window) == []
    assert editor.undo_label() == "设置任务（三）的完成时限"


def test_a_note_that_was_kept_as_its_writer_left_is_not_printed_and_that_is_said(
    window: MainWindow, editor: Editor
) -> None:
    window.said.write_note(T03, None)
    window.said.notes.text.insertPlainText("示例：写到一半")

    window.show_node("T05")

    assert [note.printed for note in editor.snapshot.notes(T03)] == [False]
    assert "先不印" in window.status.echo.text()

    window.said.write_note(NodeId("T05"), None)
    window.said.notes.text.insertPlainText("示例：写完")
    window.said.notes.keep.click()
    assert window.status.echo.text() == ""
