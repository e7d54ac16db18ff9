"""The lines that are drawn on a page, level and upright, however short."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_THIN = 4.0  # points: what is thicker is a box
_SHORT = 4.0
_STRAIGHT = 0.3

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """As characters have their places: at such a height, or so far from the left, from `start` to `end`."""

    at: float
    start: float
    end: float
    is_upright: bool


def strokes_of(page: Any, turned_width: float | None) -> Iterator[Stroke]:
    """Of a page read sideways, of this width, as the reader sees them."""
    for stroke in _strokes(page):
        yield stroke if turned_width is None else _turned(stroke, turned_width)


def _turned(stroke: Stroke, width: float) -> Stroke:
    if stroke.is_upright:
        return Stroke(width - stroke.at, stroke.start, stroke.end, is_upright=False)
    return Stroke(stroke.at, width - stroke.end, width - stroke.start, is_upright=True)


def _strokes(page: Any) -> Iterator[Stroke]:
    """A thin path is one line, whether drawn or filled; of another that is drawn each side that is straight."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        pdfium.FPDFPageObj_GetBounds(found.raw, left, bottom, right, top)
        wide, high = right.value - left.value, top.value - bottom.value
        if high <= _THIN < wide:
            yield Stroke((top.value + bottom.value) / 2, left.value, right.value, is_upright=False)
        elif wide <= _THIN < high:
            yield Stroke((left.value + right.value) / 2, bottom.value, top.value, is_upright=True)
        elif wide > _THIN:
            yield from _sides(found.raw)


def _sides(path: Any) -> Iterator[Stroke]:
    for before, after in pairwise(_corners(path)):
        if before is None or after is None:
            continue
        (x, y), (other_x, other_y) = before, after
        if abs(y - other_y) < _STRAIGHT and abs(x - other_x) > _SHORT:
            yield Stroke(y, min(x, other_x), max(x, other_x), is_upright=False)
        elif abs(x - other_x) < _STRAIGHT and abs(y - other_y) > _SHORT:
            yield Stroke(x, min(y, other_y), max(y, other_y), is_upright=True)


def _corners(path: Any) -> Iterator[Place | None]:
    """Of what is drawn, one behind the other; None where a line does not go on from the one before."""
    import pypdfium2.raw as pdfium

    fill, drawn = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, drawn)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y, first = ctypes.c_float(), ctypes.c_float(), None
    for index in range(pdfium.FPDFPath_CountSegments(path) if drawn.value else 0):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        place = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            yield None
            first = place
        yield place
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield first
