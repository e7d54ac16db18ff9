"""What somebody wants on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

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


@dataclass(frozen=True, slots=True)
class Usual:
    """What a kind of paper prints where nobody has said anything else."""

    links: LinkChoice
    notes: bool
    doubts: bool


_USUAL: Mapping[Kind, Usual] = MappingProxyType(
    {
        Kind.REPORT: Usual(LinkChoice.ALL, notes=True, doubts=False),
        Kind.BULLETIN: Usual(LinkChoice.CONFIRMED, notes=False, doubts=False),
        Kind.FORMAL: Usual(LinkChoice.CONFIRMED, notes=False, doubts=False),
        Kind.ONEPAGE: Usual(LinkChoice.ALL, notes=False, doubts=False),
        Kind.TABLE: Usual(LinkChoice.ALL, notes=True, doubts=False),
    }
)


def usual(kind: Kind) -> Usual:
    """Papers that go out under the office's head print nothing that is only suggested, noted or doubted."""
    return _USUAL[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """`tasks` in the order of printing; None means all of them. Without a period the latest filing of each
    unit prints. `day` is 统计截至, the day at whose end the lamps are read; without one they are not printed.
    Of `links`, `notes` and `doubts` None means as is usual for the kind."""

    kind: Kind = Kind.REPORT
    tasks: tuple[NodeId, ...] | None = None
    links: LinkChoice | None = None
    period: Period | None = None
    day: date | None = None
    notes: bool | None = None
    doubts: bool | None = None

    @property
    def settled(self) -> Wish:
        """The same, with what is usual said outright."""
        return replace(self, links=self.link_choice, notes=self.has_notes, doubts=self.has_doubts)

    @property
    def goes_out(self) -> bool:
        """Under the office's red head: nothing of the program's own making stands in it."""
        return self.kind in (Kind.BULLETIN, Kind.FORMAL)

    @property
    def link_choice(self) -> LinkChoice:
        return self.links or usual(self.kind).links

    @property
    def has_suggestions(self) -> bool:
        """Whether what nobody has confirmed prints, links and departments alike, marked 建议."""
        return self.link_choice is LinkChoice.ALL

    @property
    def has_notes(self) -> bool:
        return usual(self.kind).notes if self.notes is None else self.notes

    @property
    def has_doubts(self) -> bool:
        return usual(self.kind).doubts if self.doubts is None else self.doubts

    def seen(self, snapshot: Snapshot) -> Snapshot:
        """What was said, as far as the paper speaks of it: of the period wished for, no other filings; for the
        leaders and under the office's head none that were sent back, nor lamps and averages that follow from them."""
        found = snapshot if self.period is None else snapshot.of_period(self.period)
        return found.without_returned() if self.goes_out or self.kind is Kind.ONEPAGE else found

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
        return verdict is LinkVerdict.CONFIRMED or self.has_suggestions
