"""A large workspace file is opened beside the window that is still there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.background import Job

if TYPE_CHECKING:
    from models.workspace import Snapshot
    from ui.opening import Opened

_SMALL = 1_000_000  # bytes; so much is open before a bar could be seen


def is_small(path: Path) -> bool:
    """Also where it cannot be asked: then opening it says why."""
    try:
        return path.stat().st_size < _SMALL
    except OSError:
        return True


class Opener(QObject):
    """One file at a time; whoever asks for another one no longer wants the first.

    `opened` brings an Opened, which the receiver closes; `failed` the path and one of CANNOT_OPEN.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    progressed = Signal(str, float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._on_the_way: list[Opened] = []

    def open(self, path: Path, actor: str, *, read_only: bool) -> None:
        self.cancel()
        job = Job(lambda _: self._open(path, actor, read_only=read_only), self)
        job.succeeded.connect(lambda found: self._bring(job, found))
        job.failed.connect(lambda error: self._fail(job, path, error))
        self._job = job
        self.progressed.emit(self.tr("正在打开“{0}”…").format(path.stem), 0.0)
        job.start()

    def cancel(self) -> None:
        """The window that is there stays; a file that comes later is closed again."""
        if self._job is not None:
            self._job = None
            self.ended.emit()

    def end(self) -> None:
        """Once no work goes on any more: let go of what has not been brought."""
        self._job = None
        while self._on_the_way:
            self._on_the_way.pop().store.close()

    # inside

    def _open(self, path: Path, actor: str, *, read_only: bool) -> Opened:
        from ui.opening import open_workspace

        found = open_workspace(path, actor, read_only=read_only)
        self._on_the_way.append(found)
        _look_ahead(found.workspace.now)
        return found

    def _bring(self, job: Job, found: Opened) -> None:
        if found not in self._on_the_way:
            return
        self._on_the_way.remove(found)
        if job is not self._job:
            found.store.close()
            return
        self.cancel()
        self.opened.emit(found)

    def _fail(self, job: Job, path: Path, error: Exception) -> None:
        from ui.opening import CANNOT_OPEN

        if job is not self._job:
            return
        self.cancel()
        if not isinstance(error, CANNOT_OPEN):
            raise error
        self.failed.emit(path, error)


def _look_ahead(snapshot: Snapshot) -> None:
    """Ask here what the window will ask first; the snapshot remembers the answers."""
    snapshot.reading.figures  # noqa: B018 - kept once it has been read
    for task in snapshot.tasks:
        snapshot.lamp(task.id, date.today())
