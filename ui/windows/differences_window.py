"""Two moments of the workspace side by side, and what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from models.collector import collector_resting
from models.workspace import Edit, Snapshot
from models.workspace.areas import Area
from models.workspace.differences import TracedDifference
from models.workspace.history import differences_table
from models.workspace.moments import BEGINNING, NOW, MomentError, traced_differences
from ui import tab_separated
from ui.background import Job, run_beside
from ui.editor import Editor
from ui.icons import make_searchable
from ui.item_models.difference_model import DifferenceModel, row_words
from ui.log_reading import LogReading
from ui.model_words import told
from ui.panels.flow import button, label
from ui.panels.row_style import row_style
from ui.panels.row_table import RowTable
from ui.theme import Theme
from ui.windows.moment_chooser import MomentChooser
from ui.windows.side_window import SideWindow

_NOT_IN_A_NAME = str.maketrans("", "", "：:")  # of a file
_MOST_MEASURED = 300  # rows; with more, each has the same height
Texts = Sequence[tuple[str, ...]]


class DifferencesWindow(SideWindow):
    """Old value struck through, new value beside it, who and when. A click leads to the node."""

    node_wanted = Signal(str)
    export_wanted = Signal(str, object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("对比两个时刻"), parent)
        self._editor = editor
        self.since = MomentChooser(self.tr("从"), editor, theme)
        self.until = MomentChooser(self.tr("到"), editor, theme)
        self.since.choose(self.since.names[-1] if self.since.names else BEGINNING)
        self.until.choose(NOW)
        self.hint = label(role="bad", wraps=True)
        self.narrow = QLineEdit()
        self.narrow.setPlaceholderText(self.tr("按条目、栏目、内容、人查"))
        self.narrow.setAccessibleName(self.tr("查差别"))
        make_searchable(self.narrow, theme)
        self.model = DifferenceModel(theme, self)
        self.table = self._table()
        self.nothing = label(role="soft", wraps=True)
        self.count = label(role="soft")
        self.copy = button(self.tr("复制"), "", self.copy_rows)
        self.export = button(self.tr("导出…"), "", self._export)
        self._areas = self._area_chips()
        self._lay_out()
        self._job: Job | None = None
        self._is_wanted = False
        self._log = LogReading(editor, self)
        self._connect()
        self._log.start()
        self._tell()

    @property
    def is_comparing(self) -> bool:
        """What is listed is not yet what differs."""
        return self._job is not None or self._log.is_reading

    def copy_rows(self) -> None:
        """What is listed, into the clipboard, as spreadsheets take it."""
        QGuiApplication.clipboard().setText(tab_separated.written(self._rows()))

    def go(self, index: QModelIndex) -> None:
        """To the node of a row."""
        if index.isValid() and (node := self.model.difference(index.row()).node):
            self.node_wanted.emit(node)

    # inside

    @property
    def _area(self) -> Area | None:
        return next((area for area, chip in self._areas.items() if chip.isChecked()), None)

    def _rows(self) -> tuple[tuple[str, ...], ...]:
        return differences_table(self._editor.document, self.model.shown)

    def _export(self) -> None:
        title = self.tr("差别（{0}至{1}）").format(self.since.box.currentText(), self.until.box.currentText())
        self.export_wanted.emit(title.translate(_NOT_IN_A_NAME), self._rows())

    def _compare(self) -> None:
        """Work out anew what differs, beside the window; while one comparison runs, at most one waits."""
        if not self._log.is_whole or self._job is not None:
            self._is_wanted = True
            return
        self._is_wanted = False
        work = partial(_compared, self._editor.workspace.snapshot(), tuple(self._log.edits))
        since, until = self.since.moment, self.until.moment
        self._job = run_beside(self, lambda: work(since, until), self._show, self._show_refusal, MomentError)
        self._tell()

    def _show(self, answer: tuple[Sequence[TracedDifference], Texts], why: str = "") -> None:
        self._job = None
        if self._is_wanted:
            self._compare()
            return
        self.hint.setText(why)
        self.hint.setVisible(bool(why))
        self._fix_rows()
        self.model.show_differences(*answer)
        counts = self.model.counted()
        for area, chip in self._areas.items():
            chip.setText(f"{self._area_name(area)} {counts.total() if area is None else counts[area]}")
        self._narrow()

    def _show_refusal(self, error: Exception) -> None:
        self._show(((), ()), told(str(error)))

    def _narrow(self) -> None:
        self._fix_rows()
        self.model.narrow(self.narrow.text(), self._area)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._fit_rows()
        self._tell()

    def _tell(self) -> None:
        """How many there are, or why there are none."""
        shown = self.model.rowCount()
        self.table.setVisible(shown > 0)
        self.nothing.setVisible(shown == 0)
        self.nothing.setText(self._why_nothing())
        comparing, count = self.tr("正在比较…"), self.tr("共{0}处差别").format(shown)
        self.count.setText((comparing if self.is_comparing else count) if shown else "")
        for deed in (self.copy, self.export):
            deed.setEnabled(shown > 0 and not self.is_comparing)

    def _why_nothing(self) -> str:
        if self.is_comparing:
            return self.tr("正在比较…")
        if self.hint.text():
            return ""
        if self.narrow.text().strip() or self._area is not None:
            return self.tr("没有符合条件的差别。可以少写几个字，或者看“全部”。")
        return self.tr("这两个时刻之间没有差别。可以换一个时刻。用“存档”给此刻起名，以后就能与它对比。")

    def _fix_rows(self) -> None:
        """Before many rows come: otherwise each is measured as soon as one of them is chosen."""
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit_rows(self) -> None:
        rows = self.table.verticalHeader()
        is_small = self.model.rowCount() <= _MOST_MEASURED
        mode = QHeaderView.ResizeMode
        rows.setSectionResizeMode(mode.ResizeToContents if is_small else mode.Fixed)

    def _refresh(self) -> None:
        for chooser in (self.since, self.until):
            chooser.refresh()
        self._compare()

    def _show_unread(self, why: str) -> None:
        self.hint.setText(why)
        self.hint.show()
        self._tell()

    def _area_name(self, area: Area | None) -> str:
        return {
            None: self.tr("全部"),
            Area.ASSIGNMENT: self.tr("分工"),
            Area.FILING: self.tr("填报"),
            Area.NOTE: self.tr("批注"),
            Area.LINK: self.tr("关联"),
            Area.REPAIR: self.tr("校订"),
            Area.ATTACHMENT: self.tr("节点、佐证"),
            Area.OFFICE: self.tr("设置"),
        }[area]

    def _area_chips(self) -> dict[Area | None, QPushButton]:
        group = QButtonGroup(self)
        found: dict[Area | None, QPushButton] = {}
        for area in (None, *Area):
            chip = QPushButton(self._area_name(area))
            chip.setProperty("role", "chip")
            chip.setAutoDefault(False)
            chip.setCheckable(True)
            group.addButton(chip)
            found[area] = chip
        found[None].setChecked(True)
        group.buttonToggled.connect(lambda _chip, on: self._narrow() if on else None)
        return found

    def _connect(self) -> None:
        for chooser in (self.since, self.until):
            chooser.chosen.connect(self._compare)
        self.narrow.textChanged.connect(lambda _: self._narrow())
        self.table.clicked.connect(self.go)
        self.table.go_wanted.connect(self.go)
        self._log.came.connect(self._refresh)
        self._log.failed.connect(self._show_unread)
        self._theme.changed.connect(self._wear)

    def _wear(self) -> None:
        self.table.setStyleSheet(row_style(self._theme, "QTableView", 6, framed=True, ruled=True))
        self.table.verticalHeader().setMaximumSectionSize(self._theme.px(140))
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(48))
        self._fit_rows()

    def _table(self) -> RowTable:
        table = RowTable(self.model, self._theme)
        table.setAccessibleName(self.tr("差别"))
        table.setWordWrap(True)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        return table

    def _lay_out(self) -> None:
        px = self._theme.px
        moments, chips, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        moments.setSpacing(px(16))
        for chooser in (self.since, self.until):
            moments.addWidget(chooser)
        moments.addStretch(1)
        chips.setSpacing(px(8))
        for chip in self._areas.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        foot.setSpacing(px(8))
        foot.addWidget(self.count)
        foot.addStretch(1)
        for deed in (self.copy, self.export, button(self.tr("关闭"), "", self.close)):
            foot.addWidget(deed)
        layout = QVBoxLayout()
        layout.setSpacing(px(12))
        layout.addLayout(moments)
        layout.addWidget(self.hint)
        layout.addWidget(self.narrow)
        layout.addLayout(chips)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.lay_out_over(foot, layout)
        self.take_size(1040, 640)
        self._wear()


def _compared(
    snapshot: Snapshot, log: Sequence[Edit], since: str, until: str
) -> tuple[Sequence[TracedDifference], Texts]:
    """Raises MomentError."""
    with collector_resting():
        found = traced_differences(snapshot.document, snapshot.register, log, since, until)
        return found, [row_words(one, snapshot) for one in found]
