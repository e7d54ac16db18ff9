"""督办 of single tasks and measures: who answers for one, how late it is, and what was reported of it last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.document import Document
from models.outline import Level, NodeId
from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.proven import is_done
from models.workspace.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgedTask:
    """A task or a measure. `lead` is empty where nobody has settled on one. `days` ago its last day passed, 0 where
    that is not known or the work is done. `filed` is what who leads, be it by suggestion, reported last: of it, and
    of its measures what came later. Of `others` there are so many that reported."""

    node: NodeId
    lead: str
    due: date | None
    days: int
    is_done: bool
    filed: tuple[Filing, ...]
    others: int


def urged_tasks(snapshot: Snapshot, nodes: Iterable[NodeId], on: date) -> Sequence[UrgedTask]:
    """Each once, in this order."""
    return [_urged(snapshot, node, on) for node in dict.fromkeys(nodes)]


def not_to_be_urged(document: Document, nodes: Iterable[NodeId]) -> Sequence[NodeId]:
    """What is no work of the plan: nobody can be asked to hurry what was done."""
    work = frozenset(node.id for node in document.outline.of_level(Level.TASK, Level.MEASURE))
    return [node for node in nodes if node not in work]


def _urged(snapshot: Snapshot, node: NodeId, on: date) -> UrgedTask:
    found, done = snapshot.assignment(node), is_done(snapshot, node)
    is_settled = "lead" not in found.suggested and not snapshot.is_pending(node, "lead")
    due = found.deadline.due
    filed = tuple(_filed(snapshot, node))
    return UrgedTask(
        node=node,
        lead=found.lead if is_settled else "",
        due=due,
        days=(on - due).days if due and due < on and not done else 0,
        is_done=done,
        filed=filed,
        others=len(_units(snapshot, node) - {one.unit for one in filed}),
    )


def _filed(snapshot: Snapshot, node: NodeId) -> Iterator[Filing]:
    """What was said of the whole task holds until a measure of it is heard of for a later period."""
    own = _last_of_lead(snapshot, node)
    yield from own
    for measure in snapshot.document.outline.children(node):
        for filing in _last_of_lead(snapshot, measure.id):
            if not own or filing.period.order > own[0].period.order:
                yield filing


def _last_of_lead(snapshot: Snapshot, node: NodeId) -> Sequence[Filing]:
    lead = snapshot.assignment(node).lead
    return [one for one in latest_of_each_unit(snapshot.filings_of(node)) if one.unit == lead]


def _units(snapshot: Snapshot, node: NodeId) -> set[str]:
    nodes = (node, *(one.id for one in snapshot.document.outline.children(node)))
    return {filing.unit for each in nodes for filing in snapshot.filings_of(each)}
