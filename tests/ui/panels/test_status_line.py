"""The foot of the window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from models.outline import NodeId
from models.workspace.settings import lamp_rules
from ui.editor import Editor
from ui.model_words import edit_name
from ui.panels.status_line import StatusLine
from ui.theme import Theme, Tone


@pytest.fixture
def line(editor: Editor, theme: Theme, qtbot: Any) -> Iterator[StatusLine]:
    found = StatusLine(editor, theme)
    qtbot.addWidget(found)
    found.show()
    found.refresh()
    qtbot.waitUntil(lambda: bool(found.lamps))
    yield found
    theme.wear(Tone.LIGHT)


def ink(button: QPushButton) -> str:
    button.ensurePolished()
    return button.palette().color(QPalette.ColorRole.ButtonText).name()


@pytest.mark.parametrize("tone", [Tone.DARK, Tone.CONTRAST, Tone.LIGHT])
def test_the_counts_of_lamps_follow_the_tone(tone: Tone, line: StatusLine, editor: Editor, theme: Theme) -> None:
    theme.wear(tone)

    colours = {rule.word: theme.colours.of_lamp(rule.colour) for rule in lamp_rules(editor.snapshot.register)}
    assert {word: ink(one) for word, one in line.lamps.items()} == {word: colours[word] for word in line.lamps}


def test_where_nothing_can_be_taken_back_nothing_is_offered(line: StatusLine, editor: Editor) -> None:
    assert line.undo.isHidden()

    editor.assign([NodeId("T03")], {"percent": "25"})
    assert line.undo.isVisible()
    editor.undo()

    assert line.undo.isHidden()


def test_measures_past_a_deadline_of_their_own_are_counted_apart(line: StatusLine, editor: Editor, qtbot: Any) -> None:
    assert line.late.isHidden()

    editor.assign([NodeId("T03.s3"), NodeId("T05.s1")], {"deadline": "2017年1月5日"})
    qtbot.waitUntil(line.late.isVisible)

    assert line.late.text() == "举措逾期 2"
    with qtbot.waitSignal(line.late_wanted):
        line.late.click()


def test_it_is_told_which_late_measures_have_another_lamp(line: StatusLine, editor: Editor, qtbot: Any) -> None:
    editor.assign([NodeId("T03.s3"), NodeId("T05.s1")], {"deadline": "2017年1月5日"})
    qtbot.waitUntil(line.late.isVisible)
    assert "别的灯" not in line.late.toolTip()

    editor.assign([NodeId("T05.s1")], {"lamp": "黄", "lamp_reason": "示例：厅领导同意调整"})

    qtbot.waitUntil(lambda: "其中1条亮着别的灯（人工定为黄1），按“警示：逾期”筛选不列" in line.late.toolTip())
    assert line.late.text() == "举措逾期 2"


def test_what_was_echo_or_done_again_is_said_until_something_else_is_done(line: StatusLine, editor: Editor) -> None:
    editor.assign([NodeId("T03")], {"deadline": "6月底前"})
    assert line.echo.text() == ""

    editor.undo()
    assert line.echo.text() == "✓ 已撤销：设置任务（三）的完成时限"

    editor.redo()
    assert line.echo.text() == "✓ 已重做：设置任务（三）的完成时限"

    editor.assign([NodeId("T03")], {"percent": "25"})
    assert line.echo.text() == ""


def test_what_would_be_taken_back_is_told_whole_where_there_is_room(
    line: StatusLine, editor: Editor, qtbot: Any
) -> None:
    editor.assign([NodeId("T03")], {"deadline": "6月底前", "lead": "社会福利处", "supporting": "老龄工作处"})
    words = edit_name(editor.undo_label())
    assert len(words) > 18

    line.resize(1440, line.height())
    assert words in line.undo.text()
    assert line.minimumSizeHint().width() < 700
    line.resize(500, line.height())

    assert f"{words[:16]}…" in line.undo.text()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("language", ["Chinese", "English"])
def test_nothing_in_the_line_is_cut_however_narrow_it_is(
    language: str, scale: float, editor: Editor, theme: Theme, request: pytest.FixtureRequest, qtbot: Any
) -> None:
    if language == "English":
        request.getfixturevalue("english")
    line = StatusLine(editor, theme, home := QWidget())
    qtbot.addWidget(home)
    home.show()
    theme.wear(Tone.LIGHT, scale)
    editor.assign([NodeId("T03.s3"), NodeId("T05.s1")], {"deadline": "2017年1月5日"})
    editor.assign([NodeId("T03")], {"deadline": "6月底前", "lead": "社会福利处", "supporting": "老龄工作处"})
    editor.assign([NodeId("T04")], {"percent": "25"})
    editor.assign([NodeId("T06")], {"deadline": "2017年1月5日"})
    editor.assign([NodeId("T03")], {"deadline": "7月底前", "lead": "社会救助处", "supporting": "办公室"})
    qtbot.waitUntil(line.late.isVisible)
    assert line.minimumSizeHint().width() <= max(900, theme.px(600))

    for width in range(max(900, theme.px(600)), 1921, 34):
        line.resize(width, line.sizeHint().height())
        qtbot.wait(1)
        for one in (*line.lamps.values(), line.late, line.undo):
            assert one.sizeHint().width() <= one.width(), (width, one.text())
        assert line.undo.text().endswith("Ctrl Z")
        assert "…" not in line.totals.shown
        assert line.undo.geometry().right() <= width
    theme.wear(Tone.LIGHT)
