"""Files that came and of which nothing could be taken: 来过，没有收. What the ledger keeps of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from models.sentence import sentence
from models.workspace.entries import Fields
from models.workspace.handouts import handout
from models.workspace.judged import Judged, Outcome, shortened
from models.workspace.register import Register
from models.workspace.values import SubjectId, new_subject

NOTHING_FILLED = sentence("交回的表没有填，与下发时一样。请填好再报。")  # letters tell it by these words
_TURNED_AWAY = (Outcome.REFUSED, Outcome.UNKNOWN)
_LONGEST = 200  # characters of a reason
_SAID_BEFORE = "，没有收。"  # by whoever names the reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A file that its unit sent, when it came and why it was not taken. `asks` is what its unit is told."""

    subject: SubjectId
    handout: SubjectId
    file: str
    sha256: str
    at: str
    on: str
    why: str
    asks: str

    @property
    def came_at(self) -> str:
        """The day it came where somebody said so, else the moment it was looked at."""
        return self.on or self.at

    @property
    def is_blank(self) -> bool:
        """Nothing was filled in."""
        return self.asks == NOTHING_FILLED

    @property
    def identity(self) -> tuple[SubjectId, str]:
        return self.handout, self.sha256 or self.file


def refusals(register: Register) -> tuple[Refusal, ...]:
    """Each file once, whoever looked at it how often, earliest first."""
    found: dict[tuple[SubjectId, str], Refusal] = {}
    kept = (_refusal(register, subject) for subject in register.subjects("refusal"))
    for one in sorted((one for one in kept if one.handout), key=lambda one: (one.at, one.file, one.subject)):
        found.setdefault(one.identity, one)
    return tuple(found.values())


def new_refusals(register: Register, judged: Iterable[Judged]) -> list[Judged]:
    """Of the whole files of which nothing can be taken and whose unit is known, those that are not kept yet."""
    known = {(_asked(register, one.handout), one.sha256 or one.file) for one in refusals(register)}
    found: dict[tuple[str, str], Judged] = {}
    for row in judged:
        if row.is_of_whole_file and row.outcome in _TURNED_AWAY and row.handout:
            found.setdefault((_asked(register, SubjectId(row.handout)), row.sha256 or row.file), row)
    return [row for file, row in found.items() if file not in known]


def unknown_senders(judged: Iterable[Judged]) -> list[Judged]:
    """The whole files that were looked into in vain, and nobody knows whose they are."""
    whole = (row for row in judged if row.is_of_whole_file and row.outcome in _TURNED_AWAY)
    return [row for row in whole if row.sha256 and not row.handout]


def refusal_fields(register: Register, judged: Iterable[Judged], at: datetime, on: date | None = None) -> Fields:
    """A record of each file that is not kept yet; empty where all are."""
    found: Fields = {}
    for row in new_refusals(register, judged):
        found.update(_record(row, at, on))
    return found


def _asked(register: Register, subject: SubjectId) -> str:
    """Who was asked, for which period."""
    sent = handout(register, subject)
    return f"{sent.to.unit} {sent.to.period}" if sent else ""


def _record(row: Judged, at: datetime, on: date | None) -> Fields:
    subject, named = new_subject("refusal"), sentence("“{file}”", file=row.file)
    return {
        (subject, "handout"): row.handout,
        (subject, "file"): row.file,
        (subject, "sha256"): row.sha256 or None,
        (subject, "at"): at.isoformat(timespec="seconds"),
        (subject, "on"): on.isoformat() if on else None,
        (subject, "why"): shortened(row.reason.removeprefix(named).replace(_SAID_BEFORE, "。"), _LONGEST),
        (subject, "asks"): shortened((row.asks or row.reason).removeprefix(named), _LONGEST),
    }


def _refusal(register: Register, subject: SubjectId) -> Refusal:
    return Refusal(
        subject=subject,
        handout=SubjectId(register.text(subject, "handout")),
        file=register.text(subject, "file"),
        sha256=register.text(subject, "sha256"),
        at=register.text(subject, "at"),
        on=register.text(subject, "on"),
        why=register.text(subject, "why"),
        asks=register.text(subject, "asks"),
    )
