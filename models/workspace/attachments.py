"""Milestones for work without figures, and evidence for work that is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.late_pattern import late_pattern
from models.outline import NodeId
from models.workspace.deadlines import Deadline, DeadlineKind, read_deadline
from models.workspace.register import Register
from models.workspace.values import SubjectId

_COMMA = late_pattern("(?<![0-9])[，,]|[，,](?![0-9]{3}(?![0-9]))")  # not that of 5,000户
_TIMES = (DeadlineKind.DATED, DeadlineKind.ONGOING, DeadlineKind.RECURRING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A step on the way of a node, with its own deadline."""

    subject: SubjectId
    node: NodeId
    text: str
    deadline: Deadline
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A file, copied beside the workspace and known by its checksum, or a link (`sha256` empty)."""

    subject: SubjectId
    node: NodeId
    name: str
    address: str
    sha256: str


def milestone_words(typed: str, year: int) -> tuple[str, str]:
    """The text and the deadline of a milestone typed as one: 完成选址，6月底前. Where what follows the last comma
    reads as no deadline, all of it is the text."""
    commas = list(_COMMA.finditer(typed))
    if not commas:
        return typed, ""
    text, tail = typed[: commas[-1].start()], typed[commas[-1].end() :]
    is_deadline = text.strip() and read_deadline(tail, year).kind in _TIMES
    return (text, tail) if is_deadline else (typed, "")


def milestones(register: Register, subjects: Iterable[SubjectId], year: int) -> tuple[Milestone, ...]:
    """The milestones that are not deleted, by their dates."""
    found = [
        Milestone(
            subject=subject,
            node=NodeId(register.text(subject, "node")),
            text=register.text(subject, "text"),
            deadline=read_deadline(register.text(subject, "deadline"), year),
            done=register.value(subject, "done") is True,
        )
        for subject in subjects
        if register.text(subject, "node") and not register.value(subject, "deleted")
    ]
    return tuple(sorted(found, key=lambda milestone: (milestone.deadline.sort_key, milestone.subject)))


def evidence(register: Register, subjects: Iterable[SubjectId]) -> tuple[Evidence, ...]:
    """The evidence that is not deleted, by name."""
    found = [
        Evidence(
            subject=subject,
            node=NodeId(register.text(subject, "node")),
            name=register.text(subject, "name"),
            address=register.text(subject, "address"),
            sha256=register.text(subject, "sha256"),
        )
        for subject in subjects
        if register.text(subject, "node") and not register.value(subject, "deleted")
    ]
    return tuple(sorted(found, key=lambda item: (item.name, item.subject)))
