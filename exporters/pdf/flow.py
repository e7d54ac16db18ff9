"""Pieces of a paper put on pages, one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exporters.pdf import grid
from exporters.pdf.page import Page, Thing, moved

_EPSILON = 0.01


@dataclass(frozen=True, slots=True)
class Item:
    """Something of a height that stays on one page.

    `keep` binds it to so many items that follow. `gap` is room above, which falls away at the top of a page.
    `on_grid` puts the next thing on a line of the grid again. `at_bottom` moves it to the foot of the page.
    """

    height: float = 0.0
    things: tuple[Thing, ...] = ()
    keep: int = 0
    gap: float = 0.0
    on_grid: bool = False
    at_bottom: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that is filled."""

    x: float = grid.LEFT
    y: float = grid.TOP
    height: float = grid.LEADING * grid.LINES
    sideways: bool = False


def paginate(items: Sequence[Item], frame: Frame, repeated: Sequence[Item] = ()) -> Iterator[Page]:
    """Pages of these items; `repeated` stand again at the top of every page but the first."""
    things: list[Thing] = []
    head = sum(item.height for item in repeated)
    y = 0.0
    filled = False
    for number, item in enumerate(items):
        together = _together(items, number)
        if together > frame.height - head + _EPSILON:
            together = item.height  # no page is tall enough to keep the promise
        gap = item.gap if filled else 0.0
        fits = y + gap + together <= frame.height + _EPSILON
        if not (item.things or item.new_page or fits):
            continue  # room left open below something is not carried over to the next page
        if filled and (item.new_page or not fits):
            yield Page(tuple(things), sideways=frame.sideways)
            things, y, gap = list(_placed(repeated, frame)), head, 0.0
        y = frame.height - together if item.at_bottom else y + gap
        things += [moved(thing, frame.x, frame.y + y) for thing in item.things]
        y += item.height
        filled = filled or item.height > 0
        if item.on_grid:
            y = -(-(y - _EPSILON) // grid.LEADING) * grid.LEADING
    if things:
        yield Page(tuple(things), sideways=frame.sideways)


def _placed(items: Sequence[Item], frame: Frame) -> Iterator[Thing]:
    y = frame.y
    for item in items:
        for thing in item.things:
            yield moved(thing, frame.x, y)
        y += item.height


def _together(items: Sequence[Item], number: int) -> float:
    """The height of an item with those it is bound to, and those they are bound to."""
    total, last = 0.0, number
    while number <= last and number < len(items):
        item = items[number]
        total += item.height + (item.gap if total else 0.0)
        last = max(last, number + item.keep)
        number += 1
    return total
