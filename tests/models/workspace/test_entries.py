"""What was typed is kept in one form, or refused with a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from support.workspaces import SCREEN, say

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
    UnknownDepartmentError,
    clean_text,
    filing_entry,
    node_entry,
)
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period

T03, S3 = NodeId("T03"), NodeId("T03.s3")
Q1 = Period.parse("2017Q1")


def test_text_has_one_normal_form() -> None:
    assert clean_text(" 一\r\n二\x07\u2028三 ") == "一\n二\n三"


def test_a_department_must_be_on_the_maintained_list(space: Workspace) -> None:
    with pytest.raises(EntryError, match="外星处"):
        node_entry(space.now, T03, {"lead": "外星处"})

    space.say(office_entry({"departments": "外星处、社会福利处"}, space.now), "设置", SCREEN)
    say(space, T03, lead="外星处")

    assert space.now.assignment(T03).lead == "外星处"


def test_an_unknown_department_is_refused_without_a_word_of_commands(space: Workspace) -> None:
    with pytest.raises(UnknownDepartmentError) as refusal:
        node_entry(space.now, T03, {"lead": "外星处"})

    assert str(refusal.value).startswith("“外星处”不在单位名单里。名单：")
    assert str(refusal.value).endswith("。请先在单位名单里加上它，再填。")


def test_who_writes_a_department_in_short_is_told_what_may_be_meant(space: Workspace) -> None:
    with pytest.raises(UnknownDepartmentError, match="“规财处”不在单位名单里，是不是“规划财务处”？名单："):
        node_entry(space.now, T03, {"lead": "规财处"})


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"percent": "120"}, "0到100"),
        ({"percent": "一半"}, "数字"),
        ({"status": "飞奔"}, "飞奔"),
        ({"colour": "red"}, "colour"),
        ({"lamp": "紫"}, "紫"),
        ({"person": "长" * 32_001}, "32000"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(space: Workspace, typed: dict[str, str], complaint: str) -> None:
    with pytest.raises(EntryError, match=complaint):
        node_entry(space.now, T03, typed)


def test_an_override_of_the_lamp_needs_a_reason(space: Workspace) -> None:
    with pytest.raises(EntryError, match="理由"):
        node_entry(space.now, S3, {"lamp": "绿"})

    say(space, S3, lamp="绿", lamp_reason="省厅已同意延期")

    lamp = space.now.lamp(S3, date(2017, 7, 12))
    assert lamp.overridden
    assert "省厅已同意延期" in lamp.because


def test_a_current_value_without_its_target_is_refused_where_there_are_several(space: Workspace) -> None:
    with pytest.raises(EntryError, match="、城乡社区居家养老服务照料中心累计数"):
        filing_entry(space.now, S3, Q1, "社会福利处", {"current": "210"})
