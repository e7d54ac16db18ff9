"""What a briefing says of one task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exporters.content import late_measures, wording
from exporters.content.blocks import (
    Block,
    ComparisonTable,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Reason,
    Remark,
    Said,
    Standing,
)
from exporters.content.gathered import Gathered
from exporters.content.numbering import level_of, sections_of
from exporters.content.people import other_people
from exporters.content.places import brief_title, place_in_task
from exporters.content.progress import assigned_words, filing_blocks, note_label, notes_of, passage_words, stopped
from exporters.content.quoting import as_read
from exporters.content.repair_words import flagged
from exporters.content.standing import not_filed_words
from exporters.content.targets import comparison_row
from exporters.content.wish import Wish
from models.links import Link, LinkOrigin, LinkVerdict
from models.outline import Node, NodeId
from models.source import Span
from models.workspace import Snapshot
from models.workspace.assignment import FIELDS as ASSIGNED
from models.workspace.labels import FIELDS

_ASSIGNED = "责任分工"


def section_headings(snapshot: Snapshot, found: Gathered, task: NodeId, before: NodeId | None) -> Iterator[Heading]:
    """The paper's own sections in which a task stands, as far as the task before it stands in others."""
    known = {one.id for one in sections_of(snapshot, before)} if before else set()
    for section in sections_of(snapshot, task):
        if section.id not in known:
            marker = snapshot.reading.marker(section)
            level = level_of(marker) or max(found.numbers.task - 1, 1)
            yield Heading(f"{marker}{snapshot.reading.title(section)}", level, source=section.heading)


def task_blocks(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    """The reading, who does it, the targets, what it builds on, how it stands, what was noted."""
    yield from reading_blocks(snapshot, wish, found, task)
    sections = (
        (_ASSIGNED, _assigned(snapshot, wish, task)),
        ("目标与基数", _targets(snapshot, task)),
        ("上年工作基础", _groundwork(snapshot, wish, found, task)),
        ("进展情况", _progress(snapshot, wish, found, task)),
        ("批注", _notes(snapshot, wish, task)),
    )
    yield from _numbered(found, sections)


def text_blocks(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    """The same without who does it and how it stands, where another chapter says so."""
    yield from reading_blocks(snapshot, wish, found, task)
    sections = (
        ("目标与基数", _targets(snapshot, task)),
        ("上年工作基础", _groundwork(snapshot, wish, found, task)),
        ("批注", _notes(snapshot, wish, task)),
    )
    yield from _numbered(found, sections)


def reading_blocks(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    """The heading and the text, and what is doubtful in it where that is wished for."""
    reading = snapshot.reading
    marker = reading.marker(task)
    yield Heading(f"{marker}{reading.title(task)}", level_of(marker) or found.numbers.task, task.id, task.span)
    if body := reading.body(task):
        span = Span(task.heading.end, task.span.end)
        yield from (Paragraph(text, task.id, span) for text in body.split("\n"))
    if wish.has_doubts:
        yield from _doubts(snapshot, found, task)


def _numbered(found: Gathered, sections: Iterable[tuple[str, Iterable[Block]]]) -> Iterator[Block]:
    """A section of which there is nothing to say is not there, and one alone bears no number."""
    said = [(title, inside) for title, blocks in sections if (inside := list(blocks))]
    if len(said) == 1:
        yield from _alone(*said[0])
        return
    for number, (title, inside) in enumerate(said, start=1):
        yield Heading(found.numbers.section(number, title), found.numbers.section_level)
        yield from inside


def _alone(title: str, inside: Sequence[Block]) -> Iterator[Block]:
    """No heading: the title announces what follows, 进展情况：, and running text goes on behind it; who does it is
    named in words that need none."""
    first, *rest = inside
    if title == _ASSIGNED:
        yield from inside
    elif isinstance(first, Remark) and not first.label:
        yield from (Remark(f"{title}：{first.text}"), *rest)
    elif isinstance(first, Standing) and first.is_plain:
        yield from (Remark(f"{title}：{first.words}。"), *rest)
    else:
        yield from (Remark(f"{title}："), *inside)


def _assigned(snapshot: Snapshot, wish: Wish, task: Node) -> Iterator[Remark]:
    """The units and the deadline; on lines of their own the people, and those of measures that have others. Who
    supports a lead that nobody has confirmed yet does not stand there as if there were none."""
    said = {field: assigned_words(snapshot, wish, task.id, field) for field in ASSIGNED}
    if any(said.values()):
        said["lead"] = said["lead"] or wording.NOT_DECIDED
    if said["person"] and said["phone"]:
        said["person"] += f"（{said.pop('phone')}）"
    others = _other_leads(snapshot, wish, task, said["lead"])
    lines = [_named(said, fields) for fields in (("lead", "supporting", "deadline"), ("leader", "person", "phone"))]
    lines = [*lines[:1], others, *lines[1:], *other_people(snapshot, wish, task.id)]
    if words := "\n".join(filter(None, lines)):
        yield Remark(words)


def _other_leads(snapshot: Snapshot, wish: Wish, task: Node, lead: str) -> str:
    """部分举措另由甲、乙（建议）牵头: the table says so row by row."""
    of_measures = (
        assigned_words(snapshot, wish, one.id, "lead") for one in snapshot.document.outline.children(task.id)
    )
    others = [name for name in dict.fromkeys(of_measures) if name and name != lead]
    return f"部分举措另由{'、'.join(others)}牵头。" if others else ""


def _named(said: Mapping[str, str], fields: Sequence[str]) -> str:
    """牵头单位：甲（建议）；配合单位：乙；完成时限：9月底前（待定）。"""
    parts = [f"{FIELDS[field]}：{said[field]}" for field in fields if said.get(field)]
    return "；".join(parts) + "。" if parts else ""


def _doubts(snapshot: Snapshot, found: Gathered, task: Node) -> Iterator[Remark]:
    """What the program and what people hold for doubtful in the original."""
    for stands, would_read, reason in flagged(snapshot, task):
        yield Remark(f"“{stands}”疑为“{would_read}”。{stopped(reason)}", "疑误")
    for doubt in found.doubts_in(task):
        yield Remark(f"{passage_words(snapshot, doubt.passage)}。{stopped(doubt.reason)}", "疑误")


def _targets(snapshot: Snapshot, task: Node) -> Iterator[Block]:
    if comparisons := snapshot.document.comparisons_of(task.id):
        review, plan = wording.years(snapshot)
        yield ComparisonTable(review, plan, tuple(comparison_row(snapshot, one) for one in comparisons))


def _progress(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    if lamp := found.lamps.get(task.id):
        yield lamp
    elif missing := not_filed_words(snapshot, wish, task.id):
        yield Remark(f"{missing}。")
    if late := found.late_in(task.id):
        words = late_measures.in_full(snapshot, wish, late, in_task=True)
        yield Remark(f"{late_measures.NAME}：{words}。")
    for node in (task, *snapshot.document.outline.children(task.id)):
        for milestone in snapshot.milestones(node.id):
            until = f"（{milestone.deadline.words}）" if milestone.deadline.words else ""
            done = "，已完成" if milestone.done else ""
            yield Said(stopped(f"{milestone.text}{until}{done}"), _step(place_in_task(snapshot, node.id)))
    yield from filing_blocks(snapshot, wish, found.filings[task.id])


def _step(place: str) -> str:
    return f"{place}（节点）" if place else "节点"


def _notes(snapshot: Snapshot, wish: Wish, task: Node) -> Iterator[Block]:
    yield from (Said(stopped(note.text), note_label(snapshot, note)) for note in notes_of(snapshot, wish, task))


def _groundwork(snapshot: Snapshot, wish: Wish, found: Gathered, task: Node) -> Iterator[Block]:
    points: dict[NodeId, list[Link]] = {}
    for link in snapshot.links_of(task.id):
        if wish.prints(snapshot, link):
            points.setdefault(link.point, []).append(link)
    if points:
        yield Groundwork(tuple(_entries(snapshot, found, points)))
    elif task.id in snapshot.document.without_groundwork and not wish.goes_out and not snapshot.links_of(task.id):
        yield Remark("上年无直接对应的工作。")


def _entries(snapshot: Snapshot, found: Gathered, points: Mapping[NodeId, list[Link]]) -> Iterator[GroundworkEntry]:
    outline = snapshot.document.outline
    in_order = sorted(points.items(), key=lambda item: outline[item[0]].span.start)
    for number, (point, links) in enumerate(in_order, start=1):
        yield _entry(snapshot, found.numbers.entry(number) if len(points) > 1 else "", point, links)


def _entry(snapshot: Snapshot, number: str, point_id: NodeId, links: list[Link]) -> GroundworkEntry:
    point = snapshot.document.outline[point_id]
    return GroundworkEntry(
        number=number,
        node=point_id,
        title=brief_title(snapshot, point),
        source=point.span,
        reasons=tuple(dict.fromkeys(_reason(snapshot, link) for link in links)),
    )


def _reason(snapshot: Snapshot, link: Link) -> Reason:
    """What a person typed prints as typed, and where they gave no reason nothing; a proposal quotes both ends as they
    read now."""
    if not link.has_reason:
        return Reason("", snapshot.link_verdict(link) is LinkVerdict.SUGGESTED)
    texts = (snapshot.words(link.task), snapshot.words(link.point))
    words = link.why if link.origin is LinkOrigin.PERSON else as_read(link.why, texts)
    return Reason(words, snapshot.link_verdict(link) is LinkVerdict.SUGGESTED)
