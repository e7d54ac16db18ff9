"""The program starts with the file of last time, or with the first one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import ROOT, T03, end, notices, press, window

from ui.app import FIRST_NAME, App
from ui.opening import login_name
from ui.panels.notice_bar import NameBar
from ui.preferences import Preferences
from ui.second_start import FrontDoor, is_brought_up
from ui.style_sheet import style_sheet
from ui.theme import DARK, Tone


def test_the_first_start_opens_the_embedded_paper_in_the_users_documents(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs
) -> None:
    app.start([])

    assert window(app).editor.path == (preferences.first_place() / FIRST_NAME).resolve()
    assert len(window(app).editor.snapshot.tasks) == 15
    assert dialogs.asked == dialogs.said == []


def test_what_is_seen_first_wears_the_look_that_was_chosen(app: App, file: Path) -> None:
    app.theme.choose(Tone.DARK)

    app.start([str(file)])

    assert app.application.styleSheet() == style_sheet(asdict(DARK), app.theme.px)
    app.theme.wear(Tone.LIGHT)


def test_a_name_is_asked_for_once_and_stops_nobody(app: App, preferences: Preferences) -> None:
    app.start([])
    (bar,) = window(app).findChildren(NameBar)
    window(app).editor.assign([T03], {"status": "推进中"})

    bar.line.setText(" 王芳 ")
    press(app, "用这个署名")
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    actors = [edit.actor for edit in window(app).editor.workspace.history()]
    assert actors == [login_name(), "王芳"]
    assert preferences.actor == "王芳"
    assert not bar.isVisible()


def test_who_has_given_a_name_is_not_asked_again(app: App, preferences: Preferences) -> None:
    preferences.actor = "王芳"

    app.start([])

    assert window(app).findChildren(NameBar) == []


def test_documents_that_cannot_be_written_are_said(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs
) -> None:
    preferences.first_place().parent.mkdir()
    preferences.first_place().touch()

    app.start([])

    assert "不能在" in dialogs.said[0]
    assert app.window is None
    assert app.start_window is not None
    assert app.start_window.isVisible()


def test_the_file_of_last_time_comes_back(app: App, preferences: Preferences, file: Path) -> None:
    preferences.remember(file)

    app.start([])

    assert window(app).editor.path == file.resolve()


def test_a_file_named_is_opened(app: App, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)

    app.start([file.name])

    assert window(app).editor.path == file.resolve()


def test_a_recent_file_that_is_gone_is_said_and_dropped(
    app: App, preferences: Preferences, file: Path, tmp_path: Path
) -> None:
    preferences.remember(file)
    gone = tmp_path / "U盘" / "不在了.chengqi"
    preferences.remember(gone)

    app.start([])

    assert preferences.recent == [file]
    assert any(f"“{gone}”不在了" in sentence for sentence in notices(app))


def said_elsewhere(words: str, path: Path) -> subprocess.Popen[bytes]:
    """Another process of the same person that says something about a file."""
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget\n"
        "from ui.second_start import FrontDoor, is_brought_up\n"
        f"app = QApplication([]); path = Path(sys.argv[1]); {words}\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT, env=environment)


def test_a_second_start_on_the_file_brings_its_window_to_the_front(
    app: App, file: Path, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).showMinimized()
    qtbot.waitUntil(lambda: bool(window(app).findChildren(FrontDoor)))

    second = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(file)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(file.parent), "LOGNAME": login_name()},
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)

    assert second.returncode == 0
    assert not window(app).isMinimized()
    assert dialogs.asked == []


def test_a_name_left_behind_by_a_killed_process_keeps_nobody_out(file: Path, qtbot: Any) -> None:
    killed = said_elsewhere("door = FrontDoor(path, QWidget()); os.kill(os.getpid(), 9)", file)
    killed.wait()
    assert not is_brought_up(file)
    window = QWidget()
    qtbot.addWidget(window)
    door = FrontDoor(file, window)

    asking = said_elsewhere("sys.exit(not is_brought_up(path))", file)
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)

    assert asking.returncode == 0
    door.close()
    assert not is_brought_up(file)


def test_after_a_crash_one_notice_says_what_was_kept_and_shows_the_history(
    app: App, file: Path, elsewhere: Callable[[Path], subprocess.Popen[str]], qtbot: Any
) -> None:
    end(elsewhere(file))

    app.open(file)
    qtbot.waitUntil(lambda: any("没有正常退出" in sentence for sentence in notices(app)))

    (sentence,) = (one for one in notices(app) if "没有正常退出" in one)
    assert "由李明打开" in sentence
    assert "最后存入的是“设置任务（三）的完成时限”" in sentence
    assert "完整无缺" in sentence
    press(app, "看历史")
    assert window(app).said.history.isVisible()


def test_after_an_orderly_end_nothing_is_said(app: App, file: Path, preferences: Preferences) -> None:
    preferences.actor = "王芳"
    app.open(file)
    app.leave()

    app.open(file)

    assert notices(app) == []


def test_the_collector_does_not_begin_by_itself_before_the_last_worker_has_ended(file: Path) -> None:
    """In a worker's thread it would end what is left of the windows."""
    code = (
        "import gc, sys; from PySide6.QtCore import QTimer; from ui.app import App, run\n"
        "class Watched(App):\n"
        "    def start(self, words):\n"
        "        super().start(words); QTimer.singleShot(0, self.application.quit)\n"
        "    def end(self):\n"
        "        said = super().end(); print(gc.isenabled()); return said\n"
        "import ui.app; ui.app.App = Watched; sys.exit(run(sys.argv[1:]))\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(file.parent)}
    command = [sys.executable, "-c", code, str(file)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout) == (0, "False\n")
