"""The table of the ledger: several rows can be chosen, to be chased together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ui.delegates.sentence_delegate import SentenceDelegate
from ui.item_models.ledger_model import LedgerColumn, LedgerModel
from ui.theme import Theme

_WIDTHS = {
    LedgerColumn.STATE: 118,
    LedgerColumn.UNIT: 136,
    LedgerColumn.ISSUE: 104,
    LedgerColumn.SENT: 92,
    LedgerColumn.DUE: 92,
    LedgerColumn.RETURNED: 116,
    LedgerColumn.ACCEPTED: 92,
}


class LedgerTable(QTableView):
    """Enter leads to the edit of the current row."""

    go_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: LedgerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._delegate = SentenceDelegate(theme, self, lines=1)
        self.setAccessibleName(self.tr("台账"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(LedgerColumn.FILE, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.go_wanted.emit())
        theme.changed.connect(self._wear)
        self._wear()

    @property
    def chosen(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def choose(self, rows: Sequence[int]) -> None:
        """These rows alone, whichever keys are held down: selectRow would ask them."""
        flags, chosen = QItemSelectionModel.SelectionFlag, self.selectionModel()
        chosen.clear()
        for row in reversed(rows):
            chosen.setCurrentIndex(self._model.index(row, 0), flags.Select | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _wear(self) -> None:
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
