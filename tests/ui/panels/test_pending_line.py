"""A field that two files changed apart says so below itself, and is settled with one button."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.entries import filing_entry, node_entry
from models.workspace.periods import Period
from ui.editor import Editor
from ui.panels.pending_line import PendingLine
from ui.panels.said_panel import SaidPanel
from ui.panels.status_line import StatusLine
from ui.theme import Theme

T03, S3, Q1 = NodeId("T03"), NodeId("T03.s3"), Period.parse("2017Q1")
UNIT = "社会福利处"


@pytest.fixture
def merged(editor: Editor, document: Document) -> Editor:
    """王芳's file into which 李明's was merged: lead and one filing of T03 hold two values each."""
    theirs = workspace(document, MemoryStore(), "李明")
    for space, lead, progress in ((editor.workspace, "老龄工作处", "已选址"), (theirs, UNIT, "还在论证")):
        space.say(node_entry(space.now, T03, {"lead": lead}), "设置", SCREEN)
        space.say(filing_entry(space.now, T03, Q1, UNIT, {"progress": progress}), "填报", SCREEN)
    editor.take_in(list(theirs.history()))
    return editor


@pytest.fixture
def panel(merged: Editor, theme: Theme, qtbot: Any) -> Iterator[SaidPanel]:
    found = SaidPanel(merged, theme)
    qtbot.addWidget(found)
    found.show()
    found.filing.choose_period("2017Q1")
    found.show_node(T03)
    yield found
    found.close()


def press(line: PendingLine, words: str) -> None:
    next(one for one in line.buttons if words in one.accessibleName()).click()


def test_a_field_in_conflict_names_both_values_and_who_said_them(panel: SaidPanel) -> None:
    line = panel.assignment.pending["lead"]

    assert line.isVisible()
    assert line.head.text() == "△ 待定：用哪一个？"
    assert {one.accessibleName() for one in line.buttons} == {"用“老龄工作处”", "用“社会福利处”"}
    assert not panel.assignment.pending["deadline"].isVisible()


@pytest.mark.parametrize("lead", ["老龄工作处", "社会福利处"])
def test_one_button_settles_it_as_one_edit(panel: SaidPanel, merged: Editor, lead: str) -> None:
    before = len(list(merged.workspace.history()))

    press(panel.assignment.pending["lead"], lead)

    assert merged.snapshot.assignment(T03).lead == lead
    assert merged.pending_of("T03", "lead") is None
    *_, last = merged.workspace.history()
    assert len(list(merged.workspace.history())) == before + 1
    assert last.label == f"任务（三）的牵头单位定为“{lead}”"
    assert not panel.assignment.pending["lead"].isVisible()
    assert panel.assignment.rows["lead"].words == lead


def test_typing_another_value_settles_it_too(panel: SaidPanel, merged: Editor) -> None:
    merged.assign([T03], {"lead": "办公室"})

    assert merged.pending_of("T03", "lead") is None
    assert not panel.assignment.pending["lead"].isVisible()


def test_a_filing_in_conflict_says_so_below_its_text(panel: SaidPanel, merged: Editor) -> None:
    line = panel.filing.pending["progress"]
    assert line.isVisible()

    press(line, "还在论证")

    assert panel.filing.texts["progress"].toPlainText() == "还在论证"
    assert not line.isVisible()


def test_another_node_shows_nothing_of_it(panel: SaidPanel) -> None:
    panel.show_node(S3)

    assert not any(line.isVisible() for line in panel.assignment.pending.values())
    assert not any(line.isVisible() for line in panel.filing.pending.values())


def test_who_may_only_read_sees_the_values_without_buttons(merged: Editor, theme: Theme, qtbot: Any) -> None:
    merged.read_only = True
    panel = SaidPanel(merged, theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_node(T03)

    line = panel.assignment.pending["lead"]
    assert line.isVisible()
    assert not any(one.isVisible() for one in line.buttons)


def test_the_foot_counts_what_is_pending_and_leads_to_it(merged: Editor, theme: Theme, qtbot: Any) -> None:
    line = StatusLine(merged, theme)
    qtbot.addWidget(line)
    line.show()
    line.refresh()
    qtbot.waitUntil(lambda: line.pending.isVisible())
    assert line.pending.text() == "△ 待定 2"

    with qtbot.waitSignal(line.pending_wanted):
        qtbot.mouseClick(line.pending, Qt.MouseButton.LeftButton)


def test_with_nothing_pending_the_foot_says_nothing_of_it(editor: Editor, theme: Theme, qtbot: Any) -> None:
    line = StatusLine(editor, theme)
    qtbot.addWidget(line)
    line.show()
    line.refresh()
    qtbot.waitUntil(lambda: bool(line.totals.text()))
    qtbot.wait(50)

    assert not line.pending.isVisible()
