"""Edits: changes that happen together or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple, NewType, TypeAlias

from models.workspace.values import Key, SubjectId, Value, token

EditId = NewType("EditId", str)


class OriginKind(StrEnum):
    """Where an edit was made."""

    SCREEN = "screen"
    COMMAND_LINE = "command_line"
    WORKBOOK = "workbook"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an edit comes from; of a returned workbook the file's name and checksum. An edit made elsewhere bears
    these where it does again what had come from a workbook."""

    kind: OriginKind
    name: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one subject, from a value to a value. None is: nothing said.

    `replaces` names the edits whose values of this field the change takes the place of:
    those that stood when it was made. From it any set of edits, in any order, gives the
    same values (a multi-value register).
    """

    subject: SubjectId
    field: str
    before: Value
    after: Value
    replaces: tuple[EditId, ...] = ()

    @property
    def key(self) -> Key:
        return (self.subject, self.field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What one person did at one moment. Nothing leaves the log, nothing in it changes.

    `undoes` names the edit that this one takes back; undoing an undo is a redo. `at` is
    aware, in UTC. A key occurs once among the changes.
    """

    id: EditId
    actor: str
    at: datetime
    origin: Origin
    label: str
    changes: tuple[Change, ...]
    undoes: EditId | None = None

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"edit {self.id} has a time without zone")
        if len({change.key for change in self.changes}) != len(self.changes):
            raise ValueError(f"edit {self.id} changes a field twice")


class Head(NamedTuple):
    """A value of a field that no other edit has replaced, and the edit it comes from.

    A field with one head has a value; with several, made apart, it holds them all until
    somebody resolves it.
    """

    edit: EditId
    value: Value


HeadRow: TypeAlias = tuple[SubjectId, str, EditId, Value]  # a head with its field: subject, field, edit, value


def new_edit_id(at: datetime) -> EditId:
    """An identifier no other machine makes, which sorts by time: milliseconds, then chance."""
    return EditId(f"{int(at.timestamp() * 1000):012x}{token()}")


def moment_of(edit: EditId) -> datetime:
    """When it was made, by its identifier."""
    return datetime.fromtimestamp(int(edit[:12], 16) / 1000, UTC)


def now() -> datetime:
    return datetime.now(UTC)


def heads_after(heads: Sequence[Head], edit: EditId, change: Change) -> tuple[Head, ...]:
    """The heads of a field once an edit of it is known, whichever was known first is the
    caller's care: `change` must not itself be replaced by an edit already known."""
    kept = [head for head in heads if head.edit not in change.replaces and head.edit != edit]
    return tuple(sorted([*kept, Head(edit, change.after)], key=lambda head: head.edit))
