"""Tasks by achievements, and what is left over."""

from __future__ import annotations

from support.papers import source
from support.workspaces import SCREEN

from models.document import build
from models.outline import NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.coverage import Standing, coverage, coverage_in_steps, table_of
from models.workspace.entries import link_entry, verdict_entry
from models.workspace.steps import at_once

T01, T03, T05 = NodeId("T01"), NodeId("T03"), NodeId("T05")
CARE, RELIEF = NodeId("A1-2"), NodeId("A3-2")
UNUSED = NodeId("A3-2.1")


def judge(space: Workspace, word: str, *links: str) -> None:
    for link in links:
        space.say(verdict_entry(space.now, link, word), word, SCREEN)


def links_of(space: Workspace, task: NodeId, achievement: NodeId = CARE) -> list[str]:
    cell = coverage(space.now).cell(task, achievement)
    return [judged.link.id for judged in cell.links] if cell else []


def test_every_task_meets_every_achievement(snapshot: Snapshot) -> None:
    found = coverage(snapshot)

    assert (len(found.tasks), len(found.achievements)) == (15, 12)
    assert found.tasks[2].words == "（三）加快发展养老服务业"
    assert found.achievements[1].title == "提速发展社会养老服务业"


def test_every_link_stands_in_one_cell(snapshot: Snapshot) -> None:
    found = coverage(snapshot)

    assert sum(len(cell.links) for cell in found.cells.values()) == len(snapshot.links())


def test_a_new_section_opens_where_the_achievements_change_their_heading(snapshot: Snapshot) -> None:
    assert [head.node for head in coverage(snapshot).achievements if head.opens] == ["A2-1", "A3-1"]


def test_a_cell_says_how_far_its_links_are_confirmed(space: Workspace) -> None:
    links = links_of(space, T03)
    standings = [coverage(space.now).cells[T03, CARE].standing]
    judge(space, "确认", links[0])
    standings.append(coverage(space.now).cells[T03, CARE].standing)
    judge(space, "确认", *links[1:])

    cell = coverage(space.now).cells[T03, CARE]

    assert [*standings, cell.standing] == [Standing.SUGGESTED, Standing.PARTLY, Standing.CONFIRMED]
    assert cell.confirmed == len(links)


def test_a_task_whose_links_are_all_rejected_has_no_groundwork_any_more(space: Workspace) -> None:
    judge(space, "否决", *(link.id for link in space.now.links_of(T05)))

    found = coverage(space.now)

    assert found.without_groundwork[T05] == ""
    assert all(task != T05 for task, _ in found.cells)


def test_a_task_without_groundwork_says_why(snapshot: Snapshot) -> None:
    found = coverage(snapshot)

    assert list(found.without_groundwork) == ["T01", "T14", "T15"]
    assert "新要求" in found.without_groundwork[T01]


def test_a_link_made_by_hand_takes_both_its_ends_off_the_lists(space: Workspace) -> None:
    before = coverage(space.now)
    space.say(link_entry(space.now, T01, UNUSED, "示例"), "添加关联", SCREEN)

    found = coverage(space.now)

    assert before.not_leaned_on == (UNUSED,)
    assert found.not_leaned_on == ()
    assert T01 not in found.without_groundwork
    assert found.cells[T01, RELIEF].standing is Standing.CONFIRMED


def test_the_table_counts_and_sums_both_ways(space: Workspace) -> None:
    links = links_of(space, T03)
    judge(space, "确认", links[0])

    table = table_of(coverage(space.now))

    assert table[0][2] == "提速发展社会养老服务业"
    assert table[3][0] == "（三）加快发展养老服务业"
    assert table[3][2] == f"{len(links)}（已确认1）"
    assert table[-1][-1] == str(len(space.now.links()))
    assert {len(row) for row in table} == {14}


def test_a_paper_that_reports_in_points_alone_has_what_stands_above_them_for_columns() -> None:
    text = "一、2016年工作总结\n1、救助。一是扩面。二是提标。\n二、2017年工作思路\n（一）养老。新增10个。\n"

    found = coverage(Snapshot(build(source(text), {})))

    assert [head.title for head in found.achievements] == ["救助"]
    assert len(found.not_leaned_on) == 2


def test_done_a_little_at_a_time_it_says_the_same(snapshot: Snapshot) -> None:
    assert at_once(coverage_in_steps(snapshot)) == coverage(snapshot)
