"""What was deleted: it stays in the file and can be brought back to its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.outline import NodeId
from models.workspace.register import Register
from models.workspace.values import SubjectId

KINDS = ("note", "doubt", "milestone", "evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """A note, doubt, milestone or piece of evidence that nobody sees any more."""

    subject: SubjectId
    kind: str
    node: NodeId
    words: str


def deleted(register: Register) -> Iterator[Deleted]:
    """Everything deleted, kind by kind, in the order in which it was made."""
    for kind in KINDS:
        for subject in register.subjects(kind):
            if register.value(subject, "deleted") and register.text(subject, "node"):
                words = register.text(subject, "text") or register.text(subject, "name")
                yield Deleted(subject=subject, kind=kind, node=NodeId(register.text(subject, "node")), words=words)
