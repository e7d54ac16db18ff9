"""Whose word counts for the whole, and what is said where it does not."""

from __future__ import annotations

from datetime import date

import pytest
from support.papers import source
from support.workspaces import SCREEN, file, say, workspace

from models.document import Document, build
from models.outline import Level, NodeId
from models.workspace import SubjectId, Workspace
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.proven import is_done, says_done
from models.workspace.reporting_units import may_report

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


def done_on(space: Workspace, node: str) -> list[str]:
    """Whose filings count as done."""
    return [one.unit for one in space.now.filings_of(NodeId(node)) if says_done(space.now, one)]


def test_where_nobody_leads_what_is_filed_as_done_counts_as_the_lamp_does() -> None:
    """The lamp was ✓已完成, and the paper counted nothing that is done."""
    space, node = unled()
    file(space, node, Q1, "甲县", status="已完成", percent="100")
    assert is_done(space.now, NodeId(node))
    assert done_on(space, node) == ["甲县"]

    file(space, node, Q1, "乙县", status="推进中", percent="40")
    assert not is_done(space.now, NodeId(node))
    assert done_on(space, node) == []


@pytest.mark.parametrize("unit", ["救灾处", "规划财务处", "第1县"])
def test_who_does_not_lead_says_of_no_measure_that_it_is_done(document: Document, unit: str) -> None:
    space = led(document, **LED)
    for one in (unit, "社会福利处"):
        file(space, NODE, Q1, one, status="已完成")

    assert done_on(space, NODE) == ["社会福利处"]

    file(space, NODE, Q1, "社会福利处", status="推进中")
    assert done_on(space, NODE) == []


def test_what_others_file_as_done_counts_neither_beside_the_word_of_who_leads_nor_beside_the_office(
    document: Document,
) -> None:
    space = led(document, **LED)
    file(space, NODE, Q1, "第1县", percent="100", status="已完成")
    say(space, NODE, status="已完成")
    assert done_on(space, NODE) == []

    file(space, NODE, Q1, "社会福利处", status="已完成")
    assert done_on(space, NODE) == ["社会福利处"]


def test_what_a_supporter_files_as_done_counts_until_it_is_settled_that_it_only_supports(document: Document) -> None:
    space, (supporter, *_) = workspace(document), workspace(document).now.assignment(NODE).supporting
    file(space, NODE, Q1, supporter, status="已完成")
    assert done_on(space, NODE) == [supporter]
    assert space.now.lamp(NODE, DAY).rule == "done"

    say(space, NODE, lead="社会福利处", supporting=supporter)
    assert done_on(space, NODE) == []
    assert space.now.lamp(NODE, DAY).rule != "done"


def test_one_unit_that_needs_a_decision_makes_the_whole_need_it(document: Document) -> None:
    space = led(document, **LED)
    for unit, status in (("第1县", "推进中"), ("第2县", "需协调"), ("第3县", "滞后")):
        file(space, NODE, Q1, unit, status=status)

    assert space.now.status(NODE).word == "需协调"


def test_a_task_is_not_done_by_a_measure_of_which_another_says_so(document: Document) -> None:
    task = NodeId("T04")
    space = workspace(document)
    say(space, task, lead="老龄工作处", supporting="规划财务处")
    first, *others = (child.id for child in document.outline.children(task))
    for node in others:
        file(space, node, Q1, "老龄工作处", percent="100")
    file(space, first, Q1, "第1县", percent="100")

    found = space.now.percent(task)
    assert (found.value, found.settled, found.done) == (100, False, False)

    file(space, first, Q1, "老龄工作处", percent="100")
    assert space.now.percent(task).done


def test_what_was_sent_back_stays_away_from_what_somebody_supposes(document: Document) -> None:
    space = led(document, **LED)
    file(space, NODE, Q1, "社会福利处", percent="30", review="退回", review_reason="数不对")
    others = space.now.without_returned()
    assert others.percent(NODE).value is None

    assert others.supposing({(SubjectId(NODE), "person"): "赵强"}).percent(NODE).value is None
    assert space.now.supposing({(SubjectId(NODE), "person"): "赵强"}).percent(NODE).value == 30


def test_whose_only_filing_was_deleted_is_not_known(document: Document) -> None:
    space = workspace(document)
    file(space, NODE, Q1, "示例县", progress="在建")
    assert may_report(space.now, "示例县")

    (filing,) = space.now.filings_of(NODE)
    space.say({(filing.subject, "deleted"): True}, "删去", SCREEN)

    assert not may_report(space.now, "示例县")
    assert may_report(space.now, "社会福利处")
