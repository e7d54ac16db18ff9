"""Which targets a measure has: one answer for screen, command line and workbooks."""

from __future__ import annotations

import pytest

from models.outline import NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.entries import EntryError, filing_entry
from models.workspace.entry_cells import EntryCell, fields_of_cell
from models.workspace.filings import CURRENT
from models.workspace.periods import Period
from models.workspace.targets import targets, targets_named

Q1 = Period.parse("2017Q1")


def by_command(snapshot: Snapshot, node: NodeId, field: str, number: str) -> set[str]:
    """The places that a current value typed behind a field goes to."""
    fields = filing_entry(snapshot, node, Q1, "示例处", {field: number})
    return {name for _, name in fields if name.startswith(CURRENT)}


def by_cell(snapshot: Snapshot, node: NodeId, words: str) -> set[str]:
    cell = EntryCell(node=node, field="current", words=words, period=Q1, unit="示例处")
    return {name for _, name in fields_of_cell(snapshot, cell, "王芳") if name.startswith(CURRENT)}


def test_command_and_cell_agree_on_every_measure(space: Workspace) -> None:
    snapshot = space.now
    for node in {one.measure for one in space.document.comparisons}:
        for target in targets(snapshot, node):
            place = {f"{CURRENT}{target.place}"}
            for name in target.names:
                assert (
                    by_command(snapshot, node, f"current@{name}", "5") == by_cell(snapshot, node, f"{name}：5") == place
                )
        if len(targets(snapshot, node)) == 1:
            assert by_command(snapshot, node, "current", "5") == by_cell(snapshot, node, "5")


def test_a_target_is_found_by_what_any_of_its_comparisons_calls_it(space: Workspace) -> None:
    for one in space.document.comparisons:
        (target,) = targets_named(space.now, one.measure, one.indicator)

        assert target.place == one.target.span.start


def test_an_only_target_needs_no_name(space: Workspace) -> None:
    (target,) = targets(space.now, NodeId("T10.s3"))

    assert by_command(space.now, NodeId("T10.s3"), "current", "5") == {f"{CURRENT}{target.place}"}


def test_a_target_without_a_baseline_stands_beside_one_that_has_it(space: Workspace) -> None:
    """Nobody could report on the 40 % of centres: only canteens had a place."""
    share, canteens = targets(space.now, NodeId("T03.s6"))

    assert (share.quote, share.unit, share.has_baseline) == ("力争40%以上", "%", False)
    assert canteens.has_baseline
    assert by_command(space.now, NodeId("T03.s6"), "current", "5") == {f"{CURRENT}{canteens.place}"}
    assert by_command(space.now, NodeId("T03.s6"), f"current@{share.indicator}", "5") == {f"{CURRENT}{share.place}"}


def test_a_name_that_no_target_bears_is_refused(space: Workspace) -> None:
    with pytest.raises(EntryError, match="要写明是哪个目标"):
        by_command(space.now, NodeId("T03.s3"), "current@示例指标", "5")
