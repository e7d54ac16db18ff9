"""What is searched for is found, marked, gone through and kept by a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from support.answering_dialogs import AnsweringDialogs
from support.main_windows import S3, T03, search, shown

from models.outline import Level, NodeId
from models.search import Filter
from models.workspace.finding import kept_filters
from models.workspace.periods import Period
from ui.editor import Editor
from ui.item_models.outline_model import Role
from ui.main_window import MainWindow
from ui.panels.table_panel import TablePanel


def test_words_and_pinyin_find_tasks_and_keep_what_stands_above_them(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    assert "（三）加快发展养老服务业" in shown(window)
    assert len(shown(window)) < 15
    assert "任务举措" in window.filter.count.text()


def test_clearing_the_search_opens_the_tree_as_it_was(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree
    tree.tree.setExpanded(tree.model.index_of(NodeId("T05")), True)
    search(window, "ylfw", qtbot)

    search(window, "", qtbot)
    qtbot.waitUntil(lambda: len(shown(window)) == 15)

    assert tree.tree.isExpanded(tree.model.index_of(NodeId("T05")))
    assert not tree.tree.isExpanded(tree.model.index_of(T03))


def test_what_is_found_is_marked_in_the_words(window: MainWindow, qtbot: Any) -> None:
    window.show_node(T03)

    search(window, "照料中心", qtbot)

    qtbot.waitUntil(lambda: len(window.text.words.extraSelections()) > 1)
    found = {selection.cursor.selectedText() for selection in window.text.words.extraSelections()}
    assert found == {"照料中心"}


def test_the_next_hit_is_the_next_node_in_which_something_was_found(window: MainWindow, qtbot: Any) -> None:
    search(window, "照料中心", qtbot)
    window.actions_["next_hit"].trigger()
    first = window.node

    window.actions_["next_hit"].trigger()
    window.actions_["previous_hit"].trigger()

    assert window.node == first


def test_chips_narrow_by_department(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(departments=frozenset({"救灾处"})))

    qtbot.waitUntil(lambda: len(shown(window)) < 15)
    assert any("防灾减灾" in title for title in shown(window))
    assert window.filter.chips["departments"].text() == "部门：救灾处"


def test_the_chip_for_more_narrows_to_what_is_done_and_not_proved(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T07")], {"status": "已完成"})
    menu = window.filter.chips["kept"].menu()
    menu.aboutToShow.emit()

    next(action for action in menu.actions() if action.text() == "已完成，没有佐证材料").trigger()

    qtbot.waitUntil(lambda: [title for title in shown(window) if title.startswith("（七）")] == shown(window))
    assert window.filter.chips["kept"].text() == "更多：缺佐证"


def test_a_filter_is_kept_by_its_name(window: MainWindow, editor: Editor, dialogs: AnsweringDialogs) -> None:
    window.show_filter(Filter(no_filing=True))
    dialogs.answers = ["示例：未反馈"]

    window.actions_["keep_filter"].trigger()

    assert kept_filters(editor.snapshot.register) == {"示例：未反馈": Filter(no_filing=True)}


def test_the_clear_button_goes_when_the_search_is_cleared(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    window.filter.clear()

    assert window.filter.line.text() == ""
    cross = window.filter.line.findChild(QToolButton)
    assert cross is not None
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_chips_gather_in_one_that_tells_what_is_on(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(lamps=frozenset({"未填报"})))
    window.resize(960, 560)

    bar = window.filter
    qtbot.waitUntil(bar.gathered.isVisible)
    assert not any(chip.isVisible() for chip in bar.chips.values())
    assert bar.gathered.text() == "筛选：未填报"
    bar.gathered.menu().aboutToShow.emit()
    below = [action for action in bar.gathered.menu().actions() if action.menu()]
    assert [action.text() for action in below] == ["部门", "状态", "警示：未填报", "时限", "更多"]

    window.resize(1440, 560)

    qtbot.waitUntil(bar.chips["lamps"].isVisible)
    assert not bar.gathered.isVisible()


def test_a_filter_of_many_words_is_cut_in_its_chip_and_told_whole(window: MainWindow, editor: Editor) -> None:
    window.resize(960, 560)

    window.show_filter(Filter(departments=frozenset(editor.snapshot.departments)))

    assert window.filter.gathered.text().endswith("…")
    assert window.filter.gathered.toolTip().endswith(max(editor.snapshot.departments))


def test_the_next_hit_is_sought_on_the_side_of_the_tree_that_is_shown(window: MainWindow, qtbot: Any) -> None:
    search(window, "养老", qtbot)
    window.show_node("A1-2")
    window.tree.tabs.choose(0)

    QTest.keyClick(window.filter.line, Qt.Key.Key_Return)
    assert window.node == T03

    window.tree.tabs.choose(1)
    window.actions_["next_hit"].trigger()
    assert window.node.startswith("A")


def test_a_chip_whose_menu_has_closed_does_not_go_on_looking_pointed_at(window: MainWindow, qtbot: Any) -> None:
    chip = window.filter.chips["departments"]
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    menu = chip.menu()
    menu.popup(QPoint(0, 0))

    menu.close()

    qtbot.waitUntil(lambda: not chip.underMouse())


def test_the_words_of_the_first_hit_are_shown_and_marked_while_somebody_types(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T01")
    window.filter.line.setFocus()

    search(window, "ylfw", qtbot)

    qtbot.waitUntil(lambda: window.node.startswith("T03"), timeout=2000)
    assert window.tree.tree.currentIndex().data(Role.NODE) == window.node
    qtbot.waitUntil(lambda: len(window.text.words.extraSelections()) > 0)
    assert window.filter.line.hasFocus()


def test_whoever_is_at_a_hit_already_stays_there(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s9")

    search(window, "养老", qtbot)
    qtbot.wait(400)

    assert window.node == "T03.s9"


def test_escape_clears_the_words_searched_for_and_leaves_the_chips(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(text="养老", departments=frozenset({"社会福利处"})))
    window.filter.line.setFocus()

    QTest.keyClick(window.filter.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.filter.filter == Filter(departments=frozenset({"社会福利处"})))


def test_undo_in_an_empty_search_takes_back_what_was_said(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "年底前"})
    line = window.filter.line
    line.setFocus()
    QTest.keyClicks(line, "ylfw")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    assert line.isUndoAvailable()

    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert line.text() == ""
    assert editor.snapshot.assignment(T03).deadline.words == ""


def test_the_lamps_of_the_filter_have_their_shapes(window: MainWindow) -> None:
    menu = QMenu()
    window.filter._lamps(menu)

    assert {"◆ 逾期", "○ 未填报"} <= {action.text() for action in menu.actions()}


Q1 = Period.parse("2017Q1")
WITH_PROBLEMS = Filter(has_problem=True)


def narrow_to_problems(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(WITH_PROBLEMS)
    qtbot.waitUntil(lambda: window.filter.count.text().startswith("任务举措"))


def problem(editor: Editor, node: str, words: str = "示例：缺经费") -> None:
    editor.report(NodeId(node), Q1, "社会福利处", {"problems": words})


def test_an_edit_lets_rows_into_what_is_filtered_and_counts_them(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    narrow_to_problems(window, qtbot)
    assert window.filter.count.text().startswith("任务举措 1")

    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    assert window.filter.count.text().startswith("任务举措 2")
    assert window.narrowing.found == ["T03.s3", "T05.s1"]

    editor.undo()

    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    assert window.filter.count.text().startswith("任务举措 1")


def test_a_row_under_the_hand_stays_until_somebody_goes_elsewhere(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    problem(editor, "T05.s1")
    narrow_to_problems(window, qtbot)
    window.show_node(S3)

    problem(editor, "T03.s3", "")

    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())
    assert window.filter.count.text().startswith("任务举措 1")
    assert window.tree.tree.currentIndex().data(Role.NODE) == S3
    assert window.narrowing.found == ["T05.s1"]

    window.show_node("T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 1, timeout=3000)
    assert "另留" not in window.filter.count.text()
    assert window.node == "T05.s1"


def test_a_row_is_let_go_too_when_somebody_goes_to_where_the_tree_does_not_lead(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    problem(editor, "T05.s1")
    narrow_to_problems(window, qtbot)
    window.show_node(S3)
    problem(editor, "T03.s3", "")
    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())

    window.show_node("T09")

    qtbot.waitUntil(lambda: "另留" not in window.filter.count.text(), timeout=3000)
    assert window.narrowing.shown == ["T05.s1"]


def test_rows_that_are_chosen_together_stay_too(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    chosen = [NodeId("T03.s3"), NodeId("T05.s1")]
    for node in (*chosen, "T06.s1"):
        problem(editor, node)
    narrow_to_problems(window, qtbot)
    window.show_node(chosen[0])
    window.tree.tree.go_to(window.tree.model.index_of(chosen[0]), [window.tree.model.index_of(chosen[1])])

    for node in chosen:
        problem(editor, node, "")

    qtbot.waitUntil(lambda: "另留 2" in window.filter.count.text())
    assert window.tree.chosen() == chosen


def test_a_filter_is_not_asked_again_while_somebody_types_into_a_row(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    narrow_to_problems(window, qtbot)
    cell = window.tree.model.index_of(S3, 2)
    window.tree.tree.setCurrentIndex(cell)
    window.tree.tree.edit(cell)

    problem(editor, "T05.s1")
    qtbot.wait(600)
    assert window.tree.tree.indexWidget(cell) is not None
    assert len(shown(window)) == 1

    QTest.keyClick(window.tree.tree.indexWidget(cell), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=3000)


def test_what_somebody_closed_stays_closed_when_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    narrow_to_problems(window, qtbot)
    window.show_node("T01")
    tree = window.tree
    tree.tree.setExpanded(tree.model.index_of(T03), False)

    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2)
    assert not tree.tree.isExpanded(tree.model.index_of(T03))
    assert tree.tree.isExpanded(tree.model.index_of(NodeId("T05")))


def test_the_table_follows_and_what_is_chosen_in_it_stays_so(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    problem(editor, "T03.s3")
    problem(editor, "T06.s1")
    narrow_to_problems(window, qtbot)
    window.views.choose(1)
    table = window.views.table
    assert isinstance(table, TablePanel)
    qtbot.waitUntil(lambda: not table.model.is_filling and table.model.measures() == 2)
    (row,) = table.model.rows_of(NodeId("T06.s1"))
    table.view.setCurrentIndex(table.model.index(row, 3))

    problem(editor, "T05.s1")
    problem(editor, "T03.s3", "")

    qtbot.waitUntil(lambda: table.model.measures() == 2 and not table.model.rows_of(S3))
    current = table.view.currentIndex()
    found = table.model.row_of(current)
    assert found is not None
    assert (found.node, current.column()) == ("T06.s1", 3)


def test_after_the_office_has_changed_its_words_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    narrow_to_problems(window, qtbot)

    editor.set_office({"add_department": "示例处"}, "增加单位")
    problem(editor, "T05.s1")

    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=5000)


def test_another_query_is_looked_for_first_on_the_side_where_somebody_was(window: MainWindow, qtbot: Any) -> None:
    window.show_node(S3)
    search(window, "zhbsq", qtbot)
    qtbot.waitUntil(lambda: window.node.startswith("A"), timeout=2000)

    search(window, "照料中心", qtbot)

    qtbot.waitUntil(lambda: window.node.startswith("T"), timeout=2000)
    assert window.tree.side == 0


def test_whoever_clears_the_search_is_back_where_they_were(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T03.s8")
    search(window, "zhbsq", qtbot)
    qtbot.waitUntil(lambda: window.node.startswith("A"), timeout=2000)

    QTest.keyClick(window.filter.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.node == "T03.s8")
    assert window.tree.side == 0


def test_whoever_has_gone_to_a_hit_on_purpose_stays_there(window: MainWindow, qtbot: Any) -> None:
    window.show_node("T01")
    search(window, "ylfw", qtbot)
    qtbot.waitUntil(lambda: window.node != "T01")  # led to the first hit
    hit = window.node
    window.actions_["next_hit"].trigger()
    window.actions_["previous_hit"].trigger()
    assert window.node == hit

    search(window, "", qtbot)
    qtbot.wait(300)

    assert window.node == hit


def test_whoever_writes_where_the_search_led_stays_there_when_it_is_cleared(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node("T01")
    search(window, "照料中心", qtbot)
    qtbot.waitUntil(lambda: window.node == S3, timeout=2000)
    assert window.right.said is not None
    words = window.right.said.filing.texts["progress"]
    words.setFocus()
    QTest.keyClicks(words, "aaa")

    window.actions_["clear_filter"].trigger()
    qtbot.wait(300)
    QTest.keyClicks(words, "bbb")
    window.place.leaving.emit()

    assert window.node == S3
    assert [filing.progress for filing in editor.snapshot.filings_of(S3)] == ["aaabbb"]
    assert not editor.snapshot.filings_of(NodeId("T01"))


def test_whoever_has_said_something_where_the_search_led_stays_there(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.show_node("T01")
    search(window, "照料中心", qtbot)
    qtbot.waitUntil(lambda: window.node == S3, timeout=2000)

    editor.assign([S3], {"lead": "老龄工作处"})
    search(window, "", qtbot)
    qtbot.wait(300)

    assert window.node == S3


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


def test_rows_chosen_together_stay_where_the_row_somebody_is_at_is_none_of_them(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    nodes = [NodeId(f"T03.s{number}") for number in (2, 3, 4)]
    for node in nodes:
        problem(editor, node)
    narrow_to_problems(window, qtbot)
    window.show_node(nodes[0])
    rows = [window.tree.model.index_of(node) for node in nodes]
    window.tree.tree.go_to(rows[0], rows[1:])
    flags = QItemSelectionModel.SelectionFlag
    window.tree.tree.selectionModel().select(rows[0], flags.Deselect | flags.Rows)
    assert window.tree.chosen() == nodes[1:]

    for node in nodes[1:]:
        problem(editor, node, "")

    qtbot.waitUntil(lambda: "另留 2" in window.filter.count.text())
    assert window.tree.chosen() == nodes[1:]


def test_nothing_moves_in_the_tree_while_the_mouse_is_held_down(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    problem(editor, "T03.s3")
    narrow_to_problems(window, qtbot)
    place = window.head.mapTo(window, QPoint(1, 1))
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    problem(editor, "T05.s1")
    qtbot.wait(600)
    assert len(shown(window)) == 1

    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    qtbot.waitUntil(lambda: len(shown(window)) == 2, timeout=3000)


@pytest.fixture
def slow_hand(qapp: QApplication) -> Iterator[None]:
    """Somebody who takes more than a second from the first click to the second."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(1200)
    yield
    QApplication.setDoubleClickInterval(before)


@pytest.mark.usefixtures("slow_hand")
@pytest.mark.parametrize("edits_meanwhile", [False, True])
def test_no_row_moves_between_two_clicks_on_another(
    edits_meanwhile: bool, window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    problem(editor, "T03.s3")
    problem(editor, "T05.s1")
    narrow_to_problems(window, qtbot)
    window.show_node(S3)
    problem(editor, "T03.s3", "")
    qtbot.waitUntil(lambda: "另留 1" in window.filter.count.text())

    window.show_node("T05.s1")
    if edits_meanwhile:
        editor.assign([NodeId("T09")], {"leader": "示例：张某"})
    qtbot.wait(600)
    assert len(shown(window)) == 2

    qtbot.waitUntil(lambda: len(shown(window)) == 1, timeout=3000)


def test_the_tree_stays_where_it_was_scrolled_to_when_the_filter_is_asked_again(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    for node in measures[:60]:
        problem(editor, node)
    narrow_to_problems(window, qtbot)
    window.show_node(measures[0])
    bar = window.tree.tree.verticalScrollBar()
    bar.setValue(30)

    problem(editor, measures[59], "")

    qtbot.waitUntil(lambda: window.narrowing.found == measures[:59])
    assert bar.value() == 30
