"""The ledger as rows of words, for a file that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from models.workspace.handouts import day_of
from models.workspace.ledger import LedgerEntry
from models.workspace.periods import Period

TITLE = "台账"
_HEADINGS = (
    "下发编号", "期次", "单位", "状态", "迟几天", "应报回", "报回", "收齐", "填了几条", "共几条", "只配合不催几条",
    "填报人", "审核人", "填报日期", "还要改的", "来过没有收的", "下发", "下发的文件", "缺的行", "不收也不用改的",
    "没有填的行", "退回的行", "报齐", "后来补报、迟了的行", "不收的格",
)  # fmt: skip


def ledger_list(entries: Iterable[LedgerEntry]) -> Iterator[Sequence[str]]:
    """The headings, then a row for each workbook, in the order given."""
    yield _HEADINGS
    yield from map(_row, entries)


def _row(entry: LedgerEntry) -> Sequence[str]:
    filled, free = (str(entry.filled), str(entry.free or "")) if entry.versions else ("", "")
    return (
        str(entry.issue),
        Period.parse(entry.period).name,
        entry.department,
        entry.stands,
        str(entry.days_late or ""),
        entry.due.isoformat() if entry.due else "",
        _day(entry.returned_at),
        _day(entry.accepted_at),
        filled,
        str(entry.asked),
        free,
        entry.returned_by,
        entry.checked_by,
        entry.filled_on,
        "；".join(entry.why),
        "；".join((*_refused(entry), *entry.on_tables_of_others)),
        _day(entry.sent_at),
        entry.file,
        "；".join(entry.lacking),
        "；".join(one.words for one in entry.told),
        "；".join(entry.blank),
        "；".join(f"{name}：{why}" if why else name for name, why in entry.sent_back),
        entry.whole_on.isoformat() if entry.whole_on else "",
        "；".join(entry.late_rows),
        "；".join(entry.unwanted),
    )


def _refused(entry: LedgerEntry) -> Iterator[str]:
    yield from (f"{_day(one.came_at)} {one.file}：{one.why}" for one in entry.refused)


def _day(moment: str) -> str:
    day = day_of(moment)
    return day.isoformat() if day else ""
