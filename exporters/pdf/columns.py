"""How wide the columns of a table are: as wished, but no word, number or short name is broken for want of room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from exporters.pdf.measuring import Run, TextStyle, measure
from exporters.pdf.tables import PADDING

_PIECES = re.compile(r"[，。；：、\n]|(?=（)")  # where a cell is broken without hurt
_LONGEST = 7  # characters of a name that is kept on one line
_ROUNDING = 0.5


def column_widths(rows: Iterable[Sequence[str]], shares: Sequence[float], style: TextStyle, room: float) -> list[float]:
    """Columns that need more than their share take it from those that need less."""
    wished = [room * share / sum(shares) for share in shares]
    needed = _needed(rows, len(shares), style)
    lacking = sum(max(0.0, need - wish) for need, wish in zip(needed, wished, strict=True))
    spare = sum(max(0.0, wish - need) for need, wish in zip(needed, wished, strict=True))
    if lacking <= 0 or spare <= 0:
        return wished
    given = min(1.0, lacking / spare)
    taken = min(1.0, spare / lacking)
    return [wish + (need - wish) * (taken if need > wish else given) for need, wish in zip(needed, wished, strict=True)]


def _needed(rows: Iterable[Sequence[str]], count: int, style: TextStyle) -> list[float]:
    """The widest piece of each column, with its padding."""
    widest = [0.0] * count
    seen: set[tuple[int, str]] = set()
    for row in rows:
        for column, words in enumerate(row):
            if (column, words) not in seen:
                seen.add((column, words))
                widest[column] = max(widest[column], _widest_piece(words, style))
    return [width + 2 * PADDING + _ROUNDING for width in widest]


def _widest_piece(words: str, style: TextStyle) -> float:
    """Of what stays on one line: whole numbers and words, names that are not long."""
    widest = 0.0
    for piece in filter(None, _PIECES.split(words)):
        measured = measure([Run(piece, style)])
        ends = [0, len(measured)] if len(piece) <= _LONGEST else [0, *measured.ends]
        widest = max(widest, *(measured.natural(start, end) for start, end in pairwise(ends)))
    return widest
