"""The lamp: how a piece of work stands, by a rule that anybody can see and the office can change."""

from models.workspace.lamp.colours import SHAPES, Colour
from models.workspace.lamp.conditions import Condition
from models.workspace.lamp.errors import LampError
from models.workspace.lamp.facts import LampFacts, LampOverride, SaidBy
from models.workspace.lamp.rule import OVERRIDE, LampRule
from models.workspace.lamp.rules import DEFAULT_LAMP_RULES, LampRules
from models.workspace.lamp.shown import Lamp, lamp

__all__ = [
    "DEFAULT_LAMP_RULES",
    "OVERRIDE",
    "SHAPES",
    "Colour",
    "Condition",
    "Lamp",
    "LampError",
    "LampFacts",
    "LampOverride",
    "LampRule",
    "LampRules",
    "SaidBy",
    "lamp",
]
