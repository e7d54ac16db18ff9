"""Text measured once: what each character takes on the grid, and where lines may break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from exporters.pdf.faces import Face, Glyph
from exporters.pdf.marks import CLOSING, DOUBLE, OPENING, UNITS, may_end, may_start, shared_blank

_HALF = 0.5  # of a full character: the blank half of a mark
_GIVE = 0.36  # so much of a full character a mark inside a line can be squeezed by
_FULL = 0.9  # marks narrower than this have no blank half
_NUMBER = (
    r"[＋－+\-−±]?[0-9０-９]+(?:[.,:：/．][0-9０-９]+)*(?:(?:[—～~–-]|至)[0-9]+(?:\.[0-9]+)?(?![0-9]*年))?"
    rf"[余多]?[十百千万亿]*[余多]?(?:{UNITS})?"
)
_PIECE = re.compile(
    rf"（[一二三四五六七八九十百]{{1,4}}）|〔[0-9]{{4}}〕[0-9]+号|{_NUMBER}|[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ'’]*|——|……|.",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A face at a size; `pitch` is what a full character takes, which on the grid is a little less than its size."""

    face: Face
    size: float
    pitch: float
    colour: str = "black"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph as its characters, measured.

    `pulls[i]` is how much closer two adjacent marks stand behind character i, `gives[i]` how much
    more that gap can be squeezed, `trims[i]` the blank that goes where character i ends a line.
    `whole[i]` holds for gaps inside a piece, which are never opened. `ends` are the positions at which
    a line may end. The sums let a line be measured without looking at its characters again.
    """

    glyphs: Sequence[Glyph]
    styles: Sequence[TextStyle]
    widths: Sequence[float]
    pulls: Sequence[float]
    gives: Sequence[float]
    trims: Sequence[float]
    whole: Sequence[bool]
    ends: Sequence[int]
    width_sums: Sequence[float]
    give_sums: Sequence[float]
    open_sums: Sequence[int]

    def __len__(self) -> int:
        return len(self.glyphs)

    def natural(self, start: int, end: int) -> float:
        """How wide the characters are side by side."""
        return self.width_sums[end] - self.width_sums[start] + self.pulls[end - 1]

    def give(self, start: int, end: int) -> float:
        """How much the marks inside can be squeezed."""
        return self.give_sums[end - 1] - self.give_sums[start]

    def open_gaps(self, start: int, end: int) -> int:
        return self.open_sums[end - 1] - self.open_sums[start]

    def text(self, start: int, end: int) -> str:
        return "".join(glyph.character for glyph in self.glyphs[start:end])


def measure(runs: Sequence[Run]) -> Measured:
    """The words of one line or paragraph without line ends."""
    glyphs: list[Glyph] = []
    styles: list[TextStyle] = []
    for run in runs:
        found = [run.style.face.glyph(character) for character in run.style.face.printable(run.text)]
        glyphs += found
        styles += [run.style] * len(found)
    text = "".join([glyph.character for glyph in glyphs])
    widths = [glyph.width * style.pitch for glyph, style in zip(glyphs, styles, strict=True)]
    blanks = [style.pitch * _HALF if glyph.width >= _FULL else 0.0 for glyph, style in zip(glyphs, styles, strict=True)]
    pulls, gives = _squeezes(text, blanks)
    ends, whole = _ends(text)
    return Measured(
        glyphs=glyphs,
        styles=styles,
        widths=widths,
        pulls=pulls,
        gives=gives,
        trims=[blank if character in CLOSING else 0.0 for character, blank in zip(text, blanks, strict=True)],
        whole=whole,
        ends=ends,
        width_sums=_sums([width - pull for width, pull in zip(widths, pulls, strict=True)]),
        give_sums=_sums(gives),
        open_sums=list(accumulate((not closed for closed in whole), initial=0)),
    )


def _sums(values: Sequence[float]) -> list[float]:
    return list(accumulate(values, initial=0.0))


def _squeezes(text: str, blanks: Sequence[float]) -> tuple[list[float], list[float]]:
    """For the gap behind each character: what two adjacent marks share, and what it can give besides."""
    pulls, gives = [0.0] * len(text), [0.0] * len(text)
    for position, (before, after) in enumerate(pairwise(text)):
        if before not in CLOSING and after not in OPENING:
            continue
        closing, opening = blanks[position], blanks[position + 1]
        if shared_blank(before, after):
            pulls[position] = min(closing, opening) if before in CLOSING else opening
        elif before in CLOSING:
            gives[position] = closing * _GIVE / _HALF
        else:
            gives[position] = opening * _GIVE / _HALF
    return pulls, gives


def _ends(text: str) -> tuple[list[int], list[bool]]:
    """Where a line may end, and which gaps stand inside a piece."""
    pieces = list(_pieces(text))
    ends: list[int] = []
    whole = [False] * len(text)
    position = 0
    for number, piece in enumerate(pieces):
        if number and _may_break(pieces, number):
            ends.append(position)
        for inside in range(position, position + len(piece) - 1):
            whole[inside] = True
        position += len(piece)
    if text:
        ends.append(len(text))
    return ends, whole


def _pieces(text: str) -> Iterator[str]:
    for match in _PIECE.finditer(text):
        yield match[0]


def _may_break(pieces: Sequence[str], number: int) -> bool:
    """Before piece `number`. A title does not leave one character beside its 《 or 》."""
    before, after = pieces[number - 1], pieces[number]
    if not may_start(after) or (not may_end(before) and before not in DOUBLE):
        return False
    if len(before) == 1 and number > 1 and pieces[number - 2] == "《":
        return False
    return not (len(after) == 1 and number + 1 < len(pieces) and pieces[number + 1] == "》")
