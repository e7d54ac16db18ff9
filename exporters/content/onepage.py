"""The one-page sheet: totals, what is late, what needs a decision and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from exporters.content import wording
from exporters.content.blocks import Block, Briefing, Column, Counted, Heading, Remark, Standing, Table, Totals
from exporters.content.letterhead import Kind, letterhead
from exporters.content.progress import filings, pending_mark, standings
from exporters.content.wish import Wish
from models.outline import Node, NodeId
from models.workspace import Snapshot
from models.workspace.statuses import StatusRole

BLANK = "＿＿＿＿"
_LONGEST = 60  # characters of a sentence that a cell of this sheet holds
_LATE = ("red", "amber")


def build_onepage(snapshot: Snapshot, wish: Wish) -> Briefing:
    """Raises ExportError for a task that does not exist."""
    _, plan = wording.years(snapshot)
    return Briefing(
        kind=Kind.ONEPAGE,
        title=f"{plan + '年' if plan else ''}工作任务进展一页纸",
        source_line=wording.source_line(snapshot),
        blocks=tuple(_blocks(snapshot, wish)),
        letterhead=letterhead(snapshot.register),
    )


def _blocks(snapshot: Snapshot, wish: Wish) -> Iterator[Block]:
    tasks = wish.chosen_tasks(snapshot)
    lamps = standings(snapshot, wish, tasks)
    yield Totals(tuple(_totals(snapshot, tasks, lamps)))
    if wish.day and lamps:
        yield Remark(f"截至{wish.day.year}年{wish.day.month}月{wish.day.day}日。")
    yield Heading("一、进展滞后的任务", 1)
    yield from _late(snapshot, lamps)
    yield Heading("二、需要决定的事项", 1)
    yield from _to_decide(snapshot, wish, tasks)
    yield Heading("三、主要目标", 1)
    yield from _targets(snapshot, tasks)


def _totals(snapshot: Snapshot, tasks: Sequence[NodeId], lamps: Mapping[NodeId, Standing]) -> Iterator[Counted]:
    measures = sum(len(snapshot.document.outline.children(task)) for task in tasks)
    yield Counted("任务", str(len(tasks)))
    yield Counted("举措", str(measures))
    counted: dict[tuple[str, str], int] = {}
    for lamp in lamps.values():
        counted[lamp.shape, lamp.word] = counted.get((lamp.shape, lamp.word), 0) + 1
    for (shape, word), number in counted.items():
        yield Counted(word, str(number), shape)
    if not lamps:
        yield Counted("目标与基数", str(sum(len(snapshot.document.comparisons_of(task)) for task in tasks)))


def _late(snapshot: Snapshot, lamps: Mapping[NodeId, Standing]) -> Iterator[Block]:
    rows = [
        (_name(snapshot, task), f"{lamp.shape}{lamp.word}", _short(lamp.because), _lead(snapshot, task))
        for colour in _LATE
        for task, lamp in lamps.items()
        if lamp.colour == colour
    ]
    if rows:
        columns = (Column("任务", 0.3), Column("警示灯", 0.12), Column("依据", 0.38), Column("牵头单位", 0.2))
        yield Table(columns, tuple(rows))
    else:
        yield Remark("没有亮红灯、黄灯的任务。" if lamps else "还没有填报，不能判断。")


def _to_decide(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> Iterator[Block]:
    rows = [row for task in tasks for row in _decisions(snapshot, wish, snapshot.document.outline[task])]
    if rows:
        columns = (Column("任务", 0.3), Column("事项", 0.48), Column("由谁决定", 0.22))
        yield Table(columns, tuple(rows))
    else:
        yield Remark("没有填报需要协调的事项和存在问题。")


def _decisions(snapshot: Snapshot, wish: Wish, task: Node) -> Iterator[tuple[str, ...]]:
    """A problem that was filed, or a status that says so; the leader in charge decides, where one is named."""
    assignment = snapshot.assignment(task.id)
    by = f"{assignment.leader or BLANK}{pending_mark(snapshot, task.id, 'leader')}"
    found = filings(snapshot, wish, task)
    problems = [filing for filing in found if filing.has_problem]
    for filing in problems:
        yield (_name(snapshot, task.id), _short(filing.problems), by)
    status = snapshot.statuses.find(snapshot.status(task.id).word)
    if not problems and status is not None and status.role is StatusRole.NEEDS_DECISION:
        yield (_name(snapshot, task.id), f"状态为{status.name}，事项未填", by)


def _targets(snapshot: Snapshot, tasks: Sequence[NodeId]) -> Iterator[Block]:
    review, plan = wording.years(snapshot)
    rows = [
        (one.indicator, wording.printed(one.baseline), wording.printed(one.target), wording.difference(one))
        for task in tasks
        for one in snapshot.document.comparisons_of(task)
    ]
    if rows:
        heads = (f"{review}年基数", f"{plan}年目标", "相差")
        columns = (Column("指标", 0.46), *(Column(head, 0.18) for head in heads))
        yield Table(columns, tuple(rows))
    else:
        yield Remark("没有可比的目标与基数。")


def _name(snapshot: Snapshot, task: NodeId) -> str:
    node = snapshot.document.outline[task]
    return f"{snapshot.reading.marker(node)}{snapshot.reading.title(node)}"


def _lead(snapshot: Snapshot, task: NodeId) -> str:
    assignment = snapshot.assignment(task)
    mark = f"（{wording.SUGGESTED}）" if "lead" in assignment.suggested else ""
    mark += pending_mark(snapshot, task, "lead")
    return f"{assignment.lead}{mark}" if assignment.lead else BLANK


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
