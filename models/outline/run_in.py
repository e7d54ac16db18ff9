"""Points numbered inside running text: 一是…。二是…。此外，…"""

from __future__ import annotations

from collections.abc import Sequence

from models.outline.markers import Marker, Style, run_in_markers
from models.source import Span


def run_in_list(text: str, lines: Sequence[Span], start: int) -> list[Marker]:
    """The markers of the first list in these paragraphs from `start`, in order.

    A list counts 1, 2, …; a marker out of turn belongs to the words around it.
    Less than two is no list. 此外 after it adds one.
    """
    candidates = [
        marker
        for line in lines
        for marker in run_in_markers(text, max(line.start, start), line.end)
        if marker.start >= start
    ]
    for first in candidates:
        if first.ordinal != 1 or first.style is Style.BESIDES:
            continue
        found = _follow(candidates, first)
        if sum(marker.style is first.style for marker in found) > 1:
            return found
    return []


def _follow(candidates: Sequence[Marker], first: Marker) -> list[Marker]:
    found: list[Marker] = []
    expected = 1
    for marker in candidates:
        if marker.start < first.start:
            continue
        if marker.style is first.style and marker.ordinal == expected:
            found.append(marker)
            expected += 1
        elif marker.style is Style.BESIDES and expected > 2:
            found.append(marker)
    last = max(i for i, marker in enumerate(found) if marker.style is first.style)
    return found[: last + 1] + [m for m in found[last + 1 :] if m.style is Style.BESIDES]
