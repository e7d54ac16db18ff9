from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from models.storage import SqliteStore, StoreBusy, list_backups, make_backup
from models.workspace import StoreError

from .scribe import DOCUMENT, Scribe


def test_a_new_file_holds_its_document_whole_and_nothing_said(path: Path) -> None:
    SqliteStore.create(path, DOCUMENT, actor="张三").close()

    with SqliteStore.open(path, actor="张三") as store:
        assert store.document() == DOCUMENT
        assert list(store.heads()) == []
        assert list(store.edits()) == []


def test_only_its_owner_may_read_a_new_file_and_what_lies_beside_it(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}

    assert path.name in modes
    assert set(modes.values()) == {0o600}


def test_a_closed_file_lies_alone(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    store.close()
    store.close()

    assert list(path.parent.iterdir()) == [path]


def test_durability_is_not_turned_off(store: SqliteStore, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def pragma(name: str) -> object:
        return store._connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 2, 1)

    store.close()
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)
    store = SqliteStore.open(path, actor="张三")
    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("delete", 3, 1)
    store.close()


def test_a_copy_made_while_the_file_is_open_holds_everything(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    edits = [scribe.say(store, "T01", "lead", str(number)) for number in range(20)]

    copy = Path(shutil.copyfile(path, tmp_path / "copy.chengqi"))

    with SqliteStore.open(copy, actor="李四") as copied:
        assert list(copied.edits()) == edits


def test_a_new_file_takes_nobodys_name(path: Path) -> None:
    path.write_text("别人的文件")

    with pytest.raises(StoreError, match="同名"):
        SqliteStore.create(path, DOCUMENT)

    assert path.read_text() == "别人的文件"
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_leaves_an_open_one_alone(store: SqliteStore, path: Path) -> None:
    with pytest.raises(StoreBusy):
        SqliteStore.create(path, DOCUMENT)

    assert store.document() == DOCUMENT


def test_nothing_half_made_is_left_when_a_new_file_fails(path: Path) -> None:
    with pytest.raises(StoreError, match="不成字"):
        SqliteStore.create(path, replace(DOCUMENT, curated={"repairs.toml": "\ud800"}))

    assert list(path.parent.iterdir()) == []


def test_nothing_half_made_is_left_when_a_new_file_cannot_be_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("models.storage.schema.refuse_altered", fail)

    with pytest.raises(StoreError):
        SqliteStore.create(path, DOCUMENT)

    assert list(path.parent.iterdir()) == []


def test_a_new_file_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"不能新建.*文件夹不存在"):
        SqliteStore.create(tmp_path / "没有" / "a.chengqi", DOCUMENT)


def test_a_new_file_beside_the_journal_of_an_old_one_is_refused(path: Path) -> None:
    journal = path.with_name(f"{path.name}-wal")
    journal.write_bytes(b"left by a crash")

    with pytest.raises(StoreError, match="旧文件的日志"):
        SqliteStore.create(path, DOCUMENT)

    assert list(path.parent.iterdir()) == [journal]


@pytest.mark.parametrize("name", ["a?b#c%20d.chengqi", "file:a", "'; --", "民政 厅（副本）", "无后缀", "-"])
def test_a_file_may_have_an_odd_name(tmp_path: Path, scribe: Scribe, name: str) -> None:
    with SqliteStore.create(tmp_path / name, DOCUMENT) as store:
        edit = scribe.say(store, "T01", "lead", "救助处")
        assert make_backup(store)

    with SqliteStore.open(tmp_path / name, actor="张三") as store:
        assert list(store.edits()) == [edit]
    assert len(list_backups(tmp_path / name)) == 1


def test_a_name_that_is_too_long_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="文件名太长"):
        SqliteStore.create(tmp_path / ("长" * 84), DOCUMENT)

    assert list(tmp_path.iterdir()) == []


def test_a_file_is_the_same_by_whatever_link_it_is_opened(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.chengqi"
    link.symlink_to(path.name)

    with pytest.raises(StoreBusy):
        SqliteStore.open(link, actor="李四")

    store.close()
    with SqliteStore.open(link, actor="李四") as linked:
        assert linked.path == path


def test_a_file_of_two_names_is_not_written_into(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    store.close()
    other = tmp_path / "other.chengqi"
    os.link(path, other)

    with pytest.raises(StoreError, match="硬链接"):
        SqliteStore.open(other, actor="李四")

    with SqliteStore.open(other, actor="李四", read_only=True) as reader:
        assert reader.document() == DOCUMENT


def test_a_reader_alone_leaves_nothing_beside_the_file(store: SqliteStore, path: Path) -> None:
    store.close()

    SqliteStore.open(path, actor="李四", read_only=True).close()

    assert list(path.parent.iterdir()) == [path]


def test_everything_can_be_copied_into_a_new_file(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")

    store.copy_to(tmp_path / "copy.chengqi")

    with SqliteStore.open(tmp_path / "copy.chengqi", actor="李四") as copy:
        assert copy.state() == store.state()
        assert list(copy.edits()) == [edit]
    with pytest.raises(StoreError, match="同名"):
        store.copy_to(path)
