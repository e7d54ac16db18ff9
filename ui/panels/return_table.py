"""The table of cells that came home: many can be chosen, and decided with one key."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from models.workspace.judged import Judged
from ui.delegates.sentence_delegate import SentenceDelegate
from ui.item_models.return_model import ReturnColumn, ReturnModel
from ui.theme import Theme

_WIDTHS = {
    ReturnColumn.DECISION: 88,
    ReturnColumn.OUTCOME: 124,
    ReturnColumn.NODE: 168,
    ReturnColumn.FIELD: 84,
}


class ReturnTable(QTableView):
    """Space goes on to the next decision of the rows chosen, Enter to the node of the current one."""

    moved = Signal()
    turn_wanted = Signal()
    go_wanted = Signal(QModelIndex)

    def __init__(self, model: ReturnModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._delegate = SentenceDelegate(theme, self)
        self.setAccessibleName(self.tr("报回的内容"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(theme.px(48))
        for column in (ReturnColumn.SENT, ReturnColumn.RETURNED, ReturnColumn.NOW):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._soon = QTimer(self, singleShot=True, interval=0)  # selection and current row move one after the other
        self._soon.timeout.connect(self.moved)
        self.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._soon.start())
        self.doubleClicked.connect(self.go_wanted)
        theme.changed.connect(self._wear)
        self._wear()

    @property
    def current(self) -> Judged | None:
        index = self.currentIndex()
        return self._model.row_at(index.row()) if index.isValid() else None

    @property
    def chosen(self) -> list[int]:
        """The rows chosen, the current one first."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        now = self.currentIndex().row()
        return [now, *(row for row in rows if row != now)] if now in rows else rows

    def choose(self, row: int) -> None:
        """This row alone, whichever keys are held down: selectRow would ask them."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def show_any(self, any_rows: bool) -> None:
        self.setVisible(any_rows)
        if any_rows:
            self.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.turn_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _wear(self) -> None:
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._theme.px(width))
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
