"""The windows beside the main one, which stays in use."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from ui.actions import Actions, Deeds
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.preferences import Preferences
from ui.theme import Theme

_Kind = TypeVar("_Kind", bound=QDialog)


def shown_beside(window: QWidget, kind: type[_Kind]) -> _Kind | None:
    """The window of a kind that is open already."""
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def bring_up(window: QDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()


class SideWindows(QObject):
    """`node_wanted` and `source_wanted` come from a click in one of them; `rows_wanted` brings the window
    that shows rows, their title, and the rows to be written."""

    node_wanted = Signal(str)
    source_wanted = Signal(object)
    rows_wanted = Signal(object, str, object)

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        preferences: Preferences,
        dialogs: Dialogs,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._preferences = preferences
        self._dialogs = dialogs
        self._actions = actions
        self._window = window

    @property
    def deeds(self) -> Deeds:
        return {
            "palette": self._open_palette,
            "settings": self._open_settings,
            "manual": self._show_manual,
            "shortcuts": self._open_shortcuts,
            "differences": self._show_differences,
            "bin": self._open_bin,
            "about_source": self._show_about_source,
            "pending": self.show_pending,
            "gathered": self.show_gathered,
            "about": self._say_what_this_is,
        }

    def show_pending(self) -> None:
        """The fields that hold several values."""
        from ui.windows.pending_window import PendingWindow

        window = shown_beside(self._window, PendingWindow)
        if window is None:
            window = PendingWindow(self._editor, self._theme, parent=self._window)
            window.node_wanted.connect(self.node_wanted)
        bring_up(window)

    def show_gathered(self) -> None:
        from ui.windows.gathered_window import GatheredWindow

        window = GatheredWindow(self._editor, self._theme, parent=self._window)
        window.node_wanted.connect(self.node_wanted)
        bring_up(window)

    def _show_differences(self) -> None:
        from ui.windows.differences_window import DifferencesWindow

        window = shown_beside(self._window, DifferencesWindow)
        if window is None:
            window = DifferencesWindow(self._editor, self._theme, parent=self._window)
            window.node_wanted.connect(self.node_wanted)
            window.export_wanted.connect(partial(self.rows_wanted.emit, window))
        bring_up(window)

    def _show_about_source(self) -> None:
        from ui.windows.source_window import SourceWindow

        window = shown_beside(self._window, SourceWindow)
        if window is None:
            window = SourceWindow(self._editor, self._theme, parent=self._window)
            window.source_wanted.connect(self.source_wanted)
        bring_up(window)

    def _open_palette(self) -> None:
        from ui.windows.command_palette import CommandPalette

        palette = CommandPalette(self._actions, self._theme, parent=self._window, snapshot=self._editor.snapshot)
        palette.node_wanted.connect(self.node_wanted)
        palette.open()

    def _open_settings(self) -> None:
        from ui.windows.settings_window import SettingsWindow

        SettingsWindow(self._editor, self._theme, self._preferences, parent=self._window).open()

    def _show_manual(self) -> None:
        from ui.windows.manual_window import MANUAL, ManualWindow

        if not MANUAL.is_file():
            self._dialogs.say(self._window, self.tr("没有找到使用手册“{0}”。请重新取一份完整的程序。").format(MANUAL))
            return
        bring_up(shown_beside(self._window, ManualWindow) or ManualWindow(self._theme, parent=self._window))

    def _open_shortcuts(self) -> None:
        from ui.windows.shortcut_list import ShortcutList

        folder: Path = self._editor.path.parent
        ShortcutList(self._actions, self._theme, self._dialogs, parent=self._window, folder=folder).open()

    def _open_bin(self) -> None:
        from ui.windows.bin_window import BinWindow

        BinWindow(self._editor, self._theme, parent=self._window).open()

    def _say_what_this_is(self) -> None:
        words = self.tr("承启：承前启后。把今年的任务和去年的成绩放在一起，原文一字不改，每个数字都能回到出处。")
        self._dialogs.say(self._window, f"{words}{_version_said()}")


def _version_said() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        number = version("chengqi")
    except PackageNotFoundError:
        return ""
    return QCoreApplication.translate("SideWindows", "版本 {0}。").format(number)
