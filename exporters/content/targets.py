"""Baseline → target → current, in the source's own words and as bars."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from exporters.content import wording
from exporters.content.blocks import Bar, ComparisonRow
from exporters.content.of_units import of_units
from models.figures import Comparison, Relation
from models.figures.comparing import counted, reached
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.pending_numbers import is_value_pending
from models.workspace.reported import Rule, latest_on, reported_on, rule_of


def comparison_row(snapshot: Snapshot, comparison: Comparison) -> ComparisonRow:
    current = current_value(snapshot, comparison)
    return ComparisonRow(
        indicator=comparison.indicator,
        baseline=wording.printed(comparison.baseline),
        target=wording.printed(comparison.target),
        difference=wording.difference(comparison),
        note=comparison.note or wording.RELATIONS[comparison.relation],
        baseline_source=comparison.baseline.span,
        target_source=comparison.target.span,
        baseline_node=comparison.baseline.node,
        target_node=comparison.target.node,
        current=current_words(snapshot, comparison),
        reached="" if current is None else reached(comparison, current),
        bars=_bars(comparison, current),
    )


def current_value(snapshot: Snapshot, comparison: Comparison) -> Decimal | None:
    """What the units reported on the target comes to; None where nobody did."""
    return reported_on(comparison.target, latest_on(snapshot, comparison.measure, comparison.target))


def current_words(snapshot: Snapshot, comparison: Comparison) -> str:
    """22566个（90个单位中68个合计）, 210个待定 where some of it is not settled; empty where nobody has reported."""
    current = current_value(snapshot, comparison)
    if current is None:
        return ""
    filed, place = latest_on(snapshot, comparison.measure, comparison.target), comparison.target.span.start
    apart = wording.PENDING if any(is_value_pending(snapshot, one, place) for one in filed) else ""
    return f"{counted(comparison, current)}{apart}{_of_whom(snapshot, comparison)}"


def _of_whom(snapshot: Snapshot, comparison: Comparison) -> str:
    """（90个单位中68个合计）; nothing where one alone was asked."""
    filed = latest_on(snapshot, comparison.measure, comparison.target)
    units = of_units(snapshot, (comparison.measure,), filed)
    if units.known < 2:
        return ""
    how = "合计" if rule_of(comparison.target) is Rule.SUM else "平均"
    return f"（{units.known}个单位中{units.said}个{how}）" if units.lacks_some else f"（{units.known}个单位{how}）"


def targets_with_baseline(snapshot: Snapshot, tasks: Sequence[NodeId]) -> int:
    """How many targets there are a baseline for; one that is held against two counts once."""
    return len({one.target.span for task in tasks for one in snapshot.document.comparisons_of(task)})


def target_line(comparison: Comparison, review: str, plan: str) -> str:
    """From where to where, in one line. No arrow leads from what there is to what is to be added to it, nor
    between figures of different scope: those stand apart, and the line says so."""
    baseline, target = wording.printed(comparison.baseline), wording.printed(comparison.target)
    match comparison.relation:
        case Relation.SAME:
            return f"{comparison.indicator}：{review}年{baseline}→{plan}年{target}（{wording.difference(comparison)}）"
        case Relation.SIMILAR:
            return f"{comparison.indicator}：{plan}年目标{target}（{review}年{baseline}，口径不同）"
        case Relation.FLOW_VS_STOCK:
            return f"{comparison.indicator}：{plan}年目标{target}（{review}年已有{baseline}，口径不同）"


def _bars(comparison: Comparison, current: Decimal | None) -> tuple[Bar, ...]:
    """Only of what is of one indicator. Bars of one length say nothing and are left out, and none are drawn below a
    baseline that a running total cannot fall behind: those that have reported are not all of them."""
    if not comparison.is_comparable or _is_behind_itself(comparison, current):
        return ()
    amounts = _increments(comparison, current) if comparison.is_running_total else _levels(comparison, current)
    longest = max(amount for _, _, amount in amounts)
    if len({amount for _, _, amount in amounts}) < 2 or longest <= 0:
        return ()
    return tuple(Bar(label, figure, float(max(amount, Decimal(0)) / longest)) for label, figure, amount in amounts)


def _is_behind_itself(comparison: Comparison, current: Decimal | None) -> bool:
    return comparison.is_running_total and current is not None and current < comparison.baseline.amount


def _levels(comparison: Comparison, current: Decimal | None) -> list[tuple[str, str, Decimal]]:
    amounts = [
        ("基数", wording.printed(comparison.baseline), comparison.baseline.amount),
        ("目标", wording.printed(comparison.target), comparison.target.amount),
    ]
    if current is not None:
        amounts.append(("当前", counted(comparison, current), current))
    return amounts


def _increments(comparison: Comparison, current: Decimal | None) -> list[tuple[str, str, Decimal]]:
    """Of a running total what the year is to add; before anybody has filed, the levels."""
    if current is None:
        return _levels(comparison, current)
    wanted, added = comparison.target.amount - comparison.baseline.amount, current - comparison.baseline.amount
    return [
        ("目标", f"应增{wording.distance(comparison)}", wanted),
        ("当前", f"已增{counted(comparison, added)}", added),
    ]
