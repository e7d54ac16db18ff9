"""What a paper says in several places, worked out once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exporters.content.blocks import Standing
from exporters.content.late_measures import LateMeasure, late_measures
from exporters.content.numbering import Numbering, numbering
from exporters.content.progress import filings
from exporters.content.standing import standings
from exporters.content.wish import Wish
from models.outline import Node, NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.notes import Doubt, NoteState


@dataclass(frozen=True, slots=True)
class Gathered:
    """The tasks chosen, their lamps and filings, the measures past a deadline of their own, the passages people hold
    for doubtful, and how the paper is numbered."""

    tasks: Sequence[NodeId]
    lamps: Mapping[NodeId, Standing]
    late_measures: Sequence[LateMeasure]
    filings: Mapping[NodeId, Sequence[Filing]]
    doubts: Sequence[Doubt]
    numbers: Numbering

    @property
    def all_filings(self) -> Sequence[Filing]:
        return [filing for task in self.tasks for filing in self.filings[task]]

    def late_in(self, task: NodeId) -> Sequence[LateMeasure]:
        return [late for late in self.late_measures if late.task == task]

    def doubts_in(self, node: Node) -> Sequence[Doubt]:
        return [doubt for doubt in self.doubts if node.span.contains(doubt.passage.span)]


def gathered(snapshot: Snapshot, wish: Wish) -> Gathered:
    """Raises ExportError for a task that does not exist."""
    tasks = wish.chosen_tasks(snapshot)
    marked = snapshot.doubts() if wish.has_doubts else []
    doubts = [doubt for doubt in marked if doubt.printed and doubt.state is NoteState.LIVE]
    filed = {task: filings(snapshot, snapshot.document.outline[task]) for task in tasks}
    lamps, late = standings(snapshot, wish, tasks), late_measures(snapshot, wish, tasks)
    return Gathered(tasks, lamps, late, filed, doubts, numbering(snapshot))
