"""A workspace kept in one SQLite file."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from models.sentence import sentence
from models.storage import log, schema
from models.storage.connection import bring_home, connect, connected_to_read, journal_mode
from models.storage.file_mark import FileMark
from models.storage.lock import FileLock
from models.storage.new_file import copy_database, new_file, resolved, write_workspace
from models.storage.sentences import NOT_KEPT, reading, speaking
from models.workspace.edit import Edit, EditId, Head, HeadRow, now
from models.workspace.store import StoredDocument, StoreError
from models.workspace.values import Key, SubjectId


class SqliteStore:
    """An append-only log of edits in a file, and the heads that follow from it; what `Store` asks for.

    Belongs to one thread at a time: who opened it may hand it over to another one. One process at a time
    may write, any number may read.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        """For `create` and `open`."""
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._held = ExitStack()
        self._last = log.last_edit(connection)
        self._mark = FileMark.of(path)
        # With a write-ahead log on a POSIX disk nobody but us writes into the file itself: a new size or
        # time is somebody's copy over it, of which SQLite would notice nothing. Elsewhere times lag behind.
        self._alone = os.name == "posix" and journal_mode(connection) == "wal"

    @classmethod
    def create(cls, path: Path, document: StoredDocument, *, actor: str = "") -> SqliteStore:
        """A new workspace file about a document, open for writing; only its owner may read it.

        Raises StoreError when the name is taken or the file cannot be written; then nothing is left of it.
        """
        with ExitStack() as held:
            path = resolved(path)
            held.callback(FileLock.take(path, actor, doing=sentence("新建")).release)
            with speaking(path, sentence("新建"), writing=True):
                write_workspace(path, document)
            with ExitStack() as unless_opened:
                unless_opened.callback(path.unlink, missing_ok=True)
                store = cls._opened(path, held, read_only=False)
                unless_opened.pop_all()
            return store

    @classmethod
    def open(cls, path: Path, *, actor: str, read_only: bool = False) -> SqliteStore:
        """An existing workspace file. To read only, it may be open elsewhere: what is committed there is seen here.

        Raises StoreBusy when somebody has it open for writing, StoreError when it is no workspace file,
        damaged, written by a newer version, or cannot be read or written.
        """
        _refuse_what_is_no_file(path)
        with ExitStack() as held:
            path = resolved(path)
            if not read_only:
                held.callback(FileLock.take(path, actor).release)
            return cls._opened(path, held, read_only=read_only)

    @classmethod
    def _opened(cls, path: Path, held: ExitStack, *, read_only: bool) -> SqliteStore:
        with speaking(path, sentence("打开")), ExitStack() as opening:
            before = FileMark.of(path)
            connection = _reader(path, opening) if read_only else _writer(path, opening)
            schema.refuse_altered(connection, path)
            store = cls(path, connection, read_only=read_only)
            before.demand_same_file(path)
            held.enter_context(opening.pop_all())
            store._held = held.pop_all()
            return store

    def document(self) -> StoredDocument:
        """The document of the workspace. Raises StoreError."""
        with reading(self.path):
            return log.read_document(self._connection)

    def heads(self) -> Iterator[HeadRow]:
        """The heads of all fields anybody has spoken of, in the order of subject, field and edit. Raises StoreError."""
        with reading(self.path):
            yield from log.read_heads(self._connection)

    def append(self, edits: Sequence[Edit], heads: Mapping[Key, tuple[Head, ...]]) -> None:
        """Keep the edits and the new heads of the fields they touch: all of it or nothing, on the disk
        when this returns.

        Raises StoreError, among others when what lies at the path is no longer the file that was opened,
        or somebody else has written into it.
        """
        if self.read_only:
            raise StoreError(sentence("不能存入“{path}”：它是以只读方式打开的。{kept}", path=self.path, kept=NOT_KEPT))
        with speaking(self.path, sentence("存入"), kept=NOT_KEPT):
            self._refuse_another_file()
            with schema.transaction(self._connection):
                self._refuse_unknown_edits()
                log.add_edits(self._connection, edits, after=self._last[0])
                log.set_heads(self._connection, heads)
            bring_home(self._connection)
            self._mark = self._mark.demand_same_file(self.path)
            self._last = log.last_edit(self._connection)

    def edits(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        """The log, or what touches one subject, in the order in which it was kept. Raises StoreError."""
        with reading(self.path):
            yield from log.read_edits(self._connection, subject)

    def trail(self, actor: str) -> Iterator[tuple[EditId, EditId | None]]:
        """One person's edits in the order in which they were kept: id, and what it undoes. Raises StoreError."""
        with reading(self.path):
            yield from log.read_trail(self._connection, actor)

    def edit(self, edit_id: EditId) -> Edit | None:
        """One edit. Raises StoreError."""
        with reading(self.path):
            return log.read_edit(self._connection, edit_id)

    def label(self, edit_id: EditId) -> str:
        """What one edit calls itself; empty for one that is not there. Raises StoreError."""
        with reading(self.path):
            return log.read_label(self._connection, edit_id)

    def edit_ids(self) -> set[EditId]:
        """All that the log holds. Raises StoreError."""
        with reading(self.path):
            return log.read_edit_ids(self._connection)

    def state(self) -> tuple[str, int, EditId | None]:
        """Which workspace it is, the number of its last edit and that edit: equal when the contents are.

        Raises StoreError.
        """
        with reading(self.path):
            return (log.read_meta(self._connection, "workspace"), *log.last_edit(self._connection))

    def known_state(self) -> tuple[str, int, EditId | None]:
        """What `state` was when the file was opened here, or last written by us. Raises StoreError."""
        with reading(self.path):
            return (log.read_meta(self._connection, "workspace"), *self._last)

    def doubts(self) -> Iterator[str]:
        """A sentence for each thing inside the file that does not agree with itself. Raises StoreError."""
        from models.storage.doubts import doubts

        with reading(self.path):
            yield from doubts(self._connection)

    def copy_to(self, path: Path) -> None:
        """Write everything into a new file, also when the one opened is gone from its place.

        Raises StoreError when the name is taken, it cannot be written, or what is here is damaged.
        """
        with speaking(path, sentence("把“{path}”复制到", path=self.path), writing=True), new_file(path) as temporary:
            copy_database(self._connection, temporary)

    def is_in_its_place(self) -> bool:
        """Whether the file that was opened still lies at its path."""
        try:
            self._mark.demand_same_file(self.path)
        except (StoreError, OSError):
            return False
        return True

    def close(self) -> None:
        """Let go of the file. A second call does nothing."""
        self._held.close()

    def __enter__(self) -> SqliteStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _refuse_another_file(self) -> None:
        if self._alone:
            self._mark.demand_untouched(self.path)
        else:
            self._mark.demand_same_file(self.path)

    def _refuse_unknown_edits(self) -> None:
        if log.last_edit(self._connection) != self._last:
            raise StoreError(
                sentence(
                    "不能存入“{path}”：别的程序在这期间写入了修改。{kept}请关闭后重新打开。",
                    path=self.path,
                    kept=NOT_KEPT,
                )
            )


def _reader(path: Path, held: ExitStack) -> sqlite3.Connection:
    return held.enter_context(connected_to_read(path))


def _writer(path: Path, held: ExitStack) -> sqlite3.Connection:
    from models.storage.backup_folder import keep_copy

    if path.stat().st_nlink > 1:  # SQLite finds its journals by name: under two names a file has two
        raise StoreError(
            sentence(
                "不能打开“{path}”来修改：它在磁盘上还有另一个名字（硬链接）。请复制一份，打开复制的那份。", path=path
            )
        )
    if not os.access(path, os.W_OK):  # SQLite would leave files beside it before it noticed
        raise StoreError(
            sentence("不能打开“{path}”来修改：没有写入它的权限。可以以只读方式打开，或复制一份。", path=path)
        )
    connection = connect(path)
    held.callback(connection.close)
    if schema.version_of(connection) < len(schema.STEPS):
        keep_copy(connection, path, now())
        schema.migrate(connection)
    bring_home(connection)
    with schema.transaction(connection):  # says now that nothing can be written, not at the first edit
        connection.execute("DELETE FROM meta WHERE key = ''")
    return connection


def _refuse_what_is_no_file(path: Path) -> None:
    with speaking(path, sentence("打开")):
        status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise StoreError(sentence("不能打开“{path}”：那是一个文件夹。请选一个承启文件。", path=path))
    if not stat.S_ISREG(status.st_mode):
        raise StoreError(sentence("不能打开“{path}”：那不是普通文件。请选一个承启文件。", path=path))
    if not status.st_size:
        raise StoreError(
            sentence("不能打开“{path}”：文件是空的，里面什么也没有。请从备份恢复，或把它删去后重新建立。", path=path)
        )
