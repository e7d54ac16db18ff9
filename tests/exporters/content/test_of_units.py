"""What many units filed: of how many it is the sum or the mean, in the order they were asked, said once for all."""

from __future__ import annotations

from datetime import date

import pytest
from support.handouts import Q1, hand_out
from support.workspaces import file, say, workspace

from exporters.content import ComparisonTable, Kind, Remark, Said, Standing, Wish, build_briefing
from exporters.content.of_units import part_of
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.periods import Period

UNITS = ("丙县", "甲县", "乙县", "戊县", "丁县")
SAID = UNITS[:4]
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
        f"{place}（社会福利处，2017年一季度，自报滞后，待审）",
        f"{place}（甲县，2017年一季度，待审）",
        f"{place}（规划财务处，配合，2017年一季度，自报已完成，待审）",
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
