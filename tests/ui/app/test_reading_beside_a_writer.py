"""Who only reads a file learns who has it open, and that it has changed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, end, notices, press, window

from ui.app import App
from ui.watching import Watching
from ui.windows.export_window import ExportWindow

Elsewhere = Callable[[Path], subprocess.Popen[str]]


def changed(app: App) -> list[str]:
    return [one for one in notices(app) if "改动" in one]


def look(app: App, qtbot: Any) -> None:
    """As every few seconds."""
    (watching,) = window(app).findChildren(Watching)
    with qtbot.waitSignal(watching.changed):
        watching.look()


def deadline(app: App) -> str:
    return window(app).editor.snapshot.assignment(T03).deadline.words


def test_who_only_reads_is_told_who_has_the_file_open_where_and_since_when(
    app: App, file: Path, elsewhere: Elsewhere
) -> None:
    other = elsewhere(file)

    app.open(file, read_only=True)
    (sentence,) = notices(app)
    assert sentence.startswith("只读：李明在“")
    assert "上开着它（自20" in sentence
    app.leave()
    end(other)
    app.open(file, read_only=True)

    assert notices(app) == ["只读：可以看、查找、导出，不能修改。"]


def test_a_file_that_has_changed_is_said_once_and_read_again(
    app: App, file: Path, elsewhere: Elsewhere, qtbot: Any
) -> None:
    app.open(file, read_only=True)
    window(app).show_node("T05")
    elsewhere(file)

    look(app, qtbot)

    (sentence,) = changed(app)
    assert sentence.startswith("文件已由李明改动（")
    assert sentence.endswith("：设置任务（三）的完成时限），这个窗口里还是改动前的。")
    assert deadline(app) == ""
    press(app, "重新读取")
    assert (deadline(app), window(app).node, window(app).editor.read_only) == ("6月底前", "T05", True)
    assert changed(app) == []


def test_the_window_looks_when_somebody_comes_back_to_it(
    app: App, file: Path, elsewhere: Elsewhere, qtbot: Any
) -> None:
    app.open(file, read_only=True)
    elsewhere(file)

    QApplication.sendEvent(window(app), QEvent(QEvent.Type.WindowActivate))

    qtbot.waitUntil(lambda: len(changed(app)) == 1)


def test_before_an_export_the_file_is_looked_at_and_a_change_is_said(
    app: App, file: Path, elsewhere: Elsewhere, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file, read_only=True)
    elsewhere(file)
    dialogs.answers = ["照现在的导出"]

    window(app).actions_["export_pdf"].trigger()
    qtbot.waitUntil(lambda: bool(window(app).findChildren(ExportWindow)))

    assert "文件已由李明改动" in dialogs.asked[0]
    for one in window(app).findChildren(ExportWindow):
        one.close()


def test_where_nothing_has_changed_nothing_is_said_before_an_export(
    app: App, file: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file, read_only=True)

    window(app).actions_["export_pdf"].trigger()
    qtbot.waitUntil(lambda: bool(window(app).findChildren(ExportWindow)))

    assert dialogs.asked == []
    for one in window(app).findChildren(ExportWindow):
        one.close()


def test_a_file_out_of_reach_holds_up_no_export(
    app: App, file: Path, dialogs: AnsweringDialogs, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file, read_only=True)
    monkeypatch.setattr("ui.watching._PATIENCE", 10)
    monkeypatch.setattr(Watching, "look", lambda _: None)

    window(app).actions_["export_pdf"].trigger()
    qtbot.waitUntil(lambda: bool(window(app).findChildren(ExportWindow)))

    for one in window(app).findChildren(ExportWindow):
        one.close()
