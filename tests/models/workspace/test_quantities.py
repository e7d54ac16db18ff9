"""Numbers as people type them, and the units behind them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.entries import EntryError, filing_entry
from models.workspace.periods import Period
from models.workspace.quantities import read_typed, says_no_number

NODE, Q1, UNIT = NodeId("T03.s3"), Period.parse("2017Q1"), "社会福利处"
NUMBERS = st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False)
WIDE = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")


def value(text: str, unit: str) -> Decimal | None:
    typed = read_typed(text)
    return typed.in_unit(unit) if typed else None


@given(number=NUMBERS, unit=st.sampled_from(["", "个", "万个", "亿元", "%"]))
def test_a_number_with_thousands_marked_and_its_unit_comes_home_equal(number: Decimal, unit: str) -> None:
    for words in (
        f"{number:f}{unit}",
        f"{number:,f}{unit}",
        f" {number:,f} {unit} ",
        f"{number:,f}{unit}".translate(WIDE),
    ):
        assert value(words, unit) == number


@given(number=NUMBERS)
def test_ten_thousands_and_ones_are_one_number(number: Decimal) -> None:
    assert value(f"{number:f}万个", "个") == value(f"{number:f}万", "个") == number * 10_000
    assert value(f"{number:f}个", "万个") == number / 10_000
    assert value(f"{number:f}元", "亿元") == number / 10**8


@given(groups=st.lists(st.text("0123456789", max_size=5), min_size=2, max_size=4))
def test_a_comma_elsewhere_than_before_every_three_digits_is_no_number(groups: list[str]) -> None:
    first, *rest = groups
    is_legal = 1 <= len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in rest)

    assert (read_typed(",".join(groups)) is not None) == is_legal


@pytest.mark.parametrize(
    "words",
    ["3,5", "0,5", "12,34", "1,000,0", "1,00", "1.234,5", "0,123", "①", "½", "٣", "约40", "3000+", "1万5千", "3.",
     ".5", "85～90", "八成", "1e5", "85/100", "", "-", "—"],
)  # fmt: skip
def test_what_is_no_plain_number_is_not_read(words: str) -> None:
    assert read_typed(words) is None


@pytest.mark.parametrize(
    ("words", "unit"),
    [("12人", "个"), ("11,200家", "个"), ("70%", "万个"), ("2万", "%"), ("85%%", "%"), ("24小时内", "小时"),
     ("1天", "小时"), ("3²", "个"), ("1000（其中杭州）", "个")],
)  # fmt: skip
def test_a_number_of_something_else_is_not_taken_for_ours(words: str, unit: str) -> None:
    assert value(words, unit) is None


@pytest.mark.parametrize(
    ("words", "kept"),
    [("23000", 23000), ("2.3万", 23000), ("2.3万个", 23000), ("23000个", 23000), ("２．３万个", 23000)],
)
def test_a_current_value_may_carry_the_unit_of_its_row(document: Document, words: str, kept: float) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.target.quote == "2.3万个")

    office.say(filing_entry(office.now, NODE, Q1, UNIT, {f"current@{place}": words}), "填报", SCREEN)

    assert office.now.filings_of(NODE)[0].current == ((place, kept),)


@pytest.mark.parametrize(
    ("words", "why"),
    [("3,5", "逗号只能用来分千位"), ("12户", "这里的单位是“个”"), ("一百", "要填数字")],
)
def test_why_a_number_is_refused_is_said(document: Document, words: str, why: str) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.target.quote == "2.3万个")

    with pytest.raises(EntryError, match=why):
        filing_entry(office.now, NODE, Q1, UNIT, {f"current@{place}": words})


def test_a_number_may_be_said_in_the_unit_of_what_there_was(document: Document) -> None:
    office = workspace(document)
    one = next(one for one in document.comparisons if one.target.quote == "2.3万个")
    typed = {f"current@{one.target.span.start}": "2.2356万家"}

    office.say(filing_entry(office.now, one.measure, Q1, "社会福利处", typed), "填报", SCREEN)

    assert office.now.filings_of(one.measure)[0].current == ((one.target.span.start, 22356),)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("百分之20", "20"),
        ("百分之二十", "20"),
        ("百分之 四十五", "45"),
        ("百分之一百零五", "105"),
        ("百分之一百一十", "110"),
        ("百分之百", "100"),
        ("百分之十", "10"),
        ("百分之二〇", "20"),
        ("百分之八五", "85"),
        ("百分之零", "0"),
        ("百分之零点五", "0.5"),
        ("百分之九十八点二五", "98.25"),
    ],
)
def test_a_share_in_words_is_read_as_a_share(words: str, number: str) -> None:
    """百分之二〇 came home as 2, 百分之八五 as 5, and 百分之零 stopped the taking in of a whole folder."""
    typed = read_typed(words)

    assert typed is not None
    assert (str(typed.number), typed.unit) == (number, "%")


@pytest.mark.parametrize("words", ["百分之百分", "约百分之二十", "百分之", "百分之十十", "百分之二百百", "百分之点五"])
def test_what_only_begins_so_is_none(words: str) -> None:
    assert read_typed(words) is None


@pytest.mark.parametrize(
    ("words", "is_none"), [("无", True), ("/", True), ("—", True), ("暂无", True), ("0", False), ("无线", False)]
)
def test_words_for_no_number_are_known(words: str, is_none: bool) -> None:
    assert says_no_number(words) is is_none
