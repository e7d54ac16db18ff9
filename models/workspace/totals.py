"""The whole in numbers, each of which leads to its nodes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date

from models.outline import NodeId
from models.sentence import sentence
from models.workspace.overdue import is_overdue
from models.workspace.proven import lacks_evidence
from models.workspace.snapshot import Snapshot
from models.workspace.steps import Steps, at_once

Counted = dict[str, tuple[NodeId, ...]]


@dataclass(frozen=True, slots=True)
class Totals:
    """Tasks by status, lamp and department (led or supported), and those without filing.

    `overdue` are tasks and measures whose own deadline has passed before they were done, `unproven` those that are
    done without evidence.
    `led` and `supported` are the two halves of `by_department`; `unassigned` is in neither. `measures` are those that
    a department leads or supports which is on no task.
    """

    by_status: Counted
    by_lamp: Counted
    by_department: Counted
    led: Counted
    supported: Counted
    unassigned: tuple[NodeId, ...]
    overdue: tuple[NodeId, ...]
    not_filed: tuple[NodeId, ...]
    unproven: tuple[NodeId, ...]
    measures: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What is counted of one task."""

    task: NodeId
    status: str
    lamp: str
    lead: str
    supporting: tuple[str, ...]
    overdue: tuple[NodeId, ...]
    reported: bool
    unproven: tuple[NodeId, ...]
    on_measures: tuple[tuple[str, NodeId], ...]


def totals(snapshot: Snapshot, on: date) -> Totals:
    """The tasks counted as they stand at the end of a day. One of which nobody has said a status is under 未报状态: it
    may have been filed all the same."""
    return at_once(totals_in_steps(snapshot, on))


def totals_in_steps(snapshot: Snapshot, on: date) -> Steps[Totals]:
    """The same, a task at a time."""
    standing = []
    for task in snapshot.tasks:
        standing.append(_standing(snapshot, task.id, on))
        yield
    departments = snapshot.departments
    on_tasks = {name for one in standing for name in (one.lead, *one.supporting)}
    return Totals(
        by_status=_counted(standing, lambda one: (one.status,), snapshot.statuses.names),
        by_lamp=_counted(standing, lambda one: (one.lamp,)),
        by_department=_of(departments, _counted(standing, lambda one: (one.lead, *one.supporting), departments)),
        led=_of(departments, _counted(standing, lambda one: (one.lead,), departments)),
        supported=_of(departments, _counted(standing, lambda one: one.supporting, departments)),
        unassigned=tuple(one.task for one in standing if not one.lead and not one.supporting),
        overdue=tuple(node for one in standing for node in one.overdue),
        not_filed=tuple(one.task for one in standing if not one.reported),
        unproven=tuple(node for one in standing for node in one.unproven),
        measures=_of(departments, _measures(standing, on_tasks)),
    )


def _standing(snapshot: Snapshot, task: NodeId, on: date) -> _Standing:
    assignment = snapshot.assignment(task)
    return _Standing(
        task=task,
        status=snapshot.status(task).word or sentence("未报状态"),
        lamp=snapshot.lamp(task, on).word,
        lead=assignment.lead,
        supporting=assignment.supporting,
        overdue=tuple(node for node in _with_measures(snapshot, task) if is_overdue(snapshot, node, on)),
        reported=snapshot.is_reported(task),
        unproven=tuple(node for node in _with_measures(snapshot, task) if lacks_evidence(snapshot, node)),
        on_measures=tuple(_on_measures(snapshot, task)),
    )


def _with_measures(snapshot: Snapshot, task: NodeId) -> tuple[NodeId, ...]:
    return (task, *(measure.id for measure in snapshot.document.outline.children(task)))


def _on_measures(snapshot: Snapshot, task: NodeId) -> Iterator[tuple[str, NodeId]]:
    """Each department of each measure, with the measure."""
    for measure in snapshot.document.outline.children(task):
        found = snapshot.assignment(measure.id)
        yield from ((name, measure.id) for name in dict.fromkeys((found.lead, *found.supporting)))


def _measures(standing: Iterable[_Standing], besides: Set[str]) -> Counted:
    found: dict[str, list[NodeId]] = {}
    for one in standing:
        for name, measure in one.on_measures:
            if name not in besides:
                found.setdefault(name, []).append(measure)
    return {name: tuple(nodes) for name, nodes in found.items()}


def _counted(
    standing: Iterable[_Standing], words: Callable[[_Standing], Iterable[str]], order: Iterable[str] = ()
) -> Counted:
    found: dict[str, list[NodeId]] = {name: [] for name in order}
    for one in standing:
        for word in dict.fromkeys(words(one)):
            found.setdefault(word, []).append(one.task)
    return {name: tuple(nodes) for name, nodes in found.items() if nodes}


def _of(names: Iterable[str], counted: Counted) -> Counted:
    """In the order of the office's list; behind it whoever still leads or supports something and is off it."""
    return {name: counted[name] for name in dict.fromkeys((*names, *counted)) if name and name in counted}
