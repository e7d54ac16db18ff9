"""A unit that was renamed is the same unit: what it said and was sent before is its own, under its present name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.handouts import hand_out
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, file, say, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, SubjectId, Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.entries import EntryError
from models.workspace.filings import Filing, all_filings
from models.workspace.gathered import gathered, standings
from models.workspace.ledger import LedgerEntry
from models.workspace.merge import merge
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.register import Register
from models.workspace.reporting_units import may_report
from models.workspace.unit_names import former_names, unit_now
from models.workspace.urging import Urging, urgings

Q1, LATE = Period.parse("2017Q1"), date(2017, 5, 10)
OLD, NEW = "社会福利处", "社会福利局"
NODE, OTHER = NodeId("T03.s3"), NodeId("T03.s4")
NODES = ("T03", "T03.s3", "T03.s4", "T05")


@pytest.fixture
def space(document: Document) -> Workspace:
    return workspace(document)


def rename(space: Workspace, old: str = OLD, new: str = NEW) -> None:
    space.say(office_entry({"rename_department": f"{old}>{new}"}, space.now), "改名", SCREEN)


def how_far(snapshot: Snapshot) -> list[tuple[object, ...]]:
    """Percentages and statuses with their reasons in words."""
    found = [(snapshot.percent(NodeId(node)), snapshot.status(NodeId(node))) for node in NODES]
    return [
        (one.value, str(one.because), one.settled, str(one.unheard), one.is_mean, status.word, str(status.because))
        for one, status in found
    ]


def with_new_name(words: object) -> str:
    return repr(words).replace(OLD, NEW)


def numbers(space: Workspace) -> str:
    return repr([*gathered(space.now, Q1), *standings(space.now, Q1)])


def entries(space: Workspace) -> list[LedgerEntry]:
    return list(ledger_with_answers(space.now, LATE))


units = st.sampled_from((OLD, "老龄工作处", "示例县"))
said = st.sampled_from(({"percent": "20"}, {"percent": "100"}, {"status": "滞后"}, {"progress": "在办"}))
deeds = st.lists(
    st.tuples(st.sampled_from(NODES[1:]), st.sampled_from(("2017Q1", "2017Q2")), units, said), min_size=1, max_size=6
)


@given(deeds, st.sampled_from(("", OLD, "老龄工作处")))
@settings(max_examples=15, deadline=None)
def test_renaming_a_unit_changes_nothing_but_its_name(
    document: Document, filed: list[tuple[str, str, str, dict[str, str]]], lead: str
) -> None:
    space = workspace(document)
    say(space, "T03", lead=lead)
    hand_out(space, OLD, "老龄工作处", "示例县", period=Q1)
    for node, period, unit, typed in filed:
        file(space, node, Period.parse(period), unit, **typed)
    before, owed, together = how_far(space.now), entries(space), numbers(space)

    rename(space)

    assert repr(how_far(space.now)) == with_new_name(before)
    assert entries(space) == [replace(one, department=NEW) if one.department == OLD else one for one in owed]
    assert numbers(space) == together.replace(OLD, NEW)
    assert how_far(space.now) == how_far(Snapshot(document, space.now.register))


def test_what_it_filed_is_read_under_its_new_name_and_kept_under_the_old(space: Workspace) -> None:
    """The ledger said 已收 of a department nobody knew any more, and asked nobody for the rows that were missing."""
    file(space, NODE, Q1, OLD, percent="20")

    rename(space)

    (filing,) = space.now.filings_of(NODE)
    assert (filing.unit, filing.subject) == (NEW, SubjectId(f"filing:{NODE}@2017Q1@{OLD}"))
    assert space.now.register.text(filing.subject, "unit") == OLD
    assert str(space.now.percent(NODE).because) == "据最近填报"


def test_what_it_files_for_the_same_period_goes_on_with_the_same_entry(space: Workspace) -> None:
    file(space, NODE, Q1, OLD, percent="20", progress="前")
    rename(space)

    file(space, NODE, Q1, NEW, percent="30")
    file(space, OTHER, Q1, NEW, percent="10")
    file(space, OTHER, Q1, OLD, progress="旧名也认")

    (filing,) = space.now.filings_of(NODE)
    assert (filing.percent, filing.progress, filing.unit) == (30, "前", NEW)
    (other,) = space.now.filings_of(OTHER)
    assert (other.subject, other.percent, other.progress) == (f"filing:{OTHER}@2017Q1@{NEW}", 10, "旧名也认")


def test_names_follow_one_another_and_back(space: Workspace) -> None:
    file(space, NODE, Q1, OLD, percent="20")
    rename(space)
    rename(space, NEW, "示例局")
    register = space.now.register
    assert [unit_now(register, name) for name in (OLD, NEW)] == ["示例局", "示例局"]
    assert former_names(register, "示例局") == (OLD, NEW)

    rename(space, "示例局", OLD)

    assert former_names(register, OLD) == ("示例局", "社会福利局")
    assert [one.unit for one in all_filings(register)] == [OLD]


def test_names_that_go_in_a_circle_are_one_unit() -> None:
    office = SubjectId("office:settings")
    register = Register.saying({(office, "renamed@乙"): "丙", (office, "renamed@丙"): "乙"})

    assert unit_now(register, "乙") == unit_now(register, "丙")


def test_undoing_the_renaming_takes_all_back(space: Workspace) -> None:
    file(space, NODE, Q1, OLD, percent="20")
    hand_out(space, OLD)
    before = (how_far(space.now), entries(space))
    rename(space)

    space.undo(SCREEN)

    assert (how_far(space.now), entries(space)) == before


def test_a_county_in_no_list_can_be_renamed_once_it_has_filed_or_was_sent_something(space: Workspace) -> None:
    file(space, NODE, Q1, "余杭区", percent="20")
    hand_out(space, "富阳县", everything=True)

    rename(space, "余杭区", "余杭新区")
    rename(space, "富阳县", "富阳区")

    assert [one.unit for one in space.now.filings_of(NODE)] == ["余杭新区"]
    assert [one.department for one in entries(space)] == ["富阳区"]
    assert may_report(space.now, "余杭区")
    assert "余杭新区" not in space.now.departments


def test_two_that_have_filed_beside_each_other_become_one_only_where_nothing_is_lost(space: Workspace) -> None:
    file(space, NODE, Q1, "余杭区", percent="20")
    file(space, OTHER, Q1, "余杭新区", percent="40")
    rename(space, "余杭区", "余杭新区")
    assert {one.unit for one in all_filings(space.now.register)} == {"余杭新区"}

    file(space, NODE, Q1, "富阳县", percent="20")
    file(space, NODE, Q1, "富阳区", percent="40")
    with pytest.raises(EntryError, match="都填报了任务（三）举措3"):
        rename(space, "富阳县", "富阳区")
    file(space, NODE, Q1, "富阳县", percent="")
    rename(space, "富阳县", "富阳区")
    assert [one.percent for one in space.now.filings_of(NODE) if one.unit == "富阳区"] == [40]


@pytest.mark.parametrize("field", ["departments", "add_department"])
def test_the_former_name_of_a_unit_is_given_to_no_other(space: Workspace, field: str) -> None:
    rename(space)

    with pytest.raises(EntryError, match=f"“{OLD}”是“{NEW}”的原名"):
        office_entry({field: OLD}, space.now)
    with pytest.raises(EntryError, match=f"“{OLD}”是“{NEW}”的原名"):
        office_entry({"rename_department": f"老龄工作处>{OLD}"}, space.now)
    with pytest.raises(EntryError, match="不在单位名单里"):
        office_entry({"rename_department": f"{OLD}>示例局"}, space.now)


def parted(document: Document) -> tuple[Workspace, Workspace]:
    store = MemoryStore()
    file(workspace(document, store), NODE, Q1, OLD, percent="20")
    return workspace(document, store, "王芳"), workspace(document, MemoryStore(store.log), "李强")


def test_what_a_colleague_files_under_the_old_name_meanwhile_is_its_own_after_merging(document: Document) -> None:
    mine, theirs = parted(document)
    rename(mine)
    file(mine, OTHER, Q1, NEW, percent="30", progress="新名报的")
    say(theirs, "T05", lead=OLD, supporting="老龄工作处")
    file(theirs, OTHER, Q1, OLD, problems="旧名报的")
    theirs.say(office_entry({"add_department": "示例督查室"}, theirs.now), "设置", SCREEN)

    merge(mine, theirs.history())
    merge(theirs, mine.history())

    assert mine.now.assignment(NodeId("T05")).lead == NEW
    assert NEW in mine.now.departments
    (one,) = mine.now.filings_of(OTHER)
    assert (one.unit, one.percent, one.progress, one.problems) == (NEW, 30, "新名报的", "旧名报的")
    assert facts(mine) == facts(theirs)


def facts(space: Workspace) -> list[Filing]:
    return list(all_filings(space.now.register))


def test_who_is_late_is_urged_under_the_new_name(space: Workspace) -> None:
    hand_out(space, OLD)
    rename(space)

    def late() -> list[Urging]:
        return list(urgings(space.now, LATE))

    assert [(one.unit, one.late_days) for one in late()] == [(NEW, 15)]
