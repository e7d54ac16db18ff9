"""Pieces of a paper put on pages, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from exporters.pdf import grid
from exporters.pdf.page import Page, Thing, moved

_EPSILON = 0.01


class Tearable(Protocol):
    """What can go on over the end of a page; `page` is what one holds below what stands again."""

    def torn(self, room: float, page: float) -> tuple[Item, Item] | None:
        """What of it fits into the room, and the rest; None where nothing does."""

    def least(self, page: float) -> float:
        """The least room in which it can be torn; its height where it cannot."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something of a height that stays on one page.

    `keep` binds it to so many items that follow. `gap` is room above, which falls away at the top of a page; so much of
    it as `gives` is given up where it has no room else.
    `on_grid` puts the next thing on a line of the grid again. `at_bottom` moves it to the foot of the page.
    `head` stands again above it where it begins a page. What is taller than a page is torn by `tearable`, and what is
    taller than the share `tears` of one also where else more than so much of one would stay empty. `opened` stands in
    it only where it begins a page, `closed` only where it ends one.
    """

    height: float = 0.0
    things: tuple[Thing, ...] = ()
    keep: int = 0
    gap: float = 0.0
    gives: float = 0.0
    on_grid: bool = False
    at_bottom: bool = False
    new_page: bool = False
    head: tuple[Item, ...] = ()
    tearable: Tearable | None = None
    tears: float = 1.0
    opened: tuple[Thing, ...] = ()
    closed: tuple[Thing, ...] = ()

    def is_torn(self, page: float, left: float) -> bool:
        """Where so much of a page of this height is left."""
        tall = page * self.tears
        return self._is_too_tall(page) or (self.height > tall and left > tall)

    def parts(self, page: float, left: float) -> tuple[Item, Item] | None:
        """What still fits and the rest, of what fits on no page as a whole, or leaves too much of one empty."""
        if self.tearable is None or not self.is_torn(page, left):
            return None
        return self.tearable.torn(left, self._below_head(page))

    def needed(self, page: float) -> float:
        """Of the room that goes with what is bound to it."""
        if self.tearable is None:
            return self.height
        least = self.tearable.least(self._below_head(page))
        return least if self._is_too_tall(page) else min(self.height, max(least, page * self.tears + 2 * _EPSILON))

    def _is_too_tall(self, page: float) -> bool:
        return self.height > self._below_head(page) + _EPSILON

    def _below_head(self, page: float) -> float:
        return page - sum(one.height for one in self.head)


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is filled."""

    x: float = grid.LEFT
    y: float = grid.TOP
    height: float = grid.LEADING * grid.LINES
    sideways: bool = False


def paginate(items: Sequence[Item], frame: Frame) -> Iterator[Page]:
    """Pages of these items."""
    filling = _Filling(frame)
    for number, item in enumerate(items):
        yield from filling.put(item, _together(items, number, frame.height))
    if filling.things:
        yield filling.page()


class _Filling:
    """The page that is being filled."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.things: list[Thing] = []
        self._closing: list[Thing] = []
        self._y = 0.0
        self._filled = False

    def page(self) -> Page:
        return Page(tuple(self.things), sideways=self._frame.sideways)

    def put(self, item: Item, together: float) -> Iterator[Page]:
        """The pages that are full before the whole of it is there. What only leads back to the grid is not carried
        over to the next page."""
        if item.on_grid and not (item.things or item.new_page or self._has_room(item, together)):
            return
        height = self._frame.height
        while not self._has_room(item, together):
            if not item.new_page and (parts := item.parts(height, height - self._y - self._least_gap(item))):
                self._place(parts[0], parts[0].height)
                item = replace(parts[1], head=item.head, on_grid=item.on_grid, tears=item.tears)
            elif not self._filled:
                break  # no page is tall enough
            if self._filled:
                self.things += self._closing
                yield self.page()
                self._begin(item)
                item = replace(item, new_page=False)
        self._place(item, together)

    def _has_room(self, item: Item, together: float) -> bool:
        if item.new_page and self._filled:
            return False
        head = sum(one.height for one in item.head)
        if together > self._frame.height - head + _EPSILON:
            together = item.height  # no page is tall enough to keep the promise
        return self._y + self._least_gap(item) + together <= self._frame.height + _EPSILON

    def _gap(self, item: Item, together: float) -> float:
        left = self._frame.height - self._y - together
        return max(self._least_gap(item), min(item.gap, left)) if self._filled else 0.0

    def _least_gap(self, item: Item) -> float:
        return item.gap - item.gives if self._filled else 0.0

    def _begin(self, item: Item) -> None:
        """A new page, with what stands again above this."""
        self.things = list(_placed(item.head, self._frame))
        self._y = sum(one.height for one in item.head)
        self._filled = False

    def _place(self, item: Item, together: float) -> None:
        self._y = self._frame.height - together if item.at_bottom else self._y + self._gap(item, together)
        self.things += self._moved(item.things if self._filled else (*item.opened, *item.things))
        self._closing = self._moved(item.closed)
        self._y += item.height
        self._filled = self._filled or item.height > 0
        if item.on_grid:
            self._y = -(-(self._y - _EPSILON) // grid.LEADING) * grid.LEADING

    def _moved(self, things: Sequence[Thing]) -> list[Thing]:
        return [moved(thing, self._frame.x, self._frame.y + self._y) for thing in things]


def _placed(items: Sequence[Item], frame: Frame) -> Iterator[Thing]:
    y = frame.y
    for item in items:
        for thing in item.things:
            yield moved(thing, frame.x, y)
        y += item.height


def _together(items: Sequence[Item], number: int, page: float) -> float:
    """The height of an item with those it is bound to, and those they are bound to, up to one that can be torn."""
    total, last, first = 0.0, number, number
    while number <= last and number < len(items):
        item = items[number]
        needed = item.needed(page) if number > first else item.height
        total += needed + (item.gap - item.gives if total else 0.0)
        if needed < item.height:
            break
        last = max(last, number + item.keep)
        number += 1
    return total
