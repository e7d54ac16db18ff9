"""Whether work is done, and whether anything proves it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from models.outline import Level, NodeId
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusRole

if TYPE_CHECKING:
    from models.workspace.attachments import Evidence
    from models.workspace.filings import Filing


def is_done(snapshot: Snapshot, node: NodeId) -> bool:
    """By its status, whatever the office calls that, or by its percentage."""
    status = snapshot.statuses.find(snapshot.status(node).word)
    return (status is not None and status.role is StatusRole.DONE) or snapshot.percent(node).done


def says_done(snapshot: Snapshot, filing: Filing) -> bool:
    """By its status or by 100, where it counts for the whole and the whole is done: a part of it that is done, or a
    word that the office has put right since, is not the work done."""
    node = filing.node
    status = snapshot.statuses.find(filing.status)
    by_status = snapshot.with_status(node) if status is not None and status.role is StatusRole.DONE else ()
    by_percent = snapshot.with_percent(node) if filing.percent == 100 else ()
    counts = any(filing in counted and not snapshot.lead_unheard(node, counted) for counted in (by_status, by_percent))
    return counts and is_done(snapshot, node)


def lacks_evidence(snapshot: Snapshot, node: NodeId) -> bool:
    """Done, and no file or link proves it."""
    return is_done(snapshot, node) and not any(proofs_of(snapshot, node))


def proofs_of(snapshot: Snapshot, node: NodeId) -> Iterator[Evidence]:
    """What is attached to a node, to what it consists of, and to the task it is part of."""
    outline = snapshot.document.outline
    task = outline[node].parent_id if outline[node].level is Level.MEASURE else None
    for one in (node, *(child.id for child in outline.children(node)), *([task] if task else [])):
        yield from snapshot.evidence(one)
