"""The windows about whole files: a new one, a colleague's, the dated copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs
from ui.model_words import told

if TYPE_CHECKING:
    from ui.editor import Editor
    from ui.opening import Opened
    from ui.saving_as import SavingAs
    from ui.theme import Theme


class WholeFiles(QObject):
    """Opens them over what is shown, and says which file is wanted in the end."""

    open_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    taken = Signal(object, int, object)
    saved_as = Signal(object)

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
        window.taken.connect(lambda edits, backup: self.taken.emit(path, edits, backup))
        window.open()

    def save_as(self, opened: Opened, editor: Editor, into: Path) -> None:
        """The whole of an open file under another name."""
        from ui.saving_as import SavingAs

        saving = SavingAs(opened, editor.workspace.snapshot(), into, self)
        saving.saved.connect(self.saved_as)
        saving.saved.connect(saving.deleteLater)
        saving.failed.connect(lambda error: self._offer_what_is_shown(saving, error))
        saving.save()

    def _offer_what_is_shown(self, saving: SavingAs, error: Exception) -> None:
        """Where the file itself is out of reach: the window still holds all values, though not the history."""
        said = told(str(error))
        if saving.is_in_reach:
            self._dialogs.say(self._window(), said)
            return
        words = self.tr(
            "{0}历史读不出来，可以只把窗口里现在的内容写成新文件；等原来的文件回来，再用“并入同事的文件”并进来，历史就全了。"
        )
        answers = [self.tr("写现在的内容")]
        self._dialogs.ask(self._window(), words.format(said), answers, lambda _: saving.save_what_is_shown())

    def show_backups(self, path: Path) -> None:
        from ui.windows.backups_window import BackupsWindow

        window = BackupsWindow(path, self._theme, self._dialogs, parent=self._window())
        window.restore_wanted.connect(lambda backup: self.restore_wanted.emit(backup, path))
        window.open()
