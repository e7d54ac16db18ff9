"""What tests do at the window for what came home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from models.workspace.judged import Outcome
from ui.main_window import MainWindow
from ui.windows.return_window import ReturnWindow

Show = Callable[..., ReturnWindow]


def shown(main_window: MainWindow) -> ReturnWindow:
    return next(one for one in main_window.findChildren(ReturnWindow) if one.isVisible())


def go_to(window: ReturnWindow, outcome: Outcome) -> int:
    row = next(row for row in range(window.model.rowCount()) if window.model.row_at(row).outcome is outcome)
    window.table.choose([row])
    QApplication.processEvents()
    return row


def look_for(window: ReturnWindow, words: str) -> None:
    window.narrow.setText(words)
    window._pause.timeout.emit()


def settled(window: ReturnWindow, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not window._soon.isActive() and not window._reviewing.is_running, timeout=10_000)
