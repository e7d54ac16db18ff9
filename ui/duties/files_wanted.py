"""Which workspace file somebody wants: another, a colleague's, one of the last, a dated copy of this one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from models.workspace import StoreError
from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.model_words import told
from ui.panels.recent_menu import RecentMenu
from ui.preferences import Preferences
from ui.theme import Theme


class FilesWanted(QObject):
    """The window is about one file for all its life: whoever made it opens another."""

    open_wanted = Signal(object)
    new_wanted = Signal()
    new_from_wanted = Signal(object)
    merge_wanted = Signal(object)
    backups_wanted = Signal()
    save_as_wanted = Signal(object)

    def __init__(
        self, editor: Editor, theme: Theme, preferences: Preferences, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._dialogs = dialogs
        self._window = window
        self.recent = RecentMenu(preferences, editor.path, window)
        self.recent.open_wanted.connect(self.open_wanted)
        self._usual_folder = preferences.first_place

    @property
    def deeds(self) -> Deeds:
        return {
            "new": self.new_wanted.emit,
            "open": self._ask_to_open,
            "recent": self._open_recent,
            "save_as": self.ask_to_save_as,
            "merge": self._ask_to_merge,
            "backup": self._back_up,
            "backups": self.backups_wanted.emit,
        }

    def ask_to_save_as(self) -> None:
        """Under another name, or under its own where the file is gone from there."""
        path = self._editor.path
        start = path if not _is_there(path) else path.with_name(self.tr("{0} 另存").format(path.stem) + path.suffix)
        if not _is_there(path.parent):
            start = self._usual_folder() / path.name
        kinds = self.tr("承启工作文件 (*.chengqi)")
        self._dialogs.ask_new_file(self._window, self.tr("另存为"), kinds, self.save_as_wanted.emit, start=start)

    def _ask_to_open(self) -> None:
        self._ask(self.tr("打开工作文件"), self.open_wanted.emit)

    def _ask_to_merge(self) -> None:
        self._ask(self.tr("并入哪个文件"), self.merge_wanted.emit)

    def _ask(self, title: str, answer: Callable[..., object]) -> None:
        kinds, start = self.tr("承启工作文件 (*.chengqi)"), self._editor.path.parent
        self._dialogs.ask_file(self._window, title, kinds, answer, start=start)

    def _open_recent(self) -> None:
        """For the palette: the same list as in the menu, to be gone through with the arrow keys."""
        px = self._theme.px
        self.recent.popup(self._window.mapToGlobal(QPoint(px(16), px(48))))

    def _back_up(self) -> None:
        from models.storage import make_backup

        if not self._editor.may_write():
            return
        try:
            made = make_backup(self._editor.path)
        except StoreError as error:
            self._dialogs.say(self._window, told(str(error)), deeds={self.tr("另存为…"): self.ask_to_save_as})
            return
        nothing = self.tr("上次备份以后没有新的修改，没有再备份。")
        self._dialogs.say(self._window, self.tr("已备份为“{0}”。").format(made) if made else nothing)


def _is_there(path: Path) -> bool:
    """What cannot be looked at is of no use for writing either."""
    try:
        return path.exists()
    except OSError:
        return False
