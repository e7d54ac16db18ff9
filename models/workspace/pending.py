"""Fields that hold several values: who said which, and settling on one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.document import Document
from models.workspace.edit import Edit, Head
from models.workspace.labels import label_of, value_name
from models.workspace.register import in_conflict
from models.workspace.values import Key, Value
from models.workspace.workspace import Workspace

_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Rival:
    """One of the values of a field, and the newest edit that says it."""

    value: Value
    edit: Edit


@dataclass(frozen=True, slots=True)
class Pending:
    """A field with its values, the one that shows last."""

    key: Key
    rivals: tuple[Rival, ...]


def pending(workspace: Workspace) -> Iterator[Pending]:
    """All of a workspace, in the order of their keys. Raises StoreError."""
    return (_pending(workspace, key, heads) for key, heads in workspace.now.register.conflicts())


def pending_of(workspace: Workspace, key: Key) -> Pending | None:
    """What a field holds; None where it is one value or none. Raises StoreError."""
    heads = workspace.now.register.heads(key)
    return _pending(workspace, key, heads) if in_conflict(heads) else None


def settling_label(document: Document, key: Key, value: Value) -> str:
    """任务（三）的牵头单位定为“老龄工作处”."""
    subject, field = key
    words = " ".join(value_name(key, value).split())
    short = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return f"{label_of(document, subject, field)}定为“{short}”"


def _pending(workspace: Workspace, key: Key, heads: tuple[Head, ...]) -> Pending:
    newest: dict[Value, Head] = {}
    for head in heads:
        newest.pop(head.value, None)
        newest[head.value] = head
    found = ((value, workspace.edit(head.edit)) for value, head in newest.items())
    return Pending(key, tuple(Rival(value, edit) for value, edit in found if edit is not None))
