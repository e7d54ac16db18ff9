"""The windows about whole files: a new one, a colleague's, the dated copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs

if TYPE_CHECKING:
    from ui.editor import Editor
    from ui.theme import Theme


class WholeFiles(QObject):
    """Opens them over what is shown, and says which file is wanted in the end."""

    open_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    taken = Signal(object, int)

    def __init__(
        self, theme: Theme, dialogs: Dialogs, window: Callable[[], QWidget], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dialogs = dialogs
        self._window = window

    def make_new(self, folder: Path, actor: str, report: Path | None = None) -> None:
        """A workspace, begun in a folder; `report` is read at once."""
        from ui.windows.new_window import NewWindow

        window = NewWindow(self._theme, self._dialogs, folder, actor, parent=self._window())
        window.made.connect(self.open_wanted)
        if report is not None:
            window.read_file(report)
        window.open()

    def merge(self, editor: Editor, path: Path) -> None:
        from ui.windows.merge_window import MergeWindow

        window = MergeWindow(editor, self._theme, self._dialogs, path, parent=self._window())
        window.taken.connect(lambda edits: self.taken.emit(path, edits))
        window.open()

    def show_backups(self, path: Path) -> None:
        from ui.windows.backups_window import BackupsWindow

        window = BackupsWindow(path, self._theme, self._dialogs, parent=self._window())
        window.restore_wanted.connect(lambda backup: self.restore_wanted.emit(backup, path))
        window.open()
