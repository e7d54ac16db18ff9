"""Where the focus goes when what had it has gone, as after a dialog that changed what is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusKeeper(QObject):
    """Qt gives the focus to the first that can have it, the search. It belongs where the work was."""

    def __init__(self, window: QWidget, first: QWidget, stop_of: Callable[[QWidget], QWidget | None]) -> None:
        """`stop_of` tells where the keyboard stops in the sheet that a widget stands in."""
        super().__init__(window)
        self._window = window
        self._first = first
        self._stop_of = stop_of
        self._last: QWidget | None = None
        self._stop: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            return
        stop = self._stop
        if now is self._first and self._has_gone(self._last) and stop is not None and not self._has_gone(stop):
            self._last = None
            stop.setFocus()
            return
        self._last, self._stop = now, self._stop_of(now)

    @staticmethod
    def _has_gone(widget: QWidget | None) -> bool:
        return widget is not None and not (isValid(widget) and widget.isVisible() and widget.isEnabled())
