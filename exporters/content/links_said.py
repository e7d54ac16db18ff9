"""How many links of a paper are confirmed, and how many wait."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.content.letterhead import Kind
from exporters.content.wish import Wish
from models.links import LinkVerdict
from models.workspace import Snapshot
from models.workspace.renewing import Renewal, renewals

_WITHOUT = (Kind.ONEPAGE, Kind.TABLE)


@dataclass(frozen=True, slots=True)
class LinksSaid:
    """Of the tasks of a paper, those rejected left out."""

    confirmed: int
    suggested: int


def prints_links(kind: Kind) -> bool:
    """Whether this kind of paper speaks of links at all."""
    return kind not in _WITHOUT


def renewals_printed(snapshot: Snapshot, wish: Wish) -> Sequence[Renewal]:
    """Of the links that a paper or a workbook prints, those whose reasons an earlier version worded. Raises
    ExportError for a task that does not exist."""
    tasks = wish.chosen_tasks(snapshot)
    return [one for one in renewals(snapshot) if one.link.task in tasks and wish.prints(snapshot, one.link)]


def links_said(snapshot: Snapshot, wish: Wish) -> LinksSaid:
    """Raises ExportError for a task that does not exist."""
    links = [link for task in wish.chosen_tasks(snapshot) for link in snapshot.links_of(task)]
    verdicts = [snapshot.link_verdict(link) for link in links]
    return LinksSaid(verdicts.count(LinkVerdict.CONFIRMED), verdicts.count(LinkVerdict.SUGGESTED))
