"""A title broken by sense, in a trapezoid or a lozenge (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from exporters.pdf.breaking import break_lines
from exporters.pdf.measuring import Measured, Run, TextStyle, measure

_MOST = 4  # lines that are tried; a longer title is broken like a paragraph
_AFTER = frozenset("、，：；》）”的")
_BEFORE = ("关于", "和", "与", "及", "暨", "《", "（", "“")
_OFFICE = frozenset("年省市县区厅局委办部")


def title_lines(text: str, style: TextStyle, room: float) -> list[str]:
    """The lines of a title. A break at the seam of two words is worth more than even lines."""
    words = "".join(text.split("\n"))
    measured = measure([Run(words, style)])
    if not len(measured):
        return []
    printed = measured.text(0, len(measured))
    for count in range(1, _MOST + 1):
        fitting = [cuts for cuts in _ways(measured, count) if all(w <= room for w in _widths(measured, cuts))]
        if fitting:
            best = min(fitting, key=lambda cuts: _cost(printed, measured, cuts, room))
            return [printed[start:end] for start, end in pairwise(best)]
    return [line.text for line in break_lines(measured, room, flush=False)]


def _ways(measured: Measured, count: int) -> Iterator[tuple[int, ...]]:
    places = measured.ends[:-1]
    if len(places) > 60 and count > 2:
        return
    for inner in combinations(places, count - 1):
        yield (0, *inner, len(measured))


def _widths(measured: Measured, cuts: Sequence[int]) -> list[float]:
    return [measured.natural(start, end) for start, end in pairwise(cuts)]


def _cost(text: str, measured: Measured, cuts: Sequence[int], room: float) -> float:
    widths = _widths(measured, cuts)
    seams = sum(_seam(text, cut) for cut in cuts[1:-1])
    uneven = sum(((max(widths) - width) / room) ** 2 for width in widths)
    return seams + uneven + (0 if _shapely(widths) else 1.5) + (0.3 if _square(widths) else 0)


def _seam(text: str, cut: int) -> float:
    """How much a break here hurts the sense."""
    if text[cut - 1] in _AFTER or text.startswith(_BEFORE, cut):
        return 0.0
    return 0.6 if text[cut - 1] in _OFFICE else 1.2


def _shapely(widths: Sequence[float]) -> bool:
    """Growing, shrinking, or widest in the middle; not pinched."""
    steps = [after - before for before, after in pairwise(widths)]
    signs = [step > 0 for step in steps]
    return signs == sorted(signs) or signs == sorted(signs, reverse=True)


def _square(widths: Sequence[float]) -> bool:
    return len(widths) > 1 and max(widths) - min(widths) < 1
