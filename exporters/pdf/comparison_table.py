"""Baseline → target → current as a table, bars below the rows whose figures stand on one scale."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exporters.content.blocks import ComparisonRow, ComparisonTable
from exporters.pdf import grid
from exporters.pdf.bars import bar_items
from exporters.pdf.flow import Item
from exporters.pdf.styles import Styles
from exporters.pdf.tables import cell, row_items

_WITH_CURRENT = (0.19, 0.13, 0.13, 0.13, 0.18, 0.24)
_WITHOUT = (0.24, 0.15, 0.15, 0.13, 0.33)
_CURRENT = 4  # its column
_TALLEST = 330.0  # points


def comparison_items(block: ComparisonTable, styles: Styles) -> Iterator[Item]:
    """Without a column for what nobody has filed."""
    has_current = any(row.current for row in block.rows)
    widths = [grid.ROOM * share for share in (_WITH_CURRENT if has_current else _WITHOUT)]
    heads = ["指标", f"{block.baseline_year}年基数", f"{block.target_year}年目标", "相差", "说明"]
    if has_current:
        heads.insert(_CURRENT, "当前（占比）")
    rows = row_items([cell(text, styles.small_bold, centred=True) for text in heads], widths, keep=1)
    for row in block.rows:
        words = _words(row)
        if has_current:
            words.insert(_CURRENT, (_current(row), True))
        cells = [cell(text, styles.small, centred=centred) for text, centred in words]
        rows += row_items(cells, widths, keep=1 if row.bars else 0)
        rows += bar_items(row.bars, styles)
    rows[0] = replace(rows[0], gap=6.0)
    yield from _together(rows)


def _together(rows: list[Item]) -> list[Item]:
    """On one page, unless the table is so tall that it would leave half a page empty."""
    if sum(row.height for row in rows) > _TALLEST:
        return rows
    return [replace(row, keep=len(rows) - 1 - number) for number, row in enumerate(rows)]


def _words(row: ComparisonRow) -> list[tuple[str, bool]]:
    """The words of each cell, and whether they are centred."""
    return [
        (row.indicator, False),
        (row.baseline, True),
        (row.target, True),
        (row.difference, True),
        (row.note, False),
    ]


def _current(row: ComparisonRow) -> str:
    return f"{row.current}\n（{row.reached}）" if row.reached else row.current or "—"
