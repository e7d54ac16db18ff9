"""Edits and documents as rows of tables, and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from math import isnan
from typing import TypeAlias
from zlib import crc32

from models.sentence import sentence
from models.storage.sentences import UnkeepableError
from models.workspace.edit import Change, Edit, EditId, Head, Origin, OriginKind
from models.workspace.values import Key, SubjectId, Value

Column: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Column, ...]

_LONG = 100


def to_column(value: Value) -> Column:
    """As SQLite keeps it: text and numbers as they are, truth and lists as JSON in a blob.

    Raises UnkeepableError for what is no number, UnicodeEncodeError for half a character in a list.
    """
    if isinstance(value, bool | tuple):
        return json.dumps(value, ensure_ascii=False).encode()
    if isinstance(value, float) and isnan(value):
        raise UnkeepableError(sentence("NaN 不是一个数"))
    return value


def from_column(column: Column) -> Value:
    """The value a column stands for. Raises ValueError if the blob was not written by `to_column`."""
    if not isinstance(column, bytes):
        return column
    value = json.loads(column)
    if isinstance(value, bool):
        return value
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError(f"no value of a field: {column!r}")


def checksum(column: Column) -> int | None:
    """Of what may be so long that SQLite keeps it on pages of its own, where it notices no damage."""
    if not isinstance(column, str | bytes) or len(column) < _LONG:
        return None
    return crc32(column if isinstance(column, bytes) else column.encode())


def edit_row(edit: Edit) -> Row:
    """The columns of an edit in its table, after its number.

    Raises as `to_column`, and OverflowError for a time outside the calendar.
    """
    return (*_described(edit), digest(edit))


def change_row(position: int, change: Change) -> Row:
    """The columns of a change in its table, after its edit's number. Raises as `to_column`."""
    before, after = to_column(change.before), to_column(change.after)
    return (position, change.subject, change.field, before, after, _ids_to_text(change.replaces))


def head_row(key: Key, head: Head) -> Row:
    """The columns of a head in its table. Raises as `to_column`."""
    column = to_column(head.value)
    return (*key, head.edit, column, checksum(column))


def digest(edit: Edit) -> bytes:
    """A checksum of all that an edit says, by which a damaged one is known. Raises as `edit_row`."""
    changes = [(change.subject, change.field, change.before, change.after, change.replaces) for change in edit.changes]
    return hashlib.sha256(json.dumps((_described(edit), changes), ensure_ascii=False).encode()).digest()


def to_edit(row: Sequence[Column], changes: tuple[Change, ...]) -> Edit:
    """The edit in a row as `edit_row` makes it. Raises ValueError if they hold none."""
    id_, actor, at, kind, name, sha256, label, undoes, *_ = row
    return Edit(
        id=EditId(str(id_)),
        actor=str(actor),
        at=datetime.fromisoformat(str(at)),
        origin=Origin(OriginKind(str(kind)), str(name), str(sha256)),
        label=str(label),
        changes=changes,
        undoes=EditId(str(undoes)) if undoes else None,
    )


def to_change(row: Sequence[Column]) -> Change:
    """The change in a row as `change_row` makes it. Raises ValueError if they hold none."""
    _, subject, field, before, after, replaces = row
    return Change(
        SubjectId(str(subject)), str(field), from_column(before), from_column(after), _ids_from_text(replaces)
    )


def _described(edit: Edit) -> Row:
    at = edit.at.astimezone(UTC).isoformat(timespec="microseconds")
    origin = edit.origin
    return (edit.id, edit.actor, at, str(origin.kind), origin.name, origin.sha256, edit.label, edit.undoes)


def _ids_to_text(ids: tuple[EditId, ...]) -> str | None:
    return json.dumps(ids, ensure_ascii=False) if ids else None


def _ids_from_text(text: Column) -> tuple[EditId, ...]:
    if text is None:
        return ()
    ids = json.loads(str(text))
    if isinstance(ids, list) and all(isinstance(item, str) for item in ids):
        return tuple(ids)
    raise ValueError(f"no list of edits: {text!r}")
