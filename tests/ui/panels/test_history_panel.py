"""Who said what, when."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore

from models.outline import Level, NodeId
from models.workspace import Edit, Origin, OriginKind, SubjectId
from models.workspace.entries import filing_entry
from models.workspace.periods import Period
from ui import tab_separated
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.history_panel import HistoryPanel
from ui.preferences import Preferences
from ui.theme import Theme

T03, T05 = NodeId("T03"), NodeId("T05")


class CountedReadings(MemoryStore):
    """Counts how often the whole log has been asked for."""

    whole_readings = 0

    def edits(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        self.whole_readings += subject is None
        return super().edits(subject)


@pytest.fixture
def store() -> CountedReadings:
    return CountedReadings()


@pytest.fixture
def panel(editor: Editor, theme: Theme, qtbot: Any) -> HistoryPanel:
    editor.assign([T03], {"deadline": "6月底前"})
    editor.sign("李强")
    editor.assign([T03], {"deadline": "年底前"})
    fields = filing_entry(editor.snapshot, T03, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：已开工"})
    editor.workspace.say(fields, "回收社会福利处", Origin(OriginKind.WORKBOOK, "示例社会福利处.xlsx"))
    editor.assign([T05], {"deadline": "全年"})
    found = HistoryPanel(editor, theme)
    qtbot.addWidget(found)
    found.resize(320, 700)
    found.show()
    found.show_node(T03)
    return found


def labels(panel: HistoryPanel) -> list[str]:
    return [edit.label for edit in panel.edits()]


def words_shown(panel: HistoryPanel) -> list[str]:
    """Old and new of each card, from top to bottom."""
    shown = [one for one in panel.findChildren(QLabel) if one.isVisible() and " → " in one.text()]
    shown.sort(key=lambda one: one.mapTo(panel, QPoint()).y())
    return [one.text().partition("：")[2] for one in shown]


def choose(panel: HistoryPanel, words: str) -> None:
    for chooser in (panel.person, panel.origin):
        if (at := chooser.findText(words)) >= 0:
            chooser.setCurrentIndex(at)


def test_what_is_about_the_node_is_listed_newest_first(panel: HistoryPanel) -> None:
    assert labels(panel) == ["回收社会福利处", "设置任务（三）的完成时限", "设置任务（三）的完成时限"]


def test_of_a_task_its_measures_are_listed_too_and_lead_to_themselves(
    panel: HistoryPanel, editor: Editor, qtbot: Any
) -> None:
    """A task whose measures had been changed many times said that nothing had been."""
    editor.assign([NodeId("T15.s1")], {"deadline": "6月底前"})
    panel.show_node(NodeId("T15"))
    assert labels(panel) == ["设置任务（十五）举措1的完成时限"]

    def ways() -> list[QPushButton]:
        return [one for one in panel.findChildren(QPushButton) if one.isVisible() and one.text().startswith("到")]

    qtbot.waitUntil(lambda: len(ways()) == 1)
    with qtbot.waitSignal(panel.node_wanted) as asked:
        ways()[0].click()
    assert asked.args == ["T15.s1"]

    panel.show_node(NodeId("T15.s2"))
    assert labels(panel) == []


def test_a_task_that_many_speak_of_is_read_from_the_whole_log(
    panel: HistoryPanel, editor: Editor, store: CountedReadings, qtbot: Any
) -> None:
    words = {"progress": "示例"}
    for number in range(110):
        fields = filing_entry(editor.snapshot, NodeId("T15.s1"), Period.parse("2017Q1"), f"第{number}县", words)
        editor.workspace.say(fields, "填报", Origin(OriginKind.SCREEN))
    editor.changed.emit(frozenset())
    before = store.whole_readings

    panel.show_node(NodeId("T15"))

    qtbot.waitUntil(lambda: len(labels(panel)) == 110)
    assert store.whole_readings == before + 1


def test_the_list_is_narrowed_by_person(panel: HistoryPanel) -> None:
    assert [panel.person.itemText(number) for number in range(panel.person.count())] == ["全部人员", "李强", "王芳"]

    choose(panel, "王芳")

    assert [edit.actor for edit in panel.edits()] == ["王芳"]


def test_the_list_is_narrowed_by_source(panel: HistoryPanel) -> None:
    choose(panel, "表格")

    assert labels(panel) == ["回收社会福利处"]


def test_the_list_is_narrowed_by_words(panel: HistoryPanel, qtbot: Any) -> None:
    panel.narrow.setText("时限 年底")

    assert len(panel.edits()) == 1
    qtbot.waitUntil(lambda: sum("年底前" in one.text() for one in panel.findChildren(QLabel) if one.isVisible()) == 1)


def test_nothing_found_says_what_to_do(panel: HistoryPanel, qtbot: Any) -> None:
    panel.narrow.setText("没有这几个字")

    qtbot.waitUntil(
        lambda: any(one.text().startswith("没有符合条件") for one in panel.findChildren(QLabel) if one.isVisible())
    )
    assert not panel.copy.isEnabled()


def test_of_the_whole_every_edit_leads_to_its_node(panel: HistoryPanel, qtbot: Any) -> None:
    panel.whole.setChecked(True)
    assert panel.note.text() == "正在读…"
    qtbot.waitUntil(lambda: len(panel.edits()) == 4)

    def found() -> list[QPushButton]:
        return [one for one in panel.findChildren(QPushButton) if one.text() == "到任务（五）" and one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    (go,) = found()

    with qtbot.waitSignal(panel.node_wanted) as heard:
        go.click()

    assert heard.args == [T05]


def changed(editor: Editor, number: int) -> None:
    """One edit of so many tasks, T03 the last of them."""
    nodes = [NodeId(f"T{place:02}") for place in range(1, number + 2) if place != 3]
    editor.assign([*nodes, T03], {"person": "示例：张三"})


def test_of_an_edit_of_many_fields_all_can_be_seen_and_those_of_the_node_come_first(
    panel: HistoryPanel, editor: Editor, qtbot: Any
) -> None:
    changed(editor, 14)
    card = panel._cards[panel.edits()[0].id]
    assert card.more.text() == "另有3处，展开"
    lines = [one.text() for one in card.findChildren(QLabel) if " → " in one.text()]
    assert lines[0].startswith("任务（三） 责任人")
    assert len(lines) == 12

    card.more.click()

    assert len([one for one in card.findChildren(QLabel) if " → " in one.text()]) == 15
    assert not card.more.isVisible()


def test_words_lent_by_the_ledger_do_not_narrow_the_history_of_another_node(panel: HistoryPanel, qtbot: Any) -> None:
    panel.show_whole("回收社会福利处")
    qtbot.waitUntil(lambda: labels(panel) == ["回收社会福利处"])

    panel.show_node(T05)

    assert (panel.narrow.text(), panel.whole.isChecked()) == ("", False)
    assert labels(panel) == ["设置任务（五）的完成时限"]


def test_words_typed_here_stay_and_can_be_cleared_where_nothing_is_found(panel: HistoryPanel, qtbot: Any) -> None:
    panel.narrow.setText("已开工")
    qtbot.waitUntil(lambda: len(words_shown(panel)) == 1)

    panel.show_node(T05)

    assert panel.narrow.text() == "已开工"
    qtbot.waitUntil(panel.anew.isVisible)
    panel.anew.click()
    assert labels(panel) == ["设置任务（五）的完成时限"]
    assert not panel.anew.isVisible()


def test_what_is_listed_is_copied_with_old_and_new(panel: HistoryPanel) -> None:
    choose(panel, "李强")
    choose(panel, "界面录入")

    panel.copy_rows()

    rows = tab_separated.read(QGuiApplication.clipboard().text())
    assert [row[5:] for row in rows] == [["栏目", "原来", "改为"], ["完成时限", "6月底前", "年底前"]]


def test_a_person_chosen_stays_chosen_while_others_write(panel: HistoryPanel, editor: Editor) -> None:
    choose(panel, "王芳")

    editor.assign([T03], {"person": "示例：张三"})

    assert panel.person.currentText() == "王芳"
    assert [edit.actor for edit in panel.edits()] == ["王芳"]


def test_after_an_edit_only_that_edit_is_read_and_shown(
    panel: HistoryPanel, editor: Editor, store: CountedReadings, qtbot: Any
) -> None:
    panel.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(panel.edits()) == 4)
    assert store.whole_readings == 1
    before = set(panel.findChildren(QFrame))

    editor.assign([T05], {"deadline": "6月底前"})

    assert labels(panel)[0] == "设置任务（五）的完成时限"
    assert len(panel.edits()) == 5
    assert store.whole_readings == 1
    assert before < set(panel.findChildren(QFrame))
    qtbot.waitUntil(lambda: words_shown(panel)[:2] == ["全年 → 6月底前", "（空） → 全年"])


def test_edits_of_many_subjects_are_all_shown(panel: HistoryPanel, editor: Editor, qtbot: Any) -> None:
    panel.whole.setChecked(True)
    qtbot.waitUntil(lambda: len(panel.edits()) == 4)

    editor.assign([node.id for node in editor.document.outline.of_level(Level.MEASURE)], {"deadline": "全年"})

    qtbot.waitUntil(lambda: len(panel.edits()) == 5)
    assert panel.edits()[0].actor == "李强"


def test_what_a_filter_hides_comes_back_in_its_place(panel: HistoryPanel, qtbot: Any) -> None:
    choose(panel, "王芳")
    choose(panel, "全部人员")

    qtbot.waitUntil(lambda: words_shown(panel) == ["（空） → 示例：已开工", "6月底前 → 年底前", "（空） → 6月底前"])


def test_from_the_main_window_the_history_is_written_as_a_file(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(window)
    window.show()
    window.show_node(T03)
    editor.assign([T03], {"deadline": "6月底前"})
    window.actions_["history"].trigger()
    file = tmp_path / "修改记录.csv"
    dialogs.answers = [file]

    with qtbot.waitSignal(window.papers.exporting.done):
        window.said.history.export.click()

    qtbot.waitUntil(lambda: not window.papers.exporting.is_running)
    assert dialogs.asked == ["导出修改记录（任务（三））"]
    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert list(csv.reader(opened))[1][-2:] == ["（空）", "6月底前"]
    window.close()
