"""A whole number with its unit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget


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

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
