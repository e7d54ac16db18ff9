"""What a unit has to put right in the files that came home, each once, in the order of the cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from models.late_pattern import late_pattern
from models.workspace.homecomings import Homecoming

CELL = late_pattern("(?P<sheet>[^!]*)!(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7}) ")


class Correction(NamedTuple):
    """What a unit has to put right: in which of its files, at which cell, what that is called, and why; and what helps
    (`Remedy`) where it is not the cell alone."""

    files: tuple[str, ...]
    asks: str
    name: str
    remedy: str = ""


def corrections(home: Iterable[Homecoming]) -> Iterator[Correction]:
    """With the files that want it."""
    files: dict[tuple[str, str, str], list[str]] = {}
    for one in home:
        most = len(one.asks)
        for asks, name, remedy in zip_longest(one.asks, one.names[:most], one.remedies[:most], fillvalue=""):
            if asks:
                files.setdefault((asks, name, remedy), []).append(one.file)
    for asks, name, remedy in sorted(files, key=lambda one: _cell(one[0])):
        yield Correction(tuple(dict.fromkeys(files[asks, name, remedy])), asks, name, remedy)


def by_cell(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, sheet by sheet and row by row."""
    return tuple(sorted(dict.fromkeys(filter(None, words)), key=_cell))


def _cell(words: str) -> tuple[str, int, int, str]:
    """任务分解表!O8: row before column, and AA behind Z."""
    match = CELL.match(words)
    if match is None:
        return ("", 0, 0, "")
    return (match["sheet"], int(match["row"]), len(match["column"]), match["column"])
