"""The paper against the standard: every rule, what was measured, whether it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exporters.checking import Finding, check_pdf
from exporters.errors import ExportError
from exporters.progress import Progress
from ui.background import Job
from ui.model_words import told
from ui.panels.elided import Elided
from ui.panels.flow import button, set_role
from ui.theme import Theme
from ui.windows.finding_list import FindingList

_HIGH, _PART = 236, 0.3  # so high it may be, in pixels at 100 %, and of the window
_LEAST = 58  # pixels at 100 %: the head of the list and a row


class ExportCheck(QWidget):
    """Measures beside the window. `page_wanted` brings the page of a finding that somebody goes to, `turned` comes
    when it is shown or shut."""

    page_wanted = Signal(int)
    turned = Signal()

    def __init__(self, theme: Theme, keeper: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keeper = keeper
        self._edition = 0
        self._job: Job | None = None
        self.findings: Sequence[Finding] = ()
        self.says = Elided(least=7)
        self.shut = button(self.tr("收起"), "link", self.hide)
        self.list = FindingList(theme)
        self.list.page_wanted.connect(self.page_wanted)
        self._window = theme.px(_HIGH)
        self._lay_out()
        theme.changed.connect(self._fit)

    def check(self, data: bytes) -> None:
        """Measure these bytes."""
        self._clear()
        self._say(self.tr("正在量每一面…"), "soft")
        self.show()
        job = self._job = Job(partial(_checked, data, self._edition), self._keeper)
        job.progressed.connect(self._tell)
        job.succeeded.connect(self._take)
        job.failed.connect(self._fail)
        job.ended.connect(self._end)
        job.start()

    def forget(self) -> None:
        """The paper has changed."""
        self._clear()
        self.hide()

    def fit(self, window: int) -> None:
        """The pages come first: it has part of a window so high."""
        self._window = window
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.px(_HIGH))

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # inside

    def _fit(self) -> None:
        wanted = min(self.sizeHint().height(), int(self._window * _PART))
        self.setMaximumHeight(max(self.minimumSizeHint().height(), wanted))

    def _tell(self, what: str, share: float) -> None:
        self._say(f"{what} {share:.0%}", "soft")

    def _end(self) -> None:
        if self._job is not None and not self._job.is_running:
            self._job = None

    def _clear(self) -> None:
        """What was measured, and what is being measured, speaks of another paper."""
        self._edition += 1
        self.stop()
        self.findings = ()
        self.list.show_findings(())

    def _take(self, answer: tuple[int, list[Finding]]) -> None:
        edition, findings = answer
        if edition != self._edition:
            return
        self.findings = findings
        self.list.show_findings(findings)
        failed = sum(not found.passed for found in findings)
        measured = sum(found.applies for found in findings)
        if failed:
            self._say(self.tr("■ {0}项里有{1}项不合格").format(measured, failed), "bad")
        else:
            self._say(self.tr("✓ {0}项都合格，{1}项不适用").format(measured, len(findings) - measured), "good")

    def _fail(self, error: Exception) -> None:
        self._say(told(str(error)) if isinstance(error, ExportError) else self.tr("检查时出了没有料到的错。"), "bad")

    def _say(self, words: str, role: str) -> None:
        self.says.show_words(words)
        set_role(self.says, "role", role)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list.setMinimumHeight(px(_LEAST))
        name = Elided()
        name.show_words(self.tr("版式检查　GB/T 9704-2012"), self.tr("版式检查"))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(4))
        head.setSpacing(px(12))
        for one in (name, self.says):
            one.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            head.addWidget(one)
        head.addStretch(1)
        head.addWidget(self.shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        below = QHBoxLayout()
        below.setContentsMargins(px(4), 0, 0, 0)  # so that its words stand below those of the head
        below.addWidget(self.list)
        layout.addLayout(below, 1)


def _checked(data: bytes, edition: int, progress: Progress) -> tuple[int, list[Finding]]:
    return edition, check_pdf(data, progress)
