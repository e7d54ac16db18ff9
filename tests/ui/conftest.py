"""What tests of the window may ask for: a workspace in memory, a look, dialogs that answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore
from support.workspaces import workspace

from models.document import Document
from resources.i18n import build
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme, Tone

TODAY = date(2017, 5, 20)


@pytest.fixture(autouse=True)
def no_window_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each test that has a window, nothing of it is left on the screen."""
    yield
    if "qapp" not in request.fixturenames:
        return
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert left == []


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def editor(qapp: QApplication, document: Document, store: MemoryStore) -> Iterator[Editor]:
    """王芳 at the screen on 20 May 2017, over the embedded paper and a store in memory."""
    found = Editor(workspace(document, store), Path("示例.chengqi"), today=lambda: TODAY)
    yield found
    found.stop()
    found.deleteLater()


@pytest.fixture
def said(editor: Editor) -> list[str]:
    """The sentences with which something was refused."""
    sentences: list[str] = []
    editor.refused.connect(sentences.append)
    return sentences


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    found = Theme(qapp)
    found.wear(Tone.LIGHT)
    return found


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences of a person who has never started the program."""
    return Preferences(QSettings(str(tmp_path / "preferences.ini"), QSettings.Format.IniFormat), home=tmp_path / "home")


@pytest.fixture
def main_window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> Iterator[MainWindow]:
    """The main window over the workspace in memory."""
    found = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.close()
    theme.wear(Tone.LIGHT)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The language of the interface, for one test."""
    translator = QTranslator(qapp)
    assert translator.load(str(build.ENGLISH.with_suffix(".qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
