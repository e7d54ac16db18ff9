"""Files that were cut off, overwritten or altered, or are no workspaces at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.storage import SqliteStore
from models.storage.schema import APPLICATION_ID, STEPS
from models.storage.sentences import reading
from models.workspace import StoreError

from .scribe import Scribe


def test_a_file_cut_off_is_said(kept: Path, tmp_path: Path) -> None:
    data = kept.read_bytes()
    damaged = tmp_path / "damaged.chengqi"

    for length in (1, 50, 99, 100, 511, 4095, 4096, 5000, len(data) // 2, len(data) - 4096):
        damaged.write_bytes(data[:length])
        with pytest.raises(StoreError, match=r"损坏|不是承启文件"):
            SqliteStore.open(damaged, actor="张三")
        assert damaged.read_bytes() == data[:length]


@pytest.mark.parametrize("filler", [b"\0", b"\xff", b"\x0d"])
@pytest.mark.parametrize("length", [4096, 512])
def test_a_file_overwritten_anywhere_is_said_or_reads_as_it_was(
    kept: Path, tmp_path: Path, filler: bytes, length: int
) -> None:
    data = kept.read_bytes()
    whole = everything_in(kept)
    damaged = tmp_path / "damaged.chengqi"
    said = 0

    for start in range(0, len(data), 4096 + length):
        damaged.write_bytes(data[:start] + filler * length + data[start + length :])
        found = everything_in(damaged)
        said += isinstance(found, str)
        assert found == whole or (isinstance(found, str) and str(damaged) in found)

    assert said


def everything_in(path: Path) -> object:
    """All that can be read, or why it cannot."""
    try:
        with SqliteStore.open(path, actor="张三") as store:
            return store.document(), list(store.heads()), list(store.edits())
    except StoreError as error:
        return str(error)


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100_000, b"PK\x03\x04" * 999, "民政".encode() * 9999, b"SQLite format 3\0"]
)
def test_what_is_no_workspace_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"不是承启文件|是空的|损坏"):
            SqliteStore.open(path, actor="张三", read_only=read_only)

    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_another_programs_database_is_refused_and_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE edits (id)")
    content = path.read_bytes()

    with pytest.raises(StoreError, match="不是承启文件"):
        SqliteStore.open(path, actor="张三")

    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    content = kept.read_bytes()

    for read_only in (True, False):
        with pytest.raises(StoreError, match=r"较新版本.*升级"):
            SqliteStore.open(kept, actor="张三", read_only=read_only)

    assert kept.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER edits_never_delete",
        "CREATE TRIGGER extra AFTER INSERT ON edits BEGIN DELETE FROM heads; END",
        "DROP TABLE heads",
        "CREATE VIEW extra AS SELECT 1",
    ],
)
def test_a_file_rebuilt_by_another_program_is_refused(kept: Path, statement: str) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute(statement)

    with pytest.raises(StoreError, match="内部结构"):
        SqliteStore.open(kept, actor="张三")


def test_a_file_another_program_vacuumed_is_still_ours(kept: Path) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("PRAGMA page_size = 8192")
        other.execute("VACUUM")
        other.execute("ANALYZE")

    with SqliteStore.open(kept, actor="张三") as store:
        assert len(store.edit_ids()) == 100
        assert list(store.doubts()) == []


def test_a_value_of_a_newer_version_is_said(store_with_raw: Callable[[str], SqliteStore]) -> None:
    store = store_with_raw("UPDATE heads SET value = CAST('{}' AS BLOB), checksum = NULL")

    with pytest.raises(StoreError, match="不认识的内容"):
        list(store.heads())


def test_garbled_text_is_damage(store_with_raw: Callable[[str], SqliteStore]) -> None:
    store = store_with_raw("UPDATE heads SET value = CAST(x'FFFE' AS TEXT)")

    with pytest.raises(StoreError, match="损坏"):
        list(store.heads())


@pytest.fixture
def store_with_raw(kept: Path) -> Iterator[Callable[[str], SqliteStore]]:
    """Opens the file after a statement of another program."""
    opened: list[SqliteStore] = []

    def after(statement: str) -> SqliteStore:
        with closing(sqlite3.connect(kept, isolation_level=None)) as other:
            other.execute(statement)
        opened.append(SqliteStore.open(kept, actor="张三"))
        return opened[0]

    yield after
    for store in opened:
        store.close()


@pytest.mark.parametrize(
    ("statement", "doubt"),
    [
        ("UPDATE heads SET value = 'x' WHERE subject = 'T7'", "“T7”的“progress”与日志推出的值不符"),
        ("DELETE FROM heads WHERE subject = 'T7'", "“T7”的“progress”与日志推出的值不符"),
        ("DROP TRIGGER edits_never_update; UPDATE edits SET actor = '王五' WHERE seq = 3", "校验和"),
        ("DROP TRIGGER changes_never_update; UPDATE changes SET after = 1 WHERE edit = 3", "校验和"),
        ("DROP TRIGGER curated_never_delete; DELETE FROM curated WHERE name = 'links.toml'", "应有 3 份，实有 2 份"),
        ("DROP TRIGGER curated_never_update; UPDATE curated SET text = 'x'", "附带资料“links.toml”与它的校验和不符"),
        ("DROP TRIGGER document_never_update; UPDATE document SET source = x'00'", "原文与它的校验和不符"),
    ],
)
def test_what_was_altered_inside_the_file_is_found(
    store: SqliteStore, scribe: Scribe, statement: str, doubt: str
) -> None:
    scribe.keep(store, *(scribe.edit({(f"T{number}", "progress"): "民"}) for number in range(9)))
    assert list(store.doubts()) == []

    store._connection.executescript(statement)

    assert any(doubt in found for found in store.doubts())


def test_a_folder_a_pipe_and_nothing_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to("circle")

    for name, sentence in {
        "": "文件夹",
        "pipe": "不是普通文件",
        "none": "没有这个文件",
        "circle": "绕成了",
    }.items():
        with pytest.raises(StoreError, match=sentence):
            SqliteStore.open(tmp_path / name, actor="张三")


def test_an_application_id_says_whose_file_it_is(kept: Path) -> None:
    assert int.from_bytes(kept.read_bytes()[68:72], "big") == APPLICATION_ID


def test_a_complaint_of_sqlite_that_is_no_text_is_damage(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="损坏"), reading(tmp_path / "坏.chengqi"):
        b"no such column: \xff".decode()
