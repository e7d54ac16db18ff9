"""A window that has been closed hears no more: whatever is said afterwards, nothing unexpected happens."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore
from support.workspaces import workspace

import ui.windows
from models.document import Document
from models.outline import NodeId
from models.workspace.periods import Period
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.views import LEDGER, OVERVIEW, TABLE
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.backups_window import BackupsWindow
from ui.windows.bin_window import BinWindow
from ui.windows.command_palette import CommandPalette
from ui.windows.differences_window import DifferencesWindow
from ui.windows.export_window import ExportWindow
from ui.windows.gathered_window import GatheredWindow
from ui.windows.handout_window import HandoutWindow
from ui.windows.link_picker import LinkPicker
from ui.windows.manual_window import ManualWindow
from ui.windows.merge_window import MergeWindow
from ui.windows.new_window import NewWindow
from ui.windows.pending_window import PendingWindow
from ui.windows.return_window import ReturnWindow
from ui.windows.settings_window import SettingsWindow
from ui.windows.shortcut_list import ShortcutList
from ui.windows.source_window import SourceWindow

S3 = NodeId("T03.s3")
BY_ACTION: Mapping[type[QDialog], str] = {
    SettingsWindow: "settings",
    ShortcutList: "shortcuts",
    CommandPalette: "palette",
    DifferencesWindow: "differences",
    BinWindow: "bin",
    SourceWindow: "about_source",
    PendingWindow: "pending",
    GatheredWindow: "gathered",
    LinkPicker: "add_link",
    ExportWindow: "export_pdf",
    HandoutWindow: "export_tables",
    ReturnWindow: "take_back",
    ManualWindow: "manual",
}
Make = Callable[[QWidget], QDialog]
BY_THE_PROGRAM = (BackupsWindow, MergeWindow, NewWindow)


@pytest.fixture
def made(editor: Editor, theme: Theme, dialogs: AnsweringDialogs, tmp_path: Path) -> Mapping[type[QDialog], Make]:
    """The windows that the program opens, not the main window."""
    file = tmp_path / "示例.chengqi"
    return {
        BackupsWindow: lambda parent: BackupsWindow(file, theme, dialogs, parent),
        MergeWindow: lambda parent: MergeWindow(editor, theme, dialogs, file, parent),
        NewWindow: lambda parent: NewWindow(theme, dialogs, tmp_path, "王芳", parent),
    }


@pytest.fixture(autouse=True)
def usual_look(theme: Theme) -> Iterator[None]:
    yield
    theme.wear(Tone.LIGHT)


def go_on_working(editor: Editor, theme: Theme) -> None:
    """Everything that windows may listen to: words, verdicts, settings, signing, undo, the search, the look."""
    quarter = Period.parse("2017Q1")
    assert editor.note(S3, "汇报时请补充。")
    assert editor.assign([S3], {"lead": "社会福利处", "deadline": "6月底前"})
    assert editor.report(S3, quarter, "社会福利处", {"progress": "已开工60处", "percent": "20"})
    assert editor.set_office({"departments": "社会福利处、老龄工作处、规划财务处"}, "改单位名单")
    assert editor.judge([editor.snapshot.links()[0].id], "确认")
    editor.sign("李明")
    assert editor.note(S3, "又一条。")
    assert editor.undo()
    editor.prepare_index()
    editor.index_ready.emit()
    theme.wear(Tone.DARK, 1.25)
    settled()


def settled() -> None:
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def gone(window: QWidget) -> None:
    window.close()
    settled()
    assert not isValid(window)


def windows() -> set[type[QDialog]]:
    """Every kind of window there is."""
    for module in pkgutil.iter_modules(ui.windows.__path__):
        importlib.import_module(f"ui.windows.{module.name}")
    waiting, found = [QDialog], set()
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {kind for kind in below if kind.__module__.startswith("ui.windows.")}
    return {kind for kind in found if kind.__name__ != "SideWindow"}


def test_every_window_stands_in_these_tests() -> None:
    assert windows() == {*BY_ACTION, *BY_THE_PROGRAM}


def test_closed_windows_hear_no_more_of_what_is_said(
    main_window: MainWindow, made: Mapping[type[QDialog], Make], editor: Editor, theme: Theme, qtbot: Any
) -> None:
    main_window.show_node(S3)
    with qtbot.captureExceptions() as unexpected:
        for kind, action in BY_ACTION.items():
            main_window.actions_[action].trigger()
            window = main_window.findChild(kind)
            assert window is not None
            settled()
            gone(window)
        for make in made.values():
            window = make(main_window)
            window.show()
            settled()
            gone(window)

        go_on_working(editor, theme)

    assert unexpected == []


def test_a_main_window_that_gives_way_to_another_hears_no_more(
    document: Document, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    editor = Editor(workspace(document, MemoryStore()), Path("示例.chengqi"), today=lambda: date(2017, 5, 20))
    with qtbot.captureExceptions() as unexpected:
        window = MainWindow(editor, theme, preferences, dialogs)
        window.show()
        window.show_node(S3)
        for view in (TABLE, OVERVIEW, LEDGER):
            window.views.choose(view)
        settled()
        window.close()
        window.deleteLater()
        settled()
        assert not isValid(window)

        go_on_working(editor, theme)

    editor.stop()
    assert unexpected == []


def test_nobody_listens_to_what_outlives_it_by_a_function_without_a_home() -> None:
    """Qt ends a connection with its receiver; a lambda has none."""
    listening = re.compile(r"(editor|theme)\.[a-z_]+\.connect\((lambda|partial)")
    sources = Path(ui.__file__).parent.rglob("*.py")
    found = [f"{file.name}: {line}" for file in sources for line in file.read_text("utf-8").splitlines()]

    assert [line for line in found if listening.search(line)] == []
