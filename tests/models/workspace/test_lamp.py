"""The lamp names the rule that fired, with its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workspace.lamp import (
    DEFAULT_LAMP_RULES,
    OVERRIDE,
    SHAPES,
    Colour,
    Condition,
    Lamp,
    LampError,
    LampFacts,
    LampOverride,
    LampRule,
    LampRules,
    lamp,
)
from models.workspace.statuses import StatusRole

MID_JULY = date(2017, 7, 12)  # 193 of 365 days: 53 %
YEAR_END = date(2017, 12, 31)
NUMBERED = {Condition.OVERDUE, Condition.BEHIND, Condition.DUE_WITHIN}

WORDS = st.text(alphabet="滞后临近正常已:：,（） ab", min_size=1, max_size=5).filter(lambda word: word == word.strip())
PERCENTS = st.none() | st.integers(0, 100) | st.floats(0, 100)
FACTS = st.builds(
    LampFacts,
    due=st.none() | st.dates(date(2017, 1, 1), date(2018, 12, 31)),
    percent=PERCENTS,
    status=st.none() | st.sampled_from(StatusRole),
    problem=st.booleans(),
    filed=st.booleans(),
    override=st.none() | st.builds(LampOverride, st.sampled_from(Colour), st.just("已商定")),
    year=st.none() | st.just(2017),
)
DAYS = st.dates(date(2016, 12, 1), date(2018, 12, 31))


@st.composite
def rule_sets(draw: st.DrawFn) -> LampRules:
    names = draw(st.lists(WORDS, min_size=1, max_size=6, unique=True))
    asked = st.sampled_from([condition for condition in Condition if condition is not Condition.OTHERWISE])
    conditions = [*(draw(asked) for _ in names[1:]), Condition.OTHERWISE]
    return LampRules(
        tuple(
            LampRule(
                name,
                condition,
                draw(st.integers(0, 999)) if condition in NUMBERED else None,
                draw(st.sampled_from(Colour)),
                draw(st.sampled_from(SHAPES)),
                draw(WORDS),
            )
            for name, condition in zip(names, conditions, strict=True)
        )
    )


def look(facts: LampFacts, on: date = MID_JULY) -> Lamp:
    return lamp(DEFAULT_LAMP_RULES, facts, on)


@pytest.mark.parametrize(
    ("facts", "shown", "because"),
    [
        (LampFacts(status=StatusRole.DONE), ("done", "green", "✓", "已完成"), "填报的状态是已完成"),
        (LampFacts(percent=100, filed=True), ("done", "green", "✓", "已完成"), "完成率100%"),
        (
            LampFacts(due=date(2017, 6, 30), percent=90, filed=True),
            ("overdue", "red", "◆", "逾期"),
            "逾期12天，时限是2017年6月30日",
        ),
        (
            LampFacts(due=YEAR_END, percent=6, filed=True),
            ("far_behind", "red", "■", "滞后"),
            "序时53%（按2017年全年算，到7月12日）· 完成6%，落后47个百分点",
        ),
        (LampFacts(percent=60, problem=True, filed=True), ("problem", "amber", "▲", "有问题"), "填报了存在问题"),
        (
            LampFacts(percent=60, status=StatusRole.NEEDS_DECISION, filed=True),
            ("problem", "amber", "▲", "有问题"),
            "填报的状态是需协调",
        ),
        (
            LampFacts(due=date(2017, 7, 27), percent=60, filed=True),
            ("due_soon", "amber", "▲", "临近"),
            "还有15天到期，时限是2017年7月27日",
        ),
        (
            LampFacts(due=YEAR_END, percent=43.5, filed=True),
            ("behind", "amber", "▲", "欠序时"),
            "序时53%（按2017年全年算，到7月12日）· 完成43.5%，落后9.5个百分点",
        ),
        (
            LampFacts(status=StatusRole.LATE, filed=True),
            ("said_late", "amber", "▲", "自报滞后"),
            "填报的状态是滞后",
        ),
        (LampFacts(due=YEAR_END), ("not_filed", "grey", "○", "未填报"), "还没有填报"),
        (
            LampFacts(due=YEAR_END, percent=60, filed=True),
            ("normal", "green", "●", "正常"),
            "序时53%（按2017年全年算，到7月12日）· 完成60%，还有172天到期，时限是2017年12月31日",
        ),
        (
            LampFacts(filed=True),
            ("no_data", "grey", "○", "无进度数据"),
            "没有填完成率，比不出是否达序时；没有可以推算的时限，看不出是否逾期",
        ),
        (
            LampFacts(status=StatusRole.ON_TIME, filed=True),
            ("normal", "green", "●", "正常"),
            "没有填完成率，没有可以推算的时限",
        ),
    ],
)
def test_each_default_rule_fires_and_says_why(facts: LampFacts, shown: tuple[str, ...], because: str) -> None:
    seen = look(facts)

    assert (seen.rule, seen.colour, seen.shape, seen.word) == shown
    assert seen.because == because
    assert not seen.overridden


@pytest.mark.parametrize(
    ("percent", "rule"), [(42, "far_behind"), (42.9, "far_behind"), (43, "behind"), (52, "behind"), (53, "normal")]
)
def test_the_printed_figures_decide_and_ten_points_are_still_amber(percent: float, rule: str) -> None:
    assert look(LampFacts(percent=percent, filed=True)).rule == rule


@pytest.mark.parametrize(("days", "rule"), [(-1, "overdue"), (0, "due_soon"), (15, "due_soon"), (16, "normal")])
def test_the_day_of_the_deadline_is_not_late_and_fifteen_days_are_near(days: int, rule: str) -> None:
    due = MID_JULY + timedelta(days=days)

    assert look(LampFacts(due=due, percent=60, filed=True)).rule == rule


def test_a_deadline_of_today_says_so() -> None:
    assert look(LampFacts(due=MID_JULY, filed=True)).because == "今天到期，时限是2017年7月12日"


def test_last_years_plan_is_measured_by_its_own_year() -> None:
    january = date(2018, 1, 10)

    behind = look(LampFacts(percent=50, filed=True, year=2017), january)
    assert behind.rule == "far_behind"
    assert behind.because == "序时100%（按2017年全年算，已过完）· 完成50%，落后50个百分点"
    early = look(LampFacts(percent=50, filed=True, year=2019), january)
    assert early.because.startswith("序时0%（按2019年全年算，还没有开始）· 完成50%")
    assert look(LampFacts(percent=50, filed=True), january).rule == "normal"


def test_an_override_shows_its_reason_and_what_the_rule_would_say() -> None:
    override = LampOverride(Colour.AMBER, "省厅已同意延期。")

    seen = look(LampFacts(due=date(2017, 6, 30), override=override))

    assert (seen.colour, seen.shape, seen.word) == (Colour.AMBER, "▲", "人工定为黄")
    assert seen.because == "人工定为黄灯：省厅已同意延期（按规则是逾期：逾期12天，时限是2017年6月30日）"
    assert (seen.rule, seen.overridden) == (OVERRIDE, True)
    assert seen.says == "人工定为黄灯：省厅已同意延期（按规则是逾期12天，时限是2017年6月30日）"


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (LampFacts(due=date(2017, 6, 30)), "逾期12天，时限是2017年6月30日"),
        (LampFacts(filed=False), "未填报"),
        (LampFacts(due=date(2017, 7, 20)), "临近：还有8天到期，时限是2017年7月20日"),
    ],
)
def test_a_lamp_and_its_reason_are_said_once(facts: LampFacts, said: str) -> None:
    assert look(facts).says == said


@pytest.mark.parametrize("reason", ["", "  ", "\u3000\n"])
def test_an_override_without_a_reason_is_refused(reason: str) -> None:
    with pytest.raises(LampError, match="人工改灯要写明理由"):
        LampOverride(Colour.GREEN, reason)


@pytest.mark.parametrize("percent", [-1, 101, float("nan"), float("inf")])
def test_a_percentage_that_cannot_be_is_refused(percent: float) -> None:
    with pytest.raises(LampError, match="完成率要在0到100之间"):
        LampFacts(percent=percent)


def in_order(names: Sequence[str], rules: LampRules = DEFAULT_LAMP_RULES) -> LampRules:
    """The rules of these names, in this order, as a workspace keeps them."""
    kept = {value.partition("=")[0]: value for value in rules.to_values()}
    return LampRules.from_values([kept.get(name, name) for name in names])


def test_an_office_changes_words_colours_thresholds_and_order() -> None:
    nearer = replace(DEFAULT_LAMP_RULES["due_soon"], threshold=30, colour=Colour.BLUE, shape="◆", word="将到期")
    rules = in_order(("done", "due_soon", "overdue", "normal"), DEFAULT_LAMP_RULES.changed(nearer))

    seen = lamp(rules, LampFacts(due=MID_JULY + timedelta(days=30), percent=1, filed=True), MID_JULY)

    assert (seen.rule, seen.colour, seen.word) == ("due_soon", Colour.BLUE, "将到期")
    assert rules.names == ("done", "due_soon", "overdue", "normal")


def test_a_percentage_is_enough_to_judge_by() -> None:
    assert look(LampFacts(percent=60, filed=True)).rule == "normal"


@pytest.mark.parametrize("status", [None, StatusRole.UNDER_WAY, StatusRole.NOT_STARTED])
def test_a_deadline_to_come_without_a_percentage_is_no_green_lamp(status: StatusRole | None) -> None:
    """A task of which one measure of ten was 推进中 was 正常 in October; one that had filed 50 % was 滞后."""
    seen = look(LampFacts(due=YEAR_END, status=status, filed=True), date(2017, 10, 10))

    assert (seen.colour, seen.word) == ("grey", "无进度数据")
    assert seen.because == "没有填完成率，比不出是否达序时；还有82天到期，时限是2017年12月31日"


@pytest.mark.parametrize("status", [StatusRole.ON_TIME, StatusRole.AHEAD])
def test_the_word_of_the_unit_that_it_is_on_schedule_is_enough(status: StatusRole) -> None:
    assert look(LampFacts(due=YEAR_END, status=status, filed=True)).rule == "normal"


def test_rules_that_an_office_kept_before_there_was_one_for_missing_data_still_read() -> None:
    kept = [line for line in DEFAULT_LAMP_RULES.to_values() if not line.startswith("no_data=")]

    rules = LampRules.from_values(kept)

    assert rules.names[-2:] == ("not_filed", "normal")
    assert lamp(rules, LampFacts(filed=True), MID_JULY).rule == "normal"


def test_the_legend_says_what_each_rule_asks_from_the_top() -> None:
    assert DEFAULT_LAMP_RULES.legend == (
        "✓ 已完成（绿）：状态是已完成，或者完成率100%",
        "◆ 逾期（红）：没有完成，已过时限",
        "■ 滞后（红）：完成率落后序时进度超过10个百分点",
        "▲ 有问题（黄）：填报了存在问题，或者状态是需协调",
        "▲ 临近（黄）：没有完成，15天之内到期",
        "▲ 欠序时（黄）：完成率落后于序时进度",
        "▲ 自报滞后（黄）：填报的状态是滞后",
        "○ 未填报（灰）：还没有填报",
        "○ 无进度数据（灰）：没有完成率，也没有报达序时",
        "● 正常（绿）：其余情形",
    )


def test_the_rules_are_kept_a_line_each() -> None:
    values = DEFAULT_LAMP_RULES.to_values()

    assert values[0] == "done=done|green|✓|已完成"
    assert values[2] == "far_behind=behind:10|red|■|滞后"


@pytest.mark.parametrize(
    "value",
    [
        "", "done", "done=done|green|✓", "done=finished|green|✓|已完成", "done=done|purple|✓|已完成",
        "done=done|green|★|已完成", "done=done|green|✓|", "done=done:1|green|✓|已完成", "late=overdue|red|■|逾期",
        "late=overdue:x|red|■|逾期", "late=overdue:-1|red|■|逾期", "late=overdue:1000|red|■|逾期",
        "override=done|green|✓|已完成", "=done|green|✓|已完成",
    ],
)  # fmt: skip
def test_a_line_that_is_no_rule_is_refused(value: str) -> None:
    with pytest.raises(LampError):
        LampRules.from_values((value, "rest=otherwise|green|●|正常"))


@pytest.mark.parametrize("names", [(), ("done",), ("normal", "done"), ("done", "done", "normal"), ("nobody", "normal")])
def test_rules_that_would_leave_a_case_open_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(LampError):
        in_order(names)


@given(rule_sets(), FACTS, DAYS)
def test_exactly_one_rule_fires_and_it_says_why(rules: LampRules, facts: LampFacts, on: date) -> None:
    seen = lamp(rules, facts, on)

    assert seen.because
    assert seen.overridden is (facts.override is not None)
    assert [*rules.names, OVERRIDE].count(seen.rule) == 1
    assert (seen.rule == OVERRIDE) is seen.overridden


@given(FACTS, DAYS)
def test_the_rule_that_fires_is_the_first_that_would_fire_alone(facts: LampFacts, on: date) -> None:
    plain = replace(facts, override=None)
    rest = DEFAULT_LAMP_RULES["normal"]

    alone = [name for name in DEFAULT_LAMP_RULES.names[:-1] if _fires_alone(name, plain, on)]

    assert lamp(DEFAULT_LAMP_RULES, plain, on).rule == next(iter([*alone, rest.name]))


def _fires_alone(name: str, facts: LampFacts, on: date) -> bool:
    return lamp(in_order((name, "normal")), facts, on).rule == name


@given(rule_sets())
def test_what_is_kept_reads_back_the_same(rules: LampRules) -> None:
    assert LampRules.from_values(rules.to_values()) == rules


@given(FACTS, DAYS)
def test_done_work_is_never_late_in_any_order_of_the_rules(facts: LampFacts, on: date) -> None:
    backwards = in_order(("behind", "due_soon", "overdue", "far_behind", "normal"))

    if facts.done and facts.override is None:
        assert lamp(backwards, facts, on).rule == "normal"


def test_what_is_overdue_and_what_lags_are_told_apart_without_colour() -> None:
    assert DEFAULT_LAMP_RULES["overdue"].shape != DEFAULT_LAMP_RULES["far_behind"].shape
