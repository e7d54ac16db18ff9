"""The rules on a page of a PDF: how long and thick, and in which colour."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_RED, _NOT_RED = 150, 90  # of 255: red is more of the one and less of the others
_RULE, _FLAT, _THICK = 280.0, 2.0, 6.0  # points: how long a rule is at the least, how uneven and thick at the most

Colour = tuple[int, int, int]  # red, green, blue, each of 255


@dataclass(frozen=True, slots=True)
class PrintedRule:
    """A horizontal rule, in points from the page's upper left corner; y is its middle."""

    x: float
    y: float
    width: float
    thickness: float
    is_red: bool


def rules_of(page: Any, height: float) -> Iterator[PrintedRule]:
    """Horizontal strokes and flat boxes that are long enough to be seen as a rule."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        pdfium.FPDFPageObj_GetBounds(found.raw, left, bottom, right, top)
        wide, high = right.value - left.value, top.value - bottom.value
        stroke = _stroke(found.raw)
        beyond = stroke or 0.0  # the bounds reach so far beyond its ends and on either side
        is_flat = high <= _THICK if stroke is None else high - 2 * stroke <= _FLAT and stroke <= _THICK
        if wide < _RULE or not is_flat:
            continue
        yield PrintedRule(
            left.value + beyond,
            height - (top.value + bottom.value) / 2,
            wide - 2 * beyond,
            high if stroke is None else stroke,
            looks_red(*_drawn_in(found.raw, is_stroke=stroke is not None)),
        )


def _stroke(path: Any) -> float | None:
    """How thick a line is drawn, as it stands on the page; None for a box that is only filled."""
    import pypdfium2.raw as pdfium

    fill, drawn, thickness = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(path, fill, drawn)
    pdfium.FPDFPageObj_GetStrokeWidth(path, thickness)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    return thickness.value * math.hypot(matrix.c, matrix.d) if drawn.value else None


def _drawn_in(path: Any, *, is_stroke: bool) -> Colour:
    import pypdfium2.raw as pdfium

    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    ask = pdfium.FPDFPageObj_GetStrokeColor if is_stroke else pdfium.FPDFPageObj_GetFillColor
    ask(path, red, green, blue, opaque)
    return (red.value, green.value, blue.value)


def looks_red(red: int, green: int, blue: int) -> bool:
    return red > _RED and max(green, blue) < _NOT_RED
