"""The whole in numbers, each of which leads to its nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from models.outline import NodeId
from models.workspace.snapshot import Snapshot

Counted = dict[str, tuple[NodeId, ...]]


@dataclass(frozen=True, slots=True)
class Totals:
    """Tasks by status, lamp and department (led or supported), those overdue and those without filing."""

    by_status: Counted
    by_lamp: Counted
    by_department: Counted
    overdue: tuple[NodeId, ...]
    not_filed: tuple[NodeId, ...]


def totals(snapshot: Snapshot, on: date) -> Totals:
    """The tasks counted as they stand at the end of a day. A status nobody has given is 未填报."""
    tasks = [task.id for task in snapshot.tasks]
    departments = snapshot.departments
    return Totals(
        by_status=_counted(tasks, lambda task: snapshot.status(task).word or "未填报", snapshot.statuses.names),
        by_lamp=_counted(tasks, lambda task: snapshot.lamp(task, on).word, ()),
        by_department={
            name: found
            for name in departments
            if (found := tuple(task for task in tasks if snapshot.assignment(task).involves(name)))
        },
        overdue=tuple(task for task in tasks if _is_overdue(snapshot, task, on)),
        not_filed=tuple(task for task in tasks if not snapshot.is_reported(task)),
    )


def _counted(tasks: Iterable[NodeId], word: Callable[[NodeId], str], order: Iterable[str]) -> Counted:
    found: dict[str, list[NodeId]] = {name: [] for name in order}
    for task in tasks:
        found.setdefault(word(task), []).append(task)
    return {name: tuple(nodes) for name, nodes in found.items() if nodes}


def _is_overdue(snapshot: Snapshot, task: NodeId, on: date) -> bool:
    due = snapshot.assignment(task).deadline.due
    return due is not None and due < on and snapshot.percent(task).value != 100
