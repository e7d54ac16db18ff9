"""催办: who has not sent a workbook back that could be taken, in words ready to send."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from models.late_pattern import late_pattern
from models.workspace.addressed import addressed
from models.workspace.beside_letter import (
    asks_of_refused,
    astray,
    came_after,
    each_refused,
    is_mixed_up,
    paper,
    sent_back,
    written,
)
from models.workspace.corrections import CELL, Correction
from models.workspace.handouts import day_of
from models.workspace.ledger import LedgerEntry, LedgerState
from models.workspace.remedy import Remedy
from models.workspace.values import SubjectId

_WAITING = (LedgerState.SENT, LedgerState.LATE, LedgerState.REFUSED)
_MOST_NAMED = 20  # rows that a letter names
_BLANK_DAY, _ORIGINAL_DAY = "请于　月　日前报回。", "原定"
_ASKS_ORIGINAL = late_pattern("请(?:把各行[^。]*，或者)?(?:把各栏[^。]*，或者)?在下发的原表上(?:填写|重填)。")
_OFFERED = late_pattern("；[^；。]*可以收作[^；。]*的批注或节点。")  # what this office may do with an added row
_NAME = late_pattern("(?P<task>任务（[^）]+）)(?P<measure>(?:举措[0-9]+)?)(?: (?P<field>.+))?")
_MEASURE = late_pattern("(?P<task>任务（[^）]+）举措)(?P<number>[0-9]+)")
_TWICE = late_pattern("^(?P<sheet>[^ ]+) (?=“(?P=sheet)”)")  # 任务分解表 “任务分解表”隐藏的…


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """To one unit about one handout, or to all that still owe one of an issue (`unit` is empty)."""

    issue: int
    unit: str
    text: str


def reminders(
    entries: Sequence[LedgerEntry],
    on: date,
    only: Collection[SubjectId] | None = None,
    issuer: str = "",
    house: Collection[str] = (),
) -> Iterator[Reminder]:
    """For each issue the list of those who owe it, then a letter to each, also to those whose answer is not in
    order or not whole; of some handouts `only`. `issuer` signs them, `house` are its own departments. What was sent
    again is not chased in the earlier issue, and what a unit owes of an earlier period stands in its letter about the
    later one."""
    chased = [entry for entry in entries if _is_chased(entry) and (only is None or entry.handout in only)]
    told = {entry.handout for entry in chased}
    chased.sort(key=lambda entry: (entry.issue, -entry.late_days))
    for issue, group in groupby(chased, key=lambda entry: entry.issue):
        found = list(group)
        owing = [entry for entry in found if entry.state in _WAITING]
        unfinished = [entry for entry in found if entry.state not in _WAITING]
        if owing:
            yield Reminder(issue=issue, unit="", text=_list(owing, unfinished, on))
        for entry in (one for one in owing if told.isdisjoint(one.followers)):
            said, day = _letter(entry, on, house), _new_day(entry, on, is_said=_may_keep(entry))
            text = f"{said}{earlier(entry, entries)}{day}{_signature(issuer, on)}"
            yield Reminder(issue=issue, unit=entry.department, text=text)
        for entry in (one for one in unfinished if told.isdisjoint(one.followers)):
            said, is_day_said = _correction(entry, house)
            day = _new_day(entry, on, is_said=is_day_said)
            text = f"{said}{earlier(entry, entries)}{day}{_signature(issuer, on)}"
            yield Reminder(issue=issue, unit=entry.department, text=text)


def _is_chased(entry: LedgerEntry) -> bool:
    """None of a period that is past."""
    return entry.is_asked and not entry.is_past


def earlier(entry: LedgerEntry, entries: Iterable[LedgerEntry]) -> str:
    """What the same unit owes of earlier periods: 另，2017年一季度任务分解表还有8条没有填，请一并补报。"""
    before = [one for one in entries if entry.handout in one.followers and one.is_asked]
    said = [words for one in before if (words := _owed_of(one))]
    wanting = f"另，{'；'.join(said)}，请一并补报。" if said else ""
    return wanting + "".join(_under_other_names(before, {one.file for one in (*entry.misnamed, *entry.on_older)}))


def _under_other_names(entries: Iterable[LedgerEntry], named: Set[str]) -> Iterator[str]:
    """What is asked of files that wait because of their names, but for those that are `named` already."""
    asked = [one for entry in entries for one in entry.corrections if one.remedy == Remedy.RENAME]
    for files, asks in dict.fromkeys((one.files, one.asks) for one in asked if named.isdisjoint(one.files)):
        yield f"收到的{_quoted(files)}还没有收：{asks}"


def _owed_of(entry: LedgerEntry) -> str:
    if entry.state in _WAITING:
        came = "报来过，没有能收下" if entry.state is LedgerState.REFUSED else "还没有报回"
        return f"{paper(entry)}{came}"
    wanting = len(entry.blank) + len(entry.lacking)
    cells = [one for one in entry.corrections if one.remedy != Remedy.RENAME]  # of a name the letter speaks itself
    wrong = len(cells) + len(entry.sent_back) + len(entry.unwanted)
    if not (wanting or wrong):
        return ""
    parts = (
        f"还有{wanting}条没有填" if wanting else "",
        f"{'' if wanting else '还'}有{wrong}处要改" if wrong else "",
    )
    return f"{paper(entry)}{'，'.join(filter(None, parts))}"


def past_due(entries: Iterable[LedgerEntry], on: date) -> list[LedgerEntry]:
    """Those of whom something is still asked after their last day: the workbook, rows of it, or what of it is to be
    put right."""
    return [one for one in entries if one.due is not None and one.due < on and _is_chased(one)]


def owed(entries: Sequence[LedgerEntry], only: Collection[SubjectId] | None = None) -> list[LedgerEntry]:
    """The handouts that have not come home, or came home with rows blank or gone, of some `only`: by issue, the latest
    first. What was sent again is not owed in the earlier issue, nor what belongs to a period that is past."""
    owing = (one for one in entries if not one.is_past and (one.state in _WAITING or one.blank or one.lacking))
    waiting = [one for one in owing if only is None or one.handout in only]
    return sorted(waiting, key=lambda one: (one.issue, -one.days_owed))


def _list(owing: Sequence[LedgerEntry], unfinished: Sequence[LedgerEntry], on: date) -> str:
    silent = [entry for entry in owing if entry.state is not LedgerState.REFUSED]
    refused = "、".join(entry.department for entry in owing if entry.state is LedgerState.REFUSED)
    names = "、".join(_named(entry) for entry in silent)
    wrong = [entry for entry in unfinished if not _is_only_blank(entry)]
    blank = [entry for entry in unfinished if _is_only_blank(entry)]
    more = "、".join(entry.department for entry in wrong)
    wanting = "、".join(f"{entry.department}（缺{len(entry.blank)}条）" for entry in blank)
    parts = (
        f"还有{len(silent)}个单位没有报回：{names}。" if silent else "",
        f"有{len(owing) - len(silent)}个单位报来过，没有能收下，要再报：{refused}。" if refused else "",
        f"另有{len(wrong)}个单位报回的还要改：{more}。" if wrong else "",
        f"另有{len(blank)}个单位报回的没有填齐：{wanting}。" if blank else "",
    )
    return f"{_of_all(owing)}，截至{written(on)}，{''.join(parts)}"


def _of_all(entries: Sequence[LedgerEntry]) -> str:
    """Of units some of which are sent it again it is not said that it is."""
    first = min(entries, key=lambda one: one.time)
    return paper(first)


def _named(entry: LedgerEntry) -> str:
    is_due = _may_keep(entry)
    return f"{entry.department}（{_how_late(entry)}）" if is_due else entry.department


def _is_only_blank(entry: LedgerEntry) -> bool:
    others = (entry.corrections, entry.lacking, entry.unwanted, entry.sent_back, entry.waits_again)
    return bool(entry.blank) and not any(others)


def _letter(entry: LedgerEntry, on: date, house: Collection[str]) -> str:
    named = f"“{entry.file}”"
    return f"{entry.department}：\n    {said(entry, on, house)}{asked(entry, named)}"


def _new_day(entry: LedgerEntry, on: date, *, is_said: bool) -> str:
    """The day that was given, unless it `is_said` above; a blank for whoever sends the letter where it is over, or
    none was given."""
    if not _may_keep(entry):
        return f"\n    {_BLANK_DAY}"
    due = "" if is_said or not entry.due else _due(entry.due, on)
    if entry.due and entry.due < on:
        return f"\n    {due}{due and '，现'}{_BLANK_DAY}"
    return due and f"\n    {due}。"


def _may_keep(entry: LedgerEntry) -> bool:
    """Whether there was a day to which somebody could have kept."""
    return entry.due is not None and not entry.is_due_before_sent


def said(entry: LedgerEntry, on: date, house: Collection[str] = ()) -> str:
    """What was sent, when it was due, how late it is, or what came and why it could not be taken, or which rows of it
    are blank or gone; nothing of a day to which nobody could have kept."""
    sent = day_of(entry.sent_at)
    when = f"于{written(sent)}下发" if sent else "已下发"
    is_due = _may_keep(entry)
    due = f"，{_due(entry.due, on)}" if entry.due and is_due else ""
    if entry.state is LedgerState.REFUSED:
        return f"{paper(entry)}{when}{due}。{_refused(entry, house)}{astray(entry, house)}{sent_back(entry)}"
    if entry.blank or entry.lacking:
        came = f"{written(day_of(entry.returned_at))}已报回，{_wanting(entry)}"
        not_yet = "尚未补报" if entry.lacking else "尚未补填"
        return f"{paper(entry)}{when}{due}。{came}，截至{written(on)}{not_yet}。{_mixed_up(entry)}"
    late = f"，{_how_late(entry)}" if entry.late_days and is_due else ""
    return f"{paper(entry)}{when}{due}。截至{written(on)}尚未收到{late}。{astray(entry, house)}{sent_back(entry)}"


def _due(due: date, on: date) -> str:
    return f"{_ORIGINAL_DAY}{written(due)}前报回" if due < on else f"请在{written(due)}前报回"


def asked(entry: LedgerEntry, table: str = "上述任务分解表") -> str:
    """What the unit is asked to do with its table, called by a name."""
    if entry.state is LedgerState.REFUSED and entry.refused[-1].is_blank:
        return f"请填好{table}报回；如有困难，请说明原因和预计报回的时间。"
    if entry.state is LedgerState.REFUSED:
        return f"烦请按此办理，改好后报回{table}；如有困难，请说明原因和预计报回的时间。"
    if entry.lacking:
        return "请抓紧在下发的原表上补填，再报一次，已经收下的不用重填；如有困难，请说明原因和预计报回的时间。"
    if entry.blank:
        return f"请抓紧补填好{table}再报一次，已经填的不用重填；如有困难，请说明原因和预计报回的时间。"
    hurry = "抓紧" if entry.late_days else "按时"
    return f"请{hurry}填好{table}报回；如有困难，请说明原因和预计报回的时间。"


def _refused(entry: LedgerEntry, house: Collection[str]) -> str:
    """Of a unit that did send something nothing is said of being late."""
    whose, files = addressed(entry.department, house), entry.refused
    if len(files) == 1:
        came = f"{whose}{written(day_of(files[0].came_at))}报来的“{files[0].file}”已经看到，没有能收下："
        return f"{came}{asks_of_refused(files[0])}。"
    return f"{whose}报来的{len(files)}份文件已经看到，没有能收下：{each_refused(files)}。"


def _correction(entry: LedgerEntry, house: Collection[str]) -> tuple[str, bool]:
    """What a unit has to change in what it sent back, or to fill in: nothing of what this office has to decide. And
    whether that says until which day it was asked to."""
    opening = f"{entry.department}：\n    {paper(entry)}已收到"
    back, files = sent_back(entry), f"{came_after(entry)}{astray(entry, house)}"
    if back and not (entry.corrections or entry.lacking or entry.blank or entry.unwanted):
        back += "请在报回的表上改好后再报一次，别的格子照旧。"
    return f"{opening}{_of_cells(entry)}{back}{files}", _asks_for_blank_alone(entry) and bool(entry.blank_late_days)


def _asks_for_blank_alone(entry: LedgerEntry) -> bool:
    """Of its cells it is asked for nothing but those it left blank."""
    is_nothing_wrong = not entry.corrections or (bool(entry.under_other_names) and _are_renamed(entry))
    return bool(entry.blank) and not entry.lacking and is_nothing_wrong


def _of_cells(entry: LedgerEntry) -> str:
    lacking = f"表中缺少{_some(entry.lacking)}，请在下发的原表上补报。" if entry.lacking else ""
    if not entry.corrections and entry.wants_more:
        return _of_its_own(entry, lacking)
    files = list(dict.fromkeys(file for one in entry.corrections for file in one.files))
    several = len(files) > 1
    wrong = _numbered(_gathered(entry.corrections, several=several))
    told = [(file, _OFFERED.sub("。", words)) for file, words, remedy in entry.told if remedy != Remedy.OFFICE]
    beside = _numbered(f"“{file}”{words}" if several else words for file, words in told)
    parts = [f"有{len(entry.corrections)}处还没有收：\n{wrong}\n    " if wrong else "还有没收的内容。"]
    if beside:
        parts.append(f"另有{len(told)}处没有收，以下发的为准；要说明的，请写在有关任务的填报栏里：\n{beside}\n    ")
    if beside or any(CELL.match(one.asks) for one in entry.corrections):
        parts.append("格号是报回的表里的，")
    came = f"（{_quoted(files)}）" if files else ""
    if entry.corrections and _are_renamed(entry):
        asks = "".join(dict.fromkeys(one.asks for one in entry.corrections))
        if not entry.under_other_names:  # of its own nothing may have come
            return f"{came}，整份还没有收：{asks}{lacking}"
        return f"{_of_its_own(entry, lacking)}收到的{_quoted(files)}，整份还没有收：{asks}"
    return f"{came}，{''.join(parts)}{_where_to(entry)}{lacking}{_blank(entry)}{_unwanted(entry)}"


def _are_renamed(entry: LedgerEntry) -> bool:
    """Nothing is wrong with what came but the names of files."""
    return all(one.remedy == Remedy.RENAME for one in entry.corrections)


def _of_its_own(entry: LedgerEntry, lacking: str) -> str:
    """What is asked for where no cell has to be put right."""
    if lacking or entry.blank:
        return f"，{lacking}{_blank(entry, is_alone=_asks_for_blank_alone(entry))}{_unwanted(entry)}"
    return f"，{_unwanted(entry, is_alone=True)}" if entry.unwanted else "。"


def _unwanted(entry: LedgerEntry, *, is_alone: bool = False) -> str:
    """What came and nobody wanted: the unit may not know that it was not taken."""
    if not entry.unwanted:
        return ""
    named = f"有{len(entry.unwanted)}格填的没有收：{_some(entry.unwanted)}，请核实"
    return f"{named}，在报回的表上改好后再报一次，别的格子照旧。" if is_alone else f"另{named}后一并再报。"


def _where_to(entry: LedgerEntry) -> str:
    """One table for all of it: where the rows of a file are known no more, nothing that is put right in it can be
    taken."""
    if entry.lacking or is_mixed_up(entry) or any(one.remedy == Remedy.ORIGINAL for one in entry.corrections):
        return "请都在下发的原表上填好后再报一次，已经收下的不用重填。"
    return "请在报回的表上改好后再报一次，别的格子照旧。"


def _blank(entry: LedgerEntry, *, is_alone: bool = False) -> str:
    if not entry.blank:
        return ""
    if not is_alone:
        return f"另有{_not_filled(entry).removeprefix('还有')}，请一并补填。"
    late = (
        f"{_ORIGINAL_DAY}{written(entry.due)}前报齐，已迟{entry.blank_late_days}天。" if entry.blank_late_days else ""
    )
    return f"{_not_filled(entry)}。{late}{_mixed_up(entry) or '请在报回的表上补填后再报一次，别的格子照旧。'}"


def _mixed_up(entry: LedgerEntry) -> str:
    """What is filled in there would be taken as little as before."""
    if not is_mixed_up(entry):
        return ""
    return (
        "报回的表里行次排乱了（隐藏的编号没有跟着动），在这份表上补填收不进来；"
        "请都在下发的原表上填好后再报一次，已经收下的不用重填。"
    )


def _wanting(entry: LedgerEntry) -> str:
    """还有7条没有填：…；表中缺少…."""
    gone = f"表中缺少{_some(entry.lacking)}" if entry.lacking else ""
    return "；".join(filter(None, (_not_filled(entry) if entry.blank else "", gone)))


def _not_filled(entry: LedgerEntry) -> str:
    """还有7条没有填：任务（二）举措1、…."""
    return f"还有{len(entry.blank)}条没有填：{_run_together(entry.blank)}"


def _run_together(names: Iterable[str]) -> str:
    """任务（三）举措1—4、6；任务（四）举措2: all of them, in little room."""
    by_task: dict[str, list[int]] = {}
    for name in names:
        found = _MEASURE.fullmatch(name)
        numbers = by_task.setdefault(found["task"] if found else name, [])
        numbers.extend([int(found["number"])] if found else [])
    return "；".join(f"{task}{'、'.join(_runs(numbers))}" for task, numbers in by_task.items())


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    """1—4 of four that follow one another; of two each."""
    for _, alike in groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):
        run = [number for _, number in alike]
        yield from [f"{run[0]}—{run[-1]}"] if len(run) > 2 else map(str, run)


def _some(names: Sequence[str], most: int = _MOST_NAMED) -> str:
    return f"{'、'.join(_in_turn(names[:most]))}{f'等{len(names)}处' if len(names) > most else ''}"


def _in_turn(names: Iterable[str]) -> Iterator[str]:
    """任务（三）举措1、举措2: behind one of the same task without the task, of the same measure only the column."""
    task = measure = ""
    for name in names:
        found = _NAME.fullmatch(name)
        if found is None or found["task"] != task:
            yield name
        elif found["field"] and found["measure"] == measure:
            yield found["field"]
        else:
            yield name.removeprefix(task)
        task, measure = (found["task"], found["measure"]) if found else ("", "")


def _numbered(lines: Iterable[str]) -> str:
    return "\n".join(f"    {number}. {line}" for number, line in enumerate(lines, start=1))


def _quoted(files: Iterable[str]) -> str:
    return "".join(f"“{file}”" for file in files)


def _gathered(corrections: Sequence[Correction], *, several: bool) -> Iterator[str]:
    """One cause that many cells have is said once, with the places."""
    alike: dict[tuple[tuple[str, ...], str], list[Correction]] = {}
    for one in corrections:
        found = CELL.match(one.asks)
        alike.setdefault((one.files, one.asks[found.end() :] if found else one.asks), []).append(one)
    for (files, why), same in alike.items():
        yield _placed(same[0], several=several) if len(same) == 1 else _listed(files if several else (), why, same)


def _listed(files: Sequence[str], why: str, same: Sequence[Correction]) -> str:
    found = [match for one in same if (match := CELL.match(one.asks))]
    sheets = [None, *(one["sheet"] for one in found)]
    cells = [_cell(one, is_sheet_said=one["sheet"] == before) for one, before in zip(found, sheets, strict=False)]
    names = list(dict.fromkeys(one.name for one in same if one.name))
    places = (
        f"{_quoted(files)}{'、'.join(cells[:_MOST_NAMED])}{f'等{len(cells)}' if len(cells) > _MOST_NAMED else ''}格"
    )
    return f"{_some(names)}（{places}）：{_within(why)}" if names else f"{places}，{_within(why)}"


def _placed(one: Correction, *, several: bool) -> str:
    """任务（四）举措2 完成率（任务分解表N6格）：没有写%; of which file, where several came."""
    found = CELL.match(one.asks)
    if found is None:
        return _within(_TWICE.sub("", one.asks))
    cell, why = f"{_quoted(one.files) if several else ''}{_cell(found)}格", _within(one.asks[found.end() :])
    return f"{one.name}（{cell}）：{why}" if one.name else f"{cell}，{why}"


def _cell(found: re.Match[str], *, is_sheet_said: bool = False) -> str:
    """任务分解表N6, Sheet1的N6; N7 behind another of that sheet."""
    if is_sheet_said:
        return f"{found['column']}{found['row']}"
    between = "的" if found["sheet"][-1:].isascii() else ""
    return f"{found['sheet']}{between}{found['column']}{found['row']}"


def _within(why: str) -> str:
    """Without what the letter asks at its end."""
    return _ASKS_ORIGINAL.sub("", why)


def _signature(issuer: str, on: date) -> str:
    """Who asks, and whom to call: blanks for what the office has not set."""
    return f"\n    联系人：　　　　　电话：　　　　　　\n{issuer or '（落款）'}\n{written(on)}"


def matter(entry: LedgerEntry) -> str:
    """What is owed: the workbook, or rows of it."""
    if entry.lacking:
        return f"{paper(entry)}没有报齐的{len(entry.blank) + len(entry.lacking)}条"
    return f"{paper(entry)}没有填的{len(entry.blank)}条" if entry.blank else paper(entry)


def _how_late(entry: LedgerEntry) -> str:
    return f"已迟{entry.late_days}天" if entry.late_days else f"{written(entry.due)}到期"
