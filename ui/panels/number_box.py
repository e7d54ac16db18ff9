"""A whole number with its unit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QStyle, QStyleOptionSpinBox, QWidget

_BESIDE = 0.6  # of the type size: the room on either side of the digits


class NumberBox(QSpinBox):
    """Typed, or changed by the arrow keys; it counts once Enter is pressed or it is left. The wheel
    scrolls what is around it."""

    def __init__(self, name: str, least: int, most: int, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(unit)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.lineEdit().installEventFilter(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.lineEdit() and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Qt, given a style sheet, lets the digits begin at the frame, and end there where no buttons are shown."""
        beside = round(self.fontInfo().pixelSize() * _BESIDE)
        line = self.lineEdit()
        place = line.geometry()
        place.setLeft(beside)
        place.setRight(self._end() - beside)
        if place != line.geometry():
            line.setGeometry(place)

    def _end(self) -> int:
        if self.buttonSymbols() is self.ButtonSymbols.NoButtons:
            return self.width()
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxUp
        return self.style().subControlRect(control, option, part, self).left()
