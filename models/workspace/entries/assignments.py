"""Who does a task or a measure, until when, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping

from models.outline import Level, NodeId
from models.sentence import sentence
from models.workspace.department_names import names_in
from models.workspace.entries.typed import (
    EntryError,
    Fields,
    clean_text,
    known_colour,
    known_department,
    known_status,
    no_such_field,
    percentage,
)
from models.workspace.labels import field_name, node_name
from models.workspace.lamp import Colour, LampError, LampOverride
from models.workspace.snapshot import Snapshot
from models.workspace.values import SubjectId, Value, node_subject

_TEXTS = frozenset({"leader", "person", "phone", "deadline"})
_NODE_FIELDS = "lead supporting leader person phone deadline status percent lamp lamp_reason"


def node_entry(snapshot: Snapshot, node: NodeId, typed: Mapping[str, str]) -> Fields:
    """lead, supporting, leader, person, phone, deadline, status, percent, lamp with lamp_reason.

    Nothing typed clears the field. Raises EntryError with the field.
    """
    level = snapshot.document.outline[node].level
    if level not in (Level.TASK, Level.MEASURE):
        raise EntryError(sentence("{node}不是任务或举措，不能分工。", node=node_name(snapshot.document, node)))
    subject = node_subject(node)
    found: Fields = {}
    for field, words in typed.items():
        found[(subject, field)] = _node_value(snapshot, field, words)
    return _with_lamp(snapshot, subject, found)


def _node_value(snapshot: Snapshot, field: str, words: str) -> Value:
    text = clean_text(words)
    if not text:
        return None
    match field:
        case "lead":
            return known_department(snapshot, text)
        case "supporting":
            return tuple(known_department(snapshot, name) for name in names_in(text))
        case "status":
            return known_status(snapshot, text)
        case "percent":
            return percentage(text)
        case "lamp":
            return known_colour(text).value
        case "lamp_reason":
            return text
        case _ if field in _TEXTS:
            return text
        case _:
            raise EntryError(no_such_field(field, _NODE_FIELDS))


def _with_lamp(snapshot: Snapshot, subject: SubjectId, found: Fields) -> Fields:
    """An override of the lamp needs a reason; without a lamp there is none."""
    if not {(subject, "lamp"), (subject, "lamp_reason")} & found.keys():
        return found
    colour = found.get((subject, "lamp"), snapshot.register.value(subject, "lamp"))
    if colour is None:
        if found.get((subject, "lamp_reason")) is not None:
            raise EntryError(sentence("没有人工改灯，不用写理由。要改灯，同时写明哪种灯和理由。"), "lamp")
        return {**found, (subject, "lamp_reason"): None}
    reason = found.get((subject, "lamp_reason"), snapshot.register.value(subject, "lamp_reason"))
    try:
        LampOverride(Colour(str(colour)), str(reason or ""))
    except LampError as error:
        raise EntryError(str(error)) from error
    return found


def label_for(snapshot: Snapshot, node: NodeId, fields: Mapping[str, str]) -> str:
    """设置任务（三）的牵头单位、完成时限."""
    names = "、".join(dict.fromkeys(field_name(field) for field in fields))
    return f"设置{node_name(snapshot.document, node)}的{names}"
