"""Workbooks that came home, read beside the window and set against what was sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exporters.errors import ReadError
from exporters.returning import review_returns
from ui.background import Job
from ui.editor import Editor
from ui.log_reading import LogReading
from ui.model_words import told


class Reviewing(QObject):
    """Of several reviews asked for, the last one counts. The log is read in this thread, to which it belongs;
    the files are read in another.

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
        self._is_waiting = False  # for the log
        self._job: Job | None = None
        self._log = LogReading(editor, self)
        self._log.came.connect(self._review)
        self._log.failed.connect(self._refuse)

    @property
    def is_running(self) -> bool:
        return self._is_waiting or self._job is not None

    def start(self, paths: Sequence[Path]) -> None:
        self._forget()
        self._paths = tuple(paths)
        self._is_waiting = True
        self._log.start()
        if self._log.is_whole:
            self._review()

    def cancel(self) -> None:
        if self.is_running:
            self._forget()
            self.cancelled.emit()

    # inside

    def _review(self) -> None:
        if not self._is_waiting:
            return
        self._is_waiting = False
        log, paths, now = tuple(self._log.edits), self._paths, self._editor.workspace.snapshot()
        job = Job(lambda progress: review_returns(now, lambda: log, paths, progress), self)
        job.progressed.connect(lambda what, share: self.progressed.emit(what, share) if job is self._job else None)
        job.succeeded.connect(lambda review: self._came(job, review))
        job.failed.connect(lambda error: self._fail(job, error))
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
        self.failed.emit(told(str(error)))

    def _refuse(self, sentence: str) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.failed.emit(sentence)

    def _forget(self) -> None:
        """What is still being done is waited for no longer."""
        self._is_waiting = False
        if self._job is not None:
            self._job.cancel()
            self._job = None
