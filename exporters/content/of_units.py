"""Of how many units something is the sum or the mean, and which of many a paper names: what lacks ten of ninety is
not the whole, and what all say that are on their way nobody reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from exporters.content import wording
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.handouts import asks_about, handouts
from models.workspace.reported import Rule, whole
from models.workspace.statuses import StatusRole
from models.workspace.tiers import Tier, alike, tier_of

_LEADS, SUPPORTS = "牵头", "配合"
_FEW = 3  # units of which each can be read for itself
_MANY = 10  # units of which a paper names no more than those to look at
_TROUBLED = (StatusRole.LATE, StatusRole.NEEDS_DECISION)


@dataclass(frozen=True, slots=True)
class OfUnits:
    """How many said it, and how many there are: those that were all asked the same, and whoever said it unasked."""

    said: int
    known: int

    @property
    def lacks_some(self) -> bool:
        return self.said < self.known


def of_units(snapshot: Snapshot, nodes: Collection[NodeId], saying: Collection[Filing]) -> OfUnits:
    """Of nodes, by the filings that say it; asked for the same periods, and of the tiers that say it."""
    units, periods = {filing.unit for filing in saying}, {filing.period for filing in saying}
    leads, departments = {snapshot.assignment(node).lead for node in nodes}, frozenset(snapshot.departments)

    def tier(unit: str) -> Tier:
        return tier_of(unit, unit if unit in leads else "", departments)

    tiers = {tier(unit) for unit in units}
    asked = {
        sent.to.unit
        for sent in (handouts(snapshot.register) if units else ())
        if sent.to.period in periods
        and tier(sent.to.unit) in tiers
        and any(asks_about(snapshot.document, sent, node, ()) for node in nodes)
    }
    return OfUnits(len(units), len(units | asked))


def part_of(snapshot: Snapshot, filing: Filing) -> str:
    """牵头 or 配合 in what it reports on, （建议） behind it where nobody has said so; else 处室 or 单位."""
    found = snapshot.assignment(filing.node)
    if filing.unit == found.lead:
        part, field = _LEADS, "lead"
    elif filing.unit in found.supporting:
        part, field = SUPPORTS, "supporting"
    else:
        return "处室" if filing.unit in snapshot.departments else "单位"
    return f"{part}（{wording.SUGGESTED}）" if field in found.suggested else part


def in_order(snapshot: Snapshot, filings: Sequence[Filing]) -> Sequence[Filing]:
    """Who leads before all others and who only supports behind them; of these each as the workbooks went out, and
    behind them whoever was not asked."""
    if len(filings) < 2:
        return filings
    units = dict.fromkeys(sent.to.unit for sent in handouts(snapshot.register))
    places: Mapping[str, int] = {unit: place for place, unit in enumerate(units)}
    return sorted(filings, key=lambda filing: (_rank(part_of(snapshot, filing)), places.get(filing.unit, len(places))))


def _rank(part: str) -> int:
    return 0 if part.startswith(_LEADS) else 2 if part.startswith(SUPPORTS) else 1


def summed_up(snapshot: Snapshot, node: NodeId, filings: Sequence[Filing]) -> str:
    """90个单位中80个填报：滞后16个、推进中64个；完成率78个报数，平均46.3%; nothing of a few units. Of those of which
    not all are named also how many are not, and how many are silent.
    What the department that leads says of the whole counts as none of them."""
    found = alike_of(snapshot, node, filings)
    if len(found) <= _FEW:
        return ""
    units = of_units(snapshot, (node,), found)
    parts = [f"{units.known}个单位中{units.said}个填报{_by_status(snapshot, found)}", _mean(found)]
    return "；".join(filter(None, [*parts, _left_out(snapshot, node, filings, units)]))


def named(snapshot: Snapshot, node: NodeId, filings: Sequence[Filing]) -> Sequence[Filing]:
    """Of many units those that are late or have a problem, and whoever speaks for more than its own; else all."""
    many = {filing.subject for filing in alike_of(snapshot, node, filings)}
    if len(many) <= _MANY:
        return filings
    return [filing for filing in filings if filing.subject not in many or is_troubled(snapshot, filing)]


def is_troubled(snapshot: Snapshot, filing: Filing) -> bool:
    return filing.has_problem or trouble(snapshot, filing) != ""


def trouble(snapshot: Snapshot, filing: Filing) -> str:
    """滞后, 需协调: the status for which a unit is named; empty for any other."""
    status = snapshot.statuses.find(filing.status)
    return status.name if status is not None and status.role in _TROUBLED else ""


def alike_of(snapshot: Snapshot, node: NodeId, filings: Sequence[Filing]) -> Sequence[Filing]:
    return alike(filings, snapshot.assignment(node).lead, frozenset(snapshot.departments))


def _left_out(snapshot: Snapshot, node: NodeId, filings: Sequence[Filing], units: OfUnits) -> str:
    """滞后或有问题的9个分别列出，其余71个从略，10个没有填报; nothing where all are named."""
    left = len(filings) - len(named(snapshot, node, filings))
    if not left:
        return ""
    troubled = units.said - left
    first = f"滞后或有问题的{troubled}个分别列出，其余{left}个从略" if troubled else "没有滞后或有问题的，不分别列出"
    silent = units.known - units.said
    return f"{first}，{silent}个没有填报" if silent else first


def _by_status(snapshot: Snapshot, filings: Sequence[Filing]) -> str:
    """：滞后16个、推进中64个，3个没有报状态, in the order of the office's list."""
    counted = Counter(snapshot.statuses.name_now(filing.status) for filing in filings if filing.status)
    if not counted:
        return ""
    words = [word for word in dict.fromkeys([*snapshot.statuses.names, *counted]) if counted[word]]
    silent = len(filings) - counted.total()
    return f"：{'、'.join(f'{word}{counted[word]}个' for word in words)}" + (
        f"，{silent}个没有报状态" if silent else ""
    )


def _mean(filings: Sequence[Filing]) -> str:
    values = [filing.percent for filing in filings if filing.percent is not None]
    if not values:
        return ""
    return f"完成率{len(values)}个报数，平均{wording.plain(whole(Rule.MEAN, values))}%"
