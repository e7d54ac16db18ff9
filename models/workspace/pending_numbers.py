"""Whether a number or a status that holds for a node follows from a field of which nobody has settled the value."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from models.outline import NodeId
from models.workspace.filings import CURRENT, Filing, latest_of_each_unit
from models.workspace.register import in_conflict
from models.workspace.snapshot import Snapshot
from models.workspace.values import node_subject


class HowFar(StrEnum):
    """What says it of a node, by the name of its field."""

    PERCENT = "percent"
    STATUS = "status"


def is_pending_in(snapshot: Snapshot, filing: Filing, field: str) -> bool:
    """Of a field of a filing."""
    return in_conflict(snapshot.register.heads((filing.subject, field)))


def is_value_pending(snapshot: Snapshot, filing: Filing, place: int) -> bool:
    """Of the present value of the target whose figure stands there."""
    return is_pending_in(snapshot, filing, f"{CURRENT}{place}")


def pending_numbers(snapshot: Snapshot, filing: Filing) -> Collection[str]:
    """Those fields of a filing that say how far it is, and its present values."""
    fields = (*HowFar, *(f"{CURRENT}{place}" for place, _ in filing.current))
    return [field for field in fields if is_pending_in(snapshot, filing, field)]


def is_how_far_pending(snapshot: Snapshot, node: NodeId, field: HowFar) -> bool:
    """By what somebody said of the node itself, else by the filings it follows from, else by any of its measures."""
    own = (node_subject(node), field)
    if snapshot.register.value(*own) is not None:
        return in_conflict(snapshot.register.heads(own))
    is_mean = field is HowFar.PERCENT and snapshot.percent(node).is_mean
    counted = snapshot.with_percent(node) if field is HowFar.PERCENT else snapshot.with_status(node)
    if counted and not is_mean:
        return any(is_pending_in(snapshot, one, field) for one in latest_of_each_unit(counted))
    return any(is_how_far_pending(snapshot, child.id, field) for child in snapshot.document.outline.children(node))
