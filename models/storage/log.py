"""What a workspace file holds, written and read. Functions raise sqlite3.Error and leave BEGIN and COMMIT to others."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from operator import lt

from models.storage.rows import (
    Column,
    Row,
    change_row,
    checksum,
    digest,
    edit_row,
    from_column,
    head_row,
    to_change,
    to_edit,
)
from models.storage.sentences import DamagedError
from models.workspace.edit import Change, Edit, EditId, Head, HeadRow
from models.workspace.store import StoredDocument
from models.workspace.values import Key, SubjectId

_BATCH = 500
_ADD_EDIT = """
    INSERT INTO edits (seq, id, actor, at, origin_kind, origin_name, origin_sha256, label, undoes, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_CHANGE = """
    INSERT INTO changes (edit, position, subject, field, before, after, replaces) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_EDITS = "SELECT seq, id, actor, at, origin_kind, origin_name, origin_sha256, label, undoes, digest FROM edits"
_CHANGES = "SELECT position, subject, field, before, after, replaces FROM changes WHERE edit = ? ORDER BY position"
_OF_SUBJECT = "seq IN (SELECT edit FROM changes WHERE subject = ?)"


def add_document(connection: sqlite3.Connection, document: StoredDocument) -> None:
    curated = document.curated
    source = bytes(document.source)
    connection.execute(
        "INSERT INTO document (id, name, source, sha256, curated) VALUES (1, ?, ?, ?, ?)",
        (document.name, source, hashlib.sha256(source).digest(), len(curated)),
    )
    connection.executemany(
        "INSERT INTO curated (name, text, sha256) VALUES (?, ?, ?)",
        ((name, text, hashlib.sha256(text.encode()).digest()) for name, text in curated.items()),
    )


def read_document(connection: sqlite3.Connection) -> StoredDocument:
    found = connection.execute("SELECT name, source, sha256, curated FROM document").fetchone()
    rows = connection.execute("SELECT name, text, sha256 FROM curated ORDER BY name").fetchall()
    if found is None or len(rows) != found[3] or not all(map(_is_as_kept, [found[:3], *rows])):
        raise DamagedError("the document is not as it was kept")
    return StoredDocument(name=found[0], source=found[1], curated={name: text for name, text, _ in rows})


def add_meta(connection: sqlite3.Connection, meta: Mapping[str, str]) -> None:
    connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())


def read_meta(connection: sqlite3.Connection, key: str) -> str:
    """Empty when the file says nothing of it."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def add_edits(connection: sqlite3.Connection, edits: Iterable[Edit], *, after: int) -> None:
    """Put edits at the end of a log whose last number is `after`. Raises also as `rows.edit_row`."""
    for seq, edit in enumerate(edits, after + 1):
        connection.execute(_ADD_EDIT, (seq, *edit_row(edit)))
        connection.executemany(
            _ADD_CHANGE, ((seq, *change_row(position, change)) for position, change in enumerate(edit.changes))
        )


def set_heads(connection: sqlite3.Connection, heads: Mapping[Key, tuple[Head, ...]]) -> None:
    """Make these the heads of the fields named. Raises also as `rows.to_column`."""
    connection.executemany("DELETE FROM heads WHERE subject = ? AND field = ?", heads)
    connection.executemany(
        "INSERT INTO heads (subject, field, edit, value, checksum) VALUES (?, ?, ?, ?, ?)",
        (head_row(key, head) for key, standing in heads.items() for head in standing),
    )


def read_heads(connection: sqlite3.Connection) -> Iterator[HeadRow]:
    """In the order of subject, field and edit. Raises also ValueError for a value nobody wrote."""
    return chain.from_iterable(_heads_in_batches(connection))


def _heads_in_batches(connection: sqlite3.Connection) -> Iterator[Sequence[HeadRow]]:
    """Some at a time: whoever takes them on lets go of most of each row, and all together are 90 MB of a large file."""
    _demand_checksums(connection)
    found = connection.execute("SELECT subject, field, edit, value FROM heads ORDER BY subject, field, edit")
    last: list[HeadRow] = []
    for rows in iter(partial(found.fetchmany, _BATCH), []):
        _demand_order([*last, *rows])
        last = rows[-1:]
        yield [(*row[:3], from_column(row[3])) if type(row[3]) is bytes else row for row in rows]


def _demand_order(rows: Sequence[HeadRow]) -> None:
    """Values are not compared, since no field has two heads of one edit."""
    try:
        are_in_order = all(map(lt, rows, islice(rows, 1, None)))
    except TypeError as error:
        raise DamagedError("a head of nothing") from error
    if not are_in_order:
        raise DamagedError("the heads are out of order")


def _demand_checksums(connection: sqlite3.Connection) -> None:
    """Of the values that are so long that they have one."""
    found = connection.execute("SELECT subject, field, value, checksum FROM heads WHERE checksum IS NOT NULL")
    for subject, field, column, kept in found:
        if kept != checksum(column):
            raise DamagedError(f"the value of {(subject, field)} is not as it was kept")


def read_edits(connection: sqlite3.Connection, subject: SubjectId | None = None) -> Iterator[Edit]:
    """The log in its order. No cursor stays open between two edits, so that others may write meanwhile.

    Raises also ValueError for a row nobody wrote.
    """
    return (_as_kept(edit, kept) for edit, kept in edits_with_digests(connection, subject))


def edits_with_digests(
    connection: sqlite3.Connection, subject: SubjectId | None = None
) -> Iterator[tuple[Edit, Column]]:
    """As `read_edits`, whole or not, with the digest each had when it was kept."""
    return ((to_edit(row, _changes(connection, seq)), row[-1]) for seq, row in _edit_rows(connection, subject))


def _edit_rows(connection: sqlite3.Connection, subject: SubjectId | None = None) -> Iterator[tuple[int, Row]]:
    """The number of each edit in the log, and its row as `rows.edit_row` makes it."""
    only, parameters = ("", ()) if subject is None else (f"AND {_OF_SUBJECT}", (subject,))
    statement = f"{_EDITS} WHERE seq > ? {only} ORDER BY seq LIMIT {_BATCH}"
    last = 0
    while rows := connection.execute(statement, (last, *parameters)).fetchall():
        if subject is None and rows[-1][0] != last + len(rows):
            raise DamagedError(f"edits are missing after number {last}")
        last = rows[-1][0]
        yield from ((seq, tuple(row)) for seq, *row in rows)


def read_trail(connection: sqlite3.Connection, actor: str) -> list[tuple[EditId, EditId | None]]:
    """One person's edits in their order: id, and what it undoes."""
    return connection.execute("SELECT id, undoes FROM edits WHERE actor = ? ORDER BY seq", (actor,)).fetchall()


def read_edit(connection: sqlite3.Connection, edit_id: EditId) -> Edit | None:
    """Raises also ValueError for a row nobody wrote."""
    row = connection.execute(f"{_EDITS} WHERE id = ?", (edit_id,)).fetchone()
    return _as_kept(to_edit(row[1:], _changes(connection, row[0])), row[-1]) if row else None


def read_label(connection: sqlite3.Connection, edit_id: EditId) -> str:
    """What an edit calls itself, without the changes it holds; empty where there is none."""
    row = connection.execute("SELECT label FROM edits WHERE id = ?", (edit_id,)).fetchone()
    return str(row[0]) if row else ""


def read_edit_ids(connection: sqlite3.Connection) -> set[EditId]:
    return {EditId(id_) for (id_,) in connection.execute("SELECT id FROM edits")}


def last_edit(connection: sqlite3.Connection) -> tuple[int, EditId | None]:
    """The number and the identifier of the last edit; 0 and None of an empty log."""
    row: tuple[int, EditId] | None = connection.execute(
        "SELECT seq, id FROM edits ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return row or (0, None)


def demand_all_as_kept(connection: sqlite3.Connection) -> None:
    """Read everything once. Raises DamagedError for damage of which SQLite notices nothing."""
    try:
        read_document(connection)
        for _ in chain(read_heads(connection), read_edits(connection)):
            pass
    except ValueError as error:
        raise DamagedError(str(error)) from error


def _is_as_kept(row: tuple[Column, Column, Column]) -> bool:
    name, content, sha256 = row
    if isinstance(content, str):
        content = content.encode()
    return isinstance(name, str) and isinstance(content, bytes) and hashlib.sha256(content).digest() == sha256


def _as_kept(edit: Edit, kept: Column) -> Edit:
    if digest(edit) != kept:
        raise DamagedError(f"edit {edit.id} is not as it was kept")
    return edit


def _changes(connection: sqlite3.Connection, seq: int) -> tuple[Change, ...]:
    return tuple(to_change(row) for row in connection.execute(_CHANGES, (seq,)).fetchall())
