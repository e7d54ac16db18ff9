"""Recomputing what the text computes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figures import CheckKind, CheckResult, Figure, FigureKind, check, undecidable
from models.outline import NodeId
from models.source import Span


def figure(value: str, unit: str) -> Figure:
    quote = f"{value}{unit}"
    return Figure(
        node=NodeId("A1-1.1"),
        span=Span(0, len(quote)),
        quote=quote,
        indicator="示例",
        value=Decimal(value),
        unit=unit,
        qualifier="",
        year=2016,
        kind=FigureKind.OUTCOME,
    )


@pytest.mark.parametrize(
    ("kind", "printed", "parts", "result"),
    [
        (CheckKind.RATIO, ("87.6", "%"), [("585", "元"), ("668", "元")], CheckResult.CONSISTENT),
        (CheckKind.RATIO, ("21.24", "%"), [("20.9", "万人次"), ("98.8", "万人")], CheckResult.INCONSISTENT),
        (CheckKind.RATIO, ("40", "%"), [("15.1", "万张"), ("37.5", "万张")], CheckResult.CONSISTENT),
        (CheckKind.AVERAGE, ("1739", "元"), [("2", "亿元"), ("11.5", "万户")], CheckResult.CONSISTENT),
        (CheckKind.SUM, ("2.3", "万个"), [("22356", "家"), ("1000", "个")], CheckResult.CONSISTENT),
        (CheckKind.SUM, ("2.4", "万个"), [("22356", "家"), ("1000", "个")], CheckResult.INCONSISTENT),
        (CheckKind.SUM, ("7", "个"), [("3", "个"), ("3", "个")], CheckResult.INCONSISTENT),
    ],
)
def test_a_statement_holds_where_its_parts_can_round_to_it(
    kind: CheckKind, printed: tuple[str, str], parts: list[tuple[str, str]], result: CheckResult
) -> None:
    found = check(kind, figure(*printed), [figure(*part) for part in parts])

    assert found.result is result


def test_the_statement_gives_the_computation_and_what_is_printed() -> None:
    found = check(CheckKind.RATIO, figure("21.24", "%"), [figure("20.9", "万人次"), figure("98.8", "万人")])

    assert found.statement == "20.9万人次÷98.8万人＝21.15%，印作21.24%"
    assert (found.computed, found.printed) == (Decimal("21.15"), Decimal("21.24"))


def test_without_a_part_nothing_is_decided() -> None:
    found = undecidable(figure("38", "张"), [figure("37.5", "万张")], "老年人口数")

    assert (found.result, found.computed) == (CheckResult.UNDECIDABLE, None)
    assert "老年人口数" in found.statement


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(0, 3))
def test_a_ratio_rounded_honestly_always_holds(part: int, whole: int, places: int) -> None:
    printed = round(Decimal(part) / Decimal(whole) * 100, places)

    found = check(CheckKind.RATIO, figure(f"{printed:f}", "%"), [figure(str(part), "人"), figure(str(whole), "人")])

    assert found.result is CheckResult.CONSISTENT


@pytest.mark.parametrize("kind", [CheckKind.RATIO, CheckKind.SUM])
def test_too_few_parts_are_refused(kind: CheckKind) -> None:
    with pytest.raises(ValueError, match="two parts"):
        check(kind, figure("1", "%"), [figure("1", "人")])
