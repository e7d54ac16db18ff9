"""Going through many cells while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QAbstractItemModel, QObject, QTimer

from ui.panels.table_clipboard import Place

_A_SLICE = 0.008  # seconds of asking between two looks at the event loop


class AskedCells(QObject):
    """The first slice at once, so that few are done when `ask` returns. Rows that come or go end it."""

    def __init__(self, model: QAbstractItemModel, done: Callable[[list[Place]], object], parent: QObject) -> None:
        super().__init__(parent)
        self._done = done
        self._found: list[Place] = []
        self._coming: Iterator[Place | None] = iter(())
        self._going_on = QTimer(self, interval=0)
        self._going_on.timeout.connect(self._go_on)
        for happened in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            happened.connect(self._going_on.stop)

    @property
    def is_asking(self) -> bool:
        return self._going_on.isActive()

    def ask(self, places: Iterator[Place | None]) -> None:
        """Those that are not None are brought to `done`, all together."""
        self._found, self._coming = [], places
        self._going_on.start()
        self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + _A_SLICE
        while perf_counter() < until:
            try:
                place = next(self._coming)
            except StopIteration:
                self._going_on.stop()
                self._done(self._found)
                return
            if place is not None:
                self._found.append(place)
