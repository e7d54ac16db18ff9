"""The name of the program, in the hand of the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme


class Headline(QLabel):
    """Of a size at 100 %; grows with the interface, and not with the words of the paper."""

    def __init__(self, words: str, theme: Theme, size: float, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._theme = theme
        self._size = size
        self.setTextFormat(Qt.TextFormat.PlainText)
        theme.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        font = self._theme.heading_font(self._size)
        font.setPixelSize(self._theme.px(self._size))
        self.setFont(font)
