"""Many units side by side, and what it comes to."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId, Workspace
from models.workspace.chasing import reminders
from models.workspace.entries import filing_entry
from models.workspace.gathered import Rule, gathered, rule_of
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.ledger import ledger
from models.workspace.periods import Period

Q1 = Period.parse("2017Q1")
NODE = NodeId("T03.s3")


def place_of(document: Document, node: NodeId) -> int:
    return next(one.target.span.start for one in document.comparisons if one.measure == node)


def counties(document: Document, *values: float | None) -> Workspace:
    """Each was asked; those with a value have filed it."""
    office = workspace(document)
    issue = plan_issue(office, Q1, date(2017, 4, 25), datetime(2017, 4, 10, tzinfo=UTC))
    units = [f"第{number}县" for number in range(1, len(values) + 1)]
    sent = [
        Sent(
            handout=SubjectId(f"handout:{unit}"),
            to=Addressee(unit, Q1, everything=True),
            tasks=(NodeId("T03"),),
            links="all",
            file=f"{unit}.xlsx",
            sha256="",
        )
        for unit in units
    ]
    office.say(issue_entry(issue, sent, "王芳"), "下发", SCREEN)
    for unit, value in zip(units, values, strict=True):
        if value is not None:
            typed = {f"current@{place_of(document, NODE)}": str(value), "percent": "50"}
            office.say(filing_entry(office.now, NODE, Q1, unit, typed), "填报", SCREEN)
    return office


def test_counts_add_up_and_lead_back_to_their_parts(document: Document) -> None:
    percent, homes = gathered(counties(document, 10, 20.5, None).now, Q1)

    assert (homes.rule, homes.value) == (Rule.SUM, 30.5)
    assert [(part.unit, part.value) for part in homes.parts] == [("第1县", 10), ("第2县", 20.5)]
    assert homes.missing == ("第3县",)
    assert homes.sentence == "2个单位合计，1个没有填"
    assert (percent.rule, percent.value, percent.indicator) == (Rule.MEAN, 50, "完成率")


def test_present_values_count_single_things_whatever_the_target_is_printed_in(document: Document) -> None:
    """2.3万个 was once answered with 22566万个."""
    office = workspace(document)
    typed = {"current@城乡社区居家养老服务照料中心累计数": "22566"}
    office.say(filing_entry(office.now, NODE, Q1, "社会福利处", typed), "填报", SCREEN)

    (homes,) = gathered(office.now, Q1)

    assert (homes.value, homes.measured_in) == (22566, "个")


def test_two_present_values_typed_at_once_are_both_kept(document: Document) -> None:
    office = workspace(document)
    typed = {
        "current@新增城乡社区居家养老服务照料中心数": "210",
        "current@城乡社区居家养老服务照料中心累计数": "22566",
    }
    office.say(filing_entry(office.now, NODE, Q1, "社会福利处", typed), "填报", SCREEN)
    office.say(filing_entry(office.now, NODE, Q1, "社会福利处", {"percent": "21"}), "填报", SCREEN)

    assert [one.value for one in gathered(office.now, Q1)] == [21, 210, 22566]


def test_a_sum_of_tenths_is_a_tenth(document: Document) -> None:
    *_, homes = gathered(counties(document, 0.1, 0.2).now, Q1)

    assert homes.value == 0.3


@pytest.mark.parametrize("unit", ["%", "元/月"])
def test_shares_are_averaged(document: Document, unit: str) -> None:
    found = [figure for figure in document.default.figures if figure.unit == unit]

    assert all(rule_of(figure) is Rule.MEAN for figure in found)


def test_nothing_is_gathered_where_nobody_filed(document: Document) -> None:
    assert list(gathered(counties(document, None).now, Q1)) == []


def test_those_who_owe_a_workbook_get_a_letter_each_and_stand_in_one_list(document: Document) -> None:
    office = counties(document, None, None)
    day = date(2017, 5, 1)

    listed, first, _ = reminders(ledger(office.now.register, day), day)

    assert listed.text == (
        "2017年一季度任务分解表（第1次下发），截至2017年5月1日，还有2个单位没有报回："
        "第1县（已迟6天）、第2县（已迟6天）。"
    )
    assert first.unit == "第1县"
    assert "请在2017年4月25日前报回" in first.text
    assert "第1县.xlsx" in first.text


def test_who_has_answered_is_left_in_peace(document: Document) -> None:
    office = counties(document, None)
    values = {"handout": "handout:第1县", "at": "2017-04-20T01:00:00+00:00"}
    office.say({(SubjectId("return:a"), field): value for field, value in values.items()}, "回收", SCREEN)

    assert list(reminders(ledger(office.now.register, date(2017, 5, 1)), date(2017, 5, 1))) == []
