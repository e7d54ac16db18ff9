"""Long work beside the window: the window's end of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal, SignalInstance
from shiboken6 import isValid

from ui.model_words import told

_TURN = 0.0005  # seconds after which work gives way to the window, which asks many times while it paints
_TOLD_EVERY = 0.04  # seconds; who looks at a bar sees no more, and telling costs the window time

_Answer = TypeVar("_Answer")
Work = Callable[[Callable[[str, float], None]], Any]
"""Gets a progress function, which raises Cancelled once somebody has asked for that."""


class Cancelled(Exception):  # noqa: N818 - somebody asked for it, nothing went wrong
    """Raised inside the work through its progress function."""


class Job(QObject):
    """Runs a function of frozen things in a pool and brings its answer home into this thread.

    One of `succeeded`, `failed` and `cancelled` comes, then `ended`, and the job goes. Parent jobs to a window,
    not to a dialog.
    """

    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()
    progressed = Signal(str, float)
    _came_home = Signal(object, object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._told_at = -_TOLD_EVERY
        self.is_running = False
        self._came_home.connect(self._receive)

    def start(self, pool: QThreadPool | None = None) -> None:
        self.is_running = True
        sys.setswitchinterval(_TURN)
        (pool or QThreadPool.globalInstance()).start(_Run(self._work, self._progress, self._came_home))

    def cancel(self) -> None:
        """Ask the work to stop at its next word of progress."""
        self._stop.set()

    def _progress(self, what: str, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled
        if monotonic() - self._told_at >= _TOLD_EVERY:
            self._told_at = monotonic()
            self.progressed.emit(told(what), share)

    def _receive(self, answer: object, error: Exception | None) -> None:
        self.is_running = False
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(answer)
        self.ended.emit()
        self.deleteLater()


def run_beside(
    asker: QObject,
    work: Callable[[], _Answer],
    done: Callable[[_Answer], object],
    refused: Callable[[Exception], object],
    *expected: type[Exception],
) -> Job:
    """Work for somebody who may have gone when it ends; then nobody is told.

    An answer goes to `done`, an error of an expected kind to `refused`; any other goes on to the edge.
    """

    def fail(error: Exception) -> None:
        if not isinstance(error, expected):
            raise error
        if isValid(asker):
            refused(error)

    job = Job(lambda _: work(), QCoreApplication.instance())
    job.succeeded.connect(lambda answer: done(answer) if isValid(asker) else None)
    job.failed.connect(fail)
    job.start()
    return job


class _Run(QRunnable):
    """What happens in the other thread."""

    def __init__(self, work: Work, progress: Callable[[str, float], None], home: SignalInstance) -> None:
        super().__init__()
        self._work = work
        self._progress = progress
        self._home = home

    def run(self) -> None:
        try:
            answer = self._work(self._progress)
        except Exception as error:  # noqa: BLE001 - the outermost edge of this thread; the window says it
            self._come_home(None, error)
        else:
            self._come_home(answer, None)

    def _come_home(self, answer: object, error: Exception | None) -> None:
        with suppress(RuntimeError):  # the job went with its window while this worked on: nobody waits any more
            self._home.emit(answer, error)
