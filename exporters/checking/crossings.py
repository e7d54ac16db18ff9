"""Which strokes of a page meet others: a table has such, a drawing thousands of either."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from exporters.checking.strokes import Stroke

_TOUCHING = 1.5  # points
_LEAVES, _ASKS, _COMES = range(3)


def met(strokes: Sequence[Stroke], others: Sequence[Stroke]) -> list[Stroke]:
    """Those of the strokes, in the order in which they stand, that one of the others meets, which all run the other
    way. While one goes over the page, the places of the others that reach so far are kept in order."""
    steps = [(stroke.at, _ASKS, stroke) for stroke in strokes]
    steps += [(other.start - _TOUCHING, _COMES, other) for other in others]
    steps += [(other.end + _TOUCHING, _LEAVES, other) for other in others]
    reaching: list[float] = []
    found = []
    for _, step, stroke in sorted(steps, key=lambda one: one[:2]):
        if step == _COMES:
            insort(reaching, stroke.at)
        elif step == _LEAVES:
            del reaching[bisect_left(reaching, stroke.at)]
        elif bisect_right(reaching, stroke.start - _TOUCHING) < bisect_left(reaching, stroke.end + _TOUCHING):
            found.append(stroke)
    return found
