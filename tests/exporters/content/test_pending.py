"""What two files changed apart is printed as not settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, ticking, workspace

from exporters.content import Kind, Remark, Said, Table, Wish, build_briefing
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.entries import filing_entry, node_entry
from models.workspace.merge import merge
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
