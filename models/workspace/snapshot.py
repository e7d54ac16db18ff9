"""A document and what has been said about it, at one moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from models.document import Document, DocumentReading
from models.links import Link, LinkVerdict
from models.outline import Level, Node, NodeId
from models.source import Repair, RepairVerdict
from models.workspace.assignment import Assignment
from models.workspace.values import Values, link_subject, repair_subject

NOTHING_SAID: Values = MappingProxyType({})


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Typed readings over the values; later edits do not reach it. Safe to hand to a worker.

    With no values it is the document with nothing said about it.
    """

    document: Document
    values: Values = field(default_factory=lambda: NOTHING_SAID)

    @cached_property
    def reading(self) -> DocumentReading:
        """The document as it reads under the verdicts given."""
        adopted = {
            repair.group for repair in self.document.repairs if self.repair_verdict(repair) is RepairVerdict.ADOPTED
        }
        return self.document.read(adopted)

    def repair_verdict(self, repair: Repair) -> RepairVerdict:
        said = self.values.get((repair_subject(repair.group), "verdict"))
        return RepairVerdict(said) if isinstance(said, str) else repair.default_verdict

    def link_verdict(self, link: Link) -> LinkVerdict:
        said = self.values.get((link_subject(link.id), "verdict"))
        return LinkVerdict(said) if isinstance(said, str) else LinkVerdict.SUGGESTED

    def links_of(self, task: NodeId) -> Sequence[Link]:
        """The links of a task and its measures that nobody has rejected."""
        return [link for link in self.document.links_of(task) if self.link_verdict(link) is not LinkVerdict.REJECTED]

    @property
    def tasks(self) -> Sequence[Node]:
        return self.document.outline.of_level(Level.TASK)

    def assignment(self, node_id: NodeId) -> Assignment:
        """What holds for a node: what is said of it, else what its task says, else a suggestion."""
        task = self._task_of(node_id)
        suggestion = self.document.office.suggestion(task)
        if suggestion is None:
            return Assignment(node=node_id)
        inherited = frozenset({"lead", "supporting"}) if task != node_id else frozenset()
        return Assignment(
            node=node_id,
            lead=suggestion.lead,
            supporting=suggestion.supporting,
            suggested=frozenset({"lead", "supporting"}),
            inherited=inherited,
        )

    def _task_of(self, node_id: NodeId) -> NodeId:
        node = self.document.outline[node_id]
        return node.parent_id if node.level is Level.MEASURE and node.parent_id else node_id
