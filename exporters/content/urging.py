"""督办单: a form to each unit that is late with a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from exporters.content.blocks import Column, Table
from exporters.content.letterhead import date_of_issue
from exporters.content.places import place_name, task_name
from models.outline import Level
from models.workspace import Snapshot
from models.workspace.urging import Overdue, Urging

TITLE, _NOT_FILED, _NO_STATUS = "督办单", "未填报", "未报状态"
_UNTIL = "办结时限：＿＿＿＿年＿＿月＿＿日前。"
_COLUMNS = (
    Column("序号", 0.08),
    Column("超过时限的任务", 0.52),
    Column("完成时限", 0.16),
    Column("已超过", 0.12),
    Column("状态", 0.12),
)


@dataclass(frozen=True, slots=True)
class UrgingSheet:
    """`said` are the words of the reminder; `form` has the rows of the sheet, each a label and its words, or two;
    what is not known is a blank. Without a table no task of the unit is overdue. `answers` are left blank, for the
    unit and for whoever checks."""

    unit: str
    said: str
    form: Sequence[Sequence[tuple[str, str]]]
    overdue: Table | None
    answers: Sequence[str] = ("未按时报回的原因", "预计报回的时间", "经办人、联系电话", "审核意见")


def urging_sheets(snapshot: Snapshot, urged: Sequence[Urging]) -> Sequence[UrgingSheet]:
    return [UrgingSheet(one.unit, one.said, _form(snapshot, one), _overdue(snapshot, one.overdue)) for one in urged]


def _form(snapshot: Snapshot, urging: Urging) -> Sequence[Sequence[tuple[str, str]]]:
    """督办事项, 任务来源, 承办单位, 协办单位, 交办日期, 完成时限, 办理要求."""
    title = snapshot.reading.document_title
    tasks = f"，办结下列{len(urging.overdue)}项超过时限的任务" if urging.overdue else ""
    return (
        (("督办事项", f"报回{urging.matter}{tasks}"),),
        (("任务来源", f"《{title}》" if title else ""),),
        (("承办单位", urging.unit), ("协办单位", "、".join(urging.supporting))),
        (("交办日期", _day(urging.sent)), ("完成时限", _day(urging.due))),
        (("办理要求", f"{urging.asked}{_UNTIL}"),),
    )


def _day(day: date | None) -> str:
    return date_of_issue(day) if day else ""


def _overdue(snapshot: Snapshot, overdue: Sequence[Overdue]) -> Table | None:
    if not overdue:
        return None
    rows = tuple(_rows(snapshot, overdue))
    return Table(_COLUMNS, rows, tuple(one.node for one in overdue))


def _rows(snapshot: Snapshot, overdue: Sequence[Overdue]) -> Iterator[tuple[str, ...]]:
    for number, one in enumerate(overdue, start=1):
        is_measure = snapshot.document.outline[one.node].level is Level.MEASURE
        words = place_name(snapshot, one.node) if is_measure else task_name(snapshot, one.node)
        status = snapshot.status(one.node).word or (_NO_STATUS if snapshot.is_reported(one.node) else _NOT_FILED)
        yield str(number), words, one.deadline, f"{one.days}天", status
