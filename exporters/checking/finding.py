"""What one rule of the page gave."""

from __future__ import annotations

from dataclasses import dataclass

from models.sentence import sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule with its clause, what it wants, what was measured. `page` is None where it speaks of the whole file.
    What does not apply is no fault, but nobody has found it kept."""

    rule: str
    clause: str
    wanted: str
    measured: str
    passed: bool
    page: int | None = None
    applies: bool = True


def not_applicable(rule: str, clause: str, wanted: str, why: str) -> Finding:
    return Finding(rule, clause, wanted, sentence("{why}，不适用", why=why), passed=True, applies=False)
