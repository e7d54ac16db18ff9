"""What a letter says beside the cells of a file: of other files that came, and of what was reviewed and sent back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from models.late_pattern import late_pattern
from models.workspace.addressed import addressed
from models.workspace.astray import Astray
from models.workspace.handouts import Handout, day_of, time_in_words
from models.workspace.ledger import LedgerEntry
from models.workspace.periods import Period, as_named
from models.workspace.refusals import Refusal
from models.workspace.remedy import Remedy

_ADDRESS = late_pattern("（[^（）!]+![A-Z]+[0-9]+）")  # as earlier versions kept it: 表头（任务分解表!F2）写的是
_FILL_IN = "请填好再报。"  # the letter says it at its end, with the name of the file
_MOST_NAMED = 20  # rows that were sent back


def paper(entry: LedgerEntry) -> str:
    """2017年一季度任务分解表; behind it （第2次下发） of one that was sent again."""
    return _paper(Period.parse(entry.period), entry.time)


def written(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def astray(entry: LedgerEntry, house: Collection[str]) -> str:
    """That a file bears its name, or the name of its period, and came on another table, or that one came on the table
    of an earlier issue: it may have filled in the wrong one."""
    whose, others = addressed(entry.department, house), _by_table(entry.misnamed)
    names = (_of_unit(entry, one, files, whose) for one, files in others)
    return "".join((*names, *(_of_older(entry, one) for one in entry.on_older)))


def asks_of_refused(one: Refusal) -> str:
    """What is to be done about it, without what the letter says at its end."""
    asks = one.asks.removesuffix(_FILL_IN) if one.is_blank else one.asks
    return _ADDRESS.sub("", asks).rstrip("。")


def each_refused(files: Iterable[Refusal]) -> str:
    """“甲.xls”（2017年4月20日）：是网页；“乙.xls”（…）：…."""
    return "；".join(f"“{one.file}”（{written(day_of(one.came_at))}）：{asks_of_refused(one)}" for one in files)


def came_after(entry: LedgerEntry) -> str:
    """The files that came after what was taken, and could not be."""
    files = entry.waits_again
    if len(files) == 1:
        came = written(day_of(files[0].came_at))
        return f"{came}又报来的“{files[0].file}”没有能收下：{asks_of_refused(files[0])}。"
    return f"后来又报来的{len(files)}份没有能收下：{each_refused(files)}。" if files else ""


def sent_back(entry: LedgerEntry) -> str:
    """Which of its rows were reviewed and sent back, and why."""
    rows = entry.sent_back
    if not rows:
        return ""
    named = "、".join(f"{name}（{why}）" if why else name for name, why in rows[:_MOST_NAMED])
    more = "等" if len(rows) > _MOST_NAMED else ""
    return f"有{len(rows)}条审核退回，请改好再报：{named}{more}。"


def is_mixed_up(entry: LedgerEntry) -> bool:
    """Rows of what came last lost the hidden number that was theirs: whoever fills them in there fills in others."""
    return any(one.remedy == Remedy.ORIGINAL for one in entry.told)


# inside


def _by_table(files: Iterable[Astray]) -> Iterator[tuple[Handout, Sequence[str]]]:
    found: dict[str, tuple[Handout, list[str]]] = {}
    for one in files:
        found.setdefault(one.on.subject, (one.on, []))[1].append(one.file)
    yield from found.values()


def _of_unit(entry: LedgerEntry, on: Handout, files: Sequence[str], whose: str) -> str:
    quoted = "".join(f"“{file}”" for file in files)
    if on.to.unit == entry.department:
        period = Period.parse(entry.period)
        named = as_named(files[0], period)
        return (
            f"收到的{quoted}，文件名写的是“{named}”，填的却是{_paper(on.to.period, on.time)}，还没有收；"
            f"如是报{period.name}的，请改在这一次下发的表上填写；不是的，请改好文件名再报。"
        )
    return (
        f"收到的{quoted}，文件名写的是{entry.department}，填的却是下发给{on.to.unit}的表，还没有收；"
        f"如是{whose}所报，请改在下发给{whose}的表上填写。"
    )


def _of_older(entry: LedgerEntry, one: Astray) -> str:
    """Of what was not taken nothing is on record."""
    came = f"收到的“{one.file}”填的是{_paper(one.on.to.period, one.on.time)}"
    if one.is_whole and one.waits:
        period = Period.parse(entry.period).name
        return f"{came}，还没有收；如是报{period}的，请改在这一次下发的表上填写；不是的，请在文件名里写明期次再报。"
    taken = "还有没收下的" if one.waits else "记在那一次"
    return f"{came}，{taken}；这一次的请填在这一次下发的表上。"


def _paper(period: Period, time: int) -> str:
    return f"{period.name}任务分解表{time_in_words(time)}"
