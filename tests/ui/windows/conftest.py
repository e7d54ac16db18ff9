"""What windows are opened over: actions, files that came home, the paper that leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from support.answering_dialogs import AnsweringDialogs
from support.export_windows import T03, few, made
from support.handouts import hand_out
from support.return_windows import Show, shown

from ui.actions import Actions
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.export_window import ExportWindow
from ui.windows.return_window import REVIEW, ReturnWindow


@pytest.fixture
def owner(qtbot: Any) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture
def actions(owner: QWidget) -> Actions:
    return Actions(owner)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "报回"
    folder.mkdir()
    return folder


@pytest.fixture
def show(main_window: MainWindow, home: Path, qtbot: Any) -> Iterator[Show]:
    """The files named by what they hold, dropped together as a folder."""

    def show_files(**files: bytes) -> ReturnWindow:
        for name, data in files.items():
            (home / f"{name}.xlsx").write_bytes(data)
        main_window.workbooks.take_back([home])
        window = shown(main_window)
        qtbot.waitUntil(lambda: window.pages.currentIndex() == REVIEW, timeout=10_000)
        return window

    yield show_files
    main_window.close()


@pytest.fixture
def sent(editor: Editor) -> bytes:
    return hand_out(editor.workspace)[0]


@pytest.fixture
def export_window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> Iterator[ExportWindow]:
    theme.wear(Tone.LIGHT)
    editor.path = tmp_path / "示例.chengqi"
    found = ExportWindow(editor, theme, preferences, dialogs)
    few(found, T03)
    found.show()
    made(found, qtbot)
    yield found
    if isValid(found):
        found.close()
    qtbot.wait(1)
