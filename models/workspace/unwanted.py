"""What a unit filled in and somebody did not want, and nothing has come in its stead: it is asked for that again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.workspace.filings import CURRENT, entry_subject, is_content
from models.workspace.handouts import Handout
from models.workspace.homecomings import Homecoming
from models.workspace.register import Register
from models.workspace.returned import Place, lies_in
from models.workspace.values import Key, node_subject


class Unwanted(NamedTuple):
    """A cell, or a whole row, by its place and by what it is called."""

    place: Place
    name: str


def unwanted(register: Register, sent: Handout, files: Sequence[Homecoming]) -> Iterator[Unwanted]:
    """In the order of the sheet. Not what another file has brought otherwise or left out since, nor what somebody has
    set since."""
    found: dict[str, str] = {}
    for one in files:
        later = [other for other in files if other.at > one.at]
        found |= {
            place: name
            for place, name in one.unwanted.items()
            if not any(_has_it_otherwise(other, place) for other in later)
            and not _set_since(register, sent, one, place)
        }
    yield from (Unwanted(Place(*place.split("|")), name) for place, name in sorted(found.items(), key=_order))


def _order(one: tuple[str, str]) -> tuple[str, ...]:
    return tuple(one[0].split("|"))


def _has_it_otherwise(other: Homecoming, place: str) -> bool:
    return place not in other.declined and not any(lies_in(place, wider) for wider in other.gone)


def _set_since(register: Register, sent: Handout, one: Homecoming, place: str) -> bool:
    """Since the file was taken in first: had somebody set it before it was declined, it would have given way. What
    was set and taken back leaves it empty as it was."""
    first, key = min(one.taken_in, default=""), _key(register, sent, Place(*place.split("|")))
    return any(head.edit > first and head.value is not None for head in register.heads(key))


def _key(register: Register, sent: Handout, place: Place) -> Key:
    """The field that a cell speaks of."""
    target = place.row.partition("@")[2]
    filing = entry_subject(register, place.node, sent.to.period, sent.to.unit)
    if target:
        return filing, f"{CURRENT}{target}"
    return (filing, place.column) if is_content(filing, place.column) else (node_subject(place.node), place.column)
