"""What stands in a cell of the table while somebody types."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHideEvent, QMoveEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.panels.flow import label
from ui.theme import Theme


class ReadLine(QLineEdit):
    """A line that says below itself how it is being read."""

    def __init__(self, read: Callable[[str], str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._hint = label(role="soft")
        self._hint.setParent(parent)
        self._hint.setAutoFillBackground(True)
        self._hint.setMargin(theme.px(4))
        self.textChanged.connect(self._say)
        self.destroyed.connect(self._hint.deleteLater)

    @property
    def hint(self) -> str:
        return self._hint.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say(self.text())

    def hideEvent(self, event: QHideEvent) -> None:
        self._hint.hide()
        super().hideEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place()

    def _say(self, words: str) -> None:
        self._hint.setText(self._read(words))
        self._hint.adjustSize()
        self._place()
        self._hint.setVisible(self.isVisible() and bool(words.strip()))
        self._hint.raise_()

    def _place(self) -> None:
        home = _home(self)
        below = self.geometry().bottomLeft() + QPoint(0, 1)
        if below.y() + self._hint.height() > home.height():
            below.setY(self.geometry().top() - self._hint.height() - 1)
        below.setX(max(0, min(below.x(), home.width() - self._hint.width())))
        self._hint.move(below)


class CellText(QPlainTextEdit):
    """Several lines; larger than its cell where that is small."""

    def show_words(self, words: str) -> None:
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def take_place(self, cell: QRect, theme: Theme) -> None:
        """Over the cell, with room to write, inside the table."""
        home = _home(self)
        width = min(max(cell.width(), theme.px(240)), home.width())
        height = min(max(cell.height(), theme.px(116)), home.height())
        left = max(0, min(cell.left(), home.width() - width))
        top = max(0, min(cell.top(), home.height() - height))
        self.setGeometry(left, top, width, height)


def _home(editor: QWidget) -> QRect:
    """The room an editor has: the table behind it."""
    behind = editor.parentWidget()
    return behind.rect() if behind else QRect()
