"""The ledger: what was sent to whom, what is due, returned, late, accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from models.sentence import fixed_word, sentence
from models.workspace.handouts import Handout, day_of, handouts, standing_in
from models.workspace.lacking_rows import lacking
from models.workspace.refusals import Refusal, refusals
from models.workspace.register import Register
from models.workspace.values import SubjectId


class LedgerState(StrEnum):
    SENT = "sent"
    LATE = "late"
    REFUSED = "refused"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    SUPERSEDED = "superseded"

    @property
    def word(self) -> str:
        return _WORDS[self]


_WORDS = {
    LedgerState.SENT: "已发",
    LedgerState.LATE: "逾期未回",
    LedgerState.REFUSED: "来过，没有收",
    LedgerState.RETURNED: "已回，未收完",
    LedgerState.ACCEPTED: "已收",
    LedgerState.SUPERSEDED: "已另行下发",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Homecoming:
    """A file that came home: when it came and was taken in, by whose hand, and what still waits for a decision.

    `left` are the places, `why` says of each what is wrong with it, `asks` what the unit has to put right, if
    anything, `names` what it is called; `told` is what else its unit should know. `missing` are the rows and sheets it
    has no more, with their names. `added` are the cells of added rows that were taken, `declined` the places of what
    somebody did not want. `accepted` is when nothing was left any more. `named` is the handout of another unit whose
    name the file bears.
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
    def gone(self) -> Mapping[str, str]:
        """The names of what it has no more, by their places."""
        return dict(zip(self.missing, self.names_missing, strict=False))


class Correction(NamedTuple):
    """What a unit has to put right: in which of its files, at which cell, what that is called, and why."""

    files: tuple[str, ...]
    asks: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One workbook sent to one department in one issue. `file` is the one sent, `versions` those that came home.
    `returned_by`, `checked_by` and `filled_on` are what their heads say, `why` what is still wrong with them, in
    the order of the sheets, `corrections` what of it the department has to put right. `filled` of `asked` rows have
    been reported on (`answered`). `told` is what of the files that came last was not taken and waits for nobody.
    `lacking` names the rows that none of its files has and of which nothing is known, `blank` those that came home
    with nothing filled in, `blank_late_days` how late it is with them (`answered`).
    `is_asked_anew`: a later issue stands in for this one. `refused` are files that came and could not be taken, but
    for those that were later. `misnamed` are files that bear its name and came on the table of another unit, with that
    unit: nobody knows yet whose they are. `is_only_supporting`: who has nothing to report of its own sent it back as
    it was (`answered`)."""

    handout: SubjectId
    issue: int
    department: str
    period: str
    sent_at: str
    due: date | None
    returned_at: str
    accepted_at: str
    late_days: int
    file: str
    state: LedgerState
    returned_by: str
    versions: int
    checked_by: str = ""
    filled_on: str = ""
    why: tuple[str, ...] = ()
    filled: int = 0
    asked: int = 0
    refused: tuple[Refusal, ...] = ()
    last_taken: str = ""
    corrections: tuple[Correction, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    lacking: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    blank_late_days: int = 0
    is_asked_anew: bool = False
    misnamed: tuple[tuple[str, str], ...] = ()
    is_only_supporting: bool = False

    @property
    def stands(self) -> str:
        """Its state in words: 已收 is said of what is whole, and of the rest how much is wanting."""
        if self.is_only_supporting:
            return sentence("已回，只配合，无填报")
        wanting = len(self.blank) + len(self.lacking)
        if not wanting or self.state is not LedgerState.ACCEPTED:
            return fixed_word(self.state.word)
        return sentence("{state}，缺{count}条", state=fixed_word(self.state.word), count=wanting)

    @property
    def days_owed(self) -> int:
        """By how many days it is late with its workbook, or with rows of one that came in time."""
        is_home = self.state in (LedgerState.RETURNED, LedgerState.ACCEPTED)
        return self.blank_late_days if is_home else self.late_days

    @property
    def waits_again(self) -> tuple[Refusal, ...]:
        """The refused files after which nothing has come that could be taken."""
        return tuple(one for one in self.refused if one.at > self.last_taken)

    @property
    def is_due_before_sent(self) -> bool:
        """Sent out anew with the last day of an earlier one, or by a slip of the pen: nobody could have kept to it."""
        sent = day_of(self.sent_at)
        return sent is not None and self.due is not None and self.due < sent

    @property
    def how_late(self) -> str:
        """迟5天; empty where it is not."""
        if not self.late_days:
            return ""
        return sentence("下发时已过期") if self.is_due_before_sent else sentence("迟{days}天", days=self.late_days)

    @property
    def share(self) -> str:
        """填了2条，共8条; empty where nothing came home, or nobody has counted."""
        if not self.asked or not self.versions:
            return ""
        return sentence("填了{filled}条，共{asked}条", filled=self.filled, asked=self.asked)


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


def ledger(register: Register, on: date) -> tuple[LedgerEntry, ...]:
    """Every handout, by issue and in the order of its units, as it stands at the end of a day."""
    home: dict[SubjectId, list[Homecoming]] = {}
    for one in homecomings(register):
        home.setdefault(one.handout, []).append(one)
    refused: dict[SubjectId, list[Refusal]] = {}
    for other in refusals(register):
        refused.setdefault(other.handout, []).append(other)
    sent = handouts(register)
    instead, named = standing_in(sent), _misnamed(sent, home)
    return tuple(
        replace(
            _entry(one, home.get(one.subject, []), refused.get(one.subject, []), instead.get(one.subject), on),
            lacking=tuple(lacking(register, one, [other.gone for other in home.get(one.subject, ())])),
            misnamed=tuple(named.get(one.subject, ())),
        )
        for one in sent
    )


def _misnamed(
    sent: Iterable[Handout], home: Mapping[SubjectId, Sequence[Homecoming]]
) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The files that bear the name of another unit and that somebody has still to look at, by the handout of that
    unit."""
    found: dict[str, list[tuple[str, str]]] = {}
    for other in sent:
        for one in home.get(other.subject, ()):
            if one.named and one.left:
                found.setdefault(one.named, []).append((one.file, other.to.unit))
    return found


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


_OURS = ("下发以后这里改过", "这一栏有几个值待定", "现在的是")


def _entry(
    sent: Handout, home: Sequence[Homecoming], turned: Sequence[Refusal], later: Handout | None, on: date
) -> LedgerEntry:
    taken = {one.sha256 for one in home}
    refused = tuple(one for one in turned if not one.sha256 or one.sha256 not in taken)
    returned = min((one.returned_at for one in home), key=_day_and_moment, default="")
    is_accepted = bool(home) and not any(one.left for one in home)
    accepted = max(one.accepted or one.at for one in home) if is_accepted else ""
    late = max(0, ((day_of(returned) or on) - sent.due).days) if sent.due else 0
    state = _state(returned, accepted, late, refused) if returned or later is None else LedgerState.SUPERSEDED
    return LedgerEntry(
        handout=sent.subject,
        issue=sent.issue,
        department=sent.to.unit,
        period=str(sent.to.period),
        sent_at=sent.sent_at,
        due=sent.due,
        returned_at=returned,
        accepted_at=accepted,
        late_days=0 if state is LedgerState.SUPERSEDED else late,
        file=sent.file,
        state=state,
        returned_by=_names(one.by for one in home),
        versions=len(home),
        checked_by=_names(one.checked_by for one in home),
        filled_on=_names(one.filled_on for one in home),
        why=_by_cell(why for one in home for why in one.why),
        refused=refused,
        last_taken=(last := max((one.at for one in home), default="")),
        corrections=tuple(_corrections(home)),
        told=tuple(dict.fromkeys((one.file, words) for one in home if one.at == last for words in one.told)),
        is_asked_anew=later is not None,
    )


def _corrections(home: Iterable[Homecoming]) -> Iterator[Correction]:
    """Each once, with the files that want it, in the order of the cells."""
    files: dict[tuple[str, str], list[str]] = {}
    for one in home:
        for asks, name in zip_longest(one.asks, one.names[: len(one.asks)], fillvalue=""):
            if asks:
                files.setdefault((asks, name), []).append(one.file)
    for asks, name in sorted(files, key=lambda one: _cell(one[0])):
        yield Correction(tuple(dict.fromkeys(files[asks, name])), asks, name)


def _by_cell(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, sheet by sheet and row by row."""
    return tuple(sorted(dict.fromkeys(filter(None, words)), key=_cell))


def _cell(words: str) -> tuple[str, int, int, str]:
    """任务分解表!O8: row before column, and AA behind Z."""
    match = CELL.match(words)
    if match is None:
        return ("", 0, 0, "")
    return (match["sheet"], int(match["row"]), len(match["column"]), match["column"])


CELL = re.compile("(?P<sheet>[^!]*)!(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7}) ")


def _day_and_moment(moment: str) -> tuple[date, str]:
    return (day_of(moment) or date.max, moment)


def _names(words: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(word for word in words if word))


def _state(returned: str, accepted: str, late: int, refused: Sequence[Refusal]) -> LedgerState:
    if accepted:
        return LedgerState.ACCEPTED
    if returned:
        return LedgerState.RETURNED
    if refused:
        return LedgerState.REFUSED
    return LedgerState.LATE if late else LedgerState.SENT
