"""Faces for the page: registered once, each character in a font that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from exporters.errors import ExportError
from exporters.pdf.composite_font import CompositeFont

# What would print as nothing or turn the text around: control and format characters, halves of pairs, private use.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Glyph(NamedTuple):
    """A character in the font that prints it; `width` in parts of the size."""

    character: str
    font: str
    width: float


class Face:
    """A chain of fonts: the first that has a character prints it.

    Raises ExportError where a font file cannot be read.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = tuple(files)
        self._fonts: list[CompositeFont] = []
        self._glyphs: dict[str, Glyph] = {}

    @property
    def name(self) -> str:
        return str(self._font(0).fontName)

    @property
    def ascent(self) -> float:
        """How high a full character stands above the baseline, in parts of the size: the same in every font."""
        return 0.88

    def printable(self, text: str) -> str:
        """The text as it prints: a character that no font has, or that would print as nothing, is
        named by its code, so nobody takes a gap for the text."""
        if "\t" in text:
            text = text.replace("\t", "　")
        return "".join([self._named(character) for character in text])

    def glyph(self, character: str) -> Glyph:
        """A character of printable text. Each is looked up once."""
        found = self._glyphs.get(character)
        if found is None:
            found = self._glyphs[character] = self._placed(character) or self._missing(character)
        return found

    def width(self, text: str, size: float) -> float:
        """How wide the text is, in points, at a size in points."""
        return sum(self.glyph(character).width for character in self.printable(text)) * size

    def _named(self, character: str) -> str:
        if character in self._glyphs:
            return character
        if unicodedata.category(character) not in _INVISIBLE and (glyph := self._placed(character)):
            self._glyphs[character] = glyph
            return character
        return f"［U+{ord(character):04X}］"

    def _placed(self, character: str) -> Glyph | None:
        for index in range(len(self._files)):
            font = self._font(index)
            if font.has(character):
                return Glyph(character, str(font.fontName), font.advance(character) / 1000)
        return None

    def _missing(self, character: str) -> Glyph:
        raise ExportError(f"字体里没有“{character}”，印不出来。请重新安装本程序。")

    def _font(self, index: int) -> CompositeFont:
        while index >= len(self._fonts):
            self._fonts.append(registered(self._files[len(self._fonts)]))
        return self._fonts[index]


def registered(file: Path) -> CompositeFont:
    """The font of a file, read once. Raises ExportError."""
    name = str(file)
    known = name in pdfmetrics.getRegisteredFontNames()
    font: object = pdfmetrics.getFont(name) if known else _load(name, file)
    if not isinstance(font, CompositeFont):
        raise ExportError(f"字体名“{file.stem}”已被另一种字体占用，不能嵌入。")
    return font


def _load(name: str, file: Path) -> CompositeFont:
    try:
        font = CompositeFont(name, str(file))
    except (TTFError, OSError) as error:
        raise ExportError(f"不能读取字体文件“{file.name}”。请重新安装本程序。") from error
    pdfmetrics.registerFont(font)
    return font
