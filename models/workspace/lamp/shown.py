"""What the lamp shows of a piece of work, and the sentence that says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.sentence import Sentence, fixed_word, sentence
from models.workspace.lamp.colours import Colour
from models.workspace.lamp.conditions import TESTS
from models.workspace.lamp.facts import LampFacts
from models.workspace.lamp.rule import OVERRIDE, LampRule
from models.workspace.lamp.rules import LampRules


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
        because = TESTS[rule.condition].because(facts, on, rule.threshold or 0)
        if because is not None:
            return rule, because
    raise AssertionError("the last rule holds always")
