from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.storage import SqliteStore, list_backups, schema
from models.workspace import StoreError

from .scribe import DOCUMENT, Scribe

SECOND = ("ALTER TABLE edits ADD COLUMN machine TEXT", "CREATE INDEX edits_by_machine ON edits (machine)")
BROKEN = ("CREATE TABLE half (a)", "CREATE TABLE half (a)")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def old(path: Path, scribe: Scribe) -> Path:
    with SqliteStore.create(path, DOCUMENT) as store:
        scribe.say(store, "T01", "lead", "救助处")
    return path


@pytest.fixture
def newer_program(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, SECOND))
    schema._names_wanted.cache_clear()
    yield
    schema._names_wanted.cache_clear()


def names(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


def test_each_step_is_taken_once_in_order(connection: sqlite3.Connection) -> None:
    schema.migrate(connection)
    assert schema.version_of(connection) == 1

    schema.migrate(connection, (*schema.STEPS, SECOND))
    schema.migrate(connection, (*schema.STEPS, SECOND))

    assert schema.version_of(connection) == 2
    assert "edits_by_machine" in names(connection)


def test_a_step_that_fails_is_not_taken_and_those_before_it_are(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        schema.migrate(connection, (*schema.STEPS, SECOND, BROKEN))

    assert schema.version_of(connection) == 2
    assert "half" not in names(connection)
    assert not connection.in_transaction


def test_steps_go_forward_only(connection: sqlite3.Connection) -> None:
    schema.migrate(connection, (*schema.STEPS, SECOND))

    schema.migrate(connection)

    assert schema.version_of(connection) == 2


@pytest.mark.usefixtures("old", "newer_program")
def test_a_newer_program_brings_a_file_up_and_keeps_a_copy_of_the_old_one(old: Path) -> None:
    with SqliteStore.open(old, actor="张三") as store:
        assert [edit.actor for edit in store.edits()] == ["张三"]
        assert schema.version_of(store._connection) == 2

    (backup,) = list_backups(old)
    with closing(sqlite3.connect(backup.path)) as copy:
        assert schema.version_of(copy) == 1


@pytest.mark.usefixtures("old", "newer_program")
def test_a_newer_program_does_not_bring_up_a_file_it_may_only_read(old: Path) -> None:
    before = old.read_bytes()

    with pytest.raises(StoreError, match=r"较旧版本.*正常打开一次"):
        SqliteStore.open(old, actor="张三", read_only=True)

    assert old.read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(schema, "STEPS", (*schema.STEPS, BROKEN))
        with pytest.raises(StoreError, match="不能打开"):
            SqliteStore.open(old, actor="张三")

    with SqliteStore.open(old, actor="张三") as store:
        assert len(store.edit_ids()) == 1
        assert list(store.doubts()) == []
