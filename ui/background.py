"""Long work beside the window: the window's end of it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal
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
    not to a dialog. With its parent a job goes before its work has ended: that is asked to stop, and nobody is told.
    """

    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()
    progressed = Signal(str, float)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = stop = threading.Event()
        self.is_running = False
        self.destroyed.connect(lambda: stop.set())

    def start(self, pool: QThreadPool | None = None) -> None:
        self.is_running = True
        sys.setswitchinterval(_TURN)
        post = _Post.office()
        (pool or QThreadPool.globalInstance()).start(_Run(self._work, self._stop, post, post.awaited(self)))

    def cancel(self) -> None:
        """Ask the work to stop at its next word of progress."""
        self._stop.set()

    def receive(self, answer: object, error: Exception | None) -> None:
        """What the work came to."""
        self.is_running = False
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(answer)
        if isValid(self):  # whoever was told may have taken the parent away
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


class _Post(QObject):
    """Brings what is said in other threads into this one, to jobs that are still there.

    Workers speak through this object of Qt alone. Any other may be destroyed while they do, which ends the program;
    this one is the application's own, and an application waits for its workers before it goes.
    """

    progressed = Signal(int, str, float)
    came_home = Signal(int, object, object)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._last = 0
        self._awaited: dict[int, Job] = {}
        self.progressed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.came_home.connect(self._bring, Qt.ConnectionType.QueuedConnection)

    @staticmethod
    def office() -> _Post:
        application = QCoreApplication.instance()
        if application is None:
            raise RuntimeError("work beside a window needs the application")
        found = application.findChild(_Post, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found or _Post(application)

    def awaited(self, job: Job) -> int:
        """The number under which the work of this job speaks; until it has ended the job is held here."""
        self._last += 1
        self._awaited[self._last] = job
        return self._last

    def _tell(self, number: int, what: str, share: float) -> None:
        if isValid(job := self._awaited[number]):
            job.progressed.emit(what, share)

    def _bring(self, number: int, answer: object, error: Exception | None) -> None:
        if isValid(job := self._awaited.pop(number)):
            job.receive(answer, error)


class _Run(QRunnable):
    """What happens in the other thread. It knows no job: what is let go of last here would be destroyed here."""

    def __init__(self, work: Work, stop: threading.Event, post: _Post, number: int) -> None:
        super().__init__()
        self._work: Work | None = work
        self._stop = stop
        self._post = post
        self._number = number
        self._told_at = -_TOLD_EVERY

    def run(self) -> None:
        try:
            answer = self._worked_out()
        except Exception as error:  # noqa: BLE001 - the outermost edge of this thread; the window says it
            self._post.came_home.emit(self._number, None, error)
        else:
            self._post.came_home.emit(self._number, answer, None)

    def _worked_out(self) -> object:
        """The work is let go of first: the job has it too, and lets go of it in its own thread."""
        work, self._work = self._work, None
        return work(self._progress) if work is not None else None

    def _progress(self, what: str, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled
        if monotonic() - self._told_at >= _TOLD_EVERY:
            self._told_at = monotonic()
            self._post.progressed.emit(self._number, told(what), share)
