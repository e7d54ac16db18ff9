"""From what was accepted of returned workbooks to one edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import zip_longest

from models.outline import NodeId
from models.sentence import sentence
from models.workspace.blank_returns import blank_returns
from models.workspace.edit import Origin, OriginKind
from models.workspace.entries import EntryError, Fields, clean_text, milestone_entry, note_entry
from models.workspace.filings import CURRENT, WRITTEN, Review, is_content
from models.workspace.handouts import unit_of
from models.workspace.homecomings import Homecoming, homecomings
from models.workspace.judged import Judged, Outcome, Return, as_second, called, shortened, together
from models.workspace.left_open import beside, left_fields, missing, opened_by, still_open, told_fields, waiting
from models.workspace.periods import period_in_words
from models.workspace.refusals import new_refusals, refusal_fields
from models.workspace.register import Register
from models.workspace.returned import ReturnedFile
from models.workspace.returned_day import refuse_impossible_day
from models.workspace.snapshot import Snapshot
from models.workspace.unasked import note_words
from models.workspace.values import SubjectId, kind_of, new_subject

_LONGEST_NAME = 60  # characters of whoever signed a head
_REVIEWED = frozenset({*WRITTEN, "percent", "status"})


class AddedAs(StrEnum):
    """What a row that somebody added is taken as."""

    NOTE = "note"
    MILESTONE = "milestone"


@dataclass(slots=True)
class Chosen:
    """What somebody decided of a review: taken, declined, and added rows with what they are taken as; the rest
    waits. `on` is the day the files came, where it is another one than that of the taking. `second` are those taken
    as their second reading."""

    taken: Sequence[Judged] = ()
    declined: Sequence[Judged] = ()
    added: Sequence[tuple[Judged, AddedAs]] = ()
    on: date | None = None
    second: Sequence[Judged] = ()
    settled: Set[int] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        self.settled = {id(row) for row in (*self.taken, *self.declined)}

    def fields(self) -> Fields:
        """What all that was taken says, each as it was read."""
        second = {id(row) for row in self.second}
        return together(as_second(row) if id(row) in second else row for row in self.taken)


def fields_of_choice(
    now: Snapshot, returns: Sequence[Return], judged: Sequence[Judged], chosen: Chosen, author: str, at: datetime
) -> Fields:
    """What was chosen, a record of each file that answers anything, and of each that had to be refused whole.
    Empty where nothing would change.

    What was neither chosen nor declined, though somebody has to decide, waits for another taking.
    Raises EntryError for an added row that cannot be kept, and for a day on which no file can have come.
    """
    turned = turned_away(now.register, returns, judged, chosen)
    came = [*(one.handout for one in answering(returns, judged, chosen)), *(row.handout for row in turned)]
    refuse_impossible_day(now.register, came, chosen.on, at)
    found = chosen.fields()
    found.update(_reviewed_anew(now, found))
    for row, kind in chosen.added:
        found.update(added_fields(now, row, kind, author, at))
    by_file = _by_file(judged)
    for one in returns:
        of_file = by_file.get((one.file.name, one.file.handout), [])
        if answers(one.file, of_file, chosen):
            copies = [rows for (name, handout), rows in by_file.items() if _is_copy(one.file, name, handout)]
            found.update(_record(now, one, of_file, copies, chosen, at))
            found.update(_settled_elsewhere(now, one.file, of_file, chosen, at))
    found.update(refusal_fields(now.register, turned, at, chosen.on))
    return found


def answers(file: ReturnedFile, of_file: Iterable[Judged], chosen: Chosen) -> bool:
    """Whether a unit has answered with this file: something is filled in, or a row was added and the head signed."""
    added = {id(row) for row, _ in chosen.added}
    return any(
        row.answers or id(row) in added or (row.outcome is Outcome.NEW and file.filled_by != "") for row in of_file
    )


def answering(returns: Sequence[Return], judged: Sequence[Judged], chosen: Chosen) -> list[ReturnedFile]:
    """The files in which a unit has answered."""
    by_file = _by_file(judged)
    return [
        one.file for one in returns if answers(one.file, by_file.get((one.file.name, one.file.handout), ()), chosen)
    ]


def turned_away(
    register: Register, returns: Sequence[Return], judged: Sequence[Judged], chosen: Chosen
) -> list[Judged]:
    """The files of which nothing can be taken, also as nothing is filled in, that are not kept yet."""
    blank = blank_returns(register, returns, judged, answering(returns, judged, chosen))
    return new_refusals(register, [*judged, *blank])


def added_fields(now: Snapshot, row: Judged, kind: AddedAs, author: str, at: datetime) -> Fields:
    """An added row as a note on, or a milestone of, the node beside it. Raises EntryError."""
    if row.node not in now.document.outline:
        where = f"{row.file} {row.address}"
        raise EntryError(sentence("{where}这一行上下都没有下发的条目，不知道收到哪一条。", where=where))
    node = NodeId(row.node)
    if kind is AddedAs.MILESTONE:
        return milestone_entry(now, node, row.returned)[1]
    return note_entry(now, node, note_words(row.returned, row.file), author=author, at=at, printed=False)[1]


def earlier(register: Register, file: ReturnedFile) -> Homecoming | None:
    """An earlier taking of this very file."""
    same = (one for one in homecomings(register) if one.sha256 == file.sha256)
    return next((one for one in same if one.handout == file.handout), None)


def origin_of(files: Sequence[ReturnedFile], refused: Sequence[Judged] = ()) -> Origin:
    """Names and checksums of the workbooks an edit comes from."""
    came = [*((file.name, file.sha256) for file in files), *((row.file, row.sha256) for row in refused)]
    distinct = {checksum or name: name for name, checksum in came}  # of what is no table nothing was read
    checksums = dict.fromkeys(checksum for _, checksum in came if checksum)
    return Origin(OriginKind.WORKBOOK, "、".join(distinct.values()), ",".join(checksums))


def label_of_return(files: Sequence[ReturnedFile], refused: Sequence[str] = (), free: Sequence[str] = ()) -> str:
    """回收社会救助处2017年一季度填报表；回收3份填报表. Then the units whose files could not be taken, and those that
    had nothing to fill in."""
    turned = f"{len(refused)}份报来的没有收（{_some(refused)}）" if refused else ""
    blank = f"{len(free)}份交回的没有要填的（{_some(free)}）" if free else ""
    return "，".join(filter(None, (_taken_from(files) if files else "", turned, blank))) or "回收"


def label_of_taking(register: Register, files: Sequence[ReturnedFile], turned: Sequence[Judged]) -> str:
    """The same, `turned` being the files of which nothing is taken."""
    owing, free = (
        [unit_of(register, SubjectId(row.handout)) for row in turned if row.owes_nothing is owes_nothing]
        for owes_nothing in (False, True)
    )
    return label_of_return(files, owing, free)


def dated_anew(fields: Fields) -> int:
    """Of how many files that were taken before the day is another one now."""
    days = (subject for subject, name in fields if kind_of(subject) == "return" and name == "on")
    return sum((subject, "at") not in fields for subject in days)


# inside


def _taken_from(files: Sequence[ReturnedFile]) -> str:
    if len(files) == 1:
        return f"回收{files[0].department}{period_in_words(files[0].period)}填报表"
    return f"回收{len(files)}份填报表（{_some([file.department for file in files])}）"


def _some(names: Sequence[str]) -> str:
    """At most six of them."""
    units = list(dict.fromkeys(names))
    return f"{'、'.join(units[:6])}{'等' if len(units) > 6 else ''}"


def _by_file(judged: Iterable[Judged]) -> dict[tuple[str, str], list[Judged]]:
    found: dict[tuple[str, str], list[Judged]] = {}
    for row in judged:
        found.setdefault((row.file, row.handout), []).append(row)
    return found


def _reviewed_anew(now: Snapshot, found: Fields) -> Fields:
    """What was approved or sent back was approved or sent back as it read then."""
    subjects = {
        subject
        for subject, name in found
        if kind_of(subject) == "filing" and (name in _REVIEWED or name.startswith(CURRENT))
    }
    said = [subject for subject in subjects if now.register.text(subject, "review") not in ("", Review.WAITING)]
    return {(subject, name): None for subject in said for name in ("review", "review_reason", "reviewer")}


def _is_copy(file: ReturnedFile, name: str, handout: str) -> bool:
    return handout == file.handout and name != file.name


def _record(
    now: Snapshot,
    one: Return,
    of_file: Sequence[Judged],
    copies: Iterable[Sequence[Judged]],
    chosen: Chosen,
    at: datetime,
) -> Fields:
    file, known = one.file, earlier(now.register, one.file)
    subject = known.subject if known else new_subject("return")
    left = waiting(now, of_file, chosen.settled)
    for rows in copies:
        left = still_open(now, left, rows, chosen.settled)
    added = {row.address for row, _ in chosen.added if any(row is one for one in of_file)}
    found: Fields = left_fields(subject, left, at) if known is None or tuple(left) != known.left else {}
    declined = _declined(now, known, of_file, chosen)
    if tuple(declined) != (known.declined if known else ()):
        found[subject, "declined"] = tuple(declined) or None
        found[subject, "names_declined"] = tuple(declined.values()) or None
    if added:
        found[subject, "added"] = tuple(sorted({*(known.added if known else ()), *added}))
    if known is None or added:
        kept = {*added, *(known.added if known else ())}
        told = beside(now, (row for row in of_file if row.outcome is not Outcome.NEW or row.address not in kept))
        found.update(told_fields(subject, told))
    if one.named != (known.named if known else ""):
        found[subject, "named"] = one.named or None
    if known is not None:
        return found | _rows_taken_later(known, of_file, chosen) | _another_day(known, chosen.on)
    gone = missing(now, one.sent, of_file)
    return found | {
        (subject, "missing"): tuple(gone) or None,
        (subject, "names_missing"): tuple(gone.values()) or None,
        (subject, "handout"): file.handout,
        (subject, "file"): file.name,
        (subject, "sha256"): file.sha256,
        (subject, "at"): at.isoformat(timespec="seconds"),
        (subject, "on"): chosen.on.isoformat() if chosen.on else None,
        (subject, "by"): _signed(file.filled_by),
        (subject, "checked_by"): _signed(file.checked_by),
        (subject, "filled_on"): _signed(file.filled_on),
    }


def _rows_taken_later(known: Homecoming, of_file: Iterable[Judged], chosen: Chosen) -> Fields:
    """What is taken only now came on the day the file came all the same."""
    taken = {id(row) for row in chosen.taken}
    found = ((row.place, row.key) for row in of_file if id(row) in taken)
    later = {str(place.node) for place, key in found if place and key and is_content(*key)}
    rows = tuple(sorted({*known.rows, *later}))
    return {(known.subject, "rows"): rows} if rows != known.rows else {}


def _another_day(known: Homecoming, on: date | None) -> Fields:
    """A day that somebody names only at a later taking is the day the file came all the same."""
    return {(known.subject, "on"): on.isoformat()} if on and on.isoformat() != known.on else {}


def _declined(now: Snapshot, known: Homecoming | None, of_file: Iterable[Judged], chosen: Chosen) -> dict[str, str]:
    """The places of what a unit filled in and somebody did not want, less those that were taken after all, with what
    they are called; of what gave way to another value nothing."""
    declined, taken = ({id(row) for row in rows} for rows in (chosen.declined, chosen.taken))
    keys = {row.key for row in chosen.taken}
    before = dict(zip_longest(known.declined, known.names_declined, fillvalue="")) if known else {}
    for row in of_file:
        if id(row) in declined and row.place and row.answers and str(row.place) not in before:
            gives_way = row.outcome is Outcome.CONFLICT or (row.key is not None and row.key in keys)
            before[str(row.place)] = "" if gives_way else called(now, row)
        elif id(row) in taken and row.place:
            before.pop(str(row.place), None)
    return dict(sorted(before.items()))


def _settled_elsewhere(
    now: Snapshot, file: ReturnedFile, of_file: Sequence[Judged], chosen: Chosen, at: datetime
) -> Fields:
    """What another file of the same handout left open is settled once this one brings it in order."""
    found: Fields = {}
    for one in homecomings(now.register):
        if one.handout == file.handout and one.sha256 != file.sha256 and one.left:
            left = still_open(now, opened_by(one), of_file, chosen.settled)
            if len(left) < len(one.left):
                found.update(left_fields(one.subject, left, at))
    return found


def _signed(words: str) -> str | None:
    """A name or a date from the head of a stranger's file."""
    try:
        return shortened(clean_text(words), _LONGEST_NAME) or None
    except EntryError:
        return None
