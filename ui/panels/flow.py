"""Small pieces that several panes are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QMenu, QPushButton, QToolButton, QWidget


def label(words: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Words that are never read as markup."""
    found = QLabel(words)
    found.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        found.setProperty("role", role)
    found.setWordWrap(wraps)
    return found


class OnceButton(QPushButton):
    """Takes a double click as one: the second would meet whatever has come under the mouse meanwhile."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


def button(words: str, role: str, pressed: Callable[[], object], kind: type[QPushButton] = QPushButton) -> QPushButton:
    found = kind(words)
    if role:
        found.setProperty("role", role)
    found.setAutoDefault(False)
    found.setCursor(Qt.CursorShape.PointingHandCursor)
    found.clicked.connect(lambda _checked=False: pressed())
    return found


def hang_menu(owner: QToolButton, fill: Callable[[QMenu], object]) -> None:
    """A menu that is filled anew each time it opens. Qt tells nobody that the mouse has gone elsewhere while it
    was open: the button would look pointed at until the mouse comes again."""
    menu = QMenu(owner)

    def look_where_the_mouse_is() -> None:
        is_there = owner.rect().contains(owner.mapFromGlobal(QCursor.pos()))
        owner.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_there)
        owner.update()

    def open_anew() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(open_anew)
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, owner, look_where_the_mouse_is))
    owner.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    owner.setMenu(menu)


def context_menu(owner: QWidget) -> QMenu:
    """It goes when it is closed."""
    found = QMenu(owner)
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return found


def rule() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout; the widgets go when the event loop comes round."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            emptied(inner)
