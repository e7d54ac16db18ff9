"""How a file that came home stands in its list: unit and state, then its name, issue and counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from ui.delegates.choice_delegate import ChoiceDelegate, Part
from ui.delegates.wrapped_text import WrappedText
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINES = 3


class ReturnedFileDelegate(ChoiceDelegate):
    """What stands `BENEATH` has a line of its own for each of its lines; a sentence takes those that are left
    of three."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._wrapped = WrappedText()
        theme.changed.connect(self._wrapped.forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        beneath = str(index.data(Part.BENEATH) or "")
        lines = _most(beneath) if beneath else 0
        return QSize(self._theme.px(120), self._theme.px(35 + 19 * lines))

    def paint_row(self, painter: QPainter, place: QRect, index: Index, *, may: bool) -> None:
        px, theme = self._theme.px, self._theme
        place = place.adjusted(-px(12), 0, px(4), 0)
        upper = QRect(place.left(), place.top() + px(7), place.width(), px(21))
        aside, ink = str(index.data(Part.ASIDE) or ""), str(index.data(Part.INK) or "soft")
        used = self.write(painter, upper, aside, ink, theme.font(12), Qt.AlignmentFlag.AlignRight) if aside else 0
        words = upper.adjusted(0, 0, -(used + px(10)) if used else 0, 0)
        self.write(painter, words, str(index.data() or ""), "ink", theme.font(13, QFont.Weight.DemiBold))
        line = QRect(place.left(), place.top() + px(28), place.width(), px(19))
        for one in self._below(str(index.data(Part.BENEATH) or ""), place.width()):
            self.write(painter, line, one, "soft", theme.font(12))
            line.translate(0, px(19))

    def _below(self, words: str, width: int) -> list[str]:
        found: list[str] = []
        parts = words.split("\n")
        for number, part in enumerate(parts):
            left = _most(words) - len(found) - (len(parts) - number - 1)
            found.extend(self._wrapped.lines(part, self._theme.font(12), width, max(left, 1)))
        return found[: _most(words)]


def _most(beneath: str) -> int:
    return max(_LINES, beneath.count("\n") + 1)
