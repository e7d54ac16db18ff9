"""What every window beside the main one does: it goes when it is closed, and fits on the screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QPushButton, QStyle, QVBoxLayout, QWidget

from ui.panels.flow import rule
from ui.theme import Theme
from ui.windows.scrolled_body import ScrolledBody

_OF_SCREEN = 0.92  # so that a window at 200 % leaves room for the bars of the desktop


def fitted(window: QWidget, theme: Theme, width: int, height: int) -> QSize:
    """A size of the drawing at 100 %, as far as the window's screen has room for it."""
    return QSize(theme.px(width), theme.px(height)).boundedTo(window.screen().availableSize() * _OF_SCREEN)


def _within(room: QRect, wanted: QRect) -> QRect:
    found = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    found.moveLeft(max(room.left(), min(found.left(), room.right() - found.width() + 1)))
    found.moveTop(max(room.top(), min(found.top(), room.bottom() - found.height() + 1)))
    return found


class SideWindow(QDialog):
    """Enter presses the button that has the focus, else the one that stands for the whole. Escape closes."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)

    def take_size(self, width: int, height: int) -> None:
        """A size of the drawing at 100 %, as far as the screen has room for it."""
        self.resize(self.fitted(width, height))

    def fitted(self, width: int, height: int) -> QSize:
        return fitted(self, self._theme, width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """One that was never left anywhere Qt itself puts onto the screen."""
        if self.testAttribute(Qt.WidgetAttribute.WA_Moved) and not event.spontaneous():
            self._stay_on_screen()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What came into it may need more room than it had: it grows, but not over the edge."""
        super().resizeEvent(event)
        if self.isVisible() and event.size().width() == self.minimumSizeHint().width() > event.oldSize().width():
            QTimer.singleShot(0, self, self._stay_on_screen)

    def _stay_on_screen(self) -> None:
        """Where it was left, as far as that is on the screen: larger letters and other words may need more room."""
        above = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        room = self.screen().availableGeometry().adjusted(0, above, 0, 0)
        if not (self.isMaximized() or room.contains(self.geometry())):
            wanted = self.size().expandedTo(self.minimumSizeHint())
            self.setGeometry(_within(room, QRect(self.geometry().topLeft(), wanted)))

    def lay_out_over(self, foot: QLayout, body: QVBoxLayout) -> None:
        """The body scrolls where it has too little room; the foot with its buttons is always in sight."""
        px = self._theme.px
        body.setContentsMargins(px(24), px(20), px(24), 0)
        foot.setSpacing(px(8))
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(ScrolledBody(body), 1)
        layout.addLayout(foot)

    def lay_out_above(self, foot: QLayout | QWidget, body: QLayout | QWidget) -> None:
        """The body has all the room; a line stands between it and the foot."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((body, 1), (rule(), 0), (foot, 0)):
            if isinstance(part, QLayout):
                layout.addLayout(part, stretch)
            else:
                layout.addWidget(part, stretch)

    def take_undo_keys(self, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Ctrl+Z here does what it does in the main window; a field that has something to undo comes first."""
        for keys, deed in (("Ctrl+Z", undo), ("Ctrl+Shift+Z", redo), ("Ctrl+Y", redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focus, QPushButton):
            focus.click()
            return
        super().keyPressEvent(event)
