"""The bulletin: what is late, what was done, what is next; the tasks word for word behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content import late_measures, wording
from exporters.content.blocks import Block, Briefing, Heading, Remark, Said
from exporters.content.gathered import Gathered, gathered
from exporters.content.letterhead import Kind, letterhead
from exporters.content.of_units import SUPPORTS, part_of, trouble
from exporters.content.overview import overview
from exporters.content.places import place_in_task, place_name, task_name, task_number
from exporters.content.progress import NEXT, PROBLEMS, PROGRESS, OnNode, assigned_words, filed_words, on_each_node
from exporters.content.report import other_note_blocks
from exporters.content.standing import LATE, gravest_first
from exporters.content.task import section_headings, text_blocks
from exporters.content.wish import Wish
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing, says_nothing


def build_bulletin(snapshot: Snapshot, wish: Wish) -> Briefing:
    """工作简报. Raises ExportError for a task that does not exist."""
    _, plan = wording.years(snapshot)
    return Briefing(
        kind=Kind.BULLETIN,
        title=f"{plan + '年' if plan else ''}重点工作任务进展情况",
        source_line=wording.source_line(snapshot),
        blocks=tuple(_bulletin(wish.seen(snapshot), wish)),
        letterhead=letterhead(snapshot.register).unsigned,
        prints_source=False,
    )


def _bulletin(snapshot: Snapshot, wish: Wish) -> Iterator[Block]:
    """A chapter of which there is nothing to say is not there."""
    found = gathered(snapshot, wish)
    chapters = (
        ("总体情况", overview(snapshot, wish, found)),
        ("需要关注的任务和举措" if found.late_measures else "需要关注的任务", _late(snapshot, wish, found)),
        ("工作进展", _done(snapshot, found)),
        ("存在问题和下一步打算", _next(snapshot, found)),
        ("任务内容", _texts(snapshot, wish, found)),
    )
    number = 0
    for title, blocks in chapters:
        if inside := list(blocks):
            number += 1
            yield Heading(found.numbers.chapter(number, title), 1)
            yield from inside
    yield from other_note_blocks(snapshot, wish, found, number + 1)


def _late(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    for task in gravest_first(snapshot, found.lamps):
        lamp = found.lamps[task]
        if lamp.colour in LATE:
            lead = assigned_words(snapshot, wish, task, "lead")
            rest = f"{lamp.rest}；由{lead}牵头" if lead else lamp.rest
            yield Heading(_named(snapshot, task), found.numbers.task)
            yield replace(lamp, rest=rest)
    if late := found.late_measures:
        yield Heading(late_measures.NAME, found.numbers.task)
        yield Remark(f"{late_measures.in_full(snapshot, wish, late)}。")


def _done(snapshot: Snapshot, found: Gathered) -> Iterator[Block]:
    for of_node in on_each_node(snapshot, found.all_filings):
        yield from _on_node(snapshot, of_node, (PROGRESS,))


def _next(snapshot: Snapshot, found: Gathered) -> Iterator[Block]:
    """Of units that are not named, how many plans are left out: they are counted at the beginning."""
    for of_node in on_each_node(snapshot, found.all_filings):
        yield from _on_node(snapshot, of_node, (PROBLEMS, NEXT))
        planned = [filing for filing in of_node.all if not says_nothing(filing.next)]
        left = sum(filing not in of_node.named for filing in planned)
        if left:
            rest = "其余" if left < len(planned) else ""
            yield Remark(f"{_place(snapshot, of_node.node)}，{rest}{left}个单位的下一步打算从略。")


def _on_node(snapshot: Snapshot, of_node: OnNode, fields: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """Who says it stands before it, once, and that it only supports. What many units say of their progress is
    summed up."""
    sums_up = of_node.total != "" and fields == (PROGRESS,)
    if sums_up:
        yield Remark(of_node.total)
    for filing in of_node.named:
        why = trouble(snapshot, filing) if of_node.names_some else ""
        part = SUPPORTS if part_of(snapshot, filing) == SUPPORTS else ""
        when = "，".join(filter(None, (part, filing.period.name, why)))
        whole = f"{_place(snapshot, filing.node)}（{filing.unit}，{when}）"
        who = f"{filing.unit}（{when}）" if sums_up else whole
        yield from _told(snapshot, filing, who, fields)


def _told(snapshot: Snapshot, filing: Filing, who: str, fields: Sequence[tuple[str, str]]) -> Iterator[Block]:
    told = list(filed_words(snapshot, filing, fields))
    if told and len(fields) > 1:
        yield Said("", who)
        yield from told
    elif told:
        yield Said(told[0].text, f"{who}{told[0].label.removeprefix(fields[0][1])}")


def _texts(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    for before, task in zip((None, *found.tasks), found.tasks, strict=False):
        yield from section_headings(snapshot, found, task, before)
        yield from text_blocks(snapshot, wish, found, snapshot.document.outline[task])


def _place(snapshot: Snapshot, node: NodeId) -> str:
    """任务（三）统筹城乡养老服务业协调发展; what was filed on a whole task by its title."""
    return place_name(snapshot, node) if place_in_task(snapshot, node) else _named(snapshot, node)


def _named(snapshot: Snapshot, task: NodeId) -> str:
    """任务（五）大力促进慈善事业发展: its own number does not stand here as if it counted these."""
    return f"{'任务' if task_number(snapshot, task) else ''}{task_name(snapshot, task)}"
