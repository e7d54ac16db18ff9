"""Both edges flush, with numbers and Latin words whole.

Qt's own justification pulls the digits of a number apart as it does characters. Here the slack of
a line goes only between characters that may stand apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import floor

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout, QTextLine

from ui.marked_text import WORD_JOINER
from ui.utf16 import spread

_FIXED = 64  # Qt's lengths are whole numbers of 1/64 pixel, cut off; more would make a line too long


def justify(document: QTextDocument, lines: int | None = None) -> None:
    """Lay a document out flush at its present width. Its words and lines stay as they are. Of so many `lines` that
    are seen the last is set as the last of a paragraph is: as it comes."""
    _loosen(document)
    document.size()  # laid out, line by line
    ends = line_at(document, lines)
    for block in _blocks(document):
        block.layout().setFormats([*_spaced(block, ends[1] if ends and ends[0] == block else None)])
    document.markContentsDirty(0, document.characterCount())


def _loosen(document: QTextDocument) -> None:
    """Take back what an earlier width asked for; words newly set have nothing of the kind and are laid out once."""
    stretched = [block for block in _blocks(document) if block.layout().formats()]
    for block in stretched:
        block.layout().setFormats([])
    if stretched:
        document.markContentsDirty(0, document.characterCount())


def line_at(document: QTextDocument, number: int | None) -> tuple[QTextBlock, int] | None:
    """Block and line of the so manieth line of a document that is laid out; None where there are fewer."""
    left = number or 0
    for block in _blocks(document):
        if 0 < left <= block.layout().lineCount():
            return block, left - 1
        left -= block.layout().lineCount()
    return None


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _spaced(block: QTextBlock, ragged: int | None) -> Iterator[QTextLayout.FormatRange]:
    layout, text = block.layout(), spread(block.text(), WORD_JOINER)
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        end = line.textStart() + line.textLength()
        if text[end - 1 : end] != "\u2028" and number != ragged:  # a line ended by hand is a last line
            yield from _stretched(line, _gaps(text, line.textStart(), end))


def _stretched(line: QTextLine, gaps: Sequence[int]) -> Iterator[QTextLayout.FormatRange]:
    slack = line.width() - line.naturalTextWidth()
    if slack <= 0 or not gaps:
        return
    spacing = QTextCharFormat()
    spacing.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spacing.setFontLetterSpacing(floor(slack / len(gaps) * _FIXED) / _FIXED)
    for start, length in _runs(gaps):
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = start, length, spacing
        yield stretch


def _gaps(text: str, start: int, end: int) -> list[int]:
    """The characters of a line behind which room may be made."""
    return [place for place in range(start, end - 1) if _may_part(text[place], text[place + 1])]


def _may_part(one: str, other: str) -> bool:
    if WORD_JOINER in (one, other):
        return False
    return not (one.isascii() and other.isascii()) or one == " "


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Consecutive places as start and length."""
    run: list[int] = []
    for place, following in pairwise([*places, -1]):
        run.append(place)
        if following != place + 1:
            yield run[0], len(run)
            run = []
