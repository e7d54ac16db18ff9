"""Who does what, until when."""

from __future__ import annotations

from dataclasses import dataclass

from models.document import Document
from models.outline import Level, NodeId
from models.workspace.deadlines import Deadline, read_deadline
from models.workspace.register import Register
from models.workspace.unit_names import units_now
from models.workspace.values import Value, node_subject

FIELDS = ("lead", "supporting", "leader", "person", "phone", "deadline")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What holds for a node.

    `suggested` names the fields nobody has set, which hold a suggestion; `inherited`
    those that hold what is said of, or suggested for, the task.
    """

    node: NodeId
    lead: str = ""
    supporting: tuple[str, ...] = ()
    leader: str = ""
    person: str = ""
    phone: str = ""
    deadline: Deadline
    suggested: frozenset[str] = frozenset()
    inherited: frozenset[str] = frozenset()

    def involves(self, department: str) -> bool:
        return department == self.lead or department in self.supporting


def assignment(document: Document, register: Register, year: int, node_id: NodeId) -> Assignment:
    """What is said of the node, else of its task, else suggested for the node or its task; units under the names that
    the office gives them now."""
    task = task_of(document, node_id)
    own, of_task = document.office.suggestion(node_id), document.office.suggestion(task)
    suggestion = own or of_task
    proposed: dict[str, Value] = {}
    if suggestion is not None:
        proposed = {"lead": suggestion.lead, "supporting": suggestion.supporting}
    found: dict[str, Value] = {}
    now = units_now(register)
    suggested, inherited = set(), set()
    for field in FIELDS:
        value = register.value(node_subject(node_id), field)
        if value is None and task != node_id:
            value = register.value(node_subject(task), field)
            if value is not None:
                inherited.add(field)
        if value is None and proposed.get(field):
            value = proposed[field]
            suggested.add(field)
            if own is None:
                inherited.add(field)
        found[field] = value
    lead = now.get(_text(found["lead"]), _text(found["lead"]))
    supporting = dict.fromkeys(now.get(name, name) for name in _names(found["supporting"]))
    return Assignment(
        node=node_id,
        lead=lead,
        supporting=tuple(name for name in supporting if name != lead),
        leader=_text(found["leader"]),
        person=_text(found["person"]),
        phone=_text(found["phone"]),
        deadline=read_deadline(_text(found["deadline"]), year),
        suggested=frozenset(suggested),
        inherited=frozenset(inherited),
    )


def task_of(document: Document, node_id: NodeId) -> NodeId:
    """The task a measure belongs to; any other node itself."""
    node = document.outline[node_id]
    return node.parent_id if node.level is Level.MEASURE and node.parent_id else node_id


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _names(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
