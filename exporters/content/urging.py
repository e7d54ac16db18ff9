"""督办单: a sheet to each unit that is late with a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporters.content.blocks import Column, Table
from models.workspace import Snapshot
from models.workspace.urging import Overdue, Urging

TITLE, _NO_STATUS = "督办单", "未填报"
_COLUMNS = (
    Column("序号", 0.1),
    Column("任务", 0.5),
    Column("完成时限", 0.16),
    Column("已超过", 0.12),
    Column("状态", 0.12),
)


@dataclass(frozen=True, slots=True)
class UrgingSheet:
    """`said` and `asked` are the words of the reminder; without a table no task of the unit is overdue.
    `answers` are left blank, for the unit and for whoever checks."""

    unit: str
    said: str
    asked: str
    overdue: Table | None
    answers: Sequence[str] = ("未按时报回的原因", "预计报回的时间", "经办人、联系电话", "审核意见")


def urging_sheets(snapshot: Snapshot, urged: Sequence[Urging]) -> Sequence[UrgingSheet]:
    return [UrgingSheet(one.unit, one.said, one.asked, _overdue(snapshot, one.overdue)) for one in urged]


def _overdue(snapshot: Snapshot, overdue: Sequence[Overdue]) -> Table | None:
    if not overdue:
        return None
    rows = tuple(_rows(snapshot, overdue))
    return Table(_COLUMNS, rows, tuple(one.node for one in overdue))


def _rows(snapshot: Snapshot, overdue: Sequence[Overdue]) -> Iterator[tuple[str, ...]]:
    outline, reading = snapshot.document.outline, snapshot.reading
    for number, one in enumerate(overdue, start=1):
        node = outline[one.node]
        words = f"{reading.marker(node)}{reading.title(node)}" if reading.marker(node) else reading.whole_text(node)
        status = snapshot.status(one.node).word or _NO_STATUS
        yield f"{number}\n{one.node}", words, one.deadline, f"{one.days}天", status
