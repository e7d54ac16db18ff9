"""A paper with everything that is proposed about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from models.document.document_reading import DocumentReading, IndicatorNames
from models.document.office import Office
from models.figures import Check, Comparison
from models.links import Link
from models.outline import NodeId, Outline
from models.source import Repair, RepairVerdict, SourceText


@dataclass(frozen=True, kw_only=True, eq=False)
class Document:
    """Source, outline and proposals, computed once. What people decide lies elsewhere."""

    source: SourceText
    outline: Outline
    repairs: tuple[Repair, ...] = ()
    links: tuple[Link, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    checks: tuple[Check, ...] = ()
    office: Office = field(default_factory=Office)
    without_groundwork: Mapping[NodeId, str] = field(default_factory=dict)
    indicators: IndicatorNames = field(default_factory=dict)
    default: DocumentReading = field(init=False)

    def __post_init__(self) -> None:
        adopted = [r for r in self.repairs if r.default_verdict is RepairVerdict.ADOPTED]
        object.__setattr__(self, "default", self._read(adopted))

    def read(self, adopted: Collection[str]) -> DocumentReading:
        """How the document reads with the repair groups named in `adopted`."""
        return self._read([repair for repair in self.repairs if repair.group in adopted])

    def _read(self, adopted: Collection[Repair]) -> DocumentReading:
        return DocumentReading(self.source, self.outline, adopted, self.indicators)

    def links_of(self, task: NodeId) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.task == task)

    def comparisons_of(self, task: NodeId) -> tuple[Comparison, ...]:
        return tuple(comparison for comparison in self.comparisons if comparison.task == task)
