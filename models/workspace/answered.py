"""How much of what a workbook asked has been answered: so many of its rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from models.outline import Level, NodeId
from models.workspace.handouts import asks_about, handouts
from models.workspace.ledger import LedgerEntry, ledger
from models.workspace.snapshot import Snapshot


def ledger_with_answers(snapshot: Snapshot, on: date) -> tuple[LedgerEntry, ...]:
    """The ledger, and of each workbook how many rows it has and on how many of them its unit has reported."""
    document, sent = snapshot.document, {one.subject: one for one in handouts(snapshot.register)}
    rows = {node: _involved(snapshot, node) for node in _row_nodes(snapshot)}
    entries = []
    for entry in ledger(snapshot.register, on):
        asked = [node for node, units in rows.items() if asks_about(document, sent[entry.handout], node, units)]
        filled = sum(_has_filed(snapshot, node, entry) for node in asked)
        entries.append(replace(entry, filled=filled, asked=len(asked)))
    return tuple(entries)


def _row_nodes(snapshot: Snapshot) -> list[NodeId]:
    """Measures, and tasks that have none."""
    outline = snapshot.document.outline
    return [node.id for task in outline.of_level(Level.TASK) for node in outline.children(task.id) or (task,)]


def _involved(snapshot: Snapshot, node: NodeId) -> frozenset[str]:
    found = snapshot.assignment(node)
    return frozenset({found.lead, *found.supporting})


def _has_filed(snapshot: Snapshot, node: NodeId, entry: LedgerEntry) -> bool:
    of_node = snapshot.filings_of(node)
    return any(one.unit == entry.department and str(one.period) == entry.period for one in of_node)
