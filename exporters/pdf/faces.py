"""Faces for the page: registered once, each character in a font that has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from exporters.errors import ExportError


class Face:
    """A chain of fonts: the first that has a character prints it.

    Raises ExportError where a font file cannot be read.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = tuple(files)
        self._fonts: list[TTFont] = []
        self._widths: dict[str, float] = {}

    @property
    def name(self) -> str:
        return str(self._font(0).fontName)

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        """The text in stretches of one font: (font name, characters).

        A character that no font has is printed as □ with its code, so nobody
        takes a gap for the text.
        """
        pieces = [self._placed(character) for character in text]
        for name, group in groupby(pieces, key=lambda piece: piece[0]):
            yield name, "".join(piece[1] for piece in group)

    def width(self, text: str, size: float) -> float:
        """How wide the text is, in points, at a size in points. Each character is measured once."""
        widths = self._widths
        total = 0.0
        for character in text:
            if character not in widths:
                name, printed = self._placed(character)
                widths[character] = pdfmetrics.stringWidth(printed, name, 1)
            total += widths[character]
        return total * size

    def _placed(self, character: str) -> tuple[str, str]:
        for index in range(len(self._files)):
            font = self._font(index)
            if ord(character) in font.face.charToGlyph:
                return str(font.fontName), character
        return self.name, f"［U+{ord(character):04X}］"

    def _font(self, index: int) -> TTFont:
        if index < len(self._fonts):
            return self._fonts[index]
        file = self._files[index]
        registered = file.stem in pdfmetrics.getRegisteredFontNames()
        font = pdfmetrics.getFont(file.stem) if registered else _load(file)
        if not isinstance(font, TTFont):
            raise ExportError(f"字体名“{file.stem}”已被另一种字体占用，不能嵌入。")
        self._fonts.append(font)
        return font


def _load(file: Path) -> TTFont:
    try:
        font = TTFont(file.stem, str(file))
    except (TTFError, OSError) as error:
        raise ExportError(f"不能读取字体文件“{file.name}”。请重新安装本程序。") from error
    pdfmetrics.registerFont(font)
    return font
