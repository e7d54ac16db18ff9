"""A box to choose from that shows by an arrow that there is a choice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme import Theme


class ChoiceBox(QComboBox):
    """The style sheet takes the toolkit's arrow away; this one has the colours of the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("soft"))
        place = self.rect().adjusted(0, 0, -self._theme.px(10), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "▾")
        painter.end()
