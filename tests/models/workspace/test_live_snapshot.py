"""A workspace's own snapshot follows every edit: it says what one made afresh says."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.source import RepairVerdict
from models.workspace import Snapshot, Workspace
from models.workspace.entries import EntryError, filing_entry, node_entry
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.reporting_units import may_report
from models.workspace.unit_names import unit_now
from models.workspace.verdicts import repair_fields

TASK, MEASURES = NodeId("T04"), (NodeId("T04.s1"), NodeId("T04.s2"))
UNITS = ("老龄工作处", "规划财务处", "示例县")
Deed = Callable[[Workspace], object]


def _assigned(node: NodeId, field: str, unit: str) -> Deed:
    return lambda space: space.say(node_entry(space.now, node, {field: unit}), "分工", SCREEN)


def _filed(node: NodeId, period: str, unit: str, typed: dict[str, str]) -> Deed:
    return lambda space: space.say(filing_entry(space.now, node, Period.parse(period), unit, typed), "填报", SCREEN)


def _departments(names: str) -> Deed:
    return lambda space: space.say(office_entry({"departments": names}, space.now), "设置", SCREEN)


def _renamed(old: str, new: str) -> Deed:
    def deed(space: Workspace) -> None:
        if unit_now(space.now.register, old) == old and may_report(space.now, old) and not may_report(space.now, new):
            space.say(office_entry({"rename_department": f"{old}>{new}"}, space.now), "改名", SCREEN)

    return deed


def _back(space: Workspace) -> None:
    if space.undo_label():
        space.undo(SCREEN)


def _again(space: Workspace) -> None:
    if space.redo_label():
        space.redo(SCREEN)


nodes = st.sampled_from((TASK, *MEASURES))
how_far = st.sampled_from(
    ({"percent": "20"}, {"percent": "100"}, {"status": "已完成"}, {"status": "滞后"}, {"status": ""})
)
deeds = st.one_of(
    st.builds(
        _assigned, nodes, st.sampled_from(("lead", "supporting")), st.sampled_from(("老龄工作处", "规划财务处", ""))
    ),
    st.builds(_filed, nodes, st.sampled_from(("2017Q1", "2017Q2")), st.sampled_from(UNITS), how_far),
    st.builds(_departments, st.sampled_from(("老龄工作处、规划财务处、办公室", "老龄工作处、规划财务处"))),
    st.sampled_from((_renamed("老龄工作处", "示例老龄局"), _renamed("示例县", "示例区"), _renamed("示例区", "示例县"))),
    st.sampled_from((_back, _again)),
)


@given(st.lists(deeds, max_size=8))
@settings(max_examples=60, deadline=None)
def test_what_was_worked_out_before_an_edit_is_let_go_of_where_it_no_longer_holds(
    document: Document, done: list[Deed]
) -> None:
    space = workspace(document)
    for deed in done:
        with suppress(EntryError):  # a name that is not in the list any more
            deed(space)

        fresh = Snapshot(document, space.now.register)
        for node in (TASK, *MEASURES):
            assert space.now.assignment(node) == fresh.assignment(node)
            assert space.now.percent(node) == fresh.percent(node)
            assert space.now.status(node) == fresh.status(node)


def test_the_reading_follows_a_repair_that_is_told_beside_something_else(document: Document) -> None:
    """The cache was looked through in the order of a set: in some runs the text stayed as it was."""
    space = workspace(document)
    repair = next(one for one in document.repairs if one.default_verdict is RepairVerdict.ADOPTED)
    before = space.now.reading
    fields = repair_fields(document, repair.group, RepairVerdict.REJECTED)
    space.say({**fields, **office_entry({"paper_issuer": "示例厅"}, space.now)}, "校订", SCREEN)

    assert space.now.reading is not before
