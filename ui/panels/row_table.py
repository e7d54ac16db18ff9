"""Tables that are read row by row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ui.delegates.sentence_delegate import SentenceDelegate
from ui.item_models.sentence_model import SentenceModel
from ui.theme import Theme


class RowTable(QTableView):
    """Columns as wide as the model wants them; Tab leaves the table, Enter leads on from the current row."""

    go_wanted = Signal(QModelIndex)

    def __init__(self, model: SentenceModel[Any], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = model.columns
        self._theme = theme
        self.setModel(model)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        for number, column in enumerate(self._columns):
            if not column.width:
                self.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self._widen)
        self._widen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _widen(self) -> None:
        for number, column in enumerate(self._columns):
            if column.width:
                self.setColumnWidth(number, self._theme.px(column.width))


class SentenceTable(RowTable):
    """All rows have one height; several can be chosen, a double click leads on like Enter."""

    def __init__(
        self, model: SentenceModel[Any], theme: Theme, parent: QWidget | None = None, *, lines: int = 2
    ) -> None:
        super().__init__(model, theme, parent)
        self._delegate = SentenceDelegate(theme, self, lines=lines)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self.go_wanted)
        theme.changed.connect(self._set_heights)
        self._set_heights()

    @property
    def chosen(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def choose(self, rows: Sequence[int]) -> None:
        """These rows alone, the first being the current one, whichever keys are held down: selectRow asks them."""
        flags, chosen = QItemSelectionModel.SelectionFlag, self.selectionModel()
        chosen.clear()
        for row in reversed(rows):
            chosen.setCurrentIndex(self.model().index(row, 0), flags.Select | flags.Rows)

    def _set_heights(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
