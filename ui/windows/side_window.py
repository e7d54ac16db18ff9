"""What every window beside the main one does: it goes when it is closed, and fits on the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from ui.theme import Theme

_OF_SCREEN = 0.92  # so that a window at 200 % leaves room for the bars of the desktop


class SideWindow(QDialog):
    """Enter presses the button that has the focus, else the one that stands for the whole. Escape closes."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)

    def take_size(self, width: int, height: int) -> None:
        """A size of the drawing at 100 %, as far as the screen has room for it."""
        room = self.screen().availableSize() * _OF_SCREEN
        self.resize(min(self._theme.px(width), room.width()), min(self._theme.px(height), room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focus, QPushButton):
            focus.click()
            return
        super().keyPressEvent(event)
