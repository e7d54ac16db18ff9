"""A table is first seen once what is in sight has been drawn aside, a few cells at a time."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.panels.first_drawing import FirstDrawing
from ui.slices import A_SLICE

ROWS, COLUMNS = 400, 3


class Slow(QStyledItemDelegate):
    """Takes half a slice for each cell."""

    drawn = 0

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.drawn += 1
        until = perf_counter() + A_SLICE / 2
        while perf_counter() < until:
            pass


@pytest.fixture
def view(qtbot: Any) -> Iterator[QTableView]:
    found, model = QTableView(), QStandardItemModel()
    qtbot.addWidget(found)
    for row in range(ROWS):
        model.appendRow([QStandardItem(f"{row} {column}") for column in range(COLUMNS)])
    found.setModel(model)
    found.setItemDelegate(Slow(found))
    found.resize(500, 300)
    yield found
    model.deleteLater()


def test_no_more_cells_are_drawn_at_a_time_than_a_slice_holds(view: QTableView, qtbot: Any) -> None:
    drawing, counts = FirstDrawing(view), list[int]()
    slow = view.itemDelegate()
    assert isinstance(slow, Slow)

    def beat() -> None:
        counts.append(slow.drawn)
        slow.drawn = 0

    heart = QTimer(interval=0)
    heart.timeout.connect(beat)
    with qtbot.waitSignal(drawing.done):
        heart.start()
        drawing.begin()
    heart.stop()

    assert drawing.is_done
    assert max(counts) <= 3
    assert 3 * COLUMNS <= sum(counts) < ROWS  # what is in sight, and no more


def test_rows_that_go_meanwhile_are_passed_over(view: QTableView, qtbot: Any) -> None:
    drawing = FirstDrawing(view)

    with qtbot.waitSignal(drawing.done):
        drawing.begin()
        QApplication.processEvents()
        view.model().removeRows(1, ROWS - 1)


def test_what_has_been_drawn_is_not_drawn_aside_again(view: QTableView, qtbot: Any) -> None:
    drawing = FirstDrawing(view)
    with qtbot.waitSignal(drawing.done):
        drawing.begin()

    with qtbot.assertNotEmitted(drawing.done, wait=50):
        drawing.begin()
