"""What in a workspace wants looking at: a sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.outline import Node
from models.workspace.labels import label_of, node_name
from models.workspace.notes import NoteState
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusRole
from models.workspace.totals import is_overdue
from models.workspace.values import SubjectId, plain_value


def wanting(snapshot: Snapshot, on: date) -> Iterator[str]:
    """Tasks without lead, overdue, without filing or milestone, done without evidence; orphaned
    notes; links to be looked at again; fields that hold several values."""
    for task in snapshot.tasks:
        yield from _of_task(snapshot, task, on)
    for note in snapshot.notes():
        if note.state is NoteState.ORPHAN:
            quote = f"“{note.passage.quote}”" if note.passage else note.node
            yield f"批注失去了位置：{quote}已不在文中（{note.author}：{note.text[:20]}）。"
        if note.state is NoteState.DELETED and _was_changed_since(snapshot, note.subject):
            yield f"批注已删除，但后来有人改过内容（{note.node}：{note.text[:20]}）。请决定恢复还是删去。"
    for link in snapshot.links():
        if snapshot.judged(link).look_again:
            yield f"关联{link.id}待复核：确认之后文字有了改动。"
    for (subject, field), heads in snapshot.register.conflicts():
        values = "、".join(f"“{plain_value(head.value) or '（空）'}”" for head in heads)
        yield f"{label_of(snapshot.document, subject, field)}有几个值，待定：{values}。"


def _was_changed_since(snapshot: Snapshot, note: SubjectId) -> bool:
    """Somebody who did not know of the deletion has written in it."""
    deleted, text = (snapshot.register.heads((note, field)) for field in ("deleted", "text"))
    return bool(deleted and text) and text[-1].edit > deleted[-1].edit


def _of_task(snapshot: Snapshot, task: Node, on: date) -> Iterator[str]:
    name = f"{node_name(snapshot.document, task.id)}{snapshot.reading.title(task)}"
    assignment = snapshot.assignment(task.id)
    if not assignment.lead or "lead" in assignment.suggested:
        yield f"{name}没有定牵头单位" + (f"（建议{assignment.lead}）。" if assignment.lead else "。")
    nodes = (task, *snapshot.document.outline.children(task.id))
    status = snapshot.statuses.find(snapshot.status(task.id).word)
    if status and status.role is StatusRole.DONE and not any(snapshot.evidence(node.id) for node in nodes):
        yield f"{name}已完成，没有佐证材料。"
    if not snapshot.is_reported(task.id) and not snapshot.milestones(task.id):
        yield f"{name}没有填报。"
    for node in nodes:
        due = snapshot.assignment(node.id).deadline.due
        if due and is_overdue(snapshot, node.id, on):
            yield f"{node_name(snapshot.document, node.id)}逾期{(on - due).days}天（时限{due.isoformat()}）。"
