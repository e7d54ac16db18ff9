"""A row of a table of targets with its bars, which go on without it where too much of a page would stay empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exporters.pdf.flow import Item
from exporters.pdf.page import moved


@dataclass(frozen=True, slots=True)
class BarredRow:
    """`name` stands above bars that have left their row, and says whose they are."""

    row: Item
    bars: Item
    name: Item

    def item(self, tears: float = 1.0) -> Item:
        whole = stacked([self.row, self.bars])
        return replace(whole, tearable=self, tears=tears)

    def torn(self, room: float, page: float) -> tuple[Item, Item] | None:
        """Below the row; inside it only where no page holds it."""
        if self.row.height <= room:
            return self.row, stacked([self.name, self.bars])
        parts = self.row.tearable.torn(room, page) if self.row.tearable and self.row.height > page else None
        return (parts[0], replace(self, row=parts[1]).item()) if parts else None

    def least(self, page: float) -> float:
        is_too_tall = self.row.tearable is not None and self.row.height > page
        return self.row.tearable.least(page) if self.row.tearable and is_too_tall else self.row.height


def stacked(items: Sequence[Item]) -> Item:
    """One below the other on one page."""
    things, y = [], 0.0
    for item in items:
        things += [moved(thing, 0, y) for thing in item.things]
        y += item.height
    return Item(y, tuple(things))
