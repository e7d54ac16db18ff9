"""Baseline → target → current as a table, bars below the rows whose figures stand on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil

from exporters.content.blocks import ComparisonRow, ComparisonTable
from exporters.pdf import grid
from exporters.pdf.barred_row import BarredRow
from exporters.pdf.bars import bar_items
from exporters.pdf.columns import column_widths
from exporters.pdf.flow import Item
from exporters.pdf.styles import Styles
from exporters.pdf.tables import cell, row_item

_WITH_CURRENT = (0.19, 0.13, 0.13, 0.13, 0.18, 0.24)
_WITHOUT = (0.24, 0.15, 0.15, 0.13, 0.33)
_CURRENT = 4  # its column
_AIR, _LEAST = 13.0, 18.0  # points that a line of text leaves below itself; that are blank on either side of a table
_EMPTY = 46.0  # points: with a head and a heading above, so much room moved to the next page leaves four lines empty


def comparison_items(block: ComparisonTable, styles: Styles) -> Iterator[Item]:
    """Without a column for what nobody has filed. As much is left blank above as below. Where a page ends between two
    rows the table goes on below its head on the next, and where it ends below the first row, its bars do: moved as a
    whole it would leave lines empty."""
    has_current = any(row.current for row in block.rows)
    heads = ["指标", f"{block.baseline_year}年基数", f"{block.target_year}年目标", "相差", "说明"]
    if has_current:
        heads.insert(_CURRENT, "当前（占比）")
    texts = [[text for text, _ in _words(row, has_current=has_current)] for row in block.rows]
    widths = column_widths(heads, texts, _WITH_CURRENT if has_current else _WITHOUT, styles.small, grid.ROOM)
    head = row_item([cell(text, styles.small_bold, centred=True) for text in heads], widths, keep=1)
    first, *others = [_group(row, widths, styles, has_current=has_current) for row in block.rows]
    first = replace(first, tears=_EMPTY / (grid.LEADING * grid.LINES)) if block.rows[0].bars else first
    above = _blank(sum(item.height for item in (head, first, *others)))
    yield replace(head, gap=above - _AIR, gives=above - _AIR)
    yield from (replace(group, head=(head,)) for group in (first, *others))
    yield Item(gap=_AIR, on_grid=True)


def _blank(height: float) -> float:
    """Above a table of this height and, as the text goes on on a line of the grid, below it; above it the line of text
    has left some already."""
    lines = ceil((height + 2 * _LEAST - _AIR) / grid.LEADING)
    return (lines * grid.LEADING - height + _AIR) / 2


def _group(row: ComparisonRow, widths: Sequence[float], styles: Styles, *, has_current: bool) -> Item:
    """A row with its bars."""
    words = _words(row, has_current=has_current)
    cells = [cell(text, styles.small, centred=centred, is_name=not at) for at, (text, centred) in enumerate(words)]
    item, bars = row_item(cells, widths), bar_items(row.bars, styles)
    name = row_item([cell(f"{row.indicator}（续）", styles.small)], [sum(widths)])
    return BarredRow(item, bars[0], name).item() if bars else item


def _words(row: ComparisonRow, *, has_current: bool) -> list[tuple[str, bool]]:
    """The words of each cell, and whether they are centred."""
    words = [
        (row.indicator, False),
        (row.baseline, True),
        (row.target, True),
        (row.difference, True),
        (row.note, False),
    ]
    if has_current:
        words.insert(_CURRENT, (_current(row), True))
    return words


def _current(row: ComparisonRow) -> str:
    """Each bracket on a line of its own: how many units it comes from, what share of the target it is."""
    current = row.current.replace("（", "\n（")
    return f"{current}\n（{row.reached}）" if row.reached else current or "—"
