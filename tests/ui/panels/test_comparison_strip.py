"""Baseline, target and what is reported, below the words of a task."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from models.outline import NodeId
from models.workspace.periods import Period
from models.workspace.targets import targets
from ui.editor import Editor
from ui.panels.comparison_bar import HEIGHT, LEAST, LINE, MOST, BarWidget
from ui.panels.comparison_strip import ComparisonStrip
from ui.theme import Theme, Tone


@pytest.fixture
def strip(editor: Editor, theme: Theme, qtbot: Any) -> ComparisonStrip:
    found = ComparisonStrip(editor, theme)
    qtbot.addWidget(found)
    found.resize(668, 80)
    found.show_node(NodeId("T03"))
    found.show()
    return found


def bar(strip: ComparisonStrip, target: str) -> BarWidget:
    return next(one for one in strip.bars if target in one.bar.target.quote)


def test_numbers_have_the_units_that_the_paper_prints(strip: ComparisonStrip) -> None:
    assert bar(strip, "2.3万个").words.numbers == "22356家 → 2.3万个"
    assert bar(strip, "2.3万个").words.more == ("＋约644个", "未报")


def test_a_target_below_last_year_says_so_in_words(strip: ComparisonStrip) -> None:
    strip.show_node(NodeId("T06"))
    lower = bar(strip, "300个")

    assert lower.words.more == ("目标低于上年", "未报")
    assert "－1641个" in lower.toolTip()


def test_two_that_are_not_of_one_indicator_are_called_so_in_one_way(strip: ComparisonStrip) -> None:
    strip.show_node(NodeId("T08"))
    similar = bar(strip, "600个")

    assert similar.words.relation == "口径相近"
    assert similar.words.more == ("未报",)
    assert "口径不同" not in similar.toolTip() + similar.accessibleName()


def test_a_bar_says_that_the_link_to_its_baseline_was_rejected(strip: ComparisonStrip, editor: Editor) -> None:
    editor.judge(["T03.s3>A1-2.2"], "否决")
    strip.show_node(NodeId("T03"))

    assert bar(strip, "2.3万个").words.relation == "关联已否决"
    assert "基数所在的关联已否决" in bar(strip, "2.3万个").toolTip()
    assert bar(strip, "3000个").words.relation == "增量对存量"
    editor.judge(["T03.s3>A1-2.2"], "建议")
    strip.show_node(NodeId("T03"))
    assert bar(strip, "2.3万个").words.relation == "同一指标"


def test_what_is_added_and_what_there_is_are_neither_summed_nor_joined(strip: ComparisonStrip) -> None:
    words = bar(strip, "1000个").words

    assert words.numbers == "存量 22356家 · 增量 1000个"
    assert words.more == ("未报",)
    assert "不能直接比大小" in bar(strip, "1000个").toolTip()


def test_what_has_no_room_is_left_out_whole_and_told_in_the_tooltip(strip: ComparisonStrip) -> None:
    narrow, wide = bar(strip, "2.3万个"), bar(strip, "2.3万个").words.more

    narrow.setFixedWidth(190)
    assert narrow.shown == ("未报",)
    assert all(one in narrow.toolTip() for one in wide)
    narrow.setFixedWidth(140)

    assert narrow.shown == wide


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_number_is_cut_however_wide_the_bar_is(
    scale: float, strip: ComparisonStrip, editor: Editor, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = bar(strip, "1000个").bar
    field = f"current@{target.target.span.start}"
    editor.report(target.measure, Period.parse("2017Q1"), "社会福利处", {field: "210"})
    strip.show_node(NodeId("T03"))
    theme.wear(Tone.LIGHT, scale)
    one, painted = bar(strip, "1000个"), list[str]()
    monkeypatch.setattr(QPainter, "drawText", lambda _self, *said: painted.append(said[-1]))

    for width in range(theme.px(LEAST), theme.px(MOST) + 1):
        one.setFixedWidth(width)
        one.grab()
    theme.wear(Tone.LIGHT)

    assert {"存量 22356家 · 增量 1000个", "现 210个", "占目标21%"} <= set(painted)
    assert [said for said in painted if "…" in said and said[:2] not in one.words.name] == []


def test_a_value_too_long_with_its_period_is_told_without_it(strip: ComparisonStrip, editor: Editor) -> None:
    target = bar(strip, "2.3万个").bar
    field = f"current@{target.target.span.start}"
    editor.report(target.measure, Period.parse("2017Q1"), "社会福利处", {field: "22416"})
    editor.report(target.measure, Period.parse("2017Q2"), "社会福利处", {"progress": "按计划推进"})
    strip.show_node(NodeId("T03"))
    one = bar(strip, "2.3万个")
    assert one.words.more[0] == "现 22416个（2017年一季度）"

    one.setFixedWidth(100)

    assert one.shown[0] == "现 22416个"


def test_what_the_units_report_comes_before_the_difference(strip: ComparisonStrip, editor: Editor) -> None:
    target = bar(strip, "2.3万个").bar
    field = f"current@{target.target.span.start}"
    editor.report(target.measure, Period.parse("2017Q1"), "社会福利处", {field: "22416"})

    strip.show_node(NodeId("T03"))

    assert bar(strip, "2.3万个").words.more == ("现 22416个", "占应增9.3%", "目标比基数＋约644个")


@pytest.mark.parametrize(
    ("task", "target", "current", "part", "whole"),
    [
        ("T03", "1000个", "210", "占目标21%", ""),
        ("T03", "2.3万个", "22566", "占应增32.6%", "比基数增210个，占应增约644个的32.6%"),
        ("T03", "2.3万个", "22300", "比基数少56个", ""),
        ("T13", "70%", "68", "距目标2个百分点", ""),
        ("T13", "70%", "70", "已达目标", ""),
    ],
)
def test_a_bar_says_how_much_of_the_target_is_reached_as_papers_do(
    strip: ComparisonStrip, editor: Editor, task: str, target: str, current: str, part: str, whole: str
) -> None:
    strip.show_node(NodeId(task))
    found = bar(strip, target).bar
    editor.report(found.measure, Period.parse("2017Q1"), "示例处", {f"current@{found.place}": current})

    strip.show_node(NodeId(task))
    one = bar(strip, target)

    assert one.words.more[1] == part
    assert part in one.toolTip().splitlines()
    assert part in one.accessibleName()
    assert whole in one.toolTip()


def test_shares_that_several_units_report_are_averaged(strip: ComparisonStrip, editor: Editor) -> None:
    strip.show_node(NodeId("T13"))
    target = strip.bars[0].bar
    field = f"current@{target.target.span.start}"
    for unit, share in (("示例甲局", "60"), ("示例乙局", "80")):
        editor.report(target.measure, Period.parse("2017Q1"), unit, {field: share})

    strip.show_node(NodeId("T13"))

    assert strip.bars[0].words.more[0] == "现 70%"


@pytest.mark.parametrize(("wide", "rows"), [(900, 1), (668, 2), (448, 2)])
def test_four_bars_need_no_scrolling_sideways(strip: ComparisonStrip, wide: int, rows: int, qtbot: Any) -> None:
    strip.show_node(NodeId("T12"))
    strip.resize(wide, strip.height())

    assert len(strip.bars) == 4
    qtbot.waitUntil(lambda: len({one.y() for one in strip.bars}) == rows)
    assert all(one.geometry().right() <= strip.viewport().width() for one in strip.bars)
    assert strip.height() < (80 + LINE) * rows


def test_enter_leads_from_a_bar_to_its_measure(strip: ComparisonStrip, qtbot: Any) -> None:
    one = bar(strip, "3000个")

    with qtbot.waitSignal(strip.node_wanted) as asked:
        qtbot.keyClick(one, Qt.Key.Key_Return)

    assert asked.args == [one.bar.measure]


def test_baseline_target_and_what_the_units_report_are_shown_in_two_lines_where_one_is_too_short(
    strip: ComparisonStrip, editor: Editor, qtbot: Any
) -> None:
    target = bar(strip, "1000个").bar
    field = f"current@{target.target.span.start}"
    editor.report(target.measure, Period.parse("2017Q1"), "社会福利处", {field: "300"})
    strip.show_node(NodeId("T03"))
    one = bar(strip, "1000个")

    one.setFixedWidth(190)
    assert (one.numbers, one.shown) == ("存量 22356家 · 增量 1000个", ("现 300个", "占目标30%"))
    qtbot.waitUntil(lambda: one.height() == one.high(190) == strip._theme.px(HEIGHT + LINE))
    one.setFixedWidth(400)

    assert (one.numbers, one.shown) == ("存量 22356家 · 增量 1000个", ("现 300个", "占目标30%"))
    qtbot.waitUntil(lambda: one.height() == strip._theme.px(HEIGHT))
    one.setFixedWidth(120)

    assert (one.numbers, one.shown) == ("存量 22356家\n增量 1000个", ("现 300个", "占目标30%"))


def test_a_row_of_bars_is_as_high_as_its_words_and_begins_on_the_left(strip: ComparisonStrip, qtbot: Any) -> None:
    strip.resize(1400, 80)
    strip.show_node(NodeId("T02"))
    (alone,) = strip.bars
    qtbot.waitUntil(lambda: alone.x() == strip._theme.px(32))
    strip.show_node(NodeId("T03"))
    strip.resize(668, 80)

    qtbot.waitUntil(lambda: max(one.geometry().bottom() for one in strip.bars) < strip.viewport().height())


def test_words_filed_for_a_later_period_take_no_number_back(strip: ComparisonStrip, editor: Editor) -> None:
    target = bar(strip, "2.3万个").bar
    field = f"current@{target.target.span.start}"
    editor.report(target.measure, Period.parse("2017Q1"), "社会福利处", {field: "22416"})
    editor.report(target.measure, Period.parse("2017Q2"), "社会福利处", {"progress": "按计划推进"})

    strip.show_node(NodeId("T03"))

    assert bar(strip, "2.3万个").words.more[0] == "现 22416个（2017年一季度）"
    assert "现在的数是2017年一季度报的" in bar(strip, "2.3万个").toolTip()
    bar(strip, "2.3万个").setFixedWidth(190)
    assert bar(strip, "2.3万个").numbers == "22356家 → 2.3万个"
    assert bar(strip, "2.3万个").shown == ("现 22416个（2017年一季度）",)


def is_seen(strip: ComparisonStrip, target: str) -> bool:
    one = bar(strip, target)
    top = one.mapTo(strip.viewport(), QPoint()).y()
    return top >= 0 and top + one.height() <= strip.viewport().height()


@pytest.fixture
def home(theme: Theme, qtbot: Any) -> QWidget:
    """A low and narrow window: room for one bar at a time."""
    found = QWidget()
    qtbot.addWidget(found)
    found.resize(theme.px(240), theme.px(400))
    return found


@pytest.fixture
def low(editor: Editor, theme: Theme, home: QWidget) -> ComparisonStrip:
    found = ComparisonStrip(editor, theme, home)
    found.resize(home.width(), 80)
    home.show()
    return found


def test_the_bar_of_the_measure_chosen_is_seen(low: ComparisonStrip, qtbot: Any) -> None:
    low.show_node(NodeId("T03.s6"))
    qtbot.waitUntil(lambda: is_seen(low, "3000个"))

    low.show_node(NodeId("T03.s7"))  # sets no target
    qtbot.wait(50)
    assert is_seen(low, "3000个")
    low.show_node(NodeId("T03.s3"))

    qtbot.waitUntil(lambda: is_seen(low, "1000个"))


def test_what_has_just_been_filled_in_or_taken_back_is_seen(low: ComparisonStrip, editor: Editor, qtbot: Any) -> None:
    editor.changed.connect(lambda _: low.show_node(NodeId("T03.s3")))
    low.show_node(NodeId("T03.s3"))
    second, other = (bar(low, target).bar for target in ("2.3万个", "3000个"))
    editor.report(other.measure, Period.parse("2017Q1"), "社会福利处", {f"current@{other.target.span.start}": "600"})
    qtbot.waitUntil(lambda: is_seen(low, "3000个"))

    field = f"current@{second.target.span.start}"
    editor.report(second.measure, Period.parse("2017Q1"), "社会福利处", {field: "22800"})
    qtbot.waitUntil(lambda: is_seen(low, "2.3万个"))
    editor.undo()
    qtbot.wait(50)
    assert is_seen(low, "2.3万个")
    editor.undo()

    qtbot.waitUntil(lambda: is_seen(low, "3000个"))


def test_what_is_reported_on_a_target_without_baseline_has_a_bar_of_its_own(
    strip: ComparisonStrip, editor: Editor
) -> None:
    measure = NodeId("T05.s4")
    (target,) = targets(editor.snapshot, measure)
    strip.show_node(NodeId("T05"))
    before = len(strip.bars)
    editor.report(measure, Period.parse("2017Q1"), "社会福利处", {f"current@{target.place}": "8.5亿元"})
    editor.report(measure, Period.parse("2017Q2"), "社会福利处", {"progress": "按计划推进"})

    strip.show_node(NodeId("T05"))

    assert len(strip.bars) == before + 1
    one = strip.bars[-1]
    assert (one.bar.measure, one.words.name, one.words.relation) == (measure, target.indicator, "无基数")
    assert one.words.more == ("现 8.5亿元（2017年一季度）", "占目标21.2%")
    assert target.quote in one.numbers
    assert "现在的数是2017年一季度报的" in one.toolTip()


def test_in_the_lowest_window_the_bars_leave_their_room_to_the_words_until_somebody_asks(
    low: ComparisonStrip, home: QWidget, theme: Theme, qtbot: Any
) -> None:
    low.show_node(NodeId("T03"))
    home.resize(theme.px(240), theme.px(340))
    qtbot.waitUntil(low.turn.isVisible)
    assert not any(one.isVisible() for one in low.bars)
    assert low.height() < theme.px(32)
    assert low.turn.text() == "3项指标对比　展开"

    low.turn.click()
    qtbot.waitUntil(low.bars[0].isVisible)
    assert low.height() > low.bars[0].height()
    low.turn.click()
    assert low.height() < theme.px(32)
    home.resize(theme.px(240), theme.px(600))

    qtbot.waitUntil(lambda: not low.turn.isVisible() and low.bars[0].isVisible())
