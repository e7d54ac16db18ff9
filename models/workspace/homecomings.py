"""The files that came home, each once, with what of it still waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from models.workspace.edit import EditId
from models.workspace.register import Register
from models.workspace.remedy import Remedy, remedies_of_old
from models.workspace.values import SubjectId

_OURS = ("下发以后这里改过", "这一栏有几个值待定", "现在的是")


@dataclass(frozen=True, slots=True, kw_only=True)
class Homecoming:
    """A file that came home: when it came and was taken in, by whose hand, and what still waits for a decision.

    `left` are the places, `why` says of each what is wrong with it, `asks` what the unit has to put right, if
    anything, `names` what it is called, `remedies` what helps; `told` is what else its unit should know, each with what
    helps. `missing` are the rows and sheets it
    has no more, with their names. `added` are the cells of added rows that were taken, `declined` the places of what
    somebody did not want, `names_declined` what these are called, but for those that gave way to what stands.
    `accepted` is when nothing was left any more. `named` is the handout of another unit, or
    another period of its own, whose name the file bears. `rows` are those of which something was taken only when the
    file was looked at again. `taken_in` are the edits that took it in first, `settled_in` those that set last what it
    leaves open.
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
    remedies: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    remedies_told: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    names_missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    names_declined: tuple[str, ...] = ()
    on: str = ""
    accepted: str = ""
    checked_by: str = ""
    filled_on: str = ""
    named: str = ""
    rows: tuple[str, ...] = ()
    taken_in: frozenset[EditId] = frozenset()
    settled_in: frozenset[EditId] = frozenset()

    @property
    def returned_at(self) -> str:
        """The day it came where somebody said so, else the moment it was taken in."""
        return self.on or self.at

    @property
    def bears_another_name(self) -> bool:
        """Nothing of it is taken, as its name speaks of another unit or period, and somebody has still to decide."""
        return bool(self.left and self.remedies) and all(one == Remedy.RENAME for one in self.remedies)

    @property
    def gone(self) -> Mapping[str, str]:
        """The names of what it has no more, by their places."""
        return dict(zip(self.missing, self.names_missing, strict=False))

    @property
    def unwanted(self) -> Mapping[str, str]:
        """The names of what nobody wanted though nothing else stands in its stead, by their places."""
        return {place: name for place, name in zip(self.declined, self.names_declined, strict=False) if name}


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
    kept = (first.why, first.asks, first.names, first.remedies)
    whys, asks, names, remedies = (dict(zip(first.left, words, strict=False)) for words in kept)
    added = tuple(dict.fromkeys((*first.added, *other.added)))
    declined = dict(zip_longest(other.declined, other.names_declined, fillvalue=""))
    declined |= dict(zip_longest(first.declined, first.names_declined, fillvalue=""))
    return replace(
        first,
        left=still_open,
        why=tuple(whys.get(place, "") for place in still_open),
        asks=tuple(asks.get(place, "") for place in still_open),
        names=tuple(names.get(place, "") for place in still_open),
        remedies=tuple(remedies.get(place, "") for place in still_open),
        added=added,
        declined=tuple(declined),
        names_declined=tuple(declined.values()) if first.names_declined or other.names_declined else (),
        accepted=first.accepted or other.accepted,
        rows=tuple(dict.fromkeys((*first.rows, *other.rows))),
        taken_in=first.taken_in | other.taken_in,
        settled_in=first.settled_in | other.settled_in,
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
        asks=(asks := several("asks_left") or _asks_of_old(why)),
        names=several("names_left"),
        remedies=several("remedies_left") or remedies_of_old(asks, asked=True),
        told=(told := several("told")),
        remedies_told=several("remedies_told") or remedies_of_old(told),
        missing=several("missing"),
        names_missing=several("names_missing"),
        added=several("added"),
        declined=several("declined"),
        names_declined=several("names_declined"),
        on=register.text(subject, "on"),
        accepted=register.text(subject, "accepted"),
        checked_by=register.text(subject, "checked_by"),
        filled_on=register.text(subject, "filled_on"),
        named=register.text(subject, "named"),
        rows=several("rows"),
        taken_in=_edits(register, subject, "handout"),
        settled_in=_edits(register, subject, "left", "accepted"),
    )


def _edits(register: Register, subject: SubjectId, *fields: str) -> frozenset[EditId]:
    return frozenset(head.edit for field in fields for head in register.heads((subject, field)))


def _asks_of_old(whys: Iterable[str]) -> tuple[str, ...]:
    """Of a return kept before what is asked was kept beside why: what speaks of this office's own values is left
    out, as nobody can tell it from the rest any more."""
    return tuple("" if any(words in why for words in _OURS) else why for why in whys)
