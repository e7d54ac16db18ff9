"""Text measured once: what each character takes on the grid, and where lines may break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter, not_, sub
from typing import NamedTuple

from exporters.pdf.faces import Face, Glyph
from exporters.pdf.marks import CLOSING, NO_END, NO_START, OPENING, UNITS, shared_blank
from exporters.pdf.truetype import TrueType

_HALF = 0.5  # of a full character: the blank half of a mark
_GIVE = 0.36  # so much of a full character a mark inside a line can be squeezed by
_FULL = 0.9  # marks narrower than this have no blank half
_MONEY = "(?:US|HK|CA|NT|A)?[$＄¥￥£€]"
_NUMBER = (
    rf"(?:{_MONEY})?(?:[＋－+\-−±]约?)?[0-9０-９]+(?:[.,:：/．][0-9０-９]+)*(?:[—～~–-][0-9]+(?:\.[0-9]+)?)?"
    rf"[余多]?[十百千万亿]*[余多]?(?:{UNITS})?(?:以上|以下|以内|左右)?"
)
_MARKER, _DOCUMENT = "（[一二三四五六七八九十百]{1,4}）", "〔[0-9]{4}〕[0-9]+号"
_WORD = "[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ'’]*"
_CODE = r"［U\+[0-9A-F]{4,6}］"  # stands for a character that no font has
_NODE = r"(?<![A-Za-z0-9])(?:T[0-9]+(?:\.s[0-9]+)?|A[0-9]+-[0-9]+(?:\.[0-9]+)?)(?![A-Za-z0-9])"
_COUNTED = "一二三四五六七八九十"
_PLACE = f"[{_COUNTED}]{{1,3}}（[{_COUNTED}百]{{1,4}}）"  # 二（四）, a task in its section
_LAMPS = "■▲●○✓◆"
_LAMP = f"[{_LAMPS}][一-鿿]{{2,5}}(?:[0-9]+项)?(?![一-鿿])"
_DATE = "[0-9]{1,2}月[0-9]{1,2}日"
_DEADLINE = f"（限(?:[0-9]{{4}}年)?(?:{_DATE}|[0-9]{{1,2}}月底?)）"
_NAMED = "[一二三四]季度|未填报"
_OF_HANZI = frozenset(f"（未{_COUNTED}{_LAMPS}")  # what begins so is kept whole, and opens like other text
# Most characters of Chinese text begin none of these.
_BEGINS = rf"(?=[未{_COUNTED}{_LAMPS}（〔［0-9０-９A-Za-zÀ-ɏ＋－+\-−±$＄¥￥£€—…])"
WHOLE = re.compile(
    f"{_BEGINS}(?:{_MARKER}|{_PLACE}|{_LAMP}|{_DEADLINE}|{_NAMED}|{_DATE}|{_DOCUMENT}|{_NODE}|{_CODE}|{_NUMBER}|{_WORD}|——|……)"
)
_LATIN = re.compile("[!-~]{2,}")  # no gap in it is opened, wherever its line may end
_SHORT = 16  # characters of Latin that stay on one line
_SEAM = re.compile("[/?&=_.-](?=[A-Za-z0-9])")  # behind which a longer one may go on
_BLANKS = frozenset(" 　")  # they go where a line ends, and none begins one
_NO_BEGINNING = NO_START | _BLANKS
_TITLE_MARK = re.compile("[《》]")
_MARK = re.compile(f"[{''.join(sorted(CLOSING | OPENING))}]")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A face at a size; `pitch` is what a full character takes, which on the grid is a little less than its size.
    Where it `divides`, a line ends inside a range or a long code before its gaps open wide."""

    face: Face
    size: float
    pitch: float
    colour: str = "black"
    divides: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style."""

    text: str
    style: TextStyle


class Stretch(NamedTuple):
    """Characters of one font and style, one behind the other."""

    start: int
    end: int
    font: TrueType
    style: TextStyle


@dataclass(frozen=True, slots=True)
class Measured:
    """A paragraph as its characters, measured.

    `pulls[i]` is how much closer two adjacent marks stand behind character i, `gives[i]` how much
    more that gap can be squeezed, `trims[i]` the blank that goes where character i ends a line. `shared` are the
    closing marks that give their blank half to the next one.
    `whole[i]` holds for gaps inside a piece, at which no line ends; `shut[i]` for those of them that are never
    opened: all but those of a marker, （十二）. `ends` are the positions at which a line may end. The sums let a line
    be measured without looking at its characters again.
    """

    characters: str
    glyphs: Sequence[Glyph]
    stretches: Sequence[Stretch]
    widths: Sequence[float]
    pulls: Sequence[float]
    gives: Sequence[float]
    trims: Sequence[float]
    shared: Sequence[int]
    whole: Sequence[bool]
    shut: Sequence[bool]
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
        """How many gaps inside may open."""
        return self.open_sums[end - 1] - self.open_sums[start]

    def text(self, start: int, end: int) -> str:
        return self.characters[start:end]

    def style_at(self, position: int) -> TextStyle:
        return next(stretch.style for stretch in self.stretches if position < stretch.end)

    def stretches_of(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretches of a line."""
        for stretch in self.stretches:
            if stretch.end > start and stretch.start < end:
                yield Stretch(max(start, stretch.start), min(end, stretch.end), stretch.font, stretch.style)


def measure(runs: Sequence[Run]) -> Measured:
    """The words of one line or paragraph without line ends."""
    glyphs: list[Glyph] = []
    stretches: list[Stretch] = []
    widths: list[float] = []
    for run in runs:
        found = run.style.face.glyphs(run.text)
        stretches += _stretches(found, len(glyphs), run.style)
        glyphs += found
        widths += [glyph.width * run.style.pitch for glyph in found]
    text = "".join([glyph.character for glyph in glyphs])
    pulls, gives, trims, shared = _squeezes(text, glyphs, widths)
    ends, whole, shut = _ends(text)
    return Measured(
        characters=text,
        glyphs=glyphs,
        stretches=stretches,
        widths=widths,
        pulls=pulls,
        gives=gives,
        trims=trims,
        shared=shared,
        whole=whole,
        shut=shut,
        ends=ends,
        width_sums=list(accumulate(map(sub, widths, pulls), initial=0.0)),
        give_sums=list(accumulate(gives, initial=0.0)),
        open_sums=list(accumulate(map(not_, shut), initial=0)),
    )


def _stretches(glyphs: Sequence[Glyph], start: int, style: TextStyle) -> Iterator[Stretch]:
    for font, group in groupby(glyphs, key=_FONT):
        end = start + sum(1 for _ in group)
        yield Stretch(start, end, font, style)
        start = end


_FONT = itemgetter(1)


def _squeezes(
    text: str, glyphs: Sequence[Glyph], widths: Sequence[float]
) -> tuple[list[float], list[float], list[float], list[int]]:
    """For the gap behind each character what two adjacent marks share and what it can give besides; for each mark
    the blank that goes at a line's end; and which closing marks share theirs."""
    shared: list[int] = []
    pulls, gives, trims = ([0.0] * len(text) for _ in range(3))
    last = len(text) - 1
    for match in _MARK.finditer(text):
        position = match.start()
        blank = widths[position] * _HALF if glyphs[position].width >= _FULL else 0.0
        if match[0] in CLOSING:
            trims[position] = blank
            if position < last and shared_blank(match[0], text[position + 1]):
                pulls[position] = min(blank, widths[position + 1] * _HALF)
                shared.append(position)
            elif position < last:
                gives[position] = blank * _GIVE / _HALF
        elif position and text[position - 1] in OPENING:
            pulls[position - 1] = blank
        elif position and text[position - 1] not in CLOSING:
            gives[position - 1] = blank * _GIVE / _HALF
    return pulls, gives, trims, shared


def _ends(text: str) -> tuple[list[int], list[bool], list[bool]]:
    """Where a line may end, which gaps stand inside a piece, and which are never opened."""
    whole = [False] * len(text)
    starts: set[int] = set()
    seams: set[int] = set()
    open_: set[int] = set()
    for match in WHOLE.finditer(text):
        start, end = match.span()
        starts.add(start)
        whole[start : end - 1] = [True] * (end - 1 - start)
        if match[0][0] in _OF_HANZI:
            open_.update(range(start, end - 1))
    for match in _LATIN.finditer(text):
        start, end = match.span()
        if end - start > _SHORT:
            seams.update(seam.end() for seam in _SEAM.finditer(text, start, end))
        whole[start : end - 1] = [True] * (end - 1 - start)
    beside = set(_beside_title_marks(text, whole))
    closed = [shut and place not in seams for place, shut in enumerate(whole, 1)] if seams else whole
    ends = [
        position
        for position in range(1, len(text))
        if not closed[position - 1]
        and text[position - 1] not in NO_END
        and (text[position] not in _NO_BEGINNING or position in starts)
        and position not in beside
    ]
    if text:
        ends.append(len(text))
    shut = [one and place not in open_ for place, one in enumerate(whole)] if open_ else whole
    return ends, whole, shut


def _beside_title_marks(text: str, whole: Sequence[bool]) -> Iterator[int]:
    """A title does not leave one character beside its 《 or 》."""
    for match in _TITLE_MARK.finditer(text):
        position = match.start()
        if match[0] == "《":
            yield position + 2
        elif position and not whole[position - 1]:
            yield position - 1
