"""What a rule asks of the facts, and the sentence it gives where it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from models.figures.comparing import plain
from models.sentence import Sentence, joined, sentence
from models.workspace.lamp.against_time import against_deadline, against_year, elapsed_percent
from models.workspace.lamp.facts import LampFacts, SaidBy
from models.workspace.statuses import StatusRole

_ON_SCHEDULE = (StatusRole.ON_TIME, StatusRole.AHEAD, StatusRole.DONE)


class Condition(StrEnum):
    """What a rule asks. Overdue, behind and due within ask it with a number, the threshold."""

    DONE = "done"
    OVERDUE = "overdue"
    BEHIND = "behind"
    PROBLEM = "problem"
    DUE_WITHIN = "due_within"
    SAID_LATE = "said_late"
    NOT_FILED = "not_filed"
    NO_DATA = "no_data"
    OTHERWISE = "otherwise"


def _done(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    if facts.status is StatusRole.DONE:
        return _STATUS_IS[StatusRole.DONE][facts.said_by]
    return sentence("完成率100%") if facts.done else None


def _overdue(facts: LampFacts, on: date, days: int) -> Sentence | None:
    if facts.done or facts.due is None or (on - facts.due).days <= days:
        return None
    return against_deadline(facts.due, on)


def _behind(facts: LampFacts, on: date, points: int) -> Sentence | None:
    """By the figures that print: 序时进度 in whole percent, the percentage as filed."""
    if facts.done or facts.percent is None:
        return None
    gap = elapsed_percent(facts, on) - Decimal(str(facts.percent))
    if gap <= points:
        return None
    return sentence(
        "{progress}，落后{points}个百分点", progress=against_year(facts, facts.percent, on), points=plain(gap)
    )


def _problem(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    said = [sentence("填报了存在问题")] if facts.problem else []
    if facts.status is StatusRole.NEEDS_DECISION:
        said.append(_STATUS_IS[facts.status][facts.said_by])
    return joined("，", said) or None


def _due_within(facts: LampFacts, on: date, days: int) -> Sentence | None:
    if facts.done or facts.due is None or not 0 <= (facts.due - on).days <= days:
        return None
    return against_deadline(facts.due, on)


def _said_late(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    return _STATUS_IS[facts.status][facts.said_by] if facts.status is StatusRole.LATE else None


def _not_filed(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    return None if facts.filed else sentence("还没有填报")


def _no_data(facts: LampFacts, on: date, _threshold: int) -> Sentence | None:
    """Nothing that time could be held against, and no word of the unit that it is on schedule: that it is under way
    is none. Of a task on which others have filed and none that leads, whatever they say."""
    if facts.unheard is not None and facts.said_by is not SaidBy.HAND:
        return facts.unheard
    if facts.percent is not None or facts.status in _ON_SCHEDULE:
        return None
    none = sentence("没有可以推算的时限，看不出是否逾期")
    deadline = none if facts.due is None else against_deadline(facts.due, on)
    return sentence("没有填完成率，比不出是否达序时；{deadline}", deadline=deadline)


def _otherwise(facts: LampFacts, on: date, _threshold: int) -> Sentence | None:
    nothing = facts.unheard or sentence("没有填完成率")
    done = nothing if facts.percent is None else against_year(facts, facts.percent, on)
    deadline = sentence("没有可以推算的时限") if facts.due is None else against_deadline(facts.due, on)
    return joined("，", (done, deadline))


_STATUS_IS: Mapping[StatusRole, Mapping[SaidBy, Sentence]] = MappingProxyType(
    {
        StatusRole.DONE: {
            SaidBy.FILING: sentence("填报的状态是已完成"),
            SaidBy.HAND: sentence("人工填定的状态是已完成"),
            SaidBy.MEASURES: sentence("各举措的状态都是已完成"),
        },
        StatusRole.NEEDS_DECISION: {
            SaidBy.FILING: sentence("填报的状态是需协调"),
            SaidBy.HAND: sentence("人工填定的状态是需协调"),
            SaidBy.MEASURES: sentence("有举措的状态是需协调"),
        },
        StatusRole.LATE: {
            SaidBy.FILING: sentence("填报的状态是滞后"),
            SaidBy.HAND: sentence("人工填定的状态是滞后"),
            SaidBy.MEASURES: sentence("有举措的状态是滞后"),
        },
    }
)


def _asks_overdue(days: int) -> Sentence:
    return sentence("没有完成，已过时限超过{days}天", days=days) if days else sentence("没有完成，已过时限")


def _asks_behind(points: int) -> Sentence:
    if points:
        return sentence("完成率落后序时进度超过{points}个百分点", points=points)
    return sentence("完成率落后于序时进度")


def _asks_due_within(days: int) -> Sentence:
    return sentence("没有完成，{days}天之内到期", days=days) if days else sentence("没有完成，当天到期")


class Test(NamedTuple):
    """A condition: the sentence it gives when it holds, what it asks, what its threshold counts."""

    because: Callable[[LampFacts, date, int], Sentence | None]
    asks: Callable[[int], Sentence]
    unit: str = ""


TESTS: Mapping[Condition, Test] = MappingProxyType(
    {
        Condition.DONE: Test(_done, lambda _: sentence("状态是已完成，或者完成率100%")),
        Condition.OVERDUE: Test(_overdue, _asks_overdue, "天数"),
        Condition.BEHIND: Test(_behind, _asks_behind, "百分点"),
        Condition.PROBLEM: Test(_problem, lambda _: sentence("填报了存在问题，或者状态是需协调")),
        Condition.DUE_WITHIN: Test(_due_within, _asks_due_within, "天数"),
        Condition.SAID_LATE: Test(_said_late, lambda _: sentence("填报的状态是滞后")),
        Condition.NOT_FILED: Test(_not_filed, lambda _: sentence("还没有填报")),
        Condition.NO_DATA: Test(_no_data, lambda _: sentence("没有完成率，也没有报达序时")),
        Condition.OTHERWISE: Test(_otherwise, lambda _: sentence("其余情形")),
    }
)
