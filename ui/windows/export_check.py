"""The paper against the standard: every rule, what was measured, whether it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from exporters.checking import Finding, check_pdf
from exporters.errors import ExportError
from exporters.progress import Progress
from ui.background import Job
from ui.model_words import told
from ui.panels.flow import button, label, set_role
from ui.plain_words import tip
from ui.theme import Theme

_PAGE = Qt.ItemDataRole.UserRole


class ExportCheck(QWidget):
    """Measures beside the window. `page_wanted` brings the page of a finding that somebody goes to."""

    page_wanted = Signal(int)

    def __init__(self, theme: Theme, keeper: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keeper = keeper
        self._edition = 0
        self._job: Job | None = None
        self.findings: Sequence[Finding] = ()
        self._rows: list[QTreeWidgetItem] = []
        self.says = label()
        self.shut = button(self.tr("收起"), "link", self.hide)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("版式检查"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([self.tr("结果"), self.tr("项目"), self.tr("条款"), self.tr("要求"), self.tr("量得")])
        self.list.itemActivated.connect(lambda item, _: self._go(item))
        self.list.itemClicked.connect(lambda item, _: self._go(item))
        self._lay_out()
        theme.changed.connect(self._wear)
        self._wear()

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

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    # inside

    def _tell(self, what: str, share: float) -> None:
        self._say(f"{what} {share:.0%}", "soft")

    def _end(self) -> None:
        if self._job is not None and not self._job.is_running:
            self._job = None

    def _clear(self) -> None:
        """What was measured, and what is being measured, speaks of another paper."""
        self._edition += 1
        self.stop()
        self.findings, self._rows = (), []
        self.list.clear()

    def _take(self, answer: tuple[int, list[Finding]]) -> None:
        edition, findings = answer
        if edition != self._edition:
            return
        self.findings = findings
        rows = self._rows = [self._row(found) for found in findings]
        self.list.addTopLevelItems(rows)
        self.list.setCurrentItem(rows[0])
        failed = sum(not found.passed for found in findings)
        measured = sum(found.applies for found in findings)
        if failed:
            self._say(self.tr("■ {0}项里有{1}项不合格").format(measured, failed), "bad")
        else:
            self._say(self.tr("✓ {0}项都合格，{1}项不适用").format(measured, len(findings) - measured), "good")
        self._wear()

    def _fail(self, error: Exception) -> None:
        self._say(told(str(error)) if isinstance(error, ExportError) else self.tr("检查时出了没有料到的错。"), "bad")

    def _row(self, found: Finding) -> QTreeWidgetItem:
        where = self.tr("（第{0}面）").format(found.page) if found.page else ""
        words = [
            self._result(found),
            told(found.rule),
            told(found.clause),
            told(found.wanted),
            f"{told(found.measured)}{where}",
        ]
        item = QTreeWidgetItem(words)
        item.setData(0, _PAGE, found.page or 0)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, "，".join(words))
        for column, text in enumerate(words):
            item.setToolTip(column, tip(text))
        return item

    def _result(self, found: Finding) -> str:
        if not found.applies:
            return self.tr("— 不适用")
        return self.tr("✓ 合格") if found.passed else self.tr("■ 不合格")

    def _go(self, item: QTreeWidgetItem) -> None:
        if page := int(item.data(0, _PAGE)):
            self.page_wanted.emit(page)

    def _say(self, words: str, role: str) -> None:
        self.says.setText(words)
        set_role(self.says, "role", role)

    def _wear(self) -> None:
        px, colour = self._theme.px, self._theme.colour
        for column, width in enumerate((100, 132, 136, 270)):
            self.list.setColumnWidth(column, px(width))
        for item, found in zip(self._rows, self.findings, strict=True):
            item.setForeground(0, colour("soft" if not found.applies else "green" if found.passed else "red"))
            item.setForeground(2, colour("soft"))
        self.list.setStyleSheet(
            f"QTreeView {{ outline: 0; }}"
            f"QTreeView::item {{ height: {px(27)}px; padding-left: {px(16)}px; border: 1px solid transparent; }}"
            f"QTreeView::item:selected:focus {{ border: 1px solid {self._theme.colours.accent}; }}"
            f"QHeaderView::section {{ padding-left: {px(16)}px; }}"
        )
        self.setFixedHeight(px(236))

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list.header().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionsMovable(False)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), px(4))
        head.setSpacing(px(12))
        head.addWidget(label(self.tr("版式检查　GB/T 9704-2012")))
        head.addWidget(self.says)
        head.addStretch(1)
        head.addWidget(self.shut)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)


def _checked(data: bytes, edition: int, progress: Progress) -> tuple[int, list[Finding]]:
    return edition, check_pdf(data, progress)
