"""What a person and an office may set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPushButton, QSpinBox
from support.answering_dialogs import AnsweringDialogs
from support.workspaces import workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.lamp import Colour
from models.workspace.settings import lamp_rules
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.panels.kept_line import KeptLine
from ui.panels.views import OVERVIEW, READING, TABLE
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.settings_window import SettingsWindow

T03 = NodeId("T03")
ME, DEPARTMENTS, STATUSES, LAMP = range(4)


@pytest.fixture
def window(editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any) -> Iterator[SettingsWindow]:
    theme.wear(Tone.LIGHT)
    found = SettingsWindow(editor, theme, preferences)
    found.show()
    yield found
    found.close()
    theme.wear(Tone.LIGHT)


def put(line: KeptLine, words: str) -> None:
    line.line.setFocus()
    line.line.setText(words)
    QTest.keyClick(line.line, Qt.Key.Key_Return)


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


# the person


def test_a_name_signs_what_follows_at_once(window: SettingsWindow, editor: Editor, preferences: Preferences) -> None:
    put(window.me.name, "李强")

    assert preferences.actor == "李强"
    assert "“李强”" in window.me.signed.text()
    editor.assign([T03], {"deadline": "6月底前"})
    assert [edit.actor for edit in editor.workspace.history()] == ["李强"]


def test_the_language_is_remembered_for_the_next_start(window: SettingsWindow, preferences: Preferences) -> None:
    choose(window.me.language, "English")

    assert preferences.language == "en"


def test_the_tone_is_worn_and_remembered(window: SettingsWindow, theme: Theme, preferences: Preferences) -> None:
    choose(window.me.tone, "高对比")

    assert (theme.tone, preferences.tone) == (Tone.CONTRAST, Tone.CONTRAST)


def test_sizes_are_worn_at_once_and_the_sample_shows_them(
    window: SettingsWindow, theme: Theme, preferences: Preferences
) -> None:
    before = window.me._sample_text.font().pixelSize()

    window.me.text_size.setValue(150)
    window.me.interface_size.stepUp()

    assert (theme.interface_scale, theme.text_scale) == (1.05, 1.5)
    assert (preferences.interface_scale, preferences.text_scale) == (1.05, 1.5)
    assert window.me._sample_text.font().pixelSize() > before


# the office


def test_a_department_is_added_and_the_same_one_is_refused_beside_the_field(
    window: SettingsWindow, editor: Editor, said: list[str]
) -> None:
    window.list.setCurrentRow(DEPARTMENTS)
    put(window.departments.new, "示例养老处")
    assert editor.snapshot.departments[-1] == "示例养老处"
    assert window.departments.new.line.text() == ""
    assert window.departments.chosen == "示例养老处"

    put(window.departments.new, "救灾处")

    assert window.departments.new.hint.text() == "“救灾处”已经在单位名单里。"
    assert window.departments.new.line.text() == "救灾处"
    assert said == []


def test_a_department_keeps_its_work_under_its_new_name(window: SettingsWindow, editor: Editor) -> None:
    page = window.departments
    page.list.setCurrentRow(editor.snapshot.departments.index("社会福利处"))
    before = page.work.text()
    assert before.startswith("牵头2项任务")

    put(page.name, "示例养老处")

    assert page.work.text() == before


def test_every_sheet_calls_a_department_by_its_new_name(main_window: MainWindow, editor: Editor, qtbot: Any) -> None:
    for view in (TABLE, OVERVIEW):
        main_window.views.choose(view)
    table, overview = main_window.views.table, main_window.views.overview
    assert table is not None
    assert overview is not None
    qtbot.waitUntil(lambda: overview.is_fresh and not table.model.is_filling)

    editor.set_office({"rename_department": "社会福利处>示例养老处"}, "改名")

    qtbot.waitUntil(lambda: overview.is_fresh and not table.model.is_filling)
    tree = main_window.tree.model
    assert tree.index_of(T03, Column.LEAD).data() == "示例养老处"
    rows = (table.model.index(row, column) for row in range(60) for column in range(table.model.columnCount()))
    words = {str(index.data()) for index in rows}
    assert any("示例养老处" in one for one in words)
    assert not any("社会福利处" in one for one in words)
    counted = {row.count.word: row.numbers for row in overview.departments.rows}
    assert counted["示例养老处"] == "牵头 2"
    assert "社会福利处" not in counted
    assert "牵头 示例养老处" in shown_of(main_window, T03)


def shown_of(window: MainWindow, node: NodeId) -> str:
    window.views.choose(READING)
    window.show_node(node)
    return window.text.who.text()


def test_a_department_is_renamed_moved_and_taken_off_each_as_one_edit(window: SettingsWindow, editor: Editor) -> None:
    page, before = window.departments, editor.snapshot.departments
    window.list.setCurrentRow(DEPARTMENTS)
    page.list.setCurrentRow(1)

    put(page.name, "示例法规处")
    assert page.chosen == editor.snapshot.departments[1] == "示例法规处"
    page.up.click()
    assert editor.snapshot.departments[:2] == ("示例法规处", before[0])
    page.off.click()
    assert "示例法规处" not in editor.snapshot.departments

    assert [edit.label for edit in editor.workspace.history()] == [
        "政策法规处改名为示例法规处",
        "调整单位名单的次序",
        "示例法规处移出单位名单",
    ]
    for _ in range(3):
        editor.undo()
    assert editor.snapshot.departments == before


def test_what_a_department_has_to_do_stands_beside_it(window: SettingsWindow) -> None:
    window.list.setCurrentRow(DEPARTMENTS)
    window.departments.list.setCurrentRow(3)

    assert window.departments.work.text().startswith("牵头1项任务")


def test_the_last_department_stays(window: SettingsWindow, editor: Editor) -> None:
    editor.set_office({"departments": "甲处"}, "设置单位名单")

    window.departments.off.click()

    assert editor.snapshot.departments == ("甲处",)
    assert window.departments.hint.text() == "单位名单不能是空的。"


def test_a_status_is_renamed_and_reads_its_old_name(window: SettingsWindow, editor: Editor) -> None:
    window.list.setCurrentRow(STATUSES)

    put(window.statuses.lines[3], "欠进度")

    assert editor.snapshot.statuses.names[3] == "欠进度"
    assert "滞后" in window.statuses._also[3].text()


def test_a_refused_name_stays_typed_until_escape_takes_it_back(window: SettingsWindow, editor: Editor) -> None:
    window.list.setCurrentRow(STATUSES)
    line = window.statuses.lines[3]

    put(line, "已完成")
    editor.set_office({"departments": "甲处"}, "设置单位名单")

    assert line.line.text() == "已完成"
    assert "请换一个名称" in line.hint.text()
    assert line.line.accessibleDescription() == line.hint.text()
    QTest.keyClick(line.line, Qt.Key.Key_Escape)
    assert (line.line.text(), line.hint.text()) == ("滞后", "")
    assert window.isVisible()


def test_each_part_of_a_rule_is_kept_for_itself(window: SettingsWindow, editor: Editor) -> None:
    window.list.setCurrentRow(LAMP)
    row = window.lamp.rows["due_soon"]
    assert row.threshold is not None

    put(row.word, "将到期")
    choose(row.colour, "蓝")
    choose(row.shape, "◆")
    row.threshold.setValue(30)
    row.threshold.editingFinished.emit()

    rule = lamp_rules(editor.snapshot.register)["due_soon"]
    assert (rule.word, rule.colour, rule.shape, rule.threshold) == ("将到期", Colour.BLUE, "◆", 30)
    assert row.when.text() == "没有完成，30天之内到期"
    assert len(list(editor.workspace.history())) == 4


def test_a_word_that_cannot_be_is_refused_beside_it(window: SettingsWindow) -> None:
    window.list.setCurrentRow(LAMP)
    row = window.lamp.rows["overdue"]

    put(row.word, "逾期|超期")

    assert "不能有换行、= 和 |" in row.word.hint.text()
    assert row.word.line.text() == "逾期|超期"


def test_what_was_typed_and_not_left_is_kept_when_the_window_closes(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window = SettingsWindow(editor, theme, preferences)
    window.show()
    window.list.setCurrentRow(LAMP)
    window.activateWindow()
    line = window.lamp.rows["overdue"].word.line
    line.setFocus()
    line.setText("超期")

    window.close()

    assert lamp_rules(editor.snapshot.register)["overdue"].word == "超期"


def test_undo_is_shown_at_once(window: SettingsWindow, editor: Editor) -> None:
    put(window.statuses.lines[3], "欠进度")

    editor.undo()

    assert window.statuses.lines[3].line.text() == "滞后"


def test_undo_keys_take_back_from_here_too(window: SettingsWindow, editor: Editor, qtbot: Any) -> None:
    put(window.statuses.lines[3], "欠进度")
    window.activateWindow()
    window.list.setFocus()

    QTest.keyClick(window.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.statuses.lines[3].line.text() == "滞后"
    QTest.keyClick(window.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.statuses.lines[3].line.text() == "欠进度"


def test_the_wheel_changes_nothing(window: SettingsWindow, editor: Editor) -> None:
    window.list.setCurrentRow(LAMP)
    row = window.lamp.rows["overdue"]
    at, turned = QPointF(5, 5), QPoint(0, -120)
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase

    for widget in (row.colour, row.threshold):
        assert widget is not None
        QApplication.sendEvent(widget, QWheelEvent(at, at, turned, turned, buttons, keys, phase, False))

    assert row.colour.currentText() == "红"
    assert list(editor.workspace.history()) == []


def test_a_read_only_workspace_shows_all_and_changes_nothing(
    document: Document, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    editor = Editor(workspace(document), Path("示例.chengqi"), read_only=True, today=lambda: date(2017, 5, 20))
    window = SettingsWindow(editor, theme, preferences)
    window.show()

    assert window.departments.list.count() == 15
    assert "只读" in window.note.text()
    assert window.statuses.lines[0].line.isReadOnly()
    assert window.departments.new.line.isReadOnly()
    for row in window.lamp.rows.values():
        assert not row.colour.isEnabled()
        assert row.word.line.isReadOnly()
    for deed in (window.departments.up, window.departments.down, window.departments.off):
        assert not deed.isEnabled()
    put(window.me.name, "李强")
    assert preferences.actor == "李强"
    window.close()
    editor.stop()


def test_every_control_has_a_name_for_a_screen_reader(window: SettingsWindow) -> None:
    controls = [
        control
        for kind in (QComboBox, QLineEdit, QSpinBox, QListWidget, QPushButton)
        for control in window.findChildren(kind)
        if not isinstance(control.parent(), (QSpinBox, QComboBox))
    ]

    assert len(controls) > 40
    assert [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())] == []


def test_from_the_main_window_a_refusal_opens_no_second_dialog(
    main_window: MainWindow, dialogs: AnsweringDialogs
) -> None:
    main_window.actions_["settings"].trigger()
    window = main_window.findChild(SettingsWindow)
    assert window is not None

    put(window.statuses.lines[0], "")

    assert dialogs.said == []
    assert "不能为空" in window.statuses.lines[0].hint.text()


def test_from_the_main_window_everything_follows(main_window: MainWindow) -> None:
    main_window.actions_["settings"].trigger()
    window = main_window.findChild(SettingsWindow)
    assert window is not None

    put(window.departments.new, "示例养老处")

    assert main_window.actions_["undo"].text() == "撤销：单位名单增加示例养老处"
    lead = main_window.said.assignment.rows["lead"].entry
    assert isinstance(lead, QComboBox)
    assert lead.findText("示例养老处") >= 0


def test_only_what_can_be_undone_is_said_to_be(window: SettingsWindow) -> None:
    window.list.setCurrentRow(0)
    of_me = window.note.text()

    window.list.setCurrentRow(1)

    assert "不记入历史" in of_me
    assert window.note.text() == "改了就存入，可以撤销。"
