"""Every character as two bytes that say how it is read."""

from __future__ import annotations

from models.search.folding import fold_character
from models.search.readings import readings

_UNKNOWN = "\uffff"  # no code: of two bytes one is always 0
_BYTES = 255


class Codes:
    """Character → two bytes, worked out when first met. Both are 0 for what cannot be read.

    A byte stands for a set of readings: the first for the 255 sets met first, the second for
    all others, which share bytes if need be and then are not `exact`. `sets` has the bytes of
    all sets met, in that order; `folds` the characters met that are compared as others.
    """

    def __init__(self) -> None:
        self.sets: dict[frozenset[str], tuple[int, int]] = {}
        self.folds: dict[str, str] = {}
        self._codes = [ord(_UNKNOWN)] * 0x10000  # by code point; translates twice as fast as a dict

    @property
    def exact(self) -> bool:
        """Whether no byte stands for several sets of readings."""
        return len(self.sets) <= 2 * _BYTES

    def bytes_of(self, text: str) -> tuple[bytes, bytes]:
        """The first bytes of all characters, and the second."""
        coded = text.translate(self._codes)
        while _UNKNOWN in coded:
            self._meet(text, coded)
            coded = text.translate(self._codes)
        both = coded.encode("utf-16-le", "surrogatepass")
        if len(both) > 2 * len(text):  # a character beyond the table, left as it was
            self._codes += [ord(_UNKNOWN)] * (ord(max(text)) + 1 - len(self._codes))
            return self.bytes_of(text)
        return both[::2], both[1::2]

    def _meet(self, text: str, coded: str) -> None:
        at = coded.find(_UNKNOWN)
        while at >= 0:
            if self._codes[ord(text[at])] == ord(_UNKNOWN):
                self._codes[ord(text[at])] = self._code(text[at])
            at = coded.find(_UNKNOWN, at + 1)

    def _code(self, character: str) -> int:
        folded = fold_character(character)
        if folded != character:
            self.folds[character] = folded
        of = readings(folded)
        first, second = self.sets.setdefault(of, self._next_bytes()) if of else (0, 0)
        return first | second << 8

    def _next_bytes(self) -> tuple[int, int]:
        met = len(self.sets)
        return (met + 1, 0) if met < _BYTES else (0, met % _BYTES + 1)
