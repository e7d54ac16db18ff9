"""How a row of a list to choose from is painted: words, what is said beneath, and how it stands."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_CENTRE, _LEFT, _RIGHT = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Part(IntEnum):
    """What a row says besides its words; every part is a string. `INK` is the colour of `ASIDE`."""

    KEY = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    BENEATH = Qt.ItemDataRole.UserRole + 3
    ASIDE = Qt.ItemDataRole.UserRole + 4
    INK = Qt.ItemDataRole.UserRole + 5


HEADING = "heading"


class ChoiceDelegate(QStyledItemDelegate):
    """Grounds, headings and the focus; where a row's parts stand, the two below know."""

    height = 29

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(33 if self._is_heading(index) else self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        inside = option.rect.adjusted(self._theme.px(24), 0, -self._theme.px(14), 0)
        if self._is_heading(index):
            lower = inside.adjusted(0, self._theme.px(8), 0, 0)
            self.write(painter, lower, str(index.data() or ""), "soft", self._theme.font(12))
        else:
            self._ground(painter, option)
            self.paint_row(painter, inside, index, may=bool(index.flags() & Qt.ItemFlag.ItemIsEnabled))
        painter.restore()

    def paint_row(self, painter: QPainter, place: QRect, index: Index, *, may: bool) -> None:
        raise NotImplementedError

    def write(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        ink: str,
        font: QFont,
        side: Qt.AlignmentFlag = _LEFT,
    ) -> int:
        """Write a line, cut with … where it is too long; returns how wide it came out."""
        metrics = QFontMetrics(font)
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        painter.drawText(place, _CENTRE | side, text)
        return metrics.horizontalAdvance(text)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("selected"))
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            painter.fillRect(option.rect, self._theme.colour("desk"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    @staticmethod
    def _is_heading(index: Index) -> bool:
        return bool(index.data(Part.KIND) == HEADING)


class PassageDelegate(ChoiceDelegate):
    """Two lines: number, title and how it stands; below them the opening words."""

    height = 52

    def paint_row(self, painter: QPainter, place: QRect, index: Index, *, may: bool) -> None:
        px, theme = self._theme.px, self._theme
        upper = QRect(place.left(), place.top() + px(6), place.width(), px(21))
        lower = QRect(place.left(), place.top() + px(27), place.width(), px(19))
        aside, ink = str(index.data(Part.ASIDE) or ""), str(index.data(Part.INK) or "soft")
        used = self.write(painter, upper, aside, ink, theme.font(12), _RIGHT) if aside else 0
        words = upper.adjusted(0, 0, -(used + px(12)) if used else 0, 0)
        self.write(painter, words, str(index.data() or ""), "ink" if may else "soft", theme.font(13))
        self.write(painter, lower, str(index.data(Part.BENEATH) or ""), "soft", theme.font(12))


class CommandDelegate(ChoiceDelegate):
    """One line in columns: where it belongs, what it is called and does, its keys."""

    height = 33

    def paint_row(self, painter: QPainter, place: QRect, index: Index, *, may: bool) -> None:
        px, theme = self._theme.px, self._theme
        first = QRect(place.left(), place.top(), px(56), place.height())
        self.write(painter, first, str(index.data(Part.KIND) or ""), "soft", theme.font(12))
        keys = str(index.data(Part.ASIDE) or "")
        used = self.write(painter, place, keys, "soft", theme.font(12), _RIGHT) + px(16) if keys else 0
        rest = place.adjusted(px(64), 0, -used, 0)
        wide = self.write(painter, rest, str(index.data() or ""), "ink" if may else "soft", theme.font(13))
        beside = rest.adjusted(wide + px(12), 0, 0, 0)
        if beside.width() > px(40):
            self.write(painter, beside, str(index.data(Part.BENEATH) or ""), "soft", theme.font(12))
