"""What in a workspace wants looking at: a sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.outline import Node
from models.sentence import Sentence, joined, sentence
from models.workspace.labels import label_of, node_name, quoted_value
from models.workspace.notes import NoteState
from models.workspace.overdue import is_overdue
from models.workspace.proven import lacks_evidence
from models.workspace.renewing import earlier_reasons, renewals
from models.workspace.snapshot import Snapshot
from models.workspace.values import SubjectId


def wanting(snapshot: Snapshot, on: date) -> Iterator[Sentence]:
    """Tasks without lead, overdue, without filing or milestone, done without evidence; orphaned
    notes; links to be looked at again, reasons of an earlier version; fields that hold several values."""
    for task in snapshot.tasks:
        yield from _of_task(snapshot, task, on)
    for note in snapshot.notes():
        if note.state is NoteState.ORPHAN:
            quote = sentence("“{quote}”", quote=note.passage.quote) if note.passage else note.node
            yield sentence(
                "批注失去了位置：{quote}已不在文中（{author}：{text}）。",
                quote=quote,
                author=note.author,
                text=note.text[:20],
            )
        if note.state is NoteState.DELETED and _was_changed_since(snapshot, note.subject):
            yield sentence(
                "批注已删除，但后来有人改过内容（{node}：{text}）。请决定恢复还是删去。",
                node=note.node,
                text=note.text[:20],
            )
    for link in snapshot.links():
        if snapshot.judged(link).look_again:
            yield sentence("关联{link}待复核：确认之后文字有了改动。", link=link.id)
    if old := len(renewals(snapshot)):
        yield earlier_reasons(old)
    for (subject, field), heads in snapshot.register.conflicts():
        name = label_of(snapshot.document, subject, field)
        values = joined("、", (quoted_value(head.value) for head in heads))
        yield sentence("{field}有几个值，待定：{values}。", field=name, values=values)


def _was_changed_since(snapshot: Snapshot, note: SubjectId) -> bool:
    """Somebody who did not know of the deletion has written in it."""
    deleted, text = (snapshot.register.heads((note, field)) for field in ("deleted", "text"))
    return bool(deleted and text) and text[-1].edit > deleted[-1].edit


def _of_task(snapshot: Snapshot, task: Node, on: date) -> Iterator[Sentence]:
    title = snapshot.reading.title(task)
    name = sentence("{node}{title}", node=node_name(snapshot.document, task.id), title=title)
    assignment = snapshot.assignment(task.id)
    if not assignment.lead or "lead" in assignment.suggested:
        yield _without_lead(name, assignment.lead)
    nodes = (task, *snapshot.document.outline.children(task.id))
    if lacks_evidence(snapshot, task.id):
        yield sentence("{task}已完成，没有佐证材料。", task=name)
    if not snapshot.is_reported(task.id) and not snapshot.milestones(task.id):
        yield sentence("{task}没有填报。", task=name)
    for node in nodes:
        due = snapshot.assignment(node.id).deadline.due
        if due and is_overdue(snapshot, node.id, on):
            yield sentence(
                "{node}逾期{days}天（时限{due}）。",
                node=node_name(snapshot.document, node.id),
                days=(on - due).days,
                due=due.isoformat(),
            )


def _without_lead(task: Sentence, suggested: str) -> Sentence:
    if suggested:
        return sentence("{task}没有定牵头单位（建议{lead}）。", task=task, lead=suggested)
    return sentence("{task}没有定牵头单位。", task=task)
