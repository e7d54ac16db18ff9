"""Searching leads to the first hit and back; whoever has gone, written or said something there stays."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from support.main_windows import S3, T03, led, search

from models.outline import NodeId
from ui.editor import Editor
from ui.item_models.outline_model import Role
from ui.main_window import MainWindow


def test_the_next_hit_is_the_next_node_in_which_something_was_found(window: MainWindow, qtbot: Any) -> None:
    search(window, "照料中心", qtbot)
    window.actions_["next_hit"].trigger()
    first = window.node

    window.actions_["next_hit"].trigger()
    window.actions_["previous_hit"].trigger()

    assert window.node == first


def test_the_next_hit_is_sought_on_the_side_of_the_tree_that_is_shown(window: MainWindow, qtbot: Any) -> None:
    search(window, "养老", qtbot)
    window.show_node("A1-2")
    window.tree.tabs.choose(0)

    QTest.keyClick(window.filter.line, Qt.Key.Key_Return)
    assert window.node == T03

    window.tree.tabs.choose(1)
    window.actions_["next_hit"].trigger()
    assert window.node.startswith("A")


def test_the_words_of_the_first_hit_are_shown_and_marked_while_somebody_types(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T01")
    window.filter.line.setFocus()

    search(window, "ylfw", qtbot)

    qtbot.waitUntil(lambda: window.node.startswith("T03"), timeout=2000)
    assert window.tree.tree.currentIndex().data(Role.NODE) == window.node
    qtbot.waitUntil(lambda: len(window.text.words.extraSelections()) > 0)
    assert window.filter.line.hasFocus()


def is_marked_in_sight(window: MainWindow) -> bool:
    """Whether somebody sees one of the places that were found in the words."""
    words, pane = window.text.words, window.text._scroll.viewport()
    tops = [words.mapTo(pane, words.cursorRect(QTextCursor(one.cursor)).topLeft()) for one in words.extraSelections()]
    return any(pane.rect().contains(top) for top in tops)


@pytest.mark.parametrize("node", ["T03.s4", T03, "T03.s9"])
def test_whoever_reads_the_groundwork_below_is_brought_back_to_what_is_found_in_the_words(
    node: str, window: MainWindow, qtbot: Any
) -> None:
    window.resize(1000, 700)
    window.show_node(node)
    qtbot.waitUntil(lambda: window.text._scroll.is_below and window.text.groundwork.is_filled)
    window.text.to_groundwork.click()
    window.filter.line.setFocus()

    search(window, "ylfw", qtbot)

    qtbot.waitUntil(lambda: is_marked_in_sight(window))
    assert window.node == (T03 if node == "T03.s4" else node)


def test_words_in_which_something_found_is_in_sight_stay_where_they_are(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s8")
    bar = window.text._scroll.verticalScrollBar()
    window.text._let_go()
    bar.setValue(bar.value() + 40)
    place = bar.value()

    search(window, "养老", qtbot)
    qtbot.wait(400)

    assert is_marked_in_sight(window)
    assert bar.value() == place


def test_whoever_is_at_a_hit_already_stays_there(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s9")

    search(window, "养老", qtbot)
    qtbot.wait(400)

    assert window.node == "T03.s9"


def test_another_query_is_looked_for_first_on_the_side_where_somebody_was(window: MainWindow, qtbot: Any) -> None:
    window.show_node(S3)
    search(window, "zhbsq", qtbot)
    qtbot.waitUntil(lambda: window.node.startswith("A"), timeout=2000)

    search(window, "照料中心", qtbot)

    qtbot.waitUntil(lambda: window.node.startswith("T"), timeout=2000)
    assert window.tree.side == 0


def test_whoever_clears_the_search_is_back_where_they_were(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s8")
    search(window, "zhbsq", qtbot)
    qtbot.waitUntil(lambda: window.node.startswith("A"), timeout=2000)

    QTest.keyClick(window.filter.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.node == "T03.s8")
    assert window.tree.side == 0


def test_whoever_has_gone_to_a_hit_on_purpose_stays_there(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T01")
    search(window, "ylfw", qtbot)
    qtbot.waitUntil(lambda: window.node != "T01")  # led to the first hit
    hit = window.node
    window.actions_["next_hit"].trigger()
    window.actions_["previous_hit"].trigger()
    assert window.node == hit

    search(window, "", qtbot)
    qtbot.wait(300)

    assert window.node == hit


def test_whoever_writes_where_the_search_led_stays_there_when_it_is_cleared(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node("T01")
    led(window, "照料中心", S3, qtbot)
    assert window.right.said is not None
    words = window.right.said.filing.texts["progress"]
    words.setFocus()
    QTest.keyClicks(words, "aaa")

    window.actions_["clear_filter"].trigger()
    qtbot.wait(300)
    QTest.keyClicks(words, "bbb")
    window.place.leaving.emit()

    assert window.node == S3
    assert [filing.progress for filing in editor.snapshot.filings_of(S3)] == ["aaabbb"]
    assert not editor.snapshot.filings_of(NodeId("T01"))


def test_whoever_has_said_something_where_the_search_led_stays_there(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.show_node("T01")
    led(window, "照料中心", S3, qtbot)

    editor.assign([S3], {"lead": "老龄工作处"})
    search(window, "", qtbot)
    qtbot.wait(300)

    assert window.node == S3
