"""The sheet under eyes, mouse, wheel and screen reader."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from support.memory_store import MemoryStore
from support.said_sheet import S3, T03, fill

from models.outline import NodeId
from models.source import Span
from models.workspace.periods import Period
from ui.editor import Editor
from ui.panels.said_panel import SaidPanel
from ui.theme import Theme, Tone


def test_the_sheet_says_what_is_being_filled_in(panel: SaidPanel) -> None:
    panel.show_node(S3)
    assert panel.about.text() == "正在填：任务（三）举措3"

    panel.show_chosen([T03, NodeId("T05")])
    assert not panel.about.isVisible()


def test_every_control_has_a_name_for_a_screen_reader(panel: SaidPanel) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QPlainTextEdit

    nameless = [
        widget
        for kind in (QComboBox, QLineEdit, QPlainTextEdit, QAbstractButton)
        for widget in panel.findChildren(kind)
        if not _name(widget) and not isinstance(widget.parent(), QLineEdit)
    ]

    assert nameless == []


def _name(widget: Any) -> str:
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    if isinstance(widget.parent(), QComboBox):
        return str(widget.parent().accessibleName())
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return str(widget.accessibleName() or text)


@pytest.mark.parametrize(("node", "what"), [(T03, "任务"), (S3, "举措")])
def test_what_holds_of_the_whole_and_what_is_reported_now_bear_different_names(
    node: NodeId, what: str, panel: SaidPanel
) -> None:
    panel.show_node(node)

    of_whole = [panel.assignment.rows[field].name.text() for field in ("status", "percent")]
    now = [row.name.text() for row in (panel.filing.status, panel.filing.percent)]
    assert of_whole == [f"{what}状态", f"{what}完成率"]
    assert now == ["本期状态", "本期完成率"]


def test_no_two_names_of_the_form_are_alike(panel: SaidPanel, qtbot: Any) -> None:
    panel.show_node(S3)
    qtbot.wait(10)

    seen = [one.text() for one in panel.findChildren(QLabel) if one.text() and one.isVisible()]
    for name in ("状态", "完成率", "佐证材料"):
        assert name not in seen
    assert {"佐证材料（文字说明）", "佐证材料（附件）"} <= set(seen)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_names_before_the_fields_are_read_to_their_end(scale: float, panel: SaidPanel, theme: Theme) -> None:
    theme.wear(Tone.LIGHT, scale)
    panel.show_node(S3)

    rows = (*panel.assignment.rows.values(), panel.filing.status, panel.filing.percent)
    cut = [row.name.text() for row in rows if row.name.sizeHint().width() > row.name.width()]
    theme.wear(Tone.LIGHT)
    assert cut == []


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_empty_field_has_no_bar_to_scroll_it(panel: SaidPanel, theme: Theme, scale: float, qtbot: Any) -> None:
    theme.wear(Tone.LIGHT, scale)
    panel.show_node(S3)
    qtbot.wait(20)

    assert [text.field for text in panel.filing.texts.values() if text.verticalScrollBar().maximum() > 0] == []
    theme.wear(Tone.LIGHT)


def test_the_reporting_unit_is_shown_from_its_beginning_on_a_line_of_its_own_where_there_is_no_room(
    panel: SaidPanel, editor: Editor
) -> None:
    head, unit = panel.filing._head, panel.filing.unit
    assert head.direction() is head.Direction.LeftToRight

    panel.resize(250, 900)
    unit.setCurrentText("基层政权和社区建设处（社区建设指导办公室）")

    assert head.direction() is head.Direction.TopToBottom
    assert unit.line.cursorPosition() == 0

    panel.resize(340, 900)
    unit.setCurrentText("办公室")

    assert head.direction() is head.Direction.LeftToRight


def test_what_grows_above_the_filing_moves_no_button_from_under_the_mouse(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    quarter = Period.parse("2017Q2")
    editor.report(S3, quarter, "社会福利处", {"progress": "示例：已开工"})
    panel.show_node(S3)
    panel.activateWindow()
    filing = panel.filing
    qtbot.waitUntil(lambda: filing.height() >= filing.sizeHint().height())  # what was filed has its room
    panel._scroll.verticalScrollBar().setValue(panel._scroll.verticalScrollBar().maximum())
    filing.status.line.setFocus()
    qtbot.wait(20)
    before, above = filing.review.approve.mapTo(panel, QPoint(0, 0)), filing.y()

    filing.status.line.setText("推进中")
    QTest.keyClick(filing.status.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: filing.y() > above)
    qtbot.wait(50)

    assert filing.review.approve.mapTo(panel, QPoint(0, 0)) == before


def test_scrolling_over_a_list_changes_nothing(panel: SaidPanel, editor: Editor, store: MemoryStore) -> None:
    box = panel.assignment.rows["lead"].entry
    middle = QPointF(box.rect().center())
    turn = QWheelEvent(
        middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(box, turn)

    assert store.log == []


def test_the_wheel_takes_the_focus_from_no_field_somebody_is_writing_in(panel: SaidPanel) -> None:
    greedy = [one for one in panel.findChildren(QWidget) if one.focusPolicy() == Qt.FocusPolicy.WheelFocus]

    assert [one.accessibleName() or type(one).__name__ for one in greedy] == []


def test_a_note_quotes_the_words_as_they_are_read(panel: SaidPanel, editor: Editor) -> None:
    text = editor.document.source.text
    place = text.index("行健康发展,筹集")
    span = Span(place, place + 8)
    node = editor.document.outline.deepest_at(span)
    assert node is not None
    editor.note(node.id, "示例", span=span)
    panel.show_node(node.id)

    seen = [one.text() for one in panel.notes.findChildren(QLabel)]

    assert "“行健康发展，筹集”" in seen
    assert not any("「" in words for words in seen)


def seen_whole(panel: SaidPanel, field: QWidget) -> bool:
    view = panel._scroll.viewport()
    return view.rect().contains(QRect(field.mapTo(view, QPoint()), field.size()))


def here() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_tab_brings_the_next_field_into_sight_whole_and_back_again(panel: SaidPanel, qtbot: Any) -> None:
    panel.resize(340, 500)
    panel.show_node(S3)
    texts = panel.filing.texts
    texts["progress"].setFocus()
    panel._scroll.ensureWidgetVisible(texts["progress"], 0, 0)

    for name in ("problems", "next"):
        QTest.keyClicks(here(), "abc")
        QTest.keyClick(here(), Qt.Key.Key_Tab)
        qtbot.wait(100)  # what was kept is said above, and moves everything down
        assert QApplication.focusWidget() is texts[name]
        assert seen_whole(panel, texts[name])

    for name in ("problems", "progress"):
        QTest.keyClick(here(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is texts[name]
        assert seen_whole(panel, texts[name])


def test_a_deadline_for_many_says_how_it_was_read(panel: SaidPanel, editor: Editor) -> None:
    panel.show_chosen([T03, NodeId("T04")])

    fill(panel, "deadline", "三季度")

    assert editor.snapshot.assignment(NodeId("T04")).deadline.words == "三季度"
    assert panel.assignment.rows["deadline"].hint.text() == "读作2017年9月30日"

    editor.assign([T03], {"deadline": "年底前"})
    assert panel.assignment.rows["deadline"].hint.isHidden()


@pytest.mark.parametrize("typed", [{"status": "已完成"}, {"percent": "100"}])
def test_what_is_done_says_that_nothing_proves_it_yet(
    panel: SaidPanel, editor: Editor, typed: dict[str, str], qtbot: Any
) -> None:
    def marks() -> list[str]:
        words = [one.text() for one in panel.attachments.findChildren(QLabel) if one.isVisible()]
        return [one for one in words if "还没有佐证材料" in one]

    assert marks() == []
    editor.assign([T03], typed)
    qtbot.waitUntil(lambda: marks() == ["△ 已完成，还没有佐证材料"])

    editor.add_evidence(T03, "示例：验收单", "https://example.gov.cn/1", "")
    qtbot.waitUntil(lambda: marks() == [])


def test_whoever_scrolls_away_from_a_field_is_not_brought_back_to_it(panel: SaidPanel, qtbot: Any) -> None:
    panel.resize(340, 500)
    panel.show_node(S3)
    panel.filing.texts["progress"].setFocus()
    QTest.keyClick(here(), Qt.Key.Key_Tab)
    qtbot.wait(50)
    view, bar = panel._scroll.viewport(), panel._scroll.verticalScrollBar()
    middle = QPointF(view.rect().center())
    for _ in range(20):
        turn = QWheelEvent(
            middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, turn)
    assert bar.value() == 0

    panel.filing.earlier.show_periods({Period.parse("2017Q1")})  # the form grows
    qtbot.wait(50)

    assert bar.value() == 0


def test_tab_goes_through_the_form_in_the_order_in_which_it_stands(panel: SaidPanel, editor: Editor) -> None:
    editor.report(S3, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：一季度"})
    editor.add_milestone(S3, "示例：完成选址")
    panel.show_node(S3)  # brings a second value, a way to the first quarter and a milestone
    QApplication.processEvents()
    filing = panel.filing
    wanted = [
        filing.unit,
        *filing.earlier.links,
        *filing.texts.values(),
        filing.percent.line,
        filing.status.entry,
        *(row.line for row in filing.currents.rows),
    ]
    filing.period.setFocus()

    for widget in wanted:
        QTest.keyClick(here(), Qt.Key.Key_Tab)
        assert here() is widget
    for widget in (*reversed(wanted[:-1]), filing.period):
        QTest.keyClick(here(), Qt.Key.Key_Backtab)
        assert here() is widget


def test_tab_leaves_the_form_behind_its_last_line_and_before_its_first(panel: SaidPanel) -> None:
    panel.show_node(S3)
    QApplication.processEvents()
    form = panel._scroll.widget()
    assert form is not None
    last = panel.attachments.findChildren(QPushButton)[-1]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert not form.isAncestorOf(here())

    first = panel.assignment.rows["lead"].entry
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert not form.isAncestorOf(here())


def test_the_heading_of_the_plan_is_called_no_achievement(panel: SaidPanel) -> None:
    panel.show_node(NodeId("P2"))
    assert "2016年" not in panel.nothing.text()

    panel.show_node(NodeId("A1-1"))

    assert "这是2016年的成绩" in panel.nothing.text()


def test_why_words_were_refused_is_seen_whole_also_from_the_next_field(panel: SaidPanel, qtbot: Any) -> None:
    panel.resize(340, 400)
    panel.show_node(S3)
    rows, view = panel.assignment.rows, panel._scroll.viewport()
    rows["lead"].refuse("这个名称不在单位名单里，很像是打错了。要是新单位，先在设置的单位名单里加上。", "社会福利处")
    qtbot.wait(20)
    following = rows["supporting"].line
    following.setFocus()
    top = following.mapTo(panel._scroll._form, QPoint()).y()
    panel._scroll.verticalScrollBar().setValue(top - 28)

    panel._scroll.bring_focus()
    qtbot.wait(20)

    for seen in (rows["lead"].line, rows["lead"].why_not, following):
        assert view.rect().contains(QRect(seen.mapTo(view, QPoint()), seen.size()))
