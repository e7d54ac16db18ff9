"""署名 of bodies that issue a paper together, each under room for its seal (GB/T 9704-2012, 7.3.5.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import ceil

from exporters.pdf import grid
from exporters.pdf.breaking import Line
from exporters.pdf.flow import Item
from exporters.pdf.page import Words
from exporters.pdf.setting import baseline, fitted
from exporters.pdf.styles import Styles
from exporters.pdf.title import title_lines

_MOST = 3  # seals in a row
_SEAL = 42 * grid.MILLIMETRE
_APART = 2 * grid.MILLIMETRE  # neither touches another
_WIDEST = 11 * grid.PITCH  # from seal to seal where only two stand in a row
_LOWER = 0.25  # of a line that name and date stand below the middle of the last seal

Name = Sequence[Line]  # of several lines where it is long


def sealed_together(names: Sequence[str], day: Line, styles: Styles) -> list[Item]:
    """Rows of names, the first below room for the upper half of its seals; each name in the middle of its seal, the
    last one above the date, four characters from the right. No seal is drawn."""
    rows = list(_rows(names))
    middle = grid.ROOM - 4 * grid.PITCH - day.width / 2  # of the last seal
    step = _step(max(map(len, rows)), middle)
    broken = [[_broken(name, step - grid.PITCH / 2, styles) for name in row] for row in rows]
    tall = [max(map(len, row)) for row in broken]
    blocks = [*tall[:-1], tall[-1] + 1 - 2 * _LOWER]
    above = [ceil(_SEAL / 2 / grid.LEADING - blocks[0] / 2), *(_between(*pair) for pair in pairwise(blocks))]
    items = [
        Item(lines * grid.LEADING, tuple(_placed(row, lines, middle, step, styles)), gap=max(1, blank) * grid.LEADING)
        for row, lines, blank in zip(broken, tall, above, strict=True)
    ]
    date = Words(middle - day.width / 2, baseline(styles.body), day)
    return [*items, Item(grid.LEADING, (date,))]


def _rows(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """As even as can be, the fuller ones first."""
    count = ceil(len(names) / _MOST)
    sizes = [len(names) // count + (number < len(names) % count) for number in range(count)]
    for start, end in pairwise(accumulate(sizes, initial=0)):
        yield names[start:end]


def _step(columns: int, middle: float) -> float:
    """From seal to seal: none beyond the left edge, none touching the next."""
    if columns < 2:
        return _WIDEST
    return max(_SEAL + _APART / 2, min(_WIDEST, (middle - _SEAL / 2) / (columns - 1)))


def _between(before: float, after: float) -> int:
    """Lines left blank between names of two rows, so that their seals do not touch."""
    return ceil((_SEAL + _APART) / grid.LEADING - (before + after) / 2)


def _broken(name: str, room: float, styles: Styles) -> Name:
    return [fitted(line, styles.body, room) for line in title_lines(name, styles.body, room)]


def _placed(row: Sequence[Name], lines: int, middle: float, step: float, styles: Styles) -> Iterator[Words]:
    """The last below the middle of the last seal, all on the lowest lines of their row."""
    for number, name in enumerate(row):
        centre = middle - (len(row) - 1 - number) * step
        for at, line in enumerate(name, start=lines - len(name)):
            yield Words(centre - line.width / 2, at * grid.LEADING + baseline(styles.body), line)
