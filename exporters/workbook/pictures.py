"""Pictures of an office's own form stay where they belong, and as large as they are."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import OneCellAnchor, TwoCellAnchor
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.heights import height_of_row

_POINT = 12_700  # of the units in which drawings are measured


def move_pictures(sheet: Worksheet, foot: int, shift: int) -> None:
    """Those of the foot go where it goes: a seal stays beside 盖章."""
    for anchor in (one.anchor for one in pictures(sheet)):
        if not isinstance(anchor, OneCellAnchor | TwoCellAnchor):
            continue
        first = anchor._from  # noqa: SLF001 - what it is called there, as from is a word of the language
        ends = (first, anchor.to) if isinstance(anchor, TwoCellAnchor) else (first,)
        for end in ends if first.row >= foot - 1 else ():
            end.row += shift


def pictures(sheet: Worksheet) -> Iterable[Image]:
    found: list[Image] = vars(sheet).get("_images", [])  # openpyxl has no other door to those it has read
    return found


def keep_size(sheet: Worksheet, row: int, grown: float) -> None:
    """A picture that ends in a cell below a row that has grown by so many points is not drawn out with it."""
    for anchor in (one.anchor for one in pictures(sheet)):
        if isinstance(anchor, TwoCellAnchor) and anchor._from.row < row <= anchor.to.row:  # noqa: SLF001 - as above
            end = anchor.to
            end.rowOff -= round(grown * _POINT)
            while end.rowOff < 0 and end.row > anchor._from.row:  # noqa: SLF001
                end.row -= 1
                end.rowOff += round(height_of_row(sheet, end.row + 1) * _POINT)
