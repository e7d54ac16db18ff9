"""A file that names other people for all measures of a task than the task has."""

from __future__ import annotations

import pytest
from support.handouts import filled, hand_out
from support.returns import reviewed, taken
from support.workspaces import SCREEN

from models.workspace import Workspace
from models.workspace.values import SubjectId

TASK = SubjectId("T03")


@pytest.fixture
def led(office: Workspace) -> Workspace:
    office.say({(TASK, "leader"): "示例甲", (TASK, "person"): "示例乙"}, "责任人", SCREEN)
    return office


def remark(office: Workspace, names: dict[str, str], *, but: str = "") -> str:
    (sent,) = hand_out(office)
    measures = [one.id for one in office.document.outline.children(office.now.tasks[2].id)]
    cells: dict[tuple[str, str], object] = {
        (node, field): name for node in measures if node != but for field, name in names.items()
    }
    (one,) = reviewed(office, filled(sent, cells)).returns
    return one.remark


def test_that_all_of_a_task_has_other_people_than_the_task_is_said_once(led: Workspace) -> None:
    """The department's return set another leader on every measure, and the papers went on printing the former one."""
    said = remark(led, {"责任领导": "示例丙", "责任人": "示例丁"})

    assert said == (
        "任务（三）10条举措的责任领导都改成了示例丙、责任人都改成了示例丁，任务上仍是示例甲、示例乙，请核对任务上是否也要改。"
    )


def test_nothing_is_said_where_a_measure_keeps_its_leader_or_the_task_names_none(led: Workspace) -> None:
    assert remark(led, {"责任领导": "示例丙"}, but="T03.s4") == ""
    led.say({(TASK, "leader"): None}, "责任领导", SCREEN)
    assert remark(led, {"责任领导": "示例丙"}) == ""


def test_what_is_taken_changes_the_measures_and_not_the_task(led: Workspace) -> None:
    (sent,) = hand_out(led)
    measures = [one.id for one in led.document.outline.children(led.now.tasks[2].id)]

    taken(led, filled(sent, {(str(node), "责任领导"): "示例丙" for node in measures}))

    assert led.now.register.text(TASK, "leader") == "示例甲"
    assert {led.now.assignment(node).leader for node in measures} == {"示例丙"}
