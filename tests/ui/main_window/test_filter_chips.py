"""Chips narrow what is shown, say what is on, and are kept by a name."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from support.answering_dialogs import AnsweringDialogs
from support.main_windows import shown

from models.outline import NodeId
from models.search import Filter
from models.workspace.finding import kept_filters
from ui.editor import Editor
from ui.main_window import MainWindow


def test_chips_narrow_by_department(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(departments=frozenset({"救灾处"})))

    qtbot.waitUntil(lambda: len(shown(window)) < 15)
    assert any("防灾减灾" in title for title in shown(window))
    assert window.filter.chips["departments"].text() == "部门：救灾处 ▾"


def test_the_chip_for_more_narrows_to_what_is_done_and_not_proved(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T07")], {"status": "已完成"})
    menu = window.filter.chips["kept"].menu()
    menu.aboutToShow.emit()

    next(action for action in menu.actions() if action.text() == "已完成，没有佐证材料").trigger()

    qtbot.waitUntil(lambda: [title for title in shown(window) if title.startswith("（七）")] == shown(window))
    assert window.filter.chips["kept"].text() == "更多：缺佐证 ▾"


def test_a_filter_is_kept_by_its_name(window: MainWindow, editor: Editor, dialogs: AnsweringDialogs) -> None:
    window.show_filter(Filter(no_filing=True))
    dialogs.answers = ["示例：未反馈"]

    window.actions_["keep_filter"].trigger()

    assert kept_filters(editor.snapshot.register) == {"示例：未反馈": Filter(no_filing=True)}


def test_chips_gather_in_one_that_tells_what_is_on(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(lamps=frozenset({"未填报"})))
    window.resize(960, 560)

    bar = window.filter
    qtbot.waitUntil(bar.gathered.isVisible)
    assert not any(chip.isVisible() for chip in bar.chips.values())
    assert bar.gathered.text() == "筛选：未填报 ▾"
    bar.gathered.menu().aboutToShow.emit()
    below = [action for action in bar.gathered.menu().actions() if action.menu()]
    assert [action.text() for action in below] == ["部门", "状态", "警示：未填报", "时限", "更多"]

    window.resize(1440, 560)

    qtbot.waitUntil(bar.chips["lamps"].isVisible)
    assert not bar.gathered.isVisible()


def test_a_filter_of_many_words_is_cut_in_its_chip_and_told_whole(window: MainWindow, editor: Editor) -> None:
    window.resize(960, 560)

    window.show_filter(Filter(departments=frozenset(editor.snapshot.departments)))

    assert window.filter.gathered.text().endswith("… ▾")
    assert window.filter.gathered.toolTip().endswith(max(editor.snapshot.departments))


def test_a_chip_whose_menu_has_closed_does_not_go_on_looking_pointed_at(window: MainWindow, qtbot: Any) -> None:
    chip = window.filter.chips["departments"]
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu = chip.menu()
    menu.popup(QPoint(0, 0))

    menu.close()

    qtbot.waitUntil(lambda: not chip.underMouse())


def test_the_lamps_of_the_filter_have_their_shapes(window: MainWindow) -> None:
    menu = QMenu()
    window.filter._lamps(menu)

    assert {"◆ 逾期", "○ 未填报"} <= {action.text() for action in menu.actions()}


def test_a_filter_that_finds_nothing_on_this_side_goes_over_to_the_other(window: MainWindow, qtbot: Any) -> None:
    window.show_node("A1-2")

    window.show_filter(Filter(departments=frozenset({"救灾处"})))
    assert window.tree.over.text().endswith("在“2017年任务”里，点这里看")

    qtbot.waitUntil(lambda: window.tree.side == 0, timeout=2000)
    assert window.node.startswith("T")
    window.tree.tabs.choose(1)
    window.tree.over.click()
    assert window.tree.side == 0


def test_a_chip_leads_from_a_row_that_it_filters_out_to_the_first_hit(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s8")

    window.show_filter(Filter(departments=frozenset({"区划地名处"})))

    qtbot.waitUntil(lambda: window.node == "T11", timeout=2000)
    assert window.tree.shows(window.node)
    window.actions_["clear_filter"].trigger()
    qtbot.waitUntil(lambda: window.node == "T03.s8")


def test_a_chip_leads_nobody_away_who_is_writing_and_keeps_the_row(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node("T03.s8")
    assert window.right.said is not None
    words = window.right.said.filing.texts["progress"]
    words.setFocus()
    QTest.keyClicks(words, "aaa")

    window.show_filter(Filter(departments=frozenset({"区划地名处"})))

    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text(), timeout=2000)
    assert window.node == "T03.s8"
    assert window.tree.shows(window.node)
    assert words.toPlainText() == "aaa"
    window.show_node("T11")
    qtbot.waitUntil(lambda: not window.tree.shows(NodeId("T03.s8")), timeout=3000)
    assert [one.progress for one in editor.snapshot.filings_of(NodeId("T03.s8"))] == ["aaa"]
