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
from exporters.content.repair_words import flagged
from exporters.content.wish import Wish
from models.figures import Comparison
from models.links import Link, LinkVerdict
from models.outline import Node, NodeId
from models.source import RepairVerdict, Span
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
    """What is the paper's and what is the program's, said once."""
    spans = [snapshot.document.outline[task].span for task in tasks]
    mended = {
        repair.group
        for repair in snapshot.document.repairs
        if snapshot.repair_verdict(repair) is RepairVerdict.ADOPTED
        and any(span.contains(repair.span) for span in spans)
    }
    says = "正文照校订本印"
    if mended:
        says += f"，任务部分采用校订{len(mended)}处（补引号、脱字、句号等），逐条见总表“校订”页"
    says += "；编号和字序指向保存的原文，原文不改。"
    shown = [link for task in tasks for link in snapshot.links_of(task) if wish.prints(snapshot, link)]
    waiting = [link for link in shown if snapshot.link_verdict(link) is LinkVerdict.SUGGESTED]
    if waiting:
        points = len({(link.task, link.point) for link in waiting})
        says += f"上年工作基础所列{points}个要点、{len(waiting)}条理由尚未经人确认，标“建议”。"
    if any("lead" in snapshot.assignment(task).suggested for task in tasks):
        says += "牵头和配合单位标“建议”的，原文没有指明，是按任务内容提出的。"
    if any(snapshot.document.comparisons_of(task) for task in tasks):
        says += "目标与基数的对照以业务处室核定为准。"
    return says


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
    for stands, would_read, reason in flagged(snapshot, task):
        yield Remark(f"“{stands}”疑为“{would_read}”。{reason}", "疑误")


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
    if waiting := len(snapshot.links_of(task.id)):
        return f"有{waiting}条建议尚未确认，本次未印。"
    why = snapshot.document.without_groundwork.get(task.id, "")
    return f"原文第一部分未单列。{why}"


def _entry(snapshot: Snapshot, point_id: NodeId, links: list[Link]) -> GroundworkEntry:
    point = snapshot.document.outline[point_id]
    return GroundworkEntry(
        node=point_id,
        title=snapshot.reading.title(point),
        source=point.span,
        suggested=any(snapshot.link_verdict(link) is LinkVerdict.SUGGESTED for link in links),
        reasons=tuple(dict.fromkeys(link.why for link in links)),
    )
