"""What many units filed: of how many it is the sum or the mean, in the order they were asked, said once for all."""

from __future__ import annotations

import re
from datetime import date

import pytest
from support.handouts import Q1, hand_out
from support.papers import source
from support.workspaces import file, say, workspace

from exporters.content import ComparisonTable, Kind, Remark, Said, Standing, Wish, build_briefing
from exporters.content.of_units import named, part_of
from models.document import Document, build
from models.outline import Level, NodeId
from models.workspace import Workspace
from models.workspace.gathered import gathered
from models.workspace.periods import Period

UNITS = ("丙县", "甲县", "乙县", "戊县", "丁县")
SAID = UNITS[:4]
RATE = "一、2016年工作总结\n完成救助。\n二、2017年工作思路\n（一）加强救助工作。全省救助差错率控制在0.5‰以内。"
ADDED = "current@新增城乡社区居家养老服务照料中心数"


@pytest.fixture
def office(document: Document) -> Workspace:
    found = workspace(document)
    hand_out(found, *UNITS, everything=True)
    for number, unit in enumerate(SAID, start=1):
        typed = {"progress": f"{unit}进展", "percent": str(number * 10), ADDED: "100", "status": "推进中"}
        file(found, "T03.s3", Q1, unit, **typed)
    file(found, "T03.s3", Q1, "丁县", progress="丁县进展")
    return found


def wish(kind: Kind) -> Wish:
    return Wish(kind=kind, tasks=(NodeId("T03"),), day=date(2017, 4, 10), period=Q1)


def test_a_sum_says_of_how_many_units_it_is(office: Workspace) -> None:
    """3077个 of 68 of 90 counties stood in the paper as the whole."""
    blocks = build_briefing(office.now, wish(Kind.REPORT)).blocks

    current = [row.current for block in blocks if isinstance(block, ComparisonTable) for row in block.rows]
    assert "400个（5个单位中4个合计）" in current


def test_a_mean_says_how_many_units_have_not_said(office: Workspace) -> None:
    blocks = build_briefing(office.now, wish(Kind.REPORT)).blocks

    (standing,) = [block for block in blocks if isinstance(block, Standing)]
    assert "10条中1条报数，其余按0计，5个单位中4个报数，平均2.5%" in standing.words


def test_who_was_asked_about_another_period_or_only_about_its_own_tasks_is_not_missing(office: Workspace) -> None:
    hand_out(office, "己县", everything=True, period=Period.parse("2017Q2"))
    hand_out(office, "示例中心")

    blocks = build_briefing(office.now, wish(Kind.REPORT)).blocks

    current = [row.current for block in blocks if isinstance(block, ComparisonTable) for row in block.rows]
    assert "400个（5个单位中4个合计）" in current


def test_one_department_that_reports_for_itself_is_not_counted(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "社会福利处")
    file(office, "T03.s3", Q1, **{"progress": "进展", "percent": "10", ADDED: "100"})
    blocks = build_briefing(office.now, wish(Kind.REPORT)).blocks

    current = [row.current for block in blocks if isinstance(block, ComparisonTable) for row in block.rows]
    assert "100个" in current
    assert not any("个单位" in block.words for block in blocks if isinstance(block, Standing))


def test_what_the_lead_says_of_the_whole_is_not_added_to_what_its_counties_say(office: Workspace) -> None:
    """Four counties with 100 each and 全省400个 were printed as 800个（5个单位合计）, 占80%."""
    file(office, "T03.s3", Q1, "社会福利处", **{"progress": "全省新建400个", "percent": "60", ADDED: "400"})

    blocks = build_briefing(office.now, wish(Kind.REPORT)).blocks

    rows = [row for block in blocks if isinstance(block, ComparisonTable) for row in block.rows if row.current]
    assert [(row.current, row.reached) for row in rows] == [("400个", "占40%")]
    (standing,) = [block for block in blocks if isinstance(block, Standing)]
    assert "平均6%" in standing.words
    assert "个单位" not in standing.words
    lines = [block.text for block in blocks if isinstance(block, Remark)]
    assert any("5个单位中5个填报：推进中4个，1个没有报状态；完成率4个报数，平均25%。" in line for line in lines)


def test_units_stand_in_the_order_in_which_they_were_asked(office: Workspace) -> None:
    for kind in (Kind.REPORT, Kind.BULLETIN):
        said = [block for block in build_briefing(office.now, wish(kind)).blocks if isinstance(block, Said)]
        named = [unit for block in said for unit in UNITS if block.label.startswith(f"{unit}（2017年一季度")]
        assert named == list(UNITS)


def test_many_units_on_one_measure_are_summed_up_in_a_line_before_them(office: Workspace) -> None:
    """Eight hundred entries of counties stood on 146 pages without a word of how many were late."""
    for kind in (Kind.REPORT, Kind.BULLETIN, Kind.FORMAL):
        lines = [block.text for block in build_briefing(office.now, wish(kind)).blocks if isinstance(block, Remark)]
        assert (
            sum("5个单位中5个填报：推进中4个，1个没有报状态；完成率4个报数，平均25%。" in line for line in lines) == 1
        )


def test_the_table_sums_many_units_up_in_their_cell_too(office: Workspace) -> None:
    annex = build_briefing(office.now, wish(Kind.TABLE)).annex

    assert annex is not None
    (cell,) = [cell for row in annex.table.rows for cell in row if "丙县" in cell]
    assert cell.startswith("5个单位中5个填报：推进中4个，1个没有报状态；完成率4个报数，平均25%。\n丙县（")


COUNTIES = tuple(f"第{number}县" for number in range(1, 14))


@pytest.fixture
def province(document: Document) -> Workspace:
    """Thirteen counties were asked and twelve have filed: one is late, and one has a problem."""
    found = workspace(document)
    hand_out(found, *COUNTIES, everything=True)
    for county in COUNTIES[:12]:
        file(found, "T03.s3", Q1, county, progress=f"{county}进展", percent="30", status="推进中", **{ADDED: "10"})
        file(found, "T10.s2", Q1, county, progress=f"{county}进展", current="1")
    file(found, "T03.s3", Q1, COUNTIES[4], status="滞后")
    file(found, "T03.s3", Q1, COUNTIES[6], problems="缺土地指标")
    return found


SUM = (
    "13个单位中12个填报：推进中11个、滞后1个；完成率12个报数，平均30%；"
    "滞后或有问题的2个分别列出，其余10个从略，1个没有填报。"
)


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN])
def test_of_very_many_units_only_those_to_look_at_are_named(province: Workspace, kind: Kind) -> None:
    """A report of ninety counties named each of them at every measure."""
    blocks = build_briefing(province.now, wish(kind)).blocks

    assert sum(isinstance(block, Remark) and SUM in block.text for block in blocks) == 1
    said = " ".join(block.label for block in blocks if isinstance(block, Said))
    named = [county for county in COUNTIES if f"{county}（" in said]
    assert named == [COUNTIES[4], COUNTIES[6]]
    assert re.search(f"{COUNTIES[4]}（2017年一季度，(完成率30%，)?滞后", said), "why it is named"


def test_the_numbers_of_a_paper_count_also_those_it_does_not_name(province: Workspace) -> None:
    blocks = build_briefing(province.now, wish(Kind.REPORT)).blocks

    rows = [row.current for block in blocks if isinstance(block, ComparisonTable) for row in block.rows]
    assert "120个（13个单位中12个合计）" in rows
    (told,) = [block.text for block in blocks if isinstance(block, Remark) and "填报进展" in block.text]
    assert told.startswith("2017年一季度各单位填报进展12条；存在问题1个")


@pytest.mark.parametrize(("planned", "left"), [((4, 5), "其余1个"), ((0, 1, 2), "3个"), ((4, 6), "")])
def test_plans_of_units_that_a_bulletin_does_not_name_are_counted(
    province: Workspace, planned: tuple[int, ...], left: str
) -> None:
    """At the beginning it said 提出下一步打算14条, and printed two."""
    for number in planned:
        file(province, "T03.s3", Q1, COUNTIES[number], next="抓紧办")

    blocks = build_briefing(province.now, wish(Kind.BULLETIN)).blocks

    lines = [block.text for block in blocks if isinstance(block, Remark)]
    assert any(f"提出下一步打算{len(planned)}条" in line for line in lines)
    printed = sum(block.text == "抓紧办。" for block in blocks if isinstance(block, Said))
    said = [line for line in lines if "从略" in line and "打算" in line]
    assert said == ([f"任务（三）统筹城乡养老服务业协调发展，{left}单位的下一步打算从略。"] if left else [])
    assert printed + int("".join(filter(str.isdigit, left)) or 0) == len(planned)


def test_a_cell_of_the_table_names_only_those_to_look_at(province: Workspace) -> None:
    annex = build_briefing(province.now, wish(Kind.TABLE)).annex

    assert annex is not None
    (cell,) = [cell for row in annex.table.rows for cell in row if "13个单位" in cell]
    assert [line.split("（")[0] for line in cell.splitlines()[1:] if "（" in line] == [COUNTIES[4], COUNTIES[6]]


def test_what_the_lead_says_is_named_beside_many_counties(province: Workspace) -> None:
    file(province, "T03.s3", Q1, "社会福利处", progress="全省新建400个", percent="60")

    labels = [
        block.label for block in build_briefing(province.now, wish(Kind.REPORT)).blocks if isinstance(block, Said)
    ]
    assert any(label.startswith("社会福利处（") for label in labels)


def test_targets_without_a_baseline_are_summed_up_where_not_all_units_are_named(province: Workspace) -> None:
    tenth = Wish(kind=Kind.REPORT, tasks=(NodeId("T10"),), day=date(2017, 4, 10), period=Q1)

    blocks = build_briefing(province.now, tenth).blocks

    assert [(block.label, block.text) for block in blocks if isinstance(block, Said)] == [
        ("当前值", "制定实施避灾救灾地方标准数12个（12个单位合计，目标两个）。")
    ]


def test_who_leads_stands_before_all_others_and_who_only_supports_behind_them_as_one(document: Document) -> None:
    """规划财务处's 100% of its own part stood before what the lead said of the whole, as if it were the same."""
    office = workspace(document)
    say(office, "T03.s3", lead="社会福利处", supporting="规划财务处")
    for unit, status in (("规划财务处", "已完成"), ("甲县", ""), ("社会福利处", "滞后")):
        file(office, "T03.s3", Q1, unit, progress=f"{unit}进展", **({"status": status} if status else {}))

    def heads(kind: Kind) -> list[str]:
        briefing = build_briefing(office.now, wish(kind))
        return [one.label for one in briefing.blocks if isinstance(one, Said) and "2017年一季度" in one.label]

    place = "统筹城乡养老服务业协调发展"
    assert heads(Kind.REPORT) == [
        f"{place}（社会福利处，2017年一季度，滞后，待审）",
        f"{place}（甲县，2017年一季度，待审）",
        f"{place}（规划财务处，配合，2017年一季度，已完成，待审）",
    ]
    assert heads(Kind.FORMAL) == [f"{place}（{unit}，2017年一季度）" for unit in ("社会福利处", "甲县", "规划财务处")]


def test_whose_part_it_is_is_told_from_what_is_only_suggested(document: Document) -> None:
    office = workspace(document)
    say(office, "T03.s3", supporting="规划财务处")
    lead = office.now.assignment(NodeId("T03.s3")).lead
    for unit in (lead, "规划财务处", "救灾处", "甲县"):
        file(office, "T03.s3", Q1, unit, progress="进展")

    parts = {one.unit: part_of(office.now, one) for one in office.now.filings_of(NodeId("T03.s3"))}

    assert parts == {lead: "牵头（建议）", "规划财务处": "配合", "救灾处": "处室", "甲县": "单位"}


@pytest.mark.parametrize(("count", "is_named"), [(10, True), (11, False)])
def test_up_to_ten_units_are_each_named(document: Document, count: int, is_named: bool) -> None:
    office, units = workspace(document), COUNTIES[:count]
    hand_out(office, *units, everything=True)
    for unit in units:
        file(office, "T03.s3", Q1, unit, progress=f"{unit}进展", status="推进中")

    filings = office.now.filings_of(NodeId("T03.s3"))

    assert bool(named(office.now, NodeId("T03.s3"), filings)) is is_named


def test_a_paper_prints_the_mean_that_is_gathered() -> None:
    """Twelve counties with 0.25‰ stood in the paper with 0.2‰."""
    space = workspace(build(source(RATE), {"links.toml": ""}))
    (node,) = (one.id for one in space.document.outline.of_level(Level.MEASURE))
    for number in range(12):
        file(space, node, Q1, f"第{number}县", current="0.2‰" if number % 2 else "0.3‰")

    (found,) = gathered(space.now, Q1)
    blocks = build_briefing(space.now, Wish(kind=Kind.REPORT)).blocks

    assert found.shown == 0.25
    (said,) = [block.text for block in blocks if isinstance(block, Said) and block.label == "当前值"]
    assert "0.25‰（12个单位平均，" in said
