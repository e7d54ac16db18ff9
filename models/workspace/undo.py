"""What can be taken back, and taken back again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from models.workspace.edit import Change, Edit, EditId
from models.workspace.values import Key, Value

UNDONE, REDONE = "撤销：", "重做："


def deed(label: str) -> str:
    """What was done at first, however often it was taken back and done again since."""
    while label.startswith((UNDONE, REDONE)):
        label = label[len(UNDONE) :]
    return label


class UndoError(Exception):
    """An edit cannot be taken back. Carries a sentence."""


@dataclass(slots=True)
class Trail:
    """One person's edits: those that stand, and those taken back, newest last.

    Follows from the log alone, so it is there again when the file is opened again.
    """

    done: list[EditId] = field(default_factory=list)
    undone: list[EditId] = field(default_factory=list)

    @classmethod
    def of(cls, edits: Iterable[tuple[EditId, EditId | None]]) -> Trail:
        """From each edit's id and what it undoes, in the order of the log."""
        trail = cls()
        for edit, undoes in edits:
            trail.follow(edit, undoes)
        return trail

    def pass_over(self) -> bool:
        """Forget the newest that stands, without taking it back. False where there is none."""
        return bool(self.done) and bool(self.done.pop())

    def follow(self, edit: EditId, undoes: EditId | None) -> None:
        """Know one more edit. A new one ends what could be redone."""
        if undoes is None:
            self.done.append(edit)
            self.undone.clear()
        elif undoes in self.done:
            self.done.remove(undoes)
            self.undone.append(edit)
        elif undoes in self.undone:
            self.undone.remove(undoes)
            self.done.append(edit)


class Standing:
    """Which edit a value comes from. Each edit is read from the log once, however many fields it changes."""

    def __init__(self, read: Callable[[EditId], Edit | None]) -> None:
        self._read = read
        self._edits: dict[EditId, Edit | None] = {}
        self._changes: dict[EditId, dict[Key, Change]] = {}

    def stands_for(self, edit_id: EditId, key: Key) -> EditId | None:
        """The edit whose value an edit leaves in a field: its own, or after an undo the one that
        stood before what was undone. None where nothing had been said, or several values."""
        edit = self._edit(edit_id)
        while edit is not None and edit.undoes is not None:
            change = self._change(edit.undoes, key)
            if change is None or len(change.replaces) != 1:
                return None
            edit = self._edit(change.replaces[0])
        return edit.id if edit else None

    def source(self, edit: Edit, key: Key) -> Edit | None:
        """As `stands_for`, the edit itself."""
        found = self.stands_for(edit.id, key)
        return self._edit(found) if found else None

    def values(self, edit_ids: Iterable[EditId], key: Key) -> set[Value]:
        """What these edits said in a field."""
        changes = (self._change(one, key) for one in edit_ids)
        return {change.after for change in changes if change is not None}

    def _edit(self, edit_id: EditId) -> Edit | None:
        if edit_id not in self._edits:
            self._edits[edit_id] = self._read(edit_id)
        return self._edits[edit_id]

    def _change(self, edit_id: EditId, key: Key) -> Change | None:
        if edit_id not in self._changes:
            edit = self._edit(edit_id)
            self._changes[edit_id] = {change.key: change for change in edit.changes} if edit else {}
        return self._changes[edit_id].get(key)
