"""A paper with everything that is proposed about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from models.document.document_reading import DocumentReading, IndicatorNames
from models.document.office import Office
from models.figures import Check, Comparison
from models.links import Link
from models.outline import FIRST_EDITION, NodeId, Outline
from models.source import Repair, RepairVerdict, SourceText

if TYPE_CHECKING:
    from models.document.rewording import Rewording


@dataclass(frozen=True, kw_only=True, eq=False)
class Document:
    """Source, outline and proposals, computed once. What people decide lies elsewhere.

    `default` is how it reads while nobody has judged a repair; `shipped` are the curated files of the program that
    runs, where it brings the same paper with it; `edition` is that of the rules by which it was read.
    """

    source: SourceText
    outline: Outline
    default: DocumentReading
    repairs: tuple[Repair, ...] = ()
    links: tuple[Link, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    checks: tuple[Check, ...] = ()
    office: Office = field(default_factory=Office)
    without_groundwork: Mapping[NodeId, str] = field(default_factory=dict)
    indicators: IndicatorNames = field(default_factory=dict)
    shipped: Mapping[str, str] = field(default_factory=dict)
    edition: int = FIRST_EDITION

    def read(self, adopted: Collection[str]) -> DocumentReading:
        """How the document reads with the repair groups named in `adopted`."""
        chosen = [repair for repair in self.repairs if repair.group in adopted]
        if chosen == adopted_by_default(self.repairs):
            return self.default  # with all that has been worked out from it
        return DocumentReading(self.source, self.outline, chosen, self.indicators)

    @cached_property
    def proposals(self) -> tuple[Link, ...]:
        """Links by rule, also where curated ones are there; worked out when first asked for."""
        from models.links import propose_links

        return propose_links(self.outline, self.default.texts)

    @cached_property
    def rewordings(self) -> dict[str, Rewording]:
        """The reasons that earlier versions of the program worded otherwise; worked out when first asked for."""
        from models.document.rewording import rewordings

        return rewordings(self.outline, self.shipped)

    def links_of(self, task: NodeId) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.task == task)

    def comparisons_of(self, task: NodeId) -> tuple[Comparison, ...]:
        return tuple(comparison for comparison in self.comparisons if comparison.task == task)


def adopted_by_default(repairs: Iterable[Repair]) -> list[Repair]:
    """The repairs that hold unless somebody rejects them."""
    return [repair for repair in repairs if repair.default_verdict is RepairVerdict.ADOPTED]
