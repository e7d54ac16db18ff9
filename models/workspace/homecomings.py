"""The files that came home, each once, with what of it still waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.workspace.register import Register
from models.workspace.values import SubjectId

RENAMED = "请把文件名改为"  # what is asked of such a file: in its cells nothing is to be changed
_OURS = ("下发以后这里改过", "这一栏有几个值待定", "现在的是")


@dataclass(frozen=True, slots=True, kw_only=True)
class Homecoming:
    """A file that came home: when it came and was taken in, by whose hand, and what still waits for a decision.

    `left` are the places, `why` says of each what is wrong with it, `asks` what the unit has to put right, if
    anything, `names` what it is called; `told` is what else its unit should know. `missing` are the rows and sheets it
    has no more, with their names. `added` are the cells of added rows that were taken, `declined` the places of what
    somebody did not want. `accepted` is when nothing was left any more. `named` is the handout of another unit, or
    another period of its own, whose name the file bears.
    """

    subject: SubjectId
    handout: SubjectId
    file: str
    sha256: str
    at: str
    by: str
    left: tuple[str, ...]
    why: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    names_missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    on: str = ""
    accepted: str = ""
    checked_by: str = ""
    filled_on: str = ""
    named: str = ""

    @property
    def returned_at(self) -> str:
        """The day it came where somebody said so, else the moment it was taken in."""
        return self.on or self.at

    @property
    def bears_another_name(self) -> bool:
        """Nothing of it is taken, as its name speaks of another unit or period, and somebody has still to decide."""
        return bool(self.left and self.asks) and all(RENAMED in one for one in self.asks)

    @property
    def gone(self) -> Mapping[str, str]:
        """The names of what it has no more, by their places."""
        return dict(zip(self.missing, self.names_missing, strict=False))


def homecomings(register: Register) -> tuple[Homecoming, ...]:
    """Every file that came home and was not taken back, earliest first.

    Two colleagues may have taken in one file, each in a copy of the workspace: that is one homecoming,
    and what either has decided is decided.
    """
    found: dict[tuple[SubjectId, str], Homecoming] = {}
    taken = (_homecoming(register, subject) for subject in register.subjects("return"))
    for one in sorted((one for one in taken if one.handout), key=lambda one: (one.at, one.subject)):
        first = found.setdefault((one.handout, one.sha256), one)
        found[one.handout, one.sha256] = _together(first, one)
    return tuple(found.values())


def of_its_own(home: Sequence[Homecoming]) -> Sequence[Homecoming]:
    """Those by which a unit has answered: a file under another name beside them takes nothing back of that."""
    return [one for one in home if not one.bears_another_name] or home


def _together(first: Homecoming, other: Homecoming) -> Homecoming:
    still_open = tuple(place for place in first.left if place in other.left)
    kept = (first.why, first.asks, first.names)
    whys, asks, names = (dict(zip(first.left, words, strict=False)) for words in kept)
    added = tuple(dict.fromkeys((*first.added, *other.added)))
    return replace(
        first,
        left=still_open,
        why=tuple(whys.get(place, "") for place in still_open),
        asks=tuple(asks.get(place, "") for place in still_open),
        names=tuple(names.get(place, "") for place in still_open),
        added=added,
        declined=tuple(dict.fromkeys((*first.declined, *other.declined))),
        accepted=first.accepted or other.accepted,
    )


def _homecoming(register: Register, subject: SubjectId) -> Homecoming:
    def several(field: str) -> tuple[str, ...]:
        value = register.value(subject, field)
        return value if isinstance(value, tuple) else ()

    return Homecoming(
        subject=subject,
        handout=SubjectId(register.text(subject, "handout")),
        file=register.text(subject, "file"),
        sha256=register.text(subject, "sha256"),
        at=register.text(subject, "at"),
        by=register.text(subject, "by"),
        left=several("left"),
        why=(why := several("why_left")),
        asks=several("asks_left") or _asks_of_old(why),
        names=several("names_left"),
        told=several("told"),
        missing=several("missing"),
        names_missing=several("names_missing"),
        added=several("added"),
        declined=several("declined"),
        on=register.text(subject, "on"),
        accepted=register.text(subject, "accepted"),
        checked_by=register.text(subject, "checked_by"),
        filled_on=register.text(subject, "filled_on"),
        named=register.text(subject, "named"),
    )


def _asks_of_old(whys: Iterable[str]) -> tuple[str, ...]:
    """Of a return kept before what is asked was kept beside why: what speaks of this office's own values is left
    out, as nobody can tell it from the rest any more."""
    return tuple("" if any(words in why for words in _OURS) else why for why in whys)
