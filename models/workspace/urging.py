"""督办: a unit that is late with a workbook, and which of its tasks are past their deadline."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.outline import Level, NodeId
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import asked, earlier, matter, owed, said
from models.workspace.handouts import Handout, day_of, handout
from models.workspace.overdue import is_overdue
from models.workspace.snapshot import Snapshot
from models.workspace.values import SubjectId


@dataclass(frozen=True, slots=True)
class Overdue:
    """A task or measure of the unit whose own deadline passed so many days ago."""

    node: NodeId
    deadline: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Urging:
    """`matter` is what is owed, `said` and `asked` are the words of the reminder for this handout, `supporting` the
    units that support its tasks past their deadline. `due` is None also where it was over before it was sent,
    `past_due` then names it. `blank` are the rows that came home with nothing filled in."""

    unit: str
    issue: int
    matter: str
    sent: date | None
    due: date | None
    past_due: date | None = None
    late_days: int
    said: str
    asked: str
    overdue: tuple[Overdue, ...]
    supporting: tuple[str, ...] = ()
    blank: tuple[NodeId, ...] = ()


def urgings(snapshot: Snapshot, on: date, only: Collection[SubjectId] | None = None) -> Sequence[Urging]:
    """For each unit that is late with its workbook or with rows of it, the latest first among equals; of some
    handouts `only`."""
    entries = ledger_with_answers(snapshot, on)
    late = [entry for entry in owed(entries, only) if entry.days_owed]
    found = []
    for entry in late:
        sent = handout(snapshot.register, entry.handout)
        overdue = tuple(_overdue(snapshot, sent, on)) if sent else ()
        found.append(
            Urging(
                unit=entry.department,
                issue=entry.issue,
                matter=matter(entry),
                sent=day_of(entry.sent_at),
                due=None if entry.is_due_before_sent else entry.due,
                past_due=entry.due if entry.is_due_before_sent else None,
                late_days=entry.days_owed,
                said=f"{said(entry, on, snapshot.departments)}{earlier(entry, entries)}",
                asked=asked(entry),
                overdue=overdue,
                blank=entry.blank_nodes,
                supporting=tuple(_supporting(snapshot, overdue)),
            )
        )
    return found


def _supporting(snapshot: Snapshot, overdue: Sequence[Overdue]) -> Sequence[str]:
    """As far as somebody has said so: a suggestion asks nobody."""
    assignments = [snapshot.assignment(one.node) for one in overdue]
    said_so = [one.supporting for one in assignments if "supporting" not in one.suggested]
    return list(dict.fromkeys(name for names in said_so for name in names))


def _overdue(snapshot: Snapshot, sent: Handout, on: date) -> Iterator[Overdue]:
    """Of what the workbook asks about, what the unit leads: a county that reports on a task does not conclude it."""
    for node in snapshot.document.outline.of_level(Level.TASK, Level.MEASURE):
        assignment = snapshot.assignment(node.id)
        wanted = sent.tasks is None or NodeId(node.id.partition(".")[0]) in sent.tasks
        if assignment.lead == sent.to.unit and wanted and is_overdue(snapshot, node.id, on) and assignment.deadline.due:
            yield Overdue(node.id, assignment.deadline.words, (on - assignment.deadline.due).days)
