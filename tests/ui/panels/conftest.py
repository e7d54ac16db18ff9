"""The sheet of what people say, at the third task."""

from __future__ import annotations

from typing import Any

import pytest
from support.said_sheet import T03

from ui.editor import Editor
from ui.panels.said_panel import SaidPanel
from ui.theme import Theme


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> SaidPanel:
    found = SaidPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(340, 900)
    found.show()
    found.show_node(T03)
    return found
