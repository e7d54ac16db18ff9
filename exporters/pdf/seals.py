"""署名 of bodies that issue a paper together, each under room for its seal (GB/T 9704-2012, 7.3.5.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, product
from math import ceil
from typing import TypeVar

from exporters.pdf import grid
from exporters.pdf.breaking import Line
from exporters.pdf.flow import Item
from exporters.pdf.page import Words
from exporters.pdf.setting import baseline, fitted, one_line
from exporters.pdf.styles import Styles
from exporters.pdf.title import title_lines

_MOST = 3  # seals in a row
_SEAL = 42 * grid.MILLIMETRE
_APART = 2 * grid.MILLIMETRE  # neither touches another
_NEAREST = _SEAL + _APART / 2  # from seal to seal
_WIDEST = 11 * grid.PITCH  # from seal to seal where only two stand in a row
_ASIDE = 3 * grid.PITCH  # that the middle of a long name stands left of that of the date at the most
_MANY = 9  # names
_LOWER = 0.25  # of a line that name and date stand below the middle of the last seal

_T = TypeVar("_T")
Name = Sequence[Line]  # of several lines where it is long
Rows = tuple[Sequence[Sequence[Name]], float]  # rows of names, and how far from seal to seal


def sealed_together(names: Sequence[str], day: Line, styles: Styles) -> list[Item]:
    """Rows of names, the first below room for the upper half of its seals; each name in the middle of its seal, the
    last one above the date, four characters from the right. A name is torn only where no way to set the rows keeps
    it whole. No seal is drawn."""
    middle = grid.ROOM - 4 * grid.PITCH - day.width / 2  # of the last seal
    broken, step = _whole(names, middle, styles) or _torn(names, middle, styles)
    tall = [max(map(len, row)) for row in broken]
    blocks = [*tall[:-1], tall[-1] + 1 - 2 * _LOWER]
    above = [ceil(_SEAL / 2 / grid.LEADING - blocks[0] / 2), *(_between(*pair) for pair in pairwise(blocks))]
    items = [
        Item(lines * grid.LEADING, tuple(_placed(row, lines, middle, step, styles)), gap=max(1, blank) * grid.LEADING)
        for row, lines, blank in zip(broken, tall, above, strict=True)
    ]
    date = Words(middle - day.width / 2, baseline(styles.body), day)
    return [*items, Item(grid.LEADING, (date,))]


def _whole(names: Sequence[str], middle: float, styles: Styles) -> Rows | None:
    """In the fewest rows in which each name stands on one line beside the others."""
    lines = [one_line(name, styles.body) for name in names]
    if max(line.width for line in lines) / 2 > grid.ROOM - middle + _ASIDE:
        return None
    for count in range(ceil(len(names) / _MOST), len(names) + 1):
        for rows in _ways(lines, count):
            needed = max((_apart(*pair) for row in rows for pair in pairwise(row)), default=_NEAREST)
            most = min((_room_left_of(row, middle) for row in rows), default=needed)
            if needed <= most:
                step = min(max(needed, _step(max(map(len, rows)), middle)), most)
                return [[[line] for line in row] for row in rows], step
    return None


def _ways(names: Sequence[_T], count: int) -> Iterator[Sequence[Sequence[_T]]]:
    """To set them in so many rows, the most even first, of equal ones that with the fuller rows above; of very many
    names the first alone."""
    yield list(_rows(names, count))
    if len(names) <= _MANY:
        sizes = [way for way in product(range(_MOST, 0, -1), repeat=count) if sum(way) == len(names)]
        for way in sorted(sizes, key=lambda way: sum(size**2 for size in way)):
            yield [names[start:end] for start, end in pairwise(accumulate(way, initial=0))]


def _apart(before: Line, after: Line) -> float:
    """From the middle of a name to that of the next."""
    return max(_NEAREST, (before.width + after.width) / 2 + grid.PITCH)


def _room_left_of(row: Sequence[Line], middle: float) -> float:
    """How far from seal to seal the first name and its seal still stand inside the left edge."""
    left = _inside([row[-1]], middle) - max(_SEAL, row[0].width) / 2
    return left / (len(row) - 1) if len(row) > 1 else left if left < 0 else grid.ROOM


def _inside(name: Name, middle: float) -> float:
    """The middle of the last name of a row, further left where it would run over the right edge."""
    return min(middle, grid.ROOM - max(line.width for line in name) / 2)


def _torn(names: Sequence[str], middle: float, styles: Styles) -> Rows:
    rows = list(_rows(names, ceil(len(names) / _MOST)))
    step = _step(max(map(len, rows)), middle)
    return [[_broken(name, step - grid.PITCH / 2, styles) for name in row] for row in rows], step


def _rows(names: Sequence[_T], count: int) -> Iterator[Sequence[_T]]:
    """As even as can be, the fuller ones first."""
    sizes = [len(names) // count + (number < len(names) % count) for number in range(count)]
    for start, end in pairwise(accumulate(sizes, initial=0)):
        yield names[start:end]


def _step(columns: int, middle: float) -> float:
    """From seal to seal: none beyond the left edge, none touching the next."""
    if columns < 2:
        return _WIDEST
    return max(_NEAREST, min(_WIDEST, (middle - _SEAL / 2) / (columns - 1)))


def _between(before: float, after: float) -> int:
    """Lines left blank between names of two rows, so that their seals do not touch."""
    return ceil((_SEAL + _APART) / grid.LEADING - (before + after) / 2)


def _broken(name: str, room: float, styles: Styles) -> Name:
    return [fitted(line, styles.body, room) for line in title_lines(name, styles.body, room)]


def _placed(row: Sequence[Name], lines: int, middle: float, step: float, styles: Styles) -> Iterator[Words]:
    """The last below the middle of the last seal, all on the lowest lines of their row."""
    last = _inside(row[-1], middle)
    for number, name in enumerate(row):
        centre = last - (len(row) - 1 - number) * step
        for at, line in enumerate(name, start=lines - len(name)):
            yield Words(centre - line.width / 2, at * grid.LEADING + baseline(styles.body), line)
