"""Where the lines of a cell may be torn over the end of a page: between its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from exporters.pdf.breaking import Line

_FEWEST = 2  # lines of a paragraph that stay together on either side


def lines_above(lines: Sequence[Line], room: int, most: int) -> int:
    """How many of them go into a room of so many lines: whole paragraphs, and of one higher than a page, which holds
    so many at the most, what else there is room for."""
    count = 0
    for length in _paragraphs(lines):
        if count + length > room:
            part = min(room - count, length - _FEWEST)
            return count + part if length > most and part >= _FEWEST else count
        count += length
    return count


def fewest_above(lines: Sequence[Line], most: int) -> int:
    """The lines of the first paragraph; those that stay together where it is higher than a page."""
    first = next(_paragraphs(lines), 0)
    return _FEWEST if first > most else first


def _paragraphs(lines: Sequence[Line]) -> Iterator[int]:
    """How many lines each has: they were measured as one."""
    for _, group in groupby(lines, key=lambda line: id(line.measured)):
        yield sum(1 for _ in group)
