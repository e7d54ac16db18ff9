"""From pages to the bytes of a PDF."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from functools import singledispatchmethod
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor, black
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from exporters.pdf import grid
from exporters.pdf.page import Box, Link, Page, PageOf, Rule, Target, Thing, Words
from exporters.pdf.page_text import PageText, Subsets
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import Styles
from exporters.progress import Progress
from models.sentence import sentence


class _NoFont(pdfmetrics.Font):
    """Stands where reportlab would name Helvetica on every page, which is then not embedded. Writes nothing."""

    def __init__(self) -> None:
        self._dynamicFont, self._multiByte = 1, 0
        self.fontName = "chengqi-none"
        self.face = pdfmetrics.TypeFace(self.fontName)


_NONE = _NoFont()
rl_config.useA85 = 0  # the bytes as they are: a quarter less, and faster


def write_pages(pages: Sequence[Page], styles: Styles, properties: Properties, progress: Progress) -> bytes:
    """The pages as one file. The same pages always give the same bytes."""
    buffer = BytesIO()
    pdfmetrics.registerFont(_NONE)
    font: Any = _NONE.fontName
    canvas = Canvas(
        buffer,
        pagesize=(grid.PAPER_WIDTH, grid.PAPER_HEIGHT),
        initialFontName=font,
        pageCompression=1,
        invariant=1,
        lang="zh-CN",
    )
    properties.write(canvas)
    writer = _Writer(canvas, styles, _numbers(pages))
    for number, page in enumerate(pages, start=1):
        progress(sentence("写入"), number / len(pages))
        writer.page(page, number)
    canvas.save()
    return buffer.getvalue()


def _numbers(pages: Sequence[Page]) -> Mapping[str, int]:
    """On which page each target stands."""
    return {
        thing.key: number
        for number, page in enumerate(pages, start=1)
        for thing in page.things
        if isinstance(thing, Target)
    }


class _Writer:
    """Draws things on a canvas; a sideways page turns what it draws, not its page number."""

    def __init__(self, canvas: Canvas, styles: Styles, numbers: Mapping[str, int]) -> None:
        self._canvas = canvas
        self._doc: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - its pages are packed one by one
        self._styles = styles
        self._numbers = numbers
        self._height = grid.PAPER_HEIGHT
        self._level = -1
        self._subsets = Subsets(canvas)
        self._text = PageText(canvas, self._subsets)

    def page(self, page: Page, number: int) -> None:
        canvas = self._canvas
        canvas.setPageRotation(90 if page.sideways else 0)
        paper = (grid.PAPER_WIDTH, grid.PAPER_HEIGHT)
        canvas.setPageSize(paper[::-1] if page.sideways else paper)  # reportlab turns it back
        canvas.saveState()
        self._height = grid.PAPER_WIDTH if page.sideways else grid.PAPER_HEIGHT
        if page.sideways:
            canvas.transform(0, 1, -1, 0, grid.PAPER_WIDTH, 0)
        self._text = PageText(canvas, self._subsets)
        for thing in page.things:
            self.draw(thing)
        canvas.drawText(self._text)
        canvas.restoreState()
        if page.numbered:
            self._page_number(page.number or number)
        canvas.showPage()
        self._pack(number)

    def _pack(self, number: int) -> None:
        """Compress a page now, while somebody may still stop the work, and not all of them at the end."""
        page: Any = self._doc.idToObject[f"Page{number}"]
        packed = pdfdoc.PDFStream(content=zlib.compress(page.stream.encode("latin-1")))
        packed.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        page.Contents, page.stream = packed, None

    @singledispatchmethod
    def draw(self, thing: Thing) -> None:
        raise TypeError(f"nobody draws {type(thing).__name__}")

    @draw.register
    def _(self, thing: Words) -> None:
        self._text.show(thing.line, thing.x, self._height - thing.y)

    @draw.register
    def _(self, thing: Rule) -> None:
        self._canvas.setStrokeColor(_colour(thing.colour))
        self._canvas.setLineWidth(thing.thickness)
        y = self._height - thing.y
        self._canvas.line(thing.x, y, thing.x + thing.width, y - thing.height)

    @draw.register
    def _(self, thing: Box) -> None:
        if thing.fill:
            self._canvas.setFillColor(_colour(thing.fill))
        if thing.outline:
            self._canvas.setStrokeColor(_colour(thing.outline))
            self._canvas.setLineWidth(0.6)
        y = self._height - thing.y - thing.height
        self._canvas.rect(thing.x, y, thing.width, thing.height, stroke=int(bool(thing.outline)), fill=bool(thing.fill))

    @draw.register
    def _(self, thing: Link) -> None:
        if thing.target in self._numbers:
            y = self._height - thing.y
            area = (thing.x, y - thing.height, thing.x + thing.width, y)
            self._canvas.linkRect("", thing.target, area, relative=1, Border="[0 0 0]")

    @draw.register
    def _(self, thing: Target) -> None:
        left, top = self._canvas.absolutePosition(0, self._height - thing.y)  # its whole margin stays in sight
        self._canvas.bookmarkPage(thing.key, fit="XYZ", left=left, top=top, zoom=0)  # the reader keeps his zoom
        if thing.title:
            self._level = min(thing.level, self._level + 1)  # bookmarks skip no level
            self._canvas.addOutlineEntry(thing.title, thing.key, level=self._level)

    @draw.register
    def _(self, thing: PageOf) -> None:
        if thing.target in self._numbers:
            line = one_line(str(self._numbers[thing.target]), thing.style)
            self._text.show(line, thing.x - line.width, self._height - thing.y)

    def _page_number(self, number: int) -> None:
        """— 1 —: the dash 7 mm below the text area, one character in, odd pages right and even pages left."""
        style = self._styles.page_number
        line = one_line(f"— {number} —", style)
        right = grid.LEFT + grid.WIDTH - style.size - line.width
        text = PageText(self._canvas, self._subsets)
        y = grid.PAPER_HEIGHT - grid.TOP - grid.HEIGHT - grid.PAGE_NUMBER - style.size * _DASH
        text.show(line, right if number % 2 else grid.LEFT + style.size, y)
        self._canvas.drawText(text)


_DASH = 0.38  # how high a dash stands above the baseline, in parts of the size


def _colour(name: str) -> Color:
    return black if name == "black" else HexColor(name)
