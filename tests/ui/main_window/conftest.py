"""The main window over a workspace in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from support.answering_dialogs import AnsweringDialogs

from ui.editor import Editor
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme, Tone


@pytest.fixture
def window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> Iterator[MainWindow]:
    found = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(found)
    found.resize(1440, 900)
    found.show()
    yield found
    found.close()
    theme.wear(Tone.LIGHT)
