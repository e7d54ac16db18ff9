"""督办单: a form to each unit that is late with a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from exporters.content.blocks import Column, Table
from exporters.content.letterhead import Kind, date_of_issue
from exporters.content.places import place_in_task, place_name, task_name
from exporters.content.progress import assigned_words
from exporters.content.urging_form import (
    BY_HAND,
    BY_WHOM,
    NOT_FILED,
    OPINION,
    WHEN_DONE,
    Answer,
    FormRow,
    UrgingSheet,
    origin,
)
from exporters.content.wish import Wish
from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.labels import node_name
from models.workspace.urging import Overdue, Urging

_NO_STATUS = "未报状态"
_UNTIL = f"时限：{BY_HAND}前。"
_OF_LATE = "超过时限的任务照此说明。"
_COLUMNS = (
    Column("序号", 0.08),
    Column("超过时限的任务", 0.52),
    Column("完成时限", 0.16),
    Column("已超过", 0.12),
    Column("状态", 0.12),
)
_BLANK_COLUMNS = (Column("序号", 0.08), Column("没有填的", 0.24), Column("内容", 0.52), Column("完成时限", 0.16))
_BLANK_WITHOUT_DAYS = (*_BLANK_COLUMNS[:2], Column("内容", 0.68))
_MOST_BLANK = 40  # rows: of a sheet that came home all but blank the words above say which


_WHEN = "预计报回的时间"
_WHOM = Answer((BY_WHOM,), 2)
_OF_TABLE = (Answer(("未按时报回的原因",), 5), Answer((_WHEN,), 2))
_OF_TASKS_TOO = (Answer(("未按时报回、办结的原因",), 5), Answer((_WHEN, WHEN_DONE), 2))


def urging_sheets(snapshot: Snapshot, urged: Sequence[Urging]) -> Sequence[UrgingSheet]:
    return [_sheet(snapshot, one) for one in urged]


def _sheet(snapshot: Snapshot, urging: Urging) -> UrgingSheet:
    overdue, blank = _overdue(snapshot, urging.overdue), _blank(snapshot, urging.blank)
    return UrgingSheet(
        unit=urging.unit,
        name=urging.unit,
        again=f"承办单位：{urging.unit}",
        said=urging.said,
        form=_form(snapshot, urging),
        answers=(*(_OF_TABLE if overdue is None else _OF_TASKS_TOO), _WHOM, OPINION),
        blank=blank,
        overdue=overdue,
    )


def _blank(snapshot: Snapshot, nodes: Sequence[NodeId]) -> Table | None:
    """By the numbers that the words above name them by, with their deadlines where there are any."""
    rows = [
        (
            str(number),
            str(node_name(snapshot.document, node)),
            place_in_task(snapshot, node) or snapshot.reading.title(snapshot.document.outline[node]),
            assigned_words(snapshot, Wish(kind=Kind.FORMAL), node, "deadline"),
        )
        for number, node in enumerate(nodes, start=1)
    ]
    if not rows or len(rows) > _MOST_BLANK:
        return None
    if any(row[3] for row in rows):
        return Table(_BLANK_COLUMNS, tuple(rows), tuple(nodes))
    return Table(_BLANK_WITHOUT_DAYS, tuple(row[:3] for row in rows), tuple(nodes))


def _form(snapshot: Snapshot, urging: Urging) -> Sequence[FormRow]:
    """督办事项, 任务来源, 承办单位, 协办单位, 交办日期, 完成时限, 办理要求."""
    until = f"{'办结' if urging.overdue else '报回'}{_UNTIL}"
    tasks = f"，办结下列{len(urging.overdue)}项超过时限的任务" if urging.overdue else ""
    return (
        (("督办事项", f"报回{urging.matter}{tasks}"),),
        origin(snapshot),
        (("承办单位", urging.unit), ("协办单位", "、".join(urging.supporting))),
        (("交办日期", _day(urging.sent)), ("完成时限", _day(urging.due))),
        (("办理要求", f"{urging.asked}{_OF_LATE if urging.overdue else ''}{until}"),),
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
        status = snapshot.status(one.node).word or (_NO_STATUS if snapshot.is_reported(one.node) else NOT_FILED)
        yield str(number), words, one.deadline, f"{one.days}天", status
