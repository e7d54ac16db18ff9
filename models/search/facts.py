"""What a filter asks of a node besides its texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What holds for one node. `departments` are the lead and the supporting ones."""

    departments: frozenset[str] = frozenset()
    status: str = ""
    lamp: str = ""
    due: date | None = None
    has_problem: bool = False
    has_filing: bool = False
    lacks_evidence: bool = False
