"""The rows of a table to be filled in: who is to do what, or what each unit reports in a period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from models.outline import NodeId
from models.workspace.filings import Filing, Review, filing_subject
from models.workspace.lamp import Colour
from models.workspace.periods import Period, PeriodKind, periods_of
from models.workspace.settings import lamp_rules
from models.workspace.snapshot import Snapshot
from models.workspace.unit_names import unit_now, units_now

_SEVERITY = {
    colour: place for place, colour in enumerate((Colour.RED, Colour.AMBER, Colour.BLUE, Colour.GREY, Colour.GREEN))
}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A node, and among filings the unit that reports on it. A heading is the task over its measures."""

    node: NodeId
    unit: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which rows are wanted: those of one unit, those of these nodes. What is left empty asks nothing."""

    unit: str = ""
    nodes: frozenset[NodeId] | None = None

    def measures(self, snapshot: Snapshot, task: NodeId) -> list[NodeId]:
        """Those measures that are wanted; all of them where only the task itself is."""
        below = [child.id for child in snapshot.document.outline.children(task)]
        if self.nodes is None:
            return below
        return [node for node in below if node in self.nodes] or (below if task in self.nodes else [])

    def wants(self, node: NodeId) -> bool:
        return self.nodes is None or node in self.nodes


def assignment_rows(snapshot: Snapshot, task: NodeId, wanted: Narrowed) -> list[EntryRow]:
    """The task and its measures, those of a unit where it leads or supports; nothing where none is."""

    def is_theirs(node: NodeId) -> bool:
        return not wanted.unit or snapshot.assignment(node).involves(wanted.unit)

    measures = [EntryRow(node) for node in wanted.measures(snapshot, task) if is_theirs(node)]
    if not measures and not (wanted.wants(task) and is_theirs(task)):
        return []
    return [EntryRow(task, is_heading=True), *measures]


def filing_rows(snapshot: Snapshot, task: NodeId, period: Period, wanted: Narrowed) -> list[EntryRow]:
    """A row for each measure and unit that leads it or has filed, below the task's heading.

    For one unit also those it supports. What was filed on the task itself comes first; it is only
    awaited there where the task has no measures.
    """
    whole = not snapshot.document.outline.children(task)
    rows: list[EntryRow] = []
    if wanted.wants(task) or wanted.measures(snapshot, task):
        rows += _reporting(snapshot, task, period, wanted.unit, awaited=whole)
    for node in wanted.measures(snapshot, task):
        rows += _reporting(snapshot, node, period, wanted.unit, awaited=True)
    return [EntryRow(task, is_heading=True), *rows] if rows else []


def filing_of(snapshot: Snapshot, node: NodeId, period: Period, unit: str) -> Filing | None:
    """A unit's entry; None where it has not reported."""
    of_node = snapshot.filings_of(node)
    name = unit_now(snapshot.register, unit)
    return next((one for one in of_node if one.period == period and one.unit == name), None)


def present_quarter(snapshot: Snapshot, on: date) -> Period:
    """The quarter a day lies in, kept inside the plan's year."""
    quarters = periods_of(snapshot.year or on.year, PeriodKind.QUARTER)
    if on.year != quarters[0].year:
        return quarters[0] if on.year < quarters[0].year else quarters[-1]
    return Period.containing(on, PeriodKind.QUARTER)


# putting them in another order

Rank = Callable[[Snapshot, EntryRow, date, Period | None], float | None]


def rank(snapshot: Snapshot, row: EntryRow, field: str, on: date, period: Period | None = None) -> float | None:
    """What a row is put in order by: deadline, lamp, status, percent or review; None where it has none.

    Lamps come with the worst first. With a period it is what the unit reported then.
    """
    return _RANKS[field](snapshot, row, on, period)


def in_order(ranked: Iterable[tuple[float | None, EntryRow]], *, descending: bool = False) -> list[EntryRow]:
    """By their ranks, equals in the order of the paper; rows without a rank come last either way."""
    pairs = list(ranked)
    known = [(place, row) for place, row in pairs if place is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [row for _, row in known] + [row for place, row in pairs if place is None]


def _deadline(snapshot: Snapshot, row: EntryRow, _on: date, _period: Period | None) -> float | None:
    due = snapshot.assignment(row.node).deadline.due
    return None if due is None else due.toordinal()


def _lamp(snapshot: Snapshot, row: EntryRow, on: date, _period: Period | None) -> float | None:
    found = snapshot.lamp(row.node, on)
    names = lamp_rules(snapshot.register).names
    among = names.index(found.rule) if found.rule in names else len(names)
    return _SEVERITY[found.colour] * 1000 + among


def _status(snapshot: Snapshot, row: EntryRow, _on: date, period: Period | None) -> float | None:
    filing = filing_of(snapshot, row.node, period, row.unit) if period else None
    said = (filing.status if filing else "") if period else snapshot.status(row.node).word
    names, found = snapshot.statuses.names, snapshot.statuses.find(said) if said else None
    return names.index(found.name) if found else None


def _percent(snapshot: Snapshot, row: EntryRow, _on: date, period: Period | None) -> float | None:
    if period is None:
        return snapshot.percent(row.node).value
    filing = filing_of(snapshot, row.node, period, row.unit)
    return filing.percent if filing else None


def _review(snapshot: Snapshot, row: EntryRow, _on: date, period: Period | None) -> float | None:
    filing = filing_of(snapshot, row.node, period, row.unit) if period else None
    return (Review.WAITING, Review.RETURNED, Review.APPROVED).index(filing.review) if filing else None


_RANKS = MappingProxyType[str, Rank](
    {"deadline": _deadline, "lamp": _lamp, "status": _status, "percent": _percent, "review": _review}
)


def _reporting(snapshot: Snapshot, node: NodeId, period: Period, unit: str, *, awaited: bool) -> Iterator[EntryRow]:
    filed = _units_that_filed(snapshot, node, period)
    if unit:
        if unit in filed or (awaited and snapshot.assignment(node).involves(unit)):
            yield EntryRow(node, unit)
        return
    lead = snapshot.assignment(node).lead if awaited else ""
    expected: Sequence[str] = (lead,) if lead or (awaited and not filed) else ()
    for name in dict.fromkeys((*expected, *filed)):
        yield EntryRow(node, name)


def _units_that_filed(snapshot: Snapshot, node: NodeId, period: Period) -> list[str]:
    """By the identifiers alone: reading every filing of a year would take a second."""
    register, start = snapshot.register, filing_subject(node, period, "")
    subjects = (subject for subject in register.subjects_of("filing", node) if subject.startswith(start))
    now = units_now(register)
    units = (register.text(subject, "unit") for subject in subjects if not register.value(subject, "deleted"))
    return sorted({now.get(unit, unit) for unit in units})
