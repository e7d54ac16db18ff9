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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("soft" if self.isEnabled() else "line"), self._theme.px(1.5)))
        half, right, middle = self._theme.px(4), self.width() - self._theme.px(16), self.height() / 2
        tip = QPointF(right, middle + half / 2)
        painter.drawPolyline([QPointF(right - half, middle - half / 2), tip, QPointF(right + half, middle - half / 2)])
        painter.end()
