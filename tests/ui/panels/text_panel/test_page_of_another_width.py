"""Words and cards have room in any width, and what was brought into sight stays there."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from support.main_windows import S3

from models.outline import NodeId
from ui.editor import Editor
from ui.panels.text_panel import TextPanel
from ui.theme import Theme


def test_the_groundwork_begins_beside_the_words_that_were_chosen(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(S3)
    qtbot.wait(50)

    words = panel.words.mapTo(panel, panel.words.place_of(S3).topLeft())
    heading = panel.groundwork.heading.mapTo(panel, QPoint(0, 0))

    assert abs(words.y() - heading.y()) < 40


def test_what_a_task_builds_on_stands_below_where_lines_would_be_too_short(panel: TextPanel, theme: Theme) -> None:
    def is_below() -> bool:
        return panel.groundwork.geometry().top() >= panel.words.geometry().bottom()

    panel.resize(900, 700)
    assert not is_below()

    panel.resize(420, 700)

    assert is_below()
    assert (panel.words.width() - 16) / theme.text_font().pixelSize() >= 12


@pytest.mark.parametrize("width", [700, 800, 900, 1000, 1100])
def test_cards_with_long_words_on_their_buttons_leave_the_text_its_lines_or_go_below(
    panel: TextPanel, theme: Theme, width: int
) -> None:
    panel.show_node(S3)
    for card in panel.groundwork.cards:
        card.setMinimumWidth(420)

    panel.resize(width, 700)

    assert (panel.words.width() - 16) / theme.text_font().pixelSize() >= 12


def test_no_line_of_a_card_is_laid_over_another(panel: TextPanel, qtbot: Any) -> None:
    def are_apart() -> bool:
        cards = [card for card in panel.groundwork.cards if card.isVisible()]
        return all(card.words.geometry().bottom() < card.why.geometry().top() for card in cards)

    for node in ("T06", "T12", "T03"):
        panel.show_node(NodeId(node))
        qtbot.waitUntil(lambda: panel.groundwork.is_filled)
        for wide in (900, 640, 900):
            panel.resize(wide, 700)
            qtbot.waitUntil(are_apart)


def test_words_brought_into_sight_stay_there_when_lines_are_set_anew(panel: TextPanel, qtbot: Any) -> None:
    panel.resize(820, 420)
    panel.show_node(NodeId("T03.s9"))
    qtbot.wait(50)

    panel.resize(1300, 420)
    qtbot.wait(50)

    top = panel.words.y() + panel.words.place_of(NodeId("T03.s9")).top()
    assert 0 <= top < panel._scroll.viewport().height()


def test_whoever_has_scrolled_stays_where_they_are_when_lines_are_set_anew(panel: TextPanel, qtbot: Any) -> None:
    panel.resize(820, 420)
    panel.show_node(NodeId("T03.s9"))
    bar = panel._scroll.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)

    panel.resize(1300, 420)
    qtbot.wait(50)

    assert bar.value() == 0


def test_words_shown_before_the_window_is_there_are_in_sight_once_it_is(
    editor: Editor, theme: Theme, qtbot: Any
) -> None:
    found = TextPanel(editor, theme)
    qtbot.addWidget(found)
    found.show_node(NodeId("T03.s9"))
    qtbot.wait(20)
    found.resize(900, 420)

    found.show()
    qtbot.wait(50)

    top = found.words.y() + found.words.place_of(NodeId("T03.s9")).top()
    assert 0 <= top < found._scroll.viewport().height()


def test_where_the_groundwork_stands_below_the_head_leads_there(panel: TextPanel, qtbot: Any) -> None:
    panel.resize(900, 420)
    qtbot.wait(20)
    assert not panel.to_groundwork.isVisible()

    panel.resize(420, 420)
    qtbot.waitUntil(panel.to_groundwork.isVisible)
    assert panel.to_groundwork.text() == "2016年基础 ↓"
    panel.to_groundwork.click()

    room = panel._scroll.viewport()
    assert room.rect().contains(panel.groundwork.heading.mapTo(room, QPoint(0, 0)))


def test_a_card_that_was_brought_into_sight_stays_there_in_another_width(panel: TextPanel, qtbot: Any) -> None:
    panel.resize(900, 420)
    panel.show_node(S3)
    qtbot.waitUntil(lambda: panel.groundwork.is_filled)
    card = panel.groundwork.cards[-1]
    assert card.link is not None
    view = panel._scroll.viewport()

    def is_seen() -> bool:
        return view.rect().intersects(QRect(card.mapTo(view, QPoint(0, 0)), card.size()))

    panel.show_link(card.link.id)
    qtbot.waitUntil(is_seen)
    panel.resize(880, 420)
    qtbot.wait(100)

    assert is_seen()
