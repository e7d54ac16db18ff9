"""How a cell of a table of sentences is painted: two lines of words, a small one below, a shape in its colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.workspace.lamp import Colour
from ui.delegates.wrapped_text import WrappedText
from ui.item_models.cell_role import CellRole
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SMALL = 11.5  # pixels at 100 %
_LINES = 2


class SentenceDelegate(QStyledItemDelegate):
    """All rows have one height, so that a hundred thousand cost what ten do. What stands below takes the lines that
    the words leave."""

    def __init__(self, theme: Theme, parent: QObject | None = None, *, lines: int = _LINES) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._wrapped = WrappedText()
        theme.changed.connect(self._wrapped.forget)

    def show_lines(self, lines: int) -> None:
        """So many lines of words before the small one."""
        self._lines = lines

    @property
    def height(self) -> int:
        small = QFontMetrics(self._theme.font(_SMALL)).height()
        return self._lines * self._pitch() + small + 2 * self._theme.px(5)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._ground(painter, option)
        inside = option.rect.adjusted(self._theme.px(8), self._theme.px(5), -self._theme.px(8), 0)
        below = str(index.data(CellRole.BELOW) or "")
        line = self._write(painter, inside, index, self._lines if below else self._lines + 1)
        small = self._theme.font(_SMALL)
        painter.setFont(small)
        painter.setPen(self._theme.colour("soft"))
        pitch = painter.fontMetrics().height()
        left = max(1, (inside.top() + self._lines * self._pitch() + pitch - line.top()) // pitch)
        for words in self._wrapped.lines(below, small, inside.width(), left):
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
            line.translate(0, pitch)
        painter.restore()

    def _write(self, painter: QPainter, inside: QRect, index: Index, most: int) -> QRect:
        """The words; returns the place below them."""
        font, pitch = self._theme.font(), self._pitch()
        line = QRect(inside.left(), inside.top(), inside.width(), pitch)
        painter.setFont(font)
        words, colour = str(index.data() or ""), str(index.data(CellRole.COLOUR) or "")
        if colour:
            shape, _, words = words.partition(" ")
            painter.setPen(self._theme.lamp(Colour(colour)))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shape)
            line.adjust(self._theme.px(18), 0, 0, 0)
        painter.setPen(self._theme.colour(str(index.data(CellRole.INK) or "ink")))
        for one in self._wrapped.lines(words, font, line.width(), most):
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, one)
            line.translate(0, pitch)
        line.setLeft(inside.left())
        return line

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("desk"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _pitch(self) -> int:
        font: QFont = self._theme.font()
        return round(font.pixelSize() * 1.4)
