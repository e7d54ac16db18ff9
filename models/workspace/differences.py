"""Two moments of one workspace: what was added, changed and removed between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.outline import NodeId
from models.workspace.areas import Area
from models.workspace.edit import Edit, Head
from models.workspace.register import fold
from models.workspace.values import Key, Value


class DifferenceKind(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that is not what it was."""

    key: Key
    before: Value
    after: Value

    @property
    def kind(self) -> DifferenceKind:
        if self.before is None:
            return DifferenceKind.ADDED
        return DifferenceKind.REMOVED if self.after is None else DifferenceKind.CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedDifference:
    """A difference, what it is about, and the edit that made it so. `node` is None for the office's own.
    `first` is the edit whose value that one brought back, if it did; `file` the workbook of the very unit, where
    several were taken in together."""

    difference: Difference
    area: Area
    node: NodeId | None
    edit: Edit | None
    first: Edit | None = None
    file: str = ""


def values_after(edits: Iterable[Edit]) -> dict[Key, Value]:
    """What shows for each field once these edits are known, cleared fields left out."""
    return {key: value for key, heads in fold(edits).items() if (value := _shown(heads)) is not None}


def until(edits: Iterable[Edit], moment: datetime) -> list[Edit]:
    """The edits made up to a moment, that moment included."""
    return [edit for edit in edits if edit.at <= moment]


def differences(before: dict[Key, Value], after: dict[Key, Value]) -> list[Difference]:
    """Field by field, in the order of their keys."""
    keys = sorted(before.keys() | after.keys())
    return [Difference(key, before.get(key), after.get(key)) for key in keys if before.get(key) != after.get(key)]


def _shown(heads: tuple[Head, ...]) -> Value:
    return heads[-1].value if heads else None
