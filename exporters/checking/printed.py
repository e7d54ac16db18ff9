"""What stands on the pages of a PDF: characters with their places, lines, fonts."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from exporters.checking.printed_rules import Colour, PrintedRule, looks_red, rules_of
from exporters.checking.strokes import Stroke, strokes_of
from exporters.errors import ExportError
from exporters.files import refuse_unreadable
from exporters.pdfium import pdfium_alone
from exporters.progress import Progress, silent
from models.sentence import sentence

_STANDARD, _NEAR = 16.0, 0.6  # points
_UPRIGHT = 0.1  # radians
_RUNNING = 265.0  # points: three fifths of the text area
_FINE, _TITLE = 11.0, 21.0  # points: what is smaller is a remark, what is larger a title
_HEIGHT = 0.88  # of a full character above its baseline, in parts of the size
_BLACK = 64  # of 255: what is darker is seen as black
_NAMED = ("主送：", "抄送：")


@dataclass(frozen=True, slots=True)
class Character:
    """x and y are its origin on the baseline, in points from the page's lower left corner; left, right, low and high
    are its ink."""

    text: str
    x: float
    y: float
    size: float
    font: str
    left: float
    right: float
    colour: Colour = (0, 0, 0)
    low: float = 0.0
    high: float = 0.0

    @property
    def is_red(self) -> bool:
        return looks_red(*self.colour)

    @property
    def is_black(self) -> bool:
        return max(self.colour) <= _BLACK

    @property
    def top(self) -> float:
        return self.y + _HEIGHT * self.size

    @property
    def bottom(self) -> float:
        return self.y - (1 - _HEIGHT) * self.size


@dataclass(frozen=True, slots=True)
class TextLine:
    """Characters one behind the other on one baseline."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def first(self) -> Character:
        return self.characters[0]

    @property
    def last(self) -> Character:
        return self.characters[-1]

    @property
    def y(self) -> float:
        return self.first.y

    @property
    def size(self) -> float:
        return self.first.size


@dataclass(frozen=True, slots=True)
class FontUse:
    name: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """`number` counts from 1. A turned page is one that is read sideways."""

    number: int
    width: float
    height: float
    turned: bool
    lines: tuple[TextLine, ...]
    fonts: tuple[FontUse, ...]
    rules: tuple[PrintedRule, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    body_size: float = 16.0  # of most of the file's text
    has_picture: bool = False

    @property
    def is_readable(self) -> bool:
        """Of a font that is not embedded nobody knows what it prints."""
        return all(font.embedded for font in self.fonts)


def read_pages(file: Path | bytes, progress: Progress = silent) -> list[PrintedPage]:
    """Every page of a file or of its bytes. Raises ExportError for one that cannot be opened or is no PDF."""
    import pypdfium2

    if isinstance(file, Path):
        refuse_unreadable(file)
    with pdfium_alone():
        try:
            document = pypdfium2.PdfDocument(file)
        except pypdfium2.PdfiumError as error:
            name = sentence("“{name}”", name=file) if isinstance(file, Path) else sentence("这份材料")
            raise ExportError(sentence("不能读取{name}：不是 PDF，或文件已损坏、有密码。", name=name)) from error
        try:
            pages = list(_pages(document, progress))
            return [replace(page, body_size=_body_size(pages)) for page in pages]
        finally:
            document.close()


def _body_size(pages: Sequence[PrintedPage]) -> float:
    """That of most characters in lines that run over most of the page, as text does and cells, names, titles and 版记
    do not; where there are none the standard's, where anything is printed in it, else that of most characters."""
    upright = [page for page in pages if not page.turned]
    lines = [line for page in upright for line in page.lines]
    text = list(_above_the_record(upright))
    running = Counter(round(line.size, 1) for line in text if _is_running(line) for _ in line.text)
    sizes = running or Counter(round(line.size, 1) for line in lines for _ in line.text)
    if not sizes or (not running and any(abs(size - _STANDARD) < _NEAR for size in sizes)):
        return _STANDARD
    most = sizes.most_common(1)[0][0]
    return _STANDARD if abs(most - _STANDARD) < _NEAR else most


def _above_the_record(pages: Sequence[PrintedPage]) -> Iterator[TextLine]:
    """What goes on in its size over the end of a page belongs to it, too."""
    sizes: list[float] = []
    for page in pages:
        record = _record(page)
        yield from (line for line in page.lines if line.y > record and round(line.size, 1) not in sizes)
        sizes += [round(line.size, 1) for line in page.lines if _is_named(line)]


def _is_named(line: TextLine) -> bool:
    return line.text.startswith(_NAMED) and _FINE < line.size < _STANDARD - 1


def _record(page: PrintedPage) -> float:
    """The height at which 版记 begins: with a black rule in the lower half of its page, that of a letter with 主送 or
    抄送 in its size."""
    black = [page.height - rule.y for rule in page.rules if not rule.is_red]
    named = [line.first.top for line in page.lines if _is_named(line)]
    return max((*(height for height in black if height < page.height / 2), *named), default=0.0)


def _is_running(line: TextLine) -> bool:
    return _FINE < line.size < _TITLE and line.last.x - line.first.x > _RUNNING


def _pages(document: Any, progress: Progress) -> Iterator[PrintedPage]:
    count = len(document)
    for index in range(count):
        progress(sentence("量版式"), index / count)
        yield _page(document[index], index + 1)


def _page(page: Any, number: int) -> PrintedPage:
    left, bottom, right, top = page.get_mediabox()
    turned = page.get_rotation() % 180 != 0
    characters = list(_characters(page, right - left if turned else None))
    return PrintedPage(
        number=number,
        width=right - left,
        height=top - bottom,
        turned=turned,
        lines=tuple(_lines(characters)),
        fonts=tuple(dict.fromkeys(_fonts(page))),
        rules=tuple(rules_of(page, top)),
        strokes=tuple(strokes_of(page, right - left if turned else None)),
        has_picture=_has_picture(page),
    )


def _characters(page: Any, turned_width: float | None) -> Iterator[Character]:
    """The characters in the order in which they are printed, blanks left out; a rare one is read in two
    halves. On a page read sideways, of
    this width, those that run upwards have their places as the reader sees them."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    text = text_page.raw
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    matrix = pdfium.FS_MATRIX()
    half = ""
    for index in range(text_page.count_chars()):
        unit = chr(pdfium.FPDFText_GetUnicode(text, index))
        character, half = half + unit, unit if "\ud800" <= unit <= "\udbff" else ""
        if half:
            continue
        if "\udc00" <= unit <= "\udfff":
            character = character.encode("utf-16", "surrogatepass").decode("utf-16", "replace")[-1]
        if pdfium.FPDFText_IsGenerated(text, index) == 1 or character.isspace():
            continue
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetFontInfo(text, index, name, len(name), flags)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        upwards = turned_width is not None and abs(pdfium.FPDFText_GetCharAngle(text, index)) > _UPRIGHT
        yield Character(
            text=character,
            x=y.value if upwards else x.value,
            y=(turned_width or 0.0) - x.value if upwards else y.value,
            size=size,
            font=name.value.decode("utf-8", "replace"),
            left=bottom.value if upwards else left.value,
            right=top.value if upwards else right.value,
            colour=_colour(text, index),
            low=(turned_width or 0.0) - right.value if upwards else bottom.value,
            high=(turned_width or 0.0) - left.value if upwards else top.value,
        )
    text_page.close()


def _colour(text: Any, index: int) -> Colour:
    """As it is seen on white paper; black where the file does not say it."""
    import pypdfium2.raw as pdfium

    red, green, blue, opaque = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFText_GetFillColor(text, index, red, green, blue, opaque):
        return (0, 0, 0)
    light = 255 - opaque.value
    first, second, third = (light + one.value * opaque.value // 255 for one in (red, green, blue))
    return (first, second, third)


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]), None) is not None


def _lines(characters: Sequence[Character]) -> Iterator[TextLine]:
    """A line ends where the next character stands on another baseline, or too far off on the same."""
    line: list[Character] = []
    for character in characters:
        if line and not _goes_on(line[-1], character):
            yield TextLine(tuple(line))
            line = []
        line.append(character)
    if line:
        yield TextLine(tuple(line))


def _goes_on(before: Character, after: Character) -> bool:
    step = after.x - before.x
    return abs(after.y - before.y) < 0.5 and -before.size < step < 3.2 * before.size


def _fonts(page: Any) -> Iterator[FontUse]:
    import pypdfium2.raw as pdfium

    name = ctypes.create_string_buffer(256)
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        font = pdfium.FPDFTextObj_GetFont(found.raw)
        pdfium.FPDFFont_GetBaseFontName(font, name, len(name))
        yield FontUse(name.value.decode("utf-8", "replace"), pdfium.FPDFFont_GetIsEmbedded(font) == 1)
