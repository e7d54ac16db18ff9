"""The text of one page as operators of the page's stream."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from exporters.pdf.breaking import Line
from exporters.pdf.measuring import TextStyle

_LEAST = 0.5  # thousandths of the size that are worth a correction


class PageText(PDFTextObject):
    """Shows lines with every character at its place.

    Characters on the grid need no more than their codes; where the next one stands elsewhere
    (digits, squeezed marks) a number says by how much.
    """

    _canvas: Any
    _code: list[str]

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._state = ("", 0.0, 0.0, "")

    def show(self, line: Line, x: float, y: float) -> None:
        measured = line.measured
        advances = list(line.advances())
        places = range(line.start, line.end)
        for (name, style), group in groupby(places, key=lambda p: (measured.glyphs[p].font, measured.styles[p])):
            stretch = list(group)
            first, last = stretch[0], stretch[-1] + 1
            tracking = style.pitch - style.size + line.spread
            self._change(name, style, tracking)
            codes = self._codes(name, measured.text(first, last))
            own = [glyph.width * style.size + tracking for glyph in measured.glyphs[first:last]]
            wanted = advances[first - line.start : last - line.start]
            self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm [{_shown(codes, own, wanted, style.size)}] TJ")
            x += sum(wanted)

    def _codes(self, name: str, text: str) -> str:
        font: Any = pdfmetrics.getFont(name)
        return str(font.encoded(text, self._document))

    @property
    def _document(self) -> Any:
        return self._canvas._doc  # noqa: SLF001 - as reportlab's own text objects do

    def _change(self, name: str, style: TextStyle, tracking: float) -> None:
        """Font, size, tracking and colour, where they are others than before."""
        font, size, tracked, colour = self._state
        if (name, style.size) != (font, size):
            known: Any = pdfmetrics.getFont(name)
            self._code.append(f"{known.getSubsetInternalName(0, self._document)} {style.size:g} Tf")
        if tracking != tracked:
            self._code.append(f"{tracking:.4f} Tc")
        if style.colour != colour:
            red, green, blue = HexColor(style.colour if style.colour != "black" else "#000000").rgb()
            self._code.append(f"{red:.4g} {green:.4g} {blue:.4g} rg")
        self._state = (name, style.size, tracking, style.colour)


def _shown(codes: str, own: list[float], wanted: list[float], size: float) -> str:
    """The codes, four digits a character, with corrections where a character's own advance is not the wanted."""
    parts: list[str] = []
    begun, owed = 0, 0.0
    for number, (has, wants) in enumerate(zip(own, wanted, strict=True), start=1):
        owed += (has - wants) / size * 1000
        if abs(owed) >= _LEAST:
            correction = round(owed)
            parts.append(f"<{codes[begun * 4 : number * 4]}>{correction}")
            begun, owed = number, owed - correction
    if begun * 4 < len(codes):
        parts.append(f"<{codes[begun * 4 :]}>")
    return "".join(parts)
