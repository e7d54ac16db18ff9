"""What the dated copies of a workspace file hold, beside what the file holds now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.storage.backup_folder import Backup
from models.storage.backups import list_backups
from models.storage.sqlite_store import SqliteStore
from models.workspace.edit import Edit
from models.workspace.store import StoreError


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupContents:
    """A copy: its bytes, its edits and the last of them. `since` counts the edits that came later.

    `since` is None where the file is not there to be compared, or has gone another way.
    `complaint` says why a copy cannot be read.
    """

    backup: Backup
    size: int
    edits: int = 0
    last: Edit | None = None
    since: int | None = None
    complaint: str = ""


def look_into_backups(path: Path) -> tuple[BackupContents, ...]:
    """The newest first. Raises StoreError."""
    backups = list_backups(path)
    try:
        with SqliteStore.open(path, actor="", read_only=True) as store:
            return tuple(_contents(backup, store) for backup in backups)
    except StoreError:
        return tuple(_contents(backup, None) for backup in backups)


def _contents(backup: Backup, now: SqliteStore | None) -> BackupContents:
    size = backup.path.stat().st_size if backup.path.exists() else 0
    try:
        with SqliteStore.open(backup.path, actor="", read_only=True) as store:
            _, edits, last = store.state()
            edit = store.edit(last) if last else None
    except StoreError as error:
        return BackupContents(backup=backup, size=size, complaint=str(error))
    return BackupContents(backup=backup, size=size, edits=edits, last=edit, since=_since(edits, edit, now))


def _since(edits: int, last: Edit | None, now: SqliteStore | None) -> int | None:
    if now is None or (last is not None and now.edit(last.id) is None):
        return None
    return now.state()[1] - edits
