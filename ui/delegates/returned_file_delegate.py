"""How a file that came home stands in its list: unit and state, then its name, issue and counts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from ui.delegates.choice_delegate import ChoiceDelegate, Part
from ui.delegates.wrapped_text import WrappedText
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINES, _MOST = 3, 6  # of a sentence, and of all together


class ReturnedFileDelegate(ChoiceDelegate):
    """What stands `BENEATH` has a line of its own for each of its lines, the last, which counts what was found, as
    many as it needs; a sentence takes those that are left of three."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._wrapped = WrappedText()
        theme.changed.connect(self._wrapped.forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        beneath = str(index.data(Part.BENEATH) or "")
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        lines = len(self.below(beneath, wide)) if beneath else 0
        return QSize(self._theme.px(120), self._theme.px(35 + 19 * lines))

    def paint_row(self, painter: QPainter, place: QRect, index: Index, *, may: bool) -> None:
        px, theme = self._theme.px, self._theme
        place = self._nearer(place)
        upper = QRect(place.left(), place.top() + px(7), place.width(), px(21))
        aside, ink = str(index.data(Part.ASIDE) or ""), str(index.data(Part.INK) or "soft")
        used = self.write(painter, upper, aside, ink, theme.font(12), Qt.AlignmentFlag.AlignRight) if aside else 0
        words = upper.adjusted(0, 0, -(used + px(10)) if used else 0, 0)
        self.write(painter, words, str(index.data() or ""), "ink", theme.font(13, QFont.Weight.DemiBold))
        line = QRect(place.left(), place.top() + px(28), place.width(), px(19))
        for one in self._lines(str(index.data(Part.BENEATH) or ""), place.width()):
            self.write(painter, line, one, "soft", theme.font(12))
            line.translate(0, px(19))

    def below(self, words: str, width: int) -> list[str]:
        """The lines in a row so wide."""
        return self._lines(words, self._inside(QRect(0, 0, width, 0)).width())

    def _lines(self, words: str, width: int) -> list[str]:
        *heads, last = words.split("\n")
        font = self._theme.font(12)
        found = [line for head in heads for line in self._wrapped.lines(head, font, width, 1)]
        return [*found, *self._wrapped.lines(last, font, width, max(_LINES, _MOST - len(found)))]

    def _inside(self, row: QRect) -> QRect:
        """Where the words of a row stand."""
        return self._nearer(row.adjusted(self._theme.px(24), 0, -self._theme.px(14), 0))

    def _nearer(self, place: QRect) -> QRect:
        """The list is narrow: its rows begin further to the left than others."""
        return place.adjusted(-self._theme.px(12), 0, self._theme.px(4), 0)
