"""What is searched for and stands in notes and filings: the right sheet turns there, and it is marked."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.main_windows import Q1, S3, T03, UNIT, led, search

from models.outline import NodeId
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.said_panel import NOTES, WORK, SaidPanel
from ui.panels.text_field import TextField
from ui.panels.views import TABLE

Q2 = Period.parse("2017Q2")
FOUND = "示例：锦鲤"


@pytest.fixture
def sheet(window: MainWindow) -> SaidPanel:
    window.show_node("T01")
    return window.right.said


def filed(editor: Editor, **said: str) -> None:
    """In the first quarter, of the third measure of the third task."""
    editor.report(S3, Q1, UNIT, said)


def marked(field: TextField) -> list[str]:
    return [one.cursor.selectedText() for one in field.extraSelections()]


def noted(sheet: SaidPanel) -> list[str]:
    """The words marked on cards."""
    labels = [words for _, words in sheet.notes.cards.values()]
    return [words.text()[hit.start : hit.end] for words in labels for hit in words.hits]


def entry(sheet: SaidPanel) -> tuple[str, str]:
    return str(sheet.filing.chosen_period), sheet.filing.unit.currentText()


def test_words_of_a_filing_are_shown_in_its_period_and_marked(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress="示例：锦鲤放流。再放锦鲤。")
    sheet.tabs.choose(NOTES)

    led(window, "锦鲤", S3, qtbot)

    assert sheet.tabs.current == WORK
    assert entry(sheet) == ("2017Q1", UNIT)
    assert marked(sheet.filing.texts["progress"]) == ["锦鲤", "锦鲤"]
    assert marked(sheet.filing.texts["problems"]) == []


def test_marks_far_down_the_form_are_brought_into_sight(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    window.resize(1440, 700)
    filed(editor, remark=FOUND)
    sheet.tabs.choose(NOTES)

    led(window, "锦鲤", S3, qtbot)

    field = sheet.filing.texts["remark"]
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert window.filter.line.hasFocus()


def test_a_mark_far_down_a_field_is_brought_into_sight(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress="示例\n" * 30 + "锦鲤")

    led(window, "锦鲤", S3, qtbot)

    field = sheet.filing.texts["progress"]
    assert field.viewport().rect().contains(field.cursorRect(field.extraSelections()[0].cursor))


def test_words_of_a_county_are_shown_in_its_entry(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    editor.report(S3, Q2, UNIT, {"progress": "示例"})
    editor.report(S3, Q2, "示例县", {"problems": "示例：锦鲤不够"})

    led(window, "锦鲤", S3, qtbot)

    assert entry(sheet) == ("2017Q2", "示例县")
    assert marked(sheet.filing.texts["problems"]) == ["锦鲤"]


def test_words_of_a_note_are_marked_on_its_card(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    editor.note(S3, "示例：锦鲤另报")

    led(window, "锦鲤", S3, qtbot)

    assert sheet.tabs.current == NOTES
    assert noted(sheet) == ["锦鲤"]


def test_words_of_the_paper_leave_the_sheet_as_it_is_until_somebody_goes_on(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress="示例：照料中心动工")
    window.show_node(S3)
    sheet.tabs.choose(NOTES)

    led(window, "照料中心", S3, qtbot)
    assert (sheet.tabs.current, entry(sheet)[0]) == (NOTES, "2017Q2")

    window.actions_["next_hit"].trigger()
    assert (sheet.tabs.current, entry(sheet)) == (WORK, ("2017Q1", UNIT))
    assert marked(sheet.filing.texts["progress"]) == ["照料中心"]


def test_words_only_said_lead_the_sheet_though_others_stand_in_the_paper(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    editor.note(S3, "示例：照料中心再核")
    filed(editor, progress=FOUND)

    led(window, "照料中心 锦鲤", S3, qtbot)

    assert (sheet.tabs.current, entry(sheet)[0]) == (WORK, "2017Q1")


def test_the_next_hit_steps_through_all_places_of_a_node_and_back(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    editor.report(S3, Q2, UNIT, {"next": FOUND})
    editor.note(S3, FOUND)
    editor.note(NodeId("T05.s1"), FOUND)
    led(window, "锦鲤", S3, qtbot)

    def place() -> tuple[str, int, str]:
        return window.node, sheet.tabs.current, entry(sheet)[0]

    forth = [place()]
    for _ in range(3):
        window.actions_["next_hit"].trigger()
        forth.append(place())
    back = []
    for _ in range(3):
        window.actions_["previous_hit"].trigger()
        back.append(place())

    assert [one[:2] for one in forth] == [(S3, NOTES), (S3, WORK), (S3, WORK), ("T05.s1", NOTES)]
    assert [one[2] for one in forth[1:3]] == ["2017Q1", "2017Q2"]
    assert [one[:2] for one in back] == [(S3, WORK), (S3, WORK), (S3, NOTES)]
    assert [one[2] for one in back[:2]] == ["2017Q2", "2017Q1"]


def test_marks_page_and_period_go_with_the_search(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    window.show_node(S3)
    sheet.tabs.choose(NOTES)
    led(window, "锦鲤", S3, qtbot)
    qtbot.waitUntil(lambda: entry(sheet)[0] == "2017Q1")

    search(window, "", qtbot)
    qtbot.wait(60)

    assert (sheet.tabs.current, entry(sheet)[0], window.place.period) == (NOTES, "2017Q2", "")
    sheet.filing.choose_period("2017Q1")
    assert sheet.filing.texts["progress"].toPlainText() == FOUND
    assert marked(sheet.filing.texts["progress"]) == []


def test_the_period_of_a_hit_is_left_behind_with_its_node(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    led(window, "锦鲤", S3, qtbot)
    assert entry(sheet)[0] == "2017Q1"

    window.show_node("T05")

    assert entry(sheet)[0] == "2017Q2"


def test_a_period_somebody_chooses_at_a_hit_stays(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    led(window, "锦鲤", S3, qtbot)

    window.place.choose_period("2017Q1")
    window.show_node("T05")

    assert entry(sheet)[0] == "2017Q1"


def test_who_writes_at_a_hit_goes_on_there_when_the_search_is_cleared(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    led(window, "锦鲤", S3, qtbot)
    field = sheet.filing.texts["problems"]
    field.setFocus()
    QTest.keyClicks(field, "aaa")

    window.actions_["clear_filter"].trigger()
    qtbot.wait(60)
    QTest.keyClicks(field, "bbb")
    field.keep()

    assert (window.node, entry(sheet)[0]) == (S3, "2017Q1")
    assert editor.snapshot.register.text(filing_subject(S3, Q1, UNIT), "problems") == "aaabbb"


def test_what_was_said_at_a_hit_stays_in_sight_when_the_search_is_cleared(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    window.show_node(S3)
    led(window, "锦鲤", S3, qtbot)
    qtbot.waitUntil(lambda: entry(sheet)[0] == "2017Q1")
    filed(editor, problems="aaa")

    search(window, "", qtbot)

    assert sheet.filing.texts["problems"].toPlainText() == "aaa"


def test_the_sheet_does_not_turn_under_somebody_who_writes_in_it(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    window.show_node(S3)
    search(window, "锦鲤", qtbot)
    field = sheet.filing.texts["problems"]
    field.setFocus()
    QTest.keyClicks(field, "aaa")

    qtbot.wait(400)

    assert entry(sheet)[0] == "2017Q2"
    assert field.toPlainText() == "aaa"
    assert editor.snapshot.filings_of(S3)[0].problems == ""


def test_marks_go_along_with_what_is_typed_before_them(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    filed(editor, progress=FOUND)
    led(window, "锦鲤", S3, qtbot)
    field = sheet.filing.texts["progress"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClicks(field, "xx")

    editor.note(T03, "示例")  # the sheet is shown anew

    assert field.toPlainText() == "xx示例：锦鲤"
    assert marked(field) == ["锦鲤"]
    assert field.textCursor().position() == 2


def test_the_table_goes_from_node_to_node(window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any) -> None:
    filed(editor, progress=FOUND)
    editor.note(S3, FOUND)
    editor.note(NodeId("T05.s1"), FOUND)
    window.views.choose(TABLE)
    led(window, "锦鲤", S3, qtbot)

    window.actions_["next_hit"].trigger()

    assert window.node == "T05.s1"


def test_where_there_is_no_room_for_three_sheets_the_next_hit_brings_the_right_one(
    window: MainWindow, sheet: SaidPanel, editor: Editor, qtbot: Any
) -> None:
    window.resize(800, 600)
    assert window.desk.is_narrow
    filed(editor, progress="示例：照料中心动工")
    led(window, "照料中心", S3, qtbot)
    assert not window.desk.is_turned

    window.actions_["next_hit"].trigger()

    qtbot.waitUntil(lambda: window.desk.is_turned)
    assert marked(sheet.filing.texts["progress"]) == ["照料中心"]
