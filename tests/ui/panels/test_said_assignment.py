"""Who does it, until when, and how far it is, as it is typed and chosen."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.memory_store import MemoryStore
from support.said_sheet import T03, fill, press, typed_into

from models.outline import Level, NodeId
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.panels.choices import NamesChoices
from ui.panels.said_panel import SaidPanel


def test_a_name_that_a_narrow_field_cuts_is_told_whole(panel: SaidPanel, editor: Editor) -> None:
    editor.assign([T03], {"lead": "基层政权和社区建设处", "supporting": "救灾处"})
    panel.show_node(T03)

    assert panel.assignment.rows["lead"].line.toolTip() == "基层政权和社区建设处"
    assert panel.assignment.rows["supporting"].line.toolTip() == ""


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


def test_a_lamp_is_changed_only_with_a_reason(panel: SaidPanel, editor: Editor) -> None:
    fill(panel, "lamp", "红")
    assert not editor.snapshot.lamp(T03, editor.today()).overridden

    panel.assignment.reason.line.setText("示例：省厅已同意延期")
    QTest.keyClick(panel.assignment.reason.line, Qt.Key.Key_Return)

    assert editor.snapshot.lamp(T03, editor.today()).overridden


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


def test_an_empty_field_says_what_may_be_typed(panel: SaidPanel) -> None:
    assert panel.assignment.rows["deadline"].line.placeholderText() == "例如 6月底前、全年"
    assert panel.assignment.rows["lamp"].line.placeholderText() == "按规则"
    assert panel.assignment.rows["person"].line.placeholderText() == "未填"


def test_a_supporting_unit_chosen_from_the_list_joins_those_that_stand(panel: SaidPanel, editor: Editor) -> None:
    fill(panel, "supporting", "社会工作处、办公室")
    box = panel.assignment.rows["supporting"].entry
    assert isinstance(box, NamesChoices)

    box.setCurrentIndex(box.findText("救灾处"))
    box.activated.emit(box.currentIndex())

    assert editor.snapshot.assignment(T03).supporting == ("社会工作处", "办公室", "救灾处")


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


@pytest.mark.parametrize("way", ["enter", "leave"])
def test_what_arrow_keys_pass_on_their_way_through_the_statuses_is_not_kept(
    panel: SaidPanel, editor: Editor, store: MemoryStore, qtbot: Any, way: str
) -> None:
    panel.activateWindow()
    row = panel.assignment.rows["status"]
    row.line.setFocus()
    qtbot.waitUntil(row.line.hasFocus)
    before = len(list(store.edits()))

    for _ in range(4):
        QTest.keyClick(row.line, Qt.Key.Key_Down)
    assert len(list(store.edits())) == before
    chosen = row.words
    assert chosen
    if way == "enter":
        QTest.keyClick(row.line, Qt.Key.Key_Return)
    else:
        panel.assignment.rows["person"].line.setFocus()

    assert len(list(store.edits())) == before + 1
    assert editor.snapshot.status(T03).word == chosen


def test_escape_takes_back_what_arrow_keys_have_come_to(panel: SaidPanel, editor: Editor, store: MemoryStore) -> None:
    row = panel.assignment.rows["status"]
    row.line.setFocus()
    QTest.keyClick(row.line, Qt.Key.Key_Down)
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    panel.assignment.rows["person"].line.setFocus()

    assert row.words == ""
    assert list(store.edits()) == []


def test_arrow_keys_open_the_list_of_those_who_support(panel: SaidPanel, store: MemoryStore, qtbot: Any) -> None:
    row = panel.assignment.rows["supporting"]
    box = row.entry
    assert isinstance(box, NamesChoices)
    before = row.words

    QTest.keyClick(row.line, Qt.Key.Key_Down)

    qtbot.waitUntil(box.view().isVisible)
    assert row.words == before
    box.hidePopup()
    assert list(store.edits()) == []


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which hardly one node is asked between two looks at the event loop."""
    monkeypatch.setattr("ui.slices.A_SLICE", 0.00005)
    monkeypatch.setattr("ui.panels.assignment_form._AT_A_TIME", 1)


def test_what_very_many_have_in_common_is_asked_while_the_window_goes_on(
    panel: SaidPanel, editor: Editor, slow: None, qtbot: Any
) -> None:
    chosen = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(chosen, {"leader": "示例：张厅长"})
    rows = panel.assignment.rows

    panel.show_chosen(chosen)

    assert {row.words for row in rows.values()} == {""}  # and not what the one before has
    qtbot.waitUntil(lambda: rows["leader"].words == "示例：张厅长")
    assert rows["lead"].line.placeholderText() == "（各不相同）"


def test_what_is_typed_while_very_many_are_asked_stays(
    panel: SaidPanel, editor: Editor, slow: None, qtbot: Any
) -> None:
    chosen = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(chosen, {"leader": "示例：张厅长"})
    panel.show_chosen(chosen)
    line = panel.assignment.rows["leader"].line
    line.setFocus()
    for letter in "李":
        press(line, letter)

    qtbot.waitUntil(lambda: not panel.assignment._gathering.is_running)

    assert line.text() == "李"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert {editor.snapshot.assignment(node).leader for node in chosen} == {"李"}
