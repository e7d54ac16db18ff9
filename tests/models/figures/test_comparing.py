"""How far a target is reached, in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from models.document import Document
from models.figures import Figure
from models.figures.comparing import part_reached, reached_alone
from models.outline import NodeId


@pytest.fixture(scope="module")
def within_a_day(document: Document) -> Figure:
    """24小时内."""
    figures = document.default.figures
    return next(one for one in figures if one.node == NodeId("T02.s8") and one.quote == "24小时")


@pytest.mark.parametrize(("reported", "words"), [(20, "在目标以内"), (24, "在目标以内"), (30, "超出目标6小时")])
def test_a_limit_is_kept_or_passed_and_no_part_of_it_is_reached(
    within_a_day: Figure, reported: int, words: str
) -> None:
    """20 hours of 24小时内 was 占83.3%."""
    assert reached_alone(within_a_day, Decimal(reported)) == words
    assert part_reached(within_a_day, Decimal(reported)) == ""


def test_a_share_that_may_not_be_passed_is_told_in_points(within_a_day: Figure) -> None:
    most = replace(within_a_day, quote="5%", unit="%", value=Decimal(5), qualifier="以下")

    assert reached_alone(most, Decimal(7)) == "超出目标2个百分点"
