"""How a cell of the matrix is painted: in a full square the links confirmed, in a hollow one the rest."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.item_models.coverage_model import Role
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SIDE = 17  # pixels at 100 %


class CoverageDelegate(QStyledItemDelegate):
    """The shape says it without colour: full is confirmed, hollow only suggested, partly is one beside the other."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(2 * _SIDE + 2), self._theme.px(29))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._ground(painter, rect, option.state, opens=bool(index.data(Role.OPENS)))
        confirmed, suggested = int(index.data(Role.CONFIRMED)), int(index.data(Role.SUGGESTED))
        draw_counts(painter, self._theme, rect.center(), confirmed, suggested)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, opens: bool) -> None:
        """Thin lines; a stronger one where another section begins; the chosen cell in a frame."""
        theme = self._theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("desk"))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QPen(theme.colour("soft" if opens else "line"), 1))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), max(2, theme.px(2))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))


def draw_counts(painter: QPainter, theme: Theme, centre: QPoint, confirmed: int, suggested: int) -> None:
    """A full square with the links that are confirmed, a hollow one with the rest, where there are any."""
    side = theme.px(_SIDE)
    parts = [(number, full) for number, full in ((confirmed, True), (suggested, False)) if number]
    left = centre.x() - side * len(parts) / 2 + 0.5
    painter.setFont(theme.font(12))
    for number, full in parts:
        square = QRectF(left, centre.y() - side / 2 + 0.5, side, side)
        painter.setPen(QPen(theme.colour("accent"), 1.2))
        painter.setBrush(theme.colour("accent") if full else Qt.BrushStyle.NoBrush)
        painter.drawRect(square)
        painter.setPen(theme.colour("on_accent" if full else "accent"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, str(number))
        left += side
