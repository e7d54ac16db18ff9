"""The columns of the tree: titles keep their room, and only a hand moves an edge."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionViewItem
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from ui.delegates.row_delegate import RowDelegate
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.command_palette import CommandPalette


def draw_edge(window: MainWindow, column: Column, *, by: int) -> None:
    """Draw the right edge of a column with the mouse."""
    head = window.tree.tree.header()
    edge = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 1, head.height() // 2)
    QTest.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    there = QPointF(edge + QPoint(by, 0))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, there, head.viewport().mapToGlobal(there), left, left, none)
    QApplication.sendEvent(head.viewport(), moved)
    QTest.mouseRelease(head.viewport(), left, pos=there.toPoint())


def click_edge_twice(window: MainWindow, column: Column) -> None:
    """As a hand does it on the right edge of a column."""
    head = window.tree.tree.header()
    edge = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) - 1, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseDClick(head.viewport(), Qt.MouseButton.LeftButton, pos=edge)


def widths(window: MainWindow) -> list[int]:
    return [window.tree.tree.columnWidth(column) for column in Column]


def test_columns_are_as_they_were_once_the_window_is_as_it_was(window: MainWindow, theme: Theme, qtbot: Any) -> None:
    before = widths(window)

    for width in (1200, 1024, 1024, 1200, 1440):
        window.resize(width, 900)
        qtbot.wait(20)
        if width == 1024:
            window.tree.tabs.choose(1 - window.tree.side)
            theme.wear(Tone.LIGHT, 1.5)
            theme.wear(Tone.LIGHT, 1.0)

    qtbot.waitUntil(lambda: widths(window) == before)
    assert window.tree.side == 0


def test_a_bar_at_the_side_of_the_tree_moves_no_column(window: MainWindow, qtbot: Any) -> None:
    before = widths(window)
    assert not window.tree.tree.verticalScrollBar().isVisible()

    window.actions_["expand"].trigger()

    qtbot.waitUntil(window.tree.tree.verticalScrollBar().isVisible)
    assert widths(window) == before
    assert sum(before) <= window.tree.tree.viewport().width()


def test_titles_keep_their_room_however_wide_the_columns_are_drawn(window: MainWindow) -> None:
    draw_edge(window, Column.LEAD, by=150)

    assert window.tree.tree.columnWidth(Column.TITLE) >= 170
    assert window.tree.tree.columnWidth(Column.LEAD) == 230
    assert window.tree.tree.isColumnHidden(Column.NOTES)


def test_the_edge_of_the_titles_is_drawn_too_and_the_column_beside_gives_or_takes(window: MainWindow) -> None:
    before = widths(window)

    draw_edge(window, Column.TITLE, by=20)
    moved = {Column.TITLE: 20, Column.LEAD: -20}
    assert widths(window) == [before[column] + moved.get(column, 0) for column in Column]
    draw_edge(window, Column.TITLE, by=100 - window.tree.tree.columnWidth(Column.TITLE))

    assert window.tree.tree.columnWidth(Column.TITLE) == 170
    assert not window.tree.columns.away


@pytest.mark.parametrize("edge", [Column.TITLE, Column.LEAD])
def test_two_clicks_on_an_edge_make_the_column_as_wide_as_usual(edge: Column, window: MainWindow) -> None:
    before = widths(window)
    draw_edge(window, Column.LEAD, by=-60)
    assert window.tree.tree.columnWidth(Column.LEAD) == 28

    click_edge_twice(window, edge)

    assert widths(window) == before


def test_all_columns_are_as_wide_as_usual_again_for_whoever_has_only_a_keyboard(window: MainWindow) -> None:
    before = widths(window)
    draw_edge(window, Column.LEAD, by=-60)
    draw_edge(window, Column.PERCENT, by=30)

    window.actions_["usual_columns"].trigger()

    assert widths(window) == before
    window.actions_["palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette.line.setText("默认列宽")
    assert [palette.list.item(row).text() for row in range(palette.list.count())] == ["恢复栏宽"]
    palette.close()


def test_pointing_at_a_title_tells_it_whole(window: MainWindow) -> None:
    index = window.tree.model.index_of(NodeId("T01"))

    told = index.data(Qt.ItemDataRole.ToolTipRole)

    assert told.splitlines()[0] == window.text.title.text()
    assert "○ 未填报" in told


def test_the_width_of_a_column_and_hidden_columns_come_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    draw_edge(window, Column.LEAD, by=40)
    window.tree.columns.show(Column.NOTES, shown=False)
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)

    assert again.tree.tree.columnWidth(Column.LEAD) == 120
    assert again.tree.tree.isColumnHidden(Column.NOTES)
    again.close()


def test_status_and_problems_are_there_for_whoever_asks_for_them_and_come_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    menu = QMenu()
    window.tree._fill(menu)
    wished = [action for action in menu.actions() if action.text() in ("栏目：状态", "栏目：问题")]
    assert [action.isChecked() for action in wished] == [False, False]

    for action in wished:
        action.trigger()
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    assert not again.tree.tree.isColumnHidden(Column.STATUS)
    assert not again.tree.tree.isColumnHidden(Column.PROBLEMS)
    assert again.tree.tree.columnWidth(Column.TITLE) >= 170
    again.close()


def test_what_somebody_drew_and_hid_before_there_were_more_columns_still_stands(window: MainWindow) -> None:
    window.tree.columns.return_to({"columns": ["120", "64", "44", "42"], "hidden": ["4"]})

    tree = window.tree.tree
    assert tree.columnWidth(Column.LEAD) == 120
    assert tree.columnWidth(Column.DUE) == 64
    hidden = {column for column in Column if tree.isColumnHidden(column)}
    assert hidden == {Column.STATUS, Column.PROBLEMS, Column.NOTES}


def test_the_right_button_on_the_head_of_the_tree_offers_its_columns(window: MainWindow, qtbot: Any) -> None:
    head = window.tree.tree.header()
    at = QPoint(20, head.height() // 2)

    QApplication.sendEvent(head.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, head.mapToGlobal(at)))

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "栏目：问题" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_title_runs_on_past_a_column_that_is_hidden(window: MainWindow, editor: Editor) -> None:
    editor.assign([NodeId("T03.s3")], {"status": "推进中"})
    delegate, tree = window.tree.tree.itemDelegate(), window.tree.tree
    assert isinstance(delegate, RowDelegate)
    option = QStyleOptionViewItem()
    option.widget = tree
    title = window.tree.model.index_of(NodeId("T03.s3"))

    assert delegate._room(option, title) > tree.columnWidth(Column.LEAD)
    window.tree.columns.show(Column.STATUS, shown=True)
    assert delegate._room(option, title) == 0


def test_columns_for_which_there_is_no_room_are_named(window: MainWindow, qtbot: Any) -> None:
    assert window.tree.columns.away == []

    window.tree.setFixedWidth(260)
    qtbot.waitUntil(lambda: bool(window.tree.columns.away))

    head = window.tree.tree.header()
    assert "时限" in head.toolTip()
    menu = QMenu()
    window.tree._fill(menu)
    assert "栏目：时限（太窄，没有列出）" in [action.text() for action in menu.actions()]


def test_a_lead_that_is_settled_stands_in_the_ink_of_the_words_and_a_suggested_one_does_not(
    window: MainWindow, editor: Editor, theme: Theme
) -> None:
    editor.assign([NodeId("T03")], {"lead": "救灾处", "deadline": "三季度"})
    delegate = window.tree.tree.itemDelegate()
    assert isinstance(delegate, RowDelegate)

    def ink(node: str, column: Column) -> str:
        return delegate._ink(window.tree.model.index_of(NodeId(node), column), QStyleOptionViewItem()).name()

    assert ink("T03", Column.LEAD) == ink("T03", Column.TITLE) == theme.colour("ink").name()
    assert ink("T04", Column.LEAD) == theme.colour("amber_ink").name()
    assert ink("T03", Column.DUE) == theme.colour("soft").name()
    window.tree.tabs.choose(1)
    assert ink("A1-2.2", Column.LEAD) == theme.colour("soft").name()
