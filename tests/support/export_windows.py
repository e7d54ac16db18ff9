"""What tests do at the window for papers."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
)
from support.answering_dialogs import AnsweringDialogs

from exporters.content import Kind
from models.outline import NodeId
from ui.windows.export_window import ExportWindow

T03 = NodeId("T03")


def made(window: ExportWindow, qtbot: Any) -> bytes:
    """The paper of the last wish, once it is there."""
    qtbot.waitUntil(lambda: bool(window.data) and not window.making.is_running, timeout=20_000)
    return window.data


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))


def few(window: ExportWindow, *tasks: NodeId) -> None:
    """Tick only these."""
    window.content.tasks.show_tasks(tasks or (T03,))
    window.content.tasks.changed.emit()


def kind(window: ExportWindow, wanted: Kind) -> None:
    window.content.kinds.button(list(Kind).index(wanted)).click()


def again(window: ExportWindow, dialogs: AnsweringDialogs, qtbot: Any) -> ExportWindow:
    """Closed and opened once more."""
    window.close()
    found = ExportWindow(window._editor, window._theme, window._preferences, dialogs)
    found.show()
    made(found, qtbot)
    return found
