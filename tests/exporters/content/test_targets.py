"""From the baseline of last year to the target of this one, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from exporters.content import (
    ComparisonRow,
    ComparisonTable,
    Kind,
    Remark,
    Totals,
    Wish,
    build_briefing,
    build_report,
    wording,
)
from exporters.content.blocks import Counted, Said
from exporters.content.targets import target_line
from models.document import Document
from models.figures import Relation
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.entries import filing_entry
from models.workspace.periods import Period

ADDED, TOTAL = "新增城乡社区居家养老服务照料中心数", "城乡社区居家养老服务照料中心累计数"


@pytest.fixture
def filed(document: Document) -> Snapshot:
    """210 of 1000 have been added, so that there are 22566 of 23000."""
    typed = {f"current@{ADDED}": "210", f"current@{TOTAL}": "22566"}
    fields = filing_entry(Snapshot(document), NodeId("T03.s3"), Period.parse("2017Q1"), "示例处", typed)
    return Snapshot.saying(document, fields)


def rows(snapshot: Snapshot, *tasks: str) -> dict[str, ComparisonRow]:
    blocks = build_report(snapshot, Wish(tasks=tuple(map(NodeId, tasks)))).blocks
    tables = [block for block in blocks if isinstance(block, ComparisonTable)]
    return {row.indicator: row for table in tables for row in table.rows}


def test_every_present_value_that_was_filed_is_printed(filed: Snapshot) -> None:
    found = rows(filed, "T03")

    assert (found[ADDED].current, found[ADDED].reached) == ("210个", "占21%")
    assert found[TOTAL].current == "22566个"
    assert (found["新增老年食堂数"].current, found["新增老年食堂数"].reached) == ("", "")


def test_words_filed_for_a_later_period_take_no_present_value_back(document: Document, filed: Snapshot) -> None:
    later = filing_entry(filed, NodeId("T03.s3"), Period.parse("2017Q2"), "示例处", {"progress": "按计划推进"})

    found = rows(filed.supposing(later), "T03")

    assert found[ADDED].current == "210个"


def test_what_the_year_has_added_is_held_against_what_it_was_to_add(filed: Snapshot) -> None:
    """22566 of 23000 was once 98.1%, of which 97.2% had stood there before the year began."""
    row = rows(filed, "T03")[TOTAL]

    assert row.reached == "比基数增210个，占应增约644个的32.6%"
    assert [bar.figure for bar in row.bars] == ["应增约644个", "已增210个"]
    assert row.bars[1].share == pytest.approx(210 / 644)


def test_a_total_that_has_shrunk_says_so_and_draws_nothing(document: Document) -> None:
    """已增-19124个 stood on a bar where 74 of 90 counties had reported."""
    typed = {f"current@{TOTAL}": "22300"}
    fields = filing_entry(Snapshot(document), NodeId("T03.s3"), Period.parse("2017Q1"), "示例处", typed)

    row = rows(Snapshot.saying(document, fields), "T03")[TOTAL]

    assert row.reached == "比基数少56个"
    assert row.bars == ()


@pytest.mark.parametrize(("percent", "reached"), [("68", "距目标2个百分点"), ("70", "已达目标"), ("71", "已达目标")])
def test_a_share_says_what_is_left_to_its_target(document: Document, percent: str, reached: str) -> None:
    snapshot = Snapshot(document)
    (comparison,) = [one for one in document.comparisons if one.measure == "T13.s9"]
    typed = {f"current@{comparison.target.span.start}": percent}
    fields = filing_entry(snapshot, comparison.measure, Period.parse("2017Q1"), "示例处", typed)

    assert rows(Snapshot.saying(document, fields), "T13")[comparison.indicator].reached == reached


def test_bars_of_one_length_are_left_out(snapshot: Snapshot) -> None:
    """24小时内 and 24小时内."""
    assert rows(snapshot, "T02")["临时救助措施到位时限"].bars == ()
    assert len(rows(snapshot, "T12")["新增投资100万元以上产业基地数"].bars) == 2


def test_no_arrow_leads_between_what_cannot_be_compared(document: Document) -> None:
    """2016年22356家→2017年1000个 once read as if there were to be fewer."""
    lines = {one.indicator: (one.relation, target_line(one, "2016", "2017")) for one in document.comparisons}

    assert lines[ADDED][1] == f"{ADDED}：2017年目标1000个（2016年已有22356家，口径不同）"
    assert lines[TOTAL][1] == f"{TOTAL}：2016年22356家→2017年2.3万个（＋约644个）"
    assert lines["移民资金支付率"][1] == "移民资金支付率：2017年目标达到70%以上（2016年达到85%，口径不同）"
    assert all(("→" in line) == (relation is Relation.SAME) for relation, line in lines.values())
    assert not any("—）" in line for _, line in lines.values())


def test_the_table_handed_out_says_it_in_the_same_words(snapshot: Snapshot) -> None:
    annex = build_briefing(snapshot, Wish(kind=Kind.TABLE, tasks=(NodeId("T03"),))).annex
    assert annex is not None

    cells = [cell for row in annex.table.rows for cell in row]

    assert any(cell.endswith("新增老年食堂数：2017年目标3000个（2016年已有11200家，口径不同）") for cell in cells)


def test_only_totals_that_grow_are_running_totals(document: Document) -> None:
    assert [one.indicator for one in document.comparisons if one.is_running_total] == [TOTAL]
    assert all(one.difference and one.difference > Decimal(0) for one in document.comparisons if one.is_running_total)


def test_only_what_is_of_one_indicator_has_a_difference_and_bars(document: Document) -> None:
    """－3172个 once stood in the text where the annex said 口径不同."""
    snapshot = Snapshot(document)
    relations = {(one.indicator, one.task): one.relation for one in document.comparisons}
    for (indicator, task), relation in relations.items():
        row = rows(snapshot, task)[indicator]
        if relation is not Relation.SAME:
            assert (row.difference, row.bars) == ("口径不同", ())
        else:
            assert row.difference != "口径不同"


def test_the_present_value_of_what_cannot_be_compared_draws_no_bar_either(filed: Snapshot) -> None:
    row = rows(filed, "T03")[ADDED]

    assert (row.current, row.difference, row.bars) == ("210个", "口径不同", ())


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL])
def test_a_target_that_is_held_against_two_baselines_counts_once(snapshot: Snapshot, kind: Kind) -> None:
    """新增社区社会组织1万个 and 避灾安置点1500个 once counted twice each: 16 in all."""
    remarks = [one.text for one in build_briefing(snapshot, Wish(kind=kind)).blocks if isinstance(one, Remark)]

    assert sum("列有上年基数的目标14个" in one for one in remarks) == 1
    assert [one.number for one in totals(snapshot) if one.words == "有上年基数的目标"] == ["14"]


def totals(snapshot: Snapshot) -> Sequence[Counted]:
    (found,) = [one for one in build_briefing(snapshot, Wish(kind=Kind.ONEPAGE)).blocks if isinstance(one, Totals)]
    return found.cells


def test_a_present_value_without_a_baseline_stands_with_what_was_filed(document: Document) -> None:
    node = NodeId("T05.s4")
    fields = filing_entry(Snapshot(document), node, Period.parse("2017Q1"), "示例处", {"current": "8.5亿元"})

    said = [
        block
        for block in build_report(Snapshot.saying(document, fields), Wish(tasks=(NodeId("T05"),))).blocks
        if isinstance(block, Said) and block.label == "当前值"
    ]

    assert [one.text for one in said] == ["筹集福彩公益金8.5亿元（目标40亿元）。"]


def test_a_present_value_without_a_baseline_stays_when_later_words_say_no_number(document: Document) -> None:
    node, task = NodeId("T05.s4"), Wish(tasks=(NodeId("T05"),))
    first = filing_entry(Snapshot(document), node, Period.parse("2017Q1"), "示例处", {"current": "8.5亿元"})
    before = Snapshot.saying(document, first)
    later = filing_entry(before, node, Period.parse("2017Q2"), "示例处", {"progress": "按计划推进"})

    blocks = build_report(before.supposing(later), task).blocks

    said = [block.text for block in blocks if isinstance(block, Said) and block.label == "当前值"]
    assert said == ["筹集福彩公益金8.5亿元（2017年一季度报，目标40亿元）。"]


@pytest.mark.parametrize(
    ("amount", "words"), [("850000000", "8.5亿元"), ("1200000", "120万元"), ("22566", "22566元"), ("0.5", "0.5元")]
)
def test_large_amounts_are_told_as_people_say_them(amount: str, words: str) -> None:
    assert wording.large(Decimal(amount), "元") == words
