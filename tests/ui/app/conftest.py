"""The whole program, as a person starts it, and a file that somebody else may have open."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import ROOT, end

from ui.app import App
from ui.opening import create_workspace, stored_document
from ui.preferences import Preferences


@pytest.fixture
def app(qapp: QApplication, preferences: Preferences, dialogs: AnsweringDialogs) -> Iterator[App]:
    """The program on the machine of somebody who has never started it."""
    found = App(qapp, preferences=preferences, dialogs=dialogs)
    yield found
    found.end()
    found.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace file that nobody has open."""
    path = tmp_path / "示例.chengqi"
    create_workspace(path, stored_document(None), "李明")
    return path


@pytest.fixture
def elsewhere() -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Another process that has a file open and has said something in it; killed at the end."""
    started: list[subprocess.Popen[str]] = []

    def open_elsewhere(path: Path) -> subprocess.Popen[str]:
        code = (
            "import sys; from pathlib import Path; from models.storage import SqliteStore\n"
            "from models.workspace import *; from models.workspace.entries import node_entry\n"
            "from models.outline import NodeId; from ui.opening import document_in\n"
            "store = SqliteStore.open(Path(sys.argv[1]), actor='李明')\n"
            "said = Workspace(document_in(store), store, '李明')\n"
            "fields = node_entry(said.now, NodeId('T03'), {'deadline': '6月底前'})\n"
            "said.say(fields, '设置任务（三）的完成时限', Origin(OriginKind.SCREEN))\n"
            "print('open', flush=True); sys.stdin.read()\n"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(path)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        return process

    yield open_elsewhere
    for process in started:
        end(process)
