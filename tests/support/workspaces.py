"""Workspaces in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from support.memory_store import MemoryStore

from models.document import Document
from models.workspace import Origin, OriginKind, Workspace

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
