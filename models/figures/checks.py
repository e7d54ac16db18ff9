"""Recomputing what the text computes, within the rounding of what it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from models.figures.figure import Figure
from models.outline import NodeId
from models.sentence import Sentence, joined, sentence
from models.source import Span, full_width


class CheckKind(StrEnum):
    RATIO = "ratio"
    AVERAGE = "average"
    SUM = "sum"


class CheckResult(StrEnum):
    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNDECIDABLE = "undecidable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A printed number, how it follows from others, and whether it does.

    `computed` and `printed` are multiplied out; `computed` is None where a
    part is not in the text.
    """

    node: NodeId
    span: Span
    quote: str
    statement: Sentence
    computed: Decimal | None
    printed: Decimal
    result: CheckResult


class _Interval(NamedTuple):
    """All values that round to what is printed."""

    low: Fraction
    high: Fraction

    def divided_by(self, other: _Interval) -> _Interval:
        return _Interval(self.low / other.high, self.high / other.low)

    def plus(self, other: _Interval) -> _Interval:
        return _Interval(self.low + other.low, self.high + other.high)

    def times(self, factor: int) -> _Interval:
        return _Interval(self.low * factor, self.high * factor)

    def meets(self, other: _Interval) -> bool:
        return self.low <= other.high and other.low <= self.high


def _interval(figure: Figure) -> _Interval:
    value, half = Fraction(figure.amount), Fraction(figure.precision)
    if figure.value == figure.value.to_integral_value() and not figure.unit.startswith(("万", "亿", "%")):
        half = Fraction(0) if figure.amount < 1000 else half
    return _Interval(value - half, value + half)


def check(kind: CheckKind, printed: Figure, parts: Sequence[Figure], note: str = "") -> Check:
    """Whether `printed` follows from `parts`, each anywhere within its rounding.

    ratio: the first part in percent of the second; average: the first by the
    second; sum: all parts. Raises ValueError for a wrong number of parts.
    """
    intervals = [_interval(part) for part in parts]
    if kind is CheckKind.SUM:
        if len(parts) < 2:
            raise ValueError("a sum needs two parts")
        whole = intervals[0]
        for interval in intervals[1:]:
            whole = whole.plus(interval)
        exact = sum((Fraction(part.amount) for part in parts), Fraction(0))
        words = "＋".join(_words(part) for part in parts)
    else:
        if len(parts) != 2:
            raise ValueError(f"a {kind} needs two parts")
        factor = 100 if kind is CheckKind.RATIO else 1
        whole = intervals[0].divided_by(intervals[1]).times(factor)
        exact = Fraction(parts[0].amount) / Fraction(parts[1].amount) * factor
        words = f"{_words(parts[0])}÷{_words(parts[1])}"
    computed = _rounded(exact)
    unit = "%" if kind is CheckKind.RATIO else printed.plain_unit
    agrees = whole.meets(_interval(printed))
    return Check(
        node=printed.node,
        span=printed.span,
        quote=printed.quote,
        statement=_statement(f"{words}＝{computed}{unit}", _words(printed), note),
        computed=computed,
        printed=printed.amount,
        result=CheckResult.CONSISTENT if agrees else CheckResult.INCONSISTENT,
    )


def undecidable(printed: Figure, parts: Sequence[Figure], missing: str) -> Check:
    """A number that would follow from parts, one of which the text does not print."""
    return Check(
        node=printed.node,
        span=printed.span,
        quote=printed.quote,
        statement=_why_not(_words(printed), [_words(part) for part in parts], missing),
        computed=None,
        printed=printed.amount,
        result=CheckResult.UNDECIDABLE,
    )


def _statement(computed: str, printed: str, note: str) -> Sentence:
    if note:
        return sentence("{computed}，印作{printed}（{note}）", computed=computed, printed=printed, note=note)
    return sentence("{computed}，印作{printed}", computed=computed, printed=printed)


def _why_not(printed: str, given: Sequence[str], missing: str) -> Sentence:
    if not given:
        return sentence("{printed}：文中没有{missing}，无从核算", printed=printed, missing=missing)
    there = joined("、", given)
    return sentence("{printed}：文中有{given}，没有{missing}，无从核算", printed=printed, given=there, missing=missing)


def _words(figure: Figure) -> str:
    return full_width(figure.quote)


def _rounded(value: Fraction) -> Decimal:
    number = round(Decimal(value.numerator) / Decimal(value.denominator), 2)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
