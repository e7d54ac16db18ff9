"""The folder of dated copies beside a workspace file."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from models.storage.new_file import copy_database, new_file

BEFORE_MERGING = "并入前"
_DATE = "%Y-%m-%d %H-%M-%S"  # no colons: Windows has none in names


@dataclass(frozen=True, slots=True)
class Backup:
    """A dated copy of a workspace file. `number` tells copies of one second apart, `remark` what it was made for,
    where that was something else than a day's work."""

    path: Path
    at: datetime
    number: int = 1
    remark: str = ""


def backup_folder(path: Path) -> Path:
    """Where the copies of a file lie."""
    return path.with_name(f"{path.name}.备份")


def backups_in_folder(path: Path) -> list[Backup]:
    """The dated copies of a file, the newest first; other files in the folder are nobody's business. Raises OSError."""
    folder = backup_folder(path)
    if not folder.is_dir():
        return []
    found = (_backup(place, path) for place in folder.iterdir())
    return sorted(filter(None, found), key=lambda backup: (backup.at, backup.number), reverse=True)


def keep_copy(connection: sqlite3.Connection, path: Path, at: datetime) -> Path:
    """Put a dated copy of what a connection sees into the folder.

    Raises OSError, and sqlite3.Error, among them that the file is damaged; then no copy is left.
    """
    place = free_place(path, at)
    with new_file(place) as temporary:
        copy_database(connection, temporary)
    return place


def free_place(path: Path, at: datetime, remark: str = "") -> Path:
    """A dated name in the folder that nothing has yet. Makes the folder. Raises OSError."""
    folder = backup_folder(path)
    folder.mkdir(mode=0o700, exist_ok=True)
    dated = f"{path.stem} {at.astimezone().strftime(_DATE)}{f' {remark}' if remark else ''}"
    names = (f"{dated}{'' if number == 1 else f' ({number})'}{path.suffix}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _backup(place: Path, path: Path) -> Backup | None:
    dated = re.escape(path.stem) + r" (\d{4}-\d\d-\d\d) (\d\d)-(\d\d)-(\d\d)"
    match = re.fullmatch(dated + rf"(?: ({BEFORE_MERGING}))?(?: \((\d+)\))?" + re.escape(path.suffix), place.name)
    if match is None:
        return None
    day, hour, minute, second, remark, number = match.groups()
    try:
        at = datetime.fromisoformat(f"{day}T{hour}:{minute}:{second}").astimezone()
    except ValueError:  # a name like ours with a 30th of February in it
        return None
    return Backup(place, at, int(number or 1), remark or "")
