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
