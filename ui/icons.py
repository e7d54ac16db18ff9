"""Drawings on buttons and in menus, which follow the look."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from resources.icons import PROGRAM
from ui.icon_files import icon_file
from ui.theme import Theme

SIZE = 16  # pixels at 100 %
_QT_CLEARS = "_q_qlineeditclearaction"
Target = QAction | QAbstractButton | QLabel


def icon(name: str, theme: Theme, colour: str = "ink") -> QIcon:
    """A drawing in a colour of the look, paler where it cannot be used. Raises UnknownDrawingError."""
    found = QIcon(icon_file(name, getattr(theme.colours, colour)))
    found.addFile(icon_file(name, theme.colours.edge), mode=QIcon.Mode.Disabled)
    return found


def program_icon() -> QIcon:
    """The sign of the program, for windows and the task bar."""
    return QIcon(str(PROGRAM))


def show_icon(target: Target, name: str, theme: Theme, colour: str = "ink") -> None:
    """Put a drawing on an action, a button or an empty label, in the colours of whatever look is worn."""
    _Shown(target, name, theme, colour)


def make_searchable(line: QLineEdit, theme: Theme) -> None:
    """A glass before what is typed, and behind it a button that clears it."""
    line.setProperty("searches", True)
    line.setClearButtonEnabled(True)
    clear = line.findChild(QAction, _QT_CLEARS)
    if isinstance(clear, QAction):
        show_icon(clear, "clear", theme, "soft")  # Qt asks the style sheet once, and not again at another look
    show_icon(line.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition), "search", theme, "soft")


class _Shown(QObject):
    """Lives and dies with what it is shown on."""

    def __init__(self, target: Target, name: str, theme: Theme, colour: str) -> None:
        super().__init__(target)
        self._target, self._name, self._theme, self._colour = target, name, theme, colour
        theme.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        drawn, side = icon(self._name, self._theme, self._colour), self._theme.px(SIZE)
        if isinstance(self._target, QLabel):
            self._target.setPixmap(drawn.pixmap(QSize(side, side), self._target.devicePixelRatioF()))
            return
        self._target.setIcon(drawn)
        if isinstance(self._target, QAbstractButton):
            self._target.setIconSize(QSize(side, side))
