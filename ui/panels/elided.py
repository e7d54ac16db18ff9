"""One line of words that gives way: cut with … where there is no room, whole in the tooltip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.plain_words import tip

_MOST_TOLD = 1000  # characters of a tooltip; more would cover the screen


class Elided(QLabel):
    """`text` stays whole; what is painted fits."""

    def __init__(self, words: str = "", role: str = "", *, least: int = 4, parent: QWidget | None = None) -> None:
        """`least`: characters that are seen in any case."""
        super().__init__(parent)
        self._least = least
        self._brief = self._about = ""
        self._briefer: Sequence[str] = ()
        self._is_brief = False
        self._others: tuple[str, str] = ("", "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        self.show_words(words)

    def show_words(self, words: str, brief: str = "", about: str = "", *, briefer: Sequence[str] = ()) -> None:
        """`brief` stands where `words` do not fit, then the first of `briefer` that does; `about` is told besides."""
        self._brief, self._briefer, self._about = brief, briefer, about
        self.setText(words)
        self._tell()

    def keep_room_for(self, words: str, brief: str) -> None:
        """Words that will stand here as well: what is beside does not move once they do."""
        self._others = words, brief
        self.updateGeometry()

    def be_brief(self, brief: bool) -> None:
        """Take no more room than the brief words need."""
        if brief != self._is_brief:
            self._is_brief = brief
            self.updateGeometry()
            self._tell()

    @property
    def shown(self) -> str:
        """What is painted."""
        metrics, width = QFontMetrics(self.font()), self.width()
        line = " ".join(self.text()[: width + 1].split("\n"))  # no character is narrower than a pixel
        for shorter in filter(None, (self._brief, *self._briefer)):
            if metrics.horizontalAdvance(line) > width:
                line = shorter
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)

    def sizeHint(self) -> QSize:
        is_brief = self._is_brief and bool(self._brief)
        words, other = (self._brief, self._others[1]) if is_brief else (self.text()[:_MOST_TOLD], self._others[0])
        return self._room(words).expandedTo(self._room(other))

    def minimumSizeHint(self) -> QSize:
        least = self._room(self._brief).expandedTo(self._room(self._others[1])) if self._brief else self.sizeHint()
        return QSize(min(self.fontInfo().pixelSize() * self._least, least.width()), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.shown)

    def _room(self, words: str) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(words) + 2, metrics.height() + 2)

    def _tell(self) -> None:
        words = self.text()
        cut = words if len(words) <= _MOST_TOLD else f"{words[:_MOST_TOLD]}…"
        parts = ["" if self.shown == words else cut, self._about]
        self.setToolTip(tip("\n".join(part for part in parts if part)))
