"""What has been said since a workbook was sent, whether or not it shows: a field may have been emptied."""

from __future__ import annotations

from collections.abc import Iterable

from models.workspace.edit import Edit
from models.workspace.register import Register
from models.workspace.undo import Standing
from models.workspace.values import Key, SubjectId


def parted(register: Register, log: Iterable[Edit], moment: SubjectId) -> tuple[list[Edit], list[Edit]]:
    """What was known when the workbooks of a moment were written, and what has been said since."""
    ids = register.value(moment, "edits")
    ids_then = frozenset(ids if isinstance(ids, tuple) else ())
    known: list[Edit] = []
    later: list[Edit] = []
    for edit in log:
        (known if edit.id in ids_then else later).append(edit)
    return known, later


def said_since(register: Register, later: Iterable[Edit]) -> frozenset[Key]:
    """The fields whose value comes from one of these later edits. What was said and taken back was not said."""
    edits = {edit.id: edit for edit in later}
    standing = Standing(edits.get)
    keys = {change.key for edit in edits.values() for change in edit.changes}
    return frozenset(key for key in keys if any(standing.stands_for(head.edit, key) for head in register.heads(key)))
