"""The pages of a PDF as pictures, each drawn when somebody wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exporters.errors import ExportError
from exporters.pdfium import pdfium_alone
from models.sentence import sentence


@dataclass(frozen=True, slots=True)
class PageSize:
    """In points, as the reader holds the page."""

    width: float
    height: float

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of blue, green, red and an idle byte, from the top; `stride` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_sizes(data: bytes) -> tuple[PageSize, ...]:
    """The size of every page. Raises ExportError for what is no PDF."""
    with pdfium_alone():
        document = opened(data)
        try:
            return tuple(PageSize(*document.get_page_size(number)) for number in range(len(document)))
        finally:
            document.close()


def page_picture(data: bytes, number: int, scale: float, band: tuple[float, float] = (0.0, 1.0)) -> Picture:
    """A page, counted from 0, at so many pixels a point; or a band of it, from and to in parts of its height."""
    with pdfium_alone():
        document = opened(data)
        try:
            page = document[number]
            height = page.get_height()
            cut = (0, height * (1 - band[1]), 0, height * band[0])
            bitmap = page.render(scale=scale, crop=cut, prefer_bgrx=True)
            found = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            return found
        finally:
            document.close()


def opened(data: bytes) -> Any:
    """Within a turn of the library. Raises ExportError for what is no PDF."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ExportError(
            sentence("不能读取{name}：不是 PDF，或文件已损坏、有密码。", name=sentence("这份材料"))
        ) from error
