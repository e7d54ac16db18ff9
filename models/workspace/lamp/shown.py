"""What the lamp shows of a piece of work, and the sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.sentence import Sentence, fixed_word, sentence
from models.workspace.lamp.colours import Colour
from models.workspace.lamp.conditions import TESTS, Condition
from models.workspace.lamp.facts import LampFacts
from models.workspace.lamp.rule import OVERRIDE, LampRule
from models.workspace.lamp.rules import LampRules

_NOT_FILED = frozenset({"未填报", "还没有填报", "没有填报"})  # all the reason has to say


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """What to show, and the sentence that says why, with its figures. `says` is both in one, nothing twice."""

    colour: Colour
    word: str
    shape: str
    because: Sentence
    says: str
    rule: str
    overridden: bool = False


def lamp(rules: LampRules, facts: LampFacts, on: date) -> Lamp:
    """How the work stands at the end of a day. An override shows its reason and what the rule would say."""
    rule, because = _first_that_holds(rules, facts, on)
    says = _once(rule, because)
    if facts.override is None:
        return Lamp(colour=rule.colour, word=rule.word, shape=rule.shape, because=because, says=says, rule=rule.name)
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
        says=sentence("人工定为{colour}灯：{reason}（按规则是{says}）", colour=word, reason=reason, says=says),
        rule=OVERRIDE,
        overridden=True,
    )


def _once(rule: LampRule, because: Sentence) -> str:
    """逾期3283天; 未填报; 滞后：完成率落后…"""
    if because.startswith(rule.word):
        return because
    if rule.condition is Condition.NOT_FILED and rule.word in _NOT_FILED:
        return rule.word
    return sentence("{word}：{because}", word=rule.word, because=because)


def _first_that_holds(rules: LampRules, facts: LampFacts, on: date) -> tuple[LampRule, Sentence]:
    for rule in rules:
        because = TESTS[rule.condition].because(facts, on, rule.threshold or 0)
        if because is not None:
            return rule, because
    raise AssertionError("the last rule holds always")
