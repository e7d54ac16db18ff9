"""What one rule of the page gave."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule with its clause, what it wants, what was measured. `page` is None where it speaks of the whole file."""

    rule: str
    clause: str
    wanted: str
    measured: str
    passed: bool
    page: int | None = None
