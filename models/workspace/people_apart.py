"""Files that name other people for every measure of a task than the task itself has: somebody may have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.outline import NodeId
from models.sentence import Sentence, followed, joined, sentence
from models.workspace.assignment import task_of
from models.workspace.entries import Fields
from models.workspace.judged import Judged, Outcome
from models.workspace.labels import field_name, node_name
from models.workspace.snapshot import Snapshot
from models.workspace.values import node_subject

_PEOPLE = ("leader", "person")
_CAN_BE_TAKEN = (Outcome.TAKE, Outcome.DOUBTFUL, Outcome.CONFLICT)


def people_apart(now: Snapshot, judged: Iterable[Judged]) -> Mapping[tuple[str, str], str]:
    """任务（二）8条举措的责任领导都改成了郑副厅长，任务上仍是陈副厅长，请核对任务上是否也要改。 By file and
    handout. Nothing of a task that names nobody."""
    said: dict[tuple[str, str], Fields] = {}
    for one in judged:
        if one.field in _PEOPLE and one.outcome in _CAN_BE_TAKEN and one.fields:
            said.setdefault((one.file, one.handout), {}).update(one.fields)
    return {of_file: words for of_file, fields in said.items() if (words := _of_file(now, fields))}


def _of_file(now: Snapshot, fields: Fields) -> str:
    nodes = (NodeId(subject) for subject, _ in fields if subject in now.document.outline)
    tasks = dict.fromkeys(task_of(now.document, node) for node in nodes)
    return followed("", *(_of_task(now, fields, task) for task in tasks))


def _of_task(now: Snapshot, fields: Fields, task: NodeId) -> str:
    changed = list(_changed(now, fields, task))
    if not changed:
        return ""
    return sentence(
        "{task}{count}条举措的{changed}，任务上仍是{old}，请核对任务上是否也要改。",
        task=node_name(now.document, task),
        count=len(now.document.outline.children(task)),
        changed=joined("、", (words for words, _ in changed)),
        old=joined("、", (old for _, old in changed)),
    )


def _changed(now: Snapshot, fields: Fields, task: NodeId) -> Iterator[tuple[Sentence, str]]:
    """The fields in which every measure will say the same, and another than the task."""
    for field in _PEOPLE:
        keys = [(node_subject(one.id), field) for one in now.document.outline.children(task)]
        own = {fields[key] if key in fields else now.register.value(*key) for key in keys}
        of_task = fields.get((node_subject(task), field), now.register.text(node_subject(task), field))
        if of_task and len(own) == 1 and (name := own.pop()) and name != of_task and not fields.keys().isdisjoint(keys):
            yield sentence("{field}都改成了{name}", field=field_name(field), name=str(name)), str(of_task)
