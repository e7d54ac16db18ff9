"""Exports beside the window that do not come to their end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from support.answering_dialogs import AnsweringDialogs

from exporters.content import Wish
from exporters.errors import ExportError
from exporters.papers import export_workbooks
from exporters.progress import Progress
from models.outline import Level
from models.workspace import Snapshot
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import Theme

DAY = date(2017, 4, 10)


@pytest.fixture
def window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> Iterator[MainWindow]:
    """Every task has a department of its own, as far as there are some."""
    tasks = editor.document.outline.of_level(Level.TASK)
    for task, unit in zip(tasks, editor.snapshot.departments, strict=False):
        assert editor.assign([task.id], {"lead": unit})
    found = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.close()


def write_workbooks(window: MainWindow, folder: Path) -> None:
    window.exporting._start(lambda now, progress: export_workbooks(now, Wish(), folder, DAY, progress=progress))


def stop_at(window: MainWindow, share: float) -> None:
    """As soon as so much is done."""
    window.exporting.progressed.connect(lambda _, done: window.status.stop.click() if done >= share else None)


def test_what_was_written_before_somebody_stopped_it_is_said(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    folder = tmp_path / "分发"
    stop_at(window, 0.1)

    with qtbot.waitSignal(window.exporting.ended, timeout=20_000):
        write_workbooks(window, folder)

    written = len(list(folder.iterdir()))
    assert written > 0
    assert dialogs.said == [f"已停止导出。停止前写成的{written}个文件在文件夹“{folder}”里，其余的没有写。"]


def test_where_nothing_was_written_that_is_said(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    write_workbooks(window, tmp_path / "下发")
    window.exporting.cancel()

    qtbot.waitUntil(lambda: not window.exporting.is_running, timeout=20_000)

    assert dialogs.said == ["已停止导出，没有写出文件。"]
    assert list(tmp_path.rglob("*.xlsx")) == []


def test_a_window_that_closes_says_nothing_of_what_it_stopped(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    write_workbooks(window, tmp_path / "分发")

    window.close()

    qtbot.waitUntil(lambda: not window.exporting.is_running, timeout=20_000)
    assert dialogs.said == []


def test_what_was_written_before_it_failed_is_said(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    def work(_snapshot: Snapshot, _progress: Progress) -> Iterator[Path]:
        yield tmp_path / "示例.xlsx"
        raise ExportError("示例：磁盘已满。")

    window.exporting._start(work)

    qtbot.waitUntil(lambda: not window.exporting.is_running)
    assert dialogs.said == [f"示例：磁盘已满。此前写成的1个文件还在文件夹“{tmp_path}”里。"]
