"""All fields that hold several values, in one window."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.entries import filing_entry, node_entry
from models.workspace.periods import Period
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.theme import Theme
from ui.windows.pending_window import PendingWindow

LEAD = (SubjectId("T03"), "lead")
PROGRESS = (SubjectId("filing:T03.s3@2017Q1@社会福利处"), "progress")


@pytest.fixture
def merged(editor: Editor, document: Document) -> Editor:
    """王芳's file into which 李明's was merged."""
    theirs = workspace(document, MemoryStore(), "李明")
    for space, lead, progress in ((editor.workspace, "老龄工作处", "已选址"), (theirs, "社会福利处", "论证中")):
        space.say(node_entry(space.now, NodeId("T03"), {"lead": lead}), "设置", SCREEN)
        filed = filing_entry(space.now, NodeId("T03.s3"), Period.parse("2017Q1"), "社会福利处", {"progress": progress})
        space.say(filed, "填报", SCREEN)
    editor.take_in(list(theirs.history()))
    return editor


@pytest.fixture
def window(merged: Editor, theme: Theme, qtbot: Any) -> Iterator[PendingWindow]:
    found = PendingWindow(merged, theme)
    found.show()
    yield found
    found.close()


def test_every_pending_field_is_listed_with_its_values(window: PendingWindow) -> None:
    assert window.summary.text().startswith("有2个栏目两边改得不一样")
    assert set(window.rows) == {LEAD, PROGRESS}
    assert window.rows[LEAD].line.head.text() == "△ 任务（三）的牵头单位"
    assert len(window.rows[PROGRESS].line.buttons) == 2


def test_what_is_settled_goes_from_the_list(window: PendingWindow, merged: Editor) -> None:
    window.rows[LEAD].line.buttons[0].click()
    assert set(window.rows) == {PROGRESS}
    window.rows[PROGRESS].line.buttons[0].click()

    assert list(merged.snapshot.register.conflicts()) == []
    assert window.summary.text().startswith("没有待定的栏目。")


def test_a_row_leads_to_its_place_in_the_paper(window: PendingWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.node_wanted, check_params_cb=lambda node: node == "T03.s3"):
        window.rows[PROGRESS].go.click()


def test_the_keyboard_begins_at_the_first_value(window: PendingWindow) -> None:
    assert window.focusWidget() is next(iter(window.rows.values())).line.buttons[0]
