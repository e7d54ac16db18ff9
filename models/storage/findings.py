"""Carved rows sorted into the tables they come from."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from contextlib import suppress

from models.storage.carving import CarvedRow, carve, is_cut_off
from models.storage.rows import Column, Row, change_row, digest, from_column, to_change, to_column
from models.workspace.edit import Change, Edit, EditId
from models.workspace.store import StoredDocument
from models.workspace.values import Key, SubjectId, Value

_BROKEN = "\ufffd"


class Findings:
    """What the rows of a damaged file say, table by table. A table is known by the number and kinds of its columns."""

    def __init__(self, data: bytes) -> None:
        self.is_cut_off = is_cut_off(data)
        self.edits: dict[int, Row] = {}
        self.ids: dict[int, EditId] = {}
        self._checksums: dict[EditId, bytes] = {}
        self._changes: defaultdict[int, dict[int, Change]] = defaultdict(dict)
        self.heads: defaultdict[Key, dict[EditId, Value]] = defaultdict(dict)
        self._sources: dict[bytes, tuple[str, int]] = {}
        self._curated: dict[str, str] = {}
        for row in carve(data):
            with suppress(ValueError):  # a row nobody wrote
                self._take(row)

    @property
    def document(self) -> StoredDocument | None:
        """The document, if its source is as it was; curated texts that are not are left out."""
        for source, (name, _) in self._sources.items():
            return StoredDocument(name=name, source=source, curated=dict(self._curated))
        return None

    @property
    def document_is_whole(self) -> bool:
        return any(count == len(self._curated) for _, count in self._sources.values())

    @property
    def last(self) -> int:
        """The highest number of an edit that anything speaks of."""
        return max((*self.ids, *self._changes), default=0)

    def changes_of(self, seq: int) -> tuple[Change, ...]:
        """The changes found of the edit with this number, in their order."""
        found = self._changes.get(seq, {})
        by_key = {found[position].key: found[position] for position in sorted(found)}
        return tuple(by_key.values())

    def is_whole(self, edit: Edit) -> bool:
        """Whether an edit says what it said when it was kept."""
        return self._checksums.get(edit.id) == digest(edit)

    def _take(self, row: CarvedRow) -> None:
        match row.in_index, row.columns:
            case False, (None, str(edit), str(), str(), str(), str(), str(), str(), None | str(), bytes(checksum)):
                self.ids[row.rowid] = EditId(_clean(edit))
                self.edits[row.rowid] = row.columns[1:]
                self._checksums[EditId(edit)] = checksum
            case True, (str(edit), int(seq)):  # the index that finds an edit by its identifier
                self.ids[seq] = EditId(_clean(edit))
            case True, (int(seq), int(position), str(), str(), _, _, None | str()):
                self._changes[seq][position] = _change(row.columns[1:])
            case True, (str(subject), str(field), str(edit), value, None | int()):
                self.heads[_key(subject, field)][EditId(_clean(edit))] = _value(value)
            case False, (None, str(name), bytes(source), bytes(checksum), int(curated)):
                if hashlib.sha256(source).digest() == checksum:
                    self._sources[source] = (name, curated)
            case True, (str(name), str(text), bytes(checksum)):
                if hashlib.sha256(text.encode()).digest() == checksum:
                    self._curated[name] = text


def _clean(key: str) -> str:
    if not key or _BROKEN in key:
        raise ValueError(f"a broken key: {key!r}")
    return key


def _key(subject: str, field: str) -> Key:
    _clean(f"{subject} {field}")
    return (SubjectId(subject), field)


def _change(row: Row) -> Change:
    change = to_change(row)
    _key(change.subject, change.field)
    if tuple(change_row(0, change)[1:]) != row[1:]:
        raise ValueError(f"not as we write a change: {row!r}")
    return change


def _value(column: Column) -> Value:
    value = from_column(column)
    if to_column(value) != column:
        raise ValueError(f"not as we write a value: {column!r}")
    return value
