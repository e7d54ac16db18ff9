"""Which link of the pages in sight is meant, and where a reader came from."""

from __future__ import annotations

from collections.abc import Iterable

from exporters.page_links import PageLink
from ui.drawn_pages import DrawnPages

Place = tuple[int, float]
"""A page, counted from 0, and the part of it that is scrolled away."""


class FollowedLinks:
    """`chosen` is the page and the link that keys have come to."""

    def __init__(self, pages: DrawnPages) -> None:
        self._pages = pages
        self._came_from: list[Place] = []
        self.chosen: tuple[int, PageLink] | None = None

    def forget(self) -> None:
        """Another paper."""
        self._came_from.clear()
        self.chosen = None

    def at(self, number: int, x: float, y: float) -> PageLink | None:
        """At a place of a page, in points."""
        return next((link for link in self._pages.links(number) if link.holds(x, y)), None)

    def choose(self, numbers: Iterable[int], step: int) -> PageLink | None:
        """The next link of these pages, or with −1 the one before; round and round."""
        links = [(number, link) for number in numbers for link in self._pages.links(number)]
        if not links:
            self.chosen = None
        elif self.chosen in links:
            self.chosen = links[(links.index(self.chosen) + step) % len(links)]
        else:
            self.chosen = links[0 if step > 0 else -1]
        return self.chosen[1] if self.chosen else None

    def leave(self, place: Place) -> None:
        """A link is followed from here."""
        self._came_from.append(place)

    def back(self) -> Place | None:
        return self._came_from.pop() if self._came_from else None
