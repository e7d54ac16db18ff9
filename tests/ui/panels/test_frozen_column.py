"""What a row is about stays in sight when the table is scrolled sideways."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.outline import NodeId
from ui.editor import Editor
from ui.item_models.table_columns import TableKind
from ui.panels.table_panel import TablePanel
from ui.panels.table_view import TableView
from ui.theme import Theme, Tone

S3 = NodeId("T03.s3")


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> TablePanel:
    found = TablePanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(900, 700)
    found.show()
    found.tabs.choose(TableKind.FILINGS)
    qtbot.waitUntil(lambda: not found.model.is_filling and found.model.rowCount() > 0)
    found.choose(S3)
    return found


@pytest.fixture
def view(panel: TablePanel) -> TableView:
    """The table of filings, scrolled to its right end."""
    found = panel.view
    bar = found.horizontalScrollBar()
    bar.setValue(bar.maximum())
    return found


def place_of(view: TableView, row: int) -> QPoint:
    """In the frozen column, in a row."""
    head = view.viewport().y() - view.frozen.y()
    return QPoint(20, head + view.rowViewportPosition(row) + view.rowHeight(row) // 2)


def test_the_first_column_stays_once_the_table_is_scrolled_sideways(panel: TablePanel, theme: Theme) -> None:
    view = panel.view
    assert not view.frozen.isVisible()

    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())

    assert view.frozen.isVisible()
    assert view.frozen.width() == view.columnWidth(0)
    assert not view.frozen.grab().isNull()
    theme.wear(Tone.DARK)
    assert not view.frozen.grab().isNull()
    theme.wear(Tone.LIGHT)
    view.horizontalScrollBar().setValue(0)
    assert not view.frozen.isVisible()


def test_a_click_in_it_chooses_the_row_and_scrolls_nothing(view: TableView) -> None:
    before, row = view.horizontalScrollBar().value(), view.rowAt(0) + 1

    QTest.mouseClick(view.frozen, Qt.MouseButton.LeftButton, pos=place_of(view, row))

    assert (view.currentIndex().row(), view.currentIndex().column()) == (row, 0)
    assert view.horizontalScrollBar().value() == before


def test_no_cell_that_is_gone_to_stays_below_it(view: TableView) -> None:
    view.setCurrentIndex(view.model().index(view.rowAt(0) + 1, 0))

    for column in range(1, 4):
        QTest.keyClick(view, Qt.Key.Key_Right)

        assert view.currentIndex().column() == column
        assert view.visualRect(view.currentIndex()).left() >= view.frozen.covered


def test_the_menu_of_a_row_opens_from_it_too(view: TableView) -> None:
    asked: list[QPoint] = []
    view.menu_wanted.disconnect()
    view.menu_wanted.connect(asked.append)
    place = place_of(view, view.rowAt(0) + 1)

    there = view.frozen.mapToGlobal(place)
    QApplication.sendEvent(view.frozen, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there))

    assert len(asked) == 1


def test_a_drag_out_of_it_chooses_cells_to_its_right(view: TableView) -> None:
    row = view.rowAt(0) + 1
    start = place_of(view, row)

    QTest.mousePress(view.frozen, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.frozen, QPoint(view.frozen.width() + 60, start.y()))
    QTest.mouseRelease(view.frozen, Qt.MouseButton.LeftButton, pos=QPoint(view.frozen.width() + 60, start.y()))

    columns = {index.column() for index in view.selectionModel().selectedIndexes()}
    assert min(columns) == 0
    assert len(columns) > 1


def test_a_narrow_table_keeps_more_than_half_for_its_cells(panel: TablePanel) -> None:
    panel.resize(420, 600)
    view = panel.view

    view.horizontalScrollBar().setValue(300)

    assert 0 < view.frozen.width() <= view.viewport().width() * 0.45 + 1
