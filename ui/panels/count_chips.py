"""A chip for everything that is there, with how often; one is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.panels.wrapping_row import WrappingRow
from ui.theme import Theme


class CountChips(WrappingRow):
    """Keys are words; the empty one is all. A chip whose count is nothing is not shown."""

    chosen = Signal()

    def __init__(self, names: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None) -> None:
        """Keys with what they are called."""
        super().__init__(theme.px(8), parent)
        self._names = dict(names)
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        for key, name in names:
            chip = QPushButton(name)
            chip.setProperty("role", "chip")
            chip.setAutoDefault(False)
            chip.setCheckable(True)
            self._group.addButton(chip)
            self.chips[key] = chip
            self.add(chip)
        self.chips[""].setChecked(True)
        self._group.buttonToggled.connect(lambda _chip, on: self.chosen.emit() if on else None)

    @property
    def key(self) -> str:
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        self.chips[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        for key, chip in self.chips.items():
            count = sum(counts.values()) if not key else counts.get(key, 0)
            chip.setText(f"{self._names[key]} {count}")
            chip.setVisible(bool(count) or not key)
        self.arrange()
        if self.key and not counts.get(self.key):
            self.choose("")
