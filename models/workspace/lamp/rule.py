"""One rule of the lamp: when it holds, what it shows, and how a workspace keeps it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace.lamp.colours import SHAPES, Colour
from models.workspace.lamp.conditions import TESTS, Condition
from models.workspace.lamp.errors import LampError
from models.workspace.shipped_words import shipped

OVERRIDE = "override"
_MOST = 999
_MARKS = "=|"
_Key = TypeVar("_Key", bound=StrEnum)


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
        return fixed_word(TESTS[self.condition].unit)

    @property
    def asks(self) -> Sentence:
        """When it holds, in words: 完成率落后序时进度超过10个百分点."""
        return TESTS[self.condition].asks(self.threshold or 0)

    @property
    def line(self) -> Sentence:
        """Of the legend: ■ 滞后（红）：完成率落后序时进度超过10个百分点."""
        colour = fixed_word(self.colour.word)
        return sentence(
            "{shape} {lamp}（{colour}）：{asks}", shape=self.shape, lamp=self.word, colour=colour, asks=self.asks
        )


def written_rule(rule: LampRule) -> str:
    asks = rule.condition if rule.threshold is None else f"{rule.condition}:{rule.threshold}"
    return f"{rule.name}={asks}|{rule.colour}|{rule.shape}|{rule.word}"


def read_rule(value: str) -> LampRule:
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
