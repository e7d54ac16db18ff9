"""Connections to a workspace file that keep every commit on the disk."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from models.sentence import sentence
from models.storage.network import wal_is_safe
from models.storage.schema import refuse_foreign
from models.workspace.store import StoreError

BUSY_SECONDS = 5.0
OLDEST_SQLITE = (3, 37)  # STRICT tables
_NO_PLACE_BESIDE_IT = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def connect(path: Path, *, reading: bool = False) -> sqlite3.Connection:
    """A connection to an existing file of ours, given by its resolved path; the caller closes it.

    A reader's may roll back or bring home what a crash left half done (nobody can read before that is
    done), but nothing can be written through it. Raises StoreError for a file that is not ours, which
    stays as it is, and sqlite3.Error for one that cannot be read.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        version = sqlite3.sqlite_version
        raise StoreError(
            sentence(
                "不能打开“{path}”：本机的 SQLite {version} 太旧，需要 3.37 或更新的版本。", path=path, version=version
            )
        )
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=BUSY_SECONDS, check_same_thread=False
    )  # opened beside the window and handed over to it once, see SqliteStore
    with ExitStack() as unless_ready:
        unless_ready.callback(connection.close)
        _prepare(connection, path, reading=reading)
        unless_ready.pop_all()
    return connection


def journal_mode(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def bring_home(connection: sqlite3.Connection) -> None:
    """Move what is committed from the write-ahead log into the file and empty the log, as far as no reader hinders.

    A copy of the file alone, made in a file manager while it is open, then holds everything; and a log
    left by a crash spoils no other file that somebody puts in the place. What is committed is safe
    already, so nothing is raised and nobody waited for.
    """
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {int(BUSY_SECONDS * 1000)}")


def _prepare(connection: sqlite3.Connection, path: Path, *, reading: bool) -> None:
    _demand(connection, "foreign_keys", 1)
    _demand(connection, "trusted_schema", 0)
    _demand(connection, "cell_size_check", 1)
    if sys.platform == "darwin":
        _demand(connection, "fullfsync", 1)
        _demand(connection, "checkpoint_fullfsync", 1)
    if wal_is_safe(path):
        refuse_foreign(connection, path)
        _write_ahead(connection, reading=reading)
    else:
        _roll_back(connection, path)
    if reading:
        _demand(connection, "query_only", 1)


def _write_ahead(connection: sqlite3.Connection, *, reading: bool) -> None:
    _demand(connection, "synchronous", 2)  # FULL: syncs the log at each commit
    if not reading:
        connection.execute("PRAGMA journal_mode = WAL")


def _roll_back(connection: sqlite3.Connection, path: Path) -> None:
    # Alone with the file, SQLite reads a write-ahead log without shared memory. EXTRA syncs the
    # folder too: without it a journal already deleted may come back and undo a commit.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    _demand(connection, "synchronous", 3)
    refuse_foreign(connection, path)
    if journal_mode(connection) == "wal":
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # lets go of the lock


def _demand(connection: sqlite3.Connection, pragma: str, value: int) -> None:
    connection.execute(f"PRAGMA {pragma} = {value}")
    found = connection.execute(f"PRAGMA {pragma}").fetchone()
    if found is None or found[0] != value:
        raise StoreError(
            sentence("本机的 SQLite 不能保证把修改写到磁盘上（{pragma}）。请换用随程序提供的版本。", pragma=pragma)
        )


@contextmanager
def connected_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """A reader's connection. Where we may not write it is to a copy of the file as it now is, unless
    somebody has the file open and we can look on.

    Raises as `connect`, and OSError when the file cannot be copied either.
    """
    with ExitStack() as held:
        try:
            connection = connect(held.enter_context(private_copy(path)) if _would_litter(path) else path, reading=True)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NO_PLACE_BESIDE_IT:
                raise
            connection = connect(held.enter_context(private_copy(path)), reading=True)
        held.callback(connection.close)
        yield connection


def _would_litter(path: Path) -> bool:
    """Whether reading would leave beside the file what SQLite shares among its users, under a name that its
    writer could not open then."""
    shared = path.with_name(f"{path.name}-shm")
    return wal_is_safe(path) and not os.access(path, os.W_OK) and not shared.exists()


@contextmanager
def private_copy(path: Path) -> Iterator[Path]:
    """A copy of a file and of its journals, of the same name in a folder of its own, gone afterwards.

    Never of a file this process may have open: on POSIX, closing the original lets go of SQLite's
    locks on it. Raises OSError.
    """
    with TemporaryDirectory(prefix="chengqi-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder).resolve() / path.name
        for suffix in ("", "-wal", "-journal"):
            original = path.with_name(path.name + suffix)
            if not suffix or original.exists():
                shutil.copyfile(original, copy.with_name(copy.name + suffix))
        yield copy
