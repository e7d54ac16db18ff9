"""What stands below the headings of a sheet that came home."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from exporters.workbook.columns import Columns
from exporters.workbook.grid import Cell, Grid
from exporters.workbook.layout import Sheet
from exporters.workbook.limits import MOST_MERGED, TooMuchError
from exporters.workbook.notices import without_notice
from exporters.workbook.words import one_line
from models.sentence import sentence
from models.workspace.returned import AddedRow, ExtraColumn, Merged, Place, ReturnedCell


@dataclass(frozen=True, slots=True)
class Body:
    """`rows` are the identifiers by the number of their row."""

    grid: Grid
    sheet: Sheet
    columns: Columns
    rows: Mapping[int, str]

    def cells(self) -> Iterator[ReturnedCell]:
        title = self.grid.caption
        for number, row in self.rows.items():
            filled = dict(self._in_row(number))
            unit = filled["unit"].words if "unit" in filled else ""
            for key, cell in filled.items():
                yield ReturnedCell(
                    place=Place(self.sheet.value, row, key),
                    title=title,
                    address=cell.address,
                    words=cell.words,
                    fault=cell.fault,
                    doubt=cell.doubt,
                    line=number,
                    unit=unit,
                )

    def added(self, heading_row: int, foot: range) -> Iterator[AddedRow]:
        above, first = "", next(iter(self.rows.values()), "")
        for number in self.grid.rows:
            above = self.rows.get(number, above)
            if number <= heading_row or number in self.rows or number in foot:
                continue
            filled = list(self._in_row(number))
            faults = [sentence("{cell}：{why}", cell=cell.address, why=cell.fault) for _, cell in filled if cell.fault]
            if filled:
                yield AddedRow(
                    title=self.grid.caption,
                    address=next(iter(self.grid.rows[number].values())).address,
                    above=above,
                    below="" if above else first,
                    words=tuple((key, cell.words) for key, cell in filled),
                    sheet=self.sheet.value,
                    fault=faults[0] if faults else "",
                )

    def extra(self) -> Iterator[ExtraColumn]:
        for number, cell in self.columns.extra.items():
            filled = sum(number in self.grid.rows[row] for row in self.rows)
            if filled:
                heading = one_line(cell.words)
                yield ExtraColumn(title=self.grid.caption, address=cell.address, heading=heading, filled=filled)

    def merged(self) -> Iterator[tuple[Place, Merged]]:
        """The cells of ours in ranges that hold several of them. Raises TooMuchError where these overlap."""
        numbers, left = sorted(self.rows), MOST_MERGED
        for merged in self.grid.merged:
            keys = {place: key for key, place in self.columns.places.items() if merged.left <= place <= merged.right}
            inside = numbers[bisect_left(numbers, merged.top) : bisect_right(numbers, merged.bottom)]
            if len(keys) * len(inside) < 2:
                continue
            left -= len(keys) * len(inside)
            if left < 0:
                raise TooMuchError(sentence("合并的格子太多，不像是填报的表，没有读。请取消合并再报。"))
            for number in inside:
                for place, key in keys.items():
                    is_first = (place, number) == (merged.left, merged.top)
                    yield Place(self.sheet.value, self.rows[number], key), Merged(str(merged), is_first)

    def _in_row(self, number: int) -> Iterator[tuple[str, Cell]]:
        cells = self.grid.rows[number]
        for key, column in self.columns.places.items():
            if column in cells:
                yield key, _as_said(key, cells[column])


def _as_said(key: str, cell: Cell) -> Cell:
    """Without what we wrote before the words."""
    words = without_notice(key, cell.words)
    return cell if words == cell.words else replace(cell, words=words)
