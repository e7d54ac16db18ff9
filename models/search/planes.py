"""Which characters may be read how, one bit a character, so that big integers can be searched.

The plane (2, "a") of a text has bit i set where character i has a reading whose third
letter is a. Characters with a reading that begins with zha are then (0, "z") & (1, "h") & (2, "a"),
and a run of two is column & (next column >> 1): shift-and, thousands of characters a step.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple, TypeAlias

from models.search.codes import Codes
from models.search.readings import syllables
from models.search.spelling import Column, Pattern

Plane: TypeAlias = tuple[int, str]

_MOST_PLANES = 48  # of 49: six times eight. Without the sixth letter zhuan and zhuang look the same
# Swapping these bits turns eight bytes of eight bits about their diagonal (Hacker's Delight 7-3).
_SWAPS = ((7, b"\xaa\x00" * 4), (14, b"\xcc\xcc\x00\x00" * 2), (28, b"\xf0\xf0\xf0\xf0\x00\x00\x00\x00"))


class Planes(NamedTuple):
    """The planes of a text that have any bit set. If not `exact`, they may show too much."""

    bits: Mapping[Plane, int]
    exact: bool


def candidates(planes: Planes, patterns: Sequence[Pattern]) -> int:
    """Bit i: a run that fits one of the patterns may begin at character i."""
    found = 0
    for pattern in patterns:
        found |= _runs(planes, pattern)
    return found


class PlaneMaker:
    """Makes the planes of texts. Eight at a time: bytes become bytes of eight bits, and these are turned."""

    def __init__(self) -> None:
        self.codes = Codes()
        self._tables: list[tuple[bytearray, bytearray]] = []
        self._entered = 0

    def planes(self, text: str) -> Planes:
        """The planes of a text."""
        first, second = self.codes.bytes_of(text)
        self._enter_new()
        found: list[int] = []
        for first_table, second_table in self._tables:
            rows = first.translate(first_table), second.translate(second_table)
            found += _turned(int.from_bytes(rows[0], "little") | int.from_bytes(rows[1], "little"), len(text))
        bits = {plane: bits for plane, bits in zip(_every_plane(), found, strict=False) if bits}
        return Planes(bits, exact=self.codes.exact)

    def _enter_new(self) -> None:
        """Enter the reading sets met since the last time into the tables from byte to bits."""
        if not self._tables:
            self._tables = [(bytearray(256), bytearray(256)) for _ in range(0, len(_every_plane()), 8)]
        for of, (first, second) in islice(self.codes.sets.items(), self._entered, None):
            for bit, (place, letter) in enumerate(_every_plane()):
                if any(reading[place : place + 1] == letter for reading in of):
                    table = self._tables[bit // 8][first == 0]
                    table[first or second] |= 1 << bit % 8
        self._entered = len(self.codes.sets)


@cache
def _every_plane() -> tuple[Plane, ...]:
    every = {(place, letter) for reading in syllables() for place, letter in enumerate(reading)}
    return tuple(sorted(every))[:_MOST_PLANES]


def _turned(rows: int, length: int) -> list[int]:
    """Eight planes out of bytes that hold a bit for each."""
    length += -length % 8
    for shift, mask in _SWAPS:
        swapped = (rows ^ rows >> shift) & _repeated(mask, length.bit_length())
        rows ^= swapped ^ swapped << shift
    turned = rows.to_bytes(length, "little")
    return [int.from_bytes(turned[bit::8], "little") for bit in range(8)]


@cache
def _repeated(eight: bytes, power: int) -> int:
    return int.from_bytes(eight * ((1 << power) // 8 + 1), "little")


def _runs(planes: Planes, pattern: Pattern) -> int:
    found = _column(planes, pattern[0])
    for place, column in enumerate(pattern[1:], 1):
        found &= _column(planes, column) >> place
    return found


def _column(planes: Planes, column: Column) -> int:
    found = 0
    for beginning in column:
        fitting = -1
        for plane in enumerate(beginning):
            if plane in _known():
                fitting &= planes.bits.get(plane, 0)
        found |= fitting
    return found


@cache
def _known() -> frozenset[Plane]:
    return frozenset(_every_plane())
