"""Arrow keys walk through the tree row by row; a click or Enter on a link leads to its other end."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from support.main_windows import T03

from models.links import LinkVerdict
from models.outline import NodeId
from ui.editor import Editor
from ui.item_models.outline_model import Role
from ui.item_models.outline_rows import RowKind
from ui.main_window import MainWindow
from ui.panels.tree_panel import ACHIEVEMENTS, TASKS

_POINTS = 300  # rows at most that stand open here


def here(window: MainWindow) -> QModelIndex:
    return window.tree.tree.currentIndex().siblingAtColumn(0)


def name(window: MainWindow) -> str:
    return window.tree.model.name_of(here(window))


def groundwork(window: MainWindow, task: NodeId) -> QModelIndex:
    return window.tree.model.index_named(f"groundwork/{task}")


def at_link_of_task(window: MainWindow) -> QModelIndex:
    """With the tree at the groundwork of a task, open; the second link below it."""
    above = groundwork(window, T03)
    window.tree.tree.expand(above.parent())
    window.tree.tree.expand(above)
    window.tree.tree.setCurrentIndex(above)
    window.tree.tree.setFocus()
    return window.tree.model.index(1, 0, above)


def at_point_with_link(window: MainWindow, editor: Editor) -> QModelIndex:
    """The tree at a point on which a measure leans that is not its first; the link below it."""
    found = next(one for one in editor.snapshot.standing_links() if one.measure and not one.measure.endswith(".s1"))
    window.show_node(found.point)
    link = window.tree.model.index_named(f"link/{found.id}")
    window.tree.tree.expand(link.parent())
    window.tree.tree.setFocus()
    return link


def press(window: MainWindow, qtbot: Any, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(window.tree.tree, key)


def click(window: MainWindow, qtbot: Any, index: QModelIndex) -> None:
    tree = window.tree.tree
    tree.scrollTo(index)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def test_down_passes_the_groundwork_of_a_task_row_by_row(window: MainWindow, qtbot: Any) -> None:
    model = window.tree.model
    last = model.index(model.rowCount(model.index_of(T03)) - 2, 0, model.index_of(T03))
    window.show_node(str(last.data(Role.NODE)))
    window.tree.tree.setFocus()

    press(window, qtbot, Qt.Key.Key_Down)
    assert name(window) == f"groundwork/{T03}"
    assert window.node == T03
    assert window.tree.tree.selectionModel().selectedRows() == [groundwork(window, T03)]

    press(window, qtbot, Qt.Key.Key_Down)
    assert name(window) == "node/T04"


def test_up_passes_the_groundwork_of_a_task_row_by_row(window: MainWindow, qtbot: Any) -> None:
    window.tree.tree.expand(window.tree.model.index_of(T03))
    window.show_node("T04")
    window.tree.tree.setFocus()
    measures = [f"node/{one.id}" for one in reversed(window.editor.document.outline.children(T03))]

    passed = []
    for _ in range(len(measures) + 2):
        press(window, qtbot, Qt.Key.Key_Up)
        passed.append(name(window))

    assert passed == [f"groundwork/{T03}", *measures, f"node/{T03}"]


@pytest.mark.parametrize("side", [TASKS, ACHIEVEMENTS])
def test_down_gets_through_all_that_is_open_on_either_side(window: MainWindow, qtbot: Any, side: int) -> None:
    window.tree.tabs.choose(side)
    window.tree.expand_to(-1)
    press(window, qtbot, Qt.Key.Key_Home)
    tree, passed = window.tree.tree, [here(window)]
    while (below := tree.indexBelow(passed[-1])).isValid() and len(passed) < _POINTS:
        press(window, qtbot, Qt.Key.Key_Down)
        assert here(window) == below
        passed.append(below)

    assert window.tree.side == side
    assert {index.data(Role.KIND) for index in passed} >= {RowKind.NODE.value, RowKind.LINK.value}


def test_arrows_show_what_a_link_leads_to_and_stay_on_their_side(window: MainWindow, qtbot: Any) -> None:
    link = at_link_of_task(window)

    press(window, qtbot, Qt.Key.Key_Down, 2)

    assert window.tree.side == TASKS
    assert here(window) == link
    assert window.tree.tree.selectionModel().selectedRows() == [link]
    assert window.node == link.data(Role.NODE) == window.text.node
    assert window.tree.tree.hasFocus()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_link_followed_from_a_task_selects_the_point_that_is_shown(
    window: MainWindow, qtbot: Any, by_key: bool
) -> None:
    link = at_link_of_task(window)
    point = link.data(Role.NODE)

    if by_key:
        press(window, qtbot, Qt.Key.Key_Down, 2)
        press(window, qtbot, Qt.Key.Key_Return)
    else:
        click(window, qtbot, link)

    assert window.tree.side == ACHIEVEMENTS
    assert window.node == point
    assert window.tree.chosen() == [point]
    assert name(window) == f"node/{point}"
    assert window.tree.tree.viewport().rect().contains(window.tree.tree.visualRect(here(window)).center())


@pytest.mark.parametrize("by_key", [True, False])
def test_what_is_confirmed_after_following_a_link_is_selected_and_shown(
    window: MainWindow, editor: Editor, qtbot: Any, by_key: bool
) -> None:
    link = at_point_with_link(window, editor)
    measure, followed = link.data(Role.NODE), link.data(Role.LINK)

    if by_key:
        window.tree.tree.setCurrentIndex(link)
        press(window, qtbot, Qt.Key.Key_Return)
    else:
        click(window, qtbot, link)

    assert window.tree.side == TASKS
    assert window.tree.chosen() == [measure] == [window.node]
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    window.actions_["confirm_links"].trigger()
    (one,) = (one for one in editor.snapshot.links() if one.id == followed)
    assert editor.snapshot.link_verdict(one) is LinkVerdict.CONFIRMED
    assert window.tree.chosen() == [measure]


def test_a_second_quick_click_selects_nothing_where_the_first_led(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    link = at_point_with_link(window, editor)
    measure, tree = link.data(Role.NODE), window.tree.tree
    tree.scrollTo(link)
    at = tree.visualRect(link).center()

    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert window.tree.chosen() == [measure] == [window.node]


def test_the_row_of_a_link_stays_the_current_one_after_an_edit(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    at_link_of_task(window)
    press(window, qtbot, Qt.Key.Key_Down, 2)
    was = name(window)
    assert was.startswith("link/")
    other = next(one for one in editor.snapshot.standing_links() if one.task != T03)

    editor.judge([other.id], "否决")

    assert name(window) == was
    assert window.tree.side == TASKS


def test_turning_the_tree_from_a_link_comes_to_what_is_shown(window: MainWindow, qtbot: Any) -> None:
    at_link_of_task(window)
    press(window, qtbot, Qt.Key.Key_Down, 2)

    window.actions_["turn"].trigger()

    assert window.tree.chosen() == [window.node]
    window.actions_["turn"].trigger()
    assert window.tree.chosen() == [T03] == [window.node]
