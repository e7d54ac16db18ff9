"""Means as people read them, by one rule for every sheet."""

from __future__ import annotations

from decimal import Decimal

import pytest

from models.workspace.means import mean
from models.workspace.reported import Rule, whole


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (("10", "20", "20"), "16.7"),
        (("16.6", "16.7"), "16.7"),
        (("1", "1.1"), "1.1"),
        (("0.2", "0.3"), "0.25"),
        (("0.01", "0.01", "0.02"), "0.013"),
        (("0.998", "1"), "1.00"),
        (("0", "0"), "0"),
        (("-1", "1"), "0.0"),
        (("33.333", "33.333"), "33.333"),
    ],
)
def test_a_mean_has_one_decimal_and_below_one_two_digits_and_a_half_goes_up(
    values: tuple[str, ...], shown: str
) -> None:
    assert str(mean([Decimal(value) for value in values])) == shown


def test_a_sum_stands_as_it_is_and_a_mean_has_no_endless_digits() -> None:
    assert whole(Rule.SUM, (0.1, 0.2, 0.000123)) == Decimal("0.300123")
    assert whole(Rule.MEAN, (55.1, 55.3, 55.4)) == Decimal("55.3")
