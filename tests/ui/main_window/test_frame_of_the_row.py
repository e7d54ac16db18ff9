"""The row somebody is on wears one frame from edge to edge, and leaves nothing of it behind."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from support.main_windows import T03

from models.outline import NodeId
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.theme import Theme

S4 = NodeId("T03.s4")


class Painted(QObject):
    """What of a widget has been painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.fixture
def open_window(window: MainWindow, qtbot: Any) -> MainWindow:
    window.activateWindow()
    window.show_node(T03)
    window.tree.expand_to(1)
    window.tree.tree.setFocus()
    qtbot.waitUntil(window.tree.tree.hasFocus)
    return window


def click(window: MainWindow, node: NodeId, column: Column) -> QRect:
    """With the mouse into the middle of a cell; where it stands."""
    tree = window.tree.tree
    cell = tree.visualRect(window.tree.model.index_of(node, column))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    return cell


def seen(window: MainWindow) -> QImage:
    return window.tree.tree.viewport().grab().toImage()


@pytest.mark.parametrize("column", [Column.LEAD, Column.DUE])
def test_no_line_stands_in_the_row_beside_the_cell_that_was_clicked(
    column: Column, open_window: MainWindow, theme: Theme
) -> None:
    cell = click(open_window, S4, column)

    image, accent = seen(open_window), theme.colour("accent").name()
    for x in (cell.left(), cell.right()):
        high = [image.pixelColor(QPoint(x, y)).name() for y in range(cell.top() + 1, cell.bottom() - 3)]
        assert set(high) != {accent}
    assert image.pixelColor(QPoint(0, cell.center().y())).name() == accent  # the frame of the whole row
    assert image.pixelColor(QPoint(cell.center().x(), cell.top())).name() == accent


def test_the_cell_that_f2_changes_has_a_thicker_edge_below_and_no_other_has(
    open_window: MainWindow, theme: Theme
) -> None:
    cell = click(open_window, S4, Column.DUE)

    image, accent = seen(open_window), theme.colour("accent").name()
    edges = {x: image.pixelColor(QPoint(x, cell.bottom() - 1)).name() for x in (cell.center().x(), cell.left() - 2)}
    assert [edge == accent for edge in edges.values()] == [True, False]

    notes = click(open_window, S4, Column.NOTES)
    assert seen(open_window).pixelColor(QPoint(notes.center().x(), notes.bottom() - 1)).name() != accent


def test_the_line_above_a_row_is_painted_anew_when_the_frame_leaves_it(open_window: MainWindow, qtbot: Any) -> None:
    row = click(open_window, S4, Column.TITLE)
    qtbot.wait(500)
    painted = Painted()
    open_window.tree.tree.viewport().installEventFilter(painted)

    QTest.keyClick(open_window.tree.tree, Qt.Key.Key_Down)

    right = open_window.tree.tree.viewport().width() - 1
    above = [QPoint(x, row.top() - 1) for x in (0, right)]
    qtbot.waitUntil(lambda: all(painted.region.contains(point) for point in above))
