"""The paper of the last wish, made beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exporters.content import Wish
from exporters.errors import ExportError
from exporters.page_pictures import PageSize, page_sizes
from exporters.papers import Paper, office_fonts, render_paper
from exporters.progress import Progress
from models.collector import collector_resting
from models.workspace import Snapshot
from resources.fonts import roles
from ui.background import Job
from ui.editor import Editor
from ui.model_words import told

if TYPE_CHECKING:
    from exporters.pdf.installed import Choice

_PAUSE = 120  # milliseconds in which choices made one after the other count as one


@dataclass(frozen=True, slots=True)
class Made:
    """A paper with the sizes of its pages, and the sentence on fonts that stand in for others."""

    paper: Paper
    sizes: tuple[PageSize, ...]
    warning: str


class PaperMaking(QObject):
    """A new wish stops what was begun for the one before. `made` brings a Made, `failed` a sentence."""

    begun = Signal()
    progressed = Signal(str, float)
    made = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()

    def __init__(self, editor: Editor, keeper: QObject) -> None:
        """`keeper` outlives the window and holds the jobs."""
        super().__init__()
        self._editor = editor
        self._keeper = keeper
        self._wanted: Callable[[Progress], Made] | None = None
        self._job: Job | None = None
        self._edition = self._begun = 0  # the wish that counts, and the one that is being worked on
        self._fonts: Choice | None = None
        self._wish, self._has_own_fonts = Wish(), True
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._start)

    @property
    def is_running(self) -> bool:
        return self._job is not None or self._pause.isActive()

    def make(self, wish: Wish, *, own_fonts: bool) -> None:
        """Make the paper of this wish, in the office's own fonts where the machine has them."""
        self._wish, self._has_own_fonts = wish, own_fonts
        self._edition += 1
        if self._job is not None:
            self._job.cancel()
        self._pause.start()
        self.begun.emit()

    def cancel(self) -> None:
        """Stop; no paper comes until the next wish."""
        was_running = self.is_running
        self._pause.stop()
        self._wanted = None
        self._edition += 1
        if self._job is not None:
            self._job.cancel()
        if was_running:
            self.cancelled.emit()

    # inside

    def _start(self) -> None:
        snapshot, wish = self._editor.workspace.snapshot(), self._wish
        self._wanted = partial(_made, snapshot, wish, self._fonts if self._has_own_fonts else None)
        if self._fonts is None and self._has_own_fonts:
            self._look_for_fonts()
        else:
            self._go_on()

    def _look_for_fonts(self) -> None:
        """Once, and to its end: whoever cancels need not wait for it."""
        if self._job is None:
            self._run(lambda _: office_fonts(roles()), self._found_fonts)

    def _found_fonts(self, fonts: Choice) -> None:
        self._fonts = fonts
        if self._wanted is not None:
            self._pause.start(0)

    def _go_on(self) -> None:
        if self._job is None and self._wanted is not None:
            work, self._wanted = self._wanted, None
            self._begun = self._edition
            self._run(work, self._take)

    def _take(self, made: Made) -> None:
        if self._begun == self._edition:
            self.made.emit(made)

    def _run(self, work: Callable[[Progress], object], answer: Callable[..., object]) -> None:
        job = self._job = Job(work, self._keeper)
        job.progressed.connect(self.progressed)
        job.succeeded.connect(answer)
        job.failed.connect(self._say)
        job.ended.connect(self._end)
        job.start()

    def _say(self, error: Exception) -> None:
        if self._begun != self._edition:
            return
        if isinstance(error, ExportError):
            self.failed.emit(told(str(error)), "")
        else:
            self.failed.emit(self.tr("排版时出了没有料到的错。"), repr(error))

    def _end(self) -> None:
        self._job = None
        self._go_on()


def _made(snapshot: Snapshot, wish: Wish, fonts: Choice | None, progress: Progress) -> Made:
    with collector_resting():
        return _set(snapshot, wish, fonts, progress)


def _set(snapshot: Snapshot, wish: Wish, fonts: Choice | None, progress: Progress) -> Made:
    shipped = {name: role.shipped for name, role in roles().items()}
    paper = render_paper(snapshot, wish, fonts.fonts if fonts else shipped, progress)
    return Made(paper, page_sizes(paper.data), fonts.warning if fonts else "")
