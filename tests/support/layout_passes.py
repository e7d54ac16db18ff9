"""Counts how often something is laid out before it rests."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_ROUNDS, _QUIET = 20, 3


class LayoutPasses(QObject):
    """How often a widget gets another size or is asked to lay itself out."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self._count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._count += event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        return False

    def until_quiet(self) -> int:
        """Since the last time; 1000 where it has not come to rest after many rounds of the event loop."""
        quiet = 0
        for _ in range(_ROUNDS):
            before = self._count
            QCoreApplication.processEvents()
            quiet = quiet + 1 if self._count == before else 0
            if quiet == _QUIET:
                break
        found, self._count = self._count, 0
        return found if quiet == _QUIET else 1000
