"""Measures that others answer for than for their task: the papers say who."""

from __future__ import annotations

import pytest

from exporters.content import Kind, Remark, Wish, build_briefing
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, Snapshot, SubjectId, Value

OF_TASK: dict[Key, Value] = {
    (SubjectId("T02"), "leader"): "示例甲",
    (SubjectId("T02"), "person"): "示例乙",
    (SubjectId("T02"), "phone"): "87050012",
}


def of_measures(*numbers: int, **fields: str) -> dict[Key, Value]:
    return {(SubjectId(f"T02.s{number}"), field): name for number in numbers for field, name in fields.items()}


def people(document: Document, said: dict[Key, Value], kind: Kind = Kind.REPORT) -> list[str]:
    snapshot = Snapshot.saying(document, said)
    blocks = build_briefing(snapshot, Wish(kind=kind, tasks=(NodeId("T02"),))).blocks
    lines = [line for block in blocks if isinstance(block, Remark) for line in block.text.split("\n")]
    return [line for line in lines if line.startswith(("责任领导", "举措"))]


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.FORMAL])
def test_people_of_measures_are_named_once_below_those_of_the_task(document: Document, kind: Kind) -> None:
    said = OF_TASK | of_measures(*range(1, 9), leader="示例丙", person="示例丁", phone="87059999")

    assert people(document, said, kind) == [
        "责任领导：示例甲；责任人：示例乙（87050012）。",
        "举措1—8：责任领导示例丙，责任人示例丁（87059999）。",
    ]


def test_only_what_differs_is_said_and_of_those_it_differs_for(document: Document) -> None:
    said = OF_TASK | of_measures(1, 2, 3, 5, leader="示例丙") | of_measures(7, phone="87059999", leader="示例甲")

    assert people(document, said)[1:] == ["举措1—3、5：责任领导示例丙。", "举措7：责任人示例乙（87059999）。"]


def test_another_person_is_not_given_the_number_of_the_tasks_own(document: Document) -> None:
    assert people(document, OF_TASK | of_measures(4, person="示例丁"))[1:] == ["举措4：责任人示例丁。"]


def test_a_task_without_other_people_has_no_such_line(document: Document) -> None:
    assert people(document, OF_TASK | of_measures(4, person="示例乙")) == [
        "责任领导：示例甲；责任人：示例乙（87050012）。"
    ]
