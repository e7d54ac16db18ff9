"""All that stands in a workspace as one edit, for where the log itself is out of reach."""

from __future__ import annotations

from datetime import datetime

from models.workspace import edit_labels
from models.workspace.edit import Change, Edit, Origin, OriginKind, new_edit_id
from models.workspace.register import Register


def standing_edit(register: Register, actor: str, at: datetime) -> Edit:
    """It names the edits whose values it brings: once they are merged in again it takes their place, and nothing is
    set apart but what was."""
    changes = []
    for key, value in register.items():
        shown = register.heads(key)[-1]
        changes.append(Change(key[0], key[1], None, value, (shown.edit,)))
    return Edit(
        id=new_edit_id(at),
        actor=actor,
        at=at,
        origin=Origin(OriginKind.SCREEN),
        label=edit_labels.WRITTEN_ANEW,
        changes=tuple(changes),
    )
