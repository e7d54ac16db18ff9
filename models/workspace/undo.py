"""What can be taken back, and taken back again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from models.workspace.edit import EditId


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
