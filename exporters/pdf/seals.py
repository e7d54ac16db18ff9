"""署名 of bodies that issue a paper together, each under room for its seal (GB/T 9704-2012, 7.3.5.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
_EPSILON = 0.01
_SEAL = 42 * grid.MILLIMETRE
_APART = 2 * grid.MILLIMETRE  # neither touches another
_WIDEST = 11 * grid.PITCH  # from seal to seal where only two stand in a row
_LOWER = 0.25  # of a line that name and date stand below the middle of the last seal

Name = Sequence[Line]  # of several lines where it is long


def sealed_together(names: Sequence[str], day: Line, styles: Styles) -> list[Item]:
    """Rows of names, the first below room for the upper half of its seals; each name in the middle of its seal, the
    last one above the date, four characters from the right. A name is broken only where no row can hold it, so there
    are as many in a row as go whole. No seal is drawn."""
    middle = grid.ROOM - 4 * grid.PITCH - day.width / 2  # of the last seal
    longest = 2 * (grid.ROOM - middle)
    broken = {name: _broken(name, longest, styles) for name in names}
    widths = {name: max(line.width for line in lines) for name, lines in broken.items()}
    rows, step = next(_whole(names, widths, middle))
    broken_rows = [[broken[name] for name in row] for row in rows]
    tall = [max(map(len, row)) for row in broken_rows]
    blocks = [*tall[:-1], tall[-1] + 1 - 2 * _LOWER]
    above = [ceil(_SEAL / 2 / grid.LEADING - blocks[0] / 2), *(_between(*pair) for pair in pairwise(blocks))]
    items = [
        Item(lines * grid.LEADING, tuple(_placed(row, lines, middle, step, styles)), gap=max(1, blank) * grid.LEADING)
        for row, lines, blank in zip(broken_rows, tall, above, strict=True)
    ]
    date = Words(middle - day.width / 2, baseline(styles.body), day)
    return [*items, Item(grid.LEADING, (date,))]


def _whole(
    names: Sequence[str], widths: Mapping[str, float], middle: float
) -> Iterator[tuple[Sequence[Sequence[str]], float]]:
    """Rows, and how far it is from seal to seal: the fullest first, at the last one name in each."""
    for most in range(_MOST, 0, -1):
        rows = list(_rows(names, most))
        step = _step(rows, widths, middle)
        left = min(middle - (len(row) - 1) * step - widths[row[0]] / 2 for row in rows)
        if left >= -_EPSILON or most == 1:
            yield rows, step


def _rows(names: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    """As even as can be, the fuller ones first."""
    count = ceil(len(names) / most)
    sizes = [len(names) // count + (number < len(names) % count) for number in range(count)]
    for start, end in pairwise(accumulate(sizes, initial=0)):
        yield names[start:end]


def _step(rows: Sequence[Sequence[str]], widths: Mapping[str, float], middle: float) -> float:
    """From seal to seal: none beyond the left edge, none touching the next, nor one name another."""
    columns = max(map(len, rows))
    if columns < 2:
        return _WIDEST
    beside = max((widths[one] + widths[other]) / 2 for row in rows for one, other in pairwise(row))
    usual = max(_SEAL + _APART / 2, min(_WIDEST, (middle - _SEAL / 2) / (columns - 1)))
    return max(usual, beside + grid.PITCH / 2)


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
