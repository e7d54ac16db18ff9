"""What has been said since a workbook was sent, whether or not it shows: a field may have been emptied."""

from __future__ import annotations

from collections.abc import Iterable

from models.workspace.edit import Edit
from models.workspace.register import Register
from models.workspace.undo import Standing
from models.workspace.values import Key, SubjectId


def said_since(register: Register, log: Iterable[Edit], moment: SubjectId) -> frozenset[Key]:
    """The fields whose value comes from an edit that was not known when the workbooks of a moment were written.

    What was said and taken back again was not said.
    """
    ids = register.value(moment, "edits")
    known = frozenset(ids if isinstance(ids, tuple) else ())
    later = {edit.id: edit for edit in log if edit.id not in known}
    standing = Standing(later.get)
    keys = {change.key for edit in later.values() for change in edit.changes}
    return frozenset(key for key in keys if any(standing.stands_for(head.edit, key) for head in register.heads(key)))
