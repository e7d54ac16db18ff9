"""The ledger as a view of the window: late ones first, the words to chase them, the way to the edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from support.answering_dialogs import AnsweringDialogs
from support.handouts import UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.printed import pages
from support.returns import AT, report_the_rest, take, taken
from support.sentences import cell, column
from support.workspaces import SCREEN

from exporters.returning import review_files
from models.outline import NodeId
from models.workspace.deciding import Deciding, Decision
from models.workspace.filings import filing_subject
from models.workspace.handouts import handouts
from models.workspace.ledger import LedgerState
from models.workspace.periods import Period
from models.workspace.refusals import refusal_fields
from ui.editor import Editor
from ui.item_models.cell_role import CellRole
from ui.main_window import MainWindow
from ui.panels.ledger_panel import LedgerPanel
from ui.theme import Theme
from ui.windows.gathered_window import GatheredWindow
from ui.windows.handout_window import HandoutWindow
from ui.windows.return_window import ReturnWindow

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")


@pytest.fixture
def window(main_window: MainWindow) -> MainWindow:
    return main_window


@pytest.fixture
def panel(window: MainWindow) -> LedgerPanel:
    window.actions_["ledger"].trigger()
    found = window.views.ledger
    assert isinstance(found, LedgerPanel)
    return found


@pytest.fixture
def at_work(editor: Editor) -> Editor:
    """Three were asked; one has answered, of which one cell waits."""
    book, *_ = hand_out(editor.workspace, UNIT, "办公室", "救灾处")
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45, ("T03.s4", "状态"): "差不多"}))
    return editor


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_before_the_first_handout_it_says_how_to_send(panel: LedgerPanel, window: MainWindow) -> None:
    assert "还没有下发过" in panel.none.text()
    assert panel.chase.isHidden()

    panel.send.click()

    (asked,) = window.findChildren(HandoutWindow)
    asked.close()


def test_before_the_first_handout_the_button_is_no_wider_than_its_words_want(panel: LedgerPanel) -> None:
    assert not panel.narrow.isVisible()
    assert panel.send.width() == panel.send.sizeHint().width()


def test_the_keyboard_goes_round_through_it(at_work: Editor, panel: LedgerPanel, window: MainWindow) -> None:
    window.tree.tree.setFocus()

    window.actions_["next_pane"].trigger()

    assert window.focusWidget() is panel.table


def test_late_ones_come_first_with_shape_word_and_days(at_work: Editor, panel: LedgerPanel) -> None:
    assert column(panel.model, "状态") == ["■ 逾期未回", "■ 逾期未回", "▲ 已回，未收完"]
    assert column(panel.model, "单位") == ["办公室", "救灾处", UNIT]
    spoken = cell(panel.model, 0, "状态").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "状态，■ 逾期未回，迟25天"


def test_who_sent_what_could_not_be_taken_stands_as_one_that_came(
    at_work: Editor, panel: LedgerPanel, window: MainWindow
) -> None:
    register = at_work.snapshot.register
    review = review_files(at_work.snapshot, at_work.workspace.history, [("救灾处.xls", b"<html></html>")])
    at_work.say_values(refusal_fields(register, review.judged, AT), "没有收", SCREEN)
    panel.refresh()

    row = next(number for number in range(3) if panel.model.entry(number).department == "救灾处")
    assert column(panel.model, "状态")[row] == "✕ 来过，没有收"
    spoken = cell(panel.model, row, "文件，没有收的").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“救灾处.xls”没有收：是网页" in spoken
    panel.table.choose([row])
    panel.chase.click()
    assert "没有能收下" in copied()


def test_rows_that_are_gone_and_changed_locked_words_stand_in_it(editor: Editor, panel: LedgerPanel) -> None:
    (data,) = hand_out(editor.workspace, UNIT)
    book = opened(filled(data, {("T03.s3", "进展情况"): "已办"}))
    sheet = book["任务分解表"]
    sheet.delete_rows(row_of(book, "T03.s5"))
    locked = sheet.cell(row_of(book, "T03.s4"), column_of(book, "具体内容（校订本）"))
    locked.value = f"{locked.value}另加一句"
    taken(editor.workspace, saved(book))
    panel.refresh()

    assert column(panel.model, "状态") == ["▲ 已收，缺16条"]
    (said,) = column(panel.model, "文件，没有收的")
    assert said.startswith("缺1处，要补报：任务（三）举措5。 1处没有收，以下发的为准：任务（三）举措4")
    panel.table.choose([0])
    panel.chase.click()
    assert "表中缺少任务（三）举措5" in copied()


def test_a_file_under_the_name_of_another_stands_in_the_rows_of_both(at_work: Editor, panel: LedgerPanel) -> None:
    (data,) = hand_out(at_work.workspace, "老龄工作处")
    named = [("救灾处.xlsx", filled(data, {("T03.s3", "备注"): "已办"}))]
    review = review_files(at_work.snapshot, at_work.workspace.history, named)
    take(at_work.workspace, review, [])
    panel.refresh()

    said = dict(zip(column(panel.model, "单位"), column(panel.model, "文件，没有收的"), strict=True))
    assert said["救灾处"] == "“救灾处.xlsx”文件名写的是它，填的是下发给老龄工作处的2017年一季度的表，还没有收。"
    assert said["老龄工作处"].startswith("还有1处没有收：")


def test_nobody_is_urged_for_a_period_after_which_a_later_is_due(editor: Editor, panel: LedgerPanel) -> None:
    hand_out(editor.workspace, UNIT)
    hand_out(editor.workspace, UNIT, period=Period.parse("2017Q2"))
    panel.refresh()
    first = next(one for one in panel.model.entries if one.period == "2017Q1")

    panel.chase_late()

    assert first.state is LedgerState.LATE
    assert copied().count("2017年二季度任务分解表于") == 1
    assert "另，2017年一季度任务分解表还没有报回，请一并补报。" in copied()
    wanted: list[object] = []
    panel.urging_wanted.connect(wanted.append)
    panel.urge_late()
    assert wanted == [[one.handout for one in panel.model.entries if one is not first]]


def test_a_last_day_before_the_day_of_sending_counts_no_days(editor: Editor, panel: LedgerPanel) -> None:
    hand_out(editor.workspace, UNIT, due=date(2007, 4, 25))
    panel.refresh()

    spoken = cell(panel.model, 0, "状态").data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "状态，■ 逾期未回，下发时已过期"


def test_it_is_narrowed_by_state_and_by_words(at_work: Editor, panel: LedgerPanel) -> None:
    panel.chips.choose(LedgerState.LATE.value)
    assert column(panel.model, "单位") == ["办公室", "救灾处"]
    panel.narrow.setText("救灾")
    assert column(panel.model, "单位") == ["救灾处"]
    panel.narrow.setText("没有这个单位")
    assert "没有符合条件" in panel.none.text()


def test_words_are_found_in_whatever_width_they_are_typed(at_work: Editor, panel: LedgerPanel) -> None:
    panel.narrow.setText("２０１７ｑ１ 救灾")

    assert column(panel.model, "单位") == ["救灾处"]


def test_a_letter_to_the_one_that_is_chosen(at_work: Editor, panel: LedgerPanel) -> None:
    panel.table.choose([1])

    panel.chase.click()

    assert copied().startswith("救灾处：\n")
    assert "已迟25天" in copied()
    assert "1份催办词已复制" in panel.hint.text()


def test_the_list_and_letters_to_all_who_are_late(at_work: Editor, panel: LedgerPanel) -> None:
    panel.chase_all.click()

    first, *letters = copied().split("\n\n")
    assert "还有2个单位没有报回" in first
    assert [letter[:3] for letter in letters] == ["办公室", "救灾处", UNIT[:3]]


def test_who_left_rows_blank_is_not_said_to_have_sent_all(editor: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)

    panel.chase.click()

    assert column(panel.model, "状态") == ["▲ 已收，缺16条"]
    assert "还有16条没有填：" in copied()
    assert panel.chase_all.isEnabled()


def test_what_is_not_whole_is_counted_apart(editor: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    """✓ 已收 3 stood above three rows of which each wanted some."""
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)

    assert [chip.text() for chip in panel.chips.chips.values() if not chip.isHidden()] == ["全部 1", "▲ 已收，有缺 1"]

    report_the_rest(editor.workspace, editor.today())
    panel.refresh()
    assert [chip.text() for chip in panel.chips.chips.values() if not chip.isHidden()] == ["全部 1", "✓ 已收 1"]


def test_what_was_sent_back_after_review_is_no_more_in_order_and_named(
    editor: Editor, panel: LedgerPanel, qtbot: Any
) -> None:
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    report_the_rest(editor.workspace, editor.today())
    editor.workspace.say({(filing_subject(S3, Q1, UNIT), "review"): "退回"}, "审核", SCREEN)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.refresh()

    assert [chip.text() for chip in panel.chips.chips.values() if not chip.isHidden()] == ["全部 1", "▲ 已收，有缺 1"]
    assert column(panel.model, "状态") == ["▲ 已收，退回1条"]
    assert "1条审核退回，要改好再报：任务（三）举措3。" in column(panel.model, "文件，没有收的")[0]


def test_a_file_that_could_not_be_taken_after_one_that_was_is_counted_where_it_is_chased(
    editor: Editor, panel: LedgerPanel
) -> None:
    """✓ 已收 stood beside a unit to which 催全部逾期的 wrote a letter."""
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    report_the_rest(editor.workspace, editor.today())
    review = review_files(editor.snapshot, editor.workspace.history, [(f"{UNIT}.xls", b"<html></html>")])
    later = AT.replace(hour=10)
    editor.say_values(refusal_fields(editor.snapshot.register, review.judged, later), "没有收", SCREEN)
    panel.refresh()

    assert [chip.text() for chip in panel.chips.chips.values() if not chip.isHidden()] == ["全部 1", "▲ 已收，有缺 1"]
    assert column(panel.model, "状态") == ["▲ 已收，另1份没有收"]


def test_what_is_asked_anew_is_counted_where_nobody_is_chased(editor: Editor, panel: LedgerPanel) -> None:
    (data,) = hand_out(editor.workspace)
    book = opened(filled(data, {("T03.s3", "完成率（%）"): 45}))
    book["任务分解表"].delete_rows(row_of(book, "T03.s5"))
    taken(editor.workspace, saved(book))
    hand_out(editor.workspace)
    panel.refresh()

    assert column(panel.model, "状态") == ["■ 逾期未回", "✓ 已收"]


def test_cells_that_were_declined_and_rows_that_came_late_stand_in_it(editor: Editor, panel: LedgerPanel) -> None:
    (book,) = hand_out(editor.workspace, due=date(2017, 4, 15))
    back = filled(book, {("T03.s3", "完成率（%）"): 45, ("T03.s4", "完成率（%）"): 50})
    review = review_files(editor.snapshot, editor.workspace.history, [("回.xlsx", back)])
    deciding = Deciding(review.judged)
    deciding.decide([n for n, row in enumerate(review.judged) if row.node == "T03.s3"], Decision.LEAVE)
    fields = deciding.fields(editor.snapshot, review.returns, "", AT, date(2017, 4, 14))
    editor.say_values(fields, "回收", SCREEN)
    report_the_rest(editor.workspace, editor.today())
    panel.refresh()

    assert column(panel.model, "状态") == ["▲ 已收，缺1条，不收1格"]
    assert "1格填的没有收，要再报：任务（三）举措3 完成率。" in column(panel.model, "文件，没有收的")[0]

    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 60}))
    panel.refresh()
    assert column(panel.model, "状态") == ["✓ 已收"]
    assert "条迟" in str(cell(panel.model, 0, "状态").data(CellRole.BELOW))
    assert "报齐" in str(cell(panel.model, 0, "报回").data(CellRole.BELOW))


def test_of_rows_left_blank_it_says_how_many_days_they_are_late(editor: Editor, panel: LedgerPanel) -> None:
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    panel.refresh()

    entry = panel.model.entry(0)

    assert entry.late_days == 0
    assert f"迟{entry.blank_late_days}天" in str(panel.model.index(0, 0).data(CellRole.BELOW))


def test_who_has_something_to_put_right_after_the_last_day_is_chased_with_all(
    editor: Editor, panel: LedgerPanel, qtbot: Any
) -> None:
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45, ("T03.s4", "状态"): "差不多"}))
    report_the_rest(editor.workspace, editor.today())
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.refresh()
    assert column(panel.model, "状态") == ["▲ 已回，未收完"]

    panel.chase_all.click()

    assert "有1处还没有收：" in copied()


def test_where_nobody_owes_anything_that_is_said(editor: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    (book,) = hand_out(editor.workspace)
    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))
    report_the_rest(editor.workspace, editor.today())
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.refresh()

    panel.chase.click()

    assert "没有要催的" in panel.hint.text()
    assert not panel.chase_all.isEnabled()
    assert column(panel.model, "状态") == ["✓ 已收"]


def test_enter_leads_to_the_edit_in_the_history(
    at_work: Editor, panel: LedgerPanel, window: MainWindow, qtbot: Any
) -> None:
    panel.table.choose([2])

    QTest.keyClick(panel.table, Qt.Key.Key_Return)

    history = window.said.history
    qtbot.waitUntil(lambda: [edit.label for edit in history.edits()] == ["回收社会福利处2017年一季度填报表"])
    assert history.whole.isChecked()


def test_a_file_can_be_taken_once_more(at_work: Editor, panel: LedgerPanel, window: MainWindow) -> None:
    panel.again.click()

    (review,) = window.findChildren(ReturnWindow)
    review.close()


def test_the_menu_of_a_row_holds_what_the_buttons_do(at_work: Editor, panel: LedgerPanel) -> None:
    menu = QMenu(panel)

    panel.fill_menu(menu)

    assert [action.text() for action in menu.actions()] == [
        "复制催办词（选中的）",
        "复制催办词（全部逾期的）",
        "督办单（选中的）…",
        "督办单（全部逾期的）…",
        "再收一次…",
        "看修改记录",
    ]


def test_an_edit_elsewhere_leaves_the_choice_as_it_is(at_work: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    panel.table.choose([1, 2])

    at_work.report(S3, Q1, "示例甲县", {"percent": "20"})
    panel.refresh()

    assert [entry.department for entry in panel.chosen] == ["救灾处", UNIT]


def test_the_first_row_is_chosen_although_control_is_held_down(at_work: Editor, panel: LedgerPanel) -> None:
    QTest.keyPress(panel.table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)

    panel.table.choose([0])
    panel.table.choose([1])

    assert panel.table.chosen == [1]
    QTest.keyRelease(panel.table, Qt.Key.Key_Control)


def test_an_undo_takes_the_homecoming_out_of_the_ledger(at_work: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    at_work.undo()

    qtbot.waitUntil(lambda: column(panel.model, "状态") == ["■ 逾期未回"] * 3)


def test_the_model_keeps_the_rules_of_qt(at_work: Editor, panel: LedgerPanel) -> None:
    QAbstractItemModelTester(panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)

    panel.chips.choose(LedgerState.LATE.value)
    panel.chips.choose("")


def test_what_many_units_report_stands_side_by_side_with_its_rule(
    editor: Editor, window: MainWindow, qtbot: Any
) -> None:
    for unit, percent in (("示例甲县", "20"), ("示例乙县", "41")):
        editor.report(S3, Q1, unit, {"percent": percent})
    window.actions_["gathered"].trigger()
    (shown,) = window.findChildren(GatheredWindow)
    qtbot.waitUntil(lambda: shown.tree.topLevelItemCount() == 1)

    whole = shown.tree.topLevelItem(0)
    assert whole is not None
    assert [whole.text(place) for place in (1, 2, 3)] == ["完成率", "30.5%", "2个单位简单平均"]
    children = filter(None, (whole.child(row) for row in range(whole.childCount())))
    parts = [(child.text(0), child.text(2)) for child in children]
    assert sorted(parts) == [("示例乙县", "41%"), ("示例甲县", "20%")]

    shown.tree.itemActivated.emit(whole, 0)
    assert window.node == S3
    shown.close()


def test_where_nobody_has_reported_a_number_that_is_said(window: MainWindow, qtbot: Any) -> None:
    window.actions_["gathered"].trigger()
    (shown,) = window.findChildren(GatheredWindow)

    qtbot.waitUntil(lambda: shown.none.isVisible())

    assert shown.tree.isHidden()
    shown.close()


def test_the_ledger_is_written_as_a_table_in_the_order_of_the_issues(
    at_work: Editor, panel: LedgerPanel, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "台账.csv"
    dialogs.answers.append(file)

    panel.export.click()

    qtbot.waitUntil(file.exists)
    rows = file.read_text("utf-8-sig").splitlines()
    assert [row.split(",")[2] for row in rows] == ["单位", UNIT, "办公室", "救灾处"]


def test_late_ones_are_urged_on_paper(
    at_work: Editor, panel: LedgerPanel, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "督办单.pdf"
    dialogs.answers = [file]
    panel.table.choose([0])

    panel.urge.click()
    qtbot.waitUntil(lambda: bool(dialogs.said), timeout=20_000)

    assert dialogs.said == [f"已写成“{file}”。"]
    (text,) = pages(file.read_bytes())
    assert "办公室：" in text


def test_all_who_are_late_are_urged_from_the_menu_and_nobody_where_all_have_answered(
    at_work: Editor, panel: LedgerPanel, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "a.pdf"]
    panel.table.choose([2])

    panel.urge_late()
    qtbot.waitUntil(lambda: bool(dialogs.said), timeout=20_000)
    sheets = [page for page in pages((tmp_path / "a.pdf").read_bytes()) if page.startswith("督办单编号")]
    assert len(sheets) == 3

    window.papers.write_urgings([])
    assert "没有要督办的" in dialogs.said[-1]


def test_what_never_came_home_is_taken_in_and_not_once_more(editor: Editor, panel: LedgerPanel, qtbot: Any) -> None:
    (book,) = hand_out(editor.workspace)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    assert panel.again.text() == "回收…"

    taken(editor.workspace, filled(book, {("T03.s3", "完成率（%）"): 45}))

    qtbot.waitUntil(lambda: panel.again.text() == "再收一次…")


def test_a_last_day_that_was_over_when_it_was_sent_is_asked_about(
    editor: Editor, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    hand_out(editor.workspace, UNIT, due=date(2017, 4, 9))
    every = [one.subject for one in handouts(editor.snapshot.register)]

    window.papers.write_urgings(every)
    assert dialogs.asked == ["1个单位的报回期限早于下发日期，督办单上不写期限和迟报天数。"]
    assert dialogs.said == []

    dialogs.answers = ["照样写", tmp_path / "a.pdf"]
    window.papers.write_urgings(every)
    qtbot.waitUntil(lambda: bool(dialogs.said), timeout=20_000)


def test_how_many_rows_are_filled_in_is_read_to_its_end(at_work: Editor, panel: LedgerPanel, theme: Theme) -> None:
    (row,) = (row for row, words in enumerate(column(panel.model, "状态")) if "已回" in words)
    index = cell(panel.model, row, "收下")

    words = index.data(CellRole.BELOW)

    assert words == "填了1/18条，配合1"
    room = panel.table.columnWidth(index.column())
    assert QFontMetrics(panel.table.font()).horizontalAdvance(words) < room
    assert "填了" not in cell(panel.model, row, "状态").data(CellRole.BELOW)


def test_what_was_copied_is_said_in_one_line_also_in_a_narrow_window(
    editor: Editor, panel: LedgerPanel, qtbot: Any
) -> None:
    hand_out(editor.workspace)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    panel.resize(760, 500)

    panel.chase_chosen()

    assert "已复制" in panel.hint.text()
    assert panel.hint.height() < 2 * panel.hint.fontMetrics().lineSpacing()
