"""Where words were found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import overload


class TextKind(StrEnum):
    """What a text is to its owner. The order is the order of hits."""

    SOURCE = "source"
    READING = "reading"
    NOTE = "note"
    FILING = "filing"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Hit:
    """A half-open range of characters in one text of an owner.

    `key` tells several texts of one kind apart: a note's or a filing's identifier.
    """

    owner: str
    kind: TextKind
    key: str
    start: int
    end: int


class Hits(Sequence[Hit]):
    """The hits of a query, owner by owner in document order.

    The owners are looked for when first asked for; the hits of each are looked up when asked for,
    in the texts as they then are, because one letter can hit half a million places. `len`,
    numbers and slices look them all up.
    """

    def __init__(self, find: Callable[[], Sequence[str]], look_up: Callable[[str], tuple[Hit, ...]]) -> None:
        self._find = find
        self._look_up = look_up
        self._all: tuple[Hit, ...] | None = None

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """Those in whose texts every word stands. Whoever marks words on one page need not know."""
        return tuple(self._find())

    def of(self, owner: str) -> tuple[Hit, ...]:
        """The hits in one owner's texts."""
        return self._look_up(owner)

    def __iter__(self) -> Iterator[Hit]:
        return chain.from_iterable(map(self._look_up, self.owners))

    def __len__(self) -> int:
        return len(self._every())

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        return self._every()[index]

    def _every(self) -> tuple[Hit, ...]:
        if self._all is None:
            self._all = tuple(iter(self))
        return self._all
