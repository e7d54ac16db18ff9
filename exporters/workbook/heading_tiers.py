"""Headings over two or three rows: 责任分工 over 牵头单位 and 配合单位, the others merged beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exporters.workbook.grid import Grid
from exporters.workbook.heading_claims import heading_key
from exporters.workbook.heading_years import year_of_group
from exporters.workbook.layout import ROW, table_columns

_MOST = 3  # rows of headings
_KNOWN = tuple(column for column in table_columns("", "") if column.key != ROW)


def tiers_of(grid: Grid, row: int) -> tuple[int, int]:
    """The first and the last row of the headings, one of which is this."""
    across = [one for one in grid.merged if one.top <= row <= one.bottom < one.top + _MOST]
    first, last = min([row, *(one.top for one in across)]), max([row, *(one.bottom for one in across)])
    return (first, last) if last - first < _MOST else (row, row)


def columns_in(grid: Grid, first: int, last: int) -> Mapping[int, str]:
    """The lowest words of each column: those above them name a group, of which the year counts that it opens with, and
    all of it where the words alone name nothing: 任务 above 名称."""
    found: dict[int, str] = {}
    for row in range(first, last + 1):
        for column, cell in grid.rows.get(row, {}).items():
            above = list(groups_over(grid, range(first, row), column))
            found[column] = _with_group(cell.words, above)
    return found


def groups_over(grid: Grid, rows: range, column: int) -> Iterator[str]:
    """What stands above, the lowest first; also in a cell merged with others to its left."""
    for row in reversed(rows):
        over = (one for one in grid.merged if one.top <= row <= one.bottom and one.left <= column <= one.right)
        place = next(((one.top, one.left) for one in over), (row, column))
        cell = grid.rows.get(place[0], {}).get(place[1])
        if cell is not None and cell.words.strip():
            yield cell.words.strip()


def _with_group(words: str, above: list[str]) -> str:
    """2016年 of 2016年完成情况 above 目标值 stands before it."""
    if year := next(filter(None, map(year_of_group, above)), ""):
        return year + words
    names = (f"{group}{words}" for group in above if not heading_key(words, _KNOWN))
    return next((name for name in names if heading_key(name, _KNOWN)), words)
