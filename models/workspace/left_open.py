"""What of a file that came home is left open: where, why, and what its unit has to put right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from typing import NamedTuple

from models.workspace.entries import Fields
from models.workspace.judged import Judged, Outcome, shortened
from models.workspace.ledger import Homecoming
from models.workspace.returned import Place, lies_in
from models.workspace.values import SubjectId

_OPEN = (Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED)
_LONGEST = 200  # characters of a reason


class Open(NamedTuple):
    """Why a place waits, and what is asked of the unit there: nothing where the office alone decides."""

    why: str
    asks: str


def waiting(of_file: Iterable[Judged], settled: Set[int]) -> dict[str, Open]:
    """The places of a file that somebody has to decide, but for rows that are settled, by their identity."""
    rows = [row for row in of_file if row.outcome in _OPEN and row.place and id(row) not in settled]
    return dict(sorted((str(row.place), Open(_at(row, row.reason), _at(row, _asks(row)))) for row in rows))


def opened_by(home: Homecoming) -> dict[str, Open]:
    """What an earlier taking left open."""
    whys, asks = (dict(zip(home.left, words, strict=False)) for words in (home.why, home.asks))
    return {place: Open(whys.get(place, ""), asks.get(place, "")) for place in home.left}


def left_fields(subject: SubjectId, left: Mapping[str, Open], at: datetime) -> Fields:
    """Of a return, what of it is open, and since when nothing is."""
    return {
        (subject, "left"): tuple(left) or None,
        (subject, "why_left"): tuple(shortened(one.why, _LONGEST) for one in left.values()) or None,
        (subject, "asks_left"): tuple(shortened(one.asks, _LONGEST) for one in left.values()) or None,
        (subject, "accepted"): None if left else at.isoformat(timespec="seconds"),
    }


def still_open(places: Mapping[str, Open], of_file: Sequence[Judged], settled: Set[int]) -> dict[str, Open]:
    """Of places left open, those that this file does not bring in order."""
    here = waiting(of_file, settled)
    answered = [row.place for row in of_file if row.place and row.answers and str(row.place) not in here]
    return {place: why for place, why in places.items() if not _settles(answered, here, place)}


def _settles(settled: Iterable[Place], waiting: Iterable[str], place: str) -> bool:
    """A whole row, column or sheet is settled by any cell of it, unless another of its cells waits."""
    return any(lies_in(str(one), place) for one in settled) and not any(lies_in(one, place) for one in waiting)


def _asks(row: Judged) -> str:
    return row.reason if row.outcome is Outcome.REFUSED else row.asks


def _at(row: Judged, words: str) -> str:
    """任务分解表!O8 没有写%."""
    return f"{row.title}{row.address and '!'}{row.address} {words}".strip() if words else ""
