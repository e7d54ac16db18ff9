"""Another file takes the place of the one that is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDropEvent
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import ROOT, T03, window

from models.storage import SqliteStore
from ui.app import FIRST_NAME, App
from ui.preferences import Preferences
from ui.windows.new_window import NewWindow


def test_a_file_that_is_gone_is_said_when_it_is_chosen(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    preferences.remember(tmp_path / "不在了.chengqi")

    app.open(tmp_path / "不在了.chengqi")

    assert "没有这个文件" in dialogs.said[0]
    assert preferences.recent == []


def test_another_file_takes_the_place_of_the_one_that_is_open(app: App, file: Path) -> None:
    app.start([])
    first = window(app)

    window(app).files.open_wanted.emit(file)

    assert not first.isVisible()
    assert window(app).editor.path == file.resolve()
    SqliteStore.open(first.editor.path, actor="张三").close()


def test_the_file_that_is_open_is_not_opened_again(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.open(file)
    first = window(app)

    assert app.open(file)

    assert window(app) is first
    assert dialogs.asked == []


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.opener._SMALL", 0)


def is_free(path: Path) -> bool:
    SqliteStore.open(path, actor="张三").close()
    return True


@pytest.mark.usefixtures("all_are_large")
def test_a_large_file_is_opened_while_the_window_stays_there(app: App, file: Path, qtbot: Any) -> None:
    app.start([])
    first = window(app)

    first.files.open_wanted.emit(file)

    assert first.isVisible()
    assert first.status.doing.text() == "正在打开“示例”…"
    qtbot.waitUntil(lambda: window(app) is not first)
    assert window(app).editor.path == file.resolve()
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert is_free(app.preferences.first_place() / FIRST_NAME)


@pytest.mark.usefixtures("all_are_large")
def test_opening_can_be_stopped_and_lets_go_of_the_file(app: App, file: Path, qtbot: Any) -> None:
    app.start([])
    first = window(app)
    first.files.open_wanted.emit(file)

    first.status.stop.click()

    assert not first.status.doing.text()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(50)
    assert window(app) is first
    assert is_free(file)


@pytest.mark.usefixtures("all_are_large")
def test_a_large_file_that_cannot_be_opened_is_said_and_the_window_stays(
    app: App, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    damaged = tmp_path / "坏了.chengqi"
    damaged.write_bytes(b"no workspace" * 99)
    app.start([])
    first = window(app)

    first.files.open_wanted.emit(damaged)

    qtbot.waitUntil(lambda: bool(dialogs.said or dialogs.asked))
    assert window(app) is first
    assert not first.status.doing.text()


@pytest.mark.usefixtures("all_are_large")
def test_ending_while_a_file_is_being_opened_lets_go_of_it(app: App, file: Path) -> None:
    app.start([])
    window(app).files.open_wanted.emit(file)

    assert app.end() == ""

    assert is_free(file)


def test_closing_asks_nothing_and_lets_go_of_the_file(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    window(app).close()

    assert dialogs.asked == dialogs.said == []
    SqliteStore.open(file, actor="张三").close()


def test_the_program_goes_on_from_file_to_file_and_ends_with_the_last_window(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer; import ui.app\n"
        "def start(self, words):\n"
        "    self.open(Path(words[0]))\n"
        "    QTimer.singleShot(200, lambda: self.open_first())\n"
        "    QTimer.singleShot(600, lambda: print(self.window.editor.path.name, flush=True))\n"
        "    QTimer.singleShot(700, lambda: self.window.close())\n"
        "ui.app.App.start = start\n"
        "print(ui.app.run(sys.argv[1:]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "PYTHONUTF8": "1"},
    )

    assert done.stdout.splitlines() == [FIRST_NAME, "0"]
    assert [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line] == []


def drop(app: App, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window(app).dropEvent(event)


def test_a_workspace_dropped_on_the_window_is_opened(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.start([])
    dialogs.answers = ["打开"]

    drop(app, file)

    assert window(app).editor.path == file.resolve()


def test_a_report_dropped_on_the_window_can_become_a_workspace(
    app: App, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    report = ROOT / "tests" / "data" / "siblings" / "ningxia-2026.txt"
    app.start([])
    dialogs.answers = ["用它新建工作文件…", tmp_path / "宁夏.chengqi"]

    drop(app, report)
    (new,) = window(app).findChildren(NewWindow)
    qtbot.waitUntil(lambda: "任务6项" in new.found.text())
    new.make.click()

    assert window(app).editor.path == (tmp_path / "宁夏.chengqi").resolve()
    assert len(window(app).editor.snapshot.tasks) == 6


def test_a_new_workspace_is_made_from_the_start_window(
    app: App, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "今年.chengqi"]
    app.start([str(tmp_path / "不在.chengqi")])
    assert app.start_window is not None

    app.start_window.new_wanted.emit()
    (new,) = app.start_window.findChildren(NewWindow)
    qtbot.waitUntil(new.make.isEnabled)
    new.make.click()

    assert window(app).editor.path == (tmp_path / "今年.chengqi").resolve()
