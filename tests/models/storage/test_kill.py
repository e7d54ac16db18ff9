from __future__ import annotations

import os
import random
import signal
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from models.storage import SqliteStore, make_backup
from models.workspace.register import fold, heads_by_field

from .processes import Child, child
from .scribe import DOCUMENT, Scribe

FILES = 10
KILLS_A_FILE = 11
LONGEST = 0.12
FORKS = hasattr(os, "fork")
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # both end a process at once where they are what there is


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_killed_at_any_moment_every_acknowledged_edit_is_there(
    tmp_path: Path, journal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if journal == "delete":
        monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)
    chance = random.Random(2017)
    with ExitStack() as children:
        appender = children.enter_context(child("append"))
        for number in range(FILES // 2):
            path = tmp_path / f"{number}.chengqi"
            SqliteStore.create(path, DOCUMENT).close()
            acknowledged: list[str] = []
            for _ in range(KILLS_A_FILE):
                order = f"{journal} {chance.randrange(2**32)} {path}"
                acknowledged += appended_until_killed(appender, order, chance.uniform(0, LONGEST))
                if not FORKS:
                    appender = children.enter_context(child("append"))
                check(path, acknowledged)
            assert acknowledged


def test_killed_while_restoring_the_old_file_or_the_new_one_is_there(tmp_path: Path) -> None:
    path, chance = tmp_path / "a.chengqi", random.Random(2017)
    scribe = Scribe()
    with SqliteStore.create(path, DOCUMENT) as store:
        one = make_backup(store)
        scribe.say(store, "T01", "lead", "救助处")
        two = make_backup(store)

    for _ in range(10):
        with child("restore_for_ever", path, one, two) as restorer:
            assert restorer.hear() == "ready"
            time.sleep(chance.uniform(0, LONGEST))
        with SqliteStore.open(path, actor="张三") as store:
            assert len(store.edit_ids()) in {0, 1}
            assert list(store.doubts()) == []
            assert heads_by_field(store.heads()) in ({}, scribe.heads)


def appended_until_killed(appender: Child, order: str, moment: float) -> list[str]:
    """The edits a process says it has kept before it is killed."""
    _, process = appender.ask(order).split()
    time.sleep(moment)
    os.kill(int(process), KILL)
    return list(iter(appender.hear, "ended" if FORKS else ""))


def check(path: Path, acknowledged: list[str]) -> None:
    with SqliteStore.open(path, actor="张三") as store:
        log = list(store.edits())
        heard = set(acknowledged)
        assert [edit.id for edit in log if edit.id in heard] == acknowledged
        assert heads_by_field(store.heads()) == fold(log)
        assert list(store.doubts()) == []
