"""The lamp of a task or a measure, by what has been said of it."""

from __future__ import annotations

from datetime import date

import pytest
from support.workspaces import SCREEN, file, say

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
)
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period

S3 = NodeId("T03.s3")
Q1 = Period.parse("2017Q1")


def test_one_sentence_of_progress_is_no_green_lamp(space: Workspace) -> None:
    file(space, S3, Q1, progress="已选址")

    lamp = space.now.lamp(S3, date(2017, 4, 12))
    assert (lamp.colour, lamp.shape, lamp.word) == ("grey", "○", "无进度数据")


def test_the_lamp_names_the_rule_that_fired(space: Workspace) -> None:
    file(space, S3, Q1, percent="6")

    lamp = space.now.lamp(S3, date(2017, 7, 12))

    assert lamp.shape == "■"
    assert "53%" in lamp.because
    assert "6%" in lamp.because


def test_the_office_changes_a_rule_of_the_lamp(space: Workspace) -> None:
    space.say(office_entry({"lamp_rule": "overdue=overdue:0|blue|◆|超期"}, space.now), "设置", SCREEN)
    say(space, S3, deadline="3月底前")

    lamp = space.now.lamp(S3, date(2017, 7, 12))

    assert (lamp.word, lamp.shape) == ("超期", "◆")
    with pytest.raises(EntryError, match="没有名为"):
        office_entry({"lamp_rule": "none=overdue:0|blue|◆|超期"}, space.now)


def test_the_lamp_says_who_said_the_status(space: Workspace) -> None:
    """填报的状态是已完成 was said of what somebody had set by hand, where nobody had filed."""
    day = date(2017, 4, 12)
    say(space, "T03.s4", status="已完成")
    file(space, S3, Q1, status="滞后")
    say(space, "T05", status="需协调")

    assert space.now.lamp(NodeId("T03.s4"), day).because == "人工填定的状态是已完成"
    assert space.now.lamp(S3, day).because == "填报的状态是滞后"
    assert space.now.lamp(NodeId("T03"), day).because == "有举措的状态是滞后"
    assert space.now.lamp(NodeId("T05"), day).because == "人工填定的状态是需协调"

    file(space, NodeId("T03"), Q1, status="需协调")
    assert space.now.lamp(NodeId("T03"), day).because == "填报的状态是需协调"


def test_a_task_on_which_none_that_leads_has_reported_has_neither_percentage_nor_lag(space: Workspace) -> None:
    """What one county said of one measure of ten made the department 49 points late."""
    day = date(2017, 7, 12)
    say(space, "T03", lead="社会福利处")
    file(space, S3, Q1, unit="甲县", percent="30", progress="在建")
    file(space, NodeId("T03.s4"), Q1, unit="救灾处", percent="20")

    found, lamp = space.now.percent(NodeId("T03")), space.now.lamp(NodeId("T03"), day)
    assert (found.value, found.because) == (None, "牵头未报（市县报1条、其他处室报1条）")
    assert (lamp.word, lamp.because) == ("无进度数据", "牵头未报（市县报1条、其他处室报1条）")

    file(space, NodeId("T03.s5"), Q1, unit="社会福利处", progress="在办")
    assert space.now.percent(NodeId("T03")).because == "牵头未报完成率（市县报1条、其他处室报1条）"

    file(space, NodeId("T03.s5"), Q1, unit="社会福利处", percent="10")
    assert space.now.percent(NodeId("T03")).value == 6


def test_so_it_is_of_what_others_say_of_the_task_itself_and_not_of_a_lead_that_is_only_suggested(
    space: Workspace,
) -> None:
    file(space, NodeId("T03"), Q1, unit="甲县", percent="30")
    assert space.now.percent(NodeId("T03")).value == 30

    say(space, "T03", lead="社会福利处")

    assert space.now.percent(NodeId("T03")).because == "牵头未报（市县报1条）"


def test_who_leads_and_reports_measure_by_measure_is_not_spoken_for_on_the_whole_task(space: Workspace) -> None:
    """The window said that it had given no percentage, papers the county's 30 % alone."""
    say(space, "T03", lead="社会福利处")
    file(space, NodeId("T03"), Q1, unit="甲县", percent="30")
    file(space, S3, Q1, unit="社会福利处", percent="50")

    found = space.now.percent(NodeId("T03"))

    assert (found.value, found.because) == (5, "按10条举措平均，其中9条未填报按0计")

    file(space, NodeId("T03"), Q1, unit="社会福利处", percent="60")
    assert space.now.percent(NodeId("T03")).value == 60
