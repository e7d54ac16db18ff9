"""Pieces of a window that follow the size of the interface while they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from ui.editor import Editor
from ui.panels.headline import Headline
from ui.panels.status_line import StatusLine
from ui.panels.text_field import TextField
from ui.theme import Theme, Tone

Size = Callable[[QWidget], float]


@pytest.fixture
def made(editor: Editor, theme: Theme) -> dict[str, tuple[Callable[[], QWidget], Size]]:
    """How each is made, and its size that must follow."""
    return {
        "text field": (lambda: TextField("progress", "进展情况", theme), lambda one: one.height()),
        "brand": (lambda: Headline("承启", theme, 19), lambda one: one.font().pixelSize()),
        "progress": (lambda: StatusLine(editor, theme), lambda one: one.progress.minimumWidth()),
    }


@pytest.mark.parametrize("name", ["text field", "brand", "progress"])
def test_it_has_the_size_it_would_have_if_it_were_made_now(
    made: dict[str, tuple[Callable[[], QWidget], Size]], name: str, theme: Theme, qtbot: Any
) -> None:
    make, size = made[name]
    theme.wear(Tone.LIGHT)
    old = make()
    qtbot.addWidget(old)
    old.show()
    before = size(old)

    theme.wear(Tone.LIGHT, 1.5, 1.5)

    new = make()
    qtbot.addWidget(new)
    new.show()
    assert before < size(old) == size(new)
    old.hide()
    new.hide()
    theme.wear(Tone.LIGHT)


def test_the_name_of_the_program_does_not_grow_with_the_words_of_the_paper(theme: Theme, qtbot: Any) -> None:
    theme.wear(Tone.LIGHT)
    brand = Headline("承启", theme, 19)
    qtbot.addWidget(brand)

    theme.wear(Tone.LIGHT, 1.0, 2.0)

    assert brand.font().pixelSize() == 19
    theme.wear(Tone.LIGHT)
