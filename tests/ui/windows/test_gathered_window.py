"""What units report side by side: who has said nothing, and whose answer was not taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QTreeWidgetItem
from support.handouts import filled, hand_out
from support.returns import taken

from models.outline import NodeId
from models.workspace.periods import Period
from models.workspace.targets import targets
from ui.editor import Editor
from ui.theme import Theme
from ui.windows.gathered_window import GatheredWindow

SHARE, STATUS = ("T03.s3", "完成率（%）"), ("T03.s3", "状态")


@pytest.fixture
def window(editor: Editor, theme: Theme, qtbot: Any) -> Iterator[GatheredWindow]:
    """甲县 was taken, of 乙县 nothing was, 丙县 never answered."""
    first, second, _ = hand_out(editor.workspace, "甲县", "乙县", "丙县", everything=True)
    taken(editor.workspace, filled(first, {SHARE: 20, STATUS: "滞后"}))
    taken(editor.workspace, filled(second, {SHARE: 0.5, STATUS: "差不多"}))
    found = GatheredWindow(editor, theme)
    found.show()
    qtbot.waitUntil(lambda: not found._slices.is_running, timeout=10_000)
    yield found
    found.close()


def rows(window: GatheredWindow) -> list[QTreeWidgetItem]:
    return [item for n in range(window.tree.topLevelItemCount()) if (item := window.tree.topLevelItem(n))]


def below(item: QTreeWidgetItem) -> list[str]:
    return [child.text(0) for n in range(item.childCount()) if (child := item.child(n))]


def test_who_has_not_filled_in_and_whose_answer_was_not_taken_stand_apart(window: GatheredWindow) -> None:
    share, status = rows(window)

    assert share.text(3) == "1个单位简单平均，1个没有填，1个填了没有收下"
    assert below(share) == ["甲县", "没有填：丙县", "填了没有收下：乙县"]
    assert status.text(3).endswith("，1个没有填，1个填了没有收下")
    assert below(status)[1:] == ["没有填：丙县", "填了没有收下：乙县"]


def test_the_first_column_has_room_for_the_name_of_a_measure(window: GatheredWindow, theme: Theme) -> None:
    assert window.tree.columnWidth(0) >= theme.px(300)
    head = window.tree.header()
    assert head.length() <= head.width()


def test_in_a_narrow_window_an_item_keeps_room_enough_to_know_it_by(window: GatheredWindow, theme: Theme) -> None:
    window.resize(520, 500)

    assert window.tree.columnWidth(0) >= theme.px(110)


def test_money_is_shown_as_people_report_it(editor: Editor, theme: Theme, qtbot: Any) -> None:
    (target,) = targets(editor.snapshot, NodeId("T05.s4"))
    editor.report(NodeId("T05.s4"), Period.parse("2017Q1"), "示例县", {f"current@{target.place}": "8.5亿元"})

    window = GatheredWindow(editor, theme)
    window.show()
    qtbot.waitUntil(lambda: not window._slices.is_running, timeout=10_000)

    assert [row.text(2) for row in rows(window)] == ["8.5亿元"]
    window.close()
