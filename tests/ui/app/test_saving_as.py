"""A file that went from its place, or is to be gone on with elsewhere, is written whole into a new one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, notices, press, window

from models.outline import NodeId
from models.storage import SqliteStore
from models.storage.evidence_files import evidence_folder
from models.workspace import StoreError
from ui.app import App
from ui.opening import create_workspace, edits_of_the_same_paper, stored_document


def saved(app: App, path: Path, qtbot: Any) -> None:
    """The window is about the new file."""
    qtbot.waitUntil(lambda: app.window is not None and window(app).editor.path == path.resolve())


def move_away(app: App, file: Path) -> Path:
    """As somebody does in a file manager while the window has it open."""
    elsewhere = file.parent / "别处"
    elsewhere.mkdir()
    return file.rename(elsewhere / file.name)


def try_to_say(app: App, words: str) -> None:
    row = window(app).said.assignment.rows["deadline"]
    row.line.setText(words)
    row.keep()


def test_a_file_that_is_gone_is_saved_as_a_new_one_with_what_could_not_be_stored(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"leader": "示例：张厅长"})
    window(app).show_node(T03)
    move_away(app, file)
    new = tmp_path / "新.chengqi"
    dialogs.answers = ["另存为…", new]

    try_to_say(app, "6月底前")
    saved(app, new, qtbot)

    assert len(dialogs.said) == 1
    assert "或另存为新文件" in dialogs.said[0]
    assignment = window(app).editor.snapshot.assignment(T03)
    assert (assignment.leader, assignment.deadline.words) == ("示例：张厅长", "6月底前")
    assert notices(app) == ["已另存为“新.chengqi”，现在改的是这一份；原来的文件没有动。刚才没有存入的1处，已存在里面。"]
    assert window(app).node == T03
    assert [edit.label for edit in window(app).editor.workspace.history()][-1] == "设置任务（三）的完成时限"


def test_notes_and_filings_that_could_not_be_stored_are_stored_in_the_new_file(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).show_node(T03)
    moved = move_away(app, file)
    filing = window(app).said.filing
    filing.show_entry("2017Q1", "社会福利处")
    filing.texts["progress"].setPlainText("已开工3个")
    window(app).show_node("T05")
    window(app).said.write_note(NodeId("T05"), None)
    window(app).said.notes.text.insertPlainText("请补充数据")
    new = tmp_path / "新.chengqi"
    dialogs.answers = [new]

    window(app).actions_["save_as"].trigger()
    saved(app, new, qtbot)

    snapshot = window(app).editor.snapshot
    assert [one.progress for one in snapshot.filings_of(T03)] == ["已开工3个"]
    assert [(note.node, note.text, note.printed) for note in snapshot.notes()] == [("T05", "请补充数据", False)]
    app.open(moved)
    assert [one for one in notices(app) if "没有存入" in one] == []


def test_words_that_the_new_file_refuses_too_wait_there(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    app.open(file)
    window(app).show_node(T03)
    move_away(app, file)
    row = window(app).said.assignment.rows["percent"]
    row.line.setText("很多")
    new = tmp_path / "新.chengqi"
    dialogs.answers = [new]

    window(app).actions_["save_as"].trigger()
    saved(app, new, qtbot)

    assert "上次有几个字没有存入（任务（三）的完成率）：很多" in notices(app)


def test_a_file_in_its_place_is_saved_as_a_new_one_with_its_evidence(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    proof, lost = tmp_path / "示例验收单.txt", tmp_path / "示例收据.txt"
    app.open(file)
    window(app).show_node(T03)
    for one in (proof, lost):
        one.write_text(one.name, encoding="utf-8")
        window(app).proofs.add(one)
    qtbot.waitUntil(lambda: len(window(app).editor.snapshot.evidence(T03)) == 2)
    next(one for one in evidence_folder(file).iterdir() if one.name.endswith(lost.name)).unlink()
    new = tmp_path / "新.chengqi"
    dialogs.answers = [new]

    window(app).actions_["save_as"].trigger()
    saved(app, new, qtbot)

    assert [one.name[13:] for one in evidence_folder(new).iterdir()] == [proof.name]
    (sentence,) = (one for one in notices(app) if one.startswith("已另存为"))
    assert "佐证材料2份，复制了1份。佐证材料“示例收据.txt”（T03）两边的文件夹里都没有，请补上。" in sentence
    app.open(file)
    assert len(window(app).editor.snapshot.evidence(T03)) == 2


def test_nothing_is_written_over_another_file_and_that_is_said(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    other = tmp_path / "别的.chengqi"
    create_workspace(other, stored_document(None), "李明")
    before = other.read_bytes()
    app.open(file)
    dialogs.answers = [other]

    window(app).actions_["save_as"].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.said))

    assert "别的.chengqi" in dialogs.said[0]
    assert other.read_bytes() == before
    assert window(app).editor.path == file.resolve()


def test_where_nothing_can_be_stored_that_is_said_once_until_something_is(
    app: App, file: Path, dialogs: AnsweringDialogs
) -> None:
    app.open(file)
    window(app).show_node(T03)
    moved = move_away(app, file)

    try_to_say(app, "6月底前")
    window(app).said.keep_pending()
    window(app).show_node("T05")
    assert len(dialogs.said) == 1
    assert f"“{file.name}”现在存不进。写了没有存入的字记在这台电脑上，不会丢。" in notices(app)
    window(app).editor.judge(["T05>A1-1.1"], "确认")
    assert len(dialogs.said) == 2
    moved.rename(file)
    window(app).editor.assign([T03], {"leader": "示例：张厅长"})
    assert not any("现在存不进" in one for one in notices(app))
    move_away_again = file.rename(moved)
    window(app).editor.assign([T03], {"leader": "示例：李厅长"})

    assert len(dialogs.said) == 3
    move_away_again.rename(file)


def test_whoever_closes_a_window_whose_words_are_not_stored_is_asked(
    app: App, file: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).show_node(T03)
    moved = move_away(app, file)
    shown = window(app)
    try_to_say(app, "6月底前")

    shown.close()
    qtbot.waitUntil(lambda: bool(dialogs.asked))
    assert shown.isVisible()
    assert "再打开这份文件时可以放回去" in dialogs.asked[0]
    dialogs.answers = ["退出"]
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible())
    app.open(moved)

    assert "上次有几个字没有存入（任务（三）的完成时限）：6月底前" in notices(app)


def test_a_backup_of_a_file_that_is_gone_leads_to_saving_it_as_a_new_one(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"leader": "示例：张厅长"})
    move_away(app, file)
    new = tmp_path / "新.chengqi"
    dialogs.answers = ["另存为…", new]

    window(app).actions_["backup"].trigger()
    saved(app, new, qtbot)

    assert "没有这个文件" in dialogs.said[0]
    with SqliteStore.open(new, actor="", read_only=True) as store:
        assert store.state()[1] == 1


def test_the_bar_tries_again(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.open(file)
    window(app).show_node(T03)
    moved = move_away(app, file)
    try_to_say(app, "6月底前")
    head = window(app).head.saved
    assert (head.text(), head.property("role")) == ("✕ 现在存不进", "bad")
    moved.rename(file)

    press(app, "再存一次")

    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert len(dialogs.said) == 1
    assert (head.text()[:5], head.property("role")) == ("✓ 已保存", "good")


def test_where_the_file_is_out_of_reach_what_is_shown_can_be_saved_and_the_history_comes_back_by_merging(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"leader": "示例：张厅长", "deadline": "6月底前"})
    window(app).editor.assign([T03], {"leader": "示例：李厅长"})
    moved = move_away(app, file)
    new = tmp_path / "新.chengqi"
    dialogs.answers = [new, "写现在的内容"]
    with monkeypatch.context() as away:
        away.setattr(SqliteStore, "copy_to", _refuse)
        away.setattr(SqliteStore, "state", _refuse)
        window(app).actions_["save_as"].trigger()
        assert "再用“并入同事的文件”并进来，历史就全了" in dialogs.asked[-1]
    saved(app, new, qtbot)

    editor = window(app).editor
    assignment = editor.snapshot.assignment(T03)
    assert (assignment.leader, assignment.deadline.words) == ("示例：李厅长", "6月底前")
    assert len(list(editor.workspace.history())) == 1
    editor.assign([T03], {"leader": "示例：王厅长"})
    assert editor.take_in(edits_of_the_same_paper(moved, editor.document))
    assert len(list(editor.workspace.history())) == 4
    assert editor.snapshot.assignment(T03).leader == "示例：王厅长"
    assert editor.pending_count() == 0


def _refuse(*_: object) -> None:
    raise StoreError("不能读取“示例.chengqi”：共享断开了。")
