"""What a workspace needs of the disk. Only models/storage has seen SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from models.workspace.edit import Edit, EditId, Head, HeadRow
from models.workspace.values import Key, SubjectId


class StoreError(Exception):
    """What was said could not be read or kept. Carries a sentence: what, where, what to do."""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """The document a workspace is about, kept whole inside its file."""

    name: str
    source: bytes
    curated: Mapping[str, str]


class Store(Protocol):
    """An append-only log of edits, and the heads of every field that follow from it."""

    def document(self) -> StoredDocument:
        """The document of the workspace. Raises StoreError."""

    def heads(self) -> Iterator[HeadRow]:
        """The heads of all fields anybody has spoken of, in the order of subject, field and edit. Raises StoreError."""

    def append(self, edits: Sequence[Edit], heads: Mapping[Key, tuple[Head, ...]]) -> None:
        """Keep the edits and the new heads of the fields they touch: all of it or nothing,
        on the disk when this returns. Raises StoreError."""

    def edits(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        """The log, or what touches one subject, in the order in which it was kept. Raises StoreError."""

    def trail(self, actor: str) -> Iterator[tuple[EditId, EditId | None]]:
        """One person's edits in the order in which they were kept: id, and what it undoes. Raises StoreError."""

    def edit(self, edit_id: EditId) -> Edit | None:
        """One edit. Raises StoreError."""

    def label(self, edit_id: EditId) -> str:
        """What one edit calls itself, however much it changes; empty for one that is not there. Raises StoreError."""

    def edit_ids(self) -> set[EditId]:
        """All that the log holds. Raises StoreError."""

    def close(self) -> None:
        """Let go of the file."""
