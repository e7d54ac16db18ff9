"""Small bars that can be read in grey: white, grey and black."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content.blocks import Bar
from exporters.pdf import grid
from exporters.pdf.flow import Item
from exporters.pdf.page import Box, Rule, Thing, Words
from exporters.pdf.setting import fitted, one_line
from exporters.pdf.styles import Styles

_HEIGHT, _LABEL, _FIGURE = 13.0, 34.0, 110.0
_FILLS = {"基数": "#ffffff", "目标": "#a6a6a6", "当前": "#000000"}


def bar_items(bars: Sequence[Bar], styles: Styles) -> list[Item]:
    """The bars of one indicator, framed like a row of the table they stand in."""
    if not bars:
        return []
    height = len(bars) * _HEIGHT + 6
    things = [thing for number, bar in enumerate(bars) for thing in _bar(bar, 3 + number * _HEIGHT, styles)]
    sides: list[Thing] = [Rule(x, 0, 0, 0.5, height=height) for x in (0, grid.ROOM)]
    return [Item(height, (*things, *sides, Rule(0, height, grid.ROOM, 0.5)))]


def _bar(bar: Bar, y: float, styles: Styles) -> Iterator[Thing]:
    style = styles.small
    room = grid.ROOM - _LABEL - _FIGURE - 16
    width = max(1.0, room * bar.share)
    base = y + _HEIGHT / 2 + style.size * 0.37
    yield Words(8, base, one_line(bar.label, style))
    yield Box(_LABEL, y + 2, width, _HEIGHT - 4, _FILLS[bar.label], "#000000")
    yield Words(_LABEL + width + 6, base, fitted(bar.figure, style, _FIGURE))
