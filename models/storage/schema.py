"""The tables of a workspace file, and the steps by which older files come up to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from models.sentence import sentence
from models.workspace.store import StoreError

APPLICATION_ID = int.from_bytes(b"CHQI", "big")

# Each step is applied once and never edited afterwards: files that took it are out in the offices.
# Values (ANY) are text, whole numbers, fractions and nothing as they are; truth and lists are JSON in a blob.
# A column more or fewer, or another kind of table, changes how models/storage/findings.py tells them apart.
_FIRST = (
    """
    CREATE TABLE meta (
        key TEXT PRIMARY KEY CHECK (key <> ''),
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        source BLOB NOT NULL,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        curated INTEGER NOT NULL CHECK (curated >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE curated (
        name TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE edits (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        id TEXT NOT NULL UNIQUE CHECK (id <> ''),
        actor TEXT NOT NULL,
        at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.??????+00:00'),
        origin_kind TEXT NOT NULL CHECK (origin_kind <> ''),
        origin_name TEXT NOT NULL,
        origin_sha256 TEXT NOT NULL,
        label TEXT NOT NULL,
        undoes TEXT CHECK (undoes <> ''),
        digest BLOB NOT NULL CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE changes (
        edit INTEGER NOT NULL REFERENCES edits (seq),
        position INTEGER NOT NULL CHECK (position >= 0),
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        before ANY,
        after ANY,
        replaces TEXT,
        PRIMARY KEY (edit, position)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX changes_by_subject ON changes (subject)",
    """
    CREATE TABLE heads (
        subject TEXT NOT NULL,
        field TEXT NOT NULL,
        edit TEXT NOT NULL REFERENCES edits (id),
        value ANY,
        checksum INTEGER,
        PRIMARY KEY (subject, field, edit)
    ) STRICT, WITHOUT ROWID
    """,
    *(
        f"""
        CREATE TRIGGER {table}_never_{verb.lower()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, '只增不改：{table}'); END
        """
        for table in ("document", "curated", "edits", "changes")
        for verb in ("UPDATE", "DELETE")
    ),
    # INSERT OR REPLACE deletes without asking the triggers above.
    """
    CREATE TRIGGER edits_never_replace BEFORE INSERT ON edits
    WHEN EXISTS (SELECT 1 FROM edits WHERE seq = NEW.seq OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, '这次修改已经存过'); END
    """,
    """
    CREATE TRIGGER changes_never_replace BEFORE INSERT ON changes
    WHEN EXISTS (SELECT 1 FROM changes WHERE edit = NEW.edit AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, '这次修改已经存过'); END
    """,
    """
    CREATE TRIGGER document_never_replace BEFORE INSERT ON document
    WHEN EXISTS (SELECT 1 FROM document)
    BEGIN SELECT RAISE(ABORT, '原文已经存过'); END
    """,
    """
    CREATE TRIGGER curated_never_replace BEFORE INSERT ON curated
    WHEN EXISTS (SELECT 1 FROM curated WHERE name = NEW.name)
    BEGIN SELECT RAISE(ABORT, '附带资料已经存过'); END
    """,
    f"PRAGMA application_id = {APPLICATION_ID}",
)

STEPS: tuple[tuple[str, ...], ...] = (_FIRST,)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside or nothing; on the disk when it ends well. Raises sqlite3.Error."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def version_of(connection: sqlite3.Connection) -> int:
    """The number of steps a file has taken. Raises sqlite3.Error."""
    return _number(connection, "user_version")


def migrate(connection: sqlite3.Connection, steps: Sequence[Sequence[str]] | None = None) -> None:
    """Take the steps a file has not taken yet, each with its number together or not at all.

    Raises sqlite3.Error; the steps before the failing one stay taken.
    """
    steps = STEPS if steps is None else steps
    for number, step in enumerate(steps[version_of(connection) :], start=version_of(connection) + 1):
        with transaction(connection):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError if the file is not ours or newer than this program; sqlite3.Error if it is damaged.

    Reads only: a file that is somebody else's stays as it is.
    """
    if _number(connection, "application_id") != APPLICATION_ID:
        raise StoreError(sentence("不能打开“{path}”：它不是承启文件。请另选一个文件。", path=path))
    if version_of(connection) > len(STEPS):
        raise StoreError(sentence("不能打开“{path}”：它由较新版本的承启写成。请先升级本机的程序。", path=path))


def refuse_altered(connection: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError if tables or triggers are missing, or others were put in; sqlite3.Error if it is damaged."""
    if version_of(connection) < len(STEPS):
        raise StoreError(
            sentence(
                "不能以只读方式打开“{path}”：它由较旧版本的承启写成。请先正常打开一次，程序会把它升级。", path=path
            )
        )
    if _names(connection) != _names_wanted():
        raise StoreError(
            sentence(
                "不能打开“{path}”：文件的内部结构被别的程序改动过。请从备份恢复，或用“抢救”存入新文件。", path=path
            )
        )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _names(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    # ANALYZE, which any SQLite tool may run, adds tables of its own
    found = connection.execute("SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    return frozenset(found)


@cache
def _names_wanted() -> frozenset[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return _names(connection)
