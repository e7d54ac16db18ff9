"""The plain exporters, run beside the window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exporters.csv_file import export_csv
from exporters.errors import ExportError
from exporters.papers import office_fonts
from exporters.urging import export_task_urgings, export_urgings
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import SubjectId
from resources.fonts import roles
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

    def urgings(self, file: Path, snapshot: Snapshot, on: date, handouts: Collection[SubjectId]) -> None:
        """督办单 to those who are late with these workbooks, in the office's own fonts where there are any."""

        def write() -> Path:
            return export_urgings(snapshot, on, office_fonts(roles()).fonts, file, only=handouts)

        self._start(write)

    def task_urgings(self, file: Path, snapshot: Snapshot, on: date, nodes: Sequence[NodeId]) -> None:
        """督办单 of these tasks and measures."""

        def write() -> Path:
            return export_task_urgings(snapshot, nodes, on, office_fonts(roles()).fonts, file)

        self._start(write)

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
