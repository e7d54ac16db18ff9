"""What people write beside the paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.outline import NodeId
from models.source import Span
from models.workspace.passages import Passage, find
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, Value


class NoteState(StrEnum):
    LIVE = "live"
    ORPHAN = "orphan"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note on a node or on a passage. `at` is the time it was written, ISO, in UTC.

    An orphan's words are no longer in the text; it keeps its quotation.
    """

    subject: SubjectId
    node: NodeId
    passage: Passage | None
    text: str
    printed: bool
    author: str
    at: str
    state: NoteState


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A passage somebody holds for doubtful in the original (疑误), with a reason. `at` as of a note."""

    subject: SubjectId
    node: NodeId
    passage: Passage
    reason: str
    printed: bool
    author: str
    at: str
    state: NoteState


def passage_fields(subject: SubjectId, marked: Passage | None) -> dict[Key, Value]:
    """The fields that keep a passage."""
    if marked is None:
        return {}
    return {
        (subject, "start"): marked.span.start,
        (subject, "end"): marked.span.end,
        (subject, "quote"): marked.quote,
        (subject, "prefix"): marked.prefix,
        (subject, "suffix"): marked.suffix,
    }


def read_notes(register: Register, subjects: Iterable[SubjectId], known: frozenset[NodeId], source: str) -> list[Note]:
    """The notes of these subjects, oldest first."""
    notes = [note for subject in subjects if (note := _note(register, subject, known, source))]
    return sorted(notes, key=lambda note: (note.at, note.subject))


def read_doubts(
    register: Register, subjects: Iterable[SubjectId], known: frozenset[NodeId], source: str
) -> list[Doubt]:
    """The doubts of these subjects, in the order of the paper."""
    doubts = [doubt for subject in subjects if (doubt := _doubt(register, subject, known, source))]
    return sorted(doubts, key=lambda doubt: (doubt.passage.span, doubt.subject))


def _note(register: Register, subject: SubjectId, known: frozenset[NodeId], source: str) -> Note | None:
    node = NodeId(register.text(subject, "node"))
    if not node:
        return None
    kept = _passage(register, subject)
    place, state = _stands(register, subject, node, kept, known, source)
    return Note(
        subject=subject,
        node=node,
        passage=place,
        text=register.text(subject, "text"),
        printed=register.value(subject, "printed") is not False,
        author=register.text(subject, "author"),
        at=register.text(subject, "at"),
        state=state,
    )


def _doubt(register: Register, subject: SubjectId, known: frozenset[NodeId], source: str) -> Doubt | None:
    node, kept = NodeId(register.text(subject, "node")), _passage(register, subject)
    if not node or kept is None:
        return None
    place, state = _stands(register, subject, node, kept, known, source)
    return Doubt(
        subject=subject,
        node=node,
        passage=place or kept,
        reason=register.text(subject, "text"),
        printed=register.value(subject, "printed") is not False,
        author=register.text(subject, "author"),
        at=register.text(subject, "at"),
        state=state,
    )


def _stands(
    register: Register,
    subject: SubjectId,
    node: NodeId,
    kept: Passage | None,
    known: frozenset[NodeId],
    source: str,
) -> tuple[Passage | None, NoteState]:
    """The passage at its present place, and whether it has one."""
    if register.value(subject, "deleted"):
        return kept, NoteState.DELETED
    if kept is None:
        return None, NoteState.LIVE if node in known else NoteState.ORPHAN
    place = find(source, kept)
    if place is None:
        return kept, NoteState.ORPHAN
    return Passage(place, kept.quote, kept.prefix, kept.suffix), NoteState.LIVE


def _passage(register: Register, subject: SubjectId) -> Passage | None:
    start, end = register.value(subject, "start"), register.value(subject, "end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start <= end:
        return None
    return Passage(
        Span(start, end),
        register.text(subject, "quote"),
        register.text(subject, "prefix"),
        register.text(subject, "suffix"),
    )
