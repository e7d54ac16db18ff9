"""The whole workspace written into a new file, with what proves it, to go on with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.storage import SqliteStore
from models.workspace import StoreError
from ui.background import run_beside
from ui.opening import bring_evidence_over

if TYPE_CHECKING:
    from models.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class SavedAs:
    """A new file that holds all that the old one does. `missing` are sentences about evidence that was nowhere."""

    path: Path
    proofs: int
    missing: tuple[str, ...]


class SavingAs(QObject):
    """Beside the window, but for a file that is gone from its place: only whoever has it open can read that."""

    saved = Signal(object)
    failed = Signal(object)

    def save(self, store: SqliteStore, snapshot: Snapshot, into: Path) -> None:
        """`failed` brings a StoreError; then nothing is left of the new file."""
        old = store.path
        if store.is_in_its_place():
            self._aside(old, snapshot, into, is_written=False)
            return
        try:
            store.copy_to(into)
        except StoreError as error:
            self.failed.emit(error)
        else:
            self._aside(old, snapshot, into, is_written=True)

    def _aside(self, old: Path, snapshot: Snapshot, into: Path, *, is_written: bool) -> None:
        def save() -> SavedAs:
            if not is_written:
                _copy(old, into)
            return _with_evidence(old, snapshot, into)

        run_beside(self, save, self.saved.emit, self.failed.emit, StoreError)


def _copy(old: Path, into: Path) -> None:
    with SqliteStore.open(old, actor="", read_only=True) as store:
        store.copy_to(into)


def _with_evidence(old: Path, snapshot: Snapshot, into: Path) -> SavedAs:
    """Where the disk refuses the evidence, the file is whole all the same."""
    proofs = sum(1 for item in snapshot.evidence() if item.sha256)
    try:
        missing = bring_evidence_over(snapshot, old, into)
    except StoreError as error:
        missing = list(error.args)
    return SavedAs(into, proofs, tuple(missing))
