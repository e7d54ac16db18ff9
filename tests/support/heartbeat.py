"""Watches an event loop: how long it has left a timer waiting."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer


class Heartbeat(QObject):
    """Beats every two milliseconds while somebody holds it with `with`; `longest_gap` in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_gap = 0.0
        self.beats = 0
        self._last = 0.0
        self._timer = QTimer(self, interval=2)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Heartbeat:
        self._last = perf_counter()
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.stop()
        self._note()

    def _beat(self) -> None:
        self.beats += 1
        self._note()

    def _note(self) -> None:
        now = perf_counter()
        self.longest_gap = max(self.longest_gap, now - self._last)
        self._last = now
