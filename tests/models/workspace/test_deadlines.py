"""Deadlines keep their words and give a date to sort by."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.workspace.deadlines import DeadlineKind, read_deadline

WORDS = st.text() | st.text(
    alphabet="2017年6月底末前后起1530日号.-/、，；（）一二三四五十季度Q上下半全每长期春节国庆元旦次明〇 \0", max_size=30
)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("6月底前", date(2017, 6, 30)),
        ("6月底", date(2017, 6, 30)),
        ("6月末", date(2017, 6, 30)),
        ("六月底", date(2017, 6, 30)),
        ("2月底", date(2017, 2, 28)),
        ("元月底", date(2017, 1, 31)),
        ("12月", date(2017, 12, 31)),
        ("十二月份", date(2017, 12, 31)),
        ("6月初", date(2017, 6, 10)),
        ("6月上旬", date(2017, 6, 10)),
        ("6月中旬", date(2017, 6, 20)),
        ("6月下旬", date(2017, 6, 30)),
        ("6月15日前", date(2017, 6, 15)),
        ("六月十五日", date(2017, 6, 15)),
        ("6月15号", date(2017, 6, 15)),
        ("6月30前", date(2017, 6, 30)),
        ("6.15", date(2017, 6, 15)),
        ("6-15", date(2017, 6, 15)),
        ("6/15前", date(2017, 6, 15)),
        ("12月31日24:00前", date(2017, 12, 31)),
    ],
)
def test_months_and_days_fall_into_the_plans_year(words: str, due: date) -> None:
    assert read_deadline(words, 2017).due == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2017-06-30", date(2017, 6, 30)),
        ("2017-06-30 00:00:00", date(2017, 6, 30)),
        ("2017/6/30", date(2017, 6, 30)),
        ("2017.06.30", date(2017, 6, 30)),
        ("20170630", date(2017, 6, 30)),
        ("2018年6月", date(2018, 6, 30)),
        ("201806", date(2018, 6, 30)),
        ("2018.6-9月", date(2018, 9, 30)),
        ("2018年6—9月", date(2018, 9, 30)),
        ("2018年3、6、9月底前", date(2018, 9, 30)),
        ("二〇一八年六月", date(2018, 6, 30)),
        ("18年底", date(2018, 12, 31)),
        ("2018年一季度", date(2018, 3, 31)),
        ("明年3月", date(2018, 3, 31)),
        ("次年1月", date(2018, 1, 31)),
        ("2017-2020年", date(2020, 12, 31)),
        ("“十三五”期末", date(2020, 12, 31)),
    ],
)
def test_a_year_that_is_named_holds(words: str, due: date) -> None:
    assert read_deadline(words, 2017).due == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("一季度", date(2017, 3, 31)),
        ("第三季度", date(2017, 9, 30)),
        ("三季度末", date(2017, 9, 30)),
        ("三、四季度", date(2017, 12, 31)),
        ("第1-3季度", date(2017, 9, 30)),
        ("Q3", date(2017, 9, 30)),
        ("2017q3", date(2017, 9, 30)),
        ("上半年", date(2017, 6, 30)),
        ("下半年", date(2017, 12, 31)),
        ("年中", date(2017, 6, 30)),
        ("全年", date(2017, 12, 31)),
        ("全年持续推进", date(2017, 12, 31)),
        ("年底", date(2017, 12, 31)),
        ("年底前", date(2017, 12, 31)),
        ("年内", date(2017, 12, 31)),
        ("2017年年底", date(2017, 12, 31)),
        ("2017年", date(2017, 12, 31)),
        ("2017", date(2017, 12, 31)),
        ("每年6月底前", date(2017, 6, 30)),
    ],
)
def test_quarters_halves_and_the_year_fall_due_on_their_last_day(words: str, due: date) -> None:
    assert read_deadline(words, 2017).due == due


@pytest.mark.parametrize(
    "words", ["６月底前", " 6 月 底 前\n", "（6月底前）", "【6月底前】", "\u200b6月底前", "“6月底”前"]
)
def test_width_blanks_and_brackets_make_no_difference_and_the_words_stay_as_typed(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert deadline.due == date(2017, 6, 30)
    assert deadline.words == words


@pytest.mark.parametrize(
    ("words", "due", "why"),
    [
        ("国庆前", date(2017, 9, 30), "读作2017年9月30日；“国庆”不计在内"),
        ("“五一”劳动节前", date(2017, 4, 30), "读作2017年4月30日；“五一劳动节”不计在内"),
        ("三季度前", date(2017, 6, 30), "读作2017年6月30日；“三季度”不计在内"),
        ("10月前", date(2017, 9, 30), "读作2017年9月30日；“10月”不计在内"),
        ("2020年前", date(2019, 12, 31), "读作2019年12月31日；“2020年”不计在内"),
        ("元旦前", date(2017, 12, 31), "读作2017年12月31日；“元旦”不计在内"),
    ],
)
def test_before_a_feast_or_a_stretch_of_time_leaves_it_out_and_says_so(words: str, due: date, why: str) -> None:
    deadline = read_deadline(words, 2017)

    assert (deadline.due, deadline.why) == (due, why)


@pytest.mark.parametrize(
    ("words", "due"),
    [("一季度前", date(2017, 3, 31)), ("1月前", date(2017, 1, 31)), ("2017年前", date(2017, 12, 31))],
)
def test_before_the_first_stretch_of_the_year_can_only_mean_its_end(words: str, due: date) -> None:
    assert read_deadline(words, 2017).due == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("6月底前完成方案，年底前完成建设", date(2017, 12, 31)),
        ("年底前完成建设，6月底前完成方案", date(2017, 12, 31)),
        ("①6月底前；②9月底前", date(2017, 9, 30)),
        ("6.15-7.20", date(2017, 7, 20)),
        ("2018年3月出方案，9月底建成", date(2018, 9, 30)),
        ("2017年11月启动，次年3月完成", date(2018, 3, 31)),
        ("2016年1月启动，6月完成", date(2017, 6, 30)),
    ],
)
def test_of_several_dates_the_last_is_due_and_the_reason_says_so(words: str, due: date) -> None:
    deadline = read_deadline(words, 2017)

    assert deadline.due == due
    assert "写有2个日期，取最后一个" in deadline.why


@pytest.mark.parametrize("words", ["6月15-20日", "6月15日至20日"])
def test_a_range_of_days_falls_due_on_its_last(words: str) -> None:
    assert read_deadline(words, 2017).due == date(2017, 6, 20)


def test_a_day_says_how_it_was_read() -> None:
    assert read_deadline("6月底前", 2017).why == "读作2017年6月30日"


@pytest.mark.parametrize("words", ["长期坚持", "常态化", "持续推进", "长期"])
def test_lasting_work_has_no_date_and_needs_none(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert (deadline.kind, deadline.due) == (DeadlineKind.ONGOING, None)
    assert deadline.why == "长期工作，没有截止日期"


@pytest.mark.parametrize("words", ["每月25日", "每季度末", "每两个月", "每年", "一月一报", "一季度一调度", "按月"])
def test_recurring_work_has_no_single_date(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert (deadline.kind, deadline.due) == (DeadlineKind.RECURRING, None)


@pytest.mark.parametrize(
    "words", ["春节前", "2018年春节前", "中秋节", "清明前后", "农历八月十五前", "正月十五", "年前"]
)
def test_feasts_that_move_are_not_guessed(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert (deadline.kind, deadline.due) == (DeadlineKind.UNDATED, None)
    assert "各年日期不同" in deadline.why


def test_a_feast_that_moves_beside_a_date_is_left_out_and_named() -> None:
    deadline = read_deadline("6月底前试点，春节前总结", 2017)

    assert deadline.due == date(2017, 6, 30)
    assert deadline.why == "读作2017年6月30日；“春节前”各年日期不同，没有计入"


@pytest.mark.parametrize("words", ["2月30日", "6月31日前", "13月", "2017-02-29"])
def test_a_day_that_is_in_no_calendar_is_named(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert deadline.due is None
    assert deadline.why.startswith("日历上没有“")


@pytest.mark.parametrize("words", ["7月1日起施行", "6月后", "自6月起"])
def test_a_beginning_is_no_deadline(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert deadline.due is None
    assert "只是开始的时间" in deadline.why


def test_a_beginning_beside_an_end_is_passed_over() -> None:
    assert read_deadline("从12月1日起，次年3月止", 2017).due == date(2018, 3, 31)
    assert read_deadline("6月起草方案", 2017).due == date(2017, 6, 30)


@pytest.mark.parametrize(
    "words",
    [
        "待定", "尽快", "本月底", "季末", "年初", "3年内", "十年内", "3个月内", "10日内", "国庆期间", "6.15%", "85.6",
        "2017.5万", "1/3以上", "浙民函〔2017〕6号", "按照2017年要点", "abc", "？",
    ],
)  # fmt: skip
def test_words_that_give_no_date_are_kept_and_say_so(words: str) -> None:
    deadline = read_deadline(words, 2017)

    assert (deadline.words, deadline.due, deadline.kind) == (words, None, DeadlineKind.UNDATED)
    assert deadline.why == "这些字读不出日期"


@pytest.mark.parametrize("words", ["", "  ", "\u3000\n"])
def test_a_blank_deadline_is_blank(words: str) -> None:
    assert read_deadline(words, 2017).kind is DeadlineKind.BLANK


def test_deadlines_sort_by_date_and_the_undated_come_last() -> None:
    words = ["长期坚持", "年底前", "6月底前", "待定", "一季度"]

    ordered = sorted((read_deadline(each, 2017) for each in words), key=lambda deadline: deadline.sort_key)

    assert [deadline.words for deadline in ordered] == ["一季度", "6月底前", "年底前", "长期坚持", "待定"]


@given(WORDS, st.integers(min_value=-(10**20), max_value=10**20) | st.integers(1900, 2100))
@example("明年前", 9999)
@example("去年前", 2)
@example("一季度前", 1)
@example("元旦前", 9999)
def test_no_words_raise_and_all_are_kept(words: str, year: int) -> None:
    deadline = read_deadline(words, year)

    assert deadline.words == words
    assert deadline.why
    assert (deadline.due is not None) is (deadline.kind is DeadlineKind.DATED)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_written_day_is_read_as_itself(day: date) -> None:
    for form in ("{0.year}年{0.month}月{0.day}日前", "{0.year}/{0.month}/{0.day}", "{0:%Y-%m-%d}", "{0:%Y%m%d}"):
        assert read_deadline(form.format(day), 2017).due == day


@given(st.dates(date(2017, 1, 1), date(2017, 12, 31)))
def test_a_day_without_year_is_read_in_the_plans_year(day: date) -> None:
    for form in ("{0.month}月{0.day}日", "{0.month}.{0.day}前", "{0.month}-{0.day}"):
        assert read_deadline(form.format(day), 2017).due == day


def test_what_is_no_deadline_by_its_length_is_not_searched_for_days() -> None:
    """A returned cell may hold 32,000 characters, and there may be many of them."""
    assert read_deadline("1月" * 250, 2017).kind is DeadlineKind.DATED
    found = read_deadline("1月" * 251, 2017)

    assert (found.kind, str(found.why)) == (DeadlineKind.UNDATED, "字太多，没有从中读日期")


@pytest.mark.parametrize("words", ["6月 底前", "6月15日 10:30", "2017-06-15T10:30:00", "2017-06-15\n 10:30"])
def test_blanks_and_times_of_day_make_no_difference(words: str) -> None:
    assert read_deadline(words, 2017).due in (date(2017, 6, 30), date(2017, 6, 15))
