"""Dated copies of a workspace file, made and brought back."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

from models.sentence import sentence
from models.storage import log
from models.storage.backup_folder import BEFORE_MERGING, Backup, backups_in_folder, free_place, keep_copy
from models.storage.connection import connect, connected_to_read, journal_mode
from models.storage.lock import FileLock
from models.storage.new_file import SIDECARS, copy_database, in_place_of, refuse_orphans, resolved, with_suffix
from models.storage.sentences import speaking
from models.storage.sqlite_store import SqliteStore
from models.workspace.edit import now as this_moment
from models.workspace.store import StoreError

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NEW_FILE_MODE = 0o600


def list_backups(path: Path) -> tuple[Backup, ...]:
    """The dated copies of a file, the newest first. Raises StoreError."""
    with speaking(path, sentence("列出备份")):
        return tuple(backups_in_folder(resolved(path)))


def make_backup(of: SqliteStore | Path, *, keep: int = 10, now: Callable[[], datetime] = this_moment) -> Path | None:
    """Put a dated copy into the folder beside the file and let go of the oldest ones beyond `keep`.

    None, and nothing done, when no edit came since the newest copy. Of a path it may be called in any
    thread, also while the file is open; of a store in the store's own. Raises StoreError; then every
    older copy is still there.
    """
    if keep < 1:
        raise StoreError(sentence("要保留的备份至少是 1 份，不能是 {keep} 份。", keep=keep))
    if isinstance(of, Path):
        with SqliteStore.open(of, actor="", read_only=True) as store:
            return make_backup(store, keep=keep, now=now)
    with speaking(of.path, sentence("备份")):
        if not _has_news(of):
            return None
        return _make(of, keep, now())


def back_up_before_merging(path: Path, *, keep: int = 10, now: Callable[[], datetime] = this_moment) -> Path:
    """A copy that says so in its name, also where nothing has changed since the newest one: it is what a merge is
    taken back to. Raises as `make_backup`."""
    with SqliteStore.open(path, actor="", read_only=True) as store, speaking(store.path, sentence("备份")):
        return _make(store, keep, now(), BEFORE_MERGING)


def _make(store: SqliteStore, keep: int, at: datetime, remark: str = "") -> Path:
    place = free_place(store.path, at, remark)
    store.copy_to(place)
    for old in backups_in_folder(store.path)[keep:]:
        old.path.unlink()
    return place


def restore(backup: Path, path: Path, *, actor: str = "", now: Callable[[], datetime] = this_moment) -> Path | None:
    """Put a backup in the place of a workspace file, whole or not at all; the file itself goes among the backups.

    Returns where the file that was there has gone, None if there was none; no older copy is let go of.
    A file that is damaged is set aside as it is, its journals with it. Nobody may have the file open:
    raises StoreBusy, and StoreError when the backup is of another workspace than the file that is there,
    or either cannot be read or written; then nothing has changed.
    """
    path = resolved(path)
    with ExitStack() as held:
        held.callback(FileLock.take(path, actor, doing=sentence("恢复")).release)
        with speaking(backup, sentence("读取备份")):
            source = held.enter_context(connected_to_read(resolved(backup)))
            kept = log.read_meta(source, "workspace")
        if _workspace_in(path) not in ("", kept):
            raise StoreError(
                sentence(
                    "不能恢复“{path}”：“{backup}”是另一份工作文件的备份。请核对是否选错了备份；"
                    "若确要用它，请恢复到另一个文件名，或先把现有的文件移走。",
                    path=path,
                    backup=backup,
                )
            )
        with speaking(path, sentence("恢复")), in_place_of(path, mode=_mode_of(path)) as temporary:
            copy_database(source, temporary)
            return _set_aside(path, now())


def _has_news(store: SqliteStore) -> bool:
    newest = backups_in_folder(store.path)[:1]
    try:
        return all(_state_of(backup.path) != store.state() for backup in newest)
    except StoreError:  # a copy that cannot be read is none
        return True


def _state_of(path: Path) -> object:
    with SqliteStore.open(path, actor="", read_only=True) as store:
        return store.state()


def _workspace_in(path: Path) -> str:
    """The identifier of the workspace in a file; empty where there is none that can be read."""
    try:
        with speaking(path, sentence("读取")), connected_to_read(path) as connection:
            return log.read_meta(connection, "workspace")
    except StoreError:
        return ""


def _mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else _NEW_FILE_MODE


def _set_aside(path: Path, at: datetime) -> Path | None:
    if not path.exists():
        refuse_orphans(path)
        return None
    try:
        return _copy_and_end_journal(path, at)
    except StoreError:
        return _set_aside_as_it_is(path, at)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
            raise
        return _set_aside_as_it_is(path, at)


def _copy_and_end_journal(path: Path, at: datetime) -> Path:
    """A journal left beside it would be taken for that of the file that comes: it ends, or sqlite3.Error says who
    still reads."""
    with closing(connect(path)) as connection:
        place = keep_copy(connection, path, at)
        connection.execute("PRAGMA journal_mode = DELETE")
        if journal_mode(connection) != "delete":
            raise sqlite3.OperationalError("a reader has the file open")
    return place


def _set_aside_as_it_is(path: Path, at: datetime) -> Path:
    place = free_place(path, at, "损坏")
    shutil.copyfile(path, place)
    place.chmod(_NEW_FILE_MODE)
    for suffix in SIDECARS:
        if (sidecar := with_suffix(path, suffix)).exists():
            sidecar.replace(with_suffix(place, suffix))
    return place
