"""Where a page of our papers leads: areas that go to a place in the same file."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from exporters.page_pictures import opened
from exporters.pdfium import pdfium_alone

_FINE = 100  # steps in a point; the library gives whole ones


@dataclass(frozen=True, slots=True)
class PageLink:
    """Points from a page's upper left corner as the reader holds it. The target is a page, counted from 0,
    and how far down it."""

    x: float
    y: float
    width: float
    height: float
    to_page: int
    to_y: float

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


def page_links(data: bytes, number: int) -> tuple[PageLink, ...]:
    """The links of a page, counted from 0, from the top. Raises ExportError for what is no PDF."""
    with pdfium_alone():
        document = opened(data)
        try:
            return tuple(sorted(_links(document, number), key=lambda link: (link.y, link.x)))
        finally:
            document.close()


def _links(document: Any, number: int) -> Iterator[PageLink]:
    import pypdfium2.raw as pdfium

    page, place, link = document[number], ctypes.c_int(), pdfium.FPDF_LINK()
    area = pdfium.FS_RECTF()
    while pdfium.FPDFLink_Enumerate(page.raw, place, link):
        target = pdfium.FPDFLink_GetDest(document.raw, link)
        if target and pdfium.FPDFLink_GetAnnotRect(link, area):
            corners = [_held(page, area.left, area.top), _held(page, area.right, area.bottom)]
            (left, right), (top, bottom) = (sorted(side) for side in zip(*corners, strict=True))
            to_page = pdfium.FPDFDest_GetDestPageIndex(document.raw, target)
            yield PageLink(left, top, right - left, bottom - top, to_page, _down(document, to_page, target))


def _down(document: Any, number: int, target: Any) -> float:
    """How far down its page a target stands. A page that is wider than high is turned by a quarter. Nothing of
    the page is read for this: a table of contents leads to many."""
    import pypdfium2.raw as pdfium

    said_x, said_y, said_zoom = (ctypes.c_int() for _ in range(3))
    x, y, zoom = (ctypes.c_float() for _ in range(3))
    pdfium.FPDFDest_GetLocationInPage(target, said_x, said_y, said_zoom, x, y, zoom)
    width, height = document.get_page_size(number)
    if width > height:
        return x.value
    return height - y.value if said_y.value else 0.0


def _held(page: Any, x: float, y: float) -> tuple[float, float]:
    """A place of the page's own, in points from the upper left corner as the reader holds it."""
    import pypdfium2.raw as pdfium

    width, height = (round(side * _FINE) for side in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE
