"""Whose word counts for the whole, and what is said where it does not."""

from __future__ import annotations

from datetime import date

import pytest
from support.papers import source
from support.workspaces import SCREEN, file, say, workspace

from models.document import Document, build
from models.outline import Level, NodeId
from models.workspace import Workspace
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period

Q1 = Period.parse("2017Q1")
DAY = date(2017, 4, 10)
NODE = NodeId("T03.s3")
LED = {"lead": "社会福利处", "supporting": "规划财务处"}
_PAPER = "一、2016年工作总结\n完成救助。\n二、2017年工作思路\n（一）加强救助工作。提高低保标准。完善救助制度。"


def unled() -> tuple[Workspace, str]:
    """An office of a paper for which nobody suggests who leads, and a measure of it."""
    space = workspace(build(source(_PAPER), {"links.toml": ""}))
    space.say(office_entry({"departments": "救助处、规划财务处"}, space.now), "设置", SCREEN)
    return space, space.document.outline.of_level(Level.MEASURE)[0].id


def led(document: Document, **typed: str) -> Workspace:
    space = workspace(document)
    say(space, NODE, **typed)
    return space


def test_a_county_that_is_late_stays_so_where_a_department_gives_a_percentage() -> None:
    """Its 滞后 was gone, and the lamp 正常, as soon as any department gave one."""
    space, node = unled()
    file(space, node, Q1, "甲县", status="滞后")
    file(space, node, Q1, "救助处", percent="30")

    assert space.now.status(NodeId(node)).word == "滞后"
    assert space.now.lamp(NodeId(node), DAY).word == "自报滞后"


@pytest.mark.parametrize(("unit", "status"), [("救灾处", "滞后"), ("第2县", "滞后"), ("社会福利处", "")])
def test_only_a_percentage_of_who_leads_outweighs_the_status_of_others(
    document: Document, unit: str, status: str
) -> None:
    space = led(document, **LED)
    file(space, NODE, Q1, "第1县", status="滞后")
    file(space, NODE, Q1, unit, percent="30")

    assert space.now.status(NODE).word == status


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        (LED, "牵头的社会福利处没有报状态，其他单位所报不算"),
        ({}, "建议牵头的社会福利处没有报状态，其他单位所报不算"),
    ],
    ids=["settled", "suggested"],
)
def test_why_there_is_no_status_calls_who_is_only_suggested_so(
    document: Document, typed: dict[str, str], because: str
) -> None:
    space = led(document, **typed) if typed else workspace(document)
    file(space, NODE, Q1, "社会福利处", percent="30")
    file(space, NODE, Q1, "第1县", status="滞后")

    assert space.now.status(NODE).because == because


def test_where_nobody_leads_no_reason_names_a_lead() -> None:
    """牵头的没有报状态 was said of it."""
    space, node = unled()
    say(space, node, supporting="规划财务处")
    file(space, node, Q1, "规划财务处", percent="100", status="已完成")

    assert space.now.status(NodeId(node)).because == "只有配合单位报了状态，所报不算"
    assert space.now.percent(NodeId(node)).because == "只有配合的规划财务处报了完成率，所报不算"
