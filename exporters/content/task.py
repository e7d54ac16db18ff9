"""What a briefing says of one task."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content import wording
from exporters.content.blocks import (
    Block,
    ComparisonTable,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Remark,
    Said,
)
from exporters.content.gathered import Gathered
from exporters.content.numbering import level_of
from exporters.content.progress import filed_words, filings, note_label, notes_of, pending_mark
from exporters.content.repair_words import flagged
from exporters.content.targets import comparison_row
from exporters.content.wish import Wish
from models.links import Link, LinkVerdict
from models.outline import Node, NodeId
from models.source import Span
from models.workspace import Snapshot


def task_blocks(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    """The reading, who does it, the targets, what it builds on, how it stands, what was noted."""
    reading = snapshot.reading
    numbers = found.numbers
    marker = reading.marker(task)
    yield Heading(f"{marker}{reading.title(task)}", level_of(marker) or numbers.task, task.id, task.span)
    if body := reading.body(task):
        span = Span(task.heading.end, task.span.end)
        yield from (Paragraph(text, task.id, span) for text in body.split("\n"))
    if wish.doubts:
        yield from _doubts(snapshot, found, task)
    for number, (title, blocks) in enumerate(_sections(snapshot, wish, found, task), start=1):
        yield Heading(numbers.section(number, title), numbers.section_level)
        yield from blocks


def _sections(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[tuple[str, list[Block]]]:
    if assigned := assignment_words(snapshot, task):
        yield "责任分工", [Remark(assigned)]
    if targets := list(_targets(snapshot, wish, task)):
        yield "目标与基数", targets
    yield "上年工作基础", [_groundwork(snapshot, wish, found, task)]
    if progress := list(_progress(snapshot, wish, found, task)):
        yield "进展情况", progress
    if notes := [Said(note.text, note_label(snapshot, note)) for note in notes_of(snapshot, wish, task)]:
        yield "批注", list(notes)


def assignment_words(snapshot: Snapshot, task: Node) -> str:
    """牵头单位：甲（建议）；配合单位：乙；完成时限：9月底前（待定）。…"""
    assignment = snapshot.assignment(task.id)
    fields = (
        ("lead", "牵头单位", assignment.lead),
        ("supporting", "配合单位", "、".join(assignment.supporting)),
        ("leader", "责任领导", assignment.leader),
        ("person", "责任人", assignment.person),
        ("phone", "联系电话", assignment.phone),
        ("deadline", "完成时限", assignment.deadline.words),
    )
    parts = []
    for name, label, value in fields:
        mark = f"（{wording.SUGGESTED}）" if name in assignment.suggested else ""
        mark += pending_mark(snapshot, task.id, name)
        if value or mark:
            parts.append(f"{label}：{value}{mark}")
    return "；".join(parts) + "。" if parts else ""


def _doubts(snapshot: Snapshot, found: Gathered, task: Node) -> Iterator[Remark]:
    """What the program and what people hold for doubtful in the original."""
    for stands, would_read, reason in flagged(snapshot, task):
        yield Remark(f"“{stands}”疑为“{would_read}”。{reason}", "疑误")
    for doubt in found.doubts_in(task):
        yield Remark(f"“{doubt.passage.quote}”。{doubt.reason}", "疑误")


def _targets(snapshot: Snapshot, wish: Wish, task: Node) -> Iterator[Block]:
    if comparisons := snapshot.document.comparisons_of(task.id):
        review, plan = wording.years(snapshot)
        yield ComparisonTable(review, plan, tuple(comparison_row(snapshot, wish, one) for one in comparisons))
    inside = (task, *snapshot.document.outline.children(task.id))
    milestones = [milestone for node in inside for milestone in snapshot.milestones(node.id)]
    for milestone in milestones:
        until = f"（{milestone.deadline.words}）" if milestone.deadline.words else ""
        yield Said(f"{milestone.text}{until}{'，已完成' if milestone.done else ''}", f"节点（{milestone.node}）")


def _progress(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    if lamp := found.lamps.get(task.id):
        yield lamp
    for filing in filings(snapshot, wish, task):
        yield from filed_words(snapshot, filing)


def _groundwork(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Groundwork:
    links = [link for link in snapshot.links_of(task.id) if wish.prints(snapshot, link)]
    points: dict[NodeId, list[Link]] = {}
    for link in links:
        points.setdefault(link.point, []).append(link)
    if not links:
        return Groundwork((), _none_because(snapshot, task))
    outline = snapshot.document.outline
    in_order = sorted(points.items(), key=lambda item: outline[item[0]].span.start)
    return Groundwork(
        tuple(
            _entry(snapshot, found.numbers.entry(number), point, links)
            for number, (point, links) in enumerate(in_order, start=1)
        )
    )


def _none_because(snapshot: Snapshot, task: Node) -> str:
    if waiting := len(snapshot.links_of(task.id)):
        return f"尚待确认，有{waiting}条建议未印。"
    why = snapshot.document.without_groundwork.get(task.id, "")
    return f"原文第一部分未单列。{why}"


def _entry(snapshot: Snapshot, number: str, point_id: NodeId, links: list[Link]) -> GroundworkEntry:
    point = snapshot.document.outline[point_id]
    return GroundworkEntry(
        number=number,
        node=point_id,
        title=snapshot.reading.title(point),
        source=point.span,
        suggested=any(snapshot.link_verdict(link) is LinkVerdict.SUGGESTED for link in links),
        reasons=tuple(dict.fromkeys(link.why for link in links)),
    )
