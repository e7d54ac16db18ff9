"""What was found in a paper when it was read in, and what is doubtful about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.figures import FigureKind
from models.links import Link, LinkVerdict
from models.outline import Level
from models.outline.tally import Tally, tally
from models.source import Certainty, Repair, RepairKind
from models.workspace.snapshot import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Counts by kind, and the pieces and links that want looking at.

    Repairs are counted by proposal: the two marks of a quotation are one. `doubtful_links` are those
    that nobody has judged yet; `doubts` are sentences of what could not be read with certainty.
    """

    tally: Tally
    nodes: Mapping[Level, int]
    figures: Mapping[FigureKind, int]
    comparisons: int
    repairs: Mapping[tuple[RepairKind, Certainty], int]
    links: Mapping[LinkVerdict, int]
    doubtful_links: tuple[Link, ...]
    doubts: tuple[str, ...]

    def repairs_of(self, kind: RepairKind) -> int:
        """Proposals of one kind, of whatever certainty."""
        return sum(count for (one, _), count in self.repairs.items() if one is kind)


def import_report(snapshot: Snapshot) -> ImportReport:
    """With the verdicts that people have given."""
    document = snapshot.document
    judged = [(link, snapshot.link_verdict(link)) for link in snapshot.links()]
    return ImportReport(
        tally=tally(document.outline),
        nodes=Counter(node.level for node in document.outline),
        figures=Counter(figure.kind for figure in snapshot.reading.figures),
        comparisons=len(document.comparisons),
        repairs=Counter((repair.kind, repair.certainty) for repair in _one_of_each_group(document.repairs)),
        links=Counter(verdict for _, verdict in judged),
        doubtful_links=tuple(link for link, verdict in judged if verdict is LinkVerdict.SUGGESTED),
        doubts=document.outline.doubts,
    )


def _one_of_each_group(repairs: tuple[Repair, ...]) -> Iterator[Repair]:
    yield from {repair.group: repair for repair in repairs}.values()
