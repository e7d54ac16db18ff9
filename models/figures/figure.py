"""A quantity in the text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.outline import NodeId
from models.source import Span

_MULTIPLIERS = (("万亿", 10**12), ("亿", 10**8), ("万", 10**4), ("千", 10**3), ("百", 10**2))


class FigureKind(StrEnum):
    OUTCOME = "outcome"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit, as printed, and where it stands in the source.

    `value` and `unit` are as printed (73.5, 万人); `quote` is the source from the
    number to the end of the unit; 约 近 达 以上 stand in `qualifier`.
    """

    node: NodeId
    span: Span
    quote: str
    indicator: str
    value: Decimal
    unit: str
    qualifier: str
    year: int | None
    kind: FigureKind

    @property
    def amount(self) -> Decimal:
        """The value multiplied out: 2.3万个 → 23000."""
        return self.value * multiplier(self.unit)

    @property
    def plain_unit(self) -> str:
        """The unit without its multiplier: 万个 → 个."""
        return split_unit(self.unit)[1]

    @property
    def precision(self) -> Decimal:
        """Half of the last printed digit, multiplied out: the figure may be off by so much."""
        exponent = self.value.as_tuple().exponent
        places = exponent if isinstance(exponent, int) else 0
        return Decimal(5) * Decimal(10) ** (places - 1) * multiplier(self.unit)


def split_unit(unit: str) -> tuple[str, str]:
    """The multiplier a printed unit begins with, and the rest: 亿元 → 亿, 元."""
    for word, _ in _MULTIPLIERS:
        if unit.startswith(word) and not unit.startswith("千瓦"):
            return word, unit[len(word) :]
    return "", unit


def multiplier(unit: str) -> Decimal:
    """10000 of 万人, 1 of 人."""
    word, _ = split_unit(unit)
    return Decimal(dict(_MULTIPLIERS).get(word, 1))
