"""Disks that are full, folders that may not be written, and files that others hold or take away."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.storage import SqliteStore
from models.workspace import StoreError

from .processes import run
from .scribe import DOCUMENT, Scribe

MAY_MOUNT = ("unshare", "--user", "--map-root-user", "--mount")


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder anybody may enter; pytest's own may only be entered by us."""
    with tempfile.TemporaryDirectory(prefix="chengqi-test-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def _allowed(command: tuple[str, ...]) -> bool:
    return bool(shutil.which(command[0])) and subprocess.run([*command, "true"], capture_output=True).returncode == 0


def test_a_full_disk_is_said_and_leaves_memory_and_file_as_they_were(tmp_path: Path) -> None:
    if _allowed(MAY_MOUNT):
        script = 'mount -t tmpfs -o size=1m none "$0" && exec "$@"'
        said = run("fill", tmp_path, within=[*MAY_MOUNT, "sh", "-c", script, str(tmp_path)])
        sentence = "磁盘已满"
    else:  # as far as a process may go that may not mount
        said = run("fill", tmp_path, within=["sh", "-c", 'ulimit -f 500 && exec "$@"', "sh"])
        sentence = "读写磁盘时出错"

    refused, memory, file = said.splitlines()
    assert sentence in refused
    assert "满.chengqi" in refused
    assert "刚才的修改没有存入" in refused
    assert memory == "True True 1"
    assert file == "[] True"


def test_sqlite_saying_that_it_is_full_is_a_full_disk(store: SqliteStore, scribe: Scribe) -> None:
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages + 3}")

    with pytest.raises(StoreError, match=r"磁盘已满.*没有存入"):
        scribe.say(store, "T01", "progress", "民" * 50_000)

    assert list(store.heads()) == []
    store._connection.execute("PRAGMA max_page_count = 100000")
    scribe.say(store, "T01", "progress", "民" * 50_000)
    assert list(store.doubts()) == []


def test_a_new_file_on_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    if _allowed(MAY_MOUNT):
        script = 'mount -t tmpfs -o size=40k none "$0" && "$@" && ls -A "$0"'
        said = run("create", tmp_path / "a.chengqi", within=[*MAY_MOUNT, "sh", "-c", script, str(tmp_path)])
    else:
        said = run("create", tmp_path / "a.chengqi", within=["sh", "-c", 'ulimit -f 20 && exec "$@"', "sh"])

    assert len(said.splitlines()) == 1
    assert "不能新建" in said
    assert list(tmp_path.iterdir()) == []


def somebody_bound_by_permissions() -> list[str]:
    """Us, unless we are root, whom no permission binds."""
    return ["nobody"] if os.getuid() == 0 else []


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions are a thing of POSIX")
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "reading", "writing"),
    [
        (0o777, 0o444, "100", "没有写入它的权限"),
        (0o555, 0o666, "100", "没有权限"),
        (0o555, 0o444, "100", "没有权限"),
        (0o777, 0o000, "没有权限", "没有写入它的权限"),
    ],
)
def test_what_may_not_be_written_can_still_be_read(
    kept: Path, open_to_all: Path, folder_mode: int, file_mode: int, reading: str, writing: str
) -> None:
    folder = open_to_all / "folder"
    folder.mkdir()
    file = Path(shutil.copyfile(kept, folder / "只读.chengqi"))
    file.chmod(file_mode)
    folder.chmod(folder_mode)

    said = {how: run("look", file, how, *somebody_bound_by_permissions()) for how in ("read", "write")}
    folder.chmod(0o777)

    assert reading in said["read"]
    assert writing in said["write"]
    assert list(folder.iterdir()) == [file]


def test_the_log_of_a_crash_is_read_too_where_nothing_can_be_written(open_to_all: Path, scribe: Scribe) -> None:
    folder = open_to_all / "folder"
    folder.mkdir()
    path = open_to_all / "a.chengqi"
    with (
        SqliteStore.create(path, DOCUMENT) as store,
        sqlite_reader(path),
    ):  # the reader keeps the log from being emptied
        scribe.say(store, "T01", "lead", "救助处")
        for file in (path, path.with_name(f"{path.name}-wal")):
            shutil.copyfile(file, folder / file.name)
            (folder / file.name).chmod(0o444)
    folder.chmod(0o555)

    assert run("look", folder / path.name, "read", *somebody_bound_by_permissions()) == "1"
    folder.chmod(0o777)


def sqlite_reader(path: Path) -> closing[sqlite3.Connection]:
    """Another program in the middle of reading."""
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM edits").fetchall()
    return closing(reader)


def test_a_program_in_the_middle_of_reading_holds_up_no_edit(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    with sqlite_reader(path):
        scribe.say(store, "T01", "lead", "救助处")
        scribe.say(store, "T01", "lead", "福利处")
    scribe.say(store, "T01", "lead", "老龄处")

    assert len(list(store.edits())) == 3


def test_a_program_in_the_middle_of_writing_is_said(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    store._connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreError, match="被别的程序占用"):
            scribe.say(store, "T01", "lead", "救助处")

    scribe.say(store, "T01", "lead", "救助处")


def moved_away(path: Path) -> None:
    path.rename(path.with_name("moved.chengqi"))


def folder_renamed(path: Path) -> None:
    path.parent.rename(path.parent.with_name("renamed"))


def another_in_its_place(path: Path) -> None:
    SqliteStore.create(path.with_name("other.chengqi"), DOCUMENT).close()
    path.with_name("other.chengqi").replace(path)


def another_copied_over_it(path: Path) -> None:
    SqliteStore.create(path.with_name("other.chengqi"), DOCUMENT).close()
    shutil.copyfile(path.with_name("other.chengqi"), path)


def cut_off(path: Path) -> None:
    os.truncate(path, 5000)


@pytest.mark.parametrize("journal", ["wal", "delete"])
@pytest.mark.parametrize(
    ("happened", "sentence"),
    [
        (Path.unlink, "移走或删除"),
        (moved_away, "移走或删除"),
        (folder_renamed, "移走或删除"),
        (another_in_its_place, "另一个文件"),
        (another_copied_over_it, "改写过|写入了修改|损坏"),
        (cut_off, "改写过|损坏"),
    ],
)
def test_no_edit_goes_into_a_file_that_is_gone_or_another(
    path: Path,
    scribe: Scribe,
    happened: Callable[[Path], None],
    sentence: str,
    journal: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if journal == "delete":
        monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)
    folder = path.parent / "folder"
    folder.mkdir()
    with SqliteStore.create(folder / path.name, DOCUMENT) as store:
        scribe.say(store, "T01", "lead", "救助处")
        happened(store.path)
        there = {file.name: file.read_bytes() for file in folder.glob("*.chengqi")} if folder.exists() else {}

        with pytest.raises(StoreError, match=sentence) as refused:
            scribe.say(store, "T02", "lead", "福利处")

        assert "没有存入" in str(refused.value)
        assert str(store.path) in str(refused.value)
        assert there == ({file.name: file.read_bytes() for file in folder.glob("*.chengqi")} if folder.exists() else {})


def test_what_was_kept_can_be_saved_from_a_file_that_is_gone(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")
    path.unlink()

    store.copy_to(tmp_path / "saved.chengqi")

    with SqliteStore.open(tmp_path / "saved.chengqi", actor="张三") as saved:
        assert list(saved.edits()) == [edit]
        assert saved.document() == DOCUMENT


def test_a_file_put_back_in_its_place_takes_edits_again(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    moved_away(path)
    with pytest.raises(StoreError):
        scribe.say(store, "T01", "lead", "救助处")

    path.with_name("moved.chengqi").rename(path)

    scribe.say(store, "T01", "lead", "救助处")
    assert list(store.doubts()) == []
