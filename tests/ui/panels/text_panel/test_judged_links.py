"""A link is confirmed or rejected on its card, once for each click, and can be taken back."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from support.main_windows import S3, T03
from support.memory_store import MemoryStore

from models.links import Link, LinkVerdict
from models.outline import NodeId
from ui.editor import Editor
from ui.panels.text_panel import TextPanel


def test_a_suggestion_says_so_until_somebody_confirms_it(panel: TextPanel, qtbot: Any, editor: Editor) -> None:
    card = panel.groundwork.cards[0]
    assert card.link is not None
    link = card.link
    assert card.verdict.text() == "? 建议"

    qtbot.mouseClick(card.confirm, Qt.MouseButton.LeftButton)

    assert editor.snapshot.link_verdict(link) is LinkVerdict.CONFIRMED
    assert panel.groundwork.cards[0].verdict.text() == "✓ 已确认"


def test_all_suggestions_are_confirmed_with_one_click_and_taken_back_with_one_undo(
    panel: TextPanel, qtbot: Any, editor: Editor
) -> None:
    qtbot.mouseClick(panel.groundwork.confirm_all, Qt.MouseButton.LeftButton)
    assert panel.groundwork.suggested() == []
    assert not panel.groundwork.confirm_all.isVisible()

    editor.undo()

    assert len(panel.groundwork.suggested()) == 9


def test_a_rejected_link_stays_under_the_hand_and_stands_behind_the_others_later(panel: TextPanel, qtbot: Any) -> None:
    card = panel.groundwork.cards[0]
    rejected = card.link

    qtbot.mouseClick(card.reject, Qt.MouseButton.LeftButton)
    assert (card.link, card.verdict.text()) == (rejected, "✕ 已否决")
    assert card.back.isVisible()

    for node in (NodeId("T05"), T03):
        panel.show_node(node)
    qtbot.waitUntil(lambda: panel.groundwork.is_filled)
    last = [card for card in panel.groundwork.cards if card.isVisible()][-1]
    assert (last.link, last.verdict.text()) == (rejected, "✕ 已否决")


@pytest.mark.parametrize("word", ["confirm", "reject"])
def test_a_key_pressed_once_more_judges_no_other_link(
    word: str, panel: TextPanel, store: MemoryStore, qtbot: Any
) -> None:
    card = panel.groundwork.cards[0]
    pressed = getattr(card, word)
    pressed.setFocus()

    for _ in range(3):
        focus = QApplication.focusWidget() or panel
        QTest.keyClick(focus, Qt.Key.Key_Space)

    assert len(store.log) == 1
    assert card.hasFocus()


@pytest.mark.parametrize("word", ["confirm", "reject"])
def test_a_second_slow_click_at_the_same_place_takes_the_verdict_back(
    word: str, panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    card = panel.groundwork.cards[0]
    pressed: QPushButton = getattr(card, word)
    qtbot.wait(10)
    place = pressed.mapTo(panel.window(), pressed.rect().center())

    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.back.isVisible() and panel.window().childAt(place) is card.back)

    qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert card.link is not None
    assert editor.snapshot.link_verdict(card.link) is LinkVerdict.SUGGESTED


def test_one_click_at_a_measure_confirms_its_own_links_and_says_how_many(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    assert panel.groundwork.confirm_all.text() == "确认本任务9条"
    panel.show_node(S3)
    own = [link for link in editor.snapshot.links_of(T03) if link.measure == "T03.s3"]
    assert panel.groundwork.confirm_all.text() == f"确认本举措{len(own)}条"

    qtbot.mouseClick(panel.groundwork.confirm_all, Qt.MouseButton.LeftButton)

    assert confirmed(editor) == own
    assert not panel.groundwork.confirm_all.isVisible()


def confirmed(editor: Editor) -> list[Link]:
    verdict = editor.snapshot.link_verdict
    return [link for link in editor.snapshot.links_of(T03) if verdict(link) is LinkVerdict.CONFIRMED]


def test_a_second_press_at_a_measure_confirms_nothing_of_the_others(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    """The button turned into one for the whole task where it stood, and kept the focus."""
    panel.show_node(S3)
    panel.groundwork.confirm_all.setFocus()

    for _ in range(2):
        qtbot.keyClick(panel.window().focusWidget(), Qt.Key.Key_Space)

    assert {link.measure for link in confirmed(editor)} == {S3}
    assert panel.groundwork.cards[0].hasFocus()


def test_those_of_other_measures_are_confirmed_where_they_stand(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    panel.show_node(S3)
    others = panel.groundwork.confirm_others
    qtbot.waitUntil(others.isVisible)
    theirs = [link for link in editor.snapshot.links_of(T03) if link.measure != S3]
    assert others.text() == f"确认其他{len(theirs)}条"

    qtbot.mouseClick(others, Qt.MouseButton.LeftButton)

    assert confirmed(editor) == theirs


def test_nothing_can_be_said_of_a_file_opened_to_read(panel: TextPanel, editor: Editor, said: list[str]) -> None:
    editor.read_only = True

    panel.groundwork.show_node(T03)

    assert not panel.groundwork.confirm_all.isVisible()
    assert not any(card.confirm.isVisible() for card in panel.groundwork.cards)
    assert not editor.assign([T03], {"lead": "救灾处"})
    assert "只读" in said[0]


def second_click(button: QPushButton) -> None:
    """What comes to whatever is under the mouse when somebody clicks twice."""
    middle = QPointF(button.rect().center())
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(button, QMouseEvent(kind, middle, button.mapToGlobal(middle), left, left, none))


def test_a_double_click_judges_once(panel: TextPanel, editor: Editor, store: MemoryStore, qtbot: Any) -> None:
    card = panel.groundwork.cards[0]

    qtbot.mouseClick(card.confirm, Qt.MouseButton.LeftButton)
    for one in panel.groundwork.cards[:3]:
        for button in (one.confirm, one.reject, one.back):
            second_click(button)

    assert [edit.label[:4] for edit in store.log] == ["确认关联"]


def test_a_rejected_link_can_be_confirmed_and_not_rejected_again(panel: TextPanel, editor: Editor) -> None:
    link = editor.snapshot.links_of(T03)[0]
    editor.judge([link.id], "否决")

    card = next(one for one in panel.groundwork.cards if one.link is not None and one.link.id == link.id)

    assert card.confirm.isVisible()
    assert not card.reject.isVisible()
