"""One line of words that gives way: cut with … where there is no room, whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_MOST_TOLD = 1000  # characters of a tooltip; more would cover the screen


class Elided(QLabel):
    """`text` stays whole; what is painted fits. `least` is in characters."""

    def __init__(self, words: str = "", role: str = "", *, least: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        self.setText(words)
        self._tell()

    @property
    def shown(self) -> str:
        """What is painted."""
        line = " ".join(self.text()[: self.width()].split("\n"))  # no character is narrower than a pixel
        return QFontMetrics(self.font()).elidedText(line, Qt.TextElideMode.ElideRight, self.width())

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()[:_MOST_TOLD]) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        least = min(metrics.horizontalAdvance("一") * self._least, self.sizeHint().width())
        return QSize(least, metrics.height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown)

    def _tell(self) -> None:
        words = self.text()
        cut = words if len(words) <= _MOST_TOLD else f"{words[:_MOST_TOLD]}…"
        self.setToolTip("" if self.shown == words else cut)
