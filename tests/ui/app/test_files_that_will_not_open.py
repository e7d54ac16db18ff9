"""A file that is open elsewhere, damaged or gone: what can be done about it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, end, notices, press, window

from ui.app import App
from ui.windows.backups_window import BackupsWindow


def test_a_file_open_elsewhere_says_who_has_it_and_may_be_read(
    app: App, file: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], object]
) -> None:
    elsewhere(file)
    dialogs.answers = ["以只读方式打开"]

    app.open(file)

    assert "李明已在“" in dialogs.asked[0]
    assert window(app).editor.read_only
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert any(sentence.startswith("只读：") for sentence in notices(app))


def test_what_is_read_only_refuses_to_be_changed_with_a_sentence(
    app: App, file: Path, dialogs: AnsweringDialogs
) -> None:
    app.open(file, read_only=True)

    assert not window(app).editor.assign([T03], {"deadline": "6月底前"})

    assert "只读" in dialogs.said[0]


def test_a_file_open_elsewhere_can_be_copied(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], object], qtbot: Any
) -> None:
    elsewhere(file)
    dialogs.answers = ["另存副本…", tmp_path / "副本.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: app.window is not None)

    assert window(app).editor.path == (tmp_path / "副本.chengqi").resolve()
    assert not window(app).editor.read_only
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_once_the_other_has_closed_a_file_that_is_read_can_be_changed(
    app: App, file: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], subprocess.Popen[str]]
) -> None:
    other = elsewhere(file)
    app.open(file, read_only=True)
    end(other)

    press(app, "再试着打开来修改")

    assert not window(app).editor.read_only


def spoil(path: Path) -> None:
    """Damage the head of a file, so that SQLite no longer knows it."""
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(bytes(data))


def test_what_can_be_read_of_a_damaged_file_is_rescued_into_a_new_one(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    app.leave()
    spoil(file)
    dialogs.answers = ["抢救到新文件…", tmp_path / "救出.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: app.window is not None)

    assert window(app).editor.path.name == "救出.chengqi"
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert any("找回 1 次修改" in sentence for sentence in notices(app))


def test_what_is_no_workspace_is_said_and_something_else_can_be_opened(
    app: App, tmp_path: Path, file: Path, dialogs: AnsweringDialogs
) -> None:
    other = tmp_path / "别的.chengqi"
    other.touch()
    dialogs.answers = [file]

    app.start([str(other)])
    assert "文件是空的" in dialogs.said[0]
    assert app.start_window is not None
    app.start_window.choose_wanted.emit()

    assert window(app).editor.path == file.resolve()
    assert app.start_window is None


def lose(app: App, file: Path) -> None:
    """A file of which a copy was made, and which is then gone."""
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    app.end()
    file.unlink()


def test_a_file_that_is_gone_comes_back_from_its_copy(
    app: App, file: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    lose(app, file)
    dialogs.answers = ["从备份恢复…", "恢复"]

    app.open(file)
    (backups,) = app.shown().findChildren(BackupsWindow)
    qtbot.waitUntil(backups.restore.isEnabled)
    backups.restore.click()

    assert window(app).editor.path == file.resolve()
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert app.start_window is None


def test_what_cannot_be_rescued_is_said(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    file.write_bytes(b"?" * 10_000)
    dialogs.answers = ["抢救到新文件…", tmp_path / "救出.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: len(dialogs.asked) == 3)

    assert dialogs.asked[2].startswith("不能抢救")
    assert not (tmp_path / "救出.chengqi").exists()
