"""A day typed into its field."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from ui.panels.day_box import DayBox
from ui.theme import Theme


@pytest.mark.parametrize("typed", ["20170425", "2017-4-25", "2017-04-25", "2017/4/25", "2017.4.25"])
def test_a_day_is_typed_over_one_that_is_chosen_whole(theme: Theme, qtbot: Any, typed: str) -> None:
    box = DayBox(theme)
    qtbot.addWidget(box)
    box.setDate(QDate(2026, 12, 6))
    box.lineEdit().selectAll()

    QTest.keyClicks(box, typed)

    assert box.date() == QDate(2017, 4, 25)


@pytest.mark.parametrize("part", list(range(3)))
def test_ctrl_a_in_whichever_part_chooses_the_day_whole(theme: Theme, qtbot: Any, part: int) -> None:
    box = DayBox(theme)
    qtbot.addWidget(box)
    box.setDate(QDate(2026, 12, 6))
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.setSelectedSection(box.sectionAt(part))

    QTest.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box, "20271210")

    assert box.date() == QDate(2027, 12, 10)


def test_a_part_alone_is_typed_over_as_ever(theme: Theme, qtbot: Any) -> None:
    box = DayBox(theme)
    qtbot.addWidget(box)
    box.setDate(QDate(2026, 12, 6))
    box.setSelectedSection(DayBox.Section.DaySection)

    QTest.keyClicks(box, "25")

    assert box.date() == QDate(2026, 12, 25)
