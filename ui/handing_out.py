"""Workbooks written for departments beside the window, and kept as one issue once all are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exporters.content import Wish
from exporters.errors import ExportError
from exporters.issuing import issue_fields, issue_label, left_behind, or_taken_back, take_back
from exporters.papers import Sending, export_workbooks
from exporters.progress import Progress
from models.workspace import Snapshot, StoreError
from models.workspace.edit import now
from models.workspace.handouts import plan_issue
from models.workspace.periods import Period
from ui.background import Job, Work
from ui.editor import Editor
from ui.model_words import told

if TYPE_CHECKING:
    from exporters.workbook.template import Template  # loads openpyxl


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What somebody asks for. `units` are all asked the same; without any, `departments` get their own tasks."""

    folder: Path
    period: Period
    due: date | None = None
    wish: Wish = field(default_factory=Wish)
    departments: Sequence[str] = ()
    units: Sequence[str] = ()
    template: Template | None = None
    draft: bool = False


class HandingOut(QObject):
    """One at a time; it lives as long as the main window, so that no workbook is left that the log does not know.

    `done` brings the files, `failed` a sentence; `cancelled` says that nothing is left.
    """

    progressed = Signal(str, float)
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._job: Job | None = None
        self._sending = Sending()
        self._files: list[Path] = []
        self._is_unwanted = False

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def start(self, errand: Errand) -> None:
        if self._job is not None:
            self.failed.emit(self.tr("还有一次下发没有写完，请等它写完。"))
            return
        sending = Sending(
            period=errand.period, units=errand.units, departments=errand.departments, template=errand.template
        )
        try:
            snapshot = self._plan(errand, sending)
        except StoreError as error:
            self.failed.emit(told(str(error)))
            return
        self._sending, self._files, self._is_unwanted = sending, [], False
        files, today = self._files, self._editor.today()
        self._run(lambda progress: _write(snapshot, errand, sending, files, today, progress))

    def cancel(self) -> None:
        """Even where everything is written already: what somebody has stopped is not kept."""
        if self._job is not None:
            self._is_unwanted = True
            self._job.cancel()

    def abandon(self) -> None:
        """The window goes, and the work beside it has ended: what has not been kept is taken back."""
        if self._job is not None:
            take_back(self._sending, self._files)

    # inside

    def _plan(self, errand: Errand, sending: Sending) -> Snapshot:
        """Raises StoreError."""
        if errand.draft:
            return self._editor.workspace.snapshot()
        sending.issue = plan_issue(self._editor.workspace, errand.period, errand.due, now())
        return sending.issue.snapshot

    def _run(self, work: Work) -> None:
        self._job = Job(work, self)
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._keep)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._stopped)
        self._job.start()

    def _keep(self, files: Sequence[Path]) -> None:
        self._end()
        if self._is_unwanted:
            if left := take_back(self._sending, files):
                self.failed.emit(left_behind(left))
            else:
                self.cancelled.emit()
            return
        fields = issue_fields(self._sending, self._editor.actor)
        label = issue_label(self._sending)
        why = self._editor.refusal_of(lambda: self._editor.say_values(fields, label)) if fields else ""
        if why:
            self.failed.emit(why + left_behind(take_back(self._sending, files)))
        else:
            self.done.emit(files)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, ExportError):
            self.failed.emit(self.tr("下发时出了没有料到的错，没有留下要填的表，台账也没有改。"))
            raise error
        self.failed.emit(told(str(error)))

    def _stopped(self) -> None:
        self._end()
        self.cancelled.emit()

    def _end(self) -> None:
        self._job = None


def _write(
    snapshot: Snapshot, errand: Errand, sending: Sending, files: list[Path], today: date, progress: Progress
) -> list[Path]:
    with or_taken_back(sending, files):
        for file in export_workbooks(snapshot, errand.wish, errand.folder, today, progress=progress, sending=sending):
            files.append(file)  # noqa: PERF402 - those written until a failure are to be known
    return files
