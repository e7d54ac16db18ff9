"""Words that are refused, half typed or taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.memory_store import MemoryStore
from support.said_sheet import S3, T03, fill

from models.outline import NodeId
from ui.drafts import Draft
from ui.editor import Editor
from ui.panels.said_panel import SaidPanel


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


def test_escape_takes_back_what_was_typed(panel: SaidPanel, store: MemoryStore) -> None:
    line = panel.assignment.rows["person"].line
    line.setFocus()
    QTest.keyClicks(line, "abc")

    QTest.keyClick(line, Qt.Key.Key_Escape)

    assert line.text() == ""
    assert store.log == []


def test_words_half_typed_are_kept_when_another_node_is_shown(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    panel.filing.texts["next"].setPlainText("示例：下达第二批补助")

    panel.show_node(NodeId("T05"))

    assert [filing.next for filing in editor.snapshot.filings_of(S3)] == ["示例：下达第二批补助"]
    assert editor.snapshot.filings_of(NodeId("T05")) == ()


def test_words_being_typed_are_not_swept_away_by_another_edit(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    text = panel.filing.texts["progress"]
    text.setFocus()
    QTest.keyClicks(text, "half")

    editor.assign([T03], {"deadline": "年底前"})

    assert text.toPlainText() == "half"


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


def test_words_put_back_far_down_are_in_sight(panel: SaidPanel, qtbot: Any) -> None:
    panel.resize(340, 300)
    panel.activateWindow()
    panel.show_node(S3)
    about = {"period": "2017Q1", "unit": "社会福利处"}

    panel.put_back(Draft("filing", (S3,), "remark", "示例：写到一半", about))
    qtbot.wait(50)

    field, room = panel.filing.texts["remark"], panel._scroll.viewport()
    assert room.rect().contains(field.rect().translated(field.mapTo(room, field.rect().topLeft())))
