"""What the units report on a target comes to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from models.figures import Figure
from models.workspace.filings import Filing
from models.workspace.gathered import Rule, rule_of


def reported_on(target: Figure, filings: Iterable[Filing]) -> Decimal | None:
    """The sum, or what is no count the mean; None where nobody has reported on it."""
    values = [
        Decimal(str(value)) for filing in filings for place, value in filing.current if place == target.span.start
    ]
    if not values:
        return None
    total = sum(values, Decimal(0))
    return total / len(values) if rule_of(target) is Rule.MEAN else total
