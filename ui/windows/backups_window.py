"""The dated copies of a workspace file: what each holds, another one made, one brought back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.storage import make_backup
from models.storage.backup_contents import BackupContents, look_into_backups
from models.workspace import StoreError
from ui.background import run_beside
from ui.dialogs import Dialogs
from ui.model_words import edit_name, told
from ui.panels.flow import button, label
from ui.panels.row_style import let_one_stretch
from ui.phrases import full_date_and_time
from ui.plain_words import tip
from ui.theme import Theme
from ui.windows.side_window import SideWindow


class BackupsWindow(SideWindow):
    """Of a file that may be open, or damaged, or gone. `restore_wanted` brings the copy, once somebody has said yes."""

    restore_wanted = Signal(object)

    def __init__(self, path: Path, theme: Theme, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("备份与恢复"), parent)
        self._path = path
        self._dialogs = dialogs
        self.found: tuple[BackupContents, ...] = ()
        self.about = label(self.tr("“{0}”的备份").format(path.name), wraps=True)
        self.nothing = label(self.tr("正在看…"), "soft", wraps=True)
        self.table = self._table()
        self.restore = button(self.tr("恢复这一份…"), "primary", self._ask)
        self.make = button(self.tr("立即备份"), "", self._make)
        self._lay_out()
        self._read()

    # inside

    def _read(self) -> None:
        path = self._path
        run_beside(self, lambda: look_into_backups(path), self._show, self._failed, StoreError)

    def _show(self, found: tuple[BackupContents, ...]) -> None:
        self.found = found
        self.nothing.setText(self.tr("还没有备份。有了修改，关闭文件时会自动备份。"))
        self.nothing.setVisible(not found)
        self.table.setVisible(bool(found))
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            for column, words in enumerate(self._words(one)):
                item = QTableWidgetItem(words)
                item.setToolTip(tip(told(one.complaint) or words))
                self.table.setItem(row, column, item)
        self.table.selectRow(0)
        self._allow()

    def _words(self, one: BackupContents) -> tuple[str, ...]:
        size = QLocale().formattedDataSize(one.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        at = full_date_and_time(one.backup.at.astimezone())
        if one.backup.remark:
            at = self.tr("{0}　并入前").format(at)
        if one.complaint:
            return at, size, self.tr("读不出来"), ""
        last = f"{edit_name(one.last.label)}　{one.last.actor}" if one.last else self.tr("还没有修改")
        match one.since:
            case None:
                since = self.tr("不能比较")
            case 0:
                since = self.tr("与现在相同")
            case _:
                since = self.tr("又改了{0}次").format(one.since)
        return at, size, last, since

    def _failed(self, error: Exception) -> None:
        self._dialogs.say(self, told(str(error)))

    def _chosen(self) -> BackupContents | None:
        row = self.table.currentRow()
        return self.found[row] if 0 <= row < len(self.found) else None

    def _allow(self) -> None:
        chosen = self._chosen()
        self.restore.setEnabled(chosen is not None and not chosen.complaint)

    def _make(self) -> None:
        path = self._path
        run_beside(self, lambda: make_backup(path), self._made, self._failed, StoreError)

    def _made(self, made: Path | None) -> None:
        if made is None:
            self._dialogs.say(self, self.tr("上次备份以后没有新的修改，没有再备份。"))
        self._read()

    def _ask(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        words = [self.tr("恢复成{0}的备份？").format(full_date_and_time(chosen.backup.at.astimezone()))]
        if chosen.since:
            words.append(self.tr("此后的{0}次修改不会丢：").format(chosen.since))
        words.append(self.tr("现在的文件先另存为一份备份。"))
        self._dialogs.ask(self, "".join(words), [self.tr("恢复")], lambda _: self._want(chosen.backup.path))

    def _want(self, backup: Path) -> None:
        self.accept()
        self.restore_wanted.emit(backup)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("备份"))
        names = (self.tr("时间"), self.tr("大小"), self.tr("其中最后一次修改"), self.tr("此后"))
        table.setHorizontalHeaderLabels(list(names))
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(self._theme.px(30))
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.itemSelectionChanged.connect(self._allow)
        table.itemActivated.connect(lambda _: self._ask())
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        let_one_stretch(head, 2)
        table.hide()
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout()
        layout.setSpacing(self._theme.px(8))
        layout.addWidget(self.about)
        rule = self.tr("打开和关闭文件时自动备份，保留最近10份，没有修改就不再备份。恢复之前，现在的文件先另存。")
        layout.addWidget(label(rule, "soft", wraps=True))
        layout.addWidget(self.nothing)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        foot = QHBoxLayout()
        foot.addWidget(self.make)
        foot.addStretch(1)
        foot.addWidget(self.restore)
        foot.addWidget(button(self.tr("关闭"), "", self.reject))
        self.lay_out_over(foot, layout)
        self.restore.setEnabled(False)
        self.take_size(700, 420)
