"""An always-ready search over everything that is said about the nodes of a document.

All texts of an owner make up its passage, and the passages of consecutive owners blocks of 32,000
characters. A block keeps its text folded, for `str.find`, and its planes, for spellings. An
edit makes one block anew, 4 ms.

Why so; measured over 5.4 million characters (5,000 nodes with source and reading, 50,000 filings)
in Python 3.11 on a shared server:

- `str.find` reads a character in 1 ns and goes on from the next owner after a hit: 2 to 6 ms for any
  word, so no index of words is needed.
- More than a fifth of all characters has readings with different initials. A string of first
  initials misses them, and a regular expression of character classes takes 33 ms.
- Planes answer in 2 to 10 ms, since a big integer does 30 characters a step. Everything is ready
  within 0.6 s and takes 9 bytes a character. Shift-and over bytes, the same table of bits applied
  anew by each query, takes 4 bytes a character but 12 to 25 ms.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from time import monotonic
from typing import NamedTuple, TypeAlias

from models.search.block import SEPARATOR, Block
from models.search.finders import Finder
from models.search.hits import Hit, Hits, TextKind
from models.search.planes import PlaneMaker
from models.search.words import Word, words

_BLOCK = 32_000

_Texts: TypeAlias = dict[tuple[TextKind, str], str]


class Entry(NamedTuple):
    """One text of an owner. `key` tells texts of one kind apart."""

    owner: str
    kind: TextKind
    text: str
    key: str = ""


class SearchIndex:
    """Finds owners, and places in their texts, by words.

    Owners are declared once, in document order, and keep their places. Nothing is made ready
    before it is needed: a search makes ready what changed since the last one, and
    `prepare` does so ahead of time, in small parts if wished. For one thread.
    """

    def __init__(self, owners: Iterable[str], entries: Iterable[Entry] = ()) -> None:
        self._owners = list(owners)
        self._numbers = {owner: number for number, owner in enumerate(self._owners)}
        if len(self._numbers) < len(self._owners):
            raise ValueError(f"declared twice: {next(o for n, o in enumerate(self._owners) if self._numbers[o] != n)}")
        self._texts: list[_Texts] = [{} for _ in self._owners]
        self._maker = PlaneMaker()
        self._firsts = [0]  # the first owner of each block
        self._blocks: list[Block | None] = [None]  # None: to be made
        for entry in entries:
            self._texts[self._number(entry.owner)][entry.kind, entry.key] = entry.text

    def replace(self, owner: str, kind: TextKind, key: str, text: str) -> None:
        """Take in a text in place of what was there, if anything was."""
        number = self._number(owner)
        if self._texts[number].get((kind, key)) != text:
            self._texts[number][kind, key] = text
            self._outdate(number)

    def remove(self, owner: str, kind: TextKind, key: str = "") -> None:
        """Forget a text. One that is not there is forgotten already."""
        number = self._number(owner)
        if self._texts[number].pop((kind, key), None) is not None:
            self._outdate(number)

    def prepare(self, seconds: float = float("inf")) -> bool:
        """Make ready what changed, one block at least and for about as long as given; True when all is."""
        until = monotonic() + seconds
        while None in self._blocks:
            self._make(self._blocks.index(None))
            if monotonic() >= until:
                break
        return None not in self._blocks

    def owners(self, query: str) -> list[str]:
        """The owners in whose texts every word of the query stands; all owners where it has none."""
        looked_for = words(query)
        if not looked_for:
            return list(self._owners)
        found: list[str] = []
        for first, block in self._ready():
            found += [self._owners[first + owner] for owner in block.owners(looked_for)]
        return found

    def search(self, query: str) -> Hits:
        """On demand the owners, and every place where one of the words stands."""
        looked_for = words(query)
        return Hits(lambda: self.owners(query) if looked_for else (), lambda owner: self._hits(owner, looked_for))

    def _hits(self, owner: str, looked_for: tuple[Word, ...]) -> tuple[Hit, ...]:
        number = self._number(owner)
        first, block = self._ready()[self._block_of(number)]
        start = block.start(number - first)
        found: list[Hit] = []
        finders = [finder for word in looked_for for finder in block.finders(word)]
        for (kind, key), text in self._ordered(number):
            spans = chain.from_iterable(_spans(finder, start, start + len(text)) for finder in finders)
            found += [Hit(owner, kind, key, at - start, end - start) for at, end in _apart(spans)]
            start += len(text) + len(SEPARATOR)
        return tuple(found)

    def _ready(self) -> list[tuple[int, Block]]:
        """Every block, made ready, and the number of its first owner."""
        self.prepare()
        return [(first, block) for first, block in zip(self._firsts, self._blocks, strict=True) if block is not None]

    def _make(self, number: int) -> None:
        """Make a block, or where it has grown to several, cut it."""
        first = self._firsts[number]
        last = self._firsts[number + 1] if number + 1 < len(self._firsts) else len(self._owners)
        cuts = self._cuts(first, last)
        if len(cuts) > 1:
            self._firsts[number : number + 1] = cuts
            self._blocks[number : number + 1] = [None] * len(cuts)
        else:
            self._blocks[number] = Block([self._passage(owner) for owner in range(first, last)], self._maker)

    def _cuts(self, first: int, last: int) -> list[int]:
        """Where blocks should begin between two owners."""
        cuts = [first]
        size = 0
        for owner in range(first, last):
            if size >= _BLOCK:
                cuts.append(owner)
                size = 0
            size += sum(map(len, self._texts[owner].values()))
        return cuts

    def _passage(self, number: int) -> str:
        return "".join(text + SEPARATOR for _, text in self._ordered(number))

    def _ordered(self, number: int) -> list[tuple[tuple[TextKind, str], str]]:
        return sorted(self._texts[number].items(), key=_place)

    def _number(self, owner: str) -> int:
        if owner not in self._numbers:
            raise KeyError(f"{owner} is no owner of this index")
        return self._numbers[owner]

    def _block_of(self, number: int) -> int:
        return bisect_right(self._firsts, number) - 1

    def _outdate(self, number: int) -> None:
        self._blocks[self._block_of(number)] = None


_KINDS = {kind: number for number, kind in enumerate(TextKind)}


def _place(item: tuple[tuple[TextKind, str], str]) -> tuple[int, str]:
    (kind, key), _ = item
    return _KINDS[kind], key


def _spans(finder: Finder, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Hit after hit of a finder between two places."""
    at = finder.find(start, stop)
    while at >= 0:
        end = finder.end(at)
        yield at, end
        at = finder.find(end, stop)


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Without what overlaps: the earlier hit stays, of two that begin together the longer."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
