"""What many units report on one thing, side by side, and what it comes to: sums of counts, means of shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.figures import Figure
from models.outline import Level, NodeId
from models.sentence import Sentence, fixed_word, joined, sentence
from models.source import full_width
from models.workspace.filings import Filing
from models.workspace.handouts import asks_about, handouts
from models.workspace.pending_numbers import HowFar, is_pending_in, is_value_pending
from models.workspace.periods import Period
from models.workspace.reported import Rule, rule_of, whole
from models.workspace.returned import Place
from models.workspace.snapshot import Snapshot
from models.workspace.targets import targets_of
from models.workspace.tiers import Tier, tier_of
from models.workspace.untaken import Untaken


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit reports; `pending` where that is one of several values, of which nobody has settled on one."""

    unit: str
    value: float
    pending: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One quantity over all units of a tier in a period. `place` is where its target's figure stands, None for
    完成率.

    `missing` are units that were asked and have not said, `untaken` those whose answer came home and counts for
    nothing yet. Present values count single things, whatever
    the target is printed in: 22566个 of 2.3万个.
    """

    node: NodeId
    period: Period
    tier: Tier
    indicator: str
    measured_in: str
    place: int | None
    rule: Rule
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    untaken: tuple[str, ...] = ()

    @property
    def value(self) -> float:
        """Rounded to a millionth, so that a sum of tenths is a tenth."""
        total = sum(part.value for part in self.parts)
        return round(total if self.rule is Rule.SUM else total / len(self.parts), 6)

    @property
    def shown(self) -> float:
        """As people read it, in papers as well."""
        return float(whole(self.rule, (part.value for part in self.parts)))

    @property
    def sentence(self) -> Sentence:
        """90个单位合计，2个没有填，1个填了没有收下; of the one that leads only who it is."""
        if self.tier is Tier.LEAD:
            said = sentence("{tier}所报", tier=self.tier.word)
        else:
            said = sentence("{said}个{tier}{rule}", said=len(self.parts), tier=self.tier.word, rule=self.rule.word)
        if self.pending:
            said = sentence("{said}，{pending}个待定", said=said, pending=len(self.pending))
        return _with_silent(said, self.missing, self.untaken)

    @property
    def pending(self) -> tuple[str, ...]:
        """Who reports what is not settled."""
        return tuple(part.unit for part in self.parts if part.pending)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far the units of a tier say they are with a node: who, by the words of the office's list."""

    node: NodeId
    period: Period
    tier: Tier
    units: Mapping[str, tuple[str, ...]]
    missing: tuple[str, ...]
    untaken: tuple[str, ...] = ()

    @property
    def sentence(self) -> Sentence:
        """滞后20个、推进中67个，3个没有填."""
        counted = (sentence("{word}{count}个", word=word, count=len(units)) for word, units in self.units.items())
        return _with_silent(joined("、", counted), self.missing, self.untaken)


def _with_silent(said: Sentence, missing: Sequence[str], untaken: Sequence[str]) -> Sentence:
    if missing:
        said = sentence("{said}，{missing}个没有填", said=said, missing=len(missing))
    return sentence("{said}，{untaken}个填了没有收下", said=said, untaken=len(untaken)) if untaken else said


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of one node: what a tier filed, and who of it was asked, in the order they were named; what came home and
    was not taken."""

    tier: Tier
    filed: Sequence[Filing]
    units: Sequence[str]
    untaken: Untaken

    def silent(self, said: Iterable[str], place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Among those who were asked and those who filed anything here: who has not filled this in, and of whom
        it was not taken."""
        there = set(said)
        known = dict.fromkeys((*self.units, *(one.unit for one in self.filed)))
        silent = [unit for unit in known if unit not in there]
        untaken = tuple(unit for unit in silent if self.untaken.holds(unit, place))
        return tuple(unit for unit in silent if unit not in untaken), untaken


def gathered(snapshot: Snapshot, period: Period) -> Iterator[Gathered]:
    """Every quantity that somebody reported for a period, in the order of the paper."""
    figures = {figure.span.start: figure for figure in snapshot.reading.figures}
    for node, asked in _asked(snapshot, period):
        yield from _of_node(snapshot, node, period, asked, figures)


def standings(snapshot: Snapshot, period: Period) -> Iterator[Standing]:
    """How far everybody says they are, node by node."""
    for node, asked in _asked(snapshot, period):
        words: dict[str, list[str]] = {}
        for one in asked.filed:
            if one.status:
                words.setdefault(snapshot.statuses.name_now(one.status), []).append(one.unit)
        if words:
            known = [*snapshot.statuses.names, *words]
            units = {word: tuple(words[word]) for word in dict.fromkeys(known) if word in words}
            said = (unit for units in words.values() for unit in units)
            missing, untaken = asked.silent(said, Place("table", node, "status"))
            yield Standing(node=node, period=period, tier=asked.tier, units=units, missing=missing, untaken=untaken)


def periods_reported(snapshot: Snapshot) -> list[Period]:
    """In their order."""
    nodes = snapshot.document.outline.of_level(Level.TASK, Level.MEASURE)
    return sorted({filing.period for node in nodes for filing in snapshot.filings_of(node.id)})


def _asked(snapshot: Snapshot, period: Period) -> Iterator[tuple[NodeId, _Asked]]:
    """Node by node and tier by tier, where anything was filed."""
    sent = [one for one in handouts(snapshot.register) if one.to.period == period]
    departments, untaken = frozenset(snapshot.departments), Untaken(snapshot.register, period)
    for node in snapshot.document.outline.of_level(Level.TASK, Level.MEASURE):
        filed = [one for one in snapshot.filings_of(node.id) if one.period == period]
        if not filed:
            continue
        assigned = snapshot.assignment(node.id)
        lead, involved = assigned.lead, {assigned.lead, *assigned.supporting}
        asking = (one for one in sent if asks_about(snapshot.document, one, node.id, involved))
        units = list(dict.fromkeys(one.to.unit for one in asking))
        for tier in Tier:
            of_tier = [one for one in filed if tier_of(one.unit, lead, departments) is tier]
            if of_tier:
                there = [unit for unit in units if tier_of(unit, lead, departments) is tier]
                filed_in_order = sorted(of_tier, key=lambda one: _place(one.unit, there))
                yield node.id, _Asked(tier, filed_in_order, there, untaken)


def _place(unit: str, units: Sequence[str]) -> int:
    return units.index(unit) if unit in units else len(units)


def _of_node(
    snapshot: Snapshot, node: NodeId, period: Period, asked: _Asked, figures: Mapping[int, Figure]
) -> Iterator[Gathered]:
    percents = tuple(
        Part(one.unit, one.percent, pending=is_pending_in(snapshot, one, HowFar.PERCENT))
        for one in asked.filed
        if one.percent is not None
    )
    if percents:
        missing, untaken = asked.silent((part.unit for part in percents), Place("table", node, "percent"))
        yield Gathered(
            node=node,
            period=period,
            tier=asked.tier,
            indicator=fixed_word("完成率"),
            measured_in="%",
            place=None,
            rule=Rule.MEAN,
            parts=percents,
            missing=missing,
            untaken=untaken,
        )
    named = targets_of(snapshot, node)
    for place in sorted({place for one in asked.filed for place, _ in one.current}):
        parts = tuple(
            Part(one.unit, dict(one.current)[place], pending=is_value_pending(snapshot, one, place))
            for one in asked.filed
            if place in dict(one.current)
        )
        figure = figures.get(place)
        missing, untaken = asked.silent((part.unit for part in parts), Place("targets", f"{node}@{place}", "current"))
        yield Gathered(
            node=node,
            period=period,
            tier=asked.tier,
            indicator=full_width(named.get(place) or (figure.indicator if figure else str(place))),
            measured_in=figure.plain_unit if figure else "",
            place=place,
            rule=rule_of(figure) if figure else Rule.SUM,
            parts=parts,
            missing=missing,
            untaken=untaken,
        )
