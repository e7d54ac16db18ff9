"""催办: who has not sent a workbook back, in words ready to send."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.workspace.handouts import day_of
from models.workspace.ledger import LedgerEntry, LedgerState
from models.workspace.periods import Period
from models.workspace.values import SubjectId

_WAITING = (LedgerState.SENT, LedgerState.LATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """To one unit about one handout, or to all that still owe one of an issue (`unit` is empty)."""

    issue: int
    unit: str
    text: str


def reminders(
    entries: Sequence[LedgerEntry], on: date, only: Collection[SubjectId] | None = None
) -> Iterator[Reminder]:
    """For each issue the list of those who owe it, then a letter to each; of some handouts `only`. A later
    issue for the same period takes the place of an earlier one."""
    for issue, group in groupby(owed(entries, only), key=lambda entry: entry.issue):
        owing = list(group)
        yield Reminder(issue=issue, unit="", text=_list(owing, on))
        for entry in owing:
            yield Reminder(issue=issue, unit=entry.department, text=_letter(entry, on))


def owed(entries: Sequence[LedgerEntry], only: Collection[SubjectId] | None = None) -> list[LedgerEntry]:
    """The handouts that have not come home, of some `only`: by issue, the latest first."""
    latest = {(entry.department, entry.period): entry for entry in entries}
    waiting = [entry for entry in latest.values() if entry.state in _WAITING]
    waiting = [entry for entry in waiting if only is None or entry.handout in only]
    return sorted(waiting, key=lambda entry: (entry.issue, -entry.late_days, entry.department))


def _list(owing: Sequence[LedgerEntry], on: date) -> str:
    names = "、".join(f"{entry.department}（{_how_late(entry)}）" if entry.due else entry.department for entry in owing)
    return f"{_paper(owing[0])}，截至{_day(on)}，还有{len(owing)}个单位没有报回：{names}。"


def _letter(entry: LedgerEntry, on: date) -> str:
    return f"{entry.department}：\n    {said(entry, on)}{asked(entry)}"


def said(entry: LedgerEntry, on: date) -> str:
    """What was sent, when it was due, how late it is."""
    sent = day_of(entry.sent_at)
    when = f"于{_day(sent)}下发" if sent else "已下发"
    due = f"，请在{_day(entry.due)}前报回" if entry.due else ""
    late = f"，{_how_late(entry)}" if entry.late_days else ""
    return f"{_paper(entry)}{when}{due}。截至{_day(on)}尚未收到{late}。"


def asked(entry: LedgerEntry) -> str:
    """What the unit is asked to do."""
    return f"请抓紧填好“{entry.file}”报回；如有困难，请说明原因和预计报回的时间。"


def _paper(entry: LedgerEntry) -> str:
    return f"{Period.parse(entry.period).name}任务分解表（第{entry.issue}次下发）"


def _how_late(entry: LedgerEntry) -> str:
    return f"已迟{entry.late_days}天" if entry.late_days else f"{_day(entry.due)}到期"


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""
