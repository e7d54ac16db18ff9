"""The ledger: what was sent to whom, what is due, returned, late, accepted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.workspace.register import Register
from models.workspace.values import SubjectId


class LedgerState(StrEnum):
    SENT = "sent"
    LATE = "late"
    RETURNED = "returned"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One workbook sent to one department in one issue."""

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


def handout_subject(issue: int, department: str) -> SubjectId:
    """handout:3@社会救助处"""
    return SubjectId(f"handout:{issue}@{department}")


def ledger(register: Register, on: date) -> tuple[LedgerEntry, ...]:
    """Every handout, by issue and department, as it stands at the end of a day."""
    found = [_entry(register, subject, on) for subject in register.subjects("handout")]
    return tuple(sorted((entry for entry in found if entry), key=lambda entry: (entry.issue, entry.department)))


def _entry(register: Register, subject: SubjectId, on: date) -> LedgerEntry | None:
    issue, due = register.value(subject, "issue"), _day(register.text(subject, "due"))
    if not isinstance(issue, int):
        return None
    returned, accepted = register.text(subject, "returned_at"), register.text(subject, "accepted_at")
    late = max(0, ((_day(returned) or on) - due).days) if due else 0
    return LedgerEntry(
        issue=issue,
        department=register.text(subject, "department"),
        period=register.text(subject, "period"),
        sent_at=register.text(subject, "sent_at"),
        due=due,
        returned_at=returned,
        accepted_at=accepted,
        late_days=late,
        file=register.text(subject, "file"),
        state=_state(returned, accepted, late),
    )


def _state(returned: str, accepted: str, late: int) -> LedgerState:
    if accepted:
        return LedgerState.ACCEPTED
    if returned:
        return LedgerState.RETURNED
    return LedgerState.LATE if late else LedgerState.SENT


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        return None
