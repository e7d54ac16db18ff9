"""The mean of what several say, as people read it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

_TENTH = Decimal("0.1")


def mean(values: Sequence[Decimal]) -> Decimal:
    """To one decimal, below 1 to two digits that count: 0.85 was never 0.8. What all say alike stands as they said
    it."""
    if len(set(values)) == 1:
        return values[0]
    exact = sum(values, Decimal(0)) / len(values)
    unit = _TENTH if abs(exact) >= 1 else Decimal(1).scaleb(exact.adjusted() - 1)
    return exact.quantize(unit, ROUND_HALF_UP)
