"""Criteria hold together, and can be kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.search import Day, Entry, Facts, Filter, FilterError, Horizon, SearchIndex, TextKind, narrow

TODAY = date(2017, 5, 17)  # a Wednesday

NAMES = st.frozensets(st.text(max_size=5), max_size=3)
DAYS: st.SearchStrategy[Day | None] = st.one_of(st.none(), st.dates(), st.sampled_from(Horizon))
FILTERS = st.builds(
    Filter,
    text=st.text(),
    departments=NAMES,
    statuses=NAMES,
    lamps=NAMES,
    due_from=DAYS,
    due_by=DAYS,
    has_problem=st.booleans(),
    no_filing=st.booleans(),
    no_evidence=st.booleans(),
)


def test_an_empty_filter_asks_nothing() -> None:
    assert Filter().matches(Facts(), TODAY)
    assert not Filter(text="低保").asks_for_facts()
    assert Filter().to_strings() == ()


@pytest.mark.parametrize(
    ("wanted", "facts", "expected"),
    [
        (Filter(departments=frozenset({"救灾处"})), Facts(departments=frozenset({"办公室", "救灾处"})), True),
        (Filter(departments=frozenset({"救灾处", "办公室"})), Facts(departments=frozenset({"办公室"})), True),
        (Filter(departments=frozenset({"救灾处"})), Facts(departments=frozenset({"办公室"})), False),
        (Filter(departments=frozenset({"救灾处"})), Facts(), False),
        (Filter(departments=frozenset({""})), Facts(), True),
        (Filter(departments=frozenset({""})), Facts(departments=frozenset({"办公室"})), False),
        (Filter(statuses=frozenset({"滞后", "推进中"})), Facts(status="推进中"), True),
        (Filter(statuses=frozenset({"滞后"})), Facts(status="推进中"), False),
        (Filter(statuses=frozenset({""})), Facts(), True),
        (Filter(lamps=frozenset({"red"})), Facts(lamp="red"), True),
        (Filter(lamps=frozenset({"red"})), Facts(lamp="green"), False),
        (Filter(due_by=date(2017, 6, 30)), Facts(due=date(2017, 6, 30)), True),
        (Filter(due_by=date(2017, 6, 30)), Facts(due=date(2017, 7, 1)), False),
        (Filter(due_by=date(2017, 6, 30)), Facts(), False),
        (Filter(due_from=date(2017, 6, 1)), Facts(due=date(2017, 6, 1)), True),
        (Filter(due_from=date(2017, 6, 1)), Facts(due=date(2017, 5, 31)), False),
        (Filter(due_from=date(2017, 6, 1)), Facts(), False),
        (Filter(has_problem=True), Facts(has_problem=True), True),
        (Filter(has_problem=True), Facts(), False),
        (Filter(no_filing=True), Facts(), True),
        (Filter(no_filing=True), Facts(has_filing=True), False),
        (Filter(no_evidence=True), Facts(lacks_evidence=True), True),
        (Filter(no_evidence=True), Facts(), False),
    ],
)
def test_each_criterion_alone(wanted: Filter, facts: Facts, expected: bool) -> None:
    assert wanted.matches(facts, TODAY) is expected


def test_all_criteria_must_hold() -> None:
    wanted = Filter(statuses=frozenset({"滞后"}), due_by=Horizon.THIS_MONTH, has_problem=True)

    assert wanted.matches(Facts(status="滞后", due=date(2017, 5, 31), has_problem=True), TODAY)
    assert not wanted.matches(Facts(status="滞后", due=date(2017, 6, 1), has_problem=True), TODAY)
    assert not wanted.matches(Facts(status="滞后", due=date(2017, 5, 31)), TODAY)


@pytest.mark.parametrize(
    ("horizon", "first", "last"),
    [
        (Horizon.TODAY, date(2017, 5, 17), date(2017, 5, 17)),
        (Horizon.THIS_WEEK, date(2017, 5, 15), date(2017, 5, 21)),
        (Horizon.THIS_MONTH, date(2017, 5, 1), date(2017, 5, 31)),
        (Horizon.THIS_QUARTER, date(2017, 4, 1), date(2017, 6, 30)),
        (Horizon.THIS_YEAR, date(2017, 1, 1), date(2017, 12, 31)),
    ],
)
def test_a_horizon_moves_with_the_day(horizon: Horizon, first: date, last: date) -> None:
    wanted = Filter(due_from=horizon, due_by=horizon)

    assert (horizon.first_day(TODAY), horizon.last_day(TODAY)) == (first, last)
    assert wanted.matches(Facts(due=first), TODAY)
    assert wanted.matches(Facts(due=last), TODAY)
    assert not wanted.matches(Facts(due=first), TODAY.replace(year=2016))


@given(st.sampled_from(Horizon), st.dates(min_value=date(1, 1, 7), max_value=date(9999, 12, 20)))
def test_today_lies_in_every_horizon(horizon: Horizon, today: date) -> None:
    assert horizon.first_day(today) <= today <= horizon.last_day(today)
    assert horizon.first_day(horizon.last_day(today)) == horizon.first_day(today)


@given(FILTERS)
def test_a_kept_filter_comes_back(wanted: Filter) -> None:
    assert Filter.from_strings(wanted.to_strings()) == wanted


def test_how_a_filter_is_written() -> None:
    wanted = Filter(
        text="低保=dbbz",
        departments=frozenset({"救灾处", "办公室"}),
        due_from=Horizon.THIS_MONTH,
        due_by=date(2017, 6, 30),
        no_filing=True,
    )

    assert wanted.to_strings() == (
        "text=低保=dbbz",
        "department=办公室",
        "department=救灾处",
        "due_from=this_month",
        "due_by=2017-06-30",
        "no_filing=yes",
    )


@pytest.mark.parametrize("string", ["", "colour=red", "due_by=tomorrow", "has_problem=maybe", "no_filing", "Text=x"])
def test_what_is_no_criterion_is_refused_by_name(string: str) -> None:
    with pytest.raises(FilterError, match=f": {string}$"):
        Filter.from_strings(["status=滞后", string])


def test_text_and_facts_narrow_together() -> None:
    index = SearchIndex(
        ["T02", "T01", "T03"],
        [
            Entry("T01", TextKind.SOURCE, "提高低保标准"),
            Entry("T02", TextKind.NOTE, "低保边缘"),
            Entry("T03", TextKind.SOURCE, "养老"),
        ],
    )
    facts = {
        "T01": Facts(status="滞后"),
        "T02": Facts(status="滞后", has_filing=True),
        "T03": Facts(status="滞后"),
    }

    def found(wanted: Filter) -> list[str]:
        return narrow(index, wanted, facts.__getitem__, TODAY)

    assert found(Filter()) == ["T02", "T01", "T03"]
    assert found(Filter(text="dibao")) == ["T02", "T01"]
    assert found(Filter(text="dibao", statuses=frozenset({"滞后"}))) == ["T02", "T01"]
    assert found(Filter(text="dibao", no_filing=True)) == ["T01"]
    assert found(Filter(no_filing=True)) == ["T01", "T03"]


@pytest.mark.parametrize("text", ["status:滞后", ".*", "T0[12]", '"低保"', "低保 OR 养老", "-低保"])
def test_text_is_no_language(text: str) -> None:
    index = SearchIndex(["T01"], [Entry("T01", TextKind.SOURCE, "滞后 低保 养老")])

    assert narrow(index, Filter(text=text), lambda _: Facts(), TODAY) == []
