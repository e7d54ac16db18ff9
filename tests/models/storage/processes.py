"""Other processes, as the tests of storage need them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]


def command(*words: object) -> list[str]:
    """The command that runs a verb of `children`."""
    return [sys.executable, "-m", "tests.models.storage.children", *map(str, words)]


def run(*words: object, within: Sequence[str] = ()) -> str:
    """What a verb says, perhaps within another command."""
    whole = [*within, *command(*words)]
    done = subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout.strip()


class Child:
    """A process one talks to line by line."""

    def __init__(self, *words: object) -> None:
        self.process = subprocess.Popen(
            command(*words), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def tell(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        """The next line it says; empty when it has gone."""
        assert self.process.stdout
        return self.process.stdout.readline().rstrip("\n")

    def ask(self, line: str) -> str:
        self.tell(line)
        return self.hear()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def child(*words: object) -> Iterator[Child]:
    """A child that is gone when the block ends."""
    started = Child(*words)
    try:
        yield started
    finally:
        started.kill()
        for pipe in (started.process.stdin, started.process.stdout):
            assert pipe
            pipe.close()
