"""What is past its own deadline and not done."""

from __future__ import annotations

from datetime import date

from models.outline import NodeId
from models.workspace.proven import is_done
from models.workspace.snapshot import Snapshot


def is_overdue(snapshot: Snapshot, node: NodeId, on: date) -> bool:
    """Whether a deadline said of this very node has passed, and the work is not done."""
    assignment = snapshot.assignment(node)
    due = assignment.deadline.due
    if due is None or due >= on or "deadline" in assignment.inherited:
        return False
    return not is_done(snapshot, node)


def late_measures(snapshot: Snapshot, task: NodeId, on: date) -> tuple[NodeId, ...]:
    """Those of a task that are past a deadline of their own, whatever the lamp of the task says."""
    measures = (one.id for one in snapshot.document.outline.children(task))
    return tuple(one for one in measures if is_overdue(snapshot, one, on))
