"""A store without a disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.workspace import Edit, EditId, Head, Key, StoredDocument, StoreError, SubjectId
from models.workspace.edit import HeadRow
from models.workspace.register import fold, rows_of


class MemoryStore:
    """Keeps edits in a list. `broken` is the sentence with which it refuses to keep more."""

    def __init__(self, edits: Sequence[Edit] = ()) -> None:
        self.log: list[Edit] = list(edits)
        self.broken = ""

    def document(self) -> StoredDocument:
        return StoredDocument("示例", b"", {})

    def heads(self) -> Iterator[HeadRow]:
        return iter(rows_of(fold(self.log)))

    def append(self, edits: Sequence[Edit], heads: Mapping[Key, tuple[Head, ...]]) -> None:
        if self.broken:
            raise StoreError(self.broken)
        self.log.extend(edits)
        folded = fold(self.log)
        assert all(folded[key] == standing for key, standing in heads.items())

    def edits(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        for edit in self.log:
            if subject is None or any(change.subject == subject for change in edit.changes):
                yield edit

    def trail(self, actor: str) -> Iterator[tuple[EditId, EditId | None]]:
        return ((edit.id, edit.undoes) for edit in self.log if edit.actor == actor)

    def edit(self, edit_id: EditId) -> Edit | None:
        return next((edit for edit in self.log if edit.id == edit_id), None)

    def label(self, edit_id: EditId) -> str:
        edit = self.edit(edit_id)
        return edit.label if edit else ""

    def edit_ids(self) -> set[EditId]:
        return {edit.id for edit in self.log}

    def close(self) -> None:
        """Nothing to let go of."""
