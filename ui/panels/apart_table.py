"""Fields that two files changed apart: ours, theirs, and what is to stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from models.document import Document
from models.workspace.labels import label_of, value_name
from models.workspace.merge import Apart
from models.workspace.values import Key, Value
from ui.model_words import told
from ui.panels.chooser import Chooser
from ui.phrases import day_and_time
from ui.plain_words import tip
from ui.theme import Theme

LATER, OURS, THEIRS = 0, 1, 2
_CHOICE = 3


class ApartTable(QTableWidget):
    """A row a field; unless somebody chooses, both values are left standing."""

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, _CHOICE + 1, parent)
        self._document = document
        self._theme = theme
        self._apart: Sequence[Apart] = ()
        self.choices: list[QComboBox] = []
        self.setAccessibleName(self.tr("两边都改过的栏目"))
        names = (self.tr("栏目"), self.tr("我方现在"), self.tr("对方"), self.tr("怎么定"))
        self.setHorizontalHeaderLabels(list(names))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(44))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_CHOICE, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(_CHOICE, theme.px(150))

    def show_apart(self, apart: Sequence[Apart]) -> None:
        self._apart = apart
        self.choices = [self._choice(one) for one in apart]
        self.setRowCount(len(apart))
        for row, one in enumerate(apart):
            self._show(row, one)
        self.resizeRowsToContents()

    def settled(self) -> dict[Key, Value]:
        """The fields somebody has decided about, with the value that is to stand."""
        chosen = zip(self._apart, (choice.currentIndex() for choice in self.choices), strict=True)
        return {one.key: one.ours if how == OURS else one.theirs for one, how in chosen if how != LATER}

    def _show(self, row: int, one: Apart) -> None:
        (subject, field), edit = one.key, one.edit
        theirs = f"{told(value_name(one.key, one.theirs))}\n{edit.actor}　{day_and_time(edit.at.astimezone())}"
        words = (told(label_of(self._document, subject, field)), told(value_name(one.key, one.ours)), theirs)
        for column, text in enumerate(words):
            item = QTableWidgetItem(text)
            item.setToolTip(tip(text))
            self.setItem(row, column, item)
        home = QWidget()
        inside = QHBoxLayout(home)
        inside.setContentsMargins(self._theme.px(6), 0, self._theme.px(2), 0)
        inside.addWidget(self.choices[row])
        self.setCellWidget(row, _CHOICE, home)

    def _choice(self, one: Apart) -> QComboBox:
        choice = Chooser(self.tr("{0}怎么定").format(told(label_of(self._document, *one.key))), least=8)
        choice.addItems([self.tr("待定，都留着"), self.tr("用我方的"), self.tr("用对方的")])
        return choice
