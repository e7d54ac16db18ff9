"""What people say of what is chosen: who, until when, how far, and notes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from support.memory_store import MemoryStore

from models.outline import NodeId
from models.source import Span
from models.workspace.notes import NoteState
from models.workspace.periods import Period
from models.workspace.values import SubjectId
from ui.drafts import Draft
from ui.editor import Editor
from ui.panels.field_row import NamesChoices
from ui.panels.said_panel import NOTES, SaidPanel
from ui.theme import Theme, Tone

T03, S3 = NodeId("T03"), NodeId("T03.s3")


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> SaidPanel:
    found = SaidPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(340, 900)
    found.show()
    found.show_node(T03)
    return found


def fill(panel: SaidPanel, field: str, words: str) -> None:
    line = panel.assignment.rows[field].line
    line.setFocus()
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_suggested_lead_is_a_fact_once_it_is_confirmed(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    row = panel.assignment.rows["lead"]
    assert row.words == "社会福利处"
    assert row.hint.text() == "建议，还没有人确认"

    qtbot.mouseClick(row.confirm, Qt.MouseButton.LeftButton)

    assert "lead" not in editor.snapshot.assignment(T03).suggested
    assert not row.confirm.isVisible()


def test_a_deadline_typed_as_words_shows_the_date_it_was_read_as(panel: SaidPanel, editor: Editor) -> None:
    fill(panel, "deadline", "6月底前")

    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert panel.assignment.rows["deadline"].hint.text() == "读作2017年6月30日"


def test_what_cannot_be_kept_is_said_beside_the_field_and_stays_to_be_put_right(
    panel: SaidPanel, editor: Editor, said: list[str]
) -> None:
    row = panel.assignment.rows["percent"]

    fill(panel, "percent", "很多")

    assert row.why_not.text() == "完成率要填数字，不能是“很多”。"
    assert row.why_not.isVisible()
    assert said == []
    assert editor.snapshot.percent(T03).value is None
    assert row.words == "很多"
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert row.words == ""
    assert not row.why_not.isVisible()


def test_words_refused_once_are_not_tried_again_whatever_somebody_does_next(
    panel: SaidPanel, editor: Editor, said: list[str]
) -> None:
    left: list[Draft] = []
    panel.words_left.connect(left.extend)
    fill(panel, "lead", "规财处")
    row = panel.assignment.rows["lead"]

    for _ in range(3):
        panel.keep_pending()
        row.line.clearFocus()
    editor.set_office({"add_department": "规财处"}, "加单位")
    panel.keep_pending()

    assert said == []
    assert editor.snapshot.assignment(T03).lead == "社会福利处"
    assert [draft.words for draft in panel.unkept()] == ["规财处"]
    row.line.setFocus()
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert editor.snapshot.assignment(T03).lead == "规财处"
    assert not row.why_not.isVisible()


def test_a_department_in_short_is_asked_after_and_taken_with_one_click(panel: SaidPanel, editor: Editor) -> None:
    row = panel.assignment.rows["lead"]

    fill(panel, "lead", "规财处")

    assert row.why_not.text().startswith("“规财处”不在单位名单里。")
    assert not row.confirm.isVisible()
    assert row.instead.text() == "改成“规划财务处”"
    row.instead.click()
    assert editor.snapshot.assignment(T03).lead == "规划财务处"
    assert (row.words, row.instead.isVisible()) == ("规划财务处", False)


def test_words_put_back_wait_for_enter(panel: SaidPanel, editor: Editor) -> None:
    panel.put_back(Draft("assignment", (T03,), "deadline", "6月底前"))
    row = panel.assignment.rows["deadline"]
    assert (row.words, row.why_not.text()) == ("6月底前", "还没有存入。改好后按回车。")

    panel.keep_pending()
    assert editor.snapshot.assignment(T03).deadline.words == ""
    assert [draft.words for draft in panel.unkept()] == ["6月底前"]

    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_who_goes_on_by_tab_comes_back_once_to_what_was_refused(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    panel.activateWindow()
    panel.show_node(S3)
    line = panel.filing.percent.line
    line.setFocus()
    line.setText("二成六")

    QTest.keyClick(line, Qt.Key.Key_Tab)

    qtbot.waitUntil(line.hasFocus)
    assert "不能是“二成六”" in panel.filing.percent.why_not.text()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    qtbot.wait(20)
    assert not line.hasFocus()


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


@pytest.mark.parametrize("node", ["T03.s2", "T03.s6", "T10.s2"])
def test_an_only_target_has_a_field_whether_or_not_it_is_compared_with_a_baseline(
    panel: SaidPanel, editor: Editor, node: str
) -> None:
    panel.show_node(NodeId(node))
    current = panel.filing.current
    assert not current.isHidden()

    current.line.setText("5")
    panel.filing.keep_pending()

    (filing,) = editor.snapshot.filings_of(NodeId(node))
    assert [value for _, value in filing.current] == [5]


def test_another_lead_reports_from_now_on(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    assert panel.filing.unit.currentText() == "社会福利处"

    editor.assign([S3], {"lead": "社会事务处"})

    assert panel.filing.unit.currentText() == "社会事务处"
    panel.filing.texts["progress"].setPlainText("示例")
    panel.filing.keep_pending()
    assert [filing.unit for filing in editor.snapshot.filings_of(S3)] == ["社会事务处"]


@pytest.mark.parametrize("how", ["chosen", "typing"])
def test_a_unit_somebody_has_chosen_or_is_writing_for_stays(panel: SaidPanel, editor: Editor, how: str) -> None:
    panel.show_node(S3)
    if how == "chosen":
        panel.filing.unit.setCurrentText("老龄工作处")
        panel.filing.unit.activated.emit(panel.filing.unit.currentIndex())
    else:
        panel.filing.texts["progress"].setPlainText("示例：写到一半")
    before = panel.filing.unit.currentText()

    editor.assign([S3], {"lead": "社会事务处"})

    assert panel.filing.unit.currentText() == before


def test_one_entry_is_written_into_all_chosen_rows_and_undone_at_once(
    panel: SaidPanel, editor: Editor, store: MemoryStore
) -> None:
    chosen = [NodeId(f"T{number:02}") for number in (1, 2, 5)]
    panel.show_chosen(chosen)

    fill(panel, "leader", "示例：张厅长")

    assert {editor.snapshot.assignment(node).leader for node in chosen} == {"示例：张厅长"}
    assert len(store.log) == 1
    editor.undo()
    assert {editor.snapshot.assignment(node).leader for node in chosen} == {""}


def test_values_that_differ_among_the_chosen_rows_are_not_shown_as_one(panel: SaidPanel) -> None:
    panel.show_chosen([NodeId("T02"), NodeId("T10")])

    row = panel.assignment.rows["lead"]

    assert row.words == ""
    assert row.line.placeholderText() == "（各不相同）"


def test_a_lamp_is_changed_only_with_a_reason(panel: SaidPanel, editor: Editor) -> None:
    fill(panel, "lamp", "红")
    assert not editor.snapshot.lamp(T03, editor.today()).overridden

    panel.assignment.reason.line.setText("示例：省厅已同意延期")
    QTest.keyClick(panel.assignment.reason.line, Qt.Key.Key_Return)

    assert editor.snapshot.lamp(T03, editor.today()).overridden


def test_escape_takes_back_what_was_typed(panel: SaidPanel, store: MemoryStore) -> None:
    line = panel.assignment.rows["person"].line
    line.setFocus()
    QTest.keyClicks(line, "abc")

    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert line.text() == ""
    assert store.log == []


def test_a_report_is_kept_field_by_field_for_its_period(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    panel.filing.texts["progress"].setPlainText("示例：已落实选址210处。")

    panel.filing.texts["progress"].keep()

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.unit, str(filing.period), filing.progress) == ("社会福利处", "2017Q2", "示例：已落实选址210处。")


def test_earlier_periods_can_be_read(panel: SaidPanel, editor: Editor) -> None:
    for period, words in (("2017Q1", "示例：一季度"), ("2017Q2", "示例：二季度")):
        editor.report(S3, Period.parse(period), "社会福利处", {"progress": words})
    panel.show_node(S3)
    assert panel.filing.texts["progress"].toPlainText() == "示例：二季度"
    assert panel.filing.earlier.text() == "另有填报：2017年一季度"

    panel.filing.period.setCurrentIndex(panel.filing.period.findData("2017Q1"))
    panel.filing.period.activated.emit(0)

    assert panel.filing.texts["progress"].toPlainText() == "示例：一季度"


def test_words_half_typed_are_kept_when_another_node_is_shown(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    panel.filing.texts["next"].setPlainText("示例：下达第二批补助")

    panel.show_node(NodeId("T05"))

    assert [filing.next for filing in editor.snapshot.filings_of(S3)] == ["示例：下达第二批补助"]
    assert editor.snapshot.filings_of(NodeId("T05")) == ()


def test_evidence_and_remark_of_a_filing_are_shown_and_can_be_typed(panel: SaidPanel, editor: Editor) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"evidence": "示例：验收单三份"})
    panel.show_node(S3)
    assert panel.filing.texts["evidence"].toPlainText() == "示例：验收单三份"

    panel.filing.texts["remark"].setPlainText("示例：与规划财务处会商")
    panel.filing.keep_pending()

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.evidence, filing.remark) == ("示例：验收单三份", "示例：与规划财务处会商")


def test_words_being_typed_are_not_swept_away_by_another_edit(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    text = panel.filing.texts["progress"]
    text.setFocus()
    QTest.keyClicks(text, "half")

    editor.assign([T03], {"deadline": "年底前"})

    assert text.toPlainText() == "half"


def test_a_filing_sent_back_carries_its_reason(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "示例"})
    panel.show_node(S3)
    qtbot.mouseClick(panel.filing.review.send_back, Qt.MouseButton.LeftButton)

    panel.filing.reason.setPlainText("示例：缺数据")
    QTest.keyClick(panel.filing.reason, Qt.Key.Key_Return)

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.review, filing.review_reason, filing.reviewer) == ("退回", "示例：缺数据", "王芳")


def test_what_was_approved_and_changes_waits_again_and_says_what_has_changed(panel: SaidPanel, editor: Editor) -> None:
    quarter, review = Period.parse("2017Q2"), panel.filing.review
    editor.report(S3, quarter, "社会福利处", {"progress": "示例：已开工", "percent": "26"})
    panel.show_node(S3)
    review.approve.click()
    assert review.words.text() == "审核：已审 · 王芳"
    assert not review.since.isVisible()

    editor.report(S3, quarter, "社会福利处", {"percent": "27", "progress": "示例：已开工60处"})

    assert review.words.text() == "审核：待审"
    assert "王芳在4月10日" in review.since.text()
    assert "后来改了完成率、进展情况，请再审" in review.since.text()
    assert review.since.isVisible()
    assert review.approve.isVisible()


def test_a_note_on_words_names_them_and_is_counted(panel: SaidPanel, editor: Editor) -> None:
    at = editor.document.source.text.index("全面提升养老服务质量")
    panel.write_note(S3, Span(at, at + 10))
    assert "全面提升养老服务质量" in panel.notes.about.text()

    panel.notes.text.setPlainText("示例：请补充数据")
    QTest.keyClick(panel.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (note,) = editor.snapshot.notes(S3)
    assert (note.text, note.author, note.passage is not None) == ("示例：请补充数据", "王芳", True)
    beneath = next(one.text() for one in panel.notes.findChildren(QLabel) if one.text().startswith("王芳"))
    assert beneath.endswith("任务（三）举措3")
    assert panel.notes.text.toPlainText() == ""
    assert panel.tabs._group.button(NOTES).text() == "批注 1"


def test_a_deleted_note_can_be_seen_and_brought_back(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：旧批注")
    (note,) = editor.snapshot.notes(T03)

    editor.change(note.subject, {"deleted": "是"})
    assert editor.snapshot.notes(T03)[0].state is NoteState.DELETED
    editor.change(note.subject, {"deleted": "否"})

    assert editor.snapshot.notes(T03)[0].state is NoteState.LIVE


def test_a_doubt_is_said_of_the_words_and_leaves_them_as_they_are(panel: SaidPanel, editor: Editor) -> None:
    before = editor.document.source.text
    at = before.index("全面提升养老服务质量")
    panel.write_note(S3, Span(at, at + 4), is_doubt=True)

    panel.notes.text.setPlainText("示例：疑为全省")
    panel.notes.text.keep()

    assert [doubt.reason for doubt in editor.snapshot.doubts()] == ["示例：疑为全省"]
    assert editor.document.source.text == before


def test_the_history_of_a_node_names_old_and_new(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.assign([T03], {"deadline": "年底前"})
    editor.assign([NodeId("T05")], {"deadline": "全年"})
    panel.show_history()

    edits = panel.history.edits()

    assert [(edit.changes[0].before, edit.changes[0].after) for edit in edits] == [
        ("6月底前", "年底前"),
        (None, "6月底前"),
    ]
    panel.history.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(panel.history.edits()) == 3)
    panel.history.narrow.setText("全年")
    assert len(panel.history.edits()) == 1


def test_a_milestone_is_ticked_in_its_list(panel: SaidPanel, editor: Editor) -> None:
    editor.add_milestone(T03, "示例：完成选址，6月底前")
    (milestone,) = editor.snapshot.milestones(T03)

    editor.change(milestone.subject, {"done": "是"})

    assert editor.snapshot.milestones(T03)[0].done


def test_every_control_has_a_name_for_a_screen_reader(panel: SaidPanel) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

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


def test_an_empty_field_says_what_may_be_typed(panel: SaidPanel) -> None:
    assert panel.assignment.rows["deadline"].line.placeholderText() == "例如 6月底前、全年"
    assert panel.assignment.rows["lamp"].line.placeholderText() == "按规则"
    assert panel.assignment.rows["person"].line.placeholderText() == "未填"


def test_the_period_stays_whatever_node_is_shown(panel: SaidPanel, editor: Editor) -> None:
    editor.report(S3, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：一季度"})
    panel.filing.choose_period("2017Q3")

    for node in (S3, T03, NodeId("T03.s4"), S3):
        panel.show_node(node)
        assert str(panel.filing.chosen_period) == "2017Q3"
        assert panel.filing.texts["progress"].toPlainText() == ""


def test_the_sheet_says_what_is_being_filled_in(panel: SaidPanel) -> None:
    panel.show_node(S3)
    assert panel.about.text() == "正在填：任务（三）举措3"

    panel.show_chosen([T03, NodeId("T05")])
    assert not panel.about.isVisible()


def test_a_supporting_unit_chosen_from_the_list_joins_those_that_stand(panel: SaidPanel, editor: Editor) -> None:
    fill(panel, "supporting", "社会工作处、办公室")
    box = panel.assignment.rows["supporting"].entry
    assert isinstance(box, NamesChoices)

    box.setCurrentIndex(box.findText("救灾处"))
    box.activated.emit(box.currentIndex())

    assert editor.snapshot.assignment(T03).supporting == ("社会工作处", "办公室", "救灾处")


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


def test_after_a_note_on_other_words_the_next_one_is_about_the_node_shown(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(NodeId("T03.s9"))
    panel.write_note(NodeId("T03.s5"), None)
    panel.notes.text.setPlainText("示例：在别处")
    panel.notes.text.keep()

    panel.notes.text.setPlainText("示例：在这里")
    panel.notes.text.keep()

    assert [note.text for note in editor.snapshot.notes(NodeId("T03.s9"))] == ["示例：在这里"]


def test_words_the_disk_refused_do_not_slip_into_another_period(
    panel: SaidPanel, editor: Editor, store: MemoryStore, said: list[str]
) -> None:
    left: list[object] = []
    panel.words_left.connect(left.extend)
    panel.show_node(S3)
    store.broken = "磁盘已满"
    panel.filing.texts["progress"].setPlainText("示例：二季度的话")
    panel.filing.texts["progress"].keep()

    panel.filing.period.setCurrentIndex(panel.filing.period.findData("2017Q3"))
    panel.filing.period.activated.emit(panel.filing.period.currentIndex())

    assert panel.filing.texts["progress"].toPlainText() == ""
    (draft,) = left
    assert isinstance(draft, Draft)
    assert (draft.words, draft.about["period"]) == ("示例：二季度的话", "2017Q2")
    store.broken = ""
    panel.filing.keep_pending()
    assert editor.snapshot.filings_of(S3) == ()


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


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_empty_field_has_no_bar_to_scroll_it(panel: SaidPanel, theme: Theme, scale: float, qtbot: Any) -> None:
    theme.wear(Tone.LIGHT, scale)
    panel.show_node(S3)
    qtbot.wait(20)

    assert [text.field for text in panel.filing.texts.values() if text.verticalScrollBar().maximum() > 0] == []
    theme.wear(Tone.LIGHT)


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


def test_a_reason_is_written_over_several_lines(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "示例"})
    panel.show_node(S3)
    qtbot.mouseClick(panel.filing.review.send_back, Qt.MouseButton.LeftButton)

    reason = panel.filing.reason
    reason.setPlainText("示例：请补充年度计划数")
    reason.moveCursor(reason.textCursor().MoveOperation.End)
    QTest.keyClick(reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(reason, "x")
    assert editor.snapshot.filings_of(S3)[0].review_reason == ""

    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert editor.snapshot.filings_of(S3)[0].review_reason == "示例：请补充年度计划数\nx"


def typed_into(panel: SaidPanel, field: str, words: str) -> QLineEdit:
    """Somebody types into a line and presses Enter where the keys go."""
    line = panel.assignment.rows[field].line
    line.setFocus()
    line.end(False)
    for letter in words:
        press(line, letter)
    QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Return)
    return line


def press(line: QLineEdit, letter: str) -> None:
    """A key that gives this letter, Chinese ones too."""
    QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.mark.parametrize("words", ["shfl", "shehuifuli", "福利"])
def test_a_department_is_found_by_its_initials(words: str, panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    panel.show_node(NodeId("T01"))
    panel.assignment.rows["lead"].line.clear()

    typed_into(panel, "lead", words)

    qtbot.waitUntil(lambda: editor.snapshot.register.text(SubjectId("T01"), "lead") == "社会福利处")


def test_a_name_found_by_its_initials_joins_those_that_stand(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"supporting": "办公室"})
    panel.show_node(T03)

    line = typed_into(panel, "supporting", "、ghcw")

    qtbot.waitUntil(lambda: editor.snapshot.assignment(T03).supporting == ("办公室", "规划财务处"))
    assert line.text() == "办公室、规划财务处"


def test_a_name_that_is_known_brings_no_list(panel: SaidPanel) -> None:
    panel.show_node(T03)
    lead = panel.assignment.rows["lead"].line
    lead.clear()
    lead.setFocus()

    for letter in "办公室":
        press(lead, letter)

    assert QApplication.activePopupWidget() is None


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


def test_a_note_half_written_waits_for_the_tick_that_it_is_not_to_be_printed(
    panel: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    panel.activateWindow()
    panel.write_note(T03, None)
    notes = panel.notes
    qtbot.keyClicks(notes.text, "abc")

    notes.internal.setFocus(Qt.FocusReason.MouseFocusReason)
    notes.internal.setChecked(True)
    assert editor.snapshot.notes(T03) == []
    notes.keep.setFocus(Qt.FocusReason.MouseFocusReason)
    notes.keep.click()

    assert [(note.text, note.printed) for note in editor.snapshot.notes(T03)] == [("abc", False)]


def test_a_note_is_kept_once_somebody_goes_on_elsewhere(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    panel.activateWindow()
    panel.write_note(T03, None)
    qtbot.keyClicks(panel.notes.text, "abc")
    panel.notes.internal.setFocus(Qt.FocusReason.TabFocusReason)

    panel.notes.bin.setFocus(Qt.FocusReason.TabFocusReason)

    assert [note.text for note in editor.snapshot.notes(T03)] == ["abc"]


def press_in_notes(panel: SaidPanel, words: str) -> None:
    next(one for one in panel.notes.findChildren(QPushButton) if one.text() == words and one.isVisible()).click()


def test_a_note_can_be_changed_where_it_stands(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.note(T03, "示例：请补充", printed=False)
    panel.tabs.choose(NOTES)

    press_in_notes(panel, "修改")
    assert panel.notes.text.toPlainText() == "示例：请补充"
    panel.notes.text.insertPlainText("数据")
    panel.notes.keep.click()

    (note,) = editor.snapshot.notes(T03)
    assert (note.text, note.printed) == ("示例：请补充数据", False)
    assert panel.notes.text.toPlainText() == ""
    editor.undo()
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充"]


def test_who_changes_a_note_can_leave_it_as_it_was(panel: SaidPanel, editor: Editor) -> None:
    editor.note(T03, "示例：请补充")
    panel.tabs.choose(NOTES)
    press_in_notes(panel, "修改")
    assert panel.unkept() == []
    panel.notes.text.insertPlainText("别的")
    (draft,) = panel.unkept()

    press_in_notes(panel, "不改了")

    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充"]
    panel.notes.put_back(draft)
    panel.notes.text.keep()
    assert [note.text for note in editor.snapshot.notes(T03)] == ["示例：请补充别的"]
