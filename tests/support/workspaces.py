"""Workspaces in one line, and what is said in them in another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from support.memory_store import MemoryStore

from models.document import Document
from models.outline import NodeId
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import filing_entry, node_entry
from models.workspace.periods import Period

SCREEN = Origin(OriginKind.SCREEN)


def ticking(start: datetime = datetime(2017, 4, 10, 9, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock that goes on by a second whenever somebody looks at it."""
    moment = start

    def now() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    return now


def workspace(document: Document, store: MemoryStore | None = None, actor: str = "王芳") -> Workspace:
    """A workspace over a store in memory."""
    return Workspace(document, store or MemoryStore(), actor, clock=ticking())


def say(space: Workspace, node: str, **typed: str) -> None:
    """One edit of the fields of a task or a measure, as somebody would type it."""
    space.say(node_entry(space.now, NodeId(node), typed), f"设置{node}", SCREEN)


def file(space: Workspace, node: str, period: Period, unit: str = "社会福利处", **typed: str) -> None:
    """One edit of what a unit reports on a node for a period."""
    space.say(filing_entry(space.now, NodeId(node), period, unit, typed), "填报", SCREEN)
