from __future__ import annotations

import json
import os
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.storage import SqliteStore, StoreBusy, left_behind
from models.storage.lock import FileLock, lock_place
from models.workspace import StoreError

from .processes import child, run
from .scribe import DOCUMENT, Scribe


@pytest.fixture
def closed(path: Path) -> Path:
    SqliteStore.create(path, DOCUMENT).close()
    return path


def test_a_second_opening_says_who_has_it_open_where_and_since_when(closed: Path) -> None:
    with child("hold", closed) as other:
        assert other.hear() == "open"

        with pytest.raises(StoreBusy) as busy:
            SqliteStore.open(closed, actor="张三")

    holder = busy.value.holder
    assert holder
    assert (holder.actor, holder.host, holder.process) == ("李四", socket.gethostname(), other.process.pid)
    assert timedelta(0) <= datetime.now(UTC) - holder.since < timedelta(minutes=1)
    assert f"李四已在“{socket.gethostname()}”上打开它（自 {holder.since:%Y-%m-%d %H:%M} 起" in str(busy.value)
    assert "只读" in str(busy.value)


def test_the_same_process_cannot_open_it_twice_for_writing_either(store: SqliteStore, path: Path) -> None:
    with pytest.raises(StoreBusy):
        SqliteStore.open(path, actor="张三")

    store.close()
    SqliteStore.open(path, actor="张三").close()


def test_a_reader_sees_what_another_process_keeps(closed: Path) -> None:
    with child("hold", closed) as other:
        assert other.hear() == "open"
        with SqliteStore.open(closed, actor="张三", read_only=True) as reader:
            assert list(reader.heads()) == []
            assert other.ask("救助处") == "kept"
            assert [value for *_, value in reader.heads()] == ["救助处"]
            assert other.ask("福利处") == "kept"
            assert [value for *_, value in reader.heads()] == ["福利处"]


def test_a_reader_sees_what_another_process_keeps_on_a_share(
    closed: Path, monkeypatch: pytest.MonkeyPatch, scribe: Scribe
) -> None:
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)

    with SqliteStore.open(closed, actor="张三") as store:
        scribe.say(store, "T01", "lead", "救助处")
        assert run("look", closed, "read") == "1"


def test_a_reader_keeps_nobody_from_opening_it(closed: Path) -> None:
    with (
        SqliteStore.open(closed, actor="张三", read_only=True),
        child("hold", closed) as other,
    ):
        assert other.hear() == "open"
        assert other.ask("救助处") == "kept"


def test_what_a_killed_process_left_blocks_nobody(closed: Path) -> None:
    with child("hold", closed) as other:
        assert other.hear() == "open"
        assert other.ask("救助处") == "kept"
        other.kill()

        assert lock_place(closed).exists()
        with SqliteStore.open(closed, actor="张三") as store:
            assert len(store.edit_ids()) == 1
            said = json.loads(lock_place(closed).read_text())
            assert (said["actor"], said["process"]) == ("张三", os.getpid())


@pytest.mark.usefixtures("store")
def test_a_holder_that_cannot_be_read_is_still_a_holder(path: Path) -> None:
    lock_place(path).write_text("{")

    with pytest.raises(StoreBusy, match="读不出是谁") as busy:
        SqliteStore.open(path, actor="李四")

    assert busy.value.holder is None


def test_the_lock_is_not_written_through_a_link(closed: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("important")
    lock_place(closed).symlink_to(victim)

    with pytest.raises(StoreError):
        SqliteStore.open(closed, actor="张三")

    assert victim.read_text() == "important"


def test_a_lock_taken_away_by_hand_does_not_let_two_write_unnoticed(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    lock_place(path).unlink()
    with SqliteStore.open(path, actor="李四") as other:
        Scribe("李四").say(other, "T01", "lead", "福利处")

        with pytest.raises(StoreError, match=r"写入了修改|改写过"):
            scribe.say(store, "T01", "lead", "救助处")

    assert len(store.edit_ids()) == 1


def test_a_lock_let_go_of_is_nobody_elses(closed: Path) -> None:
    first = FileLock.take(closed, "张三")
    lock_place(closed).unlink()
    second = FileLock.take(closed, "李四")

    first.release()

    assert lock_place(closed).exists()
    with pytest.raises(StoreBusy):
        FileLock.take(closed, "王五")
    second.release()
    assert not lock_place(closed).exists()


def test_whoever_may_open_the_file_may_read_who_has_it(closed: Path) -> None:
    closed.chmod(0o660)

    with SqliteStore.open(closed, actor="张三"):
        assert lock_place(closed).stat().st_mode & 0o777 == 0o660


def test_where_nothing_can_be_locked_nobody_writes(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", no_locks)

    with pytest.raises(StoreError, match="不支持文件锁定"):
        SqliteStore.open(closed, actor="张三")


def test_a_process_that_was_killed_leaves_behind_who_had_the_file_open(closed: Path) -> None:
    assert left_behind(closed) is None
    with child("hold", closed) as other:
        assert other.hear() == "open"
        other.kill()

    holder = left_behind(closed)

    assert holder is not None
    assert (holder.actor, holder.process) == ("李四", other.process.pid)


def test_who_closes_a_file_leaves_nothing_behind(closed: Path) -> None:
    SqliteStore.open(closed, actor="张三").close()

    assert left_behind(closed) is None
