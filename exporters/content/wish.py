"""What somebody wants on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from exporters.content.letterhead import Kind
from exporters.errors import ExportError
from models.links import Link, LinkVerdict
from models.outline import NodeId
from models.sentence import sentence
from models.workspace import Snapshot
from models.workspace.periods import Period


class LinkChoice(StrEnum):
    """Which links are printed."""

    CONFIRMED = "confirmed"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`tasks` in the order of printing; None means all of them. Without a period the latest filing of each
    unit prints. `day` is the day at whose end the lamps are read; without one they are not printed."""

    kind: Kind = Kind.REPORT
    tasks: tuple[NodeId, ...] | None = None
    links: LinkChoice = LinkChoice.ALL
    period: Period | None = None
    day: date | None = None
    notes: bool = True
    doubts: bool = True

    def chosen_tasks(self, snapshot: Snapshot) -> Sequence[NodeId]:
        """The tasks to print. Raises ExportError for one that does not exist."""
        known = [task.id for task in snapshot.tasks]
        for task in self.tasks or ():
            if task not in known:
                raise ExportError(
                    sentence(
                        "没有编号为“{task}”的任务。可用的编号是 {first} 至 {last}。",
                        task=task,
                        first=known[0],
                        last=known[-1],
                    )
                )
        return known if self.tasks is None else self.tasks

    def prints(self, snapshot: Snapshot, link: Link) -> bool:
        verdict = snapshot.link_verdict(link)
        if verdict is LinkVerdict.REJECTED:
            return False
        return verdict is LinkVerdict.CONFIRMED or self.links is LinkChoice.ALL
