"""Some tens of thousands of characters that are searched in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from models.search.finders import Finder, Literal, Spelt
from models.search.folding import fold
from models.search.passages import Passages
from models.search.planes import PlaneMaker
from models.search.words import Word

SEPARATOR = "\n"  # stands in no word, and has no reading
_MOST_REPLACEMENTS = 100


class Block:
    """The passages of consecutive owners, joined. A passage is all that an owner's texts say.

    Owners count from 0 here.
    """

    def __init__(self, passages: Sequence[str], maker: PlaneMaker) -> None:
        joined = "".join(passages)
        self._planes = maker.planes(joined)
        self._text = _folded(joined, maker.codes.folds)
        self._ascii = self._text.encode("ascii", "ignore")
        self._passages = Passages(passages)

    def start(self, owner: int) -> int:
        """Where an owner's passage begins."""
        return self._passages.start(owner)

    def owners(self, words: Sequence[Word]) -> Sequence[int]:
        """The owners in whose passages all words stand, in order. Rare words are looked for first."""
        found: Sequence[int] = range(len(self._passages))
        each = [list(self.finders(word)) for word in words]
        for finders in sorted(each, key=lambda finders: sum(finder.places() for finder in finders)):
            found = self._holders(finders, found)
        return found

    def finders(self, word: Word) -> Iterator[Finder]:
        """The ways of finding a word here. What they find may overlap."""
        if word.spelling is None or word.text.encode() in self._ascii:
            yield Literal(self._text, word.text)
        yield from (Literal(self._text, other) for other in word.others)
        if word.spelling is not None:
            yield Spelt(self._text, self._planes, word.spelling)

    def _holders(self, finders: Sequence[Finder], owners: Sequence[int]) -> Sequence[int]:
        """Those of the owners in whose passages one of the finders finds its word."""
        hit: set[int] = set()
        for finder in finders if owners else ():
            missing = [owner for owner in owners if owner not in hit] if hit else owners
            hit |= finder.owners(self._passages, missing) if missing else set()
        return [owner for owner in owners if owner in hit]


def _folded(text: str, folds: Mapping[str, str]) -> str:
    """fold(text). Few characters ever change: replacing these takes a tenth of a translation's time."""
    if len(folds) > _MOST_REPLACEMENTS:
        return fold(text)
    for character, folded in folds.items():
        text = text.replace(character, folded)
    return text
