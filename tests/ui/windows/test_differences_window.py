"""Two moments side by side."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore
from support.sentences import cell, column

from models.outline import Level, NodeId
from models.workspace import Edit, StoreError, SubjectId
from models.workspace.moments import BEGINNING, NOW
from models.workspace.periods import Period
from ui import tab_separated
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.theme import Theme, Tone
from ui.windows.differences_window import DifferencesWindow

T03, S3 = NodeId("T03"), NodeId("T03.s3")


class UnreadableLater(MemoryStore):
    """Keeps what it is told; `unreadable` is the sentence with which it refuses to be read."""

    unreadable = ""

    def edits(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        if self.unreadable:
            raise StoreError(self.unreadable)
        yield from super().edits(subject)


@pytest.fixture
def store() -> UnreadableLater:
    return UnreadableLater()


@pytest.fixture
def said_much(editor: Editor) -> Editor:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.name_moment("示例：送审稿一")
    editor.assign([T03], {"deadline": "年底前"})
    editor.report(S3, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：已开工"})
    return editor


@pytest.fixture
def window(said_much: Editor, theme: Theme, qtbot: Any) -> Iterator[DifferencesWindow]:
    found = DifferencesWindow(said_much, theme)
    found.show()
    wait(found, qtbot)
    yield found
    found.close()


def click(window: DifferencesWindow, words: str) -> None:
    """One of the chips above the list."""
    next(chip for chip in window.findChildren(QAbstractButton) if chip.text().startswith(words)).click()


def wait(window: DifferencesWindow, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: not window.is_comparing)


def test_the_latest_moment_with_a_name_is_compared_with_now(window: DifferencesWindow) -> None:
    assert (window.since.moment, window.until.moment) == ("示例：送审稿一", NOW)
    assert column(window.model, "原来") == ["6月底前", "（空）"]
    assert column(window.model, "现在") == ["年底前", "示例：已开工"]
    assert column(window.model, "何人何时")[0].startswith("王芳 · 界面录入\n2017年4月10日")


def test_the_old_value_is_struck_through_and_nothing_is_not(window: DifferencesWindow) -> None:
    first, second = (cell(window.model, row, "原来") for row in (0, 1))

    font = first.data(Qt.ItemDataRole.FontRole)
    assert isinstance(font, QFont)
    assert font.strikeOut()
    assert second.data(Qt.ItemDataRole.FontRole) is None


def test_any_day_can_be_compared(window: DifferencesWindow, qtbot: Any) -> None:
    window.since.choose("2017-04-09")
    wait(window, qtbot)
    assert window.since.day.isVisible()
    assert column(window.model, "原来") == ["（空）", "（空）"]

    window.until.choose("2017-04-09")
    wait(window, qtbot)

    assert column(window.model, "条目") == []
    assert window.nothing.isVisible()


def test_words_and_kinds_narrow_the_list(window: DifferencesWindow, qtbot: Any) -> None:
    window.since.choose(BEGINNING)
    wait(window, qtbot)
    click(window, "填报")
    assert column(window.model, "栏目") == ["进展情况（2017年一季度，社会福利处）"]

    click(window, "全部")
    window.narrow.setText("养老 时限")
    assert column(window.model, "栏目") == ["完成时限"]

    window.narrow.setText("没有这几个字")
    assert window.nothing.text().startswith("没有符合条件的差别")
    assert not window.copy.isEnabled()


def test_a_click_and_enter_lead_to_the_node(window: DifferencesWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.node_wanted) as heard:
        window.table.clicked.emit(window.model.index(1, 0))
    assert heard.args == [S3]

    window.table.setCurrentIndex(window.model.index(0, 0))
    with qtbot.waitSignal(window.node_wanted) as heard:
        QTest.keyClick(window.table, Qt.Key.Key_Return)
    assert heard.args == [T03]


def test_what_is_listed_is_copied_with_its_head(window: DifferencesWindow) -> None:
    window.copy_rows()

    rows = tab_separated.read(QGuiApplication.clipboard().text())
    assert rows[0] == ["对象", "栏目", "原来", "现在", "何人", "何时", "来源"]
    assert rows[1][:4] == ["任务（三）", "完成时限", "6月底前", "年底前"]


def test_an_edit_made_meanwhile_is_listed(window: DifferencesWindow, said_much: Editor, qtbot: Any) -> None:
    said_much.assign([T03], {"deadline": "全年"})
    wait(window, qtbot)

    assert column(window.model, "现在")[0] == "全年"


def test_a_moment_named_meanwhile_can_be_chosen(window: DifferencesWindow, said_much: Editor, qtbot: Any) -> None:
    said_much.name_moment("示例：送审稿二")

    window.since.choose("示例：送审稿二")
    wait(window, qtbot)

    assert window.model.rowCount() == 0


def test_the_model_keeps_the_promises_of_its_kind(window: DifferencesWindow) -> None:
    tester = QAbstractItemModelTester(window.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    window.narrow.setText("时限")
    window.narrow.setText("")

    assert tester.model() is window.model


def test_it_compares_beside_the_window_and_says_so(said_much: Editor, theme: Theme, qtbot: Any) -> None:
    window = DifferencesWindow(said_much, theme)
    window.show()
    assert window.nothing.text() == "正在比较…"
    wait(window, qtbot)
    assert window.count.text() == "共2处差别"

    window.since.choose(BEGINNING)

    assert window.count.text() == "正在比较…"
    assert not window.copy.isEnabled()
    window.until.choose("2017-04-09")  # while the other is still being compared
    wait(window, qtbot)
    assert window.model.rowCount() == 0
    window.close()


def test_a_window_closed_while_it_compares_goes(said_much: Editor, theme: Theme, qtbot: Any) -> None:
    window = DifferencesWindow(said_much, theme)
    window.show()
    qtbot.waitUntil(lambda: window.model.rowCount() > 0)
    window.since.choose(BEGINNING)

    with qtbot.waitSignal(window.destroyed):
        window.close()

    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


def test_many_rows_are_not_measured_when_one_is_chosen(said_much: Editor, theme: Theme, qtbot: Any) -> None:
    measures = [node.id for node in said_much.document.outline.of_level(Level.MEASURE)]
    assert said_much.assign(measures, {"lead": "办公室", "person": "示例：张三", "deadline": "全年"})
    window = DifferencesWindow(said_much, theme)
    window.show()
    modes: list[QHeaderView.ResizeMode] = []
    rows = window.table.verticalHeader()
    window.table.selectionModel().currentRowChanged.connect(lambda *_: modes.append(rows.sectionResizeMode(0)))
    wait(window, qtbot)
    assert window.model.rowCount() > 300

    window.narrow.setText("全年")
    window.narrow.setText("没有这几个字")
    window.narrow.setText("")

    assert len(modes) >= 3
    assert set(modes) == {QHeaderView.ResizeMode.Fixed}
    window.close()


def test_what_cannot_be_read_is_said(theme: Theme, said_much: Editor, store: UnreadableLater, qtbot: Any) -> None:
    store.unreadable = "示例：读不出来。"
    window = DifferencesWindow(said_much, theme)
    window.show()

    qtbot.waitUntil(lambda: window.hint.text() == "示例：读不出来。")

    assert not window.is_comparing
    assert window.nothing.text() == ""
    window.close()


def test_a_closed_window_hears_nothing_more(said_much: Editor, theme: Theme, qtbot: Any) -> None:
    window = DifferencesWindow(said_much, theme)
    window.show()
    with qtbot.waitSignal(window.destroyed):
        window.close()

    assert said_much.assign([T03], {"deadline": "全年"})


def test_the_moment_chosen_can_be_read_at_any_size(window: DifferencesWindow, theme: Theme, qtbot: Any) -> None:
    box = window.since.box
    for tone, scale in ((Tone.DARK, 1.5), (Tone.LIGHT, 1.0)):
        theme.wear(tone, scale)
        qtbot.waitUntil(lambda: box.width() > box.fontMetrics().horizontalAdvance(box.currentText()))


def test_from_the_main_window_it_leads_to_the_words_and_stays_beside(
    said_much: Editor, main_window: MainWindow, qtbot: Any
) -> None:
    main_window.actions_["differences"].trigger()
    window = main_window.findChild(DifferencesWindow)
    assert window is not None
    wait(window, qtbot)
    assert not window.isModal()

    window.go(window.model.index(1, 0))
    assert main_window.node == S3

    main_window.actions_["differences"].trigger()
    assert len(main_window.findChildren(DifferencesWindow)) == 1


def test_from_the_main_window_the_list_is_written_as_a_file(
    said_much: Editor, main_window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "差别.csv"
    dialogs.answers = [file]
    main_window.actions_["differences"].trigger()
    window = main_window.findChild(DifferencesWindow)
    assert window is not None
    wait(window, qtbot)

    with qtbot.waitSignal(main_window.papers.exporting.done):
        window.export.click()

    qtbot.waitUntil(lambda: not main_window.papers.exporting.is_running)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert [row[2:4] for row in csv.reader(opened)][1] == ["6月底前", "年底前"]
    assert dialogs.said == [f"已写成“{file}”。"]
