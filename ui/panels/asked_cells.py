"""Going through many cells while the window goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractItemModel, QObject

from ui.panels.table_clipboard import Place
from ui.slices import Slices


class AskedCells(QObject):
    """The first slice at once, so that few are done when `ask` returns. Rows that come or go end it."""

    def __init__(self, model: QAbstractItemModel, done: Callable[[list[Place]], object], parent: QObject) -> None:
        super().__init__(parent)
        self._done = done
        self._slices = Slices(self)
        for happened in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            happened.connect(self._slices.stop)

    @property
    def is_asking(self) -> bool:
        return self._slices.is_running

    def ask(self, places: Iterator[Place | None]) -> None:
        """Those that are not None are brought to `done`, all together."""
        found: list[Place] = []
        self._slices.start(_gathering(places, found), lambda: self._done(found), first_now=True)


def _gathering(places: Iterator[Place | None], found: list[Place]) -> Iterator[None]:
    for place in places:
        if place is not None:
            found.append(place)
        yield
