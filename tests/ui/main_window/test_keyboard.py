"""Everything is reached by the keyboard, and the focus is not lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import (
    SIGNAL,
    Qt,
)
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from support.answering_dialogs import AnsweringDialogs
from support.main_windows import T03

from ui.main_window import MainWindow
from ui.panels.table_panel import TablePanel
from ui.theme import Theme, Tone
from ui.windows.settings_window import SettingsWindow
from ui.windows.shortcut_list import ShortcutList


def closed(window: MainWindow, kind: type[QDialog]) -> None:
    """Close a window beside the main one, which is active again."""
    for dialog in window.findChildren(kind):
        dialog.close()
    window.activateWindow()


def test_f6_goes_round_the_sheets(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.tree.tree.setFocus()

    window.actions_["next_pane"].trigger()
    assert window.text.words.hasFocus()
    window.actions_["next_pane"].trigger()
    window.actions_["next_pane"].trigger()

    assert window.filter.line.hasFocus()


def test_f6_shows_that_the_words_have_the_focus(window: MainWindow, theme: Theme, qtbot: Any) -> None:
    window.activateWindow()
    window.tree.tree.setFocus()
    frame = window.text._scroll
    before = frame.grab().toImage().pixelColor(0, 100).name()

    window.actions_["next_pane"].trigger()

    assert frame.grab().toImage().pixelColor(0, 100).name() == theme.colours.accent
    window.actions_["next_pane"].trigger()
    assert frame.grab().toImage().pixelColor(0, 100).name() == before


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_go_to_the_ends_of_the_page(modifier: Qt.KeyboardModifier, window: MainWindow, qtbot: Any) -> None:
    window.show_node(T03)
    window.text.words.setFocus()
    bar = window.text._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled and bar.maximum() > 0)

    QTest.keyClick(window.text.words, Qt.Key.Key_End, modifier)
    assert bar.value() == bar.maximum()

    QTest.keyClick(window.text.words, Qt.Key.Key_Home, modifier)
    assert bar.value() == 0

    QTest.keyClick(window.text.words, Qt.Key.Key_Right)  # other keys go on from there
    assert bar.value() == 0
    assert window.text.words.textCursor().position() == 1


def test_f6_passes_over_a_sheet_that_is_away(window: MainWindow, theme: Theme, qtbot: Any) -> None:
    window.activateWindow()
    window.resize(960, 560)
    theme.wear(Tone.LIGHT, 1.25)
    qtbot.mouseClick(window.views.beside, Qt.MouseButton.LeftButton)
    window.filter.line.setFocus()

    window.actions_["next_pane"].trigger()

    assert window.text.words.hasFocus()
    window.actions_["next_pane"].trigger()
    assert window.said.isAncestorOf(window.focusWidget())


def test_the_focus_stays_in_its_sheet_when_what_had_it_goes(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.show_node(T03)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    button = window.text.groundwork.confirm_all
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    window.actions_["settings"].trigger()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    button.hide()
    window.filter.line.setFocus()
    closed(window, SettingsWindow)

    qtbot.waitUntil(lambda: window.text.words.hasFocus())


def test_the_focus_returns_from_a_dialog(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.said.assignment.rows["deadline"].line.setFocus()

    window.actions_["shortcuts"].trigger()
    closed(window, ShortcutList)

    qtbot.waitUntil(lambda: window.said.assignment.rows["deadline"].line.hasFocus())


def test_every_action_can_be_reached_and_none_takes_the_keys_of_another(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_ for key in action.shortcuts()]

    assert len(keys) == len(set(keys))
    assert all(action.text() for action in window.actions_)


def test_every_action_is_one_duty_s_to_do(window: MainWindow) -> None:
    def doers(action: QAction) -> int:
        menus = [one for one in action.associatedObjects() if isinstance(one, QMenu)]  # each listens too
        return action.receivers(SIGNAL("triggered(bool)")) - len(menus)

    assert {action.objectName(): doers(action) for action in window.actions_ if doers(action) != 1} == {}


def test_f6_reaches_the_table(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.views.choose(1)
    window.tree.tree.setFocus()

    window.actions_["next_pane"].trigger()

    table = window.views.table
    assert isinstance(table, TablePanel)
    assert table.isAncestorOf(window.focusWidget())


def test_assigning_what_was_achieved_is_answered_with_a_sentence(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    window.show_node("A1-2")

    window.actions_["assign"].trigger()

    assert dialogs.said == ["2016年的成绩不分工。先在左边选一项任务或一条举措，再分工。"]


def test_the_focus_of_a_sheet_that_goes_away_comes_to_what_takes_its_place(window: MainWindow, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: window.is_complete)
    window.said.assignment.rows["deadline"].line.setFocus()

    window.actions_["overview"].trigger()

    assert window.views.overview is not None
    assert window.views.overview.isAncestorOf(window.focusWidget() or window)


def test_escape_leads_back_from_the_saved_page(window: MainWindow, qtbot: Any) -> None:
    window.actions_["source"].trigger()
    assert window.text.source is not None

    QTest.keyClick(window.text.source.page, Qt.Key.Key_Escape)

    assert not window.text.shows_source
    assert window.text.words.hasFocus()


def test_the_tone_that_is_worn_has_its_tick_in_the_menu(window: MainWindow) -> None:
    tones = ("light", "dark", "contrast", "system_tone")

    for name in ("dark", "contrast", "light", "light"):
        window.actions_[name].trigger()
        assert [one for one in tones if window.actions_[one].isChecked()] == [name]
