"""Faces for the page: each character in a font that has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from exporters.errors import ExportError
from exporters.pdf.truetype import FontError, TrueType
from models.sentence import sentence

# What would print as nothing or turn the text around: control and format characters, halves of pairs, private use.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Glyph(NamedTuple):
    """A character in the font that prints it; `width` in parts of the size."""

    character: str
    font: TrueType
    width: float


class Face:
    """A chain of fonts: the first that has a character prints it.

    Raises ExportError where a font file cannot be read.
    """

    ascent = 0.88  # how high a full character stands above the baseline, in parts of the size

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = tuple(files)
        self._fonts: list[TrueType] = []
        self._glyphs: dict[str, Glyph] = {}
        self.unprintable: set[str] = set()  # what was named by its code so far

    def printable(self, text: str) -> str:
        """The text as it prints: a character that no font has, or that would print as nothing, is
        named by its code, so nobody takes a gap for the text."""
        named = {
            character: "　" if character == "\t" else f"［U+{ord(character):04X}］"
            for character in set(text) - self._glyphs.keys()
            if not self._can_print(character)
        }
        return "".join([named.get(character, character) for character in text]) if named else text

    def glyph(self, character: str) -> Glyph:
        """A character of printable text. Each is looked up once."""
        found = self._glyphs.get(character)
        if found is None:
            found = self._glyphs[character] = self._placed(character) or self._missing(character)
        return found

    def glyphs(self, text: str) -> list[Glyph]:
        """What prints a text as somebody typed it."""
        known = self._glyphs
        try:
            return [known[character] for character in text]
        except KeyError:
            return [self.glyph(character) for character in self.printable(text)]

    def width(self, text: str, size: float) -> float:
        """How wide the text is, in points, at a size in points."""
        return sum(self.glyph(character).width for character in self.printable(text)) * size

    def _can_print(self, character: str) -> bool:
        """Learns where to find it."""
        glyph = None if unicodedata.category(character) in _INVISIBLE else self._placed(character)
        if glyph is not None:
            self._glyphs[character] = glyph
        elif character != "\t":
            self.unprintable.add(character)
        return glyph is not None

    def _placed(self, character: str) -> Glyph | None:
        for index in range(len(self._files)):
            font = self._font(index)
            if glyph := font.glyph(ord(character)):
                return Glyph(character, font, font.width(glyph) / 1000)
        return None

    def _missing(self, character: str) -> Glyph:
        raise ExportError(sentence("字体里没有“{character}”，印不出来。请重新安装本程序。", character=character))

    def _font(self, index: int) -> TrueType:
        while index >= len(self._fonts):
            self._fonts.append(opened(self._files[len(self._fonts)]))
        return self._fonts[index]


@lru_cache(maxsize=16)
def opened(file: Path) -> TrueType:
    """The font of a file; of a collection, number 2 as name.ttc#2. Read once. Raises ExportError."""
    name, _, number = file.name.partition("#")
    try:
        return TrueType.read(file.with_name(name), int(number or 0))
    except (FontError, OSError) as error:
        raise ExportError(sentence("不能读取字体文件“{file}”。请重新安装本程序。", file=file.name)) from error
