"""A table's first sight, prepared a few cells at a time."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from ui.slices import Slices


class FirstDrawing(QObject):
    """Breaking words and drawing letters for the first time takes the most part of a first painting, and Qt remembers
    both. So what will be in sight is drawn aside, between looks at the event loop, and then `done` comes."""

    done = Signal()

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._slices = Slices(self)
        self.is_done = False

    def begin(self) -> None:
        """Once the view has rows and somebody looks."""
        if not (self.is_done or self._slices.is_running):
            self._slices.start(self._cells(), self._end)

    # inside

    def _end(self) -> None:
        self.is_done = True
        self.done.emit()

    def _cells(self) -> Iterator[None]:
        """All columns of the rows in sight: those out of sight count for how high a row becomes."""
        view, aside = self._view, self._aside()
        row, place = max(0, view.rowAt(0)), 0
        while row < view.model().rowCount() and place < view.viewport().height():
            for column in range(view.model().columnCount()):
                self._draw(aside, row, column)
                yield
            place += view.rowHeight(row)
            row += 1

    def _aside(self) -> QPixmap:
        """As the view itself is drawn on: letters are remembered by size and kind of ground."""
        ratio = self._view.devicePixelRatioF()
        found = QPixmap(self._view.viewport().size() * ratio)
        found.setDevicePixelRatio(ratio)
        found.fill(self._view.palette().base().color())
        return found

    def _draw(self, aside: QPixmap, row: int, column: int) -> None:
        index = self._view.model().index(row, column)
        if index.isValid() and not self._view.isColumnHidden(column):
            option = QStyleOptionViewItem()
            option.rect = QRect(0, 0, self._view.columnWidth(column), self._view.rowHeight(row))
            painter = QPainter(aside)
            self._view.itemDelegate().paint(painter, option, index)
            painter.end()
