"""当前值 of targets that stand in no table, having no baseline: what one unit has, and what many have together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from exporters.content import wording
from exporters.content.blocks import Said
from exporters.content.of_units import alike_of
from models.outline import NodeId
from models.source import full_width
from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.pending_numbers import is_value_pending
from models.workspace.periods import Period
from models.workspace.reported import Rule, rule_of, whole
from models.workspace.targets import targets_named

_NAME = "当前值"


def present_values(snapshot: Snapshot, filing: Filing) -> Iterator[Said]:
    """What the unit has said last: 公益金8.5亿元（目标40亿元）."""
    said = []
    for place, (value, period) in _said_last(snapshot, filing).items():
        target = next(iter(targets_named(snapshot, filing.node, str(place))), None)
        if target is not None:
            amount = wording.large(Decimal(str(value)), target.unit)
            when = "" if period == filing.period else f"{period.name}报，"
            when += f"{wording.PENDING}，" if is_value_pending(snapshot, filing, place) else ""
            said.append(f"{target.indicator}{amount}（{when}目标{full_width(target.quote)}）")
    if said:
        yield Said(f"{'；'.join(said)}。", _NAME)


def summed_values(snapshot: Snapshot, node: NodeId, filings: Sequence[Filing]) -> Iterator[Said]:
    """What those of the most that were asked the same have together: 公益金85亿元（80个单位合计，目标40亿元）."""
    figures = {figure.span.start: figure for figure in snapshot.reading.figures}
    said = []
    for place, values in _last_values(snapshot, alike_of(snapshot, node, filings)).items():
        target = next(iter(targets_named(snapshot, node, str(place))), None)
        if target is not None and place in figures:
            rule = rule_of(figures[place])
            amount = wording.large(whole(rule, values), target.unit)
            of_whom = f"{len(values)}个单位{'合计' if rule is Rule.SUM else '平均'}"
            said.append(f"{target.indicator}{amount}（{of_whom}，目标{full_width(target.quote)}）")
    if said:
        yield Said(f"{'；'.join(said)}。", _NAME)


def _said_last(snapshot: Snapshot, filing: Filing) -> Mapping[int, tuple[float, Period]]:
    """By the places of such targets. Words for a later period take no number back."""
    tabled = {one.target.span.start for one in snapshot.document.comparisons if one.measure == filing.node}
    own = [one for one in snapshot.filings_of(filing.node) if one.unit == filing.unit]
    return {place: (value, one.period) for one in own for place, value in one.current if place not in tabled}


def _last_values(snapshot: Snapshot, filings: Iterable[Filing]) -> Mapping[int, Sequence[float]]:
    found: dict[int, list[float]] = {}
    for filing in filings:
        for place, (value, _) in _said_last(snapshot, filing).items():
            found.setdefault(place, []).append(value)
    return found
