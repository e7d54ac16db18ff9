"""How wide the columns of a table are: as wished, but no word, number or short name is broken for want of room, and
what makes the rows tall is given room by what does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, permutations
from math import ceil

from exporters.pdf.measuring import WHOLE, TextStyle
from exporters.pdf.table_row import PADDING

_PIECES = re.compile("[，。；：、]|(?=（)")  # where a cell is broken without hurt
_BRACKET = re.compile("（")
_LONGEST = 7  # characters of a name that is kept on one line; times the size, of what stands in brackets
_TEXT = 24  # characters: a line that is longer is text, which is given a wide column anyway
_WIDEST = 10  # times the size: a word that is wider is cut
_ROUNDING = 0.5
_KEPT = 0.75  # of its wished width each column keeps; one with nothing in it, which is filled in by hand, keeps all
_WORTH = 0.998  # of what the rows weigh: what takes off less leaves the columns as they were wished


def column_widths(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    style: TextStyle,
    room: float,
    joined: int | None = None,
) -> list[float]:
    """In points; together they are as wide as the room. `shares` are how the widths are wished; what is repeated in the
    joined column stands there once."""
    wished = [room * share / sum(shares) for share in shares]
    needed = _needed((headings, *rows), len(shares), style)
    widths = _with_room_for(needed, wished)
    if not rows:
        return widths
    empty = [not any(column) for column in zip(*rows, strict=True)]
    least = [
        min(width, width if nothing else max(need, wish * _KEPT))
        for width, need, wish, nothing in zip(widths, needed, wished, empty, strict=True)
    ]
    return _evened(_Height(rows, style, joined).weight, widths, least, style.pitch)


def _with_room_for(needed: Sequence[float], wished: Sequence[float]) -> list[float]:
    """Columns that need more than their share take it from those that need less."""
    lacking = sum(max(0.0, need - wish) for need, wish in zip(needed, wished, strict=True))
    spare = sum(max(0.0, wish - need) for need, wish in zip(needed, wished, strict=True))
    if lacking <= 0 or spare <= 0:
        return list(wished)
    given = min(1.0, lacking / spare)
    taken = min(1.0, spare / lacking)
    return [wish + (need - wish) * (taken if need > wish else given) for need, wish in zip(needed, wished, strict=True)]


class _Height:
    """How tall rows are in columns of these widths."""

    def __init__(self, rows: Sequence[Sequence[str]], style: TextStyle, joined: int | None) -> None:
        columns = list(zip(*rows, strict=True))
        if joined is not None:
            columns[joined] = tuple(part for name, many in groupby(columns[joined]) for part in _shared(name, many))
        self._lengths = [[_length(words, style) for words in column] for column in columns]

    def weight(self, widths: Sequence[float]) -> float:
        """The cubes of the lines: a tall row leaves more of a page empty than two low ones do. Parts of a line count,
        so that each bit of room does."""
        return sum(length**3 for length in self._tallest(widths))

    def _tallest(self, widths: Sequence[float]) -> Iterator[float]:
        """Of each row the lines of the cell that has most."""
        rooms = [max(width - 2 * PADDING, 1.0) for width in widths]
        columns = [[length / room for length in lengths] for lengths, room in zip(self._lengths, rooms, strict=True)]
        return (max(1.0, *cells) for cells in zip(*columns, strict=True))


def _shared(name: str, many: Iterable[str]) -> list[str]:
    """Each row bears its part of what runs on over all of them."""
    rows = sum(1 for _ in many)
    part = ceil(len(name) / rows)
    return [name[number * part : (number + 1) * part] for number in range(rows)]


def _length(words: str, style: TextStyle) -> float:
    """In points, on one line."""
    return style.face.width(words.replace("\n", ""), style.pitch)


def _evened(
    weight: Callable[[Sequence[float]], float], widths: Sequence[float], least: Sequence[float], step: float
) -> list[float]:
    """Steps of a character go from one column to another as long as the rows weigh less."""
    now, heavy = list(widths), weight(widths)
    while moved := min(_moves(now, least, step), key=weight, default=None):
        lighter = weight(moved)
        if lighter > heavy * _WORTH:
            break
        now, heavy = moved, lighter
    return now


def _moves(widths: Sequence[float], least: Sequence[float], step: float) -> Iterator[list[float]]:
    for giver, taker in permutations(range(len(widths)), 2):
        if widths[giver] - step >= least[giver]:
            moved = list(widths)
            moved[giver] -= step
            moved[taker] += step
            yield moved


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
    whole: set[str] = set()
    for line in words.split("\n"):
        for piece in _PIECES.split(line) if len(line) < _TEXT else ():
            is_short = len(piece) <= _LONGEST or (_BRACKET.match(piece) and style.face.width(piece, 1.0) <= _LONGEST)
            whole.update([piece] if is_short else WHOLE.findall(piece))
    width = max((style.face.width(piece, style.pitch) for piece in whole), default=0.0)
    return min(width, _WIDEST * style.pitch)
