"""What two files changed apart is printed as not settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, ticking, workspace

from exporters.content import Kind, Remark, Said, Standing, Table, Wish, build_briefing
from exporters.content.lacking import lacking
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, SubjectId, Workspace
from models.workspace.entries import filing_entry, node_entry
from models.workspace.gathered import gathered
from models.workspace.merge import merge
from models.workspace.pending_numbers import HowFar, is_how_far_pending
from models.workspace.periods import Period

T03, S3 = NodeId("T03"), NodeId("T03.s3")
UNIT = "社会福利处"


@pytest.fixture
def merged(document: Document) -> Snapshot:
    """Two leads of T03, two filings of its third measure, 李明's a day later; both name the same person."""
    ours = workspace(document)
    theirs = Workspace(document, MemoryStore(), "李明", clock=ticking(datetime(2017, 4, 11, tzinfo=UTC)))
    for space, lead, progress in ((ours, "老龄工作处", "已选址"), (theirs, UNIT, "论证中")):
        space.say(node_entry(space.now, T03, {"lead": lead, "person": "赵强"}), "设置", SCREEN)
        space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), UNIT, {"progress": progress}), "填报", SCREEN)
    merge(ours, theirs.history())
    return ours.now


def printed(snapshot: Snapshot, kind: Kind) -> Iterator[str]:
    """Remarks, what was said with its label, and cells."""
    briefing = build_briefing(snapshot, Wish(kind=kind, tasks=(T03,)))
    blocks = [*briefing.blocks, *(briefing.annex.remarks if briefing.annex else ())]
    for block in blocks:
        match block:
            case Remark():
                yield block.text
            case Said():
                yield f"{block.label}：{block.text}"
            case Table():
                yield from (cell for row in block.rows for cell in row)
    if briefing.annex:
        yield from (cell for row in briefing.annex.table.rows for cell in row)


def test_a_report_marks_what_is_not_settled_and_nothing_else(merged: Snapshot) -> None:
    found = list(printed(merged, Kind.REPORT))

    assert "牵头单位：社会福利处（待定）；配合单位：老龄工作处（建议）。\n责任人：赵强。" in found
    assert sum(text.count("待定") for text in found) == 2


def test_a_filing_that_is_not_settled_says_so_in_its_label(merged: Snapshot) -> None:
    assert "进展情况（待定）：论证中。" in printed(merged, Kind.REPORT)


def test_the_annex_marks_measures_that_take_over_an_unsettled_lead(merged: Snapshot) -> None:
    measures = merged.document.outline.children(T03)

    found = list(printed(merged, Kind.TABLE))

    assert found.count("社会福利处（待定）") == len(measures) == 10


def test_a_measure_with_a_lead_of_its_own_is_settled(merged: Snapshot, document: Document) -> None:
    ours = workspace(document)
    ours.say(node_entry(ours.now, S3, {"lead": "办公室"}), "设置", SCREEN)

    assert not ours.now.is_pending(S3, "lead")
    assert merged.is_pending(S3, "lead")
    assert merged.is_pending(T03, "lead")
    assert not merged.is_pending(T03, "person")


def test_without_conflicts_no_paper_says_pending(snapshot: Snapshot) -> None:
    for kind in Kind:
        assert not any("待定" in text for text in printed(snapshot, kind))


@pytest.fixture
def counted(document: Document) -> Snapshot:
    """Two percentages, statuses and present values of one filing, 李明's a day later."""
    ours = workspace(document)
    theirs = Workspace(document, MemoryStore(), "李明", clock=ticking(datetime(2017, 4, 11, tzinfo=UTC)))
    place = next(one.target.span.start for one in document.comparisons if one.measure == S3)
    ours.say(node_entry(ours.now, T03, {"lead": UNIT, "supporting": "规划财务处"}), "设置", SCREEN)
    merge(theirs, ours.history())
    for space, percent, status in ((ours, "20", "推进中"), (theirs, "21", "滞后")):
        typed = {"percent": percent, "status": status, f"current@{place}": percent}
        space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), UNIT, typed), "填报", SCREEN)
    merge(ours, theirs.history())
    return ours.now


def test_a_number_that_is_not_settled_is_marked_where_it_stands_and_where_it_counts(counted: Snapshot) -> None:
    """20 and 21 stood against one another, and papers, assignments and sums said 21."""
    blocks = build_briefing(counted, Wish(kind=Kind.REPORT, tasks=(T03,), day=date(2017, 4, 10))).blocks

    (stands,) = (block.words for block in blocks if isinstance(block, Standing))
    assert "平均2.1%待定，" in stands
    assert any("完成率21%待定，滞后待定，待审）" in text for text in printed(counted, Kind.REPORT))


def test_who_exports_is_told_of_numbers_that_are_not_settled(counted: Snapshot, merged: Snapshot) -> None:
    def told(snapshot: Snapshot) -> list[str]:
        wish = Wish(kind=Kind.ONEPAGE, day=date(2017, 4, 10))
        return [words for words in lacking(snapshot, wish, build_briefing(snapshot, wish)) if "待定" in words]

    assert told(counted) == ["有1条填报的数或者状态待定（两份文件改得不一样），印的、算的是较新的一个。"]
    assert told(merged) == []


def test_what_is_gathered_names_who_says_what_is_not_settled(counted: Snapshot) -> None:
    percent, *values = gathered(counted, Period.parse("2017Q1"))

    assert percent.pending == (UNIT,)
    assert percent.sentence == "牵头处室所报，1个待定"
    assert any(one.pending for one in values)


def test_how_far_a_task_is_is_not_settled_where_a_measure_is_not(counted: Snapshot, merged: Snapshot) -> None:
    for node in (T03, S3):
        assert all(is_how_far_pending(counted, node, field) for field in HowFar)
        assert not any(is_how_far_pending(merged, node, field) for field in HowFar)
    assert not is_how_far_pending(counted, NodeId("T04"), HowFar.PERCENT)
    (filing,) = counted.filings_of(S3)
    settled = counted.supposing({(filing.subject, "percent"): 20.0, (filing.subject, "status"): "推进中"})
    assert not any(is_how_far_pending(settled, node, field) for node in (T03, S3) for field in HowFar)


def test_what_does_not_count_or_was_settled_by_hand_leaves_nothing_open(counted: Snapshot) -> None:
    by_hand = counted.supposing({(SubjectId(T03), "percent"): 40.0})
    assert not is_how_far_pending(by_hand, T03, HowFar.PERCENT)

    (filing,) = counted.filings_of(S3)
    (county,) = {subject for subject, _ in filing_entry(counted, T03, Period.parse("2017Q1"), "甲县", {"percent": "9"})}
    both = counted.supposing({(county, "node"): T03, (county, "period"): "2017Q1", (county, "unit"): "甲县"})
    also = both.supposing({(county, "percent"): 9.0})
    assert also.percent(T03).value == 2.1
    assert is_how_far_pending(also, T03, HowFar.PERCENT)
    settled = also.supposing({(filing.subject, "percent"): 20.0})
    assert not is_how_far_pending(settled, T03, HowFar.PERCENT)
