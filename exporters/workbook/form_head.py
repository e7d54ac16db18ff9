"""What is written into the head and the foot of an office's own form, and what of them is left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.styles import Protection
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.form_leftovers import around, leftovers
from exporters.workbook.form_places import asks_more, places

_ASIDE = re.compile("（[^（）]*）$")  # （第2次下发）: in a title nobody writes so


def write_head(sheet: Worksheet, heading_row: int, foot: int, said: Mapping[str, str]) -> Cell | None:
    """Unit and period where the form asks for them, at the foot of the page where it does not; what else asks is
    open. `foot` is the first row below the body. Where the period stands without a label the cell is given back, as
    nothing else tells it."""
    for left in list(leftovers(sheet, heading_row, foot)):
        if not left.stays:
            left.empty()
    _open_blanks(sheet, heading_row, foot)
    there, unnamed = set(), None
    for place in list(places(sheet, heading_row, foot)):
        unnamed = place.cell if place.is_unnamed else unnamed
        words = said[place.asks]
        place.cell.value = place.filled(_ASIDE.sub("", words) if place.is_unnamed else words)
        place.cell.data_type = "s"
        place.cell.protection = Protection(locked=not asks_more(place.cell.value))
        there.add(place.asks)
    if missing := [words for asks, words in said.items() if asks not in there]:
        _write_aside(sheet, "　".join(missing))
    return unnamed


def free_corner(sheet: Worksheet) -> object | None:
    """Of the page, where nothing is printed yet."""
    corners: Sequence[object] = [
        getattr(line, side) for line in (sheet.oddFooter, sheet.oddHeader) for side in ("left", "right")
    ]
    return next((corner for corner in corners if not getattr(corner, "text", None)), None)


def _open_blanks(sheet: Worksheet, heading_row: int, foot: int) -> None:
    """What is blank, or asks for something and is not filled in yet, may be filled in."""
    for row in around(sheet, heading_row, foot):
        for cell in row:
            is_said = cell.value is not None and not (isinstance(cell.value, str) and asks_more(cell.value))
            cell.protection = Protection(locked=is_said)


def _write_aside(sheet: Worksheet, words: str) -> None:
    corner = free_corner(sheet)
    if corner is not None:
        corner.text = words.replace("&", "&&")  # type: ignore[attr-defined]
