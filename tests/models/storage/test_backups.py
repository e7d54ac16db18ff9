from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.storage import SqliteStore, StoreBusy, backup_folder, list_backups, make_backup, restore
from models.workspace import StoreError

from .processes import child
from .scribe import DOCUMENT, Scribe

START = datetime(2017, 4, 6, 2, 30, 15, tzinfo=UTC)


def at(minutes: int) -> Callable[[], datetime]:
    return lambda: START + timedelta(minutes=minutes)


def edits_in(path: Path) -> int:
    with SqliteStore.open(path, actor="王五", read_only=True) as store:
        assert list(store.doubts()) == []
        return len(store.edit_ids())


def test_a_backup_holds_everything_and_carries_its_date(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    made = make_backup(store, now=at(0))

    assert made
    assert made.parent == backup_folder(path) == path.with_name("民政 2017.chengqi.备份")
    assert made.name == f"民政 2017 {START.astimezone():%Y-%m-%d %H-%M-%S}.chengqi"
    assert [(backup.path, backup.at) for backup in list_backups(path)] == [(made, START)]
    with SqliteStore.open(made, actor="王五", read_only=True) as copy:
        assert list(copy.edits()) == list(store.edits())
        assert copy.document() == DOCUMENT


def test_only_the_owner_may_read_a_backup(store: SqliteStore) -> None:
    made = make_backup(store)

    assert made
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    assert list(made.parent.iterdir()) == [made]


def test_no_backup_is_made_when_nothing_changed(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    assert make_backup(store, now=at(0))
    assert make_backup(store, now=at(1)) is None
    scribe.say(store, "T01", "lead", "救助处")
    assert make_backup(store, now=at(2))
    assert make_backup(path, now=at(3)) is None

    assert [backup.at - START for backup in list_backups(path)] == [timedelta(minutes=2), timedelta(0)]


def test_the_newest_backups_are_kept(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    backup_folder(path).mkdir()
    foreign = backup_folder(path) / "民政 2016 旧.chengqi"
    foreign.touch()

    for number in range(7):
        scribe.say(store, "T01", "lead", number)
        make_backup(store, keep=3, now=at(number))

    assert [backup.at - START for backup in list_backups(path)] == [timedelta(minutes=n) for n in (6, 5, 4)]
    assert [edits_in(backup.path) for backup in list_backups(path)] == [7, 6, 5]
    assert foreign.exists()


def test_backups_of_one_second_stand_side_by_side(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    for number in range(12):
        scribe.say(store, "T01", "lead", number)
        make_backup(store, keep=11, now=at(0))

    assert [edits_in(backup.path) for backup in list_backups(path)] == [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]


def test_another_workspace_of_the_same_name_is_news(store: SqliteStore, path: Path) -> None:
    make_backup(store, now=at(0))
    store.close()
    path.unlink()

    with SqliteStore.create(path, DOCUMENT) as other:
        assert make_backup(other, now=at(1))


def test_a_backup_that_cannot_be_read_is_none(store: SqliteStore) -> None:
    made = make_backup(store, now=at(0))
    assert made
    made.write_bytes(b"damaged")

    assert make_backup(store, now=at(1))


def test_a_damaged_file_costs_no_older_backup(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    make_backup(store, now=at(0))
    scribe.keep(store, *(scribe.edit({(f"T{number}", "progress"): "民" * 800}) for number in range(50)))
    store.close()
    data = bytearray(path.read_bytes())
    data[-40960:-20480] = bytes(20480)
    path.write_bytes(data)

    with pytest.raises(StoreError, match=r"复制到.*已损坏"):
        make_backup(path, keep=1, now=at(1))

    assert [edits_in(backup.path) for backup in list_backups(path)] == [0]
    assert len(list(backup_folder(path).iterdir())) == 1


def test_a_backup_can_be_made_in_another_thread_while_the_file_is_open(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    made: list[Path | None] = []
    worker = threading.Thread(target=lambda: made.append(make_backup(path)))
    worker.start()
    for number in range(50):
        scribe.say(store, "T01", "lead", number)
    worker.join()

    (backup,) = made
    assert backup
    assert edits_in(backup) <= 50
    assert list(store.doubts()) == []


def test_keeping_no_backup_is_no_wish(store: SqliteStore) -> None:
    with pytest.raises(StoreError, match="至少是 1 份"):
        make_backup(store, keep=0)


def test_no_backups_is_an_empty_list(path: Path) -> None:
    assert list_backups(path) == ()


def test_a_restored_backup_is_there_and_the_present_file_among_the_backups(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    old = make_backup(store, now=at(0))
    scribe.say(store, "T01", "lead", "福利处")
    store.close()
    path.chmod(0o660)
    assert old

    aside = restore(old, path, actor="张三", now=at(1))

    assert edits_in(path) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o660
    assert aside
    assert edits_in(aside) == 2
    assert edits_in(old) == 1
    assert {file.name for file in path.parent.iterdir()} == {path.name, backup_folder(path).name}


def test_restoring_and_restoring_back_loses_nothing(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    old = make_backup(store, now=at(0))
    edit = scribe.say(store, "T01", "lead", "救助处")
    store.close()
    assert old

    aside = restore(old, path, now=at(0))
    assert aside
    restore(aside, path, now=at(0))

    with SqliteStore.open(path, actor="张三") as again:
        assert list(again.edits()) == [edit]
    assert [edits_in(backup.path) for backup in list_backups(path)] == [0, 1, 0]


def test_a_file_that_is_open_is_not_restored(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    old = make_backup(store)
    scribe.say(store, "T01", "lead", "救助处")
    assert old

    with pytest.raises(StoreBusy):
        restore(old, path)

    assert len(store.edit_ids()) == 1


def test_a_file_somebody_reads_is_not_restored(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    old = make_backup(store)
    edit = scribe.say(store, "T01", "lead", "救助处")
    store.close()
    assert old

    with SqliteStore.open(path, actor="李四", read_only=True) as reader:
        with pytest.raises(StoreError, match="占用"):
            restore(old, path)
        assert list(reader.edits()) == [edit]

    with SqliteStore.open(path, actor="张三") as again:
        assert list(again.edits()) == [edit]
        assert list(again.doubts()) == []


def test_on_a_share_whoever_reads_keeps_the_file_as_it_was(
    store: SqliteStore, scribe: Scribe, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make_backup(store)
    edit = scribe.say(store, "T01", "lead", "救助处")
    store.close()
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)
    assert old

    with SqliteStore.open(path, actor="李四", read_only=True) as reader:
        restore(old, path)
        assert list(reader.edits()) == [edit]

    assert edits_in(path) == 0


def test_a_damaged_file_is_set_aside_as_it_is(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    old = make_backup(store, now=at(0))
    store.close()
    assert old
    for damage in (b"garbage" * 999, path.read_bytes()[:9000], b""):
        path.write_bytes(damage)
        path.with_name(f"{path.name}-wal").write_bytes(b"its journal")

        aside = restore(old, path, now=at(1))

        assert edits_in(path) == 1
        assert aside
        assert aside.read_bytes() == damage
        assert not path.with_name(f"{path.name}-wal").exists()


def test_a_backup_of_another_workspace_is_refused_and_changes_nothing(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    store.close()
    other = tmp_path / "民政 2018.chengqi"
    with SqliteStore.create(other, DOCUMENT) as theirs:
        scribe.say(theirs, "T01", "lead", "救助处")
        backup = make_backup(theirs)
    before = path.read_bytes()
    assert backup

    with pytest.raises(StoreError, match=r"另一份工作文件的备份.*请核对") as refused:
        restore(backup, path)

    assert str(path) in str(refused.value)
    assert str(backup) in str(refused.value)
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {path.name, other.name, backup_folder(other).name}


def test_a_backup_takes_the_place_of_another_workspace_once_that_is_damaged_or_gone(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    backup = make_backup(store, now=at(0))
    store.close()
    path.unlink()
    SqliteStore.create(path, DOCUMENT).close()
    assert backup
    with pytest.raises(StoreError, match="另一份工作文件"):
        restore(backup, path)
    path.write_bytes(b"garbage" * 999)

    restore(backup, path, now=at(1))
    assert edits_in(path) == 1
    path.unlink()
    restore(backup, path)
    assert edits_in(path) == 1


def test_a_copy_under_another_name_takes_a_backup_of_the_first(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    backup = make_backup(store)
    scribe.say(store, "T01", "lead", "救助处")
    store.copy_to(tmp_path / "副本.chengqi")
    assert backup

    restore(backup, tmp_path / "副本.chengqi")

    assert edits_in(tmp_path / "副本.chengqi") == 0


def test_a_file_that_is_gone_is_restored(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    old = make_backup(store)
    store.close()
    path.unlink()
    assert old

    assert restore(old, path) is None

    assert edits_in(path) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"garbage" * 999])
def test_what_is_no_backup_changes_nothing(store: SqliteStore, path: Path, tmp_path: Path, content: bytes) -> None:
    store.close()
    before = path.read_bytes()
    (tmp_path / "no backup").write_bytes(content)

    with pytest.raises(StoreError, match="no backup"):
        restore(tmp_path / "no backup", path)

    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {path.name, "no backup"}


def test_a_backup_that_contradicts_itself_changes_nothing(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    old = make_backup(store)
    store.close()
    assert old
    with closing(sqlite3.connect(old, isolation_level=None)) as vandal:
        vandal.execute("PRAGMA writable_schema = ON")
        vandal.execute("UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'changes_by_subject'")
    before = path.read_bytes()

    with pytest.raises(StoreError):
        restore(old, path)

    assert path.read_bytes() == before


def test_a_copy_of_a_file_that_is_gone_can_still_be_made(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")
    path.unlink()

    made = make_backup(store)

    assert made
    assert edits_in(made) == 1


def test_a_killed_writers_file_is_backed_up_with_all_it_acknowledged(store: SqliteStore, path: Path) -> None:
    store.close()
    with child("hold", path) as other:
        assert other.hear() == "open"
        assert other.ask("救助处") == "kept"
        other.kill()

    made = make_backup(path)

    assert made
    assert edits_in(made) == 1
    assert list(made.parent.iterdir()) == [made]
