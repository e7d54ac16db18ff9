"""督办单 of the tasks and measures that are chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from support.answering_dialogs import AnsweringDialogs
from support.printed import pages
from support.workspaces import say

from models.outline import NodeId
from ui.editor import Editor
from ui.main_window import MainWindow

S3, LEAD = NodeId("T02.s3"), "社会救助处"
NOT_POSSIBLE = "督办单出给任务和举措，2016年的成绩不督办。先在左边选任务或举措，再出督办单。"


def test_a_measure_past_its_deadline_is_urged_from_where_it_is_chosen(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    say(editor.workspace, S3, lead=LEAD, deadline="2017年5月10日")
    file = tmp_path / "督办单.pdf"
    dialogs.answers = [file]
    window.show_node(S3)

    QTest.keyClick(window, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: bool(dialogs.said), timeout=20_000)

    assert dialogs.asked == ["保存督办单"]
    assert dialogs.said == [f"已写成“{file}”。"]
    (text,) = pages(file.read_bytes())
    assert f"{LEAD}：截至2017年5月20日，下列事项已超过完成时限10天，" in text


def test_several_have_a_sheet_each_and_what_is_lacking_is_said_before(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    say(editor.workspace, "T04", lead=LEAD)
    window.show_node("T04")
    window.tree.tree.selectionModel().select(
        window.tree.model.index_of(NodeId("T05")),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )

    window.actions_["urge"].trigger()
    lacking = "任务（五）的牵头单位只是建议，还没有确认，没有印，承办单位空着手工填。"
    assert dialogs.asked == [lacking]

    dialogs.answers = ["照样写", tmp_path / "a.pdf"]
    window.actions_["urge"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.said), timeout=20_000)

    text = "".join(pages((tmp_path / "a.pdf").read_bytes()))
    assert text.count("督办单编号：") == 2
    assert text.index("督办事项（四）") < text.index("督办事项（五）")


@pytest.mark.parametrize("node", ["A1-1", "A1-1.1", "S1"])
def test_what_was_done_last_year_cannot_be_urged(window: MainWindow, dialogs: AnsweringDialogs, node: str) -> None:
    window.show_node(node)

    window.actions_["urge"].trigger()

    assert (dialogs.said, dialogs.asked) == ([NOT_POSSIBLE], [])
