"""What units report, period by period, and whether it is a problem."""

from __future__ import annotations

import pytest
from support.workspaces import file

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
    filing_entry,
)
from models.workspace.periods import Period

S3 = NodeId("T03.s3")
Q1, Q2 = Period.parse("2017Q1"), Period.parse("2017Q2")


def test_earlier_periods_stay_readable_when_a_later_one_is_filed(space: Workspace) -> None:
    file(space, S3, Q1, progress="选址210处", percent="20")
    file(space, S3, Q2, progress="开工60处", percent="45%")

    assert [(str(f.period), f.progress, f.percent) for f in space.now.filings_of(S3)] == [
        ("2017Q1", "选址210处", 20.0),
        ("2017Q2", "开工60处", 45.0),
    ]


def test_the_current_value_goes_to_the_target_it_is_about(space: Workspace) -> None:
    file(space, S3, Q1, **{"current@新增城乡社区居家养老服务照料中心数": "210"})

    ((place, value),) = space.now.filings_of(S3)[0].current
    assert value == 210
    assert space.document.source.text[place : place + 5] == "1000个"


def test_a_filing_sent_back_needs_a_reason(space: Workspace) -> None:
    with pytest.raises(EntryError, match="退回要写明理由"):
        filing_entry(space.now, S3, Q1, "社会福利处", {"review": "退回"})

    file(space, S3, Q1, review="退回", review_reason="数字与台账不符")

    assert (space.now.filings_of(S3)[0].review, space.now.filings_of(S3)[0].review_reason) == ("退回", "数字与台账不符")


@pytest.mark.parametrize(
    "words",
    [
        "无",
        "无。",
        "暂无",
        "没有",
        "/",
        "—",
        "——",
        "-",
        "无问题",
        "目前没有问题",
        "不存在问题",
        "暂时没有困难",
        "N/A",
        "０",
    ],
)
def test_a_problem_that_says_there_is_none_lights_no_lamp_and_is_kept_as_typed(space: Workspace, words: str) -> None:
    file(space, S3, Q1, problems=words, percent="100")

    (filing,) = space.now.filings_of(S3)
    assert (filing.problems, filing.has_problem) == (words, False)
    assert space.now.lamp(S3, Q1.last_day).rule == "done"


@pytest.mark.parametrize("words", ["缺地", "无土地指标", "没有资金", "暂缺人手", "问题不大", "无人机没有到位"])
def test_a_problem_that_begins_like_none_is_one(space: Workspace, words: str) -> None:
    file(space, S3, Q1, problems=words, percent="20")

    assert space.now.filings_of(S3)[0].has_problem
    assert space.now.lamp(S3, Q1.last_day).rule == "problem"


def test_a_problem_of_one_measure_lights_its_task_whatever_the_unit_reports_of_others(space: Workspace) -> None:
    file(space, NodeId("T03.s1"), Q1, problems="缺地")
    file(space, S3, Q1, progress="正在推进")

    assert (
        space.now.lamp(NodeId("T03"), Q1.last_day).rule
        == space.now.lamp(NodeId("T03.s1"), Q1.last_day).rule
        == "problem"
    )
