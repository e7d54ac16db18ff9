"""Windows at 150 % on the small screen of an old office computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from ui.editor import Editor
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.backups_window import BackupsWindow
from ui.windows.bin_window import BinWindow
from ui.windows.differences_window import DifferencesWindow
from ui.windows.link_picker import LinkPicker
from ui.windows.merge_window import MergeWindow
from ui.windows.new_window import NewWindow
from ui.windows.scrolled_body import ScrolledBody
from ui.windows.settings_window import SettingsWindow
from ui.windows.side_window import SideWindow
from ui.windows.source_window import SourceWindow
from ui.windows.start_window import StartWindow

SMALL = QSize(1024, 600) * 0.92
NAMES = ("settings", "differences", "source", "merge", "new", "backups", "bin", "picker", "replacing", "start")
LAST = ("关闭", "取消")


@pytest.fixture
def windows(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> Iterator[dict[str, Callable[[], QWidget]]]:
    theme.wear(Tone.LIGHT, 1.5)
    file, node = tmp_path / "示例.chengqi", NodeId("T03.s3")
    old = editor.snapshot.links()[0]
    yield {
        "settings": lambda: SettingsWindow(editor, theme, preferences),
        "differences": lambda: DifferencesWindow(editor, theme),
        "source": lambda: SourceWindow(editor, theme),
        "merge": lambda: MergeWindow(editor, theme, dialogs, file),
        "new": lambda: NewWindow(theme, dialogs, tmp_path, "王芳"),
        "backups": lambda: BackupsWindow(file, theme, dialogs),
        "bin": lambda: BinWindow(editor, theme),
        "picker": lambda: LinkPicker(editor, theme, node),
        "replacing": lambda: LinkPicker(editor, theme, old.measure or old.task, replacing=old.id),
        "start": lambda: StartWindow(theme, [file]),
    }
    theme.wear(Tone.LIGHT)


@pytest.mark.parametrize("name", NAMES)
def test_a_window_is_no_larger_than_its_screen(
    windows: dict[str, Callable[[], QWidget]], name: str, qtbot: Any
) -> None:
    window = windows[name]()
    window.show()
    room = window.screen().availableSize()

    assert window.size().boundedTo(room) == window.size()
    assert window.minimumSizeHint().boundedTo(SMALL) == window.minimumSizeHint()
    for button in window.findChildren(QPushButton):
        if button.text() in LAST:
            assert window.rect().contains(button.rect().translated(button.mapTo(window, button.rect().topLeft())))
    window.close()


def test_a_window_that_was_left_over_the_edge_comes_back_onto_the_screen(
    windows: dict[str, Callable[[], QWidget]], qtbot: Any
) -> None:
    window = windows["source"]()
    room = window.screen().availableGeometry()
    window.setGeometry(room.right() - 300, room.top(), 500, 400)

    window.show()

    assert room.contains(window.geometry())
    assert window.geometry().top() > room.top()  # its title bar, too
    window.close()


def test_a_window_that_comes_to_need_more_room_grows_but_not_over_the_edge(theme: Theme, qtbot: Any) -> None:
    window, body = SideWindow(theme, "示例"), QWidget()
    qtbot.addWidget(window)
    window.lay_out_above(QHBoxLayout(), body)
    room = window.screen().availableGeometry()
    window.setGeometry(room.right() - 300, room.top() + 60, 280, 200)
    window.show()

    body.setMinimumWidth(500)

    qtbot.waitUntil(lambda: window.width() == 500)
    qtbot.waitUntil(lambda: room.contains(window.geometry()))


def test_a_body_scrolls_where_it_has_too_little_room_and_fills_what_it_has(qtbot: Any) -> None:
    body = QVBoxLayout()
    for _ in range(12):
        body.addWidget(QLineEdit())
    scrolled = ScrolledBody(body)
    qtbot.addWidget(scrolled)
    scrolled.resize(300, 900)
    scrolled.show()
    assert scrolled.inside.height() == scrolled.viewport().height()

    scrolled.resize(300, 100)

    assert scrolled.inside.height() >= body.minimumSize().height() > 100
    assert scrolled.verticalScrollBar().maximum() > 0


def test_the_list_of_what_can_be_linked_keeps_some_rows_in_a_low_window(
    editor: Editor, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    window = LinkPicker(editor, theme, NodeId("T03.s3"))
    window.resize(900, 706)
    window.show()
    row = window.list.visualItemRect(window.list.currentItem()).height()
    room = window.list.viewport().height()
    window.close()
    theme.wear(Tone.LIGHT)

    assert room >= 2.5 * row
