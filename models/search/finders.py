"""Two ways of finding a word in a text: as it stands, and as it is spelt out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from models.search.passages import Passages
from models.search.planes import Planes, candidates
from models.search.spelling import Spelling

_ANY_BIT = b"\0" + b"\1" * 255
_LOWEST_BIT = bytes(max((byte & -byte).bit_length() - 1, 0) for byte in range(256))


class Finder(Protocol):
    """Finds one word in one text."""

    def find(self, start: int, stop: int) -> int:
        """The first place from `start` on and before `stop` where the word begins; -1 where there is none."""

    def end(self, at: int) -> int:
        """Where the word ends that begins there."""

    def places(self) -> int:
        """How many places there are to look at, as far as that can be told beforehand."""

    def owners(self, passages: Passages, among: Sequence[int]) -> set[int]:
        """Those of the owners, and perhaps some between them, in whose passages the word stands."""


class Literal:
    """Finds a word as it stands."""

    def __init__(self, text: str, word: str) -> None:
        self._text = text
        self._word = word

    def find(self, start: int, stop: int) -> int:
        return self._text.find(self._word, start, stop)

    def end(self, at: int) -> int:
        return at + len(self._word)

    def places(self) -> int:
        return 0

    def owners(self, passages: Passages, among: Sequence[int]) -> set[int]:
        return passages.hit(self.find, among)


class Spelt:
    """Finds runs of characters that a word spells.

    The planes say where one may begin, and there it is tried. Nothing is tried where there are many
    such places, the planes are exact and the spelling is plain.
    """

    def __init__(self, text: str, planes: Planes, spelling: Spelling) -> None:
        self._text = text
        self._spelling = spelling
        self._places = candidates(planes, spelling.patterns)
        self._sure = planes.exact and spelling.plain
        self._bits = self._places.to_bytes((self._places.bit_length() + 7) // 8, "little")
        self._marks = self._bits.translate(_ANY_BIT)

    def find(self, start: int, stop: int) -> int:
        at = self._candidate(start, stop)
        while at >= 0 and not self._spelling.end(self._text, at):
            at = self._candidate(at + 1, stop)
        return at

    def end(self, at: int) -> int:
        return self._spelling.end(self._text, at)

    def places(self) -> int:
        return self._places.bit_count()

    def owners(self, passages: Passages, among: Sequence[int]) -> set[int]:
        if self._sure and self.places() > len(among):
            return passages.marked(self._places, among)
        return passages.hit(self.find, among)

    def _candidate(self, start: int, stop: int) -> int:
        """The first place from `start` on where the word may begin; -1 where there is none before `stop`."""
        byte = start >> 3
        if byte >= len(self._bits):
            return -1
        ahead = self._bits[byte] >> (start & 7)
        if ahead:
            at = start + _LOWEST_BIT[ahead]
        else:
            byte = self._marks.find(1, byte + 1)
            at = byte * 8 + _LOWEST_BIT[self._bits[byte]]
        return at if start <= at < stop else -1
