"""What is searched for is found and marked, and clearing the search leaves everything as it was."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from support.main_windows import T03, search, shown

from models.outline import NodeId
from models.search import Filter
from ui.editor import Editor
from ui.main_window import MainWindow


def test_words_and_pinyin_find_tasks_and_keep_what_stands_above_them(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    assert "（三）加快发展养老服务业" in shown(window)
    assert len(shown(window)) < 15
    assert "任务举措" in window.filter.count.text()


def test_clearing_the_search_opens_the_tree_as_it_was(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree
    tree.tree.setExpanded(tree.model.index_of(NodeId("T05")), True)
    search(window, "ylfw", qtbot)

    search(window, "", qtbot)
    qtbot.waitUntil(lambda: len(shown(window)) == 15)

    assert tree.tree.isExpanded(tree.model.index_of(NodeId("T05")))
    assert not tree.tree.isExpanded(tree.model.index_of(T03))


def test_what_is_found_is_marked_in_the_words(window: MainWindow, qtbot: Any) -> None:
    window.show_node(T03)

    search(window, "照料中心", qtbot)

    qtbot.waitUntil(lambda: len(window.text.words.extraSelections()) > 1)
    found = {selection.cursor.selectedText() for selection in window.text.words.extraSelections()}
    assert found == {"照料中心"}


def test_the_clear_button_goes_when_the_search_is_cleared(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    window.filter.clear()

    assert window.filter.line.text() == ""
    cross = window.filter.line.findChild(QToolButton)
    assert cross is not None
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_escape_clears_the_words_searched_for_and_leaves_the_chips(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(text="养老", departments=frozenset({"社会福利处"})))
    window.filter.line.setFocus()

    QTest.keyClick(window.filter.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.filter.filter == Filter(departments=frozenset({"社会福利处"})))


def test_undo_in_an_empty_search_takes_back_what_was_said(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "年底前"})
    line = window.filter.line
    line.setFocus()
    QTest.keyClicks(line, "ylfw")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert line.isUndoAvailable()

    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert line.text() == ""
    assert editor.snapshot.assignment(T03).deadline.words == ""
