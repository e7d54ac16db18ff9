"""The whole on one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from support.papers import source
from support.workspaces import workspace

from models.document import build
from models.outline import NodeId
from models.search import Filter
from models.workspace.lamp import DEFAULT_LAMP_RULES
from models.workspace.periods import Period
from ui.editor import Editor
from ui.panels.counted_bars import CountedBars, CountRow
from ui.panels.overview_panel import OverviewPanel
from ui.theme import Theme, Tone

Q1 = Period.parse("2017Q1")
T03, T05, T06 = NodeId("T03"), NodeId("T05"), NodeId("T06")


@pytest.fixture
def overview(editor: Editor, theme: Theme, qtbot: Any) -> OverviewPanel:
    """The page over the embedded paper, all counted."""
    editor.report(NodeId("T03.s3"), Q1, "社会福利处", {"percent": "5", "status": "滞后", "progress": "示例"})
    editor.assign([T06, T05], {"deadline": "3月底前"})
    editor.assign([T06], {"supporting": "规划财务处"})
    return opened(editor, theme, qtbot)


@pytest.fixture
def small(qapp: Any) -> Iterator[Editor]:
    """A paper of two points and one task, of which nothing has been said."""
    text = "一、2016年工作总结\n1、救助。一是扩面。二是提标。\n二、2017年工作思路\n（一）养老。新增10个。\n"
    found = Editor(workspace(build(source(text), {})), Path("示例.chengqi"))
    yield found
    found.stop()


def opened(editor: Editor, theme: Theme, qtbot: Any) -> OverviewPanel:
    found = OverviewPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(960, 700)
    found.show()
    counted(found, qtbot)
    return found


def counted(overview: OverviewPanel, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: overview.is_fresh)


def row(group: CountedBars, word: str) -> CountRow:
    return next(one for one in group.rows if one.count.word == word)


def counts(group: CountedBars) -> dict[str, int]:
    return {one.count.word: len(one.count.nodes) for one in group.rows}


def alarms(
    *, late: int = 0, late_measures: int = 0, unproven: int = 0, unproven_measures: int = 0, silent: int = 0
) -> object:
    """What wants chasing, as the overview calls it."""
    return {
        "任务逾期": late,
        "举措逾期（另定时限）": late_measures,
        "已完成、缺佐证的任务": unproven,
        "已完成、缺佐证的举措": unproven_measures,
        "没有填报的任务": silent,
    }


def test_two_counts_of_what_nobody_has_filed_are_told_apart(overview: OverviewPanel) -> None:
    words = overview.silent.text()

    assert counts(overview.lamps)["未填报"] == 12
    assert words == "这14项里，12项亮“未填报”，2项先亮了别的灯（逾期2）。"


def test_where_both_counts_agree_nothing_is_explained(small: Editor, theme: Theme, qtbot: Any) -> None:
    assert opened(small, theme, qtbot).silent.isHidden()


def close_menu(widget: QWidget) -> list[str]:
    """What the open menu offers; it is closed again."""
    (menu,) = (menu for menu in widget.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


def test_what_is_to_be_chased_stands_below_lamps_and_statuses_in_two_columns(overview: OverviewPanel) -> None:
    lamps, alarms, statuses = (one.geometry() for one in (overview.lamps, overview.alarms, overview.statuses))

    assert statuses.top() == lamps.top()
    assert max(lamps.bottom(), statuses.bottom()) < alarms.top()
    assert (alarms.left(), alarms.right()) == (lamps.left(), statuses.right())
    assert len({row.x() for row in overview.alarms.rows}) == 2


def test_every_task_is_counted_by_lamp_and_by_status(overview: OverviewPanel) -> None:
    assert sum(counts(overview.lamps).values()) == 15
    assert counts(overview.statuses) == {"滞后": 1, "未报状态": 14}
    assert counts(overview.alarms) == alarms(late=2, silent=14)


def test_a_lamp_stands_with_its_shape_and_is_read_out_with_its_number(overview: OverviewPanel) -> None:
    late = row(overview.lamps, "逾期")

    assert late.count.shape == "◆"
    assert late.accessibleName() == "逾期：2"


def test_what_a_department_leads_and_supports_is_told_apart(overview: OverviewPanel) -> None:
    assert row(overview.departments, "社会福利处").numbers == "牵头 2"
    assert row(overview.departments, "规划财务处").numbers == "配合 1"


@pytest.mark.parametrize(
    ("group", "word", "wanted"),
    [
        ("lamps", "逾期", Filter(lamps=frozenset({"逾期"}))),
        ("statuses", "滞后", Filter(statuses=frozenset({"滞后"}))),
        ("statuses", "未报状态", Filter(statuses=frozenset({""}))),
        ("departments", "社会福利处", Filter(departments=frozenset({"社会福利处"}))),
    ],
)
def test_a_number_leads_to_the_filter_that_shows_its_rows(
    overview: OverviewPanel, qtbot: Any, group: str, word: str, wanted: Filter
) -> None:
    with qtbot.waitSignal(overview.filter_wanted) as filtered:
        qtbot.mouseClick(row(getattr(overview, group), word), Qt.MouseButton.LeftButton)

    assert filtered.args == [wanted]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_number_opens_by_key_as_well(overview: OverviewPanel, qtbot: Any, key: Qt.Key) -> None:
    with qtbot.waitSignal(overview.filter_wanted):
        qtbot.keyClick(row(overview.lamps, "逾期"), key)


def test_what_no_filter_can_say_is_listed(overview: OverviewPanel, qtbot: Any) -> None:
    qtbot.mouseClick(row(overview.alarms, "任务逾期"), Qt.MouseButton.LeftButton)

    assert close_menu(overview.alarms) == ["（五）大力促进慈善事业发展", "（六）完善城乡社区治理体系"]


def test_what_is_done_and_not_proved_is_counted_and_leads_to_its_rows(
    overview: OverviewPanel, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T07"), NodeId("T03.s1"), NodeId("T03.s2")], {"status": "已完成"})
    editor.add_evidence(NodeId("T03.s2"), "示例：验收单", "https://example.gov.cn/1", "")
    counted(overview, qtbot)
    assert counts(overview.alarms) == alarms(late=2, unproven=1, unproven_measures=1, silent=14)

    with qtbot.waitSignal(overview.node_wanted) as went:
        row(overview.alarms, "已完成、缺佐证的任务").click()
    assert went.args == ["T07"]
    with qtbot.waitSignal(overview.node_wanted) as went:
        row(overview.alarms, "已完成、缺佐证的举措").click()
    assert went.args == ["T03.s1"]


def test_measures_past_their_time_are_counted_apart_from_tasks_and_listed_briefly(
    overview: OverviewPanel, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T03.s1"), NodeId("T03.s5")], {"deadline": "3月底前"})
    counted(overview, qtbot)
    assert counts(overview.alarms) == alarms(late=2, late_measures=2, silent=14)
    assert counts(overview.lamps)["逾期"] == 2

    measures = row(overview.alarms, "举措逾期（另定时限）")
    measures.click()

    listed = close_menu(overview.alarms)
    assert [words[:5] for words in listed] == ["（三）1 ", "（三）5 "]
    assert all(len(words) <= 32 for words in listed)
    assert all(len(line) <= 32 for line in measures.toolTip().splitlines())


def test_it_is_told_why_fewer_are_found_by_the_lamp_of_what_is_late(
    overview: OverviewPanel, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T03.s1"), NodeId("T03.s5")], {"deadline": "3月底前"})
    counted(overview, qtbot)
    assert overview.late.isHidden()

    editor.assign([NodeId("T03.s1"), T05], {"lamp": "黄", "lamp_reason": "示例：厅领导同意调整"})
    counted(overview, qtbot)

    assert counts(overview.alarms) == alarms(late=2, late_measures=2, silent=14)
    assert overview.late.isVisible()
    assert overview.late.text().splitlines() == [
        "逾期的2项任务里，1项亮着别的灯（人工定为黄1），不算在上面的“逾期”里。",
        "逾期的2条举措里，1条亮着别的灯（人工定为黄1），按“警示：逾期”筛选不列。",
    ]


def test_what_is_listed_leads_to_its_node(overview: OverviewPanel, qtbot: Any) -> None:
    row(overview.lamps, "逾期").list_wanted.emit(QPoint(0, 0))
    (menu,) = (menu for menu in overview.lamps.findChildren(QMenu) if menu.isVisible())

    with qtbot.waitSignal(overview.node_wanted) as wanted:
        menu.actions()[1].trigger()

    menu.close()
    assert wanted.args == ["T06"]


def test_one_alone_is_gone_to_at_once(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T05], {"deadline": "年底前"})
    counted(overview, qtbot)

    with qtbot.waitSignal(overview.node_wanted) as wanted:
        row(overview.alarms, "任务逾期").click()

    assert wanted.args == ["T06"]


def test_a_nought_leads_nowhere(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T05, T06], {"deadline": "年底前"})
    counted(overview, qtbot)

    assert not row(overview.alarms, "任务逾期").isEnabled()


def test_numbers_follow_an_edit_and_the_focus_stays(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    first = overview.lamps.rows[0]

    editor.assign([T06], {"deadline": "年底前"})
    counted(overview, qtbot)

    assert counts(overview.alarms)["任务逾期"] == 1
    assert overview.lamps.rows[0] is first


def test_nothing_is_counted_while_nobody_looks(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    overview.hide()
    editor.assign([T06], {"deadline": "年底前"})
    qtbot.wait(250)
    assert not overview.is_fresh

    overview.show()
    counted(overview, qtbot)

    assert counts(overview.alarms)["任务逾期"] == 1


def test_enter_in_the_matrix_leads_to_the_task_and_with_shift_to_the_achievement(
    overview: OverviewPanel, qtbot: Any
) -> None:
    view = overview.matrix.view
    view.setCurrentIndex(overview.matrix.model.index(1, 1))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    wanted: list[str] = []
    overview.node_wanted.connect(wanted.append)

    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert wanted == ["T03", "A1-2"]


def test_the_chosen_cell_gives_its_reasons_in_sight(overview: OverviewPanel, qtbot: Any) -> None:
    matrix, details = overview.matrix, overview.matrix.details
    overview.page.ensureWidgetVisible(matrix.view, 0, 0)
    assert not details.isVisible()

    matrix.view.setCurrentIndex(matrix.model.index(13, 1))
    matrix.view.setCurrentIndex(matrix.model.index(2, 1))

    assert len(details.reasons.shown) == int(matrix.model.index(2, 1).data())
    assert details.task.node == "T03"
    assert "已确认0条" in details.summary.text()
    qtbot.waitUntil(lambda: details.reasons.visibleRegion().boundingRect().height() > 100)
    assert details.geometry().bottom() < overview.height()
    qtbot.waitUntil(lambda: seen_in(overview, matrix.view.visualRect(matrix.view.currentIndex())))


def seen_in(overview: OverviewPanel, cell: QRect) -> bool:
    view, page = overview.matrix.view.viewport(), overview.page.viewport()
    return page.rect().contains(QRect(view.mapTo(page, cell.topLeft()), cell.size()))


def test_the_last_row_of_the_matrix_is_not_covered_by_what_is_said_of_it(overview: OverviewPanel, qtbot: Any) -> None:
    matrix = overview.matrix
    overview.page.ensureWidgetVisible(matrix.hint, 0, 0)

    matrix.view.setCurrentIndex(matrix.model.index(14, 1))

    qtbot.waitUntil(lambda: seen_in(overview, matrix.view.visualRect(matrix.view.currentIndex())))


@pytest.mark.parametrize("how", ["key", "button"])
def test_what_is_said_of_a_cell_is_put_away(overview: OverviewPanel, qtbot: Any, how: str) -> None:
    matrix = overview.matrix
    matrix.view.setCurrentIndex(matrix.model.index(2, 1))
    assert matrix.details.isVisible()

    if how == "key":
        qtbot.keyClick(matrix.view, Qt.Key.Key_Escape)
    else:
        matrix.details.close_.click()

    assert not matrix.details.isVisible()


def test_the_chosen_cell_stays_chosen_when_a_link_is_confirmed(
    overview: OverviewPanel, editor: Editor, qtbot: Any
) -> None:
    matrix = overview.matrix
    matrix.view.setCurrentIndex(matrix.model.index(2, 1))

    editor.judge([editor.snapshot.links_of(T03)[0].id], "确认")

    qtbot.waitUntil(lambda: "已确认1条" in matrix.details.summary.text())
    assert matrix.details.isVisible()


def test_the_whole_matrix_is_seen_without_scrolling_in_it(overview: OverviewPanel) -> None:
    view = overview.matrix.view

    assert view.verticalScrollBar().maximum() == 0
    assert view.horizontalScrollBar().maximum() == 0


def test_the_matrix_is_copied_as_a_table(overview: OverviewPanel, qtbot: Any) -> None:
    qtbot.mouseClick(overview.matrix.copy, Qt.MouseButton.LeftButton)

    rows = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert len(rows) == 17
    assert {len(cells) for cells in rows} == {14}
    assert rows[3][0] == "（三）加快发展养老服务业"
    assert "已复制" in overview.matrix.copied.text()


def test_tasks_without_groundwork_and_points_without_task_are_listed_and_lead_to_themselves(
    overview: OverviewPanel, qtbot: Any
) -> None:
    assert [link.node for link in overview.without.links] == ["T01", "T14", "T15"]
    assert "新要求" in overview.without.links[0].accessibleDescription()

    with qtbot.waitSignal(overview.node_wanted) as wanted:
        qtbot.mouseClick(overview.unused.links[0], Qt.MouseButton.LeftButton)

    assert wanted.args == ["A3-2.1"]


def test_every_comparison_has_its_bar_and_leads_to_its_measure(
    overview: OverviewPanel, editor: Editor, qtbot: Any
) -> None:
    assert len(overview.compared.bars) == len(editor.document.comparisons)
    first = overview.compared.bars[0]

    with qtbot.waitSignal(overview.node_wanted) as wanted:
        qtbot.keyClick(first, Qt.Key.Key_Return)

    assert wanted.args == [first.bar.measure]


def test_the_rules_of_the_lamp_are_those_of_the_office(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    editor.set_office({"lamp_rule": "overdue=overdue:5|red|■|超期"}, "设置")
    counted(overview, qtbot)

    assert "超期" in counts(overview.lamps)
    assert overview.rules.count() == len(DEFAULT_LAMP_RULES)


def test_a_paper_of_which_nothing_is_known_says_what_to_do(small: Editor, theme: Theme, qtbot: Any) -> None:
    overview = opened(small, theme, qtbot)

    assert "牵头单位" in overview.departments.nothing.text()
    assert not overview.departments.nothing.isHidden()
    assert not overview.compared.nothing.isHidden()
    assert len(overview.unused.links) == 2
    assert "添加" in overview.without.hint.text()
    assert not overview.without.hint.isHidden()


def test_it_wears_another_look_at_once(overview: OverviewPanel, theme: Theme) -> None:
    before = overview.matrix.view.height()
    try:
        theme.wear(Tone.DARK, 1.5)

        assert overview.matrix.view.height() > before
        assert not overview.grab().isNull()
    finally:
        theme.wear(Tone.LIGHT)


def test_the_focus_goes_to_the_first_number(overview: OverviewPanel, qtbot: Any) -> None:
    overview.activateWindow()
    overview.setFocus()

    assert overview.focusWidget() is overview.lamps.rows[0]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_longest_name_of_a_department_is_read_whole(
    scale: float, overview: OverviewPanel, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, scale)
    overview.resize(round(900 * scale), 700)
    qtbot.wait(50)

    longest = row(overview.departments, "基层政权和社区建设处")
    metrics = QFontMetrics(theme.font(13))
    seen = longest.width_of_words(metrics, longest.width() - theme.px(16))
    theme.wear(Tone.LIGHT)

    assert seen >= metrics.horizontalAdvance("基层政权和社区建设处")


def test_a_unit_on_measures_alone_is_there_with_how_many(overview: OverviewPanel, editor: Editor, qtbot: Any) -> None:
    editor.set_office({"add_department": "示例新设处"}, "设置")
    editor.assign([NodeId("T03.s3")], {"lead": "示例新设处"})
    qtbot.waitUntil(lambda: overview.is_fresh)

    assert row(overview.departments, "示例新设处").numbers == "举措 1"
    with qtbot.waitSignal(overview.filter_wanted) as asked:
        row(overview.departments, "示例新设处").click()
    assert asked.args == [Filter(departments=frozenset({"示例新设处"}))]


def test_the_page_needs_no_scrolling_sideways_beside_the_tree_of_a_small_screen(
    editor: Editor, theme: Theme, qtbot: Any
) -> None:
    overview = opened(editor, theme, qtbot)

    def beside() -> int:
        return len({bar.x() for bar in overview.compared.bars if bar.bar.measure.startswith("T03")})

    overview.resize(620, 480)

    qtbot.waitUntil(lambda: beside() == 2)
    assert overview.page.horizontalScrollBar().maximum() == 0
    assert overview._inside.minimumSizeHint().width() < 560
    overview.resize(960, 700)
    qtbot.waitUntil(lambda: beside() == 3)


def test_bars_of_two_and_of_three_in_a_row_begin_at_the_same_place(overview: OverviewPanel, qtbot: Any) -> None:
    overview.resize(1500, 700)
    qtbot.wait(50)
    bars = overview.compared.bars

    firsts = {min(one.x() for one in bars if one.bar.measure.startswith(task)) for task in ("T02", "T03", "T10")}

    assert len(firsts) == 1
