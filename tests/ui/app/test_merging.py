"""A colleague's file is taken in, and what both changed is settled."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, notices, press, window

from models.storage import SqliteStore
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import node_entry
from ui.app import App
from ui.opening import document_in
from ui.windows.merge_window import MergeWindow
from ui.windows.pending_window import PendingWindow


def colleague(file: Path, path: Path) -> Path:
    """A copy in which 王芳 has set a deadline."""
    shutil.copyfile(file, path)
    with SqliteStore.open(path, actor="王芳") as store:
        said = Workspace(document_in(store), store, "王芳")
        said.say(node_entry(said.now, T03, {"deadline": "9月底前"}), "设置时限", Origin(OriginKind.SCREEN))
    return path


def merged(app: App, path: Path, qtbot: Any) -> None:
    """Taken in with all values left standing."""
    app.merge(path)
    (merging,) = window(app).findChildren(MergeWindow)
    qtbot.waitUntil(lambda: "正在读" not in merging.summary.text())
    with qtbot.waitSignal(merging.taken):
        merging.take.click()


def test_after_merging_a_calm_line_says_how_many_edits_came(app: App, file: Path, tmp_path: Path, qtbot: Any) -> None:
    app.open(file)

    merged(app, colleague(file, tmp_path / "同事.chengqi"), qtbot)

    assert "已并入“同事.chengqi”的1次修改。" in notices(app)


def test_after_merging_the_line_says_what_is_to_be_settled_and_leads_to_it(
    app: App, file: Path, tmp_path: Path, qtbot: Any
) -> None:
    theirs = colleague(file, tmp_path / "同事.chengqi")
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    merged(app, theirs, qtbot)

    assert notices(app)[-1] == "已并入“同事.chengqi”的1次修改。有1个栏目两边改得不一样，值都留着，待定。"
    press(app, "去定")
    (waiting,) = window(app).findChildren(PendingWindow)
    assert [row.line.head.text() for row in waiting.rows.values()] == ["△ 任务（三）的完成时限"]


def test_the_list_of_what_is_pending_leads_to_the_place_and_opens_only_once(app: App, file: Path) -> None:
    app.open(file)
    window(app).actions_["pending"].trigger()
    window(app).status.pending_wanted.emit()

    (waiting,) = window(app).findChildren(PendingWindow)
    waiting.node_wanted.emit("T05")

    assert window(app).node == "T05"
    assert waiting.summary.text().startswith("没有待定的栏目。")


def test_a_merge_is_taken_back_as_a_whole(app: App, file: Path, tmp_path: Path, qtbot: Any) -> None:
    theirs = colleague(file, tmp_path / "同事.chengqi")
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    merged(app, theirs, qtbot)

    press(app, "退回并入")

    editor = window(app).editor
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert editor.pending_count() == 0
    assert any(one.startswith("已退回到并入“同事.chengqi”之前。恢复前的文件另存为") for one in notices(app))
    merged(app, theirs, qtbot)
    assert window(app).editor.pending_count() == 1


def test_taking_back_a_merge_after_which_something_was_said_is_asked_first(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    merged(app, colleague(file, tmp_path / "同事.chengqi"), qtbot)
    window(app).editor.assign([T03], {"leader": "示例：张厅长"})

    press(app, "退回并入")

    assert "又改了1次，退回后这1次也不在了；现在的文件先另存为一份备份。" in dialogs.asked[0]
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "9月底前"
