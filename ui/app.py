"""From a double click to a window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QMainWindow

from models.document import DocumentError
from models.outline import OutlineError
from models.source import SourceError
from models.storage import SqliteStore, StoreBusy
from models.workspace import StoreError, Workspace
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.icons import program_icon
from ui.main_window import MainWindow
from ui.opening import create_workspace, document_in, login_name, stored_document
from ui.preferences import Preferences
from ui.theme import Theme

_CANNOT_OPEN = (StoreError, SourceError, OutlineError, DocumentError)
FIRST_NAME = "2017年重点工作.chengqi"


class App(QObject):
    """Holds what outlives a window: the look, the preferences, and the file that is open."""

    def __init__(
        self, application: QApplication, *, preferences: Preferences | None = None, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__()
        self.application = application
        self.preferences = preferences or Preferences()
        self.dialogs = dialogs or Dialogs()
        self._translators = _translators(application, self.preferences.language)
        self.theme = Theme(application, self)
        self.theme.wear(self.preferences.tone, self.preferences.interface_scale, self.preferences.text_scale)
        self.window: MainWindow | None = None
        self._store: SqliteStore | None = None

    @property
    def actor(self) -> str:
        return self.preferences.actor or login_name()

    def start(self, words: Sequence[str]) -> None:
        """The file named, else the last one, else the first workspace in the user's documents."""
        if words:
            self.open(Path(words[0]))
            return
        last = next((path for path in self.preferences.recent if path.exists()), None)
        self.open(last or self.first_workspace())

    def first_workspace(self) -> Path:
        """A workspace with the embedded document, made if it is not there. Raises StoreError."""
        path = self.preferences.first_place() / FIRST_NAME
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            create_workspace(path, stored_document(None), self.actor)
        return path

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Show a workspace file in the place of the one that is open; else say why not."""
        try:
            store = SqliteStore.open(path, actor=self.actor, read_only=read_only)
        except StoreBusy as error:
            self._offer_to_read(path, error)
            return False
        except StoreError as error:
            self._say_unopened(error)
            return False
        try:
            workspace = Workspace(document_in(store), store, self.actor)
        except _CANNOT_OPEN as error:
            store.close()
            self._say_unopened(error)
            return False
        self._show(workspace, store, read_only=read_only)
        return True

    def _show(self, workspace: Workspace, store: SqliteStore, *, read_only: bool) -> None:
        self._leave()
        self._store = store
        editor = Editor(workspace, store.path, read_only=read_only, parent=self)
        self.window = MainWindow(editor, self.theme, self.preferences, self.dialogs)
        self.window.open_wanted.connect(self.open)
        self.window.closed.connect(self._close_store)
        self.preferences.remember(store.path)
        self.window.show()

    def _leave(self) -> None:
        if self.window is not None:
            old, self.window = self.window, None
            old.close()
            old.deleteLater()

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _offer_to_read(self, path: Path, error: StoreError) -> None:
        reading = self.tr("以只读方式打开")
        self.dialogs.ask(self._shown(), str(error), [reading], lambda _: self.open(path, read_only=True))

    def _say_unopened(self, error: Exception) -> None:
        self.dialogs.say(self._shown(), str(error))

    def _shown(self) -> QMainWindow:
        if self.window is not None:
            return self.window
        empty = QMainWindow()
        empty.setWindowTitle(self.tr("承启"))
        empty.resize(self.theme.px(720), self.theme.px(420))
        empty.show()
        self._empty = empty
        return empty


def run(words: Sequence[str]) -> int:
    """The window until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("chengqi")
    application.setApplicationDisplayName("承启")
    application.setWindowIcon(program_icon())
    app = App(application)
    app.start(words)
    return application.exec()


def _translators(application: QApplication, language: str) -> list[QTranslator]:
    """Qt's own words in the language of the interface; ours are Chinese in the source."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    found = []
    names = [("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))]
    if language != "zh":
        here = Path(__file__).resolve().parent.parent / "resources" / "i18n"
        names = [(f"chengqi_{language}", str(here))]
    for name, folder in names:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            found.append(translator)
    return found
