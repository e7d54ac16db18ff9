"""Text broken into lines to fit a width, and remembered: a table paints the same words again and again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.utf16 import characters

_MOST_REMEMBERED = 6000


class WrappedText:
    """Breaks text at any character, as Chinese is; the last line that fits ends with … where more follows."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, int, int], tuple[str, ...]] = {}

    def forget(self) -> None:
        self._known.clear()

    def lines(self, text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
        """At most so many lines, none for no text."""
        if not text:
            return ()
        key = (text, font.key(), width, most)
        if key not in self._known:
            if len(self._known) > _MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = _broken(text, font, max(width, 1), most)
        return self._known[key]


def _broken(text: str, font: QFont, width: int, most: int) -> tuple[str, ...]:
    metrics = QFontMetricsF(font)
    start = text[: _at_most(width, most, metrics)]
    layout = QTextLayout(start.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        begin = characters(start, line.textStart())
        end = characters(start, line.textStart() + line.textLength())
        is_last = len(found) + 1 == most and end < len(text)
        words = text[begin:] if is_last else text[begin:end]
        words = words.replace("\n", " " if is_last else "").rstrip()
        found.append(metrics.elidedText(words[:400], Qt.TextElideMode.ElideRight, width) if is_last else words)
    layout.endLayout()
    return tuple(found)


def _at_most(width: int, most: int, metrics: QFontMetricsF) -> int:
    """More characters than the lines can hold: a long report is not laid out to its end."""
    narrowest = max(metrics.averageCharWidth() / 3, 1.0)
    return int(width / narrowest + 2) * most
