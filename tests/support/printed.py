"""Papers read back as a reader of the file would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pypdfium2 as pdfium
from support.faces import FONTS

from exporters.content import Briefing
from exporters.pdf import render_pdf
from exporters.pdfium import pdfium_alone


def rendered(briefing: Briefing) -> bytes:
    return render_pdf(briefing, FONTS)


@contextmanager
def opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """In its turn: the window's worker may be drawing pages, and two in the library at once end the process."""
    with pdfium_alone():
        document = pdfium.PdfDocument(BytesIO(data))
        try:
            yield document
        finally:
            document.close()


def pages(data: bytes) -> list[str]:
    """The text of each page, line ends joined, without its page number."""
    with opened(data) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return [re.sub("—[0-9]+—", "", solid(text)) for text in texts]


def text_of(data: bytes) -> str:
    return "".join(pages(data))


def solid(text: str) -> str:
    """Without blanks and line ends."""
    return re.sub(r"\s", "", text)
