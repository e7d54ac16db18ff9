"""The headings of our own sheets: how they are broken, and how tall a row they need."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.workbook.heights import half_ems, row_height
from exporters.workbook.layout import Column
from exporters.workbook.styles import BODY, MARK

_LEAST = 32.0


def in_lines(column: Column) -> str:
    """What stands in brackets on a line of its own where a heading is longer than its column is wide: behind a
    blank where there is a mark before it, as LibreOffice shows none before lines."""
    if half_ems(column.heading) <= column.width:
        return column.heading
    return column.heading.replace("（", " （" if column.kind.is_open else "\n（", 1)


def heading_height(columns: Sequence[Column]) -> float:
    """With the mark that is shown before what is filled in."""
    shown = ((f"{MARK if column.kind.is_open else ''}{in_lines(column)}", column.width) for column in columns)
    return row_height(shown, size=BODY, least=_LEAST)
