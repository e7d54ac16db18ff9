"""Chips that count what is there."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.panels.count_chips import CountChips
from ui.theme import Theme

NAMES = [("", "All"), *((f"k{number}", f"Returned, partly open, kind {number}") for number in range(5))]


def chips_in(home: QWidget, theme: Theme, width: int) -> CountChips:
    found = CountChips(NAMES, theme)
    layout = QVBoxLayout(home)
    layout.addWidget(found)
    layout.addStretch(1)
    found.show_counts({f"k{number}": 3 for number in range(4)})
    home.resize(width, 300)
    home.show()
    return found


def test_where_they_have_no_room_beside_one_another_they_go_on_below(theme: Theme, qtbot: Any) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    found = chips_in(home, theme, 420)
    there = [chip for chip in found.chips.values() if chip.isVisible()]

    assert len(there) == 5
    assert all(chip.width() >= chip.sizeHint().width() for chip in there)
    assert all(found.rect().contains(chip.geometry()) for chip in there)
    assert len({chip.y() for chip in there}) > 1
    assert len({(chip.x(), chip.y()) for chip in there}) == 5


def test_where_there_is_room_they_stand_in_one_line(theme: Theme, qtbot: Any) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    found = chips_in(home, theme, 1400)

    assert len({chip.y() for chip in found.chips.values() if chip.isVisible()}) == 1
    assert found.height() == found.chips[""].height()
