"""On which day files may have come home: once they had been sent, and not to come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from models.sentence import sentence, written_day
from models.workspace.entries import EntryError
from models.workspace.handouts import day_of, handout
from models.workspace.register import Register
from models.workspace.values import SubjectId


def refuse_impossible_day(register: Register, sent: Iterable[str], on: date | None, at: datetime) -> None:
    """`sent` are the handouts that came home, `at` is now. Raises EntryError."""
    if on is None:
        return
    if on > at.astimezone().date():
        raise EntryError(sentence("报回日期{day}还没有到，请核对。", day=written_day(on)))
    for subject in sent:
        found = handout(register, SubjectId(subject))
        day = day_of(found.sent_at) if found else None
        if found and day and on < day:
            raise EntryError(
                sentence(
                    "报回日期{day}早于下发给{unit}的日期（{sent}），请核对。",
                    day=written_day(on),
                    unit=found.to.unit,
                    sent=written_day(day),
                )
            )
