"""What many units report on one thing, side by side, and what it comes to: sums of counts, means of shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.figures import Figure
from models.outline import Level, NodeId
from models.sentence import Sentence, fixed_word, sentence
from models.workspace.assignment import task_of
from models.workspace.filings import Filing
from models.workspace.handouts import Handout, handouts
from models.workspace.periods import Period
from models.workspace.snapshot import Snapshot

_SHARES = ("%", "％", "‰", "个百分点", "倍", "折", "元/月", "元/年", "岁")


class Rule(StrEnum):
    """How the parts come to a whole."""

    SUM = "sum"
    MEAN = "mean"

    @property
    def word(self) -> Sentence:
        return sentence("合计") if self is Rule.SUM else sentence("简单平均")


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit reports."""

    unit: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One quantity over all units of a period. `place` is where its target's figure stands, None for 完成率.

    `missing` are units that were asked and have not said. Present values count single things, whatever
    the target is printed in: 22566个 of 2.3万个.
    """

    node: NodeId
    period: Period
    indicator: str
    measured_in: str
    place: int | None
    rule: Rule
    parts: tuple[Part, ...]
    missing: tuple[str, ...]

    @property
    def value(self) -> float:
        """Rounded to a millionth, so that a sum of tenths is a tenth."""
        total = sum(part.value for part in self.parts)
        return round(total if self.rule is Rule.SUM else total / len(self.parts), 6)

    @property
    def sentence(self) -> Sentence:
        """90个单位合计，2个没有填."""
        said, rule, missing = len(self.parts), self.rule.word, len(self.missing)
        if missing:
            return sentence("{said}个单位{rule}，{missing}个没有填", said=said, rule=rule, missing=missing)
        return sentence("{said}个单位{rule}", said=said, rule=rule)


def gathered(snapshot: Snapshot, period: Period) -> Iterator[Gathered]:
    """Every quantity that somebody reported for a period, in the order of the paper."""
    sent = [one for one in handouts(snapshot.register) if one.to.period == period]
    figures = {figure.span.start: figure for figure in snapshot.reading.figures}
    for node in snapshot.document.outline.of_level(Level.TASK, Level.MEASURE):
        filed = [one for one in snapshot.filings_of(node.id) if one.period == period]
        if filed:
            asked = [one.to.unit for one in sent if _asks(snapshot, one, node.id)]
            yield from _of_node(node.id, period, filed, asked, figures)


def periods_reported(snapshot: Snapshot) -> list[Period]:
    """In their order."""
    nodes = snapshot.document.outline.of_level(Level.TASK, Level.MEASURE)
    return sorted({filing.period for node in nodes for filing in snapshot.filings_of(node.id)})


def rule_of(figure: Figure) -> Rule:
    """Counts add up; shares and amounts for each head are averaged."""
    return Rule.MEAN if figure.unit.endswith(_SHARES) else Rule.SUM


def _asks(snapshot: Snapshot, sent: Handout, node: NodeId) -> bool:
    """Whether a handout held a row for the node."""
    if sent.tasks is not None and task_of(snapshot.document, node) not in sent.tasks:
        return False
    return sent.to.everything or snapshot.assignment(node).involves(sent.to.unit)


def _of_node(
    node: NodeId, period: Period, filed: Sequence[Filing], asked: Sequence[str], figures: dict[int, Figure]
) -> Iterator[Gathered]:
    percents = tuple(Part(one.unit, one.percent) for one in filed if one.percent is not None)
    if percents:
        yield Gathered(
            node=node,
            period=period,
            indicator=fixed_word("完成率"),
            measured_in="%",
            place=None,
            rule=Rule.MEAN,
            parts=percents,
            missing=_missing(filed, asked, percents),
        )
    for place in sorted({place for one in filed for place, _ in one.current}):
        parts = tuple(Part(one.unit, dict(one.current)[place]) for one in filed if place in dict(one.current))
        figure = figures.get(place)
        yield Gathered(
            node=node,
            period=period,
            indicator=figure.indicator if figure else str(place),
            measured_in=figure.plain_unit if figure else "",
            place=place,
            rule=rule_of(figure) if figure else Rule.SUM,
            parts=parts,
            missing=_missing(filed, asked, parts),
        )


def _missing(filed: Sequence[Filing], asked: Sequence[str], parts: Sequence[Part]) -> tuple[str, ...]:
    """Among those who were asked and those who filed anything here."""
    said = {part.unit for part in parts}
    return tuple(unit for unit in dict.fromkeys((*asked, *(one.unit for one in filed))) if unit not in said)
