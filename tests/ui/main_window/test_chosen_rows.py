"""Rows that are chosen stay chosen, seen and open, whatever is said of them meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from support.main_windows import search, shown

from models.outline import NodeId
from ui.editor import Editor
from ui.item_models.outline_model import Column, Role
from ui.main_window import MainWindow

T03, S3 = NodeId("T03"), NodeId("T03.s3")


def marked(window: MainWindow) -> list[str]:
    """The rows that are seen as chosen; the first is where the keyboard is."""
    tree = window.tree.tree
    rows = [tree.currentIndex(), *tree.selectionModel().selectedRows()]
    return list(dict.fromkeys(index.data(Role.NODE) for index in rows if tree.visualRect(index).isValid()))


def test_the_row_stays_marked_when_a_link_is_rejected_undone_and_done_again(window: MainWindow, editor: Editor) -> None:
    window.show_node(S3)
    link = editor.snapshot.links_of(T03)[0].id

    deeds: tuple[Callable[[], bool], ...] = (lambda: editor.judge([link], "否决"), editor.undo, editor.redo)
    for deed in deeds:
        assert deed()
        assert marked(window) == [S3]
        assert window.tree.tree.isExpanded(window.tree.model.index_of(T03))


def test_several_rows_stay_marked_when_a_link_is_rejected(window: MainWindow, editor: Editor) -> None:
    nodes = [NodeId("T04"), NodeId("T05")]
    window.show_node("T04")
    window.tree.tree.selectionModel().select(
        window.tree.model.index_of(NodeId("T05")),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )

    editor.judge([editor.snapshot.links_of(T03)[0].id], "否决")

    assert marked(window) == window.said.assignment.nodes == nodes


def test_the_tree_stays_open_and_marked_when_a_link_is_rejected_while_searching(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    search(window, "ylfw", qtbot)
    window.show_node(T03)
    assert window.tree.tree.isExpanded(window.tree.model.index_of(T03))

    editor.judge([editor.snapshot.links_of(T03)[0].id], "否决")

    assert window.tree.tree.isExpanded(window.tree.model.index_of(T03))
    assert marked(window) == [T03]


def test_clearing_the_search_leaves_the_row_marked_and_in_sight(window: MainWindow, qtbot: Any) -> None:
    search(window, "照料中心", qtbot)
    window.show_node(S3)

    window.actions_["clear_filter"].trigger()

    qtbot.waitUntil(lambda: len(shown(window)) == 15)
    assert marked(window) == [S3]


def test_a_task_that_somebody_has_closed_stays_closed_when_a_link_is_rejected(
    window: MainWindow, editor: Editor
) -> None:
    window.show_node(S3)
    window.tree.tree.setExpanded(window.tree.model.index_of(T03), False)

    editor.judge([editor.snapshot.links_of(T03)[0].id], "否决")

    assert not window.tree.tree.isExpanded(window.tree.model.index_of(T03))


def clicked_right(window: MainWindow, node: NodeId) -> list[str]:
    """The right button on a row: what its menu offers."""
    tree = window.tree.tree
    place = tree.visualRect(window.tree.model.index_of(node)).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.RightButton, pos=place)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, tree.viewport().mapToGlobal(place))
    QApplication.sendEvent(tree.viewport(), asked)
    menu = next(one for one in window.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return words


def test_the_right_button_leaves_several_rows_chosen_and_offers_what_is_said_of_all(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    nodes = [NodeId("T04"), NodeId("T05"), NodeId("T06")]
    for node in nodes:
        place = window.tree.tree.visualRect(window.tree.model.index_of(node)).center()
        keys = Qt.KeyboardModifier.NoModifier if node == "T04" else Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(window.tree.tree.viewport(), Qt.MouseButton.LeftButton, keys, place)

    offered = clicked_right(window, NodeId("T05"))

    assert offered == ["已选3条", "分工", "确认建议的牵头单位", "督办单…"]
    assert window.tree.chosen() == window.said.assignment.nodes == nodes
    assert "已选3条" in window.said.assignment.together.text()
    window.actions_["confirm_lead"].trigger()
    assert all("lead" not in editor.snapshot.assignment(node).suggested for node in nodes)


def test_the_right_button_on_another_row_goes_to_it(window: MainWindow) -> None:
    offered = clicked_right(window, NodeId("T05"))

    assert window.node == "T05"
    assert "写批注" in offered
    assert "历史" in offered


@pytest.mark.parametrize(("action", "about"), [("note", "批在"), ("doubt", "有疑误")])
def test_what_is_written_of_another_measure_s_words_is_seen_where_it_is_kept(
    window: MainWindow, action: str, about: str, qtbot: Any
) -> None:
    window.show_node(S3)
    window.text.words.setTextCursor(window.text.words.document().find("加大居家养老服务知名品牌培育力度"))

    window.actions_[action].trigger()

    notes = window.said.notes
    assert window.node == "T03.s7"
    assert "举措7" in window.said.about.text()
    assert about in notes.about.text()
    notes.text.setPlainText("示例：请补充名称")
    notes.keep.click()
    qtbot.waitUntil(lambda: "示例：请补充名称" in {one.text() for one in notes.findChildren(QLabel) if one.isVisible()})


def test_a_note_on_words_of_a_measure_leaves_its_whole_task_in_sight(window: MainWindow) -> None:
    window.show_node(T03)
    window.text.words.setTextCursor(window.text.words.document().find("加大居家养老服务知名品牌培育力度"))

    window.actions_["note"].trigger()

    assert window.node == T03


class Painted(QObject):
    """The pixels of a widget that have been painted anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.pixels = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.pixels += event.region()
        return False


def has_painted(window: MainWindow, node: str, watch: Painted) -> bool:
    """Whether the row of a node has been painted from edge to edge."""
    tree = window.tree.tree
    cell = tree.visualRect(window.tree.model.index_of(NodeId(node)))
    return (QRegion(0, cell.top(), tree.viewport().width(), cell.height()) - watch.pixels).isEmpty()


def press(window: MainWindow, node: str, keys: Qt.KeyboardModifier) -> None:
    tree = window.tree.tree
    place = tree.visualRect(window.tree.model.index_of(NodeId(node))).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_the_row_that_is_left_takes_off_its_frame_from_edge_to_edge(window: MainWindow, qtbot: Any) -> None:
    press(window, "T02", Qt.KeyboardModifier.NoModifier)
    qtbot.wait(600)  # until nothing else is painted of its own accord
    watch = Painted(window.tree.tree.viewport())

    press(window, "T04", Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: has_painted(window, "T02", watch) and has_painted(window, "T04", watch), timeout=2000)


def test_a_row_that_is_chosen_no_longer_takes_off_its_ground_from_edge_to_edge(window: MainWindow, qtbot: Any) -> None:
    for node in ("T02", "T04"):
        press(window, node, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(600)  # until nothing else is painted of its own accord
    watch = Painted(window.tree.tree.viewport())

    window.tree.tree.selectionModel().select(
        window.tree.model.index_of(NodeId("T02")),
        QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows,
    )

    qtbot.waitUntil(lambda: has_painted(window, "T02", watch), timeout=2000)


@pytest.mark.parametrize(("key", "node"), [(Qt.Key.Key_Home, "T01"), (Qt.Key.Key_End, "T15")])
def test_control_home_and_end_choose_the_row_they_go_to(window: MainWindow, key: Qt.Key, node: str) -> None:
    window.show_node(T03)

    QTest.keyClick(window.tree.tree, key, Qt.KeyboardModifier.ControlModifier)

    assert marked(window) == [node]
    assert window.node == node


def test_passing_over_rows_with_control_leaves_the_sheets_with_the_row_that_is_chosen(window: MainWindow) -> None:
    window.show_node(T03)

    for _ in range(2):
        QTest.keyClick(window.tree.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)

    assert window.tree.chosen() == [T03]
    assert window.node == T03

    QTest.keyClick(window.tree.tree, Qt.Key.Key_Space)

    assert window.tree.chosen() == window.said.assignment.nodes == [T03, "T05"]


@pytest.mark.parametrize("column", [Column.TITLE, Column.LEAD])
def test_rows_are_chosen_together_in_whichever_column_they_are_clicked(column: Column, window: MainWindow) -> None:
    """A long title runs on over the empty cells behind it: nobody sees where its column ends."""
    tree, model, nodes = window.tree.tree, window.tree.model, [NodeId("T03"), NodeId("T05")]

    for node, key in zip(nodes, (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier), strict=True):
        place = tree.visualRect(model.index_of(node, column)).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, key, place)

    assert window.tree.chosen() == window.said.assignment.nodes == nodes
