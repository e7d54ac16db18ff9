"""The rules of the page one below the other, each with what was measured."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from exporters.checking import Finding
from ui.model_words import told
from ui.plain_words import tip
from ui.theme import Theme

_PAGE = Qt.ItemDataRole.UserRole
_MOST = (92, 124, 100)  # pixels at 100 %; what is wanted and what was measured share the room that is left
_LEAST = 100  # of either; where there is less room the list goes sideways
_HIGH, _SIDE, _ABOVE = 27, 8, 4
_BETWEEN_MARKS = re.compile(r"(?<=[^\w\s])(?=[^\w\s])")  # where Qt ends no line: a rule that lists marks has many
_OWN = 4  # pixels that Qt leaves beside the words of a cell


class FindingList(QTreeWidget):
    """Words that are longer than their column go on below. `page_wanted` brings the page of the finding gone to."""

    page_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: Sequence[Finding] = ()
        self.setAccessibleName(self.tr("版式检查"))
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # rows are the higher for its room
        self.setItemDelegate(_Rows(theme, self))
        self.setHeaderLabels([self.tr("结果"), self.tr("项目"), self.tr("条款"), self.tr("要求"), self.tr("量得")])
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.itemActivated.connect(lambda item, _: self._go(item))
        self.itemClicked.connect(lambda item, _: self._go(item))
        theme.changed.connect(self._wear)
        self._wear()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.clear()
        self._findings = findings
        rows = [self._row(found) for found in findings]
        self.addTopLevelItems(rows)
        if rows:
            self.setCurrentItem(rows[0])
        self._wear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    # inside

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
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return item

    def _result(self, found: Finding) -> str:
        if not found.applies:
            return self.tr("— 不适用")
        return self.tr("✓ 合格") if found.passed else self.tr("■ 不合格")

    def _go(self, item: QTreeWidgetItem) -> None:
        if page := int(item.data(0, _PAGE)):
            self.page_wanted.emit(page)

    def _wear(self) -> None:
        px, colour = self._theme.px, self._theme.colour
        for row, found in enumerate(self._findings):
            if item := self.topLevelItem(row):
                item.setForeground(0, colour("soft" if not found.applies else "green" if found.passed else "red"))
                item.setForeground(2, colour("soft"))
        self.setStyleSheet(
            f"QTreeView {{ outline: 0; }}"
            f"QTreeView::item {{ padding: {px(_ABOVE)}px {px(_SIDE)}px; border: 1px solid transparent; }}"
            f"QTreeView::item:selected:focus {{ border: 1px solid {self._theme.colours.accent}; }}"
            f"QHeaderView::section {{ padding-left: {px(_SIDE) + _OWN}px; }}"
        )
        self._share()

    def _share(self) -> None:
        """Short words as they need it, long ones what is left."""
        kept = [min(self._theme.px(most), self._needed(column)) for column, most in enumerate(_MOST)]
        rest = max(self._theme.px(_LEAST), (self.viewport().width() - sum(kept)) // 2)
        for column, wide in enumerate((*kept, rest, rest)):
            self.setColumnWidth(column, wide)
        self.scheduleDelayedItemsLayout()

    def _needed(self, column: int) -> int:
        head = self.headerItem()
        items = [head, *(self.topLevelItem(row) for row in range(self.topLevelItemCount()))]
        widest = max(self.fontMetrics().horizontalAdvance(item.text(column)) for item in items if item is not None)
        return widest + around(self._theme) + _OWN


def around(theme: Theme) -> int:
    """Of the width of a column, what stands beside its words: their distance from the edges, and what Qt adds."""
    return 2 * (theme.px(_SIDE) + _OWN)


class _Rows(QStyledItemDelegate):
    """As high as the words of the column need."""

    def __init__(self, theme: Theme, view: FindingList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return _BETWEEN_MARKS.sub("\u200b", str(value or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wide = self._view.columnWidth(index.column())
        room = QRect(0, 0, wide - around(self._theme), 10_000)
        words = self.displayText(index.data(), option.locale)
        high = QFontMetrics(self._view.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(wide, max(self._theme.px(_HIGH), high + 2 * self._theme.px(_ABOVE) + 2))
