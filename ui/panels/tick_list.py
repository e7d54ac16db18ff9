"""Rows to be ticked, all of them or none with one word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.panels.flow import button, label
from ui.panels.row_style import let_one_stretch, row_style
from ui.phrases import spoken
from ui.plain_words import tip
from ui.theme import Theme

_KEY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One row: words, and what stands beside them in a soft hand."""

    key: str
    words: str
    aside: str = ""
    on: bool = True
    may: bool = True


class TickList(QWidget):
    """Space ticks the row that has the focus. `changed` comes whenever another set is ticked."""

    changed = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = QTreeWidget()
        self.rows.setAccessibleName(name)
        self.rows.setColumnCount(2)
        self.rows.setHeaderHidden(True)
        self.rows.setRootIsDecorated(False)
        self.rows.setIndentation(0)
        self.rows.setUniformRowHeights(True)
        self.rows.header().setMinimumSectionSize(0)
        let_one_stretch(self.rows.header(), 0)
        self.all = button(self.tr("全选"), "link", lambda: self._tick(on=True))
        self.none = button(self.tr("全不选"), "link", lambda: self._tick(on=False))
        for deed in (self.all, self.none):
            deed.setAccessibleName(spoken((name, deed.text())))
        self.rows.itemChanged.connect(lambda *_: self.changed.emit())
        self._lay_out(name)
        theme.changed.connect(self._wear)
        self._wear()

    def show_ticks(self, ticks: Iterable[Tick]) -> None:
        self.rows.blockSignals(True)
        self.rows.clear()
        self.rows.addTopLevelItems([self._item(one) for one in ticks])
        self.rows.blockSignals(False)
        for first in self._items()[:1]:
            self.rows.setCurrentItem(first)
        self.changed.emit()

    def ticked(self) -> Sequence[str]:
        """The keys of the rows with a tick, in their order."""
        return [str(item.data(0, _KEY)) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]

    def offered(self) -> Sequence[str]:
        """The keys of all rows."""
        return [str(item.data(0, _KEY)) for item in self._items()]

    def tick(self, keys: Iterable[str]) -> None:
        """These and no others."""
        wanted = set(keys)
        self._set(lambda item: item.data(0, _KEY) in wanted)

    def count(self) -> int:
        return self.rows.topLevelItemCount()

    # inside

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.rows.topLevelItem(number) for number in range(self.count()))
        return [item for item in found if item is not None]

    def _tick(self, *, on: bool) -> None:
        self._set(lambda _: on)

    def _set(self, wanted: Callable[[QTreeWidgetItem], bool]) -> None:
        self.rows.blockSignals(True)
        for item in self._items():
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(0, Qt.CheckState.Checked if wanted(item) else Qt.CheckState.Unchecked)
        self.rows.blockSignals(False)
        self.rows.viewport().update()
        self.changed.emit()

    def _item(self, one: Tick) -> QTreeWidgetItem:
        item = QTreeWidgetItem([one.words, one.aside])
        item.setData(0, _KEY, one.key)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken((one.words, one.aside)))
        item.setToolTip(0, tip(one.words))
        item.setCheckState(0, Qt.CheckState.Checked if one.on and one.may else Qt.CheckState.Unchecked)
        item.setForeground(1, self._theme.colour("soft"))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not one.may:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        return item

    def _wear(self) -> None:
        self.rows.setStyleSheet(row_style(self._theme, "QTreeView", 3, 6, framed=True))
        for item in self._items():
            item.setForeground(1, self._theme.colour("soft"))

    def _lay_out(self, name: str) -> None:
        head = QHBoxLayout()
        head.addWidget(label(name, "soft"))
        head.addStretch(1)
        head.addWidget(self.all)
        head.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(4))
        layout.addLayout(head)
        layout.addWidget(self.rows, 1)
