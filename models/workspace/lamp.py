"""The lamp: how a piece of work stands, by a rule that anybody can see and the office can change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from models.sentence import Sentence, fixed_word, joined, sentence, written_day
from models.workspace.periods import elapsed_share, whole_percent
from models.workspace.shipped_words import shipped
from models.workspace.statuses import StatusRole

SHAPES = ("■", "▲", "●", "○", "✓", "◆")
OVERRIDE = "override"
_MOST = 999
_MARKS = "=|"
_ON_SCHEDULE = (StatusRole.ON_TIME, StatusRole.AHEAD, StatusRole.DONE)
_Key = TypeVar("_Key", bound=StrEnum)


class LampError(ValueError):
    """A rule, a fact or an override that cannot be. Carries a sentence for the user."""


class Colour(StrEnum):
    """The key of a colour; which tint it has on screen and paper is the theme's affair."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"
    BLUE = "blue"

    @property
    def word(self) -> str:
        return _COLOURS[self][0]

    @property
    def shape(self) -> str:
        """What stands for the colour in grey print where no rule says."""
        return _COLOURS[self][1]


_COLOURS: Mapping[Colour, str] = MappingProxyType(
    {Colour.RED: "红■", Colour.AMBER: "黄▲", Colour.GREEN: "绿●", Colour.GREY: "灰○", Colour.BLUE: "蓝◆"}
)


class Condition(StrEnum):
    """What a rule asks. Overdue, behind and due within ask it with a number, the threshold."""

    DONE = "done"
    OVERDUE = "overdue"
    BEHIND = "behind"
    PROBLEM = "problem"
    DUE_WITHIN = "due_within"
    SAID_LATE = "said_late"
    NOT_FILED = "not_filed"
    NO_DATA = "no_data"
    OTHERWISE = "otherwise"


class SaidBy(StrEnum):
    """Who said the status: a filing, somebody who set it by hand, or the measures of a task together."""

    FILING = "filing"
    HAND = "hand"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class LampRule:
    """When the condition holds, the lamp has this colour, shape and word.

    The threshold counts days past the deadline (more than), points behind 序时进度 (more than)
    or days before the deadline (at most); it is None where the condition has no number.
    """

    name: str
    condition: Condition
    threshold: int | None
    colour: Colour
    shape: str
    word: str

    def __post_init__(self) -> None:
        _must_be_a_word(self.name)
        _must_be_a_word(self.word)
        object.__setattr__(self, "word", shipped(self.word))
        if self.name == OVERRIDE:
            raise LampError(sentence("“{name}”专指人工改灯，不能用作规则的名称。", name=OVERRIDE))
        if self.shape not in SHAPES:
            known = " ".join(SHAPES)
            raise LampError(sentence("没有“{shape}”这种灯形。可以用：{known}。", shape=self.shape, known=known))
        word, unit, number = self.word, self.counts, self.threshold
        if not unit and number is not None:
            raise LampError(sentence("规则“{word}”不带数字，不能写 {number}。", word=word, number=number))
        if unit and (number is None or not 0 <= number <= _MOST):
            raise LampError(sentence("规则“{word}”要写明{unit}，在0到{most}之间。", word=word, unit=unit, most=_MOST))

    @property
    def counts(self) -> Sentence:
        """What the threshold counts, 天数 or 百分点; empty where the condition has no number."""
        return fixed_word(_TESTS[self.condition].unit)

    @property
    def asks(self) -> Sentence:
        """When it holds, in words: 完成率落后序时进度超过10个百分点."""
        return _TESTS[self.condition].asks(self.threshold or 0)

    @property
    def line(self) -> Sentence:
        """Of the legend: ■ 滞后（红）：完成率落后序时进度超过10个百分点."""
        colour = fixed_word(self.colour.word)
        return sentence(
            "{shape} {lamp}（{colour}）：{asks}", shape=self.shape, lamp=self.word, colour=colour, asks=self.asks
        )


@dataclass(frozen=True, slots=True)
class LampRules:
    """The office's rules in order: the first that holds decides. The last one always holds."""

    rules: tuple[LampRule, ...]

    def __post_init__(self) -> None:
        if len(set(self.names)) != len(self.names):
            raise LampError(sentence("警示规则的名称不能重复。"))
        rest = [position for position, rule in enumerate(self.rules, 1) if rule.condition is Condition.OTHERWISE]
        if rest != [len(self.rules)]:
            raise LampError(sentence("警示规则里要有一条“其余情形”，只能有一条，并且放在最后。"))

    @classmethod
    def from_values(cls, values: Sequence[str]) -> LampRules:
        """Read what `to_values` wrote: far_behind=behind:10|red|■|滞后. Raises LampError."""
        return cls(tuple(_read_rule(value) for value in values))

    def to_values(self) -> tuple[str, ...]:
        """As a workspace keeps it."""
        return tuple(_written(rule) for rule in self.rules)

    def __iter__(self) -> Iterator[LampRule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, name: str) -> LampRule:
        """The rule of this name. Raises LampError."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise LampError(
            sentence(
                "没有名为“{name}”的警示规则。现有：{known}。",
                name=name,
                known=joined("、", (sentence("{rule}（{word}）", rule=one.name, word=one.word) for one in self.rules)),
            )
        )

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(rule.name for rule in self.rules)

    @property
    def legend(self) -> tuple[Sentence, ...]:
        """The rules as they print beside a table, to be read from the top."""
        return tuple(rule.line for rule in self.rules)

    def changed(self, rule: LampRule) -> LampRules:
        """With this rule in the place of the one of its name. Raises LampError."""
        old = self[rule.name]
        return LampRules(tuple(rule if item is old else item for item in self.rules))


@dataclass(frozen=True, slots=True)
class LampOverride:
    """A colour that somebody decided against the rules, and why."""

    colour: Colour
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise LampError(sentence("人工改灯要写明理由，例如“省厅已同意延期到9月底”。"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LampFacts:
    """What is known of a piece of work. `year` is the plan's; without it, the year in which one looks."""

    due: date | None = None
    percent: float | None = None
    status: StatusRole | None = None
    said_by: SaidBy = SaidBy.FILING
    problem: bool = False
    filed: bool = False
    override: LampOverride | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        if self.percent is not None and not 0 <= self.percent <= 100:
            raise LampError(sentence("完成率要在0到100之间，不能是{percent}。", percent=self.percent))

    @property
    def done(self) -> bool:
        return self.status is StatusRole.DONE or self.percent == 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """What to show, and the sentence that says why, with its figures."""

    colour: Colour
    word: str
    shape: str
    because: Sentence
    rule: str
    overridden: bool = False


def lamp(rules: LampRules, facts: LampFacts, on: date) -> Lamp:
    """How the work stands at the end of a day. An override shows its reason and what the rule would say."""
    rule, because = _first_that_holds(rules, facts, on)
    if facts.override is None:
        return Lamp(colour=rule.colour, word=rule.word, shape=rule.shape, because=because, rule=rule.name)
    colour, reason = facts.override.colour, facts.override.reason.strip().rstrip("。")
    word = fixed_word(colour.word)
    return Lamp(
        colour=colour,
        word=sentence("人工定为{colour}", colour=word),
        shape=colour.shape,
        because=sentence(
            "人工定为{colour}灯：{reason}（按规则是{lamp}：{because}）",
            colour=word,
            reason=reason,
            lamp=rule.word,
            because=because,
        ),
        rule=OVERRIDE,
        overridden=True,
    )


def _first_that_holds(rules: LampRules, facts: LampFacts, on: date) -> tuple[LampRule, Sentence]:
    for rule in rules:
        because = _TESTS[rule.condition].because(facts, on, rule.threshold or 0)
        if because is not None:
            return rule, because
    raise AssertionError("the last rule holds always")


def _done(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    if facts.status is StatusRole.DONE:
        return _STATUS_IS[StatusRole.DONE][facts.said_by]
    return sentence("完成率100%") if facts.done else None


def _overdue(facts: LampFacts, on: date, days: int) -> Sentence | None:
    if facts.done or facts.due is None or (on - facts.due).days <= days:
        return None
    return _against_deadline(facts.due, on)


def _behind(facts: LampFacts, on: date, points: int) -> Sentence | None:
    """By the figures that print: 序时进度 in whole percent, the percentage as filed."""
    if facts.done or facts.percent is None:
        return None
    gap = _elapsed(facts, on) - Decimal(str(facts.percent))
    if gap <= points:
        return None
    return sentence(
        "{progress}，落后{points}个百分点", progress=_progress(facts, facts.percent, on), points=_plain(gap)
    )


def _problem(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    said = [sentence("填报了存在问题")] if facts.problem else []
    if facts.status is StatusRole.NEEDS_DECISION:
        said.append(_STATUS_IS[facts.status][facts.said_by])
    return joined("，", said) or None


def _due_within(facts: LampFacts, on: date, days: int) -> Sentence | None:
    if facts.done or facts.due is None or not 0 <= (facts.due - on).days <= days:
        return None
    return _against_deadline(facts.due, on)


def _said_late(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    return _STATUS_IS[facts.status][facts.said_by] if facts.status is StatusRole.LATE else None


def _not_filed(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    return None if facts.filed else sentence("还没有填报")


def _no_data(facts: LampFacts, _on: date, _threshold: int) -> Sentence | None:
    """Nothing that time could be held against, and no word of the unit that it is on schedule."""
    if facts.percent is not None or facts.due is not None or facts.status in _ON_SCHEDULE:
        return None
    return sentence("没有填完成率，比不出是否达序时；没有可以推算的时限，看不出是否逾期")


def _otherwise(facts: LampFacts, on: date, _threshold: int) -> Sentence | None:
    progress = sentence("没有填完成率") if facts.percent is None else _progress(facts, facts.percent, on)
    deadline = sentence("没有可以推算的时限") if facts.due is None else _against_deadline(facts.due, on)
    return joined("，", (progress, deadline))


_STATUS_IS: Mapping[StatusRole, Mapping[SaidBy, Sentence]] = MappingProxyType(
    {
        StatusRole.DONE: {
            SaidBy.FILING: sentence("填报的状态是已完成"),
            SaidBy.HAND: sentence("人工填定的状态是已完成"),
            SaidBy.MEASURES: sentence("各举措的状态都是已完成"),
        },
        StatusRole.NEEDS_DECISION: {
            SaidBy.FILING: sentence("填报的状态是需协调"),
            SaidBy.HAND: sentence("人工填定的状态是需协调"),
            SaidBy.MEASURES: sentence("有举措的状态是需协调"),
        },
        StatusRole.LATE: {
            SaidBy.FILING: sentence("填报的状态是滞后"),
            SaidBy.HAND: sentence("人工填定的状态是滞后"),
            SaidBy.MEASURES: sentence("有举措的状态是滞后"),
        },
    }
)


def _asks_overdue(days: int) -> Sentence:
    return sentence("没有完成，已过时限超过{days}天", days=days) if days else sentence("没有完成，已过时限")


def _asks_behind(points: int) -> Sentence:
    if points:
        return sentence("完成率落后序时进度超过{points}个百分点", points=points)
    return sentence("完成率落后于序时进度")


def _asks_due_within(days: int) -> Sentence:
    return sentence("没有完成，{days}天之内到期", days=days) if days else sentence("没有完成，当天到期")


class _Test(NamedTuple):
    """A condition: the sentence it gives when it holds, what it asks, what its threshold counts."""

    because: Callable[[LampFacts, date, int], Sentence | None]
    asks: Callable[[int], Sentence]
    unit: str = ""


_TESTS: Mapping[Condition, _Test] = MappingProxyType(
    {
        Condition.DONE: _Test(_done, lambda _: sentence("状态是已完成，或者完成率100%")),
        Condition.OVERDUE: _Test(_overdue, _asks_overdue, "天数"),
        Condition.BEHIND: _Test(_behind, _asks_behind, "百分点"),
        Condition.PROBLEM: _Test(_problem, lambda _: sentence("填报了存在问题，或者状态是需协调")),
        Condition.DUE_WITHIN: _Test(_due_within, _asks_due_within, "天数"),
        Condition.SAID_LATE: _Test(_said_late, lambda _: sentence("填报的状态是滞后")),
        Condition.NOT_FILED: _Test(_not_filed, lambda _: sentence("还没有填报")),
        Condition.NO_DATA: _Test(_no_data, lambda _: sentence("没有完成率，没有时限，也没有报达序时")),
        Condition.OTHERWISE: _Test(_otherwise, lambda _: sentence("其余情形")),
    }
)


def _year(facts: LampFacts, on: date) -> int:
    return on.year if facts.year is None else facts.year


def _elapsed(facts: LampFacts, on: date) -> int:
    return whole_percent(elapsed_share(_year(facts, on), on))


def _progress(facts: LampFacts, percent: float, on: date) -> Sentence:
    """With what the elapsed share is counted by: the year, also where there is a deadline within it or none."""
    done, elapsed = _plain(Decimal(str(percent))), _elapsed(facts, on)
    counted = _counted_by(_year(facts, on), on)
    return sentence("序时{elapsed}%（{counted}）· 完成{done}%", elapsed=elapsed, counted=counted, done=done)


def _counted_by(year: int, on: date) -> Sentence:
    if on.year > year:
        return sentence("按{year}年全年算，已过完", year=year)
    if on.year < year:
        return sentence("按{year}年全年算，还没有开始", year=year)
    return sentence("按{year}年全年算，到{month}月{day}日", year=year, month=on.month, day=on.day)


def _against_deadline(due: date, on: date) -> Sentence:
    left, day = (due - on).days, written_day(due)
    if left < 0:
        return sentence("逾期{days}天，时限是{day}", days=-left, day=day)
    if left:
        return sentence("还有{days}天到期，时限是{day}", days=left, day=day)
    return sentence("今天到期，时限是{day}", day=day)


def _plain(number: Decimal) -> str:
    """Without idle zeros and exponents: 6.0 → 6, 6.50 → 6.5."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _written(rule: LampRule) -> str:
    asks = rule.condition if rule.threshold is None else f"{rule.condition}:{rule.threshold}"
    return f"{rule.name}={asks}|{rule.colour}|{rule.shape}|{rule.word}"


def _read_rule(value: str) -> LampRule:
    name, mark, rest = value.partition("=")
    parts = rest.split("|")
    if not mark or len(parts) != 4:
        raise LampError(sentence("看不懂警示规则“{value}”。请写成 far_behind=behind:10|red|■|滞后。", value=value))
    asks, colour, shape, word = parts
    condition, mark, threshold = asks.partition(":")
    return LampRule(
        name, _one_of(Condition, condition), _count(threshold) if mark else None, _one_of(Colour, colour), shape, word
    )


def _one_of(keys: type[_Key], word: str) -> _Key:
    if word not in set(keys):
        raise LampError(sentence("警示规则里的“{word}”不认识。可以写：{known}。", word=word, known=joined("、", keys)))
    return keys(word)


def _count(words: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", words):
        raise LampError(sentence("警示规则里的“{words}”不是0到{most}之间的整数。", words=words, most=_MOST))
    return int(words)


def _must_be_a_word(word: str) -> None:
    if not word or word != word.strip() or not word.isprintable() or any(mark in word for mark in _MARKS):
        raise LampError(
            sentence("警示灯的名称和用语不能为空，前后不能有空格，不能有换行、= 和 | ：“{word}”。", word=word)
        )


DEFAULT_LAMP_RULES = LampRules(
    (
        LampRule("done", Condition.DONE, None, Colour.GREEN, "✓", "已完成"),
        LampRule("overdue", Condition.OVERDUE, 0, Colour.RED, "◆", "逾期"),
        LampRule("far_behind", Condition.BEHIND, 10, Colour.RED, "■", "滞后"),
        LampRule("problem", Condition.PROBLEM, None, Colour.AMBER, "▲", "有问题"),
        LampRule("due_soon", Condition.DUE_WITHIN, 15, Colour.AMBER, "▲", "临近"),
        LampRule("behind", Condition.BEHIND, 0, Colour.AMBER, "▲", "欠序时"),
        LampRule("said_late", Condition.SAID_LATE, None, Colour.AMBER, "▲", "自报滞后"),
        LampRule("not_filed", Condition.NOT_FILED, None, Colour.GREY, "○", "未填报"),
        LampRule("no_data", Condition.NO_DATA, None, Colour.GREY, "○", "无进度数据"),
        LampRule("normal", Condition.OTHERWISE, None, Colour.GREEN, "●", "正常"),
    )
)
