"""Many units side by side, and what it comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId, Value, Workspace
from models.workspace.chasing import reminders
from models.workspace.entries import filing_entry, node_entry
from models.workspace.gathered import Gathered, Part, gathered, standings
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.ledger import ledger
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.proven import is_done
from models.workspace.reported import Rule, latest_on, reported_on, rule_of
from models.workspace.tiers import Tier

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


@pytest.mark.parametrize("unit", ["%", "‰", "个百分点", "倍", "折", "元/月", "元/年", "岁", "小时", "天", "个工作日"])
def test_shares_amounts_for_each_head_and_durations_are_averaged(document: Document, unit: str) -> None:
    assert rule_of(replace(document.default.figures[0], unit=unit)) is Rule.MEAN


@pytest.mark.parametrize("unit", ["个", "万人次", "亿元", "家", "张", "万户"])
def test_counts_and_amounts_add_up(document: Document, unit: str) -> None:
    assert rule_of(replace(document.default.figures[0], unit=unit)) is Rule.SUM


def test_what_departments_say_is_never_added_to_what_counties_say(document: Document) -> None:
    office = counties(document, 10, 20)
    field = f"current@{place_of(document, NODE)}"
    for unit, value in (("社会福利处", 1000), ("老龄工作处", 400)):
        office.say(filing_entry(office.now, NODE, Q1, unit, {field: str(value)}), "填报", SCREEN)

    found = {one.tier: (one.value, one.sentence) for one in gathered(office.now, Q1) if one.place is not None}

    assert found == {
        Tier.LEAD: (1000, "牵头处室所报"),
        Tier.DEPARTMENTS: (400, "1个其他处室合计"),
        Tier.UNITS: (30, "2个单位合计"),
    }


@pytest.mark.parametrize(("unit", "whole"), [("社会福利处", 1000), ("老龄工作处", 1000), ("丙县", 36)])
def test_who_leads_speaks_for_the_whole_then_a_department_else_the_units_together(
    document: Document, unit: str, whole: float
) -> None:
    office = counties(document, 10, 20)
    (added, *_) = (one for one in document.comparisons if one.measure == NODE)
    typed = {f"current@{place_of(document, NODE)}": "6" if unit == "丙县" else "1000", "percent": "12"}
    office.say(filing_entry(office.now, NODE, Q1, unit, typed), "填报", SCREEN)

    said = reported_on(added.target, latest_on(office.now, NODE, added.target))

    assert said == whole


def test_the_percentage_is_that_of_who_leads_and_no_mean_with_its_counties(document: Document) -> None:
    office = counties(document, 10, 20)
    for unit, percent in (("第1县", "20"), ("第2县", "30"), ("社会福利处", "60")):
        office.say(filing_entry(office.now, NODE, Q1, unit, {"percent": percent}), "填报", SCREEN)

    assert office.now.percent(NODE).value == 60
    assert office.now.percent(NODE).because == "据最近填报"


def test_a_percentage_of_another_department_says_that_who_leads_has_given_none(document: Document) -> None:
    """A supporting department's 100 looked like that of the measure."""
    office = workspace(document)
    office.say(filing_entry(office.now, NODE, Q1, "老龄工作处", {"percent": "100"}), "填报", SCREEN)

    found = office.now.percent(NODE)

    assert (found.value, found.because) == (100, "据老龄工作处最近填报，建议牵头的社会福利处没有报完成率")


def test_who_only_supports_says_nothing_of_the_whole_once_that_is_settled(document: Document) -> None:
    """规划财务处's 100 for its own part made the measure ✓已完成, and the task no longer late."""
    office = workspace(document)
    office.say(node_entry(office.now, NODE, {"lead": "社会福利处", "supporting": "规划财务处"}), "分工", SCREEN)
    typed = {"percent": "100", "status": "已完成"}
    office.say(filing_entry(office.now, NODE, Q1, "规划财务处", typed), "填报", SCREEN)

    found = office.now.percent(NODE)

    assert (found.value, found.because) == (None, "牵头的社会福利处没有报完成率，配合的规划财务处所报不算")
    assert office.now.status(NODE).word == ""
    assert office.now.percent(NodeId("T03")).value is None


@pytest.mark.parametrize("unit", ["救灾处", "第1县"])
def test_nobody_but_who_leads_says_that_the_whole_is_done_once_that_is_settled(document: Document, unit: str) -> None:
    """A county's 已完成 and 100 lit ✓ for the measure, and the paper counted it as done."""
    office = workspace(document)
    office.say(node_entry(office.now, NODE, {"lead": "社会福利处"}), "分工", SCREEN)
    typed = {"percent": "100", "status": "已完成"}
    office.say(filing_entry(office.now, NODE, Q1, unit, typed), "填报", SCREEN)

    status, percent = office.now.status(NODE), office.now.percent(NODE)

    assert status.word == "推进中"
    assert status.because == f"据{unit}最近填报（已完成），牵头的社会福利处没有报状态"
    assert (percent.value, percent.done) == (100, False)
    assert percent.because == f"据{unit}最近填报，牵头的社会福利处没有报完成率"
    assert office.now.lamp(NODE, date(2017, 5, 1)).rule != "done"
    assert not is_done(office.now, NODE)


def test_a_percentage_of_who_leads_silences_the_status_of_others(document: Document) -> None:
    """The lead said 21, a supporter 已完成: the measure was ✓已完成 with 21 %."""
    office = workspace(document)
    for unit, typed in (
        ("社会福利处", {"percent": "21"}),
        ("第1县", {"status": "已完成"}),
        ("第2县", {"status": "滞后"}),
    ):
        office.say(filing_entry(office.now, NODE, Q1, unit, typed), "填报", SCREEN)

    assert office.now.status(NODE).word == ""
    assert office.now.percent(NODE).value == 21
    assert office.now.status(NodeId("T03")).word == ""


def test_one_county_that_is_late_does_not_make_the_whole_late(document: Document) -> None:
    office = counties(document, None, None, None)
    for unit, status in (("第1县", "滞后"), ("第2县", "推进中"), ("第3县", "已完成")):
        office.say(filing_entry(office.now, NODE, Q1, unit, {"status": status}), "填报", SCREEN)

    assert office.now.status(NODE).word == "推进中"
    assert office.now.status(NODE).because == "据3个单位最近填报（滞后1个、推进中1个、已完成1个）"
    assert office.now.status(NodeId("T03")).word == "推进中"


def test_many_that_speak_in_the_stead_of_who_leads_are_counted(document: Document) -> None:
    office = workspace(document)
    office.say(node_entry(office.now, NODE, {"lead": "社会福利处"}), "分工", SCREEN)
    for number in range(1, 5):
        typed = {"percent": "50", "status": "推进中"}
        office.say(filing_entry(office.now, NODE, Q1, f"第{number}县", typed), "填报", SCREEN)

    assert office.now.status(NODE).because == "据4个单位最近填报（推进中4个），牵头的社会福利处没有报状态"
    assert office.now.percent(NODE).because == "据4个单位最近填报平均，牵头的社会福利处没有报完成率"


def test_a_quantity_has_the_name_it_was_handed_out_under(document: Document) -> None:
    office = counties(document, 10)
    sent = {one.indicator for one in document.comparisons if one.measure == NODE}

    assert {one.indicator for one in gathered(office.now, Q1) if one.place is not None} <= sent


def test_a_mean_is_shown_with_as_many_digits_as_anybody_reads(document: Document) -> None:
    found = Gathered(
        node=NODE, period=Q1, tier=Tier.UNITS, indicator="完成率", measured_in="%", place=None, rule=Rule.MEAN,
        parts=(Part("甲县", 10), Part("乙县", 20), Part("丙县", 20)), missing=(),
    )  # fmt: skip

    assert (found.value, found.shown) == (16.666667, 16.7)
    assert replace(found, parts=(Part("甲县", 0.004),)).shown == 0.004
    assert replace(found, rule=Rule.SUM, parts=(Part("甲县", 0.000123),)).shown == 0.000123


def test_how_many_are_how_far_is_counted_with_who_they_are(document: Document) -> None:
    office = counties(document, 10, 20, 30, None)
    for unit, status in (("第1县", "滞后"), ("第2县", "推进中"), ("第3县", "推进中")):
        office.say(filing_entry(office.now, NODE, Q1, unit, {"status": status}), "填报", SCREEN)

    (found,) = standings(office.now, Q1)

    assert found.units == {"推进中": ("第2县", "第3县"), "滞后": ("第1县",)}
    assert found.sentence == "推进中2个、滞后1个，1个没有填"
    assert (office.now.status(NODE).word, office.now.status(NODE).because) == (
        "推进中",
        "据3个单位最近填报（推进中2个、滞后1个）",
    )


def test_nothing_is_gathered_where_nobody_filed(document: Document) -> None:
    assert list(gathered(counties(document, None).now, Q1)) == []


def test_those_who_owe_a_workbook_get_a_letter_each_and_stand_in_one_list(document: Document) -> None:
    office = counties(document, None, None)
    day = date(2017, 5, 1)

    listed, first, _ = reminders(ledger(office.now.register, day), day)

    assert listed.text == (
        "2017年一季度任务分解表，截至2017年5月1日，还有2个单位没有报回：第1县（已迟6天）、第2县（已迟6天）。"
    )
    assert first.unit == "第1县"
    assert "原定2017年4月25日前报回" in first.text
    assert "请抓紧填好“第1县.xlsx”报回" in first.text


def test_before_the_last_day_nobody_is_hurried(document: Document) -> None:
    day = date(2017, 4, 20)

    _, letter = reminders(ledger(counties(document, None).now.register, day), day)

    assert "请按时填好" in letter.text


def test_letters_are_signed_and_leave_room_for_whom_to_call(document: Document) -> None:
    day = date(2017, 5, 1)
    entries = ledger(counties(document, None).now.register, day)

    assert list(reminders(entries, day))[1].text.endswith("\n（落款）\n2017年5月1日")
    signed = list(reminders(entries, day, issuer="示例厅办公室"))[1].text
    assert signed.endswith("联系人：　　　　　电话：　　　　　　\n示例厅办公室\n2017年5月1日")


def test_whose_answer_is_not_in_order_is_told_what_to_change(document: Document) -> None:
    office, day = counties(document, None, None), date(2017, 4, 20)
    why = ("任务分解表!O8 完成率要填数字，不能是“八成”。", "目标当前值!I8 要填数字。")
    at = "2017-04-20T01:00:00+00:00"
    values: dict[str, Value] = {"handout": "handout:第1县", "at": at, "left": ("a", "b"), "why_left": why}
    office.say({(SubjectId("return:a"), field): value for field, value in values.items()}, "回收", SCREEN)

    listed, waiting, letter = reminders(ledger(office.now.register, day), day)

    assert (waiting.unit, letter.unit) == ("第2县", "第1县")
    assert listed.text.endswith("另有1个单位报回的还要改：第1县。")
    assert (
        "有2处还没有收：\n    1. 任务分解表O8格，完成率要填数字，不能是“八成”。\n    2. 目标当前值I8格" in letter.text
    )


def test_who_has_answered_is_left_in_peace(document: Document) -> None:
    office = counties(document, None)
    values = {"handout": "handout:第1县", "at": "2017-04-20T01:00:00+00:00"}
    office.say({(SubjectId("return:a"), field): value for field, value in values.items()}, "回收", SCREEN)

    assert list(reminders(ledger(office.now.register, date(2017, 5, 1)), date(2017, 5, 1))) == []


def came_home(office: Workspace, unit: str, **fields: tuple[str, ...]) -> None:
    """A workbook of a unit, with the places of what nobody took."""
    home = SubjectId(f"return:{unit}")
    said: dict[tuple[SubjectId, str], Value] = {(home, "handout"): f"handout:{unit}", (home, "sha256"): unit}
    office.say({**said, **{(home, field): places for field, places in fields.items()}}, "回收", SCREEN)


def test_who_filled_it_in_and_was_not_taken_is_not_said_to_have_filled_in_nothing(document: Document) -> None:
    place = place_of(document, NODE)
    office = counties(document, None, 10, None, None)
    came_home(office, "第1县", left=(f"targets|{NODE}@{place}|current", f"table|{NODE}|"))
    came_home(office, "第3县", declined=(f"targets|{NODE}@{place}|current",))

    percent, homes = gathered(office.now, Q1)

    assert (homes.missing, homes.untaken) == (("第4县",), ("第1县", "第3县"))
    assert homes.sentence == "1个单位合计，1个没有填，2个填了没有收下"
    assert (percent.missing, percent.untaken) == (("第3县", "第4县"), ("第1县",))


def test_of_how_far_they_are_the_same_is_told_apart(document: Document) -> None:
    office = counties(document, None, None, None)
    office.say(filing_entry(office.now, NODE, Q1, "第2县", {"status": "滞后"}), "填报", SCREEN)
    came_home(office, "第3县", left=(f"table|{NODE}|status",))

    (found,) = standings(office.now, Q1)

    assert (found.missing, found.untaken) == (("第1县",), ("第3县",))
    assert found.sentence == "滞后1个，1个没有填，1个填了没有收下"


def test_a_status_that_was_renamed_between_two_filings_is_one_and_bears_its_new_name(document: Document) -> None:
    office = workspace(document)
    office.say(filing_entry(office.now, NODE, Q1, "示例甲县", {"status": "推进中"}), "填报", SCREEN)
    office.say(office_entry({"rename_status": "推进中>在办"}, office.now), "设置", SCREEN)
    office.say(filing_entry(office.now, NODE, Q1, "示例乙县", {"status": "在办"}), "填报", SCREEN)

    (standing,) = standings(office.now, Q1)

    assert {word: sorted(units) for word, units in standing.units.items()} == {"在办": ["示例乙县", "示例甲县"]}
    assert office.now.status(NODE).because == "据2个单位最近填报（在办2个）"


def test_why_nothing_counts_is_said_as_it_is(document: Document) -> None:
    """All had filed for their parts, and the task said 各举措均未填报."""
    office, task = workspace(document), NodeId("T04")
    office.say(node_entry(office.now, task, {"lead": "老龄工作处", "supporting": "规划财务处"}), "分工", SCREEN)
    measures = [child.id for child in document.outline.children(task)]
    for node in measures:
        typed = {"percent": "100", "status": "已完成"}
        office.say(filing_entry(office.now, node, Q1, "规划财务处", typed), "填报", SCREEN)

    assert office.now.status(measures[0]).because == "牵头的老龄工作处没有报状态，其他单位所报不算"
    assert office.now.status(task).because == "各举措的填报里都没有可以计入的状态"
    assert office.now.percent(task).because == "各举措的牵头单位都没有报完成率，配合单位所报不算"


def test_a_lamp_names_a_filing_only_where_one_made_the_status(document: Document) -> None:
    """A supporter's 推进中 on the task made the lamp say that 滞后 was filed there; a measure had it."""
    office, task = workspace(document), NodeId("T03")
    office.say(node_entry(office.now, task, {"lead": "社会福利处", "supporting": "规划财务处"}), "分工", SCREEN)
    office.say(filing_entry(office.now, task, Q1, "规划财务处", {"status": "推进中"}), "填报", SCREEN)
    office.say(filing_entry(office.now, NODE, Q1, "社会福利处", {"status": "滞后"}), "填报", SCREEN)

    assert office.now.lamp(task, date(2017, 4, 10)).because == "有举措的状态是滞后"


def test_what_measures_say_follows_when_another_is_set_to_lead_their_task(document: Document) -> None:
    """The window kept 20 % of who had led, a paper said 90 %."""
    office = workspace(document)
    office.say(node_entry(office.now, NodeId("T03"), {"lead": "社会福利处"}), "分工", SCREEN)
    for unit, percent in (("社会福利处", "20"), ("老龄工作处", "90")):
        office.say(filing_entry(office.now, NODE, Q1, unit, {"percent": percent}), "填报", SCREEN)
    assert office.now.percent(NODE).value == 20

    office.say(node_entry(office.now, NodeId("T03"), {"lead": "老龄工作处"}), "分工", SCREEN)

    assert office.now.percent(NODE).value == 90
    assert office.now.percent(NODE).because == "据最近填报"
