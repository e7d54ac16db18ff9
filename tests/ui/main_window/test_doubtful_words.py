"""What is kept and probably meant otherwise is said at the window as it is at a return."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from support.main_windows import S3, T03

from models.outline import Level, NodeId
from models.workspace.periods import Period
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.notice_bar import UndoableBar
from ui.panels.views import TABLE

Q2 = Period.parse("2017Q2")
UNIT = "社会福利处"


def bars(window: MainWindow) -> list[UndoableBar]:
    return [bar for bar in window.findChildren(UndoableBar) if not bar.isHidden()]


def press(bar: UndoableBar, words: str) -> None:
    next(one for one in bar.findChildren(QPushButton) if one.text() == words).click()


def test_a_share_typed_without_its_sign_is_kept_and_asked_about(window: MainWindow, editor: Editor) -> None:
    editor.report(S3, Q2, UNIT, {"percent": "0.6"})

    (bar,) = bars(window)
    assert "没有写%：是0.6%，还是60%" in bar.sentence.text()
    assert editor.snapshot.filings_of(S3)[0].percent == 0.6
    press(bar, "改成60%")

    assert editor.snapshot.filings_of(S3)[0].percent == 60
    assert bars(window) == []


def test_a_share_that_stands_there_already_is_not_asked_about_again(window: MainWindow, editor: Editor) -> None:
    """Nothing had changed, and 撤销 of the bar took back what was written elsewhere."""
    editor.report(S3, Q2, UNIT, {"percent": "0.6"})
    editor.report(NodeId("T05.s1"), Q2, UNIT, {"progress": "示例：重要的一段话"})

    editor.report(S3, Q2, UNIT, {"percent": "0.6"})

    assert bars(window) == []


def test_a_share_typed_with_its_sign_is_not_asked_about(window: MainWindow, editor: Editor) -> None:
    editor.report(S3, Q2, UNIT, {"percent": "0.6%"})
    editor.assign([T03], {"percent": "60"})

    assert bars(window) == []


def test_many_shares_are_put_right_as_one_edit(window: MainWindow, editor: Editor) -> None:
    nodes = [NodeId(f"T03.s{number}") for number in (1, 2, 3, 4)]
    editor.assign(nodes, {"percent": "0.25"})

    (bar,) = bars(window)
    assert "……共4格。" in bar.sentence.text()
    press(bar, "都这样改：0.25% → 25%")

    assert {editor.snapshot.percent(node).value for node in nodes} == {25}
    assert editor.undo_label() == "补写4格的%"


def test_a_status_that_contradicts_the_percentage_is_said_and_not_refused(window: MainWindow, editor: Editor) -> None:
    editor.assign([S3], {"percent": "40"})

    editor.assign([S3], {"status": "已完成"})

    (bar,) = bars(window)
    assert "状态是“已完成”，完成率却是40%，两个对不上，请核对。" in bar.sentence.text()
    assert editor.snapshot.status(S3).word == "已完成"
    press(bar, "撤销")
    assert editor.snapshot.status(S3).word == ""


def test_a_status_that_contradicts_what_is_filed_is_said(window: MainWindow, editor: Editor) -> None:
    editor.report(S3, Q2, UNIT, {"percent": "40", "status": "已完成"})
    assert "两个对不上" in bars(window)[0].sentence.text()

    editor.report(S3, Q2, UNIT, {"percent": "100"})

    assert bars(window) == []


def test_a_share_written_into_the_table_is_asked_about(window: MainWindow, editor: Editor) -> None:
    window.views.choose(TABLE)
    assert window.views.table is not None
    model = window.views.table.model
    column = next(number for number, one in enumerate(model.columns) if one.name == "percent")

    model.write({(model.rows_of(S3)[0], column): "0.6"}, "粘贴1格（分工）")

    (bar,) = bars(window)
    press(bar, "改成60%")
    assert editor.snapshot.percent(S3).value == 60


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which hardly one node is looked at between two looks at the event loop."""
    monkeypatch.setattr("ui.slices.A_SLICE", 0.00005)
    monkeypatch.setattr("ui.duties.doubtful_words._AT_A_TIME", 1)


def test_a_status_given_to_many_is_looked_at_while_the_window_goes_on(
    window: MainWindow, editor: Editor, slow: None, qtbot: Any
) -> None:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(measures, {"percent": "40"})

    editor.assign(measures, {"status": "已完成"})

    assert bars(window) == []
    qtbot.waitUntil(lambda: bars(window) != [])
    assert f"……共{len(measures)}处。" in bars(window)[0].sentence.text()


def test_of_an_edit_that_was_taken_back_meanwhile_nothing_is_said(
    window: MainWindow, editor: Editor, slow: None, qtbot: Any
) -> None:
    measures = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(measures, {"percent": "40"})
    editor.assign(measures, {"status": "已完成"})

    editor.undo()

    qtbot.wait(200)
    assert bars(window) == []
