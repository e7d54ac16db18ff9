"""What of a file that came home is left open: where, why, and what its unit has to put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from models.sentence import sentence
from models.workspace.changed_columns import by_column
from models.workspace.entries import Fields
from models.workspace.homecomings import Homecoming
from models.workspace.judged import SETTLED, Judged, Outcome, called, shortened
from models.workspace.labels import node_name
from models.workspace.returned import Place, SentCells, lies_in
from models.workspace.snapshot import Snapshot
from models.workspace.targets import targets_of
from models.workspace.unasked import SHEETS
from models.workspace.values import SubjectId

_OPEN = (Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED)
_TOLD = (Outcome.MISSING, Outcome.ALTERED, Outcome.NEW)
_MOST_TOLD = 20  # in a letter
_MOST_MISSING = 200  # rows that a file has lost
_LONGEST = 200  # characters of a reason
_FIRST_WORDS = 16  # characters by which an added row is called
_ORDER = {"measure": 0, "task": 2}  # of the columns that say what a row is about


class Open(NamedTuple):
    """Why a place waits, what is asked of the unit there (nothing where the office alone decides), what the place is
    called (任务（四）举措2 完成率), and what helps where it is not the cell alone."""

    why: str
    asks: str
    name: str = ""
    remedy: str = ""


class Told(NamedTuple):
    """What else was not taken, and what helps."""

    words: str
    remedy: str


def waiting(now: Snapshot, of_file: Iterable[Judged], settled: Set[int]) -> dict[str, Open]:
    """The places of a file that somebody has to decide, but for rows that are settled, by their identity."""
    rows = [row for row in of_file if row.outcome in _OPEN and row.place and id(row) not in settled]
    return dict(sorted((str(row.place), _open(now, row)) for row in rows))


def beside(now: Snapshot, of_file: Iterable[Judged]) -> Sequence[Told]:
    """What of a file was not taken and waits for nobody, and its unit should know: columns that are gone or were
    never ours, locked words that were changed, rows that were added."""
    rows = (row for row in of_file if (row.outcome in _TOLD and _lost(row) is None) or _is_column_of_others(row))
    told = by_column(rows)
    return [Told(shortened(_told(now, row), _LONGEST), row.remedy) for row in islice(told, _MOST_TOLD)]


def told_fields(subject: SubjectId, told: Sequence[Told]) -> Fields:
    return {
        (subject, "told"): tuple(one.words for one in told) or None,
        (subject, "remedies_told"): tuple(one.remedy for one in told) or None,
    }


def missing(now: Snapshot, sent: SentCells, of_file: Iterable[Judged]) -> dict[str, str]:
    """The rows that a file has no more, by their places, and what they are called: whatever its unit has to say of
    them it still owes. A sheet that is gone is each of its rows, so that every one is settled once it is reported."""
    gone = {str(row): _called_whole(now, row) for one in of_file for row in _rows_lost(sent, one)}
    return dict(islice(gone.items(), _MOST_MISSING))


def opened_by(home: Homecoming) -> dict[str, Open]:
    """What an earlier taking left open."""
    kept = [dict(zip(home.left, words, strict=False)) for words in (home.why, home.asks, home.names, home.remedies)]
    return {place: Open(*(words.get(place, "") for words in kept)) for place in home.left}


def left_fields(subject: SubjectId, left: Mapping[str, Open], at: datetime) -> Fields:
    """Of a return, what of it is open, and since when nothing is."""
    return {
        (subject, "left"): tuple(left) or None,
        (subject, "why_left"): tuple(shortened(one.why, _LONGEST) for one in left.values()) or None,
        (subject, "asks_left"): tuple(shortened(one.asks, _LONGEST) for one in left.values()) or None,
        (subject, "names_left"): tuple(one.name for one in left.values()) or None,
        (subject, "remedies_left"): tuple(one.remedy for one in left.values()) or None,
        (subject, "accepted"): None if left else at.isoformat(timespec="seconds"),
    }


def still_open(
    now: Snapshot, places: Mapping[str, Open], of_file: Sequence[Judged], settled: Set[int]
) -> dict[str, Open]:
    """Of places left open, those that this file does not bring in order."""
    here = waiting(now, of_file, settled)
    news = (row for row in of_file if row.reason != SETTLED)  # what was decided before settles nothing that came later
    answered = [row.place for row in news if row.place and row.answers and str(row.place) not in here]
    return {place: why for place, why in places.items() if not _settles(answered, here, place)}


def _settles(settled: Iterable[Place], waiting: Iterable[str], place: str) -> bool:
    """A whole row, column or sheet is settled by any cell of it, unless another of its cells waits."""
    return any(lies_in(str(one), place) for one in settled) and not any(lies_in(one, place) for one in waiting)


def _asks(row: Judged) -> str:
    return row.asks or (row.reason if row.outcome is Outcome.REFUSED else "")


def _open(now: Snapshot, row: Judged) -> Open:
    if row.asks_whole:
        return Open(_at(row, row.reason), row.asks_whole, remedy=row.remedy_whole)
    return Open(_at(row, row.reason), _at(row, _asks(row)), called(now, row), row.remedy)


def _is_column_of_others(row: Judged) -> bool:
    """A column beside ours with words in it: of a form's own, or put in by whoever filled it in."""
    return row.outcome is Outcome.UNKNOWN and row.place is None and row.address != ""


def _lost(row: Judged) -> Place | None:
    """A whole row or sheet that is gone."""
    return row.place if row.outcome is Outcome.MISSING and row.place and not row.place.column else None


def _rows_lost(sent: SentCells, row: Judged) -> Iterator[Place]:
    place = _lost(row)
    if place is not None and place.row:
        yield place
    elif place is not None:
        yield from dict.fromkeys(one._replace(column="") for one in sent if one.sheet == place.sheet)


def _called_whole(now: Snapshot, row: Place) -> str:
    node, _, target = row.row.partition("@")
    name = node_name(now.document, row.node) if node in now.document.outline else row.row
    indicator = targets_of(now, row.node).get(int(target), "") if target.isdecimal() else ""
    named = sentence("{name}的{indicator}", name=name, indicator=indicator) if indicator else name
    return sentence("“{sheet}”里的{name}", sheet=SHEETS[row.sheet], name=named) if target else named


def _told(now: Snapshot, row: Judged) -> str:
    """Of a row that somebody added also with what it begins: by its place alone nobody knows it again."""
    name = called(now, row)
    if not name:
        return row.reason
    if row.address and (words := _first_words(row)):
        return sentence(
            "{name}（{cell}）“{words}”：{reason}", name=name, cell=row.address, words=words, reason=row.reason
        )
    if not row.address:
        return sentence("{name}：{reason}", name=name, reason=row.reason)
    return sentence("{name}（{cell}）：{reason}", name=name, cell=row.address, reason=row.reason)


def _first_words(row: Judged) -> str:
    """Of what an added row is about, not its number; of its task only where it says nothing else."""
    said = [(key, words) for key, words in (row.added.words if row.added else ()) if words.strip()]
    about = sorted((one for one in said if not one[1].strip().isdecimal()), key=lambda one: _ORDER.get(one[0], 1))
    return shortened(about[0][1], _FIRST_WORDS) if about else ""


def _at(row: Judged, words: str) -> str:
    """任务分解表!O8 没有写%."""
    return f"{row.title}{row.address and '!'}{row.address} {words}".strip() if words else ""
