"""Who may report: the office's own units, and those beside its list that are known by a handout or a filing."""

from __future__ import annotations

from collections.abc import Iterator

from models.outline import NodeId
from models.workspace.filings import all_filings, says_something
from models.workspace.handouts import handouts
from models.workspace.periods import Period
from models.workspace.snapshot import Snapshot
from models.workspace.unit_names import unit_now, units_now


def may_report(snapshot: Snapshot, unit: str) -> bool:
    """A county is in no list; it is known once it was handed a workbook, or something was filed for it."""
    name = unit_now(snapshot.register, unit)
    return name in snapshot.departments or any(name == one for one in units_beside_the_list(snapshot))


def both_have_filed(snapshot: Snapshot, one: str, other: str) -> tuple[NodeId, Period] | None:
    """An entry that either of two units has made for itself; None where there is none. What was cleared is none."""
    register, made = snapshot.register, dict[tuple[NodeId, Period], set[str]]()
    filed = (filing for filing in all_filings(register) if filing.unit in (one, other))
    for filing in (one for one in filed if says_something(register, one.subject)):
        made.setdefault((filing.node, filing.period), set()).add(filing.unit)
    return next((entry for entry, units in made.items() if len(units) > 1), None)


def units_beside_the_list(snapshot: Snapshot) -> Iterator[str]:
    """By the identifiers alone: reading every filing of a year would take a second."""
    register, now = snapshot.register, units_now(snapshot.register)
    yield from (one.to.unit for one in handouts(register))
    filed = (one for one in register.subjects("filing") if not register.value(one, "deleted"))
    yield from (now.get(unit, unit) for unit in (register.text(one, "unit") for one in filed))
