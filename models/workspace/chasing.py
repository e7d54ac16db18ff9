"""催办: who has not sent a workbook back that could be taken, in words ready to send."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.workspace.handouts import day_of
from models.workspace.ledger import CELL, Correction, LedgerEntry, LedgerState
from models.workspace.periods import Period
from models.workspace.values import SubjectId

_WAITING = (LedgerState.SENT, LedgerState.LATE, LedgerState.REFUSED)
_MOST_NAMED = 20  # rows that a letter names
_ADDRESS = re.compile("（[^（）!]+![A-Z]+[0-9]+）")  # as earlier versions kept it: 表头（任务分解表!F2）写的是
_CHASED = (*_WAITING, LedgerState.RETURNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """To one unit about one handout, or to all that still owe one of an issue (`unit` is empty)."""

    issue: int
    unit: str
    text: str


def reminders(
    entries: Sequence[LedgerEntry], on: date, only: Collection[SubjectId] | None = None, issuer: str = ""
) -> Iterator[Reminder]:
    """For each issue the list of those who owe it, then a letter to each, also to those whose answer is not in
    order; of some handouts `only`. `issuer` signs them. What was sent again is not chased in the earlier issue."""
    chased = [entry for entry in entries if _is_chased(entry) and (only is None or entry.handout in only)]
    chased.sort(key=lambda entry: (entry.issue, -entry.late_days))
    for issue, group in groupby(chased, key=lambda entry: entry.issue):
        found = list(group)
        owing = [entry for entry in found if entry.state in _WAITING]
        unfinished = [entry for entry in found if entry.state not in _WAITING and _is_asked(entry)]
        if owing:
            yield Reminder(issue=issue, unit="", text=_list(owing, unfinished, on))
        for entry in owing:
            yield Reminder(issue=issue, unit=entry.department, text=f"{_letter(entry, on)}{_signature(issuer, on)}")
        for entry in unfinished:
            yield Reminder(issue=issue, unit=entry.department, text=f"{_correction(entry)}{_signature(issuer, on)}")


def _is_chased(entry: LedgerEntry) -> bool:
    """Also one of which all was taken that came, and rows are gone."""
    return entry.state in _CHASED or (entry.state is LedgerState.ACCEPTED and bool(entry.lacking))


def owed(entries: Sequence[LedgerEntry], only: Collection[SubjectId] | None = None) -> list[LedgerEntry]:
    """The handouts that have not come home, of some `only`: by issue, the latest first. What was sent again is
    not owed in the earlier issue."""
    waiting = [one for one in entries if one.state in _WAITING and (only is None or one.handout in only)]
    return sorted(waiting, key=lambda one: (one.issue, -one.late_days))


def _list(owing: Sequence[LedgerEntry], unfinished: Sequence[LedgerEntry], on: date) -> str:
    silent = [entry for entry in owing if entry.state is not LedgerState.REFUSED]
    refused = "、".join(entry.department for entry in owing if entry.state is LedgerState.REFUSED)
    names = "、".join(_named(entry) for entry in silent)
    more = "、".join(entry.department for entry in unfinished)
    parts = (
        f"还有{len(silent)}个单位没有报回：{names}。" if silent else "",
        f"有{len(owing) - len(silent)}个单位报来过，没有能收下，要再报：{refused}。" if refused else "",
        f"另有{len(unfinished)}个单位报回的还要改：{more}。" if unfinished else "",
    )
    return f"{paper(owing[0])}，截至{_day(on)}，{''.join(parts)}"


def _named(entry: LedgerEntry) -> str:
    is_due = entry.due is not None and not entry.is_due_before_sent
    return f"{entry.department}（{_how_late(entry)}）" if is_due else entry.department


def _letter(entry: LedgerEntry, on: date) -> str:
    named = f"“{entry.file}”"
    return f"{entry.department}：\n    {said(entry, on)}{asked(entry, named)}"


def said(entry: LedgerEntry, on: date) -> str:
    """What was sent, when it was due, how late it is, or what came and why it could not be taken; nothing of a day
    to which nobody could have kept."""
    sent = day_of(entry.sent_at)
    when = f"于{_day(sent)}下发" if sent else "已下发"
    is_due = entry.due is not None and not entry.is_due_before_sent
    due = f"，请在{_day(entry.due)}前报回" if is_due else ""
    if entry.state is LedgerState.REFUSED:
        return f"{paper(entry)}{when}{due}。{_refused(entry)}"
    late = f"，{_how_late(entry)}" if entry.late_days and is_due else ""
    return f"{paper(entry)}{when}{due}。截至{_day(on)}尚未收到{late}。"


def asked(entry: LedgerEntry, table: str = "上述任务分解表") -> str:
    """What the unit is asked to do with its table, called by a name."""
    if entry.state is LedgerState.REFUSED:
        return f"烦请按此办理，改好后报回{table}；如有困难，请说明原因和预计报回的时间。"
    hurry = "抓紧" if entry.late_days else "按时"
    return f"请{hurry}填好{table}报回；如有困难，请说明原因和预计报回的时间。"


def _refused(entry: LedgerEntry) -> str:
    """Of a unit that did send something nothing is said of being late."""
    last = entry.refused[-1]
    count = f"等{len(entry.refused)}份文件" if len(entry.refused) > 1 else ""
    came = f"贵单位{_day(day_of(last.came_at))}报来的“{last.file}”{count}已经看到，没有能收下："
    return f"{came}{_ADDRESS.sub('', last.asks).rstrip('。')}。"


def _is_asked(entry: LedgerEntry) -> bool:
    """Whether anything that is open is the unit's, rows that are gone among it; of what nobody wrote down it may be.
    Changed locked words and added rows ask nothing of it. What was sent again is asked there."""
    return not entry.is_asked_anew and (bool(entry.corrections or entry.lacking) or not entry.why)


def _correction(entry: LedgerEntry) -> str:
    """What a unit has to change in what it sent back: nothing of what this office has to decide."""
    lacking = f"表中缺少{_some(entry.lacking)}，请在下发的原表上补报。" if entry.lacking else ""
    if lacking and not entry.corrections:
        return f"{entry.department}：\n    {paper(entry)}已收到，{lacking}"
    files = list(dict.fromkeys(file for one in entry.corrections for file in one.files))
    several = len(files) > 1
    wrong = _numbered(_placed(one, several=several) for one in entry.corrections)
    beside = _numbered(f"“{file}”{words}" if several else words for file, words in entry.told)
    parts = [f"有{len(entry.corrections)}处还没有收：\n{wrong}\n    " if wrong else "还有没收的内容。"]
    if beside:
        parts.append(f"另有{len(entry.told)}处没有收，请一并核对：\n{beside}\n    ")
    if wrong or beside:
        parts.append("格号是报回的表里的，")
    came = f"（{_quoted(files)}）" if files else ""
    asks = "请在报回的表上改好后再报一次，别的格子照旧。"
    return f"{entry.department}：\n    {paper(entry)}已收到{came}，{''.join(parts)}{asks}{lacking}"


def _some(names: Sequence[str]) -> str:
    return f"{'、'.join(names[:_MOST_NAMED])}{f'等{len(names)}处' if len(names) > _MOST_NAMED else ''}"


def _numbered(lines: Iterable[str]) -> str:
    return "\n".join(f"    {number}. {line}" for number, line in enumerate(lines, start=1))


def _quoted(files: Iterable[str]) -> str:
    return "".join(f"“{file}”" for file in files)


def _placed(one: Correction, *, several: bool) -> str:
    """任务（四）举措2 完成率（任务分解表N6格）：没有写%; of which file, where several came."""
    found = CELL.match(one.asks)
    if found is None:
        return one.asks
    files = f"{_quoted(one.files)}" if several else ""
    cell, why = f"{files}{found['sheet']}{found['column']}{found['row']}格", one.asks[found.end() :]
    return f"{one.name}（{cell}）：{why}" if one.name else f"{cell}，{why}"


def _signature(issuer: str, on: date) -> str:
    """Who asks, and whom to call: blanks for what the office has not set."""
    return f"\n    联系人：　　　　　电话：　　　　　　\n{issuer or '（落款）'}\n{_day(on)}"


def paper(entry: LedgerEntry) -> str:
    """2017年一季度任务分解表（第1次下发）."""
    return f"{Period.parse(entry.period).name}任务分解表（第{entry.issue}次下发）"


def _how_late(entry: LedgerEntry) -> str:
    return f"已迟{entry.late_days}天" if entry.late_days else f"{_day(entry.due)}到期"


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""
