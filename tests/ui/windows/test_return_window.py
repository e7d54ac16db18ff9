"""Files that came home are shown before they change anything and taken in as one edit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from support.answering_dialogs import AnsweringDialogs
from support.handouts import UNIT, filled, hand_out, opened, saved
from support.memory_store import MemoryStore
from support.return_windows import Show, go_to, look_for, settled, shown
from support.sentences import cell, column

from models.outline import Level, NodeId
from models.workspace import OriginKind
from models.workspace.answered import ledger_with_answers
from models.workspace.judged import Outcome
from models.workspace.ledger import LedgerState, ledger
from models.workspace.periods import Period
from ui.delegates.choice_delegate import Part
from ui.delegates.returned_file_delegate import ReturnedFileDelegate
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.theme import Theme, Tone
from ui.windows.return_window import NOTHING, REVIEW

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")
PROGRESS, SHARE, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s4", "状态")


def test_before_any_file_it_says_how_they_come_in(main_window: MainWindow, dialogs: AnsweringDialogs) -> None:
    main_window.actions_["take_back"].trigger()
    window = shown(main_window)

    assert window.pages.currentIndex() == NOTHING
    assert "拖到这里" in window.nothing.sentence.text()
    assert not window.foot.take.isEnabled()
    window.close()


def test_nothing_has_changed_until_it_is_taken_and_one_undo_takes_it_all_back(
    show: Show, sent: bytes, editor: Editor, main_window: MainWindow
) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "示例：已选址210处", SHARE: 45}))
    assert column(window.model, "结果") == ["✓ 可收", "✓ 可收"]
    assert editor.snapshot.filings_of(S3) == ()

    window.foot.take.click()

    (filing,) = editor.snapshot.filings_of(S3)
    assert (filing.progress, filing.percent) == ("示例：已选址210处", 45)
    assert editor.undo_label() == "回收社会福利处2017年一季度填报表"
    (*_, edit) = editor.workspace.history()
    assert (edit.origin.kind, edit.origin.name) == (OriginKind.WORKBOOK, "福利处.xlsx")
    editor.undo()
    assert editor.snapshot.filings_of(S3) == ()


def test_files_that_are_no_tables_are_listed_with_what_they_are(show: Show, sent: bytes, home: Path) -> None:
    (home / "报回.zip").write_bytes(b"PK")
    window = show(福利处=filled(sent, {PROGRESS: "已选址"}))
    assert "有1个文件不是表格，没有看。" in window.head.sums.text()

    window.files.setCurrentRow(1)

    assert window.files.sentence == "压缩包，请解压后再收，没有看。"
    assert window.table.isHidden()


def test_who_signed_and_what_is_odd_about_the_day_stands_with_the_file(show: Show, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "已选址"}))
    sheet = book["任务分解表"]
    sheet["K2"].value, sheet["M2"].value, sheet["P2"].value = "小李", "王处长", "2017年3月1日"
    window = show(福利处=saved(book))

    beneath = str(window.files.item(0).data(Part.BENEATH))

    assert "小李填 · 王处长审 · 2017年3月1日" in beneath
    assert "填报日期早于下发的2017年4月10日。" in beneath


def test_the_day_of_a_file_that_was_taken_can_be_put_right(show: Show, sent: bytes, editor: Editor) -> None:
    back = filled(sent, {PROGRESS: "甲"})
    show(福利处=back).foot.take.click()
    window, said = show(福利处=back), list[str]()
    window.taken.connect(said.append)
    assert window.foot.day.isVisible()

    window.foot.day.setText("2017-04-24")
    window.foot.take.click()

    (entry,) = ledger(editor.snapshot.register, editor.today())
    assert entry.returned_at == "2017-04-24"
    assert said == ["已收0格，1份的报回日改过来了。按 Ctrl+Z 可一次全部退回。"]


def test_the_day_a_file_came_can_be_typed(show: Show, sent: bytes, editor: Editor) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址"}))
    window.foot.day.setText("过几天")
    window.foot.take.click()
    assert "读不出是哪一天" in window.head.warning.text()

    window.foot.day.setText("2017-03-01")
    window.foot.take.click()
    assert "早于下发给社会福利处的日期（2017年4月10日），请核对。" in window.head.warning.text()

    window.foot.day.setText("2017-04-24")
    window.foot.take.click()

    (entry,) = ledger(editor.snapshot.register, editor.today())
    assert entry.returned_at == "2017-04-24"


def test_a_file_of_which_most_can_be_taken_does_not_stand_as_refused(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45, STATUS: "差不多"}))

    assert "▲ 部分可收" in window.files.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_file_that_cannot_be_read_stands_first_with_its_sentence(show: Show, sent: bytes) -> None:
    window = show(坏表=b"PK?", 福利处=filled(sent, {PROGRESS: "已选址"}))
    assert "另有1份没有收" in window.head.sums.text()

    window.files.setCurrentRow(1)

    assert "坏表.xlsx" in window.none.text()
    assert window.table.isHidden()
    window.files.setCurrentRow(2)
    assert window.model.rowCount() == 1


def test_where_nothing_could_be_read_nothing_is_said_of_equal_cells(show: Show) -> None:
    window = show(坏表=b"PK?", 又一份=b"PK?")

    assert window.none.text() == "没有读到可以收的内容，原因写在左边。"
    assert "按空格键" not in window.head.sums.text()


def test_a_unit_whose_file_was_refused_whole_has_come_in_the_ledger(
    show: Show, sent: bytes, editor: Editor, main_window: MainWindow
) -> None:
    window = show(社会福利处报来=b"PK?")
    assert window.foot.take.text() == "记入台账"
    assert window.foot.sums.text() == "1份没有收的记入台账"
    assert "台账将记上：社会福利处来过，没有收。" in window.files.item(0).toolTip()

    window.foot.take.click()

    (entry,) = ledger(editor.snapshot.register, editor.today())
    assert [one.file for one in entry.refused] == ["社会福利处报来.xlsx"]
    assert editor.undo_label() == "1份报来的没有收（社会福利处）"
    again = show()
    assert not again.foot.take.isEnabled()
    assert "台账已记着：社会福利处来过，没有收。" in again.files.item(0).toolTip()
    again.reject()
    editor.undo()
    assert ledger(editor.snapshot.register, editor.today())[0].refused == ()


def test_a_blank_table_of_who_only_supports_is_an_answer(show: Show, editor: Editor) -> None:
    office, helper = editor.workspace, "社会工作处"
    nodes = [one.id for one in office.document.outline.of_level(Level.TASK, Level.MEASURE)]
    editor.assign([one for one in nodes if office.now.assignment(one).lead == helper], {"lead": UNIT})
    window = show(空表=saved(opened(hand_out(office, helper)[0])))
    assert window.none.text() == "与下发时完全一样：只配合，没有要填的。"
    assert window.foot.sums.text() == "1份没有要填的，记作已回"
    assert "没有要填的" in window.files.item(0).data(Part.ASIDE)
    assert "不算回收" not in window.files.item(0).toolTip()

    window.foot.take.click()

    (entry,) = ledger_with_answers(editor.snapshot, editor.today())
    assert entry.stands == "已回，只配合，无填报"
    assert editor.undo_label() == f"1份交回的没有要填的（{helper}）"


def test_what_is_refused_is_kept_in_the_edit_that_takes_the_rest(
    show: Show, editor: Editor, main_window: MainWindow
) -> None:
    book, _ = hand_out(editor.workspace, UNIT, "救灾处")
    window = show(救灾处=b"PK?", 福利处=filled(book, {PROGRESS: "已选址"}))
    assert window.foot.sums.text() == "将收1格，1份没有收的记入台账"

    window.foot.take.click()

    states = {one.department: one.state for one in ledger(editor.snapshot.register, editor.today())}
    assert states == {UNIT: LedgerState.ACCEPTED, "救灾处": LedgerState.REFUSED}
    editor.undo()
    assert not any(one.refused or one.versions for one in ledger(editor.snapshot.register, editor.today()))


def test_whose_file_nobody_knows_is_said(show: Show, sent: bytes) -> None:
    window = show(报来=b"PK?")

    assert not window.foot.take.isEnabled()
    assert "看不出是哪个单位的" in window.files.sentence


def test_rows_are_narrowed_by_outcome_by_file_and_by_words(show: Show, editor: Editor) -> None:
    books = hand_out(editor.workspace, UNIT, "救灾处")
    disaster = next(iter(node for node in map(str, _rows(books[1])) if "." in node))
    window = show(
        福利处=filled(books[0], {PROGRESS: "已选址", STATUS: "差不多"}),
        救灾处=filled(books[1], {(disaster, "进展情况"): "物资已入库"}),
    )
    window.chips.choose(Outcome.REFUSED.value)
    assert column(window.model, "报回值") == ["差不多"]
    window.chips.choose("")
    look_for(window, "救灾处 入库")
    assert column(window.model, "报回值") == ["物资已入库"]
    look_for(window, "没有这个词")
    assert "没有符合条件" in window.none.text()


def _rows(book: bytes) -> list[object]:
    return [row[0].value for row in opened(book)["任务分解表"].iter_rows(min_row=6) if row[0].value]


def test_an_edit_meanwhile_makes_the_review_anew_and_keeps_what_was_decided(
    show: Show, sent: bytes, editor: Editor, qtbot: Any
) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45}))
    look_for(window, "已选址")
    window.table.choose([0])
    QTest.keyClick(window.table, Qt.Key.Key_Space)
    look_for(window, "")

    editor.report(S3, Q1, UNIT, {"percent": "40"})
    assert not window.foot.take.isEnabled()
    settled(window, qtbot)

    assert "有人改了内容" in window.head.warning.text()
    assert column(window.model, "结果") == ["▲ 冲突", "✓ 可收"]
    assert column(window.model, "怎么定") == ["? 待定", "☐ 不收"]


def test_what_the_disk_refuses_is_said_and_nothing_is_half_taken(
    show: Show, sent: bytes, editor: Editor, store: MemoryStore
) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45}))
    store.broken = "磁盘已满。"

    window.foot.take.click()

    assert window.head.warning.text() == "磁盘已满。"
    assert window.isVisible()
    assert editor.snapshot.filings_of(S3) == ()


def test_the_same_file_twice_changes_nothing(show: Show, sent: bytes) -> None:
    show(福利处=filled(sent, {PROGRESS: "已选址"})).foot.take.click()

    window = show()
    window.foot.take.click()

    assert "什么也没有改" in window.head.warning.text()


def test_a_folder_without_tables_is_said(main_window: MainWindow, home: Path, qtbot: Any) -> None:
    main_window.workbooks.take_back([home])
    window = shown(main_window)

    qtbot.waitUntil(lambda: "没有可以回收的表" in window.head.warning.text())

    assert window.pages.currentIndex() == NOTHING
    window.close()


def test_reading_can_be_stopped(main_window: MainWindow, home: Path, sent: bytes) -> None:
    (home / "福利处.xlsx").write_bytes(sent)
    main_window.workbooks.take_back([home])
    window = shown(main_window)

    window.head.stop.click()

    assert "已停止" in window.head.warning.text()
    assert not window.foot.take.isEnabled()
    window.close()


def test_the_main_window_can_be_closed_while_files_are_read(main_window: MainWindow, home: Path, sent: bytes) -> None:
    (home / "福利处.xlsx").write_bytes(sent)
    main_window.workbooks.take_back([home])

    main_window.close()

    assert not main_window.workbooks.reviewing.is_running


def test_files_and_folders_dropped_on_the_main_window_are_reviewed(
    main_window: MainWindow, home: Path, sent: bytes, qtbot: Any
) -> None:
    (home / "福利处.xlsx").write_bytes(filled(sent, {PROGRESS: "已选址"}))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(home))])

    main_window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    window = shown(main_window)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == REVIEW, timeout=10_000)
    window.close()


def test_enter_leads_to_the_node(show: Show, sent: bytes, main_window: MainWindow) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址"}))
    window.table.choose([0])

    QTest.keyClick(window.table, Qt.Key.Key_Return)

    assert main_window.node == S3


def test_a_screen_reader_hears_heading_words_and_reason(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {STATUS: "差不多"}))
    spoken = cell(window.model, 0, "结果").data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("结果，■ 不能收，")
    assert "差不多" in spoken
    assert window.files.item(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("社会福利处，■ 不能收，福利处.xlsx")


def test_the_model_keeps_the_rules_of_qt(show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "已选址", SHARE: 45}))
    QAbstractItemModelTester(window.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window)

    window.table.selectionModel().select(window.model.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    look_for(window, "45")
    look_for(window, "")


def test_a_file_that_is_read_only_can_be_looked_at_and_not_taken(show: Show, sent: bytes, editor: Editor) -> None:
    editor.read_only = True

    assert not show(福利处=filled(sent, {PROGRESS: "已选址"})).foot.take.isEnabled()


def test_in_english_it_says_so_why_something_cannot_be_taken(english: None, show: Show, sent: bytes) -> None:
    window = show(福利处=filled(sent, {SHARE: 145}), 图片=b"\x89PNG")

    go_to(window, Outcome.REFUSED)
    assert window.details.reason.text() == 'Percent done is a number from 0 to 100, not "145".'
    window.files.setCurrentRow(1)
    assert window.files.sentence.startswith('"图片.xlsx" is a picture and is no Excel workbook (.xlsx)')


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_counts_of_a_file_are_read_to_their_end(scale: float, theme: Theme, qtbot: Any) -> None:
    theme.wear(Tone.LIGHT, scale)
    beneath = "福利处报回.xlsx\n第1次下发 · 2017年一季度\n未改12　可收5　请核6　不能收2　锁定内容被改1"
    found = QListWidget()
    qtbot.addWidget(found)
    found.resize(round(260 * scale), 300)
    delegate = ReturnedFileDelegate(theme, found)
    found.setItemDelegate(delegate)
    item = QListWidgetItem("社会福利处")
    item.setData(Part.BENEATH, beneath)
    found.addItem(item)
    found.show()

    shown = delegate.below(beneath, found.visualItemRect(item).width())
    high = found.visualItemRect(item).height()
    theme.wear(Tone.LIGHT)

    assert "".join(shown).replace("　", "").endswith("锁定内容被改1")
    assert high >= round(scale * (28 + 19 * len(shown)))


def test_on_a_small_screen_the_list_has_the_room_that_the_details_leave(
    show: Show, sent: bytes, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    shares = {(f"T03.s{number}", "完成率（%）"): 0.25 for number in range(1, 8)}
    window = show(福利处=filled(sent, shares))
    window.resize(1366, 740)
    qtbot.waitUntil(lambda: window.details.height() == window.details.wanted_height)
    rows = window.table.viewport().height() // window.table.rowHeight(0)
    bar, title = window.table.horizontalScrollBar().maximum(), window.details.title
    theme.wear(Tone.LIGHT)

    assert rows >= 3
    assert bar == 0
    assert title.shown == title.text()
    assert window.table.isColumnHidden(window.model.sent_column)


def test_the_details_take_as_many_lines_as_what_was_typed_needs(show: Show, sent: bytes, qtbot: Any) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "示例：已选址。" * 40, SHARE: 45}))
    window.resize(1200, 780)
    heights = {}
    for row, name in enumerate(column(window.model, "栏目")):
        window.table.choose([row])
        qtbot.waitUntil(lambda: window.details.title.text().startswith(name))  # noqa: B023
        qtbot.waitUntil(lambda: abs(window.details.height() - window.details.wanted_height) <= 1)
        heights[name] = window.details.height()

    assert heights["进展情况"] > heights["完成率"] + 40


def test_once_somebody_has_moved_the_line_it_stays(show: Show, sent: bytes, qtbot: Any) -> None:
    window = show(福利处=filled(sent, {PROGRESS: "示例：已选址。" * 40, SHARE: 45}))
    window.resize(1200, 780)
    qtbot.waitUntil(lambda: abs(window.details.height() - window.details.wanted_height) <= 1)
    window.heights.moveSplitter(300, 1)
    height = window.details.height()

    window.table.choose([1])
    qtbot.wait(50)

    assert window.details.height() == height
    assert window.heights.handleWidth() >= 9
