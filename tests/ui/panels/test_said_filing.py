"""What a unit reports for a period, and its review."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.said_sheet import S3, T03

from models.outline import NodeId
from models.workspace.periods import Period
from models.workspace.values import SubjectId, Value
from ui.editor import Editor
from ui.panels.said_panel import SaidPanel


def test_a_report_is_kept_field_by_field_for_its_period(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    panel.filing.texts["progress"].setPlainText("示例：已落实选址210处。")

    panel.filing.texts["progress"].keep()

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.unit, str(filing.period), filing.progress) == ("社会福利处", "2017Q2", "示例：已落实选址210处。")


def test_earlier_periods_are_one_click_away(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    for period, words in (("2017Q1", "示例：一季度"), ("2017Q2", "示例：二季度")):
        editor.report(S3, Period.parse(period), "社会福利处", {"progress": words})
    panel.show_node(S3)
    assert panel.filing.texts["progress"].toPlainText() == "示例：二季度"
    (earlier,) = panel.filing.earlier.links
    assert earlier.text() == "2017年一季度"

    with qtbot.waitSignal(panel.filing.period_chosen) as chosen:
        earlier.click()

    assert chosen.args == ["2017Q1"]
    assert panel.filing.texts["progress"].toPlainText() == "示例：一季度"
    assert [one.text() for one in panel.filing.earlier.links] == ["2017年二季度"]


def test_the_period_stays_whatever_node_is_shown(panel: SaidPanel, editor: Editor) -> None:
    editor.report(S3, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：一季度"})
    panel.filing.choose_period("2017Q3")

    for node in (S3, T03, NodeId("T03.s4"), S3):
        panel.show_node(node)
        assert str(panel.filing.chosen_period) == "2017Q3"
        assert panel.filing.texts["progress"].toPlainText() == ""


@pytest.mark.parametrize("node", ["T03.s2", "T03.s6", "T10.s2"])
def test_an_only_target_has_a_field_whether_or_not_it_is_compared_with_a_baseline(
    panel: SaidPanel, editor: Editor, node: str
) -> None:
    panel.show_node(NodeId(node))
    current = panel.filing.currents.rows[0]
    assert not current.isHidden()

    current.line.setText("5")
    panel.filing.keep_pending()

    (filing,) = editor.snapshot.filings_of(NodeId(node))
    assert [value for _, value in filing.current] == [5]


def test_each_of_several_targets_has_a_field_that_says_which_it_is(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    rows = [row for row in panel.filing.currents.rows if not row.isHidden()]
    assert len(rows) == 2
    assert rows[0].hint.text() != rows[1].hint.text()
    assert all("目标：" in row.hint.text() and "：" in row.entry.accessibleName() for row in rows)

    for row, words in zip(rows, ("300", "22656"), strict=True):
        row.line.setText(words)
        row.keep()

    (filing,) = editor.snapshot.filings_of(S3)
    assert sorted(value for _, value in filing.current) == [300, 22656]
    panel.show_node(NodeId("T10.s3"))
    assert [row.isHidden() for row in rows] == [False, True]
    panel.show_node(S3)
    assert [row.words for row in panel.filing.currents.rows] == ["300", "22656"]
    panel.show_node(T03)
    assert panel.filing.currents.isHidden()


def test_a_value_taken_back_with_escape_keeps_the_name_of_its_target(panel: SaidPanel) -> None:
    panel.show_node(S3)
    row = panel.filing.currents.rows[0]
    row.line.setText("300")
    row.keep()
    name = row.hint.text()
    row.line.setText("abc")
    row.keep()
    assert row.why_not.isVisible()
    assert row.hint.isVisible()

    QTest.keyClick(row.line, Qt.Key.Key_Escape)

    assert row.words == "300"
    assert not row.why_not.isVisible()
    assert row.hint.isVisible()
    assert row.hint.text() == name


def test_what_is_known_of_a_value_goes_and_comes_with_it(panel: SaidPanel) -> None:
    row = panel.assignment.rows["percent"]
    about = row.hint.text()
    assert row.hint.isVisible()
    row.line.setText("很多")
    row.keep()
    assert row.why_not.isVisible()
    assert not row.hint.isVisible()

    QTest.keyClick(row.line, Qt.Key.Key_Escape)

    assert row.hint.isVisible()
    assert row.hint.text() == about


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


def test_evidence_and_remark_of_a_filing_are_shown_and_can_be_typed(panel: SaidPanel, editor: Editor) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"evidence": "示例：验收单三份"})
    panel.show_node(S3)
    assert panel.filing.texts["evidence"].toPlainText() == "示例：验收单三份"

    panel.filing.texts["remark"].setPlainText("示例：与规划财务处会商")
    panel.filing.keep_pending()

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.evidence, filing.remark) == ("示例：验收单三份", "示例：与规划财务处会商")


def test_a_filing_sent_back_carries_its_reason(panel: SaidPanel, editor: Editor, qtbot: Any) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "示例"})
    panel.show_node(S3)
    qtbot.mouseClick(panel.filing.review.send_back, Qt.MouseButton.LeftButton)

    panel.filing.reason.setPlainText("示例：缺数据")
    QTest.keyClick(panel.filing.reason, Qt.Key.Key_Return)

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.review, filing.review_reason, filing.reviewer) == ("退回", "示例：缺数据", "王芳")


def test_sending_back_is_taken_back_whole_while_the_reason_still_has_the_focus(
    panel: SaidPanel, editor: Editor, qtbot: Any, said: list[str]
) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "示例"})
    panel.show_node(S3)
    qtbot.mouseClick(panel.filing.review.send_back, Qt.MouseButton.LeftButton)
    reason = panel.filing.reason
    QTest.keyClicks(reason, "x")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert editor.snapshot.filings_of(S3)[0].review == "退回"

    assert not reason.document().isUndoAvailable()  # so the key is the window's
    editor.undo()

    assert editor.snapshot.filings_of(S3)[0].review != "退回"
    panel.show_node(NodeId("T03.s4"))
    assert said == []
    assert panel.unkept() == []


def test_a_reason_that_was_emptied_is_refused_once_and_stands_there_again(
    panel: SaidPanel, editor: Editor, qtbot: Any, said: list[str]
) -> None:
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "示例"})
    panel.show_node(S3)
    qtbot.mouseClick(panel.filing.review.send_back, Qt.MouseButton.LeftButton)
    panel.filing.reason.setPlainText("示例：缺数据")
    QTest.keyClick(panel.filing.reason, Qt.Key.Key_Return)

    panel.filing.reason.setPlainText("")
    QTest.keyClick(panel.filing.reason, Qt.Key.Key_Return)
    panel.show_node(NodeId("T03.s4"))

    assert said == ["退回要写明理由。"]
    assert panel.unkept() == []
    panel.show_node(S3)
    assert panel.filing.reason.toPlainText() == "示例：缺数据"


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


def typed_unit(panel: SaidPanel, name: str) -> None:
    line = panel.filing.who.line
    line.setFocus()
    line.setText(name)
    line.setModified(True)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def test_a_unit_that_there_is_none_of_is_refused_and_nothing_can_be_written_below_it(
    panel: SaidPanel, editor: Editor
) -> None:
    panel.show_node(S3)

    typed_unit(panel, "键盘填的进展")

    assert panel.filing.who.why_not.text().startswith("“键盘填的进展”不在单位名单里。从列表里选")
    assert panel.filing.who.is_refused
    assert panel.filing.texts["progress"].isReadOnly()
    assert not panel.filing.percent.entry.isEnabled()
    QTest.keyClick(panel.filing.who.line, Qt.Key.Key_Escape)
    assert panel.filing.unit.currentText() == "社会福利处"
    assert not panel.filing.texts["progress"].isReadOnly()
    assert editor.snapshot.filings_of(S3) == ()


@pytest.mark.parametrize("field", ["unit", "lead"])
def test_whoever_went_on_by_the_keyboard_from_a_list_comes_back_to_what_was_refused(
    panel: SaidPanel, field: str, qtbot: Any
) -> None:
    panel.activateWindow()
    panel.show_node(S3)
    row = panel.filing.who if field == "unit" else panel.assignment.rows[field]
    before = row.words
    row.entry.setFocus()
    row.line.selectAll()
    QTest.keyClicks(row.entry, "abcq")
    QTest.keyClick(row.entry, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: panel.focusWidget() is row.entry)
    assert row.is_refused
    QTest.keyClick(row.entry, Qt.Key.Key_Escape)
    assert row.words == before


def test_the_unit_that_was_probably_meant_is_one_click_away(panel: SaidPanel, editor: Editor) -> None:
    panel.show_node(S3)
    typed_unit(panel, "老工处")
    assert panel.filing.who.instead.text() == "改成“老龄工作处”"

    panel.filing.who.instead.click()
    panel.filing.texts["progress"].setPlainText("示例")
    panel.filing.keep_pending()

    assert [one.unit for one in editor.snapshot.filings_of(S3)] == ["老龄工作处"]


@pytest.mark.parametrize("known_by", ["handout", "filing"])
def test_a_county_that_is_in_no_list_may_report_once_it_is_known(
    panel: SaidPanel, editor: Editor, known_by: str
) -> None:
    if known_by == "handout":
        editor.say_values(
            {(SubjectId("handout:h1"), field): value for field, value in sent_to("桐庐县").items()}, "下发"
        )
    else:
        editor.report(NodeId("T07.s1"), Period.parse("2017Q1"), "桐庐县", {"progress": "示例"})
    panel.show_node(S3)

    typed_unit(panel, "桐庐县")
    panel.filing.texts["progress"].setPlainText("示例：两处")
    panel.filing.keep_pending()

    assert not panel.filing.who.why_not.text()
    assert [one.unit for one in editor.snapshot.filings_of(S3)] == ["桐庐县"]


def sent_to(unit: str) -> dict[str, Value]:
    return {"issue": 1, "period": "2017Q1", "department": unit, "file": f"任务分解表_{unit}.xlsx"}
