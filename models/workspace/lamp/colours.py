"""The colours and shapes of lamps: one never stands without the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

SHAPES = ("■", "▲", "●", "○", "✓", "◆")


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
