"""What may be wrong inside a workspace file that SQLite reads."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from models.sentence import Sentence, sentence
from models.storage import log
from models.storage.rows import Column, digest
from models.workspace.edit import Edit
from models.workspace.register import fold, heads_by_field
from models.workspace.values import Key


def doubts(connection: sqlite3.Connection) -> Iterator[Sentence]:
    """A sentence for each thing that does not agree with itself; none when all is well.

    Raises sqlite3.Error where the file cannot be read, ValueError for rows nobody wrote.
    """
    broken = list(_doubts_of_the_file(connection))
    if broken:  # what is read from it then says nothing
        yield from broken
        return
    yield from _doubts_of_the_document(connection)
    edits = list(log.edits_with_digests(connection))
    yield from _doubts_of_the_log(edits)
    yield from _doubts_of_the_heads(connection, [edit for edit, _ in edits])


def _doubts_of_the_file(connection: sqlite3.Connection) -> Iterator[Sentence]:
    for (found,) in connection.execute("PRAGMA integrity_check").fetchall():
        if found != "ok":
            yield sentence("文件内部不一致：{found}", found=found)
    for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield sentence("表 {table} 提到了日志里没有的修改", table=table)


def _doubts_of_the_document(connection: sqlite3.Connection) -> Iterator[Sentence]:
    for source, sha256 in connection.execute("SELECT source, sha256 FROM document").fetchall():
        if hashlib.sha256(source).digest() != sha256:
            yield sentence("原文与它的校验和不符")
    curated = sum(count for (count,) in connection.execute("SELECT curated FROM document").fetchall())
    texts = connection.execute("SELECT name, text, sha256 FROM curated").fetchall()
    if len(texts) != curated:
        yield sentence("附带资料应有 {wanted} 份，实有 {there} 份", wanted=curated, there=len(texts))
    for name, text, sha256 in texts:
        if hashlib.sha256(text.encode()).digest() != sha256:
            yield sentence("附带资料“{name}”与它的校验和不符", name=name)


def _doubts_of_the_log(edits: Iterable[tuple[Edit, Column]]) -> Iterator[Sentence]:
    for edit, kept in edits:
        if digest(edit) != kept:
            yield sentence(
                "修改 {edit}（{actor}，{label}）与它的校验和不符", edit=edit.id, actor=edit.actor, label=edit.label
            )


def _doubts_of_the_heads(connection: sqlite3.Connection, edits: Sequence[Edit]) -> Iterator[Sentence]:
    kept, wanted = heads_by_field(log.read_heads(connection)), fold(edits)
    for key in sorted(kept.keys() | wanted.keys()):
        if kept.get(key) != wanted.get(key):
            yield _sentence(key)


def _sentence(key: Key) -> Sentence:
    subject, field = key
    return sentence("“{subject}”的“{field}”与日志推出的值不符", subject=subject, field=field)
