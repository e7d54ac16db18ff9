"""Words of the paper on the screen."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextCursor
from support.papers import source as saved

from models.document import build
from models.outline import NodeId
from models.source import Span
from models.workspace import Snapshot
from ui.marked_text import WORD_JOINER, MarkKind, marked_paragraphs
from ui.panels.reading_view import ReadingView
from ui.theme import Theme

T03 = NodeId("T03")


@pytest.fixture
def view(theme: Theme, qtbot: Any) -> ReadingView:
    found = ReadingView(theme)
    qtbot.addWidget(found)
    found.resize(420, 300)
    found.show()
    return found


@pytest.fixture
def task(view: ReadingView, snapshot: Snapshot) -> ReadingView:
    """The view with task 3 in it."""
    view.show_paragraphs(marked_paragraphs(snapshot, snapshot.document.outline[T03]), NodeId("T03.s3"))
    return view


def select(view: ReadingView, words: str) -> None:
    tied = view.document().find(words)
    view.setTextCursor(tied)


def test_the_words_shown_are_those_of_the_reading(task: ReadingView, snapshot: Snapshot) -> None:
    body = snapshot.reading.body(snapshot.document.outline[T03])

    assert task.words.replace("\n", "") == body.replace("\n", "")


def test_nobody_can_type_into_the_words(task: ReadingView, qtbot: Any) -> None:
    before = task.toPlainText()

    qtbot.keyClicks(task, "abc")
    qtbot.keyClick(task, Qt.Key.Key_Delete)

    assert task.toPlainText() == before


def test_selected_words_lead_back_to_the_source(task: ReadingView, snapshot: Snapshot) -> None:
    select(task, "全面提升养老服务质量")

    chosen = task.selected()

    assert chosen is not None
    assert snapshot.reading.reading.to_source(chosen).of(snapshot.document.source.text) == "全面提升养老服务质量"


def test_a_selection_behind_a_character_of_two_units_leads_back_to_its_place(view: ReadingView) -> None:
    text = "一、2016年工作总结\n1、救助。一是扩面。二是提标。\n二、2017年工作思路\n（一）养老。𠮷林新增10个，𠮷祥。\n"
    snapshot = Snapshot(build(saved(text), {}))
    view.show_paragraphs(marked_paragraphs(snapshot, snapshot.tasks[0]))
    select(view, "祥")

    chosen = view.selected()

    assert chosen is not None
    assert chosen.of(snapshot.reading.reading.text) == "祥"


def test_copied_words_carry_nothing_that_cannot_be_seen(task: ReadingView, qapp: Any) -> None:
    task.selectAll()

    task.copy()

    assert WORD_JOINER not in QGuiApplication.clipboard().text()
    assert "新增城乡社区居家养老服务照料中心1000个" in QGuiApplication.clipboard().text()


def test_a_mark_opens_by_key_as_by_click(task: ReadingView, qtbot: Any) -> None:
    with qtbot.waitSignal(task.mark_opened) as opened:
        task.anchorClicked.emit(QUrl("figure/123"))

    mark = opened.args[0]
    assert (mark.kind, mark.key) == (MarkKind.FIGURE, "123")


def test_tab_reaches_the_marks(task: ReadingView, qtbot: Any) -> None:
    task.setFocus()

    qtbot.keyClick(task, Qt.Key.Key_Tab)

    assert task.textCursor().hasSelection()
    assert task.textCursor().charFormat().isAnchor()


def test_keys_go_on_from_the_words_chosen(task: ReadingView, qtbot: Any) -> None:
    """They began at the first words of the task, out of sight."""
    task.setFocus()

    for _ in range(4):
        qtbot.keyClick(task, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert task.textCursor().selectedText().replace(WORD_JOINER, "") == "统筹城乡"

    qtbot.keyClick(task, Qt.Key.Key_Tab)
    assert task.node_at(task.textCursor().selectionStart()) == "T03.s3"
    qtbot.keyClick(task, Qt.Key.Key_Backtab)
    assert task.node_at(task.textCursor().selectionStart()) == "T03.s2"


def test_each_mark_is_reached_once_and_opened_by_enter(task: ReadingView, qtbot: Any) -> None:
    task.choose(NodeId("T03"))
    task.setFocus()
    reached: list[tuple[int, str]] = []
    opened: list[str] = []
    task.mark_opened.connect(lambda mark, _: opened.append(f"{mark.kind.value}/{mark.key}"))

    while True:
        before = task.textCursor().selectionEnd()
        qtbot.keyClick(task, Qt.Key.Key_Tab)
        if task.textCursor().selectionEnd() == before:
            break
        reached.append((task.textCursor().selectionStart(), task.textCursor().charFormat().anchorHref()))
        qtbot.keyClick(task, Qt.Key.Key_Return)

    assert len(reached) > 5
    assert len({place for place, _ in reached}) == len(reached)
    assert opened == [address for _, address in reached]


def test_it_is_as_high_as_its_words_at_any_width(task: ReadingView) -> None:
    task.resize(420, 10)
    wide = task.height()

    task.resize(300, 10)

    assert task.height() > wide


def test_what_was_searched_for_is_tinted_in_its_place(task: ReadingView, snapshot: Snapshot) -> None:
    at = snapshot.reading.reading.text.index("照料中心1000个")

    task.show_hits([Span(at, at + 4)])

    tinted = [QTextCursor(selection.cursor).selectedText() for selection in task.extraSelections()]
    assert "照料中心" in tinted


def test_a_click_on_words_says_whose_they_are(task: ReadingView, qtbot: Any) -> None:
    place = task.place_of(NodeId("T03.s3"))

    with qtbot.waitSignal(task.node_clicked) as clicked:
        qtbot.mouseClick(task.viewport(), Qt.MouseButton.LeftButton, pos=place.center())

    assert clicked.args == ["T03.s3"]


def test_words_that_are_cut_end_with_a_sign_that_more_follows(task: ReadingView) -> None:
    task.resize(300, task.height())
    task.limit(4)
    assert task.is_cut
    with_sign = task.grab().toImage()

    task._paint_more = lambda: None  # type: ignore[method-assign]

    assert task.grab().toImage() != with_sign


def test_words_in_sight_to_their_end_carry_no_such_sign(task: ReadingView) -> None:
    task.limit(400)
    assert not task.is_cut
    shown = task.grab().toImage()

    task.limit(None)

    assert task.grab().toImage() == shown
