"""The plain exporters, run beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exporters.csv_file import export_csv
from exporters.errors import ExportError
from exporters.progress import Progress
from models.workspace import Snapshot
from ui.background import Job
from ui.editor import Editor


class Exporting(QObject):
    """One export at a time. `done` brings the files, `failed` a sentence, `stopped` the files written before
    somebody stopped it."""

    progressed = Signal(str, float)
    done = Signal(object)
    failed = Signal(str, str)
    stopped = Signal(object)
    ended = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._job: Job | None = None
        self._written: list[Path] = []

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def rows(self, file: Path, rows: Sequence[Sequence[str]]) -> None:
        """Rows of words, as a file for spreadsheets."""
        self._start(lambda _snapshot, _progress: [export_csv(file, rows)])

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _start(self, work: Callable[[Snapshot, Progress], Iterable[Path]]) -> None:
        if self._job is not None:
            self.failed.emit(self.tr("还有一份正在导出，请等它写完。"), "")
            return
        snapshot = self._editor.workspace.snapshot()
        written = self._written = []

        def write(progress: Progress) -> list[Path]:
            written.extend(work(snapshot, progress))  # one by one: what is there when it stops is known
            return written

        self._job = Job(write, self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self.done)
        self._job.failed.connect(self._say)
        self._job.cancelled.connect(lambda: self.stopped.emit(written))
        self._job.ended.connect(self._end)
        self._job.start()

    def _say(self, error: Exception) -> None:
        if isinstance(error, ExportError):
            self.failed.emit(f"{error}{self._before()}", "")
        else:
            words = self.tr("导出时出了没有料到的错，没有留下写了一半的文件。")
            self.failed.emit(f"{words}{self._before()}", repr(error))

    def _before(self) -> str:
        """What was written before it went wrong."""
        if not self._written:
            return ""
        words = self.tr("此前写成的{0}个文件还在文件夹“{1}”里。")
        return words.format(len(self._written), self._written[0].parent)

    def _end(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self.ended.emit()
