"""Finding what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from models.workspace import Snapshot
from ui.actions import Actions
from ui.delegates.choice_delegate import Part
from ui.theme import Theme
from ui.windows.command_palette import CommandPalette


@pytest.fixture
def palette(actions: Actions, theme: Theme, snapshot: Snapshot, owner: QWidget) -> Iterator[CommandPalette]:
    found = CommandPalette(actions, theme, owner, snapshot=snapshot)
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    found.open()
    yield found
    found.close()


def shown(palette: CommandPalette) -> list[str]:
    return [palette.list.item(row).text() for row in range(palette.list.count())]


def test_every_action_is_there_with_its_group_and_keys_then_the_tasks(
    palette: CommandPalette, actions: Actions
) -> None:
    names = list(actions.entries)

    assert [palette.list.item(row).data(Part.KEY) for row in range(len(names))] == names
    assert len(shown(palette)) == len(names) + 15
    first = palette.list.item(0)
    assert (first.data(Part.KIND), first.text(), first.data(Part.ASIDE)) == ("文件", "新建工作文件", "Ctrl+N")


@pytest.mark.parametrize("typed", ["对照原文", "dzyw", "duizhao", "对原"])
def test_words_initials_readings_and_letters_in_order_find_an_action(palette: CommandPalette, typed: str) -> None:
    palette.line.setText(typed)

    assert shown(palette)[0] == "对照原文"


def test_a_hint_finds_its_action_too(palette: CommandPalette) -> None:
    palette.line.setText("署名")

    assert shown(palette) == ["设置"]


@pytest.mark.parametrize("typed", ["第三项", "任务三", "任务（三）", "ylfw", "养老", "T03"])
def test_tasks_are_found_by_number_words_and_initials(palette: CommandPalette, typed: str, qtbot: Any) -> None:
    palette.line.setText(typed)
    assert shown(palette)[0] == "（三）加快发展养老服务业"

    with qtbot.waitSignal(palette.node_wanted) as wanted:
        QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert wanted.args == ["T03"]
    assert not palette.isVisible()


def test_the_arrow_keys_move_while_typing_and_enter_closes_and_does_it(
    palette: CommandPalette, actions: Actions
) -> None:
    done: list[str] = []
    actions.bind("new", lambda: done.append("new"))
    actions.bind("open", lambda: done.append(f"open {palette.isVisible()}"))

    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert done == ["open False"]


def test_a_click_does_it_once(palette: CommandPalette, actions: Actions) -> None:
    done: list[str] = []
    actions.bind("open", lambda: done.append("open"))
    place = palette.list.visualItemRect(palette.list.item(1)).center()

    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert done == ["open"]
    assert not palette.isVisible()


def test_what_cannot_be_done_is_shown_passed_over_and_never_done(
    actions: Actions, theme: Theme, owner: QWidget
) -> None:
    actions["undo"].setEnabled(False)
    done: list[str] = []
    actions.bind("undo", lambda: done.append("undo"))
    palette = CommandPalette(actions, theme, owner)
    palette.open()
    palette.line.setText("撤销")

    item = palette.list.item(0)
    assert (item.text(), item.data(Part.BENEATH)) == ("撤销", "现在不能用")
    assert palette.list.chosen == ""
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert done == []
    assert palette.isVisible()
    palette.close()


def test_nothing_found_has_its_sentence(palette: CommandPalette) -> None:
    palette.line.setText("没有这样的操作")

    assert palette.list.isHidden()
    assert palette.nothing.text().startswith("没有这样的操作或任务")


def test_escape_closes(palette: CommandPalette) -> None:
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)

    assert not palette.isVisible()
