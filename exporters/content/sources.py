"""出处: where everything that a report prints stands in the saved source, in one table at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content.blocks import Block, Column, FinePrint, Table
from exporters.content.gathered import Gathered
from exporters.content.places import brief_title, task_name
from exporters.content.wish import Wish
from models.outline import Node, NodeId
from models.workspace import Snapshot

_NONE = "无"
_WITHOUT_POINTS = (Column("任务", 0.7), Column("在原文第几字", 0.3))
_WITH_POINTS = (Column("任务", 0.33), Column("在原文第几字", 0.19), Column("所引上年工作，在原文第几字", 0.48))


def source_blocks(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    """Every printed word and number of the paper stands in one of these nodes."""
    points = [_points(snapshot, wish, task) for task in found.tasks]
    columns = _WITH_POINTS if any(points) else _WITHOUT_POINTS
    rows = [
        _row(snapshot, snapshot.document.outline[task], builds_on)[: len(columns)]
        for task, builds_on in zip(found.tasks, points, strict=True)
    ]
    yield FinePrint("下表列明各项在原文中的位置，第几字连标点计算。", "出处")
    yield Table(columns, tuple(rows), tuple(found.tasks))


def _points(snapshot: Snapshot, wish: Wish, task: NodeId) -> Sequence[Node]:
    """What the task is said to build on, and where its baselines stand."""
    linked = [link.point for link in snapshot.links_of(task) if wish.prints(snapshot, link)]
    compared = [comparison.baseline.node for comparison in snapshot.document.comparisons_of(task)]
    nodes = [snapshot.document.outline[node] for node in dict.fromkeys((*linked, *compared))]
    return sorted(nodes, key=lambda node: node.span.start)


def _row(snapshot: Snapshot, task: Node, points: Sequence[Node]) -> tuple[str, ...]:
    builds_on = "；".join(f"{brief_title(snapshot, point)}（{_range(point)}）" for point in points)
    return (task_name(snapshot, task.id), _range(task), builds_on or _NONE)


def _range(node: Node) -> str:
    return f"{node.span.start + 1}—{node.span.end}"
