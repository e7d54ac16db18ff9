"""Ranges of characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range in code points; empty where something is to be inserted."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"backward span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def touches(self, other: Span) -> bool:
        """They share a character or a border: an insertion touches what it stands beside."""
        return self.start <= other.end and other.start <= self.end

    def of(self, text: str) -> str:
        """The characters of this range in `text`."""
        return text[self.start : self.end]


def gaps(whole: Span, taken: list[Span]) -> list[Span]:
    """The ranges of `whole` that lie in none of `taken`, in order.

    `taken` must be sorted and must not overlap.
    """
    free, position = [], whole.start
    for span in taken:
        if span.start > position:
            free.append(Span(position, span.start))
        position = max(position, span.end)
    if position < whole.end:
        free.append(Span(position, whole.end))
    return free
