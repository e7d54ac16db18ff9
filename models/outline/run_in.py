"""Points numbered inside running text: 一是…。二是…。此外，…"""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.outline.markers import Marker, Style, run_in_markers
from models.source import Span


def run_in_list(text: str, lines: Sequence[Span], start: int) -> list[Marker]:
    """The markers of the longest list in these paragraphs from `start`, in order; of equals the last.

    A list counts 1, 2, …, and may lack one number; a marker out of turn belongs to the words
    around it. Less than two is no list. 此外 after it adds one.
    """
    candidates = [
        marker
        for line in lines
        for marker in run_in_markers(text, max(line.start, start), line.end)
        if marker.start >= start
    ]
    best: list[Marker] = []
    for index, first in enumerate(candidates):
        if first.ordinal == 1 and not first.weak and first.style is not Style.BESIDES:
            found = _follow(candidates[index:])
            if len(found) > 1 and len(found) >= len(best):
                best = found
    return _with_besides(candidates, best) if best else []


def announcement(text: str, line: Span, markers: Sequence[Marker]) -> str:
    """The two clauses before a list: 积累了宝贵的经验，主要有."""
    words = text[line.start : markers[0].start].rstrip("。：:，,；; ")
    return "，".join(re.split("[，,；;。：:]", words)[-2:])


def _follow(candidates: Sequence[Marker]) -> list[Marker]:
    """The list that the first candidate begins."""
    first = candidates[0]
    same = [marker for marker in candidates if marker.style is first.style]
    found = [first]
    for index, marker in enumerate(same[1:], start=1):
        expected = found[-1].ordinal + 1
        skips_one = marker.ordinal == expected + 1 and all(later.ordinal != expected for later in same[index:])
        if marker.ordinal == expected or (skips_one and not marker.weak):
            found.append(marker)
    return found


def _with_besides(candidates: Sequence[Marker], found: list[Marker]) -> list[Marker]:
    return found + [m for m in candidates if m.style is Style.BESIDES and m.start > found[-1].start]
