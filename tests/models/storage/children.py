"""What the tests of storage do in other processes. Run as `python -m tests.models.storage.children VERB …`."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from unittest import mock

from models.storage import SqliteStore, restore
from models.workspace import StoreError
from models.workspace.register import heads_by_field

from .scribe import DOCUMENT, Scribe

NOBODY = 65534


def say(*words: object) -> None:
    """One line, written at once: it is out even if the process is killed right after."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def append() -> None:
    """For each line `JOURNAL SEED PATH`: append edits for ever, naming each once it is kept."""
    for line in sys.stdin:
        journal, seed, path = line.rstrip("\n").split(" ", 2)
        # forking saves starting Python a hundred times; where there is none, who starts us does it
        child = os.fork() if hasattr(os, "fork") else 0
        if child == 0:
            _append_for_ever(journal, int(seed), Path(path))
        os.waitpid(child, 0)
        say("ended")


def _append_for_ever(journal: str, seed: int, path: Path) -> None:
    say("process", os.getpid())
    mock.patch("models.storage.connection.wal_is_safe", return_value=journal == "wal").start()
    chance = random.Random(seed)
    with SqliteStore.open(path, actor="李四") as store:
        scribe = Scribe("李四", heads_by_field(store.heads()).items())
        while True:
            fields = [(f"T{chance.randrange(15):02}", f"f{n}") for n in range(chance.randrange(1, 9))]
            edit = scribe.edit({key: "民" * chance.randrange(900) for key in fields})
            scribe.keep(store, edit)
            say(edit.id)


def hold(path: str) -> None:
    """Have a file open for writing; keep an edit for each line that comes; go when no more come."""
    with SqliteStore.open(Path(path), actor="李四") as store:
        scribe = Scribe("李四", heads_by_field(store.heads()).items())
        say("open")
        for line in sys.stdin:
            scribe.say(store, "T01", "lead", line.strip())
            say("kept")


def restore_for_ever(path: str, *backups: str) -> None:
    """Put one backup after the other in the place of a file, for ever."""
    say("ready")
    for backup in cycle(backups):
        restore(Path(backup), Path(path))


def look(path: str, how: str, who: str = "") -> None:
    """Open a file to `read` or to `write`, perhaps as `nobody`; say how many edits it has, or why it does not open."""
    if who == "nobody":
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        with SqliteStore.open(Path(path), actor="王五", read_only=how == "read") as store:
            say(len(store.edit_ids()))
    except StoreError as error:
        say(error)


def fill(folder: str) -> None:
    """Append until there is no more room, make room, append again; say what happened."""
    ballast, path = Path(folder) / "ballast", Path(folder) / "满.chengqi"
    ballast.write_bytes(bytes(300_000))
    with SqliteStore.create(path, DOCUMENT) as store:
        scribe = Scribe()
        sentence = _append_until_refused(store, scribe)
        before = (heads_by_field(store.heads()) == scribe.heads, store.edit_ids())
        ballast.unlink()
        scribe.say(store, "T99", "progress", "又有地方了")
        say(sentence)
        say(before[0], len(before[1]) > 0, len(store.edit_ids()) - len(before[1]))
    with SqliteStore.open(path, actor="") as store:
        say(list(store.doubts()), heads_by_field(store.heads()) == scribe.heads)


def create(path: str) -> None:
    """Make a new file and say so, or why not."""
    try:
        SqliteStore.create(Path(path), DOCUMENT).close()
        say("created")
    except StoreError as error:
        say(error)


def _append_until_refused(store: SqliteStore, scribe: Scribe) -> str:
    while True:
        try:
            scribe.say(store, f"T{len(scribe.heads)}", "progress", "民" * 5000)
        except StoreError as error:
            return str(error)


if __name__ == "__main__":
    known: tuple[Callable[..., None], ...] = (append, hold, look, fill, create, restore_for_ever)
    {verb.__name__: verb for verb in known}[sys.argv[1]](*sys.argv[2:])
