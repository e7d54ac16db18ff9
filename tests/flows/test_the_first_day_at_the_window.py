"""The first day at the window: from nothing on the disk to work that is there again tomorrow."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.storage import list_backups
from ui.app import FIRST_NAME, App
from ui.command_line import run
from ui.main_window import MainWindow
from ui.panels.notice_bar import NameBar
from ui.preferences import Preferences

T03 = NodeId("T03")
Start = Callable[[], MainWindow]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, home: Path, qtbot: Any) -> Iterator[Start]:
    """A double click on the program, as often as one likes; what it remembers lies in the fresh home."""
    started: list[App] = []

    def end() -> None:
        while started:
            app = started.pop()
            assert app.end() == ""
            app.deleteLater()

    def double_click() -> MainWindow:
        end()
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        app = App(qapp, preferences=Preferences(settings, home=home), dialogs=AnsweringDialogs())
        started.append(app)
        app.start([])
        assert app.window is not None
        qtbot.waitUntil(lambda: app.window is not None and app.window.is_complete)
        return app.window

    yield double_click
    end()


def command(window: MainWindow, name: str) -> None:
    window.actions_[name].trigger()


def test_the_work_of_the_first_day_is_there_the_next(
    start: Start, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    window = start()
    sign(window, "王芳")
    choose(window, T03)
    command(window, "confirm_lead")
    type_deadline(window, "6月底前")
    write_note(window, "全面提升养老服务质量", "请补充星级评定的数据")
    command(window, "confirm_links")
    suggested = window.text.groundwork.suggested()
    assert suggested == []

    command(window, "undo")
    assert window.text.groundwork.suggested() != []
    command(window, "redo")
    assert window.text.groundwork.suggested() == []
    file = window.editor.path
    window.close()

    again = start()
    assert again.editor.path == file == (home / "承启" / FIRST_NAME).resolve()
    assert again.node == T03
    assert again.said.assignment.rows["deadline"].words == "6月底前"
    assert [note.text for note in again.editor.snapshot.notes()] == ["请补充星级评定的数据"]
    assert again.text.groundwork.suggested() == []
    assert again.findChildren(NameBar) == []
    assert len(list_backups(file)) == 1
    again.close()

    the_command_line_agrees(file, capsys)


def sign(window: MainWindow, name: str) -> None:
    (bar,) = window.findChildren(NameBar)
    bar.line.setText(name)
    QTest.keyClick(bar.line, Qt.Key.Key_Return)


def choose(window: MainWindow, node: NodeId) -> None:
    """Down twice in the tree."""
    window.tree.tree.setFocus()
    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)
    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)
    assert window.node == node


def type_deadline(window: MainWindow, words: str) -> None:
    row = window.said.assignment.rows["deadline"]
    row.line.setFocus()
    row.line.setText(words)
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert row.hint.text() == "读作2017年6月30日"


def write_note(window: MainWindow, passage: str, text: str) -> None:
    window.text.words.setTextCursor(window.text.words.document().find(passage))
    command(window, "note")
    assert passage in window.said.notes.about.text()
    window.said.notes.text.insertPlainText(text)
    QTest.keyClick(window.said.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.said.notes.text.toPlainText() == ""


def the_command_line_agrees(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def shown(*words: str) -> Any:
        capsys.readouterr()
        assert run(["show", *words, "--json", "--workspace", str(file)]) == 0
        return json.loads(capsys.readouterr().out)

    capsys.readouterr()
    assert run(["check", "--workspace", str(file)]) == 1
    wanting = [line for line in capsys.readouterr().out.splitlines() if "任务（三）" in line]
    assert [line.partition("业")[2].partition("（")[0] for line in wanting if "业" in line] == ["没有填报。"]
    assert any(line.endswith("（时限2017-06-30）。") for line in wanting)
    (note,) = shown("notes")
    assert (note["node"], note["passage"]["quote"], note["author"]) == ("T03.s3", "全面提升养老服务质量", "王芳")
    links = [link for link in shown("links") if link["task"] == T03]
    assert {link["verdict"] for link in links} == {"confirmed"}
    assert {edit["actor"] for edit in shown("history")} == {"王芳"}
    assert [edit["label"][:2] for edit in shown("history")][-2:] == ["撤销", "重做"]
