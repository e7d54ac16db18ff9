"""Two columns under one bar: whichever is at its end stays in sight."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from support.layout_passes import LayoutPasses

from ui.panels.two_columns import TwoColumns
from ui.theme import Theme

HIGH = 400


def columns(theme: Theme, qtbot: Any, first: int, second: int) -> TwoColumns:
    """Two columns so high, in a pane of 700 × 400."""
    one, other = QWidget(), QWidget()
    one.setFixedHeight(first)
    other.setFixedHeight(second)
    found = TwoColumns(theme, one, other)
    found.resized.connect(lambda: found.share(300))
    qtbot.addWidget(found)
    found.resize(700, HIGH)
    found.show()
    return found


def seen(pane: TwoColumns, column: QWidget) -> int:
    """How many pixels of a column are in sight."""
    return max(0, min(pane.viewport().height(), column.y() + column.height()) - max(0, column.y()))


@pytest.mark.parametrize(("first", "second"), [(900, 2000), (2000, 900), (200, 1500), (1500, 200), (800, 800)])
@pytest.mark.parametrize("begin", [0, 250, 1400])
def test_neither_column_leaves_its_half_empty_wherever_the_bar_is(
    theme: Theme, qtbot: Any, first: int, second: int, begin: int
) -> None:
    pane = columns(theme, qtbot, first, second)
    pane.begin_at(begin)
    bar = pane.verticalScrollBar()
    assert bar.maximum() > 0

    for value in range(0, bar.maximum() + 1, 7):
        bar.setValue(value)
        for column, high in zip(pane._columns, (first, second), strict=True):
            assert seen(pane, column) >= min(high, pane.viewport().height() - 52)


def test_at_the_end_of_the_bar_both_columns_are_at_theirs(theme: Theme, qtbot: Any) -> None:
    pane = columns(theme, qtbot, 700, 1500)
    pane.begin_at(100)

    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())

    for column in pane._columns:
        assert column.y() + column.height() == pane.viewport().height() - theme.px(32)


def test_what_waits_is_not_moved_while_the_other_goes_on(theme: Theme, qtbot: Any) -> None:
    pane = columns(theme, qtbot, 900, 1500)
    pane.begin_at(300)
    first, second = pane._columns
    before = first.y(), second.y()

    pane.verticalScrollBar().setValue(200)

    assert (first.y(), second.y()) == (before[0] - 200, before[1])


@pytest.mark.parametrize("from_value", [0, 600, 5000])
@pytest.mark.parametrize("top", [0, 700, 1460])
def test_what_is_brought_is_seen_wherever_the_bar_was(theme: Theme, qtbot: Any, from_value: int, top: int) -> None:
    pane = columns(theme, qtbot, 900, 1500)
    pane.begin_at(300)
    wanted = QPushButton("示例", pane._columns[1])
    wanted.setGeometry(0, top, 100, 30)
    wanted.show()
    pane.verticalScrollBar().setValue(from_value)

    pane.bring(wanted, theme.px(20))

    assert pane.viewport().rect().contains(pane.place_of(wanted))


def test_tab_brings_what_it_reaches_into_sight(theme: Theme, qtbot: Any) -> None:
    pane = columns(theme, qtbot, 900, 1500)
    near, far = (QPushButton(words, pane._columns[1]) for words in ("近", "远"))
    near.move(QPoint(0, 10))
    far.move(QPoint(0, 1300))
    near.show()
    far.show()
    pane.activateWindow()
    near.setFocus()
    qtbot.waitUntil(near.hasFocus)

    qtbot.keyClick(near, Qt.Key.Key_Tab)

    assert far.hasFocus()
    assert pane.viewport().rect().contains(pane.place_of(far))


def test_where_there_is_no_room_for_two_the_second_stands_below_the_first(theme: Theme, qtbot: Any) -> None:
    pane = columns(theme, qtbot, 900, 1500)

    pane.share(0)

    first, second = pane._columns
    assert second.y() > first.y() + first.height()
    assert first.width() == second.width() == pane.viewport().width() - 2 * theme.px(24)
    pane.verticalScrollBar().setValue(pane.verticalScrollBar().maximum())
    assert second.y() + second.height() == pane.viewport().height() - theme.px(32)


class Words(QWidget):
    """Longer the narrower it is, as words are."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return 120_000 // width


def test_a_pane_comes_to_rest_at_any_size(theme: Theme, qtbot: Any) -> None:
    """With room for two columns by a hair, words get longer than the pane; in one column they fit."""
    few = QWidget()
    few.setFixedHeight(70)
    pane = TwoColumns(theme, Words(), few)
    pane.resized.connect(lambda: pane.share(220 if pane.room >= 440 else 0))
    qtbot.addWidget(pane)
    pane.show()
    passes, found = LayoutPasses(pane.viewport()), {}

    for width in range(500, 560, 4):
        for height in range(300, 700, 20):
            pane.resize(width, height)
            found[width, height] = passes.until_quiet()

    assert max(found.values()) <= 6
