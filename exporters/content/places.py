"""How papers call a place, everywhere alike: 任务（三）第3条."""

from __future__ import annotations

from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.labels import node_name


def place_name(snapshot: Snapshot, node_id: NodeId) -> str:
    """任务（三）, 任务（三）第3条, 要点（一）2一是."""
    inside = place_in_task(snapshot, node_id)
    task = snapshot.document.outline[node_id].parent_id if inside else node_id
    return f"{node_name(snapshot.document, task or node_id)}{inside}"


def place_in_task(snapshot: Snapshot, node_id: NodeId) -> str:
    """第3条, where the task itself has just been named; empty for the task."""
    outline = snapshot.document.outline
    if node_id not in outline or outline[node_id].level is not Level.MEASURE:
        return ""
    return f"第{node_id.partition('.s')[2]}条"
