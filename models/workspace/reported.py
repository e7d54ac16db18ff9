"""What the units report on a target comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum

from models.figures import Figure
from models.outline import NodeId
from models.sentence import Sentence, sentence
from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.means import mean
from models.workspace.snapshot import Snapshot

_MEANS = ("%", "％", "‰", "个百分点", "倍", "折", "元/月", "元/年", "岁", "小时", "分钟", "天", "日", "个月")


class Rule(StrEnum):
    """How the parts come to a whole."""

    SUM = "sum"
    MEAN = "mean"

    @property
    def word(self) -> Sentence:
        return sentence("合计") if self is Rule.SUM else sentence("简单平均")


def reported_on(target: Figure, filings: Iterable[Filing]) -> Decimal | None:
    """The sum, or what is no count the mean; None where nobody has reported on it."""
    values = [value for filing in filings for place, value in filing.current if place == target.span.start]
    return whole(rule_of(target), values) if values else None


def whole(rule: Rule, values: Iterable[float]) -> Decimal:
    """What they come to as people read it; of tenths in tenths."""
    exact = [Decimal(str(value)) for value in values]
    return sum(exact, Decimal(0)) if rule is Rule.SUM else mean(exact)


def latest_on(snapshot: Snapshot, node: NodeId, target: Figure) -> Sequence[Filing]:
    """Of each unit that speaks for the whole the latest that says a number of this target: words for a later period
    take no number back."""
    place = target.span.start
    saying = [one for one in snapshot.filings_of(node) if any(at == place for at, _ in one.current)]
    return latest_of_each_unit(snapshot.for_the_whole(node, saying))


def rule_of(figure: Figure) -> Rule:
    """Counts add up; shares, amounts for each head and durations are averaged."""
    return Rule.MEAN if figure.unit.endswith(_MEANS) else Rule.SUM
