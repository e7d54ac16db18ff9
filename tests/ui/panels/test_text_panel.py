"""The words of a task beside what it builds on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from support.memory_store import MemoryStore

from models.links import LinkVerdict
from models.outline import NodeId
from models.source import RepairVerdict, Span
from ui.editor import Editor
from ui.marked_text import Mark, MarkKind
from ui.panels.mark_popup import MarkPopup
from ui.panels.text_panel import TextPanel
from ui.theme import Theme, Tone

T03 = NodeId("T03")


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> TextPanel:
    found = TextPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(900, 700)
    found.show()
    found.show_node(T03)
    qtbot.waitUntil(lambda: found.groundwork.is_filled)
    return found


def test_a_task_stands_beside_every_point_it_builds_on(panel: TextPanel, editor: Editor) -> None:
    cards = [card for card in panel.groundwork.cards if card.isVisible()]

    assert panel.title.text() == "（三）加快发展养老服务业"
    assert len(cards) == len(editor.snapshot.links_of(T03))
    assert all(card.link is not None and card.link.why in card.why.text() for card in cards)


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


def seen(panel: TextPanel) -> list[str]:
    """The headings between the cards, and the measures the cards belong to, from above."""
    work = panel.groundwork
    cards = [(card, (card.link.measure or card.link.task) if card.link else "") for card in work.cards]
    parts = [(one.y(), words) for one, words in cards if one.isVisible()]
    parts += [(one.y(), one.text()) for one in (work.own, work.others) if one.isVisible()]
    return [words for _, words in sorted(parts)]


def test_what_a_measure_itself_builds_on_stands_apart_from_the_rest_of_its_task(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(NodeId("T03.s3"))
    qtbot.waitUntil(lambda: panel.groundwork.is_filled and "本任务其他的" in seen(panel))

    own, others = seen(panel)[1:], seen(panel)
    assert seen(panel)[0] == "本举措的"
    at = others.index("本任务其他的")
    assert set(own[: at - 1]) == {"T03.s3"}
    assert "T03.s3" not in others[at + 1 :]
    assert len(others) > at + 1


def test_a_measure_that_builds_on_nothing_itself_says_so(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(NodeId("T03.s5"))

    qtbot.waitUntil(lambda: panel.groundwork.is_filled and "本任务其他的" in seen(panel))
    assert seen(panel)[:2] == ["本举措还没有自己的基础", "本任务其他的"]
    panel.show_node(T03)
    qtbot.waitUntil(lambda: panel.groundwork.is_filled and "本任务其他的" not in seen(panel))


def test_a_link_just_added_is_said_and_its_card_brought_into_sight(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    point = NodeId("A3-2.1")
    editor.add_link(T03, point, "示例")

    panel.show_added(f"{T03}>{point}")

    card = panel.groundwork.card_of(f"{T03}>{point}")
    assert card is not None
    view = panel._scroll.viewport()
    qtbot.waitUntil(lambda: view.rect().intersects(QRect(card.mapTo(view, QPoint(0, 0)), card.size())))
    assert panel.groundwork.news.text() == "✓ 刚添加"
    assert panel.groundwork.news.isVisible()
    assert 0 < card.y() - panel.groundwork.news.y() < 40
    editor.undo()
    assert not panel.groundwork.news.isVisible()


def test_a_task_without_groundwork_says_why(panel: TextPanel, editor: Editor) -> None:
    panel.show_node(NodeId("T14"))

    assert panel.groundwork.nothing.isVisible()
    assert panel.groundwork.nothing.text() == editor.document.without_groundwork[NodeId("T14")]


def test_from_a_point_the_tasks_that_lean_on_it_are_seen(panel: TextPanel, editor: Editor) -> None:
    point = editor.snapshot.links_of(T03)[0].point

    panel.show_node(point)

    assert panel.groundwork.heading.text() == "承接的2017年任务"
    assert any(card.isVisible() for card in panel.groundwork.cards)


def test_a_section_says_which_tasks_lean_on_what_stands_below_it_and_leads_there(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(NodeId("S3"))

    below = panel.groundwork.below
    assert below.isVisible()
    assert not panel.groundwork.nothing.isVisible()
    assert "任务（九）、任务（十）" in below.sentence.text()
    with qtbot.waitSignal(panel.node_wanted) as wanted:
        qtbot.mouseClick(below.ways[0], Qt.MouseButton.LeftButton)
    panel.show_node(wanted.args[0])
    assert below.isHidden()


def test_the_plan_says_how_much_its_tasks_build_on(panel: TextPanel, editor: Editor) -> None:
    panel.show_node(NodeId("P2"))

    below = panel.groundwork.below
    assert panel.groundwork.heading.text() == "2016年基础"
    assert f"共有{len(editor.snapshot.standing_links())}条2016年基础" in below.sentence.text()
    assert not panel.groundwork.nothing.isVisible()


def test_one_click_at_a_measure_confirms_its_own_links_and_says_how_many(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    assert panel.groundwork.confirm_all.text() == "确认本任务9条"
    panel.show_node(NodeId("T03.s3"))
    own = [link for link in editor.snapshot.links_of(T03) if link.measure == "T03.s3"]
    assert panel.groundwork.confirm_all.text() == f"确认本举措{len(own)}条"

    qtbot.mouseClick(panel.groundwork.confirm_all, Qt.MouseButton.LeftButton)

    confirmed = [
        link for link in editor.snapshot.links_of(T03) if editor.snapshot.link_verdict(link) is LinkVerdict.CONFIRMED
    ]
    assert confirmed == own
    assert panel.groundwork.confirm_all.text() == f"确认本任务{9 - len(own)}条"


def test_the_head_says_when_it_speaks_of_a_measure_below_the_title_of_its_task(
    panel: TextPanel, editor: Editor
) -> None:
    editor.assign([NodeId("T03.s3")], {"deadline": "6月底前"})
    panel.show_node(NodeId("T03.s3"))
    assert panel.who.text().startswith("举措3　牵头 ")
    assert panel.confirm.accessibleName() == panel.confirm.toolTip() == "确认举措3牵头"
    panel.who.setFixedWidth(170)
    assert panel.who.shown.startswith("举措3　时限 6月底前")

    panel.show_node(T03)

    assert panel.who.text().startswith("牵头 ")
    assert panel.confirm.accessibleName() == "确认牵头"


def test_the_comparisons_of_the_task_stand_at_the_foot_and_go_where_there_are_none(panel: TextPanel) -> None:
    assert panel.strip.isVisible()

    panel.show_node(NodeId("T01"))

    assert not panel.strip.isVisible()


def test_selected_words_lead_to_the_deepest_node_and_their_place_in_the_source(
    panel: TextPanel, editor: Editor
) -> None:
    panel.words.setTextCursor(panel.words.document().find("全面提升养老服务质量"))

    chosen = panel.selected()

    assert chosen is not None
    node, span = chosen
    assert node == "T03.s3"
    assert span.of(editor.document.source.text) == "全面提升养老服务质量"


def test_the_saved_page_shows_every_character_as_it_was(panel: TextPanel, editor: Editor) -> None:
    panel.show_source(Span(100, 110))

    assert panel.source is not None
    shown = panel.source.page.document().toRawText().replace("\u2029", "\n")
    assert shown == editor.document.source.text.replace("\r", " ")
    assert panel.source.page.extraSelections()[0].cursor.selectedText() == shown[100:110].replace("\n", "\u2029")


def test_a_place_in_the_saved_page_leads_back_to_its_node(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    panel.show_source()
    assert panel.source is not None
    at = editor.document.outline[NodeId("T05.s2")].span.start + 5

    with qtbot.waitSignal(panel.node_wanted) as wanted:
        panel.source.page.clicked_at.emit(at)

    assert wanted.args == ["T05.s2"]


def test_a_repair_can_be_refused_where_it_stands(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    repair = next(r for r in editor.document.repairs if editor.snapshot.repair_verdict(r) is RepairVerdict.ADOPTED)
    popup = MarkPopup(editor, panel._theme, panel)
    popup.show_mark(Mark(MarkKind.REPAIR, 0, 0, repair.group), QPoint(10, 10))
    refuse = next(button for word, button in popup._buttons if word == "不采用")

    qtbot.mouseClick(refuse, Qt.MouseButton.LeftButton)

    assert editor.snapshot.repair_verdict(repair) is RepairVerdict.REJECTED


def test_every_mark_in_the_paper_says_what_it_means(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    groups = {repair.group for repair in editor.document.repairs}
    marks = [Mark(MarkKind.REPAIR, 0, 0, group) for group in sorted(groups)]
    marks += [Mark(MarkKind.FIGURE, 0, 0, str(figure.span.start)) for figure in editor.snapshot.reading.figures]

    for mark in marks:
        popup = MarkPopup(editor, panel._theme, panel)
        popup.show_mark(mark, QPoint(10, 10))
        assert popup._layout.count() >= 3
        popup.close()


def test_broken_lines_in_a_mark_are_whole_at_a_large_size(panel: TextPanel, editor: Editor) -> None:
    """The height was counted for letters of another size."""
    panel._theme.wear(Tone.LIGHT, 1.5)
    repair = max(editor.document.repairs, key=lambda one: len(one.reason))
    popup = MarkPopup(editor, panel._theme, panel)

    popup.show_mark(Mark(MarkKind.REPAIR, 0, 0, repair.group), QPoint(10, 10))

    cut = [one.text() for one in popup.findChildren(QLabel) if one.height() < one.heightForWidth(one.width())]
    popup.close()
    panel._theme.wear(Tone.LIGHT)
    assert cut == []


def test_an_edit_is_seen_at_once_and_the_page_stays_where_it_was(panel: TextPanel, editor: Editor) -> None:
    panel.resize(900, 300)
    panel._scroll.verticalScrollBar().setValue(120)

    editor.assign([T03], {"deadline": "6月底前"})

    assert "时限 6月底前" in panel.who.text()
    assert panel._scroll.verticalScrollBar().value() == 120


def test_nothing_can_be_said_of_a_file_opened_to_read(panel: TextPanel, editor: Editor, said: list[str]) -> None:
    editor.read_only = True

    panel.groundwork.show_node(T03)

    assert not panel.groundwork.confirm_all.isVisible()
    assert not any(card.confirm.isVisible() for card in panel.groundwork.cards)
    assert not editor.assign([T03], {"lead": "救灾处"})
    assert "只读" in said[0]


def test_the_groundwork_begins_beside_the_words_that_were_chosen(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(NodeId("T03.s3"))
    qtbot.wait(50)

    words = panel.words.mapTo(panel, panel.words.place_of(NodeId("T03.s3")).topLeft())
    heading = panel.groundwork.heading.mapTo(panel, QPoint(0, 0))

    assert abs(words.y() - heading.y()) < 40


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


def test_a_click_beside_the_buttons_of_a_card_leads_nowhere(panel: TextPanel, qtbot: Any) -> None:
    wanted: list[str] = []
    panel.node_wanted.connect(wanted.append)
    card = panel.groundwork.cards[0]

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomLeft() + QPoint(4, -4))
    assert wanted == []
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.title.geometry().center())
    assert wanted != []


def test_a_place_where_something_is_missing_is_shown_between_its_neighbours(panel: TextPanel, editor: Editor) -> None:
    panel.show_source(Span(9812, 9812))

    assert panel.source is not None
    (mark,) = panel.source.page.extraSelections()
    assert len(mark.cursor.selectedText()) == 2


def test_a_deadline_of_many_words_takes_one_line_and_is_told_whole(panel: TextPanel, editor: Editor) -> None:
    before = panel.who.height()
    deadline = "协调落实" * 40

    editor.assign([T03], {"deadline": deadline})

    assert panel.who.height() == before
    assert panel.who.shown.endswith("…")
    assert deadline in panel.who.toolTip()


def test_a_page_of_words_as_a_deadline_leaves_the_words_of_the_task_in_sight(panel: TextPanel, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "协" * 12000})

    assert panel.who.height() < 40
    assert len(panel.who.toolTip()) < 1200


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
    panel.show_node(NodeId("T03.s3"))
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


def test_nothing_is_put_before_the_reason_that_somebody_has_written(panel: TextPanel, editor: Editor) -> None:
    point = NodeId("A3-3.2")
    editor.add_link(T03, point, "示例：都讲服务")
    panel.show_node(T03)

    card = panel.groundwork.card_of(f"{T03}>{point}")

    assert card is not None
    assert card.why.text() == "人工添加：示例：都讲服务"


def test_where_nobody_has_written_a_reason_the_card_says_once_who_added_it(panel: TextPanel, editor: Editor) -> None:
    point = NodeId("A3-3.2")
    editor.add_link(T03, point, "")
    panel.show_node(T03)

    card = panel.groundwork.card_of(f"{T03}>{point}")

    assert card is not None
    assert card.why.text() == "人工添加"


def test_in_a_narrow_page_the_path_is_cut_and_no_button_beside_it(
    english: None, editor: Editor, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    panel = TextPanel(editor, theme)
    qtbot.addWidget(panel)
    panel.resize(520, 420)
    panel.show()
    panel.show_node(NodeId("A3-1"))
    qtbot.wait(20)
    is_below = panel.to_groundwork.isVisible()
    widths = [(one.width(), one.sizeHint().width()) for one in (panel.to_groundwork, panel.to_source)]
    theme.wear(Tone.LIGHT)

    assert is_below
    assert all(width >= wanted for width, wanted in widths)


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
    panel.show_node(NodeId("T03.s3"))
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


def test_a_short_deadline_goes_first_where_not_all_has_room(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    panel.resize(330, 420)
    qtbot.wait(20)

    assert panel.who.shown.startswith("时限 6月底前")


def test_where_names_of_supporters_would_be_cut_it_says_how_many_there_are(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    editor.assign([T03], {"lead": "社会福利处", "supporting": "老龄工作处、救灾处"})
    panel.resize(330, 420)
    qtbot.wait(20)
    assert panel.who.shown == "时限 未定  牵头 社会福利处  配合2个"
    assert "老龄工作处、救灾处" in panel.who.toolTip()

    panel.who.setFixedWidth(170)
    assert panel.who.shown == "时限 未定  牵头 社会福利处"

    panel.who.setMinimumWidth(0)
    panel.who.setMaximumWidth(2000)
    panel.resize(900, 420)
    qtbot.wait(20)

    assert "配合 老龄工作处、救灾处" in panel.who.shown


def test_the_buttons_above_the_groundwork_do_not_overlap_once_the_page_comes_back(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    editor.judge([link.id for link in editor.snapshot.links_of(T03)], "确认")
    panel.show_node(T03)
    qtbot.wait(20)
    above = panel.groundwork
    assert not above.confirm_all.isVisible()
    panel.hide()
    panel.show_node(NodeId("T06.s4"))

    panel.show()

    qtbot.waitUntil(above.confirm_all.isVisible)
    assert not above.confirm_all.geometry().intersects(above.add.geometry())
    assert above.confirm_all.width() >= above.confirm_all.sizeHint().width()
