"""发文机关标志: a name in large red characters; several bodies one below the other, 文件 beside them
(GB/T 9704-2012, 7.2.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporters.content.bodies import bodies
from exporters.pdf import grid
from exporters.pdf.breaking import Line
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Words
from exporters.pdf.setting import one_line
from exporters.pdf.title import title_lines

_DOCUMENT = "文件"
_SPACED = 4  # characters that are set with blanks between them
_SMALLEST = 26.0  # points, for a name on a line of its own
_LARGEST_OF_SEVERAL = 36.0
_SMALLEST_OF_SEVERAL = 28.0  # clearly above a title
_LIKE_A_TITLE = 22.0
_LEADING, _CLOSEST = 1.4, 1.2  # from name to name, in parts of the size
_BESIDE = 0.4  # of a character, between the names and 文件


@dataclass(frozen=True, slots=True)
class Masthead:
    """Words with places from its upper left corner; as wide as the text area."""

    height: float
    words: tuple[Words, ...]

    def at(self, top: float) -> list[Words]:
        return [replace(one, y=one.y + top) for one in self.words]


@dataclass(frozen=True, slots=True)
class Scale:
    """How far the names of several bodies may become smaller: to a share of their size, but not below the smallest."""

    share: float = 1.0
    smallest: float = _SMALLEST_OF_SEVERAL


FULL, LEAST = Scale(), Scale(share=0.0, smallest=_LIKE_A_TITLE)


def masthead(text: str, style: TextStyle, scale: Scale = FULL) -> Masthead:
    """As large as the text area is wide; in several lines where a single one would be too small to read. Several
    names are set in this scale."""
    names = bodies(text.removesuffix(_DOCUMENT))
    spaced = "　".join(text) if len(text) <= _SPACED else text
    size = min(style.size, grid.ROOM / max(1.0, style.face.width(spaced, 1)))
    if len(names) < 2 and size >= _SMALLEST:
        line = one_line(spaced, _sized(style, size))
        return Masthead(size, (Words((grid.ROOM - line.width) / 2, style.face.ascent * size, line),))
    return _stacked(names, _DOCUMENT if text.endswith(_DOCUMENT) else "", style, scale)


def _stacked(names: Sequence[str], behind: str, style: TextStyle, scale: Scale) -> Masthead:
    """The names as wide as each other, 文件 halfway up beside them."""
    beside = style.face.width(behind, style.size) + style.size * _BESIDE if behind else 0.0
    room = grid.ROOM - beside
    lines = list(names) if len(names) > 1 else title_lines(names[0] if names else "", _sized(style, _SMALLEST), room)
    widest = max((style.face.width(line, 1) for line in lines), default=1.0)
    size = min(_LARGEST_OF_SEVERAL, room / max(1.0, widest))
    size = max(size * scale.share, min(size, scale.smallest))
    leading = max(_CLOSEST, _LEADING * scale.share)
    width = widest * size
    left = (room - width) / 2
    height = size * (1 + leading * (len(lines) - 1))
    found = []
    for number, name in enumerate(lines):
        line = _spread(name, _sized(style, size), width if len(names) > 1 else 0.0)
        x = left if len(names) > 1 else left + (width - line.width) / 2
        found.append(Words(x, size * (style.face.ascent + leading * number), line))
    if behind:
        middle = (height - style.size) / 2 + style.face.ascent * style.size
        found.append(Words(left + width + style.size * _BESIDE, middle, one_line(behind, style)))
    return Masthead(max(height, style.size if behind else 0.0), tuple(found))


def _spread(name: str, style: TextStyle, width: float) -> Line:
    """With even gaps as wide as the widest name; in its own width for 0."""
    line = one_line(name, style)
    gaps = max(1, len(line.measured) - 1)
    return line if line.width >= width else replace(line, width=width, spread=(width - line.width) / gaps)


def _sized(style: TextStyle, size: float) -> TextStyle:
    return replace(style, size=size, pitch=size)
