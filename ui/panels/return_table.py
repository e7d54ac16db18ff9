"""The table of cells that came home: many can be chosen, and decided with one key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from models.workspace.judged import Judged
from ui.item_models.return_model import ReturnModel
from ui.panels.row_table import SentenceTable
from ui.theme import Theme

_NARROWEST = 48  # pixels at 100 % of a column
_LEAST = 780  # pixels at 100 % below which only what came home is shown of the three values: the details show all
_NARROW = (88, 140, 126, 76)  # pixels at 100 % of the columns before it then


class ReturnTable(SentenceTable):
    """Space goes on to the next decision of the rows chosen; what leads on from a row leads to its node."""

    moved = Signal()
    turn_wanted = Signal()

    def __init__(self, model: ReturnModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._model = model
        self._was_sent = self._now_stands = True
        self.setAccessibleName(self.tr("报回的内容"))
        self.horizontalHeader().setMinimumSectionSize(theme.px(_NARROWEST))
        self._soon = QTimer(self, singleShot=True, interval=0)  # selection and current row move one after the other
        self._soon.timeout.connect(self.moved)
        theme.changed.connect(self._arrange)
        self.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())
        self.selectionModel().currentRowChanged.connect(lambda *_: self._soon.start())

    @property
    def current(self) -> Judged | None:
        index = self.currentIndex()
        return self._model.row_at(index.row()) if index.isValid() else None

    @property
    def chosen(self) -> list[int]:
        """The current one first."""
        rows, now = super().chosen, self.currentIndex().row()
        return [now, *(row for row in rows if row != now)] if now in rows else rows

    def fit_to(self, cells: Iterable[Judged]) -> None:
        """A column in which nothing stands anywhere leaves its room to the others."""
        self._was_sent = self._now_stands = False
        for cell in cells:
            self._was_sent, self._now_stands = self._was_sent or bool(cell.sent), self._now_stands or bool(cell.now)
        self._arrange()

    def show_any(self, any_rows: bool) -> None:
        self.setVisible(any_rows)
        if any_rows:
            self.choose([0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.turn_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """Rows are lower and columns fewer where the window is small, as the details say the whole."""
        is_narrow = self.viewport().width() < self._theme.px(_LEAST)
        self._widen()
        for number, width in enumerate(_NARROW if is_narrow else ()):
            self.setColumnWidth(number, self._theme.px(width))
        self.setColumnHidden(self._model.sent_column, is_narrow or not self._was_sent)
        self.setColumnHidden(self._model.now_column, is_narrow or not self._now_stands)
        self._delegate.show_lines(1 if is_narrow else 2)
        self._set_heights()
