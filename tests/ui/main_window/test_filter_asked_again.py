"""An edit lets rows into what is filtered and out of it, and nothing moves under the hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.main_windows import S3, T03, narrow_to_problems, problem, shown

from models.outline import Level, NodeId
from ui.editor import Editor
from ui.item_models.outline_model import Role
from ui.main_window import MainWindow
from ui.panels.table_panel import TablePanel


def test_an_edit_lets_rows_into_what_is_filtered_and_counts_them(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3], qtbot)
    assert window.filter.count.text().startswith("任务举措 1")

    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    assert window.filter.count.text().startswith("任务举措 2")
    assert window.narrowing.found == ["T03.s3", "T05.s1"]

    editor.undo()

    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    assert window.filter.count.text().startswith("任务举措 1")


def test_a_row_under_the_hand_stays_until_somebody_goes_elsewhere(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3, "T05.s1"], qtbot)
    window.show_node(S3)

    problem(editor, S3, "")

    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())
    assert window.filter.count.text().startswith("任务举措 1")
    assert window.tree.tree.currentIndex().data(Role.NODE) == S3
    assert window.narrowing.found == ["T05.s1"]

    window.show_node("T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 1, timeout=3000)
    assert "另留" not in window.filter.count.text()
    assert window.node == "T05.s1"


def test_a_row_is_let_go_too_when_somebody_goes_to_where_the_tree_does_not_lead(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3, "T05.s1"], qtbot)
    window.show_node(S3)
    problem(editor, S3, "")
    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())

    window.show_node("T09")

    qtbot.waitUntil(lambda: "另留" not in window.filter.count.text(), timeout=3000)
    assert window.narrowing.shown == ["T05.s1"]


def test_rows_that_are_chosen_together_stay_too(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    chosen = [S3, NodeId("T05.s1")]
    narrow_to_problems(window, editor, (*chosen, "T06.s1"), qtbot)
    window.show_node(chosen[0])
    window.tree.tree.go_to(window.tree.model.index_of(chosen[0]), [window.tree.model.index_of(chosen[1])])

    for node in chosen:
        problem(editor, node, "")

    qtbot.waitUntil(lambda: "另留 2" in window.filter.count.text())
    assert window.tree.chosen() == chosen


def test_a_filter_is_not_asked_again_while_somebody_types_into_a_row(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3], qtbot)
    cell = window.tree.model.index_of(S3, 2)
    window.tree.tree.setCurrentIndex(cell)
    window.tree.tree.edit(cell)

    problem(editor, "T05.s1")
    qtbot.wait(600)
    assert window.tree.tree.indexWidget(cell) is not None
    assert len(shown(window)) == 1

    QTest.keyClick(window.tree.tree.indexWidget(cell), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=3000)


def test_what_somebody_closed_stays_closed_when_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3], qtbot)
    window.show_node("T01")
    tree = window.tree
    tree.tree.setExpanded(tree.model.index_of(T03), False)

    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    assert not tree.tree.isExpanded(tree.model.index_of(T03))
    assert tree.tree.isExpanded(tree.model.index_of(NodeId("T05")))


def test_the_table_follows_and_what_is_chosen_in_it_stays_so(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    narrow_to_problems(window, editor, [S3, "T06.s1"], qtbot)
    window.views.choose(1)
    table = window.views.table
    assert isinstance(table, TablePanel)
    qtbot.waitUntil(lambda: not table.model.is_filling and table.model.measures() == 2)
    (row,) = table.model.rows_of(NodeId("T06.s1"))
    table.view.setCurrentIndex(table.model.index(row, 3))

    problem(editor, "T05.s1")
    problem(editor, S3, "")

    qtbot.waitUntil(lambda: table.model.measures() == 2 and not table.model.rows_of(S3))
    current = table.view.currentIndex()
    found = table.model.row_of(current)
    assert found is not None
    assert (found.node, current.column()) == ("T06.s1", 3)


def test_after_the_office_has_changed_its_words_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3], qtbot)

    editor.set_office({"add_department": "示例处"}, "增加单位")
    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=5000)


def test_rows_chosen_together_stay_where_the_row_somebody_is_at_is_none_of_them(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    nodes = [NodeId(f"T03.s{number}") for number in (2, 3, 4)]
    narrow_to_problems(window, editor, nodes, qtbot)
    window.show_node(nodes[0])
    rows = [window.tree.model.index_of(node) for node in nodes]
    window.tree.tree.go_to(rows[0], rows[1:])
    flags = QItemSelectionModel.SelectionFlag
    window.tree.tree.selectionModel().select(rows[0], flags.Deselect | flags.Rows)
    assert window.tree.chosen() == nodes[1:]

    for node in nodes[1:]:
        problem(editor, node, "")

    qtbot.waitUntil(lambda: "另留 2" in window.filter.count.text())
    assert window.tree.chosen() == nodes[1:]


def test_nothing_moves_in_the_tree_while_the_mouse_is_held_down(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    narrow_to_problems(window, editor, [S3], qtbot)
    place = window.head.mapTo(window, QPoint(1, 1))
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    problem(editor, "T05.s1")
    qtbot.wait(600)
    assert len(shown(window)) == 1

    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=3000)


@pytest.fixture
def slow_hand(qapp: QApplication) -> Iterator[None]:
    """Somebody who takes more than a second from the first click to the second."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1200)
    yield
    QApplication.setDoubleClickInterval(before)


@pytest.mark.usefixtures("slow_hand")
@pytest.mark.parametrize("edits_meanwhile", [False, True])
def test_no_row_moves_between_two_clicks_on_another(
    edits_meanwhile: bool, window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    narrow_to_problems(window, editor, [S3, "T05.s1"], qtbot)
    window.show_node(S3)
    problem(editor, S3, "")
    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())

    window.show_node("T05.s1")
    if edits_meanwhile:
        editor.assign([NodeId("T09")], {"leader": "示例：张某"})
    qtbot.wait(600)
    assert len(shown(window)) == 2

    qtbot.waitUntil(lambda: len(shown(window)) == 1, timeout=3000)


def test_the_tree_stays_where_it_was_scrolled_to_when_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    narrow_to_problems(window, editor, measures[:60], qtbot)
    window.show_node(measures[0])
    bar = window.tree.tree.verticalScrollBar()
    bar.setValue(30)

    problem(editor, measures[59], "")

    qtbot.waitUntil(lambda: window.narrowing.found == measures[:59])
    assert bar.value() == 30
