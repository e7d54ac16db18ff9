"""Who may report: the office's own units, and those beside its list that are known by a handout or a filing."""

from __future__ import annotations

from collections.abc import Iterator

from models.workspace.handouts import handouts
from models.workspace.snapshot import Snapshot


def may_report(snapshot: Snapshot, unit: str) -> bool:
    """A county is in no list; it is known once it was handed a workbook, or something was filed for it."""
    return unit in snapshot.departments or any(unit == one for one in _beside_the_list(snapshot))


def _beside_the_list(snapshot: Snapshot) -> Iterator[str]:
    """By the identifiers alone: reading every filing of a year would take a second."""
    register = snapshot.register
    yield from (one.to.unit for one in handouts(register))
    filed = (one for one in register.subjects("filing") if not register.value(one, "deleted"))
    yield from (register.text(one, "unit") for one in filed)
