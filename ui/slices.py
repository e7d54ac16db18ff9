"""Work of this thread that is cut in slices, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

A_SLICE = 0.005  # seconds between two looks at the event loop
_END = object()


def _nothing() -> None:
    pass


class Slices(QObject):
    """Goes through steps, as many at a time as a slice holds; `paused` comes after each slice."""

    paused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._then: Callable[[], object] = _nothing
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self, steps: Iterator[object], then: Callable[[], object] = _nothing, *, first_now: bool = False) -> None:
        """In the place of what is being gone through. `then` comes after the last step, unless somebody stops;
        with `first_now` the first slice is done when this returns."""
        self._steps, self._then = steps, then
        self._timer.start()
        if first_now:
            self._go_on()

    def stop(self) -> None:
        self._timer.stop()

    def _go_on(self) -> None:
        until = perf_counter() + A_SLICE
        then: Callable[[], object] = _nothing
        while self.is_running and perf_counter() < until:
            steps = self._steps
            if next(steps, _END) is _END and steps is self._steps and self.is_running:
                self._timer.stop()
                then = self._then
        self.paused.emit()
        then()
