"""The whole counted, the two halves of a department's work, and counting bit by bit."""

from __future__ import annotations

from datetime import date

from support.papers import source
from support.workspaces import SCREEN, file, say

from models.document import build
from models.outline import NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.entries import node_entry
from models.workspace.lamp import DEFAULT_LAMP_RULES
from models.workspace.office_entries import office_entry
from models.workspace.overdue import lit_otherwise, overdue_word
from models.workspace.periods import Period
from models.workspace.review import wanting
from models.workspace.totals import totals, totals_in_steps
from models.workspace.values import OFFICE

T03, S3 = NodeId("T03"), NodeId("T03.s3")
Q1 = Period.parse("2017Q1")
JULY = date(2017, 7, 12)


def test_the_whole_is_counted_and_every_number_leads_to_its_tasks(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后", percent="5")
    say(space, NodeId("T05"), deadline="3月底前")

    found = totals(space.now, date(2017, 7, 12))

    assert found.by_status["滞后"] == ("T03",)
    assert found.overdue == ("T05",)
    assert "T03" not in found.not_filed
    assert sum(len(tasks) for tasks in found.by_lamp.values()) == 15
    assert found.by_department["社会福利处"] == ("T03", "T05")


def test_what_is_late_and_has_another_lamp_is_told_by_the_word_of_that(space: Workspace) -> None:
    for node in ("T03.s3", "T05"):
        say(space, node, deadline="3月底前")
    late = totals(space.now, JULY).overdue
    assert lit_otherwise(space.now, late, JULY) == {}

    say(space, "T03.s3", lamp="黄", lamp_reason="示例：厅领导同意调整")

    assert totals(space.now, JULY).overdue == late
    assert lit_otherwise(space.now, late, JULY) == {"人工定为黄": ("T03.s3",)}
    assert overdue_word(space.now) == "逾期"


def test_an_office_without_a_lamp_for_what_is_late_has_none_that_says_otherwise(space: Workspace) -> None:
    say(space, "T05", deadline="3月底前")
    rules = tuple(one for one in DEFAULT_LAMP_RULES.to_values() if not one.startswith("overdue="))
    space.say({(OFFICE, "lamp_rules"): rules}, "设置", SCREEN)

    assert lit_otherwise(space.now, totals(space.now, JULY).overdue, JULY) == {}
    assert overdue_word(space.now) == ""


def test_a_renamed_status_that_was_set_by_hand_counts_with_those_set_since(space: Workspace) -> None:
    say(space, NodeId("T05"), status="滞后")
    space.say(office_entry({"rename_status": "滞后>欠进度"}, space.now), "设置", SCREEN)
    say(space, T03, status="欠进度")

    assert totals(space.now, date(2017, 4, 10)).by_status["欠进度"] == ("T03", "T05")


def test_what_a_department_leads_and_what_it_supports_are_told_apart(space: Workspace) -> None:
    space.say(node_entry(space.now, T03, {"lead": "社会福利处", "supporting": "救灾处"}), "示例", SCREEN)

    found = totals(space.now, JULY)

    assert T03 in found.led["社会福利处"]
    assert T03 in found.supported["救灾处"]
    assert T03 not in found.led.get("救灾处", ())
    assert T03 in found.by_department["救灾处"]


def test_who_is_off_the_list_and_still_leads_stands_behind_it(space: Workspace) -> None:
    names = [name for name in space.now.departments if name != "社会福利处"]
    before = totals(space.now, JULY).led["社会福利处"]

    space.say(office_entry({"departments": "、".join(names)}, space.now), "移出名单", SCREEN)

    found = totals(space.now, JULY)
    assert found.led["社会福利处"] == before
    assert list(found.by_department)[-1] == "社会福利处"


def test_who_is_on_measures_alone_is_counted_by_them(space: Workspace) -> None:
    space.say(office_entry({"add_department": "示例新设处"}, space.now), "设置", SCREEN)
    say(space, S3, lead="示例新设处")

    found = totals(space.now, JULY)

    assert found.measures["示例新设处"] == (S3,)
    assert "示例新设处" not in found.by_department
    assert not found.measures.keys() & found.by_department.keys()


def test_tasks_nobody_has_are_counted_too() -> None:
    text = "一、2016年工作总结\n1、救助。一是扩面。二是提标。\n二、2017年工作思路\n（一）养老。新增10个。\n"

    found = totals(Snapshot(build(source(text), {})), JULY)

    assert found.unassigned == ("T01",)
    assert found.by_department == {}


def test_it_stops_after_each_task(snapshot: Snapshot) -> None:
    assert sum(1 for _ in totals_in_steps(snapshot, JULY)) == len(snapshot.tasks)


def test_a_measure_past_its_own_deadline_is_overdue_though_its_task_is_not(space: Workspace) -> None:
    space.say(node_entry(space.now, T03, {"deadline": "年底前"}), "示例", SCREEN)
    space.say(node_entry(space.now, NodeId("T03.s3"), {"deadline": "6月底前"}), "示例", SCREEN)

    assert totals(space.now, JULY).overdue == ("T03.s3",)


def test_what_is_done_is_not_overdue(space: Workspace) -> None:
    space.say(node_entry(space.now, T03, {"deadline": "6月底前", "percent": "100"}), "示例", SCREEN)

    assert totals(space.now, JULY).overdue == ()


def test_what_is_said_to_be_done_is_not_overdue_either(space: Workspace) -> None:
    typed = {"deadline": "6月底前", "status": "已完成"}
    space.say(node_entry(space.now, NodeId("T03.s3"), typed), "示例", SCREEN)

    assert totals(space.now, JULY).overdue == ()
    assert not any("举措3逾期" in line for line in wanting(space.now, JULY))


def test_a_task_that_was_filed_without_a_status_is_not_called_unfiled(space: Workspace) -> None:
    """A percentage of who leads took the place of others' 推进中, and the overview said 未填报 of all fifteen."""
    file(space, NodeId("T06.s4"), Q1, "基层政权和社区建设处", percent="21")

    found = totals(space.now, JULY)

    assert NodeId("T06") in found.by_status["未报状态"]
    assert NodeId("T06") not in found.not_filed
