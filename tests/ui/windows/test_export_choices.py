"""What goes onto the paper, as it is chosen, named and typed into the head."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from support.answering_dialogs import AnsweringDialogs
from support.export_windows import again, choose, few, kind, made
from support.printed import text_of

from exporters.content import Kind, LinkChoice, Wish, selections
from models.outline import NodeId
from models.workspace import SubjectId
from models.workspace.periods import Period
from models.workspace.values import OFFICE
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.page_view import Fit
from ui.preferences import Preferences
from ui.windows.export_content import PRESET, preset
from ui.windows.export_window import ExportWindow

T03, T05 = NodeId("T03"), NodeId("T05")


@pytest.fixture
def window(export_window: ExportWindow) -> ExportWindow:
    return export_window


def test_only_confirmed_links_print_unless_asked_and_the_window_says_what_that_leaves(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    content = window.content
    few(window, T03)
    waiting = len(editor.snapshot.links_of(T03))

    assert content.wish.links is LinkChoice.CONFIRMED
    assert content.about_links.text().startswith("尚无已确认的关联")
    printed = text_of(made(window, qtbot))
    assert "建议" not in printed
    assert "上年工作基础" not in printed
    choose(content.links, "all")
    assert content.about_links.text() == f"其中{waiting}条建议尚未确认，每条标“建议”。"
    assert "【建议】推进养老服务改革" in text_of(made(window, qtbot))
    choose(content.links, "confirmed")
    editor.judge([editor.snapshot.links_of(T03)[0].id], "确认")
    assert content.about_links.text() == f"印1条；另有{waiting - 1}条建议尚未确认，不印。"
    kind(window, Kind.TABLE)
    assert content.about_links.isHidden()


def test_each_kind_of_paper_has_its_own_choice_of_notes_and_doubts(window: ExportWindow) -> None:
    content = window.content
    assert (content.wish.notes, content.wish.doubts) == (True, False)

    kind(window, Kind.FORMAL)
    assert (content.wish.links, content.wish.notes, content.wish.doubts) == (LinkChoice.CONFIRMED, False, False)
    content.doubts.click()
    kind(window, Kind.TABLE)
    assert content.wish == Wish(kind=Kind.TABLE, tasks=(T03,)).settled
    kind(window, Kind.FORMAL)

    assert (content.wish.notes, content.wish.doubts) == (False, True)


def test_order_links_period_and_notes_are_printed_as_chosen(window: ExportWindow, editor: Editor, qtbot: Any) -> None:
    editor.report(T03, Period.parse("2017Q1"), "社会福利处", {"progress": "一季度示例"})
    editor.report(T03, Period.parse("2017Q2"), "社会福利处", {"progress": "二季度示例"})
    editor.note(T03, "示例批注")
    few(window, T05, T03)
    choose(window.content.period, "2017Q1")
    choose(window.content.links, "confirmed")
    window.content.notes.setChecked(False)

    printed = text_of(made(window, qtbot))

    assert window.content.wish == Wish(
        tasks=(T05, T03), links=LinkChoice.CONFIRMED, period=Period.parse("2017Q1"), notes=False, doubts=False
    )
    assert "一季度示例" in printed
    assert "二季度示例" not in printed
    assert "示例批注" not in printed
    assert printed.index("大力促进慈善事业发展") < printed.index("加快发展养老服务业")


def test_tasks_are_ticked_and_moved_with_the_keyboard(window: ExportWindow) -> None:
    ticks = window.content.tasks
    few(window, T03)
    ticks.list.setFocus()
    ticks.list.setCurrentRow(4)

    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    assert ticks.tasks == (T03, T05)
    for _ in range(3):
        QTest.keyClick(ticks.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert ticks.tasks == (T05, T03)
    assert ticks.count.text() == "选2项，共15项"


def test_a_task_that_is_dragged_changes_the_order(window: ExportWindow, qtbot: Any) -> None:
    few(window, T03, T05)
    model = window.content.tasks.list.model()

    with qtbot.waitSignal(window.content.changed):
        model.moveRow(QModelIndex(), 4, QModelIndex(), 0)

    assert window.content.wish.tasks == (T05, T03)


def test_all_tasks_in_their_own_order_are_no_selection(window: ExportWindow) -> None:
    window.content.tasks.tick_all()
    before = window.content.wish.tasks

    window.content.tasks.list.setCurrentRow(0)
    window.content.tasks.shift(1)

    assert before is None
    assert [*(window.content.wish.tasks or ())][:2] == ["T02", "T01"]


def test_no_task_is_refused_in_a_sentence_where_the_pages_were(window: ExportWindow, qtbot: Any) -> None:
    window.content.tasks.tick_none()
    qtbot.waitUntil(lambda: window.view.count == 0, timeout=5000)

    assert window.view.accessibleDescription() == "还没有选任务。至少选一项才能印。"
    assert not window.foot.save.isEnabled()
    assert window.bar.count.text() == "／ 0 面"


def test_tasks_come_from_the_filter_and_from_the_tree(main_window: MainWindow, qtbot: Any) -> None:
    main_window.actions_["export_pdf"].trigger()
    window = main_window.findChild(ExportWindow)
    assert window is not None
    ticks = window.content.tasks

    ticks.tick_found()
    assert ticks.hint.text() == "主窗口没有筛选。"
    main_window.narrowing.show_only([NodeId("T05.s1"), NodeId("A1-2"), NodeId("T03")])
    ticks.tick_found()
    filtered = ticks.tasks
    main_window.narrowing.show_only(None)
    main_window.tree.choose(NodeId("T07"))
    ticks.tick_chosen()

    assert (filtered, ticks.tasks) == ((T03, T05), ("T07",))
    made(window, qtbot)


def test_a_selection_is_kept_under_a_name_chosen_again_and_deleted(
    window: ExportWindow, editor: Editor, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    named = window.content.selections
    few(window, T05, T03)
    window.content.notes.setChecked(False)
    dialogs.answers = ["厅长版"]

    named.keep.click()
    assert named.chosen == "厅长版"
    assert selections(editor.snapshot)["厅长版"] == window.content.wish
    window.content.notes.setChecked(True)
    assert named.box.currentText() == "厅长版（已改动）"
    named.box.setCurrentIndex(named.box.findData("厅长版"))
    named.box.activated.emit(named.box.currentIndex())

    assert window.content.wish == replace(PRESET, tasks=(T05, T03), notes=False)
    assert "加快发展养老服务业" in text_of(made(window, qtbot))
    named.delete.click()
    assert selections(editor.snapshot) == {}
    assert [edit.label for edit in editor.workspace.history()] == ["保存选印方案“厅长版”", "删除选印方案“厅长版”"]


def test_a_selection_without_a_name_is_refused_beside_it(window: ExportWindow, dialogs: AnsweringDialogs) -> None:
    dialogs.answers = ["  "]

    window.content.selections.keep.click()

    assert window.content.selections.hint.text() == "选印方案要有名称，例如 厅长版。"
    assert dialogs.said == []


def test_a_task_of_a_selection_that_the_paper_does_not_have_is_named(window: ExportWindow, editor: Editor) -> None:
    editor.say_values({(SubjectId("selection:旧版"), "tasks"): ("T99", "T03")}, "示例")
    named = window.content.selections
    named.box.setCurrentIndex(named.box.findData("旧版"))

    named.box.activated.emit(named.box.currentIndex())

    assert window.content.wish.tasks == (T03,)
    assert window.content.tasks.hint.text() == "这份文件里没有T99，没有选它。"


def test_the_choices_are_remembered_for_each_file(
    window: ExportWindow, dialogs: AnsweringDialogs, preferences: Preferences, qtbot: Any
) -> None:
    few(window, T05, T03)
    kind(window, Kind.BULLETIN)
    choose(window.content.fonts, "shipped")
    window.content.doubts.setChecked(True)
    window.view.fit_to(Fit.PAGE)

    found = again(window, dialogs, qtbot)

    assert found.content.wish == replace(preset(Kind.BULLETIN), tasks=(T05, T03), doubts=True)
    assert not found.content.own_fonts
    assert found.view.fit is Fit.PAGE
    assert preferences.paper(Path("/elsewhere/示例.chengqi")) == {}
    found.close()


def test_remembered_words_that_nobody_can_read_are_as_if_never_said(
    window: ExportWindow, dialogs: AnsweringDialogs, preferences: Preferences, qtbot: Any
) -> None:
    path = window._editor.path
    window.close()
    preferences.keep_paper(path, {"kind": "report", "tasks": "T99", "fit": "nonsense", "fonts": "nonsense"})

    found = ExportWindow(window._editor, window._theme, preferences, dialogs)

    assert found.content.wish == PRESET
    assert found.content.own_fonts
    found.close()


def test_an_unsaved_head_prints_blanks_and_a_filled_one_its_words(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    kind(window, Kind.FORMAL)
    printed = text_of(made(window, qtbot))
    assert "＿＿〔＿＿＿＿〕＿＿号" in printed
    assert "＿＿＿＿＿＿＿＿：" in printed

    number = window.head.lines["paper_number"]
    number.line.setText("示例〔2017〕12号")
    number.keep()
    window.head.today.click()
    printed = text_of(made(window, qtbot))

    assert "示例〔2017〕12号" in printed
    assert "2017年5月20日" in printed
    assert editor.snapshot.register.text(OFFICE, "paper_number") == "示例〔2017〕12号"
    assert [edit.label for edit in editor.workspace.history()] == ["设置发文字号", "设置成文日期"]


def test_the_fields_of_the_head_are_those_of_the_kind(window: ExportWindow, qtbot: Any) -> None:
    window.tabs.choose(1)
    lines = window.head.lines

    kind(window, Kind.BULLETIN)
    assert {field for field, line in lines.items() if line.isVisible()} == {
        "paper_bulletin", "paper_issue", "paper_issuer", "paper_issued",
        "paper_report_to", "paper_send_to", "paper_copy_to", "paper_copies",
    }  # fmt: skip
    assert lines["paper_bulletin"].line.placeholderText() == "空着：印“工作简报”"
    kind(window, Kind.TABLE)

    assert not any(line.isVisible() for line in lines.values())
    assert "没有文件头" in window.head.about.text()
    made(window, qtbot)


def test_the_signer_and_the_seal_of_a_formal_document_are_kept_and_set(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    kind(window, Kind.FORMAL)
    window.tabs.choose(1)
    signer = window.head.lines["paper_signer"]
    assert signer.line.placeholderText() == "空着：印成横线，手工填"
    signer.line.setText("王示例")
    signer.keep()
    window.head.seal.click()

    assert "签发人：王示例" in text_of(made(window, qtbot))
    assert editor.snapshot.register.text(OFFICE, "paper_seal") == "是"
    assert [edit.label for edit in editor.workspace.history()] == ["设置签发人", "设置加盖印章"]
    editor.undo()
    assert not window.head.seal.isChecked()
    kind(window, Kind.BULLETIN)
    assert window.head.seal.isHidden()


def test_words_typed_into_the_head_are_kept_when_the_window_closes(window: ExportWindow, editor: Editor) -> None:
    window.tabs.choose(1)
    window.activateWindow()
    line = window.head.lines["paper_issuer"].line
    line.setFocus()
    line.setText("示例厅")

    window.reject()

    assert editor.snapshot.register.text(OFFICE, "paper_issuer") == "示例厅"
