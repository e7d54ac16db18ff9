"""Which of the workbooks that were taken in together what a unit filed came from."""

from __future__ import annotations

from models.workspace.edit import Edit
from models.workspace.handouts import unit_of
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, kind_of


def own_file(register: Register, edit: Edit, key: Key) -> str:
    """Its name; empty where the edit is about no filing of a unit, or that unit sent none or several."""
    unit = key[0].rpartition("@")[2] if kind_of(key[0]) == "filing" else ""
    kept = {change.key: str(change.after) for change in edit.changes if kind_of(change.subject) == "return"}
    files = {
        kept[subject, "file"]
        for (subject, field), handout in kept.items()
        if unit and field == "handout" and unit_of(register, SubjectId(handout)) == unit
    }
    return files.pop() if len(files) == 1 else ""
