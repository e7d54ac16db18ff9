"""The words of a task beside what it builds on."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from support.main_windows import S3, T03

from models.outline import NodeId
from ui.editor import Editor
from ui.panels.text_panel import TextPanel


def test_a_task_stands_beside_every_point_it_builds_on(panel: TextPanel, editor: Editor) -> None:
    cards = [card for card in panel.groundwork.cards if card.isVisible()]

    assert panel.title.text() == "（三）加快发展养老服务业"
    assert len(cards) == len(editor.snapshot.links_of(T03))
    assert all(card.link is not None and card.link.why in card.why.text() for card in cards)


def seen(panel: TextPanel) -> list[str]:
    """The headings between the cards, and the measures the cards belong to, from above."""
    work = panel.groundwork
    cards = [(card, (card.link.measure or card.link.task) if card.link else "") for card in work.cards]
    parts = [(one.y(), words) for one, words in cards if one.isVisible()]
    parts += [
        (one.y(), words)
        for one, words in ((work.own, work.own.text()), (work.others, "本任务其他的"))
        if one.isVisible()
    ]
    return [words for _, words in sorted(parts)]


def test_what_a_measure_itself_builds_on_stands_apart_from_the_rest_of_its_task(panel: TextPanel, qtbot: Any) -> None:
    panel.show_node(S3)
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


def test_the_comparisons_of_the_task_stand_at_the_foot_and_go_where_there_are_none(panel: TextPanel) -> None:
    assert panel.strip.isVisible()

    panel.show_node(NodeId("T01"))

    assert not panel.strip.isVisible()


def test_a_click_beside_the_buttons_of_a_card_leads_nowhere(panel: TextPanel, qtbot: Any) -> None:
    wanted: list[str] = []
    panel.node_wanted.connect(wanted.append)
    card = panel.groundwork.cards[0]

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomLeft() + QPoint(4, -4))
    assert wanted == []
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.title.geometry().center())
    assert wanted != []


@pytest.mark.parametrize(
    ("reason", "why"), [("示例：都讲服务", "人工添加：示例：都讲服务"), ("", "人工添加")], ids=["a reason", "none"]
)
def test_before_the_reason_that_somebody_has_written_it_is_said_once_who_added_it(
    panel: TextPanel, editor: Editor, reason: str, why: str
) -> None:
    point = NodeId("A3-3.2")
    editor.add_link(T03, point, reason)
    panel.show_node(T03)

    card = panel.groundwork.card_of(f"{T03}>{point}")

    assert card is not None
    assert card.why.text() == why


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
