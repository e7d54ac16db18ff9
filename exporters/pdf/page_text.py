"""The text of one page as operators of the page's stream."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from exporters.pdf.breaking import Line
from exporters.pdf.measuring import TextStyle
from exporters.pdf.subset import HALF, WIDER, Subset
from exporters.pdf.truetype import TrueType

_BLANK = 0.08  # of the size: no reader takes a gap of less for a blank
_LEAST = 0.5  # thousandths of the size that are worth a correction


class Subsets:
    """The fonts of one document, each with the characters used."""

    def __init__(self, canvas: Canvas) -> None:
        self._doc: Any = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - fonts belong to the document
        self._subsets: dict[TrueType, Subset] = {}

    def of(self, font: TrueType) -> Subset:
        found = self._subsets.get(font)
        if found is None:
            found = self._subsets[font] = Subset(font, f"F{len(self._subsets) + 1}")
            self._doc.delayedFonts.append(found)
        return found


class PageText(PDFTextObject):
    """Shows lines with every character at its place.

    Characters on the grid need no more than their codes; where the next one stands elsewhere
    (digits, squeezed marks) a number says by how much.
    """

    _code: list[str]

    def __init__(self, canvas: Canvas, subsets: Subsets) -> None:
        super().__init__(canvas)
        self._subsets = subsets
        self._state: tuple[str, float, float, str] = ("", 0.0, 0.0, "")

    def show(self, line: Line, x: float, y: float) -> None:
        """From this origin on the baseline, in points from the lower left corner of the page."""
        measured = line.measured
        for start, end, font, style in measured.stretches_of(line.start, line.end):
            wider = _wider(style, line.spread)
            tracking = style.pitch - style.size + line.spread - wider * WIDER * style.size / 1000
            subset = self._subsets.of(font)
            self._change(subset.name, style, tracking)
            codes, halves = subset.encoded(measured.characters[start:end], wider), _halves(line, start, end)
            for position in halves:
                place = 4 * (position - start)
                codes = codes[:place] + subset.half(measured.characters[position], wider) + codes[place + 4 :]
            shown = _shown(codes, _corrections(line, start, end, style, halves), 1000 / style.size)
            self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm [{shown}] TJ")
            if end < line.end:
                x += sum(line.advances(start, end))

    def _change(self, name: str, style: TextStyle, tracking: float) -> None:
        """Font, size, tracking and colour, where they are others than before."""
        font, size, tracked, colour = self._state
        if (name, style.size) != (font, size):
            self._code.append(f"/{name} {style.size:g} Tf")
        if tracking != tracked:
            self._code.append(f"{tracking:.4f} Tc")
        if style.colour != colour:
            red, green, blue = HexColor(style.colour if style.colour != "black" else "#000000").rgb()
            self._code.append(f"{red:.4g} {green:.4g} {blue:.4g} rg")
        self._state = (name, style.size, tracking, style.colour)


def _wider(style: TextStyle, spread: float) -> int:
    """By how many steps each character is wider for a reader of the file, who takes a gap of a tenth for a blank."""
    gap = (style.pitch - style.size + spread) / style.size
    return round(gap * 1000 / WIDER) if gap > _BLANK else 0


def _halves(line: Line, start: int, end: int) -> list[int]:
    """Marks that share the blank half behind them with the next one. A reader of the file takes a character that
    begins inside another for the beginning of a line, so they are half as wide for it too."""
    measured, last = line.measured, min(end, line.end - 1)
    shared = measured.shared[bisect_left(measured.shared, start) : bisect_left(measured.shared, last)]
    return [place for place in shared if measured.pulls[place] and measured.glyphs[place].width == 1]


def _corrections(
    line: Line, start: int, end: int, style: TextStyle, halves: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Behind which characters the next stands elsewhere than tracking puts it, and how much closer."""
    measured = line.measured
    glyphs, pulls, gives, shut = measured.glyphs, measured.pulls, measured.gives, measured.shut
    wider, spread, squeeze = style.pitch - style.size, line.spread, line.squeeze
    for position in range(start, min(end, line.end - 1)):
        width = glyphs[position].width
        closer = 0.0 if width == 1 else (1 - width) * wider
        closer += pulls[position] + squeeze * gives[position]
        if shut[position] and not line.solid:
            closer += spread
        if position in halves:
            closer -= style.size * HALF
        if closer:
            yield position - start + 1, closer


def _shown(codes: str, corrections: Iterable[tuple[int, float]], scale: float) -> str:
    """The codes, four digits a character, with the corrections in whole thousandths; what is rounded off is kept."""
    parts: list[str] = []
    begun, owed = 0, 0.0
    for count, closer in corrections:
        owed += closer * scale
        if owed >= _LEAST or owed <= -_LEAST:
            correction = round(owed)
            parts.append(f"<{codes[begun * 4 : count * 4]}>{correction}")
            begun, owed = count, owed - correction
    if begun * 4 < len(codes):
        parts.append(f"<{codes[begun * 4 :]}>")
    return "".join(parts)
