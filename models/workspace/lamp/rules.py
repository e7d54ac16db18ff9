"""The rules of an office in order, and those the program comes with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.sentence import Sentence, joined, sentence
from models.workspace.lamp.colours import Colour
from models.workspace.lamp.conditions import Condition
from models.workspace.lamp.errors import LampError
from models.workspace.lamp.rule import LampRule, read_rule, written_rule


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
        return cls(tuple(read_rule(value) for value in values))

    def to_values(self) -> tuple[str, ...]:
        """As a workspace keeps it."""
        return tuple(written_rule(rule) for rule in self.rules)

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
