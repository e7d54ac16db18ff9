"""What a mark says fits on the screen, however much that is."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from models.outline import NodeId
from models.source import Span
from ui.editor import Editor
from ui.marked_text import Mark, MarkKind
from ui.panels.mark_popup import MarkPopup
from ui.theme import Theme

T03 = NodeId("T03")


@pytest.fixture
def parent(qtbot: Any) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


def opened(editor: Editor, theme: Theme, parent: QWidget, words: str, at: QPoint) -> MarkPopup:
    start = editor.document.outline[T03].span.start
    editor.note(T03, words, span=Span(start, start + 4))
    note = editor.snapshot.notes(T03)[-1]
    popup = MarkPopup(editor, theme, parent)
    popup.show_mark(Mark(MarkKind.NOTE, 0, 0, note.subject), at)
    return popup


@pytest.mark.parametrize("place", [QPoint(10, 10), QPoint(700, 500), QPoint(5000, 5000)])
def test_a_note_of_twenty_thousand_characters_stays_on_the_screen_and_scrolls(
    place: QPoint, editor: Editor, theme: Theme, parent: QWidget
) -> None:
    popup = opened(editor, theme, parent, "示例批注" * 5000, place)

    assert popup.screen().availableGeometry().contains(popup.geometry())
    bar = popup.area.verticalScrollBar()
    assert bar.maximum() > 1000
    QTest.keyClick(popup.area, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    bar.setValue(bar.maximum())
    last = popup.findChildren(QPushButton)[-1]
    assert popup.rect().contains(last.mapTo(popup, last.rect().center()))
    popup.close()


def test_a_short_note_is_shown_whole(editor: Editor, theme: Theme, parent: QWidget) -> None:
    popup = opened(editor, theme, parent, "示例：请补充数据", QPoint(10, 10))

    assert popup.area.verticalScrollBar().maximum() == 0
    assert popup.height() < 200
    popup.close()


def test_f9_leads_to_the_place_in_the_saved_page(editor: Editor, theme: Theme, parent: QWidget) -> None:
    popup = MarkPopup(editor, theme, parent)
    repair = editor.document.repairs[0]
    wanted: list[Span] = []
    popup.source_wanted.connect(wanted.append)
    popup.show_mark(Mark(MarkKind.REPAIR, 0, 0, repair.group), QPoint(0, 0))

    QTest.keyClick(popup, Qt.Key.Key_F9)

    assert [span.start for span in wanted] == [repair.span.start]
    assert not popup.isVisible()
