"""The ledger: what was sent to whom, what is due, returned, late, accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from models.outline import NodeId
from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace.astray import Astray, misnamed, on_older
from models.workspace.corrections import Correction, by_cell, corrections
from models.workspace.handouts import Handout, day_of, following, handouts, standing_in
from models.workspace.homecomings import Homecoming, homecomings, of_its_own
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


class ToldOfFile(NamedTuple):
    """What else of a file was not taken, and what helps (`Remedy`)."""

    file: str
    words: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One workbook sent to one department in one issue. `file` is the one sent, `versions` those that came home.
    `returned_by`, `checked_by` and `filled_on` are what their heads say, `why` what is still wrong with them, in
    the order of the sheets, `corrections` what of it the department has to put right. `filled` of `asked` rows have
    been reported on (`answered`). `told` is what of the files that came last was not taken and waits for nobody.
    `lacking` names the rows that none of its files has and of which nothing is known, `blank` those that came home
    with nothing filled in (`blank_nodes`), `blank_late_days` how late it is with both (`answered`). `late_rows` came
    after the last day though the workbook had come before them, the last of them `late_rows_days` late; `whole_on` is
    the day on which nothing was wanting any more (`answered`). `unwanted` names the cells that it filled in and
    somebody declined, `unwanted_rows` the rows of which nothing else was filled in, and `free` counts the blank rows
    that its department only supports and is not asked for (`answered`).
    `is_asked_anew`: a later issue stands in for this one. `refused` are files that came and could not be taken, but
    for those that were later. `misnamed` are files that bear its name, or that of its period, and came on another
    table: nobody knows yet whose they are. `on_older` came on the table of an earlier issue since this one went out,
    which nobody has answered. `sent_back` are the rows whose filing was reviewed and sent back, each with the reason
    (`answered`). `is_only_supporting`: who has nothing to report of its own sent it back as it was (`answered`).
    `issue` is the number by which the office knows the sending-out, `time` the how manieth of its unit and period.
    `followers` ask the same unit for a later period; it `is_past` once one of them is due or came home: nobody is urged
    for it on its own any more. `under_other_names` are files that came on this table beside those by which it was
    answered, and bear another name: they wait for somebody who knows whose they are."""

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
    told: tuple[ToldOfFile, ...] = ()
    lacking: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    blank_late_days: int = 0
    free: int = 0
    blank_nodes: tuple[NodeId, ...] = ()
    is_asked_anew: bool = False
    misnamed: tuple[Astray, ...] = ()
    on_older: tuple[Astray, ...] = ()
    sent_back: tuple[tuple[str, str], ...] = ()
    is_only_supporting: bool = False
    time: int = 1
    followers: tuple[SubjectId, ...] = ()
    is_past: bool = False
    under_other_names: tuple[str, ...] = ()
    late_rows: tuple[str, ...] = ()
    late_rows_days: int = 0
    whole_on: date | None = None
    unwanted: tuple[str, ...] = ()
    unwanted_rows: tuple[str, ...] = ()

    @property
    def stands(self) -> str:
        """Its state in words: 已收 is said of what is whole, and of the rest what its unit is asked for."""
        if self.is_only_supporting:
            return sentence("已回，只配合，无填报")
        words: str = fixed_word(self.state.word)
        if not (self.is_home and self.is_asked):
            return words
        if self.is_wanting and self.wanting:
            words = sentence("{state}，缺{count}条", state=words, count=self.wanting)
        if self.unwanted:
            words = sentence("{state}，不收{count}格", state=words, count=len(self.unwanted))
        if self.sent_back:
            words = sentence("{state}，退回{count}条", state=words, count=len(self.sent_back))
        others = len(self.waits_again) + len(self.under_other_names)
        return (
            sentence("{state}，另{count}份没有收", state=words, count=others) if self.is_wanting and others else words
        )

    @property
    def is_asked(self) -> bool:
        """Whether its unit is asked for anything: the workbook, what of it is gone, blank or to be put right; of what
        nobody wrote down it may be. Changed locked words and added rows ask nothing of it. What was sent again is
        asked there."""
        if self.is_asked_anew or self.state is LedgerState.SUPERSEDED:
            return False
        if not self.is_home or self.wants_more or self.corrections:
            return True
        return self.state is LedgerState.RETURNED and not self.why

    @property
    def is_wanting(self) -> bool:
        """All was taken that came, and its unit is asked for something all the same."""
        return self.state is LedgerState.ACCEPTED and self.is_asked

    @property
    def wanting(self) -> int:
        """How many of its rows are."""
        return len(self.blank) + len(self.lacking) + len(self.unwanted_rows)

    @property
    def is_home(self) -> bool:
        return self.state in (LedgerState.RETURNED, LedgerState.ACCEPTED)

    @property
    def wants_more(self) -> bool:
        """Of what came home something is gone, blank, sent back or was not wanted, or a file came after it that could
        not be taken, or bears another name."""
        beside = self.waits_again or self.under_other_names
        return bool(self.wanting or self.unwanted or self.sent_back or beside)

    @property
    def days_owed(self) -> int:
        """By how many days it is late with its workbook, or with rows of one that came in time."""
        return self.blank_late_days if self.is_home else self.late_days

    @property
    def days_late(self) -> int:
        """By how many days it came late, or came or is late with rows of it."""
        return max(self.blank_late_days, self.late_rows_days, self.late_days)

    @property
    def waits_again(self) -> tuple[Refusal, ...]:
        """The refused files after which nothing has come that could be taken."""
        return tuple(one for one in self.refused if one.at > self.last_taken)

    @property
    def on_tables_of_others(self) -> tuple[Sentence, ...]:
        """The files that bear its name, or that of its period, and came on another table: nobody knows whose they
        are."""
        return tuple(
            sentence(
                "“{file}”文件名写的是它，填的是下发给{unit}的{period}的表",
                file=one.file,
                unit=one.on.to.unit,
                period=one.on.to.period.name,
            )
            for one in self.misnamed
        )

    @property
    def is_due_before_sent(self) -> bool:
        """Sent out anew with the last day of an earlier one, or by a slip of the pen: nobody could have kept to it."""
        sent = day_of(self.sent_at)
        return sent is not None and self.due is not None and self.due < sent

    @property
    def how_late(self) -> str:
        """迟5天, 7条迟37天; empty where it is not."""
        if not self.days_late:
            return ""
        if self.is_due_before_sent:
            return sentence("下发时已过期")
        if self.blank_late_days:
            return sentence("迟{days}天", days=self.blank_late_days)
        rows = (
            sentence("{count}条迟{days}天", count=len(self.late_rows), days=self.late_rows_days)
            if self.late_rows
            else ""
        )
        return joined("，", filter(None, (self._how_late_it_came, rows)))

    @property
    def _how_late_it_came(self) -> str:
        if not self.late_days:
            return ""
        if self.is_home and any(_came_by(one, self.due) for one in self.refused):
            return sentence("按期来过，重报迟{days}天", days=self.late_days)
        return sentence("迟{days}天", days=self.late_days)

    @property
    def share(self) -> str:
        """填了2条，共8条，1条只配合，不催; empty where nothing came home, or nobody has counted."""
        if not self.asked or not self.versions:
            return ""
        said = sentence("填了{filled}条，共{asked}条", filled=self.filled, asked=self.asked)
        return sentence("{said}，{free}条只配合，不催", said=said, free=self.free) if self.free else said


def ledger(register: Register, on: date) -> tuple[LedgerEntry, ...]:
    """Every handout, by issue and in the order of its units, as it stands at the end of a day."""
    home: dict[SubjectId, list[Homecoming]] = {}
    for one in homecomings(register):
        home.setdefault(one.handout, []).append(one)
    refused: dict[SubjectId, list[Refusal]] = {}
    for other in refusals(register):
        refused.setdefault(other.handout, []).append(other)
    sent = handouts(register)
    instead, named, older = standing_in(sent), misnamed(sent, home), on_older(sent, home)
    found = tuple(
        replace(
            _entry(one, home.get(one.subject, []), refused.get(one.subject, []), instead.get(one.subject), on),
            misnamed=tuple(named.get(one.subject, ())),
            on_older=tuple(older.get(one.subject, ())),
            followers=tuple(later.subject for later in following(sent, one)),
        )
        for one in sent
    )
    asked = {one.handout for one in found if one.is_home or (one.due is not None and one.due < on)}
    return tuple(replace(one, is_past=not asked.isdisjoint(one.followers)) for one in found)


def _entry(
    sent: Handout, home: Sequence[Homecoming], turned: Sequence[Refusal], later: Handout | None, on: date
) -> LedgerEntry:
    every, home = home, of_its_own(home)
    taken = {one.sha256 for one in every}
    refused = tuple(one for one in turned if not one.sha256 or one.sha256 not in taken)
    returned = min((one.returned_at for one in home), key=_day_and_moment, default="")
    is_accepted = bool(home) and not any(one.left for one in home)
    accepted = max(one.accepted or one.at for one in home) if is_accepted else ""
    late = max(0, ((day_of(returned) or on) - sent.due).days) if sent.due else 0
    state = _state(returned, accepted, late, refused) if returned or later is None else LedgerState.SUPERSEDED
    return LedgerEntry(
        handout=sent.subject,
        issue=sent.issue,
        time=sent.time,
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
        versions=len(every),
        checked_by=_names(one.checked_by for one in home),
        filled_on=_names(one.filled_on for one in home),
        why=by_cell(why for one in every for why in one.why),
        refused=refused,
        last_taken=(last := max((one.at for one in home), default="")),
        corrections=tuple(corrections(every)),
        told=tuple(dict.fromkeys(told for one in home if one.at == last for told in _told(one))),
        is_asked_anew=later is not None,
        under_other_names=tuple(one.file for one in every if one not in home),
    )


def _came_by(one: Refusal, due: date | None) -> bool:
    """Something was filled in and came in time, though it could not be taken."""
    came = day_of(one.came_at)
    return not one.is_blank and came is not None and due is not None and came <= due


def _told(one: Homecoming) -> Iterator[ToldOfFile]:
    for words, remedy in zip_longest(one.told, one.remedies_told[: len(one.told)], fillvalue=""):
        yield ToldOfFile(one.file, words, remedy)


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
