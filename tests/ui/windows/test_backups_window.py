"""What dated copies hold, another one made, one brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.storage import SqliteStore, list_backups, make_backup
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import node_entry
from ui.opening import create_workspace, document_in, stored_document
from ui.theme import Theme
from ui.windows.backups_window import BackupsWindow

Open = Callable[[], BackupsWindow]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two copies and one edit since the newer one."""
    path = tmp_path / "示例.chengqi"
    create_workspace(path, stored_document(None), "王芳")
    for day, deadline in enumerate(("6月底前", "9月底前", "全年")):
        say(path, deadline)
        if day < 2:
            make_backup(path, now=lambda day=day: datetime(2017, 5, 20, 1, tzinfo=UTC) + timedelta(days=day))  # type: ignore[misc]
    return path


def say(path: Path, deadline: str) -> None:
    with SqliteStore.open(path, actor="王芳") as store:
        workspace = Workspace(document_in(store), store, "王芳")
        fields = node_entry(workspace.now, NodeId("T03"), {"deadline": deadline})
        workspace.say(fields, f"完成时限{deadline}", Origin(OriginKind.SCREEN))


@pytest.fixture
def opened(file: Path, theme: Theme, dialogs: AnsweringDialogs, qtbot: Any) -> Iterator[Open]:
    behind = QWidget()
    qtbot.addWidget(behind)

    def open_window() -> BackupsWindow:
        window = BackupsWindow(file, theme, dialogs, parent=behind)
        window.open()
        qtbot.waitUntil(lambda: window.nothing.text() != "正在看…")
        return window

    yield open_window
    for window in behind.findChildren(BackupsWindow):
        window.close()


def rows(window: BackupsWindow) -> list[tuple[str, str]]:
    """What each row says of its last edit, and of what came since."""
    cells = [[window.table.item(row, column) for column in (2, 3)] for row in range(window.table.rowCount())]
    return [(last.text(), since.text()) for last, since in cells if last and since]


def test_each_copy_says_what_it_holds_and_what_came_since(opened: Open) -> None:
    window = opened()

    assert rows(window) == [("完成时限9月底前　王芳", "又改了1次"), ("完成时限6月底前　王芳", "又改了2次")]


def test_another_copy_can_be_made_and_shows_at_once(opened: Open, qtbot: Any) -> None:
    window = opened()

    window.make.click()
    qtbot.waitUntil(lambda: window.table.rowCount() == 3)

    assert rows(window)[0] == ("完成时限全年　王芳", "与现在相同")


def test_without_news_no_copy_is_made(opened: Open, file: Path, dialogs: AnsweringDialogs, qtbot: Any) -> None:
    make_backup(file)
    window = opened()

    window.make.click()
    qtbot.waitUntil(lambda: bool(dialogs.said))

    assert "没有再备份" in dialogs.said[0]
    assert len(list_backups(file)) == 3


def test_a_copy_comes_back_once_somebody_has_said_yes(
    opened: Open, file: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window = opened()
    window.table.selectRow(1)
    dialogs.answers = ["恢复"]

    with qtbot.waitSignal(window.restore_wanted) as wanted:
        window.restore.click()

    assert wanted.args == [list_backups(file)[1].path]
    assert "此后的2次修改不会丢" in dialogs.asked[0]


def test_who_does_not_say_yes_restores_nothing(opened: Open, dialogs: AnsweringDialogs, qtbot: Any) -> None:
    window = opened()

    with qtbot.assertNotEmitted(window.restore_wanted):
        window.restore.click()

    assert len(dialogs.asked) == 1


def test_a_damaged_copy_says_so_and_cannot_be_chosen(opened: Open, file: Path) -> None:
    list_backups(file)[0].path.write_bytes(b"?" * 5000)

    window = opened()

    assert rows(window)[0][0] == "读不出来"
    assert not window.restore.isEnabled()
    window.table.selectRow(1)
    assert window.restore.isEnabled()


def test_of_a_file_that_is_gone_the_copies_are_there(opened: Open, file: Path) -> None:
    file.unlink()

    window = opened()

    assert [since for _, since in rows(window)] == ["不能比较", "不能比较"]
    assert window.restore.isEnabled()


def test_where_there_are_none_it_says_when_they_come(opened: Open, file: Path) -> None:
    for backup in list_backups(file):
        backup.path.unlink()

    window = opened()

    assert window.nothing.text().startswith("还没有备份")
    assert not window.restore.isEnabled()
