"""The plain exporters, run beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exporters.csv_file import export_csv
from exporters.errors import ExportError
from ui.background import Job
from ui.model_words import told


class Exporting(QObject):
    """One export at a time. `done` brings the files, `failed` a sentence."""

    progressed = Signal(str, float)
    done = Signal(object)
    failed = Signal(str, str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def rows(self, file: Path, rows: Sequence[Sequence[str]]) -> None:
        """Rows of words, as a file for spreadsheets."""
        self._start(lambda: export_csv(file, rows))

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _start(self, work: Callable[[], Path]) -> None:
        if self._job is not None:
            self.failed.emit(self.tr("还有一份正在导出，请等它写完。"), "")
            return
        self._job = Job(lambda _progress: [work()], self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self.done)
        self._job.failed.connect(self._say)
        self._job.ended.connect(self._end)
        self._job.start()

    def _say(self, error: Exception) -> None:
        if isinstance(error, ExportError):
            self.failed.emit(told(str(error)), "")
        else:
            self.failed.emit(self.tr("导出时出了没有料到的错，没有留下写了一半的文件。"), repr(error))

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
