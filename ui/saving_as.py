"""The whole workspace written into a new file, with what proves it, to go on with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.storage import SqliteStore
from models.workspace import StoreError
from ui.background import run_beside
from ui.opening import Opened, bring_evidence_over

if TYPE_CHECKING:
    from models.workspace import Snapshot, StoredDocument


@dataclass(frozen=True, slots=True)
class SavedAs:
    """A new file that holds all that the old one does. `missing` are sentences about evidence that was nowhere."""

    path: Path
    proofs: int
    missing: tuple[str, ...]


class SavingAs(QObject):
    """Beside the window, but for a file that is gone from its place: only whoever has it open can read that.

    `failed` brings a StoreError; then nothing is left of the new file.
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, opened: Opened, snapshot: Snapshot, into: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = opened.store
        self._stored = opened.stored
        self._actor = opened.workspace.actor
        self._snapshot = snapshot
        self._into = into.with_suffix(into.suffix or opened.store.path.suffix)

    @property
    def is_in_reach(self) -> bool:
        """The file that is open can be read, if only through whoever has it open."""
        try:
            self._store.state()
        except StoreError:
            return False
        return self._store.is_in_its_place()

    def save(self) -> None:
        old, into = self._store.path, self._into
        if self._store.is_in_its_place():
            self._with_evidence(lambda: _copy(old, into))
            return
        try:
            self._store.copy_to(into)
        except StoreError as error:
            self.failed.emit(error)
        else:
            self._with_evidence(lambda: None)

    def save_what_is_shown(self) -> None:
        """Without the log, which nobody can read at this moment."""
        into, stored, snapshot, actor = self._into, self._stored, self._snapshot, self._actor
        self._with_evidence(lambda: _write_standing(into, stored, snapshot, actor))

    def _with_evidence(self, write: Callable[[], object]) -> None:
        old, snapshot, into = self._store.path, self._snapshot, self._into

        def save() -> SavedAs:
            write()
            return _with_evidence(old, snapshot, into)

        run_beside(self, save, self.saved.emit, self.failed.emit, StoreError)


def _copy(old: Path, into: Path) -> None:
    with SqliteStore.open(old, actor="", read_only=True) as store:
        store.copy_to(into)


def _write_standing(into: Path, stored: StoredDocument, snapshot: Snapshot, actor: str) -> None:
    from models.workspace.edit import now
    from models.workspace.register import fold
    from models.workspace.standing_edit import standing_edit

    edit = standing_edit(snapshot.register, actor, now())
    with SqliteStore.create(into, stored, actor=actor) as store:
        store.append((edit,), fold((edit,)))


def _with_evidence(old: Path, snapshot: Snapshot, into: Path) -> SavedAs:
    """Where the disk refuses the evidence, the file is whole all the same."""
    proofs = sum(1 for item in snapshot.evidence() if item.sha256)
    try:
        missing = bring_evidence_over(snapshot, old, into)
    except StoreError as error:
        missing = list(error.args)
    return SavedAs(into, proofs, tuple(missing))
