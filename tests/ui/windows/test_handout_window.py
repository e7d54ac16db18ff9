"""Handing out at the window: what would be sent is said, what was sent is kept, what stops leaves nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QDate, Qt, QThreadPool
from PySide6.QtTest import QTest
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore

from exporters.content import LinkChoice
from models.outline import NodeId
from models.workspace.handouts import handouts
from models.workspace.ledger import ledger
from models.workspace.values import link_subject
from resources.documents import embedded
from ui.editor import Editor
from ui.handing_out import Errand
from ui.main_window import MainWindow
from ui.windows.handout_parts import OWN, TYPED
from ui.windows.handout_window import WRITTEN, HandoutWindow

TODAY = date(2017, 5, 20)


@pytest.fixture
def window(main_window: MainWindow, tmp_path: Path) -> Iterator[HandoutWindow]:
    main_window.actions_["export_tables"].trigger()
    found = main_window.findChild(HandoutWindow)
    assert isinstance(found, HandoutWindow)
    found.folder = tmp_path / "下发"
    yield found
    main_window.close()


def send(window: HandoutWindow, qtbot: Any) -> None:
    window.send.click()
    qtbot.waitUntil(lambda: window.pages.currentIndex() == WRITTEN, timeout=30_000)


def test_one_click_sends_every_department_its_own_tasks(window: HandoutWindow, editor: Editor, qtbot: Any) -> None:
    assert "第1次下发（2017年二季度）：15个单位" in window.summary.text()

    send(window, qtbot)

    assert len(handouts(editor.snapshot.register)) == 15
    assert window.written.files.count() == 16
    assert "15份" in window.written.sentence.text()
    assert editor.undo_label() == "第1次下发（2017年二季度），15个单位"


def test_leads_that_nobody_has_confirmed_are_counted_before_anything_is_sent(
    window: HandoutWindow, editor: Editor
) -> None:
    window.tasks.tick(["T03"])
    assert "10条举措的牵头单位只是建议" in window.summary.text()

    editor.assign([NodeId("T03")], {"lead": "社会福利处"})
    window.tasks.tick(["T03", "T04"])
    window.tasks.tick(["T03"])

    assert "只是建议" not in window.summary.text()


def test_reasons_that_an_earlier_version_worded_are_counted_before_they_are_sent(
    window: HandoutWindow, editor: Editor
) -> None:
    link = "T03.s3>A1-2.2"
    editor.judge([link], "确认")
    assert "旧版写的" not in window.summary.text()

    (earlier, *_) = tomllib.loads(embedded().earlier["links.toml"])[link]
    editor.say_values({(link_subject(link), "why"): earlier}, "并入旧版换过的理由")
    window.tasks.tick(["T03"])

    assert "有1处关联理由是旧版写的" in window.summary.text()
    assert "命令" not in window.summary.text()


def test_of_links_that_do_not_print_no_earlier_reasons_are_counted(window: HandoutWindow, editor: Editor) -> None:
    (earlier, *_) = tomllib.loads(embedded().earlier["links.toml"])["T03.s3>A1-2.2"]
    editor.say_values({(link_subject("T03.s3>A1-2.2"), "why"): earlier}, "并入旧版换过的理由")

    window.tasks.tick(["T05"])
    assert "旧版写的" not in window.summary.text()
    window.tasks.tick(["T03"])
    window.terms.links.setCurrentIndex(window.terms.links.findData(LinkChoice.CONFIRMED.value))

    assert "旧版写的" not in window.summary.text()


def test_days_are_written_in_one_way(window: HandoutWindow, editor: Editor) -> None:
    assert re.search("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日前报回", window.summary.text())
    assert not re.search("[0-9]{4}-[0-9]{2}-[0-9]{2}", window.summary.text())


def test_what_is_only_suggested_is_sent_when_somebody_asks_for_it(window: HandoutWindow) -> None:
    before = window.errand.wish.links

    window.terms.links.setCurrentIndex(1)

    assert (before, window.errand.wish.links) == ("confirmed", "all")


def test_only_those_ticked_about_the_tasks_ticked(window: HandoutWindow, editor: Editor, qtbot: Any) -> None:
    window.tasks.tick(["T03"])
    assert "救灾处" not in window.addressees.departments.offered()
    window.addressees.departments.tick(["社会福利处"])
    window.terms.due.setDate(QDate(2017, 6, 10))

    send(window, qtbot)

    (entry,) = ledger(editor.snapshot.register, TODAY)
    assert (entry.department, entry.due) == ("社会福利处", date(2017, 6, 10))
    sheet = openpyxl.load_workbook(window.folder / entry.file)["任务分解表"]
    assert {str(row[0].value)[:3] for row in sheet.iter_rows(min_row=6, max_row=15)} == {"T03"}


def test_a_last_day_that_is_over_is_not_sent_out(window: HandoutWindow) -> None:
    window.terms.due.setDate(QDate(2017, 5, 19))
    assert "2017年5月19日已经过了" in window.hint.text()
    assert not window.send.isEnabled()

    window.terms.due.setDate(QDate(2017, 5, 20))
    assert window.send.isEnabled()

    window.terms.due.setDate(QDate(2017, 5, 19))
    window.terms.has_due.setChecked(False)
    assert window.send.isEnabled()


def test_whoever_was_left_out_stays_so_when_other_tasks_are_ticked(window: HandoutWindow) -> None:
    departments = window.addressees.departments
    departments.tick([name for name in departments.offered() if name != "社会福利处"])

    window.tasks.tick(["T03"])
    window.tasks.all.click()

    assert "社会福利处" not in departments.ticked()
    assert len(departments.ticked()) == 14


def test_other_units_are_all_asked_the_same(window: HandoutWindow, editor: Editor, qtbot: Any) -> None:
    window.addressees.choices.button(TYPED).click()
    assert not window.send.isEnabled()
    window.addressees.typed.setPlainText("示例甲县、示例乙县\n示例甲县")
    window.tasks.tick(["T02"])

    send(window, qtbot)

    assert [one.to.unit for one in handouts(editor.snapshot.register)] == ["示例甲县", "示例乙县"]
    assert all(one.to.everything for one in handouts(editor.snapshot.register))


def test_what_is_missing_is_said(window: HandoutWindow) -> None:
    window.tasks.none.click()
    assert "没有选任务" in window.hint.text()
    window.tasks.all.click()
    window.addressees.departments.none.click()
    assert "没有选单位" in window.hint.text()
    window.addressees.choices.button(TYPED).click()
    window.addressees.typed.setPlainText("甲@县")
    assert "“@”" in window.hint.text()
    window.addressees.choices.button(OWN).click()
    assert not window.send.isEnabled()


def test_a_draft_says_that_it_cannot_come_back_and_leaves_no_trace(
    window: HandoutWindow, editor: Editor, qtbot: Any
) -> None:
    window.terms.draft.setChecked(True)
    assert "不能回收" in window.summary.text()
    assert not window.terms.due.isEnabled()

    send(window, qtbot)

    assert handouts(editor.snapshot.register) == ()
    assert "不能回收" in window.written.next.text()


def test_where_the_disk_refuses_the_issue_no_workbook_is_left(
    window: HandoutWindow, store: MemoryStore, qtbot: Any
) -> None:
    store.broken = "磁盘已满。"
    window.addressees.departments.tick(["救灾处"])

    window.send.click()
    qtbot.waitUntil(lambda: window.hint.text() == "磁盘已满。", timeout=30_000)

    assert [file.name[:8] for file in window.folder.glob("*.xlsx")] == ["任务分解表_总表"]
    assert window.send.isEnabled()


def test_stopping_leaves_no_workbook(window: HandoutWindow, editor: Editor, qtbot: Any) -> None:
    window._handing_out.progressed.connect(lambda *_: window.stop.click())

    window.send.click()
    qtbot.waitUntil(lambda: "已停止" in window.hint.text(), timeout=30_000)

    assert not list(window.folder.glob("*.xlsx"))
    assert handouts(editor.snapshot.register) == ()


def test_what_is_stopped_at_the_last_moment_is_not_kept_either(
    window: HandoutWindow, main_window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.addressees.departments.tick(["救灾处"])
    window.send.click()
    QThreadPool.globalInstance().waitForDone()  # everything is written, and nobody has heard of it yet

    window.close()
    qtbot.waitUntil(lambda: not main_window.workbooks.handing_out.is_running)

    assert handouts(editor.snapshot.register) == ()
    assert not list(window.folder.glob("*救灾处*.xlsx"))


def test_a_main_window_that_is_closed_leaves_no_workbook_that_nobody_knows(
    window: HandoutWindow, main_window: MainWindow, editor: Editor
) -> None:
    main_window.workbooks.handing_out.start(Errand(folder=window.folder, period=window.terms.period.chosen))

    main_window.close()

    assert handouts(editor.snapshot.register) == ()
    assert not [file for file in window.folder.glob("*.xlsx") if "总表" not in file.name]


def test_the_folder_can_be_chosen_and_opened(
    window: HandoutWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "别处"]
    window.choose.click()
    window.addressees.departments.tick(["救灾处"])

    send(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_Return)

    assert dialogs.opened == [tmp_path / "别处"]


def test_what_a_form_of_the_office_loses_is_named(
    window: HandoutWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    no_form = tmp_path / "空.xlsx"
    openpyxl.Workbook().save(no_form)
    dialogs.answers = [no_form]

    window.terms.choose.click()
    qtbot.waitUntil(lambda: not window.terms.losses.isHidden())

    assert "栏目行" in window.terms.losses.text()
    assert window.errand.template is None


def test_a_form_of_the_office_is_used_until_ours_is_wanted(
    window: HandoutWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    form, book = tmp_path / "本局样.xlsx", openpyxl.Workbook()
    book.worksheets[0].append(["序号", "重点任务", "具体内容", "牵头单位", "完成时限", "进展情况"])
    book.save(form)
    dialogs.answers = [form]

    window.terms.choose.click()
    qtbot.waitUntil(lambda: window.errand.template is not None)
    assert window.terms.form.text() == "“本局样.xlsx”的样式"

    window.terms.plain.click()
    assert window.errand.template is None
    assert window.terms.form.text() == "承启的样式"


def test_what_a_form_of_the_office_has_no_place_for_is_said_before_it_goes_out(
    window: HandoutWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    form, book = tmp_path / "本局样.xlsx", openpyxl.Workbook()
    book.worksheets[0].append(["2017年第一季度推进表"])
    book.worksheets[0].append(["填报单位（盖章）："])
    book.worksheets[0].append(["序号", "重点任务", "具体内容", "牵头单位", "完成时限", "进展情况"])
    book.save(form)
    dialogs.answers = [form]

    window.terms.choose.click()
    qtbot.waitUntil(lambda: window.errand.template is not None)

    assert window.terms.losses.text() == (
        "表样上没有写期次的地方，印在每页的页脚。\n表样上写着“第一季度”，下发哪一期都照印，请核对。"
    )


def test_a_file_that_is_read_only_gives_drafts(editor: Editor, main_window: MainWindow) -> None:
    editor.read_only = True
    main_window.actions_["export_tables"].trigger()
    window = main_window.findChild(HandoutWindow)
    assert isinstance(window, HandoutWindow)

    assert window.terms.is_draft
    assert not window.terms.draft.isEnabled()
    window.close()


def test_only_what_is_handed_out_is_counted_as_unconfirmed(window: HandoutWindow, editor: Editor) -> None:
    whole = window.summary.text()
    departments = window.addressees.departments

    departments.tick(["救灾处"])

    outline, snapshot = editor.document.outline, editor.snapshot
    measures = [one.id for task in snapshot.tasks for one in outline.children(task.id)]
    found = [snapshot.assignment(one) for one in measures]
    own = [one for one in found if "救灾处" in (one.lead, *one.supporting) and "lead" in one.suggested]
    assert f"{len(measures)}条举措" in whole
    assert f"{len(own)}条举措" in window.summary.text()


def test_an_issue_is_said_to_be_kept_only_while_it_is(window: HandoutWindow, editor: Editor, qtbot: Any) -> None:
    window.addressees.departments.tick(["救灾处"])
    send(window, qtbot)
    assert "Ctrl+Z 可以撤销" in window.written.next.text()

    editor.assign([NodeId("T03")], {"percent": "25"})
    assert "已记入台账" in window.written.next.text()
    assert "Ctrl+Z" not in window.written.next.text()

    editor.undo()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: "这次下发已撤销" in window.written.next.text())
    assert handouts(editor.snapshot.register) == ()


def test_the_period_asked_about_is_the_one_somebody_is_filling_in(main_window: MainWindow) -> None:
    main_window.said.filing.period_chosen.emit("2017Q1")

    main_window.actions_["export_tables"].trigger()

    window = main_window.findChild(HandoutWindow)
    assert window is not None
    assert str(window.errand.period) == "2017Q1"
    assert window.terms.due_day == date(2017, 5, 30)  # the quarter is over: ten days to fill it in
    main_window.close()
