"""A row of words of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from ui.panels.flow import set_role


class Tab(QPushButton):
    """The frame of the focus is for whoever goes by the keyboard: who clicks has the word in hand already."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._wear(is_clicked=event.reason() is Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._wear(is_clicked=False)
        super().keyPressEvent(event)

    def _wear(self, *, is_clicked: bool) -> None:
        set_role(self, "clicked", "true" if is_clicked else "false")


class Tabs(QWidget):
    """Reached by Tab, moved by the arrow keys; `chosen` brings the number."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, name in enumerate(names):
            button = Tab(name)
            button.setProperty("role", "tab")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(lambda number, on: self.chosen.emit(number) if on else None)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def words(self, number: int) -> str:
        return self._group.button(number).text()

    def choose(self, number: int) -> None:
        self._group.button(number).setChecked(True)

    def rename(self, number: int, name: str) -> None:
        self._group.button(number).setText(name)

    @property
    def chosen_button(self) -> QAbstractButton:
        """The chosen word: where the keyboard stops."""
        return self._group.button(self.current)
