"""New files that are whole or not there."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from models.sentence import sentence
from models.storage import log
from models.storage.schema import STEPS, migrate, transaction, version_of
from models.storage.sentences import DamagedError
from models.workspace.edit import Edit, now
from models.workspace.register import fold
from models.workspace.store import StoredDocument, StoreError
from models.workspace.values import token

SIDECARS = ("-wal", "-shm", "-journal")


def resolved(path: Path) -> Path:
    """Where a path leads, links followed: locks and journals go by the name of the file itself."""
    return Path(os.path.realpath(path))


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """A file to write in, which takes its name when the block ends well and is gone when it does not.

    Only its owner may read it. Raises FileExistsError when the name is taken, StoreError when a
    journal of an earlier file of that name lies there, OSError when nothing can be written.
    """
    refuse_orphans(path)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    with ExitStack() as unless_whole:
        unless_whole.callback(path.unlink, missing_ok=True)
        with in_place_of(path) as temporary:
            yield temporary
        unless_whole.pop_all()


@contextmanager
def in_place_of(path: Path, *, mode: int = 0o600) -> Iterator[Path]:
    """As `new_file`, over a file that is there: either the old one or the new one, never half of each."""
    temporary = path.with_name(f".{token()}.tmp")
    with ExitStack() as unless_whole:
        for suffix in ("", *SIDECARS):
            unless_whole.callback(with_suffix(temporary, suffix).unlink, missing_ok=True)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL, 0o600))
        yield temporary
        _sync(temporary, os.O_RDWR)
        temporary.chmod(mode)
        temporary.replace(path)
        unless_whole.pop_all()
    with contextlib.suppress(OSError):  # Windows opens no folders, some shares sync none
        _sync(path.parent, os.O_RDONLY)


def with_suffix(path: Path, suffix: str) -> Path:
    """The file beside `path` that SQLite calls by its name and a suffix."""
    return path.with_name(path.name + suffix)


def refuse_orphans(path: Path) -> None:
    """Raise StoreError if SQLite would take an old journal beside `path` for that of a new file, and spoil it."""
    for suffix in SIDECARS:
        orphan = with_suffix(path, suffix)
        if orphan.exists() and not path.exists():
            raise StoreError(
                sentence(
                    "不能新建“{path}”：旁边留有旧文件的日志“{journal}”。请先把它移走，或换一个名字。",
                    path=path,
                    journal=orphan.name,
                )
            )


def copy_database(source: sqlite3.Connection, into: Path) -> None:
    """Write all that a connection sees into an empty file, which then needs no journal beside it.

    Raises sqlite3.Error, among them that the source is damaged.
    """
    with closing(sqlite3.connect(into, isolation_level=None)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        (found,) = target.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise DamagedError(found)
        if version_of(target) == len(STEPS):
            log.demand_all_as_kept(target)


def write_workspace(path: Path, document: StoredDocument, edits: Sequence[Edit] = ()) -> None:
    """Write a new workspace file about a document, with a log and the heads that follow from it.

    Raises as `new_file`, and sqlite3.Error, UnicodeEncodeError and the like for what cannot be kept.
    """
    with new_file(path) as temporary, closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
        migrate(connection)
        with transaction(connection):
            log.add_meta(connection, {"workspace": token(16), "created": now().isoformat()})
            log.add_document(connection, document)
            log.add_edits(connection, edits, after=0)
            log.set_heads(connection, fold(edits))


def _sync(place: Path, how: int) -> None:
    handle = os.open(place, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
