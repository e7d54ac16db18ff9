"""From the baseline of one year to the target of the next."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.figures.figure import Figure
from models.outline import NodeId

_TOTALS = ("累计", "总数", "总量", "共有")


class Relation(StrEnum):
    """How far baseline and target speak of one thing."""

    SAME = "same"
    SIMILAR = "similar"
    FLOW_VS_STOCK = "flow_vs_stock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A target of the plan and the figure of the review that it starts from.

    The quotes are the source's own words around the two figures.
    """

    indicator: str
    task: NodeId
    measure: NodeId
    target: Figure
    target_quote: str
    baseline: Figure
    baseline_quote: str
    relation: Relation
    note: str

    @property
    def unit(self) -> str:
        """What both are counted in once they are multiplied out: 个, not 万个."""
        return self.target.plain_unit

    @property
    def is_comparable(self) -> bool:
        """Only figures of one indicator are held against each other: a difference, a bar."""
        return self.relation is Relation.SAME

    @property
    def difference(self) -> Decimal | None:
        """Target minus baseline, multiplied out; None where the two do not add up."""
        if self.relation is Relation.FLOW_VS_STOCK:
            return None
        return self.target.amount - self.baseline.amount

    @property
    def is_running_total(self) -> bool:
        """The target counts everything there is (累计建成2.3万个), so that most of it stood there before the
        year began: what the year has added is held against what it was to add."""
        totals = any(word in self.indicator + self.target_quote for word in _TOTALS)
        return self.is_comparable and totals and self.target.amount > self.baseline.amount
