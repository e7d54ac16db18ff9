"""How far a node is: what somebody said, else what follows from its units and measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.means import mean
from models.workspace.statuses import Statuses, StatusRole

_NOT_FILED = fixed_word("未填报")
_OF_LOCAL_UNITS = ("县", "市", "区", "旗", "民政局")  # how the names of those below the province end
_URGENT = (StatusRole.NEEDS_DECISION, StatusRole.LATE)
_NAMED = 3  # of those that file, as many as a short sentence can name


class Source(StrEnum):
    """Where a value comes from."""

    SAID = "said"
    DERIVED = "derived"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Percent:
    """0 to 100, and the sentence that says where it comes from. It is not `settled` where somebody else has spoken
    in the stead of the one that leads: a part that is done does not end the whole. `unheard` is said of a task of
    which none that leads has given one: what others say of their parts is no average of the whole. It `is_mean`
    where it follows from the measures of a task."""

    value: float | None
    source: Source
    because: Sentence
    settled: bool = True
    unheard: Sentence | None = None
    is_mean: bool = False

    @property
    def done(self) -> bool:
        return self.value == 100 and self.settled


@dataclass(frozen=True, slots=True)
class NodeStatus:
    """A word of the office's list, and the sentence that says where it comes from."""

    word: str
    source: Source
    because: Sentence


def percent_of_measure(
    said: float | None, filings: Sequence[Filing], silent: str = "", *, settled: bool = True
) -> Percent:
    """Said, else the mean of the last that each unit gave: an entry with words alone takes back no number.
    `silent` is who leads, as `tiers.who_leads` calls them, where others have filed and they have not."""
    if said is not None:
        return Percent(said, Source.SAID, sentence("人工填定"))
    counted = latest_of_each_unit(filing for filing in filings if filing.percent is not None)
    values = [filing.percent for filing in counted if filing.percent is not None]
    if not values:
        return Percent(None, Source.NONE, sentence("填报里没有完成率") if filings else _NOT_FILED)
    return Percent(_mean(values), Source.DERIVED, _percent_from(counted, silent), settled)


def _percent_from(counted: Sequence[Filing], silent: str) -> Sentence:
    if silent and len(counted) <= _NAMED:
        return sentence("据{units}最近填报，{lead}没有报完成率", units=_units(counted), lead=silent)
    if silent:
        several = len(counted)
        return sentence("据{units}个单位最近填报平均，{lead}没有报完成率", units=several, lead=silent)
    if len(counted) == 1:
        return sentence("据最近填报")
    return sentence("据{units}个单位最近填报平均", units=len(counted))


def not_of_the_whole(lead: str, beside: Sequence[Filing]) -> Percent:
    """Only who supports has said how far its part is. `lead` as `tiers.who_leads` calls them."""
    units = _units(beside)
    because = sentence("只有配合的{units}报了完成率，所报不算", units=units)
    if lead:
        because = sentence("{lead}没有报完成率，配合的{units}所报不算", lead=lead, units=units)
    return Percent(None, Source.NONE, because, settled=False)


def of_nobody_that_leads(others: Sequence[Filing], departments: Collection[str], *, leads_silent: bool) -> Percent:
    """牵头未报（市县报1条）; 牵头未报完成率 where who leads has filed words alone."""
    counted = Counter(_kind(filing.unit, departments) for filing in others)
    who = joined("、", (sentence("{who}报{count}条", who=who, count=count) for who, count in counted.items()))
    of_others = sentence("牵头未报（{others}）", others=who)
    said = of_others if leads_silent else sentence("牵头未报完成率（{others}）", others=who)
    return Percent(None, Source.NONE, said, settled=False, unheard=said)


def _kind(unit: str, departments: Collection[str]) -> Sentence:
    if unit in departments:
        return sentence("其他处室")
    return sentence("市县") if unit.endswith(_OF_LOCAL_UNITS) else sentence("其他单位")


def percent_of_task(
    said: float | None, own: Sequence[Filing], measures: Sequence[Percent], silent: str = "", *, settled: bool = True
) -> Percent:
    """Said, else reported for the task itself, else the mean of its measures, unreported ones as 0."""
    if said is not None or any(filing.percent is not None for filing in own):
        return percent_of_measure(said, own, silent, settled=settled)
    missing = sum(measure.value is None for measure in measures)
    if missing == len(measures):
        are_filed = any(measure.because != _NOT_FILED for measure in measures)
        because = sentence("各举措的填报里都没有完成率") if are_filed else sentence("各举措均未填报")
        if not all(measure.settled for measure in measures):
            because = sentence("各举措的牵头单位都没有报完成率，配合单位所报不算")
        return Percent(None, Source.NONE, because)
    of_all = _mean([measure.value or 0.0 for measure in measures])
    all_settled = all(measure.settled for measure in measures)
    return Percent(of_all, Source.DERIVED, _averaged(measures, missing), all_settled, is_mean=True)


def _averaged(measures: Sequence[Percent], missing: int) -> Sentence:
    """Some of which nothing is reported may have been filed in words."""
    count = len(measures)
    if any(measure.value is None and measure.because != _NOT_FILED for measure in measures):
        return sentence("按{measures}条举措平均，其中{missing}条未报完成率按0计", measures=count, missing=missing)
    if missing:
        return sentence("按{measures}条举措平均，其中{missing}条未填报按0计", measures=count, missing=missing)
    return sentence("按{measures}条举措平均", measures=count)


def status_of_measure(
    statuses: Statuses, said: str, filings: Sequence[Filing], silent: str = "", *, unless: Sentence = _NOT_FILED
) -> NodeStatus:
    """Said, under the name the office has for it now, else what follows from each unit's last word.
    `silent` is who leads, where others have filed and they have not: nobody else says that it is done.
    `unless` says why there is none."""
    if said:
        return NodeStatus(statuses.name_now(said), Source.SAID, sentence("人工填定"))
    counted = latest_of_each_unit(filing for filing in filings if filing.status)
    words = [statuses.name_now(filing.status) for filing in counted]
    if not words:
        return NodeStatus("", Source.NONE, unless)
    role = _of_all_units(_roles(statuses, words))
    if silent and role is StatusRole.DONE:
        role = StatusRole.UNDER_WAY
    because = _by_others(counted, words, silent) if silent else _of_units(words)
    return NodeStatus(_word(statuses, role), Source.DERIVED, because)


def without_status(filings: Sequence[Filing], lead: str) -> Sentence:
    """Why nothing of what was filed says how a measure stands. `lead` as `tiers.who_leads` calls them."""
    if any(filing.status for filing in filings):
        others = sentence("{lead}没有报状态，其他单位所报不算", lead=lead)
        return others if lead else sentence("只有配合单位报了状态，所报不算")
    return sentence("填报里没有状态") if filings else _NOT_FILED


def _of_units(words: Sequence[str]) -> Sentence:
    """据3个单位最近填报（滞后1个、推进中2个）."""
    if len(words) == 1:
        return sentence("据最近填报")
    return sentence("据{units}个单位最近填报（{counted}）", units=len(words), counted=_counted(words))


def _by_others(counted: Sequence[Filing], words: Sequence[str], lead: str) -> Sentence:
    """据甲县、乙县最近填报（已完成2个），牵头的社会福利处没有报状态."""
    named = _units(counted) if len(counted) <= _NAMED else sentence("{units}个单位", units=len(counted))
    how_far = words[0] if len(words) == 1 else _counted(words)
    return sentence("据{units}最近填报（{counted}），{lead}没有报状态", units=named, counted=how_far, lead=lead)


def _counted(words: Sequence[str]) -> Sentence:
    counted = (sentence("{word}{count}个", word=word, count=count) for word, count in Counter(words).most_common())
    return joined("、", counted)


def _units(filings: Sequence[Filing]) -> Sentence:
    return joined("、", dict.fromkeys(filing.unit for filing in filings))


def status_of_task(
    statuses: Statuses, said: str, own: Sequence[Filing], measures: Sequence[NodeStatus], silent: str = ""
) -> NodeStatus:
    """Said, else reported for the task itself, else what its measures say for the whole of it.

    需协调 or 滞后 where one of them is: one is enough to be acted upon. The word of all where every
    one has a status and all are alike. 未启动 where those that have one say so: nothing is known to
    have begun. Else 推进中: what a few have reported is no word on the rest.
    """
    if said or any(filing.status for filing in own):
        return status_of_measure(statuses, said, own, silent)
    words = [measure.word for measure in measures if measure.word]
    if not words:
        are_filed = any(measure.because != _NOT_FILED for measure in measures)
        because = sentence("各举措的填报里都没有可以计入的状态") if are_filed else sentence("各举措均未填报")
        return NodeStatus("", Source.NONE, because)
    roles = _roles(statuses, words)
    role = _of_all_measures(roles)
    if len(words) < len(measures) and role not in (*_URGENT, StatusRole.NOT_STARTED):
        role = StatusRole.UNDER_WAY
    because = _of_measures(roles, role, len(measures), _word(statuses, role))
    return NodeStatus(_word(statuses, role), Source.DERIVED, because)


def _of_measures(roles: Sequence[StatusRole], role: StatusRole, measures: int, word: str) -> Sentence:
    """10条举措中2条滞后; 10条举措都是已完成; 10条举措中1条报了状态."""
    alike = roles.count(role)
    if role in _URGENT:  # a measure, too, needs a decision where one of its units does: they are not all of them so
        return sentence("{measures}条举措中{alike}条{status}", measures=measures, alike=alike, status=word)
    if alike == measures:
        return sentence("{measures}条举措都是{status}", measures=measures, status=word)
    if len(roles) < measures:
        return sentence("{measures}条举措中{filed}条报了状态", measures=measures, filed=len(roles))
    return sentence("{measures}条举措状态不一", measures=measures)


def _roles(statuses: Statuses, words: Sequence[str]) -> list[StatusRole]:
    """A word that is on the list no more counts as under way."""
    return [found.role if (found := statuses.find(word)) else StatusRole.UNDER_WAY for word in words]


def _of_all_measures(roles: Sequence[StatusRole]) -> StatusRole:
    """Needs a decision or late where one does or is; what all are where they are alike; else under way."""
    for urgent in _URGENT:
        if urgent in roles:
            return urgent
    return _alike(roles)


def _of_all_units(roles: Sequence[StatusRole]) -> StatusRole:
    """Needs a decision where one does. One county that is late has its part of the work late, not all of it."""
    return StatusRole.NEEDS_DECISION if StatusRole.NEEDS_DECISION in roles else _alike(roles)


def _alike(roles: Sequence[StatusRole]) -> StatusRole:
    return roles[0] if len(set(roles)) == 1 else StatusRole.UNDER_WAY


def _word(statuses: Statuses, role: StatusRole) -> str:
    names = statuses.with_role(role)
    return names[0] if names else statuses.names[0]


def _mean(values: Sequence[float]) -> float:
    return float(mean([Decimal(str(value)) for value in values]))
