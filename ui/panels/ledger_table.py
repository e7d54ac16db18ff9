"""The table of the ledger: several rows can be chosen, to be chased together."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QWidget

from ui.item_models.ledger_model import LedgerModel
from ui.panels.row_table import SentenceTable
from ui.theme import Theme


class LedgerTable(SentenceTable):
    """What leads on from a row leads to its edit."""

    menu_wanted = Signal(QPoint)

    def __init__(self, model: LedgerModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent, lines=1)
        self.setAccessibleName(self.tr("台账"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())
