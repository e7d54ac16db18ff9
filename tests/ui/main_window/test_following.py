"""All sheets are about one node: whichever it is chosen in, the others follow."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget
from support.main_windows import S3, T03, search, shown

from models.outline import NodeId
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.panels.overview_panel import OverviewPanel
from ui.panels.table_panel import TablePanel


def test_the_number_of_late_measures_leads_to_them_in_the_overview(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T03.s3")], {"deadline": "2017年1月5日"})
    qtbot.waitUntil(window.status.late.isVisible)

    window.status.late.click()

    overview = window.views.overview
    assert isinstance(overview, OverviewPanel)
    qtbot.waitUntil(lambda: window.focusWidget() in overview.alarms.rows, timeout=5000)
    (row,) = (row for row in overview.alarms.rows if row is window.focusWidget())
    assert (row.count.word, row.count.nodes) == ("举措逾期（另定时限）", ("T03.s3",))


def test_the_first_task_is_open_when_nobody_has_been_here(window: MainWindow) -> None:
    assert window.node == "T01"
    assert window.text.title.text().startswith("（一）")
    assert len(shown(window)) == 15


def test_all_sheets_follow_the_row_that_is_chosen(window: MainWindow) -> None:
    window.tree.tree.setCurrentIndex(window.tree.model.index_of(T03))

    assert window.node == T03
    assert window.text.title.text() == "（三）加快发展养老服务业"
    assert window.said.assignment.nodes == [T03]


def test_the_arrow_keys_go_through_the_tasks(window: MainWindow) -> None:
    window.tree.tree.setFocus()

    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)
    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)

    assert window.node == T03


def test_the_tree_turns_round(window: MainWindow) -> None:
    window.actions_["turn"].trigger()

    assert shown(window) == ["（一）切实提高民生保障能力", "（二）积极创新基层社会治理", "（三）全面提升社会服务水平"]


@pytest.mark.parametrize("point", [NodeId("A2-1.1"), NodeId("A2-1"), NodeId("S2")])
def test_who_turns_the_tree_back_is_where_he_was_on_that_side_in_every_sheet(point: NodeId, window: MainWindow) -> None:
    window.show_node(S3)
    window.actions_["turn"].trigger()
    window.show_node(point)

    window.actions_["turn"].trigger()
    assert (window.node, window.text.node, window.said.filing.isVisibleTo(window.said)) == (S3, S3, True)
    assert window.tree.chosen() == [S3]

    window.actions_["turn"].trigger()
    assert (window.node, window.text.node) == (point, point)


def test_turning_the_tree_for_the_first_time_leads_nowhere(window: MainWindow) -> None:
    window.show_node(S3)

    window.actions_["turn"].trigger()

    assert window.node == S3


def test_turning_leads_to_nothing_that_the_filter_has_not_found(window: MainWindow) -> None:
    point = NodeId("A2-1.1")
    window.show_node(S3)
    window.show_node(point)
    window.narrowing.show_only([point])

    window.actions_["turn"].trigger()

    assert window.node == point


def test_turning_leaves_nothing_behind(window: MainWindow) -> None:
    def selections() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.tree.findChildren(QItemSelectionModel))

    before = selections()

    for _ in range(4):
        window.actions_["turn"].trigger()

    assert selections() == before


def test_a_point_reached_from_a_card_turns_the_tree_round(window: MainWindow, editor: Editor) -> None:
    point = editor.snapshot.links_of(T03)[0].point

    window.show_node(point)

    assert (
        window.tree.tree.currentIndex()
        .data()
        .startswith(editor.snapshot.reading.marker(editor.document.outline[point]))
    )


def test_of_what_was_achieved_only_what_can_be_said_has_a_column(window: MainWindow) -> None:
    window.tree.tabs.choose(1)

    assert window.tree.model.headings[Column.LEAD] == "承接"
    assert window.tree.tree.isColumnHidden(Column.DUE)
    window.tree.tabs.choose(0)
    assert not window.tree.tree.isColumnHidden(Column.DUE)


def test_the_table_shows_what_the_filter_found_and_goes_where_the_tree_goes(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)
    window.views.choose(1)
    table = window.views.table
    assert isinstance(table, TablePanel)
    qtbot.waitUntil(lambda: not table.model.is_filling and table.model.rowCount() > 0)

    window.show_node(S3)

    shown_row = table.model.row_of(table.view.currentIndex())
    assert shown_row is not None
    assert shown_row.node == S3
    assert table.model.measures() < 105


class Painted(QObject):
    """What is painted anew of a view."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.region = QRegion()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return super().eventFilter(watched, event)


def test_an_edit_is_seen_in_every_row_in_sight_also_below_the_last_task(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    """Undoing a return once left the lamps of the measures as they were until somebody moved the mouse."""
    tree, measure = window.tree.tree, window.tree.model.index_of(NodeId("T03.s2"))
    window.resize(1400, 420)
    tree.expand(measure.parent())
    tree.scrollTo(measure.parent(), QAbstractItemView.ScrollHint.PositionAtTop)
    qtbot.wait(100)
    painted = Painted(tree.viewport())

    editor.assign([NodeId("T03.s2")], {"percent": "40"})

    qtbot.waitUntil(lambda: painted.region.contains(tree.visualRect(measure).center()))


def test_a_click_on_the_row_chosen_leads_back_to_the_beginning_of_its_words(window: MainWindow, qtbot: Any) -> None:
    window.show_node(T03)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    bar = window.text._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    tree = window.tree.tree
    row = tree.visualRect(window.tree.model.index_of(T03).siblingAtColumn(Column.LEAD)).center()

    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=row)

    assert bar.value() == 0


def test_words_and_groundwork_of_a_measure_far_down_are_both_seen(window: MainWindow, qtbot: Any) -> None:
    last = NodeId("T03.s10")
    window.resize(1440, 700)
    window.show_node(last)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    qtbot.wait(50)
    pane, words, bar = window.text._scroll, window.text.words, window.text._scroll.verticalScrollBar()

    place = words.place_of(last).translated(0, words.y())
    assert pane.viewport().height() >= place.bottom()
    assert window.text.groundwork.y() > 0
    bar.setValue(bar.maximum())

    assert words.y() + words.height() > pane.viewport().height() / 2


def test_no_row_looks_pointed_at_once_something_has_come_over_the_window(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree.tree
    tree._pointed = QPersistentModelIndex(window.tree.model.index_of(T03))

    QCoreApplication.sendEvent(tree.viewport(), QEvent(QEvent.Type.WindowDeactivate))

    assert not tree._pointed.isValid()


@pytest.mark.parametrize("node", ["T03.s3", "T09", "T15", "T15.s2"])
def test_the_table_comes_to_the_row_chosen_when_it_is_first_looked_at(
    window: MainWindow, qtbot: Any, node: str
) -> None:
    window.show_node(node)
    qtbot.waitUntil(lambda: window.is_complete)

    window.views.choose(1)

    table = window.views.table
    assert isinstance(table, TablePanel)
    qtbot.waitUntil(lambda: not table.model.is_filling and table.view.is_seen)
    qtbot.wait(100)
    row = table.model.row_of(table.view.currentIndex())
    assert row is not None
    assert row.node == node
    seen = table.view.visualRect(table.view.currentIndex())
    assert table.view.viewport().rect().contains(seen)
