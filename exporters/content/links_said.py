"""How many links of a paper are confirmed, and how many wait."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.content.letterhead import Kind
from exporters.content.wish import Wish
from models.links import LinkVerdict
from models.workspace import Snapshot

_WITHOUT = (Kind.ONEPAGE, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class LinksSaid:
    """Of the tasks of a paper, those rejected left out."""

    confirmed: int
    suggested: int


def prints_links(kind: Kind) -> bool:
    """Whether this kind of paper speaks of links at all."""
    return kind not in _WITHOUT


def links_said(snapshot: Snapshot, wish: Wish) -> LinksSaid:
    """Raises ExportError for a task that does not exist."""
    links = [link for task in wish.chosen_tasks(snapshot) for link in snapshot.links_of(task)]
    verdicts = [snapshot.link_verdict(link) for link in links]
    return LinksSaid(verdicts.count(LinkVerdict.CONFIRMED), verdicts.count(LinkVerdict.SUGGESTED))
