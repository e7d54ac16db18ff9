"""How words are shown in a cell of the body, so that what is printed is whole, or says that it is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from exporters.workbook.heights import DIGIT, LARGEST, fits_a_row, row_height
from exporters.workbook.notices import cut, guarded
from exporters.workbook.styles import BODY, TINY

_Look = TypeVar("_Look")
_SHORT = 60  # characters that every column shows whole
_USUAL = {"progress": 150, "problems": 45, "next": 45}  # characters that are filled in
_ANY = "字"
_MOST_ROOM = 140.0  # points of a row for them: of a narrow column it would be as tall as the page


class Shown(NamedTuple):
    """The words as they are written, the width of their column, and the size of their type."""

    words: str
    width: float
    size: float

    def worn(self, plain: _Look, small: _Look) -> _Look:
        return small if self.size == TINY else plain


def shown_in(words: str, width: float, size: float = BODY, digit: float = DIGIT) -> Shown:
    """In smaller type where that shows all of it in the tallest row there is, else with a mark in front."""
    if not words:
        return Shown(words, width, size)
    said = guarded(words)
    if (len(words) <= _SHORT and "\n" not in words) or fits_a_row(said, width, size, digit):
        return Shown(said, width, size)
    return Shown(said if fits_a_row(said, width, TINY, digit) else cut(words), width, TINY)


def height_of(row: Iterable[Shown], least: float = 20, digit: float = DIGIT) -> float:
    """Points that the tallest cell needs."""
    by_size: dict[float, list[tuple[str, float]]] = {}
    for shown in row:
        by_size.setdefault(shown.size, []).append((shown.words, shown.width))
    return min(LARGEST, max((row_height(texts, size, least, digit) for size, texts in by_size.items()), default=least))


def room_to_write(asked: Iterable[tuple[str, float]], size: float = BODY, digit: float = DIGIT) -> float:
    """Points that answers of the usual length need in these columns, by key and width. The row grows with what is
    typed in it; whoever writes into it by a program that keeps heights, or by hand, has room as well."""
    texts = [(_ANY * _USUAL[key], width) for key, width in asked if key in _USUAL]
    return min(_MOST_ROOM, row_height(texts, size, 0, digit)) if texts else 0
