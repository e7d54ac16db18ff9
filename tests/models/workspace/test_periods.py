"""Reporting periods and the elapsed share of a year."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workspace.periods import (
    Period,
    PeriodError,
    PeriodKind,
    elapsed_share,
    periods_named,
    periods_of,
    whole_percent,
)

QUARTERS = st.builds(Period, st.integers(1, 9999), st.just(PeriodKind.QUARTER), st.integers(1, 4))
MONTHS = st.builds(Period, st.integers(1, 9999), st.just(PeriodKind.MONTH), st.integers(1, 12))
PERIODS = QUARTERS | MONTHS
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    "words",
    ["2017Q1", "2017q1", "2017-Q1", "２０１７Ｑ１", "2017年一季度", "2017年第一季度", "2017年 1季度", "2017一季度"],
)
def test_a_quarter_is_read_however_it_is_typed(words: str) -> None:
    assert Period.parse(words) == Period(2017, PeriodKind.QUARTER, 1)


@pytest.mark.parametrize("words", ["2017M03", "2017m3", "2017年3月", "2017年03月份", "2017年三月", "2017-03", "2017/3"])
def test_a_month_is_read_however_it_is_typed(words: str) -> None:
    assert Period.parse(words) == Period(2017, PeriodKind.MONTH, 3)


@pytest.mark.parametrize("words", ["", "一季度", "2017", "2017年一二季度", "17Q1", "2017H1", "2017-03-01", "第一期"])
def test_other_words_are_refused_with_the_forms_that_are_read(words: str) -> None:
    with pytest.raises(PeriodError, match=f"看不懂期次“{words}”。请写成 2017Q1"):
        Period.parse(words)


@pytest.mark.parametrize("words", ["2017Q5", "2017年0季度", "2017M13", "2017-00", "0000Q1"])
def test_a_period_that_no_year_has_is_refused(words: str) -> None:
    with pytest.raises(PeriodError, match=r"没有.*这样的期次"):
        Period.parse(words)


def test_a_period_knows_its_names_and_days() -> None:
    quarter, month = Period.parse("2017Q1"), Period.parse("2016M02")

    assert (str(quarter), quarter.name) == ("2017Q1", "2017年一季度")
    assert (quarter.first_day, quarter.last_day) == (date(2017, 1, 1), date(2017, 3, 31))
    assert (str(month), month.name) == ("2016M02", "2016年2月")
    assert (month.first_day, month.last_day) == (date(2016, 2, 1), date(2016, 2, 29))


def test_a_year_has_four_quarters_and_twelve_months_in_order() -> None:
    assert [str(period) for period in periods_of(2017, PeriodKind.QUARTER)] == ["2017Q1", "2017Q2", "2017Q3", "2017Q4"]
    assert [period.number for period in periods_of(2017, PeriodKind.MONTH)] == list(range(1, 13))


def test_periods_sort_by_their_end_and_a_month_comes_before_the_quarter_it_completes() -> None:
    periods = [Period.parse(words) for words in ("2017Q2", "2017M04", "2017Q1", "2017M03", "2016M12")]

    assert [str(period) for period in sorted(periods)] == ["2016M12", "2017M03", "2017Q1", "2017M04", "2017Q2"]


def test_the_year_turns_between_periods() -> None:
    assert str(Period.parse("2017Q4").next) == "2018Q1"
    assert str(Period.parse("2017M01").previous) == "2016M12"


def test_there_is_nothing_before_the_first_period_and_behind_the_last() -> None:
    with pytest.raises(PeriodError):
        _ = Period(1, PeriodKind.QUARTER, 1).previous
    with pytest.raises(PeriodError):
        _ = Period(9999, PeriodKind.MONTH, 12).next


def test_the_ends_of_the_quarters_print_as_25_50_75_and_100_percent() -> None:
    shares = [period.elapsed_share for period in periods_of(2017, PeriodKind.QUARTER)]

    assert shares[0] == Fraction(90, 365)
    assert [whole_percent(share) for share in shares] == [25, 50, 75, 100]


def test_a_year_has_not_begun_before_its_first_day_and_stays_over_after_its_last() -> None:
    assert elapsed_share(2017, date(2016, 12, 31)) == 0
    assert elapsed_share(2017, date(2017, 1, 1)) == Fraction(1, 365)
    assert elapsed_share(2016, date(2016, 2, 29)) == Fraction(60, 366)
    assert elapsed_share(2017, date(2018, 7, 1)) == 1


@given(PERIODS)
def test_the_identifier_and_the_name_lead_back_to_the_period(period: Period) -> None:
    assert Period.parse(str(period)) == period
    if period.year >= 1000:
        assert Period.parse(period.name) == period


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("2017年二季度", ["2017Q2"]),
        ("任务分解表_二季报", ["2017Q2"]),
        ("甲县2季表", ["2017Q2"]),
        ("甲县三季末", ["2017Q3"]),
        ("甲县第二季", ["2017Q2"]),
        ("甲县二季", ["2017Q2"]),
        ("二季_甲县", ["2017Q2"]),
        ("甲县二季(1)", ["2017Q2"]),
        ("上半年", ["2017Q2"]),
        ("2017年1—2季度", ["2017Q1", "2017Q2"]),
        ("2016年一至三季度", ["2016Q1", "2016Q2", "2016Q3"]),
        ("一季度、二季度", ["2017Q1", "2017Q2"]),
        ("1-3月", ["2017M03"]),
        ("3月20日", []),
        ("二季稻推广", []),
        ("四季青街道", []),
        ("四季常青", []),
    ],
)
def test_the_periods_that_the_name_of_a_file_speaks_of(words: str, named: list[str]) -> None:
    assert [str(period) for period in periods_named(words, 2017)] == named


ALMOST = st.from_regex(r"[0-9]{3,4}(年第?|-?[QqM]|-)[0-9一二十]{1,2}(季度?|月份?)?", fullmatch=True)


@given(st.text() | ALMOST)
def test_odd_words_are_refused_by_no_other_error(words: str) -> None:
    try:
        period = Period.parse(words)
    except PeriodError:
        return
    assert Period.parse(str(period)) == period


@given(st.builds(Period, st.integers(2, 9998), st.just(PeriodKind.MONTH), st.integers(1, 12)) | QUARTERS)
def test_the_next_period_begins_the_day_after(period: Period) -> None:
    if period.last_day == date.max:
        return
    following = period.next

    assert following.previous == period
    assert following.first_day == period.last_day + timedelta(days=1)
    assert period < following


@given(DAYS, st.sampled_from(PeriodKind))
def test_a_day_lies_in_the_period_that_contains_it(day: date, kind: PeriodKind) -> None:
    period = Period.containing(day, kind)

    assert period.first_day <= day <= period.last_day
    assert period in periods_of(day.year, kind)


@given(PERIODS, PERIODS)
def test_of_two_different_periods_one_is_the_earlier(one: Period, other: Period) -> None:
    assert (one < other) + (other < one) == (one != other)


@given(st.integers(1901, 2099), DAYS, DAYS)
def test_the_elapsed_share_never_falls(year: int, one: date, other: date) -> None:
    earlier, later = sorted((one, other))

    assert 0 <= elapsed_share(year, earlier) <= elapsed_share(year, later) <= 1
