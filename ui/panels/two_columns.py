"""Two columns under one bar, of which neither leaves its half empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.theme import Theme

_SIDE, _GAP = 24, 28  # pixels at 100 %: around the columns, between them
_ABOVE, _BELOW = 20, 32
_STEP = 20  # pixels at 100 % that one step of the wheel's three goes down


class TwoColumns(QAbstractScrollArea):
    """Going down, the first column moves and then the second; whichever has come to its end stays in sight while the
    other goes on. Where there is no room for two, the second stands below the first.

    The columns are placed by hand: what stays is neither moved nor painted. `resized` asks how to `share` other room.
    """

    resized = Signal()

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = (first, second)
        self._wide = (1, 1)
        self._begin = 0
        self.is_below = False
        for column in self._columns:
            column.setParent(self.viewport())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes takes room, words get higher or fewer by it, and it goes again: without end
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def room(self) -> int:
        """How wide both columns may be together."""
        return self.viewport().width() - self._theme.px(2 * _SIDE + _GAP)

    def share(self, first: int) -> None:
        """So wide is the first of two columns; 0 where the second is to stand below."""
        self.is_below = not first
        whole = self.viewport().width() - 2 * self._theme.px(_SIDE)
        self._wide = (first, self.room - first) if first else (whole, whole)
        self.arrange()

    def begin_at(self, top: int) -> None:
        """The second column begins to move once this place of the first one is at the top, or the first at its end."""
        if top != self._begin:
            self._begin = top
            self.arrange()

    @property
    def begin(self) -> int:
        """How far down the bar the second column begins to move."""
        return 0 if self.is_below else min(max(0, self._begin), self._slack(0))

    @property
    def passed(self) -> int:
        """How many pixels of the first column are out of sight above."""
        value = self.verticalScrollBar().value()
        return value if self.is_below else min(value, self._slack(0))

    def arrange(self) -> None:
        """The columns may have another height, or other room."""
        for column, wide in zip(self._columns, self._wide, strict=True):
            high = column.heightForWidth(wide) if column.hasHeightForWidth() else column.sizeHint().height()
            is_fixed = column.minimumHeight() == column.maximumHeight()
            column.resize(wide, column.height() if is_fixed else high)
        high = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(high)
        bar.setSingleStep(self._theme.px(_STEP))
        bar.setRange(0, self._longest())
        self._place()

    def place_of(self, widget: QWidget) -> QRect:
        """Where something in a column is now, in the viewport."""
        return QRect(widget.mapTo(self.viewport(), QPoint()), widget.size())

    def bring(self, widget: QWidget, margin: int = 0) -> None:
        """As little as it takes until it is seen; the upper edge of what is higher than the room."""
        place, high, bar = self.place_of(widget), self.viewport().height(), self.verticalScrollBar()
        above, below = place.top() - margin, place.bottom() + 1 + margin - high
        if above < 0 or (below > 0 and above > 0):
            step = above if above < 0 else min(above, below)
            is_second = not self.is_below and self._columns[1].isAncestorOf(widget)
            start = max(bar.value(), self.begin) if is_second else self.passed
            bar.setValue(start + step if step > 0 else min(bar.value(), self._reached(is_second) + step))

    # what Qt asks

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self._place()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        went = super().focusNextPrevChild(next)
        focus = self.focusWidget()
        if went and focus is not None and focus is not self._columns[0] and self.isAncestorOf(focus):
            self.bring(focus, self._theme.px(_ABOVE))
        return went

    # inside

    def _high(self, column: int) -> int:
        return self._columns[column].height() + self._theme.px(_ABOVE) + self._theme.px(_BELOW)

    def _slack(self, column: int) -> int:
        """How far a column goes until its end is in sight."""
        return max(0, self._high(column) - self.viewport().height())

    def _longest(self) -> int:
        if self.is_below:
            high = self._high(0) + self._columns[1].height() + self._theme.px(_GAP)
            return max(0, high - self.viewport().height())
        return max(self._slack(0), self.begin + self._slack(1) if self._slack(1) else 0)

    def _reached(self, is_second: bool) -> int:
        """The value of the bar at which a column stands where it is now."""
        value = self.verticalScrollBar().value()
        return min(value, self.begin + self._slack(1)) if is_second else self.passed

    def _place(self) -> None:
        px, value = self._theme.px, self.verticalScrollBar().value()
        first, second = self._columns
        left, top = px(_SIDE), px(_ABOVE)
        first.move(left, top - self.passed)
        if self.is_below:
            second.move(left, first.y() + first.height() + px(_GAP))
        else:
            gone = min(max(0, value - self.begin), self._slack(1))
            second.move(left + self._wide[0] + px(_GAP), top - gone)
