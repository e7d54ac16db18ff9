"""What tests do at the main window."""

from __future__ import annotations

from typing import Any

from models.outline import NodeId
from ui.main_window import MainWindow

T03, S3 = NodeId("T03"), NodeId("T03.s3")


def shown(window: MainWindow) -> list[str]:
    model = window.tree.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(window: MainWindow, words: str, qtbot: Any) -> None:
    window.filter.line.setText(words)
    qtbot.waitUntil(lambda: window.filter.filter.text == words and "…" not in window.filter.count.text())
