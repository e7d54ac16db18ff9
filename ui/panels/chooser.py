"""A list of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import Theme


class Chooser(QComboBox):
    """Shows by an arrow that it opens. The wheel scrolls what is around it and chooses nothing by accident."""

    def __init__(self, name: str, theme: Theme, *, least: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setMinimumContentsLength(least)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrow(self, self._theme)


def paint_arrow(widget: QWidget, theme: Theme) -> None:
    """What says that something opens below."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("soft" if widget.isEnabled() else "line"), theme.px(1.5)))
    half, right, middle = theme.px(4), widget.width() - theme.px(16), widget.height() / 2
    tip = QPointF(right, middle + half / 2)
    painter.drawPolyline([QPointF(right - half, middle - half / 2), tip, QPointF(right + half, middle - half / 2)])
    painter.end()
