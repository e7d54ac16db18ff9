"""The page of the office's list of departments."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from models.workspace import edit_labels
from models.workspace.totals import Totals, totals
from ui.editor import Editor
from ui.panels.flow import button, label
from ui.panels.kept_line import KeptLine
from ui.theme import Theme
from ui.windows.settings_page import SettingsPage, list_style


class DepartmentsPage(SettingsPage):
    """Add, rename, take off the list, put in order: each is one edit."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.introduce(self.tr("单位名单"), self.tr("分工、填报、任务分解表都从这份名单里选，次序也照它。"))
        self._editor = editor
        self._totals: Totals | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("单位名单"))
        self.new = KeptLine(self.tr("新增单位"), theme, self._add)
        self.new.line.setPlaceholderText(self.tr("新增单位，几个用顿号隔开，按回车加入"))
        self.name = KeptLine(self.tr("单位名称"), theme, self._rename)
        self.work = label(role="soft", wraps=True)
        self.up = button(self.tr("上移"), "", lambda: self._move(-1))
        self.down = button(self.tr("下移"), "", lambda: self._move(1))
        self.off = button(self.tr("移出名单"), "", self._take_off)
        self.hint = label(role="bad", wraps=True)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.refresh()

    @property
    def chosen(self) -> str:
        """The department chosen; empty where there is none."""
        item = self.list.currentItem()
        return item.text() if item else ""

    def refresh(self) -> None:
        super().refresh()
        self._totals = None
        self.list.setStyleSheet(list_style(self._theme))
        self._fill(self._editor.snapshot.departments, self.chosen)
        for line in (self.new, self.name):
            line.freeze(self._editor.read_only)

    # inside

    def _fill(self, names: Sequence[str], chosen: str) -> None:
        row = max(0, self.list.currentRow())
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems(list(names))
            self.list.setCurrentRow(names.index(chosen) if chosen in names else min(row, len(names) - 1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.hint.hide()
        self.name.show_words(self.chosen)
        self.name.discard()
        row, last = self.list.currentRow(), self.list.count() - 1
        may = bool(self.chosen) and not self._editor.read_only
        self.up.setEnabled(may and row > 0)
        self.down.setEnabled(may and row < last)
        self.off.setEnabled(may)
        self.work.setText(self._work_of(self.chosen))

    def _work_of(self, name: str) -> str:
        if not name:
            return ""
        if self._totals is None:
            self._totals = totals(self._editor.snapshot, self._editor.today())
        led, supported = (len(found.get(name, ())) for found in (self._totals.led, self._totals.supported))
        if not led and not supported:
            return self.tr("没有牵头或配合的任务。")
        return self.tr("牵头{0}项任务、配合{1}项（含建议）。移出名单后，已经定下的分工照旧。").format(led, supported)

    def _set(self, typed: dict[str, str], label_: str) -> str:
        return self._editor.refusal_of(lambda: self._editor.set_office(typed, label_))

    def _add(self, words: str) -> str:
        if not words.strip():
            return ""
        why = self._set({"add_department": words}, f"单位名单增加{words.strip()}")
        if not why:
            self.list.setCurrentRow(self.list.count() - 1)
        return why

    def _rename(self, words: str) -> str:
        typed = {"rename_department": f"{self.chosen}>{words}"}
        return self._set(typed, edit_labels.office(typed))

    def _move(self, by: int) -> None:
        names, row = list(self._editor.snapshot.departments), self.list.currentRow()
        names.insert(row + by, names.pop(row))
        self._keep_list(names, "调整单位名单的次序")

    def _take_off(self) -> None:
        names = [name for name in self._editor.snapshot.departments if name != self.chosen]
        self._keep_list(names, f"{self.chosen}移出单位名单")

    def _keep_list(self, names: Sequence[str], label_: str) -> None:
        why = self._set({"departments": "、".join(names)}, label_)
        self.hint.setText(why)
        self.hint.setVisible(bool(why))

    def _lay_out(self) -> None:
        px = self._theme.px
        side = QVBoxLayout()
        side.setSpacing(px(8))
        side.addWidget(label(self.tr("所选单位的名称"), "soft"))
        side.addWidget(self.name)
        side.addWidget(self.work)
        order = QHBoxLayout()
        order.setSpacing(px(8))
        for deed in (self.up, self.down):
            order.addWidget(deed)
        order.addStretch(1)
        side.addLayout(order)
        off = QHBoxLayout()
        off.addWidget(self.off)
        off.addStretch(1)
        side.addLayout(off)
        side.addWidget(self.hint)
        side.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(self.list, 1)
        left.addWidget(self.new)
        columns = QHBoxLayout()
        columns.setSpacing(px(24))
        columns.addLayout(left, 1)
        columns.addLayout(side, 1)
        self.body.addLayout(columns, 1)
