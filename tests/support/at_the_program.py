"""What tests do with the whole program and its notices."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from models.outline import NodeId
from ui.app import App
from ui.main_window import MainWindow
from ui.panels.notice_bar import NameBar, NoticeBar

ROOT = Path(__file__).resolve().parents[2]

T03 = NodeId("T03")


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def window(app: App) -> MainWindow:
    assert app.window is not None
    return app.window


def notices(app: App) -> list[str]:
    return [bar.sentence.text() for bar in window(app).findChildren(NoticeBar) if bar.isVisible()]


def press(app: App, words: str) -> None:
    """A button of a notice."""
    bars = [bar for kind in (NoticeBar, NameBar) for bar in window(app).findChildren(kind)]
    buttons = [one for bar in bars for one in bar.findChildren(QPushButton)]
    next(one for one in buttons if one.text() == words and one.isVisible()).click()
