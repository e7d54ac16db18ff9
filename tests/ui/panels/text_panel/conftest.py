"""The words of the third task, beside what it builds on."""

from __future__ import annotations

from typing import Any

import pytest
from support.main_windows import T03

from ui.editor import Editor
from ui.panels.text_panel import TextPanel
from ui.theme import Theme


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> TextPanel:
    found = TextPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(900, 700)
    found.show()
    found.show_node(T03)
    qtbot.waitUntil(lambda: found.groundwork.is_filled)
    return found
