"""Hostile files, each made and read in processes of their own: what came of it, and what reading it took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from support.hostile import HOSTILE, parts_of

from exporters.errors import ReadError
from exporters.workbook.read import read_workbook

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Reading:
    """`said`: the sentence that refuses it, empty where it was read. `crash`: what nobody caught."""

    said: str
    crash: str
    seconds: float
    megabytes: int
    size: int


def read_apart(sent: bytes, kinds: Sequence[str], folder: Path) -> dict[str, Reading]:
    """Files of these kinds, each made of a genuine workbook. Whoever takes a minute of the processor, or two
    gigabytes, is stopped."""
    (folder / "sent.xlsx").write_bytes(sent)
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "support.apart", str(folder), *kinds]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, encoding="utf-8")
    return {kind: Reading(**json.loads(line)) for kind, line in zip(kinds, done.stdout.splitlines(), strict=True)}


def _make(kind: str, folder: Path) -> list[str]:
    make, _ = HOSTILE[kind]
    (folder / "hostile.xlsx").write_bytes(make(parts_of((folder / "sent.xlsx").read_bytes())))
    return []


def _read(file: Path) -> list[str]:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
    resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    try:
        read_workbook("b.xlsx", file.read_bytes())
    except ReadError as error:
        return [str(error), ""]
    except BaseException as error:  # noqa: BLE001 - whatever it is, it should have been a sentence
        return ["", repr(error)[:200]]
    return ["", ""]


def _forked(work: Callable[[], list[str]]) -> tuple[list[str], float, int]:
    """What a process of its own says, its seconds and megabytes; started without starting Python again."""
    hear, tell = os.pipe()
    child = os.fork()
    if not child:
        os.write(tell, json.dumps(work()).encode())
        os._exit(0)
    os.close(tell)
    with os.fdopen(hear, "rb") as heard:
        words = heard.read()
    _, status, used = os.wait4(child, 0)
    said = json.loads(words) if words else ["", f"ended with {status}"]
    return said, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def _reading(kind: str, folder: Path) -> Reading:
    file = folder / "hostile.xlsx"
    _forked(lambda: _make(kind, folder))
    (said, crash), seconds, megabytes = _forked(lambda: _read(file))
    size = file.stat().st_size
    file.unlink()
    return Reading(said, crash, seconds, megabytes, size)


if __name__ == "__main__":
    for one in sys.argv[2:]:
        print(json.dumps(asdict(_reading(one, Path(sys.argv[1])))), flush=True)  # noqa: T201
