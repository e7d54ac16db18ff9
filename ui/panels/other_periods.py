"""The other periods that something was filed for, each a way there."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.workspace.periods import Period
from ui.model_words import period_name
from ui.panels.flow import button, emptied, label
from ui.plain_words import tip
from ui.theme import Theme


class OtherPeriods(QWidget):
    """`wanted` brings the period that somebody wants to see, 2017Q1. Gone where there is none."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._periods: Collection[Period] = ()
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(label(self.tr("另有填报："), "soft"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column)
        row.addStretch(1)

    def show_periods(self, periods: Collection[Period]) -> None:
        self.setVisible(bool(periods))
        if periods == self._periods:
            return
        self._periods = periods
        emptied(self._column)
        self.links = [self._link(one) for one in sorted(periods)]
        for one in self.links:
            self._column.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self, period: Period) -> QPushButton:
        found = button(period_name(period), "link", partial(self.wanted.emit, str(period)))
        found.setAccessibleName(self.tr("看{0}的填报").format(period_name(period)))
        found.setToolTip(tip(found.accessibleName()))
        return found
