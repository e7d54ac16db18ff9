"""How tasks stand on paper, and up to which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from support.papers import source
from support.said import HEAD

from exporters.content import (
    FinePrint,
    Kind,
    Remark,
    Said,
    Standing,
    Table,
    Totals,
    Wish,
    build_briefing,
    build_report,
    day_of_paper,
)
from models.document import Document, build
from models.outline import Level, NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE

DAY = date(2017, 4, 10)
T03, T05 = NodeId("T03"), NodeId("T05")
UNIT = "示例处"


def filed(node: str, period: str = "2017Q1", unit: str = UNIT, **fields: Value) -> dict[Key, Value]:
    subject = filing_subject(NodeId(node), Period.parse(period), unit)
    about: dict[Key, Value] = {(subject, "node"): node, (subject, "period"): period, (subject, "unit"): unit}
    return about | {(subject, field): value for field, value in fields.items()}


def standing(snapshot: Snapshot, wish: Wish) -> Standing:
    (found,) = [block for block in build_briefing(snapshot, wish).blocks if isinstance(block, Standing)]
    return found


def words(snapshot: Snapshot, wish: Wish) -> str:
    blocks = build_briefing(snapshot, wish).blocks
    return "\n".join(
        block.words if isinstance(block, Standing) else f"{block.label}：{block.text}"
        for block in blocks
        if isinstance(block, Standing | Remark | Said)
    )


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        (
            {(SubjectId("T05"), "deadline"): "3月底前", (SubjectId("T05"), "status"): "推进中"},
            "◆逾期10天（完成时限2017年3月31日），推进中，尚未填报进展",
        ),
        (
            filed("T05.s1", percent=100.0) | {(SubjectId("T05"), "deadline"): "3月底前"},
            "◆逾期10天（完成时限2017年3月31日；5条中1条报数，其余按0计，平均20%）",
        ),
        (
            {(SubjectId("T05"), "deadline"): "4月20日", (SubjectId("T05"), "percent"): 60.0},
            "▲临近：还有10天到期（完成时限2017年4月20日；完成率60%），未填报",
        ),
        ({(SubjectId("T05"), "percent"): 6.0}, "■滞后21个百分点（完成率6%，序时进度按全年算27%），未填报"),
        (filed("T05.s1", percent=6.0), "■滞后25.8个百分点（5条中1条报数，其余按0计，平均1.2%，序时进度按全年算27%）"),
        (filed("T05.s1", problems="缺人（示例）"), "▲有问题"),
        ({(SubjectId("T05"), "deadline"): "4月20日"}, "▲临近：还有10天到期（完成时限2017年4月20日），未填报"),
        ({(SubjectId("T05"), "status"): "已完成"}, "✓已完成，未填报"),
        (
            {key: value for number in range(1, 6) for key, value in filed(f"T05.s{number}", percent=6.0).items()},
            "■滞后21个百分点（5条均报数，平均6%，序时进度按全年算27%）",
        ),
        ({(SubjectId("T05"), "deadline"): "年底前"}, "○未填报"),
        ({(SubjectId("T05"), "status"): "推进中"}, "○推进中，尚未填报进展"),
        (
            filed("T05") | {(SubjectId("T05"), "lamp"): "amber", (SubjectId("T05"), "lamp_reason"): "省厅已同意延期。"},
            "▲人工定为黄：省厅已同意延期",
        ),
    ],
)
def test_a_standing_is_one_phrase_that_says_nothing_twice(
    document: Document, said: dict[Key, Value], printed: str
) -> None:
    snapshot = Snapshot.saying(document, said)

    assert standing(snapshot, Wish(tasks=(T05,), day=DAY)).words == printed


def test_a_lamp_is_counted_by_its_own_word_whatever_status_stands_before_it(document: Document) -> None:
    snapshot = Snapshot.saying(document, {(SubjectId("T05"), "status"): "推进中"})

    assert "○未填报15项" in words(snapshot, Wish(day=DAY))


def test_under_a_red_head_the_word_stands_without_its_shape(document: Document) -> None:
    snapshot = Snapshot.saying(document, {(SubjectId("T05"), "deadline"): "3月底前"})

    found = standing(snapshot, Wish(kind=Kind.FORMAL, tasks=(T05,), day=DAY))

    assert (found.words, found.is_plain) == ("逾期10天（完成时限2017年3月31日），未填报", True)


def test_the_legend_names_only_the_lamps_that_are_printed(document: Document) -> None:
    snapshot = Snapshot.saying(document, {(SubjectId("T05"), "deadline"): "3月底前"})
    blocks = build_report(snapshot, Wish(tasks=(T05,), day=DAY)).blocks

    (legend,) = [block.text for block in blocks if isinstance(block, FinePrint) and block.label == "警示灯"]

    assert legend == "◆逾期：没有完成，已过时限。"


# up to which day


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2017年4月10日", DAY), ("2017-04-10", DAY), ("", date(2026, 11, 26)), ("4月10日", date(2026, 11, 26)),
     ("2017年13月40日", date(2026, 11, 26))],
)  # fmt: skip
def test_a_paper_counts_up_to_the_date_it_bears_else_to_today(document: Document, typed: str, day: date) -> None:
    snapshot = Snapshot.saying(document, {(OFFICE, "paper_issued"): typed} if typed else {})

    assert day_of_paper(snapshot.register, date(2026, 11, 26)) == day


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL])
def test_the_overview_names_the_day_up_to_which_the_lamps_count(document: Document, kind: Kind) -> None:
    snapshot = Snapshot.saying(document, {**HEAD, (SubjectId("T05"), "deadline"): "3月底前"})

    printed = words(snapshot, Wish(kind=kind, day=day_of_paper(snapshot.register, date(2026, 11, 26))))

    assert "截至2017年4月10日，" in printed
    assert "2026" not in printed
    assert "逾期10天" in printed


# of which period


def periods(document: Document) -> Snapshot:
    """A first quarter that was reported, and a second that was not."""
    said = filed("T03.s3", progress="已落实选址（示例）", problems="用房难（示例）", status="推进中", percent=21.0)
    said |= {(SubjectId("T01"), "deadline"): "年底前"}
    return Snapshot.saying(document, said | filed("T03.s3", "2017Q3", progress="三季度（示例）", percent=90.0))


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL])
def test_of_a_period_in_which_nobody_reported_the_paper_says_so_and_nothing_of_another(
    document: Document, kind: Kind
) -> None:
    wish = Wish(kind=kind, tasks=(T03,), period=Period.parse("2017Q2"), day=DAY)

    printed = words(periods(document), wish)

    assert "2017年二季度" in printed
    assert "未填报" in printed
    for other in ("推进中", "已落实选址", "三季度", "滞后", "完成率"):
        assert other not in printed


def test_a_period_has_its_own_lamp(document: Document) -> None:
    snapshot = periods(document)

    found = {
        period: standing(snapshot, Wish(tasks=(T03,), period=Period.parse(period), day=DAY)).words
        for period in ("2017Q1", "2017Q2", "2017Q3")
    }

    assert found["2017Q1"].startswith("■滞后")
    assert found["2017Q2"] == "○未填报（2017年二季度）"
    assert "9%" in found["2017Q3"]


def test_a_task_that_is_late_and_was_not_reported_says_both(document: Document) -> None:
    snapshot = Snapshot.saying(document, {(SubjectId("T05"), "deadline"): "3月底前"})

    found = standing(snapshot, Wish(tasks=(T05,), period=Period.parse("2017Q2"), day=DAY))

    assert found.words == "◆逾期10天（完成时限2017年3月31日），2017年二季度未填报"


# who said it, once


def blocks_of(snapshot: Snapshot, kind: Kind = Kind.REPORT) -> Sequence[object]:
    return build_briefing(snapshot, Wish(kind=kind, tasks=(T03,), day=DAY)).blocks


def test_who_filed_it_and_how_far_it_is_stands_once_above_the_three_fields(document: Document) -> None:
    said = filed("T03.s3", progress="甲（示例）", problems="乙（示例）", next="丙（示例）", percent=21.0)

    found = [(one.label, one.text) for one in blocks_of(Snapshot.saying(document, said)) if isinstance(one, Said)]

    assert found == [
        ("统筹城乡养老服务业协调发展（示例处，2017年一季度，完成率21%，待审）", ""),
        ("进展情况", "甲（示例）。"),
        ("存在问题", "乙（示例）。"),
        ("下一步打算", "丙（示例）。"),
    ]


def test_what_was_reviewed_bears_no_mark_and_what_was_sent_back_does_not_leave_the_house(document: Document) -> None:
    reviewed = filed("T03.s3", progress="甲（示例）", review="已审")
    sent_back = filed("T03.s4", progress="乙（示例）", review="退回", review_reason="数字不符")
    snapshot = Snapshot.saying(document, reviewed | sent_back)

    labels = [one.label for one in blocks_of(snapshot) if isinstance(one, Said) and not one.text]

    assert labels == [
        "统筹城乡养老服务业协调发展（示例处，2017年一季度）",
        "加强敬老院设施建设和管理（示例处，2017年一季度，退回）",
    ]
    assert [one.text for one in blocks_of(snapshot, Kind.FORMAL) if isinstance(one, Said) and one.text] == [
        "甲（示例）。"
    ]


def test_people_have_a_line_of_their_own_and_milestones_stand_with_the_progress(document: Document) -> None:
    milestone = SubjectId("milestone:1")
    said: dict[Key, Value] = {
        (SubjectId("T03"), "lead"): "示例处", (SubjectId("T03"), "supporting"): ("配合处",),
        (SubjectId("T03"), "deadline"): "年底前",
        (SubjectId("T03"), "leader"): "示例领导", (SubjectId("T03"), "person"): "示例员",
        (SubjectId("T03"), "phone"): "0571-1",
    }  # fmt: skip
    said |= {(milestone, "node"): "T03.s3", (milestone, "text"): "完成选址", (milestone, "deadline"): "4月底前"}
    blocks = list(blocks_of(Snapshot.saying(document, said)))

    (assigned,) = [one.text for one in blocks if isinstance(one, Remark) and one.text.startswith("牵头单位")]
    (step,) = [one for one in blocks if isinstance(one, Said)]

    assert assigned.split("\n") == [
        "牵头单位：示例处；配合单位：配合处；完成时限：年底前。",
        "责任领导：示例领导；责任人：示例员（0571-1）。",
    ]
    assert (step.label, step.text) == ("统筹城乡养老服务业协调发展（节点）", "完成选址（4月底前）。")
    assert isinstance(blocks[blocks.index(step) - 1], Standing)


def test_those_not_filed_that_show_another_lamp_are_counted_beside_the_others(document: Document) -> None:
    """○未填报14项 stood above 各单位均未填报, of 15 tasks."""
    snapshot = Snapshot.saying(document, {(SubjectId("T05"), "deadline"): "3月底前"})
    wish = Wish(kind=Kind.BULLETIN, day=date(2017, 7, 10), period=Period.parse("2017Q2"))

    words = [block.text for block in build_briefing(snapshot, wish).blocks if isinstance(block, Remark)]

    assert any("未填报14项（连同上列，没有填报的共15项）：" in one for one in words)
    sheet = build_briefing(snapshot, replace(wish, kind=Kind.ONEPAGE))
    totals = next(block for block in sheet.blocks if isinstance(block, Totals))
    assert ("其余未填报", "14") in [(one.words, one.number) for one in totals.cells]


def test_where_every_task_shows_another_lamp_those_not_filed_are_counted_all_the_same(document: Document) -> None:
    late: dict[Key, Value] = {(SubjectId(f"T{number:02}"), "deadline"): "3月底前" for number in range(1, 16)}
    snapshot = Snapshot.saying(document, {**late, **filed("T03", progress="示例")})

    said = words(snapshot, Wish(kind=Kind.BULLETIN, day=DAY))

    assert "没有填报的共14项。" in said
    assert said.count("◆逾期10天（完成时限2017年3月31日），未填报") == 14
    sheet = build_briefing(snapshot, Wish(kind=Kind.ONEPAGE, day=DAY))
    totals = next(block for block in sheet.blocks if isinstance(block, Totals))
    assert [(one.words, one.number) for one in totals.cells][-1] == ("其中未填报", "14")
    watched = next(block for block in sheet.blocks if isinstance(block, Table) and block.name == "需要关注的任务")
    assert [row[1] for row in watched.rows].count("◆逾期10天（限3月31日），未填报") == 14


def test_what_says_nothing_is_neither_counted_nor_printed(document: Document) -> None:
    typed = {
        **filed("T03.s1", progress="示例：已开工"),
        **filed("T03.s2", progress="/"),
        **filed("T03.s4", progress="无"),
    }

    said = words(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))

    assert "各单位填报进展1条。" in said
    assert said.count("示例处，2017年一季度") == 1


STATED = filed("T03.s1", "2017Q1", "示例处", status="推进中") | {(SubjectId("T03"), "deadline"): "年底前"}
LATE_IN_YEAR = date(2017, 10, 10)


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN])
def test_a_task_of_which_one_measure_is_under_way_and_none_has_a_percentage_says_so(
    document: Document, kind: Kind
) -> None:
    """It was ●正常 in October; one of which half was done was ■滞后."""
    snapshot = Snapshot.saying(document, STATED)

    assert "（三）10条中1条报了状态，都没有报完成率。" in words(snapshot, Wish(kind=kind, day=LATE_IN_YEAR))
    found = standing(snapshot, Wish(kind=Kind.REPORT, tasks=(T03,), day=LATE_IN_YEAR))
    assert found.words == (
        "○无进度数据：10条中1条报了状态，都没有报完成率，还有82天到期（完成时限2017年12月31日），推进中"
    )
    sheet = build_briefing(snapshot, Wish(kind=Kind.ONEPAGE, day=LATE_IN_YEAR))
    (watched,) = [block for block in sheet.blocks if isinstance(block, Table) and block.name == "需要关注的任务"]
    assert [row[1] for row in watched.rows] == ["○无进度数据：10条中1条报了状态，都没有报完成率"]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        (filed("T05", status="推进中"), "○无进度数据：未填完成率和完成时限，推进中"),
        (filed("T05.s1", status="推进中"), "○无进度数据：5条中1条报了状态，都没有报完成率，未填完成时限，推进中"),
        (
            {key: value for n in range(1, 6) for key, value in filed(f"T05.s{n}", status="达序时进度").items()},
            "●正常：5条都报了状态，没有报完成率，达序时进度",
        ),
        (
            filed("T05.s1", status="推进中") | {(SubjectId("T05"), "deadline"): "3月底前"},
            "◆逾期10天（完成时限2017年3月31日；5条中1条报了状态，都没有报完成率），推进中",
        ),
    ],
)
def test_how_many_measures_have_a_status_is_said_where_none_has_a_percentage(
    document: Document, said: dict[Key, Value], printed: str
) -> None:
    assert standing(Snapshot.saying(document, said), Wish(tasks=(T05,), day=DAY)).words == printed


def test_many_tasks_without_a_percentage_are_told_together(document: Document) -> None:
    typed = {key: value for n in range(1, 7) for key, value in filed(f"T0{n}.s1", status="推进中").items()}

    said = words(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, day=DAY))

    assert "报了状态、没有报完成率的6项：（一）（二）（三）（四）（五）（六）。" in said
    assert "。（一）" not in said


COUNTY = {(SubjectId("T03"), "lead"): "示例处", **filed("T03.s6", unit="示例县", percent=3.0)}


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN])
def test_where_none_that_leads_has_reported_no_average_is_made_of_what_a_county_says(
    document: Document, kind: Kind
) -> None:
    """The sheet for the leaders said of the department 滞后49个百分点: one county had filed on one measure."""
    snapshot = Snapshot.saying(document, COUNTY)

    said = words(snapshot, Wish(kind=kind, day=DAY))

    assert "（三）牵头未报（市县报1条）。" in said
    assert "平均" not in said
    assert "百分点" not in said
    found = standing(snapshot, Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))
    assert found.words == "○无进度数据：牵头未报（市县报1条）"
    sheet = build_briefing(snapshot, Wish(kind=Kind.ONEPAGE, day=DAY))
    (watched,) = [block for block in sheet.blocks if isinstance(block, Table) and block.name == "需要关注的任务"]
    assert [row[1:] for row in watched.rows] == [("○无进度数据：牵头未报（市县报1条）", "示例处")]


def test_so_it_is_of_one_period_where_the_lead_has_reported_in_another(document: Document) -> None:
    typed = {
        **COUNTY,
        **filed("T03.s3", unit="示例处", percent=60.0),
        **filed("T03.s6", "2017Q2", "示例县", percent=3.0),
    }
    snapshot = Snapshot.saying(document, typed)

    def stands(period: str) -> str:
        wish = Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY, period=Period.parse(period))
        return standing(snapshot, wish).words

    assert "平均" in stands("2017Q1")
    assert "：牵头未报（市县报1条）" in stands("2017Q2")


def test_who_leads_and_reports_measure_by_measure_is_not_spoken_for_on_the_whole_task(document: Document) -> None:
    """The paper said 完成率30%, by a county, and not that it was not the lead's."""
    typed = {
        (SubjectId("T03"), "lead"): "示例处",
        **filed("T03", unit="示例县", percent=30.0),
        **filed("T03.s3", percent=50.0),
    }

    found = standing(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))

    assert "（10条中1条报数，其余按0计，平均5%，" in found.words


def test_a_task_that_is_late_says_so_too(document: Document) -> None:
    snapshot = Snapshot.saying(document, {**COUNTY, (SubjectId("T03"), "deadline"): "3月底前"})

    found = standing(snapshot, Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))

    assert found.words.startswith("◆逾期10天（完成时限2017年3月31日；牵头未报，市县报1条）")
    assert found.short.endswith("，牵头未报")


def test_of_several_measures_those_are_counted_on_which_who_leads_is_silent(document: Document) -> None:
    typed = {
        (SubjectId("T03"), "lead"): "示例处",
        **filed("T03.s6", unit="示例县", percent=3.0),
        **filed("T03.s3", unit="示例处", percent=2.0),
    }

    found = standing(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))

    assert "，其中1条不是牵头单位报的" in found.words
    assert "牵头未报" not in found.short


def test_measures_are_counted_as_done_by_the_word_of_who_leads(document: Document) -> None:
    """Five supporters' 已完成 of their own parts stood in the paper as five measures done."""
    done = {"progress": "示例：已办", "status": "已完成"}
    typed = {
        (SubjectId("T03"), "lead"): "示例处",
        **filed("T03.s3", **done),
        **filed("T03.s3", unit="示例配合处", **done),
        **filed("T03.s5", unit="示例县", **done),
    }

    said = words(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, tasks=(T03,), day=DAY))

    assert "各单位填报进展3条，其中已完成1条。" in said


def test_where_nobody_leads_measures_are_counted_as_done_as_the_lamp_has_them() -> None:
    """The lamp was ✓已完成, and the paper counted none."""
    text = "一、2016年工作总结\n完成救助。\n二、2017年工作思路\n（一）加强救助工作。提高低保标准。完善救助制度。"
    document = build(source(text), {"links.toml": ""})
    (node, *_) = document.outline.of_level(Level.MEASURE)
    typed = filed(node.id, unit="示例县", progress="示例：已办", status="已完成", percent=100.0)

    said = words(Snapshot.saying(document, typed), Wish(kind=Kind.REPORT, day=DAY))

    assert "各单位填报进展1条，其中已完成1条。" in said


@pytest.mark.parametrize(
    ("day", "words"), [(30, "序时进度按全年算50%，当日到期）"), (20, "，6月30日到期）"), (1, "序时进度按全年算42%）")]
)
def test_what_is_behind_and_due_soon_says_so(document: Document, day: int, words: str) -> None:
    """Half of the year was held against a task on the very day it was due, without a word of that."""
    said: dict[Key, Value] = {(SubjectId("T05"), "deadline"): "6月底前", (SubjectId("T05"), "percent"): 4.0}
    blocks = build_briefing(
        Snapshot.saying(document, said), Wish(kind=Kind.REPORT, day=date(2017, 6, day), tasks=(NodeId("T05"),))
    ).blocks

    (standing,) = [block for block in blocks if isinstance(block, Standing)]
    assert words in standing.words


def test_the_sheet_says_once_what_all_that_is_behind_is_held_against(document: Document) -> None:
    """The end of the year, also where a task is due before it."""
    behind = Snapshot.saying(document, {**filed("T03", percent=2.0), (SubjectId("T03"), "deadline"): "4月10日"})
    late = Snapshot.saying(document, {(SubjectId("T03"), "deadline"): "3月底前"})

    def fine_print(snapshot: Snapshot) -> list[str]:
        blocks = build_briefing(snapshot, Wish(kind=Kind.ONEPAGE, day=DAY)).blocks
        return [one.text for one in blocks if isinstance(one, FinePrint)]

    assert fine_print(behind) == ["2017年4月10日，序时进度按全年算27%。"]
    assert fine_print(late) == ["2017年4月10日。"]
