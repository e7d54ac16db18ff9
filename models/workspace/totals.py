"""The whole in numbers, each of which leads to its nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from models.outline import NodeId
from models.workspace.snapshot import Snapshot
from models.workspace.steps import Steps, at_once

Counted = dict[str, tuple[NodeId, ...]]


@dataclass(frozen=True, slots=True)
class Totals:
    """Tasks by status, lamp and department (led or supported), those overdue and those without filing.

    `led` and `supported` are the two halves of `by_department`; `unassigned` is in neither.
    """

    by_status: Counted
    by_lamp: Counted
    by_department: Counted
    led: Counted
    supported: Counted
    unassigned: tuple[NodeId, ...]
    overdue: tuple[NodeId, ...]
    not_filed: tuple[NodeId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What is counted of one task."""

    task: NodeId
    status: str
    lamp: str
    lead: str
    supporting: tuple[str, ...]
    overdue: bool
    reported: bool


def totals(snapshot: Snapshot, on: date) -> Totals:
    """The tasks counted as they stand at the end of a day. A status nobody has given is 未填报."""
    return at_once(totals_in_steps(snapshot, on))


def totals_in_steps(snapshot: Snapshot, on: date) -> Steps[Totals]:
    """The same, a task at a time."""
    standing = []
    for task in snapshot.tasks:
        standing.append(_standing(snapshot, task.id, on))
        yield
    departments = snapshot.departments
    return Totals(
        by_status=_counted(standing, lambda one: (one.status,), snapshot.statuses.names),
        by_lamp=_counted(standing, lambda one: (one.lamp,)),
        by_department=_of(departments, _counted(standing, lambda one: (one.lead, *one.supporting), departments)),
        led=_of(departments, _counted(standing, lambda one: (one.lead,), departments)),
        supported=_of(departments, _counted(standing, lambda one: one.supporting, departments)),
        unassigned=tuple(one.task for one in standing if not one.lead and not one.supporting),
        overdue=tuple(one.task for one in standing if one.overdue),
        not_filed=tuple(one.task for one in standing if not one.reported),
    )


def _standing(snapshot: Snapshot, task: NodeId, on: date) -> _Standing:
    assignment = snapshot.assignment(task)
    due = assignment.deadline.due
    return _Standing(
        task=task,
        status=snapshot.status(task).word or "未填报",
        lamp=snapshot.lamp(task, on).word,
        lead=assignment.lead,
        supporting=assignment.supporting,
        overdue=due is not None and due < on and snapshot.percent(task).value != 100,
        reported=snapshot.is_reported(task),
    )


def _counted(
    standing: Iterable[_Standing], words: Callable[[_Standing], Iterable[str]], order: Iterable[str] = ()
) -> Counted:
    found: dict[str, list[NodeId]] = {name: [] for name in order}
    for one in standing:
        for word in dict.fromkeys(words(one)):
            found.setdefault(word, []).append(one.task)
    return {name: tuple(nodes) for name, nodes in found.items() if nodes}


def _of(names: Iterable[str], counted: Counted) -> Counted:
    """Those of the office's list; a name typed only once somewhere is left to its task."""
    return {name: counted[name] for name in names if name in counted}
