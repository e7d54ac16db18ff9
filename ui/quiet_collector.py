"""Python's collector of garbage, kept to the window's thread and to little at a time."""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, QTimer

from models.collector import is_collector_resting

_EVERY = 100  # milliseconds
_AT_FIRST = 1000  # before the first look, in which a window is made and painted
_NEW = 10_000  # objects since the last look
_YOUNG_LOOKS = 10  # after which those that were seen once are looked at again
_OLD_LOOKS = 10  # of those, after which everything is looked at
_APART = 30.0  # seconds at the least between two looks at everything: each stops the window, 40 ms with a usual file
_FLOOD = 60_000  # new objects: a file that was opened or thousands of rows that were written, which stay


class QuietCollector(QObject):
    """While it lives, the collector does not begin by itself.

    By itself it begins in whatever thread makes objects, a worker's among them: there it may end objects of Qt that
    belong to the window, and it stops the window too, for 100 ms and more where a large file is open.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last = monotonic()
        gc.disable()
        self._timer = QTimer(self, interval=_AT_FIRST)
        self._timer.timeout.connect(self._come_round)
        self._timer.start()

    def look(self) -> None:
        """For garbage among what is new, now and then among what is older."""
        new, young_looks, old_looks = gc.get_count()
        if is_collector_resting() or new < _NEW:
            return
        if new > _FLOOD:
            gc.freeze()
        elif young_looks < _YOUNG_LOOKS:
            gc.collect(0)
        elif old_looks < _OLD_LOOKS or monotonic() - self._last < _APART:
            gc.collect(1)
        else:
            self._look_at_everything()

    def _come_round(self) -> None:
        self._timer.setInterval(_EVERY)
        self.look()

    def _look_at_everything(self) -> None:
        """What is still held then is not looked at again before the next time."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._last = monotonic()

    def stop(self) -> None:
        """The collector begins by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
