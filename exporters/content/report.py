"""The report: the whole first, then every task."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content import wording
from exporters.content.blocks import Block, Briefing, Contents, ContentsEntry, Heading, Said
from exporters.content.explanation import explanations
from exporters.content.gathered import Gathered, gathered
from exporters.content.letterhead import Kind, letterhead
from exporters.content.overview import overview
from exporters.content.progress import note_label, other_notes, stopped
from exporters.content.sources import source_blocks
from exporters.content.task import section_headings, task_blocks
from exporters.content.wish import Wish
from models.workspace import Snapshot


def build_report(snapshot: Snapshot, wish: Wish) -> Briefing:
    """What the report says. Raises ExportError for a task that does not exist."""
    return Briefing(
        kind=Kind.REPORT,
        title=report_title(snapshot),
        source_line=wording.source_line(snapshot),
        blocks=tuple(_report(wish.seen(snapshot), wish)),
        letterhead=letterhead(snapshot.register).unsigned,
    )


def report_title(snapshot: Snapshot) -> str:
    _, plan = wording.years(snapshot)
    return f"关于{plan + '年' if plan else ''}工作任务推进情况的汇报"


def _report(snapshot: Snapshot, wish: Wish) -> Iterator[Block]:
    """The contents before everything, what the marks mean and where the words stand behind it."""
    found = gathered(snapshot, wish)
    if len(found.tasks) > 1:
        yield Contents(tuple(_contents(snapshot, found)))
    printed = list(chapters(snapshot, wish, found))
    yield from printed
    yield from explanations(snapshot, wish, found, printed)
    yield from source_blocks(snapshot, wish, found)


def chapters(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    """The whole, every task, and what is left."""
    numbers = found.numbers
    yield Heading(numbers.chapter(1, "总体情况"), 1)
    yield from overview(snapshot, wish, found)
    yield Heading(numbers.chapter(2, "各项任务"), 1)
    for before, task in zip((None, *found.tasks), found.tasks, strict=False):
        yield from section_headings(snapshot, found, task, before)
        yield from task_blocks(snapshot, wish, found, snapshot.document.outline[task])
    yield from other_note_blocks(snapshot, wish, found, 3)


def other_note_blocks(snapshot: Snapshot, wish: Wish, found: Gathered, chapter: int) -> Iterator[Block]:
    if others := other_notes(snapshot, wish):
        yield Heading(found.numbers.chapter(chapter, "其他批注"), 1)
        yield from (Said(stopped(note.text), note_label(snapshot, note)) for note in others)


def _contents(snapshot: Snapshot, found: Gathered) -> Iterator[ContentsEntry]:
    """Sections lead to the first of their tasks."""
    for before, task in zip((None, *found.tasks), found.tasks, strict=False):
        yield from (ContentsEntry(one.text, task) for one in section_headings(snapshot, found, task, before))
        node, lamp = snapshot.document.outline[task], found.lamps.get(task)
        words = f"{snapshot.reading.marker(node)}{snapshot.reading.title(node)}"
        yield ContentsEntry(words, task, lamp.shape, lamp.colour) if lamp else ContentsEntry(words, task)
