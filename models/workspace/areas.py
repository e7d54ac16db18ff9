"""What a subject is about: which part of the work, and which node."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from models.document import Document
from models.outline import NodeId
from models.workspace.values import Key, SubjectId, Value, kind_of


class Area(StrEnum):
    """The part of the work that a field belongs to."""

    ASSIGNMENT = "assignment"
    FILING = "filing"
    NOTE = "note"
    LINK = "link"
    REPAIR = "repair"
    ATTACHMENT = "attachment"
    OFFICE = "office"


_AREAS = {
    "": Area.ASSIGNMENT,
    "filing": Area.FILING,
    "note": Area.NOTE,
    "doubt": Area.NOTE,
    "link": Area.LINK,
    "repair": Area.REPAIR,
    "milestone": Area.ATTACHMENT,
    "evidence": Area.ATTACHMENT,
}


def area_of(subject: SubjectId) -> Area:
    """The area of a subject; lists, filters and handouts are the office's."""
    return _AREAS.get(kind_of(subject), Area.OFFICE)


def node_of(document: Document, values: Mapping[Key, Value], subject: SubjectId) -> NodeId | None:
    """The node that a subject is about, where `values` hold what has been said of it; of a link
    the end that builds on the other. None for what is about the whole."""
    kind, _, rest = subject.partition(":")
    match kind_of(subject):
        case "":
            found = kind
        case "link":
            found = rest.partition(">")[0]
        case "filing":
            found = rest.partition("@")[0]
        case "repair":
            return _node_of_repair(document, rest)
        case _:
            found = str(values.get((subject, "node")) or "")
    return NodeId(found) if found in document.outline else None


def _node_of_repair(document: Document, group: str) -> NodeId | None:
    repair = next((repair for repair in document.repairs if repair.group == group), None)
    node = document.outline.deepest_at(repair.span) if repair else None
    return node.id if node else None
