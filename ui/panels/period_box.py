"""A quarter or a month of the plan's year, of which one is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from models.workspace.periods import Period, PeriodKind, periods_of
from ui.model_words import period_name
from ui.panels.chooser import Chooser


class PeriodBox(Chooser):
    """First the quarters, then the months."""

    def __init__(self, name: str, first: Period, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for kind in (PeriodKind.QUARTER, PeriodKind.MONTH):
            if self.count():
                self.insertSeparator(self.count())
            for one in periods_of(first.year, kind):
                self.addItem(period_name(one), str(one))
        self.choose(first)

    @property
    def chosen(self) -> Period:
        return Period.parse(str(self.currentData()))

    def choose(self, period: Period) -> None:
        self.setCurrentIndex(max(0, self.findData(str(period))))
