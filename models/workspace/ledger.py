"""The ledger: what was sent to whom, what is due, returned, late, accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.workspace.handouts import Handout, day_of, handouts
from models.workspace.register import Register
from models.workspace.values import SubjectId


class LedgerState(StrEnum):
    SENT = "sent"
    LATE = "late"
    RETURNED = "returned"
    ACCEPTED = "accepted"

    @property
    def word(self) -> str:
        return {"sent": "已发", "late": "逾期未回", "returned": "已回，未收完", "accepted": "已收"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Homecoming:
    """A file that came home: when, by whose hand, and how many of its cells still wait for a decision."""

    subject: SubjectId
    handout: SubjectId
    file: str
    sha256: str
    at: str
    by: str
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One workbook sent to one department in one issue. `file` is the one sent, `versions` those that came home."""

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


def homecomings(register: Register) -> tuple[Homecoming, ...]:
    """Every file that came home and was not taken back, earliest first.

    Two colleagues may have taken in one file, each in a copy of the workspace: that is one homecoming,
    and what either has decided is decided.
    """
    found: dict[tuple[SubjectId, str], Homecoming] = {}
    taken = (_homecoming(register, subject) for subject in register.subjects("return"))
    for one in sorted((one for one in taken if one.handout), key=lambda one: (one.at, one.subject)):
        first = found.setdefault((one.handout, one.sha256), one)
        still_open = tuple(place for place in first.left if place in one.left)
        found[one.handout, one.sha256] = replace(first, left=still_open)
    return tuple(found.values())


def ledger(register: Register, on: date) -> tuple[LedgerEntry, ...]:
    """Every handout, by issue and department, as it stands at the end of a day."""
    home: dict[SubjectId, list[Homecoming]] = {}
    for one in homecomings(register):
        home.setdefault(one.handout, []).append(one)
    return tuple(_entry(sent, home.get(sent.subject, []), on) for sent in handouts(register))


def _homecoming(register: Register, subject: SubjectId) -> Homecoming:
    left = register.value(subject, "left")
    return Homecoming(
        subject=subject,
        handout=SubjectId(register.text(subject, "handout")),
        file=register.text(subject, "file"),
        sha256=register.text(subject, "sha256"),
        at=register.text(subject, "at"),
        by=register.text(subject, "by"),
        left=left if isinstance(left, tuple) else (),
    )


def _entry(sent: Handout, home: Sequence[Homecoming], on: date) -> LedgerEntry:
    returned = home[0].at if home else ""
    accepted = home[-1].at if home and not any(one.left for one in home) else ""
    late = max(0, ((day_of(returned) or on) - sent.due).days) if sent.due else 0
    return LedgerEntry(
        handout=sent.subject,
        issue=sent.issue,
        department=sent.to.unit,
        period=str(sent.to.period),
        sent_at=sent.sent_at,
        due=sent.due,
        returned_at=returned,
        accepted_at=accepted,
        late_days=late,
        file=sent.file,
        state=_state(returned, accepted, late),
        returned_by="、".join(dict.fromkeys(one.by for one in home if one.by)),
        versions=len(home),
    )


def _state(returned: str, accepted: str, late: int) -> LedgerState:
    if accepted:
        return LedgerState.ACCEPTED
    if returned:
        return LedgerState.RETURNED
    return LedgerState.LATE if late else LedgerState.SENT
