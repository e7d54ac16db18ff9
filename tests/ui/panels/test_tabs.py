"""A row of words: whoever goes by the keyboard sees where they are, and a click leaves no frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.tabs import Tabs
from ui.theme import Theme, Tone


@pytest.fixture(params=[Tone.LIGHT, Tone.DARK])
def tabs(request: pytest.FixtureRequest, theme: Theme, qtbot: Any) -> Iterator[Tabs]:
    theme.wear(request.param)
    sheet = QWidget()
    qtbot.addWidget(sheet)
    sheet.setProperty("role", "sheet")
    found = Tabs(["分工与填报", "批注", "历史"])
    QVBoxLayout(sheet).addWidget(found)
    sheet.show()
    sheet.activateWindow()
    yield found
    theme.wear(Tone.LIGHT)


def upper_edge(tabs: Tabs) -> str:
    """The colour above the chosen word."""
    image = tabs.chosen_button.grab().toImage()
    return image.pixelColor(QPoint(image.width() // 2, 0)).name()


def lower_edge(tabs: Tabs) -> str:
    image = tabs.chosen_button.grab().toImage()
    return image.pixelColor(QPoint(image.width() // 2, image.height() - 1)).name()


def test_a_click_leaves_no_frame_and_the_line_below_stays(tabs: Tabs, theme: Theme, qtbot: Any) -> None:
    tabs.chosen_button.clearFocus()
    without = upper_edge(tabs)

    QTest.mouseClick(tabs._group.button(2), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: tabs.chosen_button.hasFocus())
    assert tabs.current == 2
    assert upper_edge(tabs) == without
    assert lower_edge(tabs) == theme.colours.accent


def test_who_goes_on_by_the_keyboard_after_a_click_sees_the_frame(tabs: Tabs, theme: Theme, qtbot: Any) -> None:
    QTest.mouseClick(tabs._group.button(2), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tabs.chosen_button.hasFocus())

    QTest.keyClick(tabs.chosen_button, Qt.Key.Key_Left)

    assert tabs.current == 1
    assert upper_edge(tabs) == theme.colours.accent


def test_the_frame_is_as_it_was_when_the_window_is_active_again(tabs: Tabs, theme: Theme, qtbot: Any) -> None:
    tabs.chosen_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: tabs.chosen_button.hasFocus())
    assert upper_edge(tabs) == theme.colours.accent

    tabs.chosen_button.clearFocus()
    tabs.chosen_button.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    assert upper_edge(tabs) == theme.colours.accent
