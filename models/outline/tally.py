"""Where every character of the source went."""

from __future__ import annotations

from dataclasses import dataclass

from models.outline.node import Outline
from models.source import Span


@dataclass(frozen=True, slots=True)
class Tally:
    """Characters in nodes, each counted once, and the pieces that are in none."""

    assigned: int
    unassigned: tuple[Span, ...]
    characters: int

    @property
    def left(self) -> int:
        """How many characters are in no node."""
        return sum(len(span) for span in self.unassigned)

    @property
    def is_whole(self) -> bool:
        """Nothing was lost and nothing counted twice."""
        return self.assigned + self.left == self.characters


def tally(outline: Outline) -> Tally:
    assigned = sum(len(span) for node in outline for span in outline.own_spans(node))
    return Tally(assigned, outline.unassigned(), outline.characters)
