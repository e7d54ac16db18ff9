"""What two places both say, quoted in whole words and whole numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from models.figures import UNITS
from models.late_pattern import late_pattern

_WORDS = "[\u4e00-\u9fff0-9A-Za-z]+"
_HAN = late_pattern("[\u4e00-\u9fff]")
_DIGIT = late_pattern("[0-9.]")
_MOST = 2  # characters of a word that an edge may have cut
_SELDOM = 2  # a pair seen no more often tells nothing
_SHARE = 0.08  # of all places where a character stands
_LOOSE = "的和与及或达至到约于将把被等其各"  # words of one character, no part of the words beside them
_AT_START, _AT_END = late_pattern(f"^[{_LOOSE}]+"), late_pattern(f"(?:[{_LOOSE}]|[0-9]+)+$")
_LAST_OF_WORD = late_pattern("^(?:业(?![务态主绩])|化(?![工学肥解验]))")
_REST_OF_NUMBER = late_pattern(f"^[0-9.]*[亿万]*(?:{UNITS}|[千百])?")


class SharedWords:
    """Where words begin and end is told by the texts themselves: what stands across the border of a word is seen
    together less often than what stands inside it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._characters: Counter[str] = Counter()
        self._pairs: Counter[str] = Counter()
        for text in texts:
            self._characters.update(text)
            self._pairs.update(map("".join, pairwise(text)))

    def longest(self, one: str, other: str, least: int) -> str:
        """The longest run that both have, cut back to whole words; empty where none is so long."""
        found = (self._whole(run, one, other) for run in _shared(one, other, least))
        return max((run for run in found if len(run) >= least), key=len, default="")

    def _whole(self, run: str, *texts: str) -> str:
        starts = [text.find(run) for text in texts]
        before = [text[start - 1 : start] for text, start in zip(texts, starts, strict=True) if start > 0]
        behind = [text[start + len(run) :][:1] for text, start in zip(texts, starts, strict=True)]
        run = self._to_word(run, [one for one in behind if one])
        return self._from_word(run, before)

    def _from_word(self, run: str, before: Sequence[str]) -> str:
        """Without the rest of a word or a number that began before it."""
        if any(map(_DIGIT.match, before)):
            run = _REST_OF_NUMBER.sub("", run)
        beginning = _LAST_OF_WORD.sub("", run) if any(map(_HAN.match, before)) else run
        if (loose := _AT_START.sub("", beginning)) != run:
            return loose
        for cut in range(_MOST):
            if len(run) < cut + 3 or not self._is_cut(
                run[cut : cut + 2], [f"{one}{run[cut]}" for one in before], run[cut]
            ):
                return run[cut:]
            before = [run[cut]]
        return run[_MOST:]

    def _to_word(self, run: str, behind: Sequence[str]) -> str:
        """Without the beginning of a word that goes on behind it."""
        if (loose := _AT_END.sub("", run)) != run:
            return loose
        for _ in range(_MOST):
            if len(run) < 3 or not self._is_cut(run[-2:], [f"{run[-1]}{one}" for one in behind], run[-1]):
                return run
            behind, run = [run[-1]], run[:-1]
        return run

    def _is_cut(self, inside: str, across: Sequence[str], edge: str) -> bool:
        """Whether the character at the edge goes with what stands outside far more often than with what stands
        inside, and seldom with anything else."""
        kept, often = self._pairs[inside], self._characters[edge] * _SHARE
        return any(self._bond(pair) > max(2 * kept, often, _SELDOM) for pair in across)

    def _bond(self, pair: str) -> int:
        """How often two characters stand together; nothing for marks and for words of one character."""
        joins = all(_HAN.match(one) and one not in _LOOSE for one in pair)
        return self._pairs[pair] if joins else 0


def _shared(one: str, other: str, least: int) -> Iterator[str]:
    """Every run of the first that the other has too and that cannot be made longer."""
    for run in re.findall(_WORDS, one):
        end = 0
        for start in range(len(run) - least + 1):
            reach = max(end, start + least)
            if run[start:reach] not in other:
                continue
            while reach < len(run) and run[start : reach + 1] in other:
                reach += 1
            if reach > end:
                yield run[start:reach]
                end = reach
