"""The report: every task with its targets and what it builds on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content import wording
from exporters.content.blocks import (
    Block,
    Briefing,
    ComparisonRow,
    ComparisonTable,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Remark,
)
from exporters.content.repair_words import repair_words
from exporters.content.wish import Wish
from models.figures import Comparison
from models.links import Link, LinkVerdict
from models.outline import Node, NodeId
from models.source import RepairKind, RepairVerdict, Span, full_width
from models.workspace import Snapshot


def build_report(snapshot: Snapshot, wish: Wish) -> Briefing:
    """What the report says. Raises ExportError for a task that does not exist."""
    review, plan = wording.years(snapshot)
    tasks = wish.chosen_tasks(snapshot)
    blocks: list[Block] = [Remark(_explanation(snapshot, wish, tasks))]
    for task_id in tasks:
        blocks.extend(_task(snapshot, wish, snapshot.document.outline[task_id]))
    return Briefing(
        title=f"{plan + '年' if plan else ''}工作任务与{review + '年' if review else ''}工作基础",
        source_line=wording.source_line(snapshot),
        blocks=tuple(blocks),
    )


def _explanation(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> str:
    shown = [link for task in tasks for link in snapshot.document.links_of(task) if wish.prints(snapshot, link)]
    waiting = sum(snapshot.link_verdict(link) is LinkVerdict.SUGGESTED for link in shown)
    says = "任务和数据均用原文的字句；括号内的编号和字序指向保存的原文。"
    if waiting:
        says += f"所列工作基础中有{waiting}条关联尚未经人确认，标“建议”；"
    return says + "牵头和配合单位标“建议”的，原文没有指明，由程序按任务内容提出。"


def _task(snapshot: Snapshot, wish: Wish, task: Node) -> Iterator[Block]:
    reading = snapshot.reading
    yield Heading(f"{reading.marker(task)}{reading.title(task)}", 1, task.id, task.span)
    if lead := _lead(snapshot, task):
        yield Remark(lead, "分工")
    body = Span(task.heading.end, task.span.end)
    for text in reading.body(task).split("\n"):
        yield Paragraph(text, task.id, body)
    yield from _doubts(snapshot, task)
    if comparisons := snapshot.document.comparisons_of(task.id):
        review, plan = wording.years(snapshot)
        yield ComparisonTable(review, plan, tuple(_row(comparison) for comparison in comparisons))
    yield _groundwork(snapshot, wish, task)


def _lead(snapshot: Snapshot, task: Node) -> str:
    assignment = snapshot.assignment(task.id)
    parts = []
    for name, label, value in (
        ("lead", "牵头", assignment.lead),
        ("supporting", "配合", "、".join(assignment.supporting)),
    ):
        if value:
            mark = f"（{wording.SUGGESTED}）" if name in assignment.suggested else ""
            parts.append(f"{label}{mark}：{value}")
    return "；".join(parts)


def _doubts(snapshot: Snapshot, task: Node) -> Iterator[Remark]:
    """Flagged repairs that would change more than quotation marks."""
    flagged = [
        repair
        for repair in snapshot.document.repairs
        if task.span.contains(repair.span)
        and repair.kind is not RepairKind.LOST_QUOTATION
        and snapshot.repair_verdict(repair) is RepairVerdict.FLAGGED
    ]
    for words in repair_words(snapshot.document.source, flagged):
        stands, would_read = (full_width(text).strip("，。；：") for text in (words.stands, words.would_read))
        yield Remark(f"“{stands}”疑为“{would_read}”。{words.repair.reason}", "疑误")


def _row(comparison: Comparison) -> ComparisonRow:
    return ComparisonRow(
        indicator=comparison.indicator,
        baseline=wording.printed(comparison.baseline),
        target=wording.printed(comparison.target),
        difference=wording.difference(comparison),
        note=wording.note(comparison),
        baseline_source=comparison.baseline.span,
        target_source=comparison.target.span,
        baseline_node=comparison.baseline.node,
        target_node=comparison.target.node,
    )


def _groundwork(snapshot: Snapshot, wish: Wish, task: Node) -> Groundwork:
    links = [link for link in snapshot.links_of(task.id) if wish.prints(snapshot, link)]
    points: dict[NodeId, list[Link]] = {}
    for link in links:
        points.setdefault(link.point, []).append(link)
    if not links:
        return Groundwork((), _none_because(snapshot, task))
    return Groundwork(tuple(_entry(snapshot, point, links) for point, links in sorted_points(snapshot, points)))


def sorted_points(snapshot: Snapshot, points: dict[NodeId, list[Link]]) -> list[tuple[NodeId, list[Link]]]:
    """Points in the order of the paper."""
    outline = snapshot.document.outline
    return sorted(points.items(), key=lambda item: outline[item[0]].span.start)


def _none_because(snapshot: Snapshot, task: Node) -> str:
    if snapshot.document.links_of(task.id):
        return "所列关联均未确认，未印出。"
    return snapshot.document.without_groundwork.get(task.id, "没有找到相应的工作。")


def _entry(snapshot: Snapshot, point_id: NodeId, links: list[Link]) -> GroundworkEntry:
    point = snapshot.document.outline[point_id]
    return GroundworkEntry(
        node=point_id,
        title=snapshot.reading.title(point),
        source=point.span,
        suggested=any(snapshot.link_verdict(link) is LinkVerdict.SUGGESTED for link in links),
        reasons=tuple(link.why for link in links),
    )
