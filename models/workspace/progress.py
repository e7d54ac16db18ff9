"""How far a node is: what somebody said, else what follows from its units and measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.statuses import Statuses, StatusRole


class Source(StrEnum):
    """Where a value comes from."""

    SAID = "said"
    DERIVED = "derived"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Percent:
    """0 to 100, and the sentence that says where it comes from."""

    value: float | None
    source: Source
    because: str


@dataclass(frozen=True, slots=True)
class NodeStatus:
    """A word of the office's list, and the sentence that says where it comes from."""

    word: str
    source: Source
    because: str


def percent_of_measure(said: float | None, filings: Sequence[Filing]) -> Percent:
    """Said, else the mean of what each unit reported last."""
    if said is not None:
        return Percent(said, Source.SAID, "人工填定")
    values = [filing.percent for filing in latest_of_each_unit(filings) if filing.percent is not None]
    if not values:
        return Percent(None, Source.NONE, "未填报")
    mean = _mean(values)
    return Percent(mean, Source.DERIVED, "据最近填报" if len(values) == 1 else f"据{len(values)}个单位最近填报平均")


def percent_of_task(said: float | None, own: Sequence[Filing], measures: Sequence[Percent]) -> Percent:
    """Said, else reported for the task itself, else the mean of its measures, unreported ones as 0."""
    if said is not None or any(filing.percent is not None for filing in own):
        return percent_of_measure(said, own)
    missing = sum(measure.value is None for measure in measures)
    if missing == len(measures):
        return Percent(None, Source.NONE, "各举措均未填报")
    mean = _mean([measure.value or 0.0 for measure in measures])
    because = f"按{len(measures)}条举措平均" + (f"，其中{missing}条未填报按0计" if missing else "")
    return Percent(mean, Source.DERIVED, because)


def status_of_measure(statuses: Statuses, said: str, filings: Sequence[Filing]) -> NodeStatus:
    """Said, else what follows from each unit's last word."""
    if said:
        return NodeStatus(said, Source.SAID, "人工填定")
    words = [filing.status for filing in latest_of_each_unit(filings) if filing.status]
    if not words:
        return NodeStatus("", Source.NONE, "未填报")
    return NodeStatus(
        _together(statuses, words), Source.DERIVED, "据各单位最近填报" if len(words) > 1 else "据最近填报"
    )


def status_of_task(statuses: Statuses, said: str, own: Sequence[Filing], measures: Sequence[NodeStatus]) -> NodeStatus:
    """Said, else reported for the task itself, else what follows from its measures."""
    if said or any(filing.status for filing in own):
        return status_of_measure(statuses, said, own)
    words = [measure.word for measure in measures if measure.word]
    if not words:
        return NodeStatus("", Source.NONE, "各举措均未填报")
    unreported = len(measures) - len(words)
    return NodeStatus(_together(statuses, words, unreported), Source.DERIVED, f"据{len(words)}条举措的状态")


def _together(statuses: Statuses, words: Sequence[str], unreported: int = 0) -> str:
    """Needs a decision or late where one does or is; done or not started where all are; else under way."""
    roles = [found.role if (found := statuses.find(word)) else StatusRole.UNDER_WAY for word in words]
    for urgent in (StatusRole.NEEDS_DECISION, StatusRole.LATE):
        if urgent in roles:
            return _word(statuses, urgent)
    if len(set(roles)) == 1 and not (unreported and roles[0] is StatusRole.DONE):
        return _word(statuses, roles[0])
    return _word(statuses, StatusRole.UNDER_WAY)


def _word(statuses: Statuses, role: StatusRole) -> str:
    names = statuses.with_role(role)
    return names[0] if names else statuses.names[0]


def _mean(values: Sequence[float]) -> float:
    return round(sum(values) / len(values), 1)
