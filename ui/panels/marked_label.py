"""A label in which words are marked; they stay plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QLabel, QWidget

from models.source import Span
from ui.theme import Theme
from ui.utf16 import units


class MarkedLabel(QLabel):
    """Lines break where the label itself breaks them: the marks are laid below its own words."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self.hits: Sequence[Span] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def show_hits(self, hits: Sequence[Span]) -> None:
        self.hits = hits
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hits:
            painter = QPainter(self)
            for ground in self.grounds():
                painter.fillRect(ground, self._theme.colour("hit"))
            painter.end()
        super().paintEvent(event)

    def grounds(self) -> Iterator[QRectF]:
        """What lies below the words marked, a piece a line."""
        room, words = QRectF(self.contentsRect()), self.text()
        layout = self._laid_out(room.width())
        corner = QPointF(room.left(), room.top() + (room.height() - layout.boundingRect().height()) / 2)
        for hit in self.hits:
            start, end = units(words, hit.start), units(words, hit.end)
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
                if first < last:
                    left, right = _across(line, first), _across(line, last)
                    yield QRectF(left, line.y(), right - left, line.height()).translated(corner)

    def _laid_out(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font(), self)
        leading, height = self.fontMetrics().leading(), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() + leading
        layout.endLayout()
        return layout


def _across(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # with the place itself, which the types of PySide do not say
    return float(found[0])
