"""How tasks stand, what was filed and what was noted, as far as a paper prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from exporters.content import wording
from exporters.content.blocks import Said, Standing
from exporters.content.wish import Wish
from models.outline import Level, Node, NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.labels import node_name
from models.workspace.notes import Note, NoteState
from models.workspace.progress import Source
from models.workspace.register import in_conflict


def standings(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> Mapping[NodeId, Standing]:
    """The lamps of tasks; none where no day is wished for, or nobody has said anything of any task."""
    if wish.day is None or not anything_said(snapshot):
        return {}
    return {task: _standing(snapshot, task, wish.day) for task in tasks}


def _standing(snapshot: Snapshot, task: NodeId, day: date) -> Standing:
    lamp = snapshot.lamp(task, day)
    says_no_more = lamp.because.endswith(lamp.word.removeprefix("未"))  # 未填报, 还没有填报
    because = "" if says_no_more else lamp.because
    return Standing(lamp.shape, lamp.word, lamp.colour, snapshot.status(task).word, because)


def anything_said(snapshot: Snapshot) -> bool:
    """Somebody has filed something, or said of a task how far it is or when it is due."""
    return any(
        snapshot.is_reported(task.id)
        or snapshot.status(task.id).source is not Source.NONE
        or snapshot.assignment(task.id).deadline.words
        for task in snapshot.tasks
    )


def filings(snapshot: Snapshot, wish: Wish, task: Node) -> Sequence[Filing]:
    """What was filed on a task and its measures: of the period wished for, else the latest of each unit."""
    nodes = (task, *snapshot.document.outline.children(task.id))
    return [filing for node in nodes for filing in filed(snapshot, wish, node.id)]


def filed(snapshot: Snapshot, wish: Wish, node: NodeId) -> Sequence[Filing]:
    every = snapshot.filings_of(node)
    if wish.period is not None:
        return [filing for filing in every if filing.period == wish.period]
    return latest_of_each_unit(every)


def filed_words(snapshot: Snapshot, filing: Filing) -> Iterator[Said]:
    """进展情况, 存在问题 and 下一步打算, each named, with who filed it and when, and whether it is settled."""
    who = f"{filing.node}，{filing.unit}，{filing.period.name}"
    for field, label, text in (
        ("progress", "进展情况", filing.progress),
        ("problems", "存在问题", filing.problems),
        ("next", "下一步打算", filing.next),
    ):
        apart = in_conflict(snapshot.register.heads((filing.subject, field)))
        if text:
            yield Said(text, f"{label}（{who}{'，' + wording.PENDING if apart else ''}）")


def pending_mark(snapshot: Snapshot, node: NodeId, field: str) -> str:
    """Behind a value of an assignment that is one of several, of which nobody has settled on one."""
    return f"（{wording.PENDING}）" if snapshot.is_pending(node, field) else ""


def notes_of(snapshot: Snapshot, wish: Wish, task: Node) -> Sequence[Note]:
    """The notes on a task and its measures that are meant for print."""
    nodes = (task, *snapshot.document.outline.children(task.id))
    return [note for node in nodes for note in _printable(wish, snapshot.notes(node.id))]


def other_notes(snapshot: Snapshot, wish: Wish) -> Sequence[Note]:
    """Those on what is no task and no measure: nothing that is to be printed is lost."""
    outline = snapshot.document.outline
    work = frozenset(node.id for node in outline.of_level(Level.TASK, Level.MEASURE))
    return [note for note in _printable(wish, snapshot.notes()) if note.node not in work]


def _printable(wish: Wish, notes: Iterable[Note]) -> Iterator[Note]:
    if wish.notes:
        yield from (note for note in notes if note.printed and note.state is not NoteState.DELETED)


def note_label(snapshot: Snapshot, note: Note) -> str:
    """批注（举措T03.s3“全面提升”，王芳）."""
    about: str = node_name(snapshot.document, note.node)
    if note.passage is not None:
        about += f"“{note.passage.quote}”"
    if note.state is NoteState.ORPHAN:
        about += "，所指文字已不在原文中"
    return f"批注（{about}，{note.author}）" if note.author else f"批注（{about}）"
