"""Where a paper leaves the window: saved, printed, checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exporters.errors import ExportError
from exporters.files import write_whole
from exporters.progress import Progress
from ui.background import Job
from ui.dialogs import Dialogs
from ui.model_words import told
from ui.panels.elided import Elided
from ui.panels.flow import button, set_role
from ui.paper_making import Made
from ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class ExportFoot(QWidget):
    """Saves and prints the bytes that are shown and no others, one after the other, beside the window."""

    check_wanted = Signal()
    close_wanted = Signal()

    def __init__(
        self, theme: Theme, dialogs: Dialogs, folder: Path, keeper: QObject, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._folder = folder
        self._keeper = keeper
        self._made: Made | None = None
        self._job: Job | None = None
        self._then: Callable[[], object] = self.show_nothing
        self.saved: Path | None = None
        self.says = Elided(least=6)
        self.open_file = button(self.tr("打开文件"), "link", self._open_file)
        self.open_folder = button(self.tr("打开所在文件夹"), "link", self._open_folder)
        self.cancel = button(self.tr("取消"), "link", self.stop)
        self.check = button(self.tr("检查版式"), "", self.check_wanted.emit)
        self.print_ = button(self.tr("打印…"), "", self.ask_printer)
        self.save = button(self.tr("保存 PDF"), "primary", self.ask_file)
        self._lay_out(theme)
        self.show_made(None)
        self.show_nothing()

    def show_made(self, made: Made | None) -> None:
        """The paper that is shown; None while there is none. What was said of another is not said of it."""
        if made is not None and made is not self._made and self._job is None:
            self.show_nothing()
        self._made = made
        for one in (self.check, self.print_, self.save):
            one.setEnabled(made is not None and self._job is None)

    def ask_file(self) -> None:
        """Ask for a name and write what is shown when the person is asked."""
        if self._made is None or self._job is not None:
            return
        paper = self._made.paper
        self._dialogs.ask_new_file(
            self.window(),
            self.tr("保存为 PDF"),
            self.tr("PDF 文件 (*.pdf)"),
            partial(self._write, paper.data),
            start=self._folder / paper.name,
        )

    def ask_printer(self) -> None:
        """Ask for a printer and print what is shown when the person is asked."""
        if self._made is not None and self._job is None:
            self._dialogs.ask_printer(self.window(), partial(self._print, self._made))

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def show_nothing(self) -> None:
        self._say("", "")

    # inside

    def _write(self, data: bytes, file: Path) -> None:
        def written() -> None:
            self.saved = file
            self._say(self.tr("已保存“{0}”").format(file.name), "good", is_saved=True, about=str(file))

        self._run(lambda _: write_whole(file, data), written)

    def _print(self, made: Made, printer: QPrinter) -> None:
        from ui.printing_paper import print_paper

        def work(progress: Progress) -> None:
            print_paper(printer, made.paper.data, made.sizes, progress)

        self._run(work, lambda: self._say(self.tr("已送打印机"), "good"))

    def _run(self, work: Callable[[Progress], object], then: Callable[[], object]) -> None:
        self._then = then
        job = self._job = Job(work, self._keeper)
        job.progressed.connect(self._show_work)
        job.succeeded.connect(self._succeed)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._stopped)
        job.ended.connect(self._end)
        self.show_made(self._made)
        job.start()

    def _show_work(self, what: str, share: float) -> None:
        self._say(f"{what} {share:.0%}", "soft", is_working=True)

    def _succeed(self, _answer: object) -> None:
        self._then()

    def _fail(self, error: Exception) -> None:
        self.show_nothing()
        if isinstance(error, ExportError):
            self._dialogs.say(self.window(), told(str(error)))
        else:
            self._dialogs.say(self.window(), self.tr("没有办成，出了没有料到的错。"), repr(error))

    def _stopped(self) -> None:
        self._say(self.tr("已取消"), "soft")

    def _end(self) -> None:
        self._job = None
        self.show_made(self._made)

    def _say(self, words: str, role: str, *, is_saved: bool = False, is_working: bool = False, about: str = "") -> None:
        self.says.show_words(words, about=about)
        set_role(self.says, "role", role)
        self.open_file.setVisible(is_saved)
        self.open_folder.setVisible(is_saved)
        self.cancel.setVisible(is_working)

    def _open_file(self) -> None:
        if self.saved is not None:
            self._dialogs.open_outside(self.window(), self.saved)

    def _open_folder(self) -> None:
        if self.saved is not None:
            self._dialogs.open_outside(self.window(), self.saved.parent)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(12), px(24), px(16))
        row.setSpacing(px(8))
        self.says.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        for one in (self.says, self.open_file, self.open_folder, self.cancel):
            row.addWidget(one)
        row.addStretch(1)
        for one in (self.check, self.print_, self.save, button(self.tr("关闭"), "", self.close_wanted.emit)):
            row.addWidget(one)
