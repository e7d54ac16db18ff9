"""Where the passages of a block lie, and which of them something was found in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate


class Passages:
    """The passages of consecutive owners, who count from 0 here. A passage is empty or closes with a separator."""

    def __init__(self, passages: Sequence[str]) -> None:
        self._starts = list(accumulate(map(len, passages), initial=0))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def start(self, owner: int) -> int:
        """Where an owner's passage begins."""
        return self._starts[owner]

    def hit(self, find: Callable[[int, int], int], owners: Sequence[int]) -> set[int]:
        """The owners, and perhaps some between them, in whose passages something is found.

        `find` returns the first place between two others, or -1. Few owners are asked one by
        one; else the search goes on from the next owner after each hit.
        """
        starts = self._starts
        if len(owners) * 2 < len(self):
            return {owner for owner in owners if find(starts[owner], starts[owner + 1]) >= 0}
        hit = set()
        stop = starts[owners[-1] + 1]
        at = find(starts[owners[0]], stop)
        while at >= 0:
            owner = bisect_right(starts, at) - 1
            hit.add(owner)
            at = find(starts[owner + 1], stop)
        return hit

    def marked(self, places: int, owners: Sequence[int]) -> set[int]:
        """The owners in whose passages a bit is set, which is never the bit of a separator.

        One addition tells for all: to every passage the number is added that is one less
        than its separator's bit, so whatever is set below carries into that.
        """
        starts = self._starts
        carried = (places + self._below) & self._separators
        bits = carried.to_bytes(starts[-1] // 8 + 1, "little")
        lasts = ((owner, starts[owner + 1] - 1) for owner in owners if starts[owner] < starts[owner + 1])
        return {owner for owner, last in lasts if bits[last >> 3] >> (last & 7) & 1}

    @cached_property
    def _separators(self) -> int:
        bits = bytearray(self._starts[-1] // 8 + 1)
        for start in self._starts[1:]:
            if start:
                bits[start - 1 >> 3] |= 1 << (start - 1 & 7)
        return int.from_bytes(bits, "little")

    @cached_property
    def _below(self) -> int:
        return (1 << self._starts[-1]) - 1 ^ self._separators
