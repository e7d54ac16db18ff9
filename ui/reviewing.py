"""Workbooks that came home, read beside the window and set against what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from exporters.errors import ReadError
from exporters.returning import review_returns
from models.workspace import Edit, StoreError
from ui.background import Job
from ui.editor import Editor

_A_SLICE = 0.008  # seconds of reading the log between two looks at the event loop


class Reviewing(QObject):
    """Of several reviews asked for, the last one counts. The log is read here, in slices, since it belongs to
    this thread; the files are read in another.

    `reviewed` brings a Review, `failed` a sentence.
    """

    progressed = Signal(str, float)
    reviewed = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._paths: Sequence[Path] = ()
        self._log: list[Edit] = []
        self._reading: Iterator[Edit] | None = None
        self._job: Job | None = None
        self._slices = QTimer(self, interval=0)
        self._slices.timeout.connect(self._read_on)

    @property
    def is_running(self) -> bool:
        return self._reading is not None or self._job is not None

    def start(self, paths: Sequence[Path]) -> None:
        self._forget()
        self._paths = tuple(paths)
        self._log = []
        self._reading = iter(self._editor.workspace.history())
        self._slices.start()

    def cancel(self) -> None:
        if self.is_running:
            self._forget()
            self.cancelled.emit()

    # inside

    def _read_on(self) -> None:
        end, reading = perf_counter() + _A_SLICE, self._reading
        try:
            while reading is not None and perf_counter() < end:
                edit = next(reading, None)
                if edit is None:
                    self._review()
                    return
                self._log.append(edit)
        except StoreError as error:
            self._forget()
            self.failed.emit(str(error))

    def _review(self) -> None:
        self._slices.stop()
        self._reading = None
        log, paths, now = self._log, self._paths, self._editor.workspace.snapshot()
        job = Job(lambda progress: review_returns(now, lambda: log, paths, progress), self)
        job.progressed.connect(lambda what, share: self.progressed.emit(what, share) if job is self._job else None)
        job.succeeded.connect(lambda review: self._came(job, review))
        job.failed.connect(lambda error: self._fail(job, error))
        job.ended.connect(job.deleteLater)
        self._job = job
        job.start()

    def _came(self, job: Job, review: object) -> None:
        if job is self._job:
            self._job = None
            self.reviewed.emit(review)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._job = None
        if not isinstance(error, ReadError):
            self.failed.emit(self.tr("读这些文件时出了没有料到的错，什么也没有改。"))
            raise error
        self.failed.emit(str(error))

    def _forget(self) -> None:
        """What is still being done is waited for no longer."""
        self._slices.stop()
        self._reading = None
        if self._job is not None:
            self._job.cancel()
            self._job = None
