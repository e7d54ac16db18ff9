"""Baseline → target → current, in the source's own words and as bars."""

from __future__ import annotations

from decimal import Decimal

from exporters.content import wording
from exporters.content.blocks import Bar, ComparisonRow
from exporters.content.progress import filed
from exporters.content.wish import Wish
from models.figures import Comparison, Relation
from models.workspace import Snapshot
from models.workspace.reported import reported_on


def comparison_row(snapshot: Snapshot, wish: Wish, comparison: Comparison) -> ComparisonRow:
    current = current_value(snapshot, wish, comparison)
    return ComparisonRow(
        indicator=comparison.indicator,
        baseline=wording.printed(comparison.baseline),
        target=wording.printed(comparison.target),
        difference=wording.difference(comparison),
        note=wording.note(comparison),
        baseline_source=comparison.baseline.span,
        target_source=comparison.target.span,
        baseline_node=comparison.baseline.node,
        target_node=comparison.target.node,
        current="" if current is None else f"{wording.plain(current)}{comparison.unit}",
        reached=_reached(comparison, current),
        bars=_bars(comparison, current),
    )


def current_value(snapshot: Snapshot, wish: Wish, comparison: Comparison) -> Decimal | None:
    """What the units reported on the target comes to; None where nobody did."""
    return reported_on(comparison.target, filed(snapshot, wish, comparison.measure))


def _reached(comparison: Comparison, current: Decimal | None) -> str:
    """How much of the target: 87.5%."""
    if current is None or not comparison.target.amount:
        return ""
    return f"{wording.plain(round(current / comparison.target.amount * 100, 1))}%"


def _bars(comparison: Comparison, current: Decimal | None) -> tuple[Bar, ...]:
    """What is to be added and what there is do not stand on one scale, and draw no baseline."""
    amounts = []
    if comparison.relation is not Relation.FLOW_VS_STOCK:
        amounts.append(("基数", wording.printed(comparison.baseline), comparison.baseline.amount))
    amounts.append(("目标", wording.printed(comparison.target), comparison.target.amount))
    if current is not None:
        amounts.append(("当前", f"{wording.plain(current)}{comparison.unit}", current))
    longest = max(amount for _, _, amount in amounts)
    if len(amounts) < 2 or longest <= 0:
        return ()
    return tuple(Bar(label, figure, float(max(amount, Decimal(0)) / longest)) for label, figure, amount in amounts)
