"""From a double click to a window, and what outlives a window."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QThreadPool, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from models.disk import why_refused
from ui.model_words import told
from ui.phrases import locale
from ui.preferences import Preferences
from ui.quiet_collector import QuietCollector
from ui.quiet_imports import leave_sources_alone

if TYPE_CHECKING:
    from ui.dialogs import Dialogs
    from ui.main_window import MainWindow
    from ui.opening import Opened
    from ui.saving_as import SavedAs
    from ui.unopened import Unopened
    from ui.windows.start_window import StartWindow

FIRST_NAME = "2017年重点工作.chengqi"
ERRORS = "errors.log"
_AFTER_PAINTING = 200  # milliseconds; a second double click comes no sooner


class App(QObject):
    """Holds what outlives a window: the look, the preferences, and the file that is open.

    What opens and shows a file is imported once it is wanted, when nothing looks at what is imported any more.
    """

    def __init__(
        self, application: QApplication, *, preferences: Preferences | None = None, dialogs: Dialogs | None = None
    ) -> None:
        super().__init__()
        leave_sources_alone()
        from ui.arrival import Arrival
        from ui.dialogs import Dialogs
        from ui.opener import Opener
        from ui.theme import Theme
        from ui.unexpected import Unexpected
        from ui.whole_files import WholeFiles

        self.application = application
        self.preferences = preferences or Preferences()
        self.dialogs = dialogs or Dialogs()
        self._translators = _translators(application, self.preferences.language)
        self.theme = Theme(application, self)
        self.theme.choose(self.preferences.tone, self.preferences.interface_scale, self.preferences.text_scale)
        self.window: MainWindow | None = None
        self.start_window: StartWindow | None = None
        self.is_elsewhere = False
        """A window of another process has come to the front instead."""
        self.unexpected = Unexpected(self.dialogs, self.shown, self.preferences.data_place() / ERRORS)
        self.opener = Opener(self)
        self.opener.opened.connect(self._show)
        self.opener.failed.connect(self._refuse)
        self.files = WholeFiles(self.theme, self.dialogs, self.shown, self)
        self.files.open_wanted.connect(self.open_beside)
        self.files.restore_wanted.connect(self.restore)
        self.arrival = Arrival(self.theme, self.preferences, lambda: self.window, self)
        self.files.taken.connect(self.arrival.say_taken)
        self.arrival.merge_back_wanted.connect(self.ask_to_take_back_merge)
        self.arrival.read_wanted.connect(self.read_again)
        self.files.saved_as.connect(self.go_on_with)
        self.arrival.write_wanted.connect(self.open_beside)
        self.arrival.backups_wanted.connect(self.files.show_backups)
        self.arrival.copy_wanted.connect(lambda path: self.unopened.save_copy(path))

    @cached_property
    def unopened(self) -> Unopened:
        """What can be done about a file that will not open; most never do that."""
        from ui.unopened import Unopened

        unopened = Unopened(self.dialogs, self.shown, lambda: self.actor, self)
        unopened.read_wanted.connect(lambda path: self.open_beside(path, read_only=True))
        unopened.open_wanted.connect(self.open_beside)
        unopened.backups_wanted.connect(self.files.show_backups)
        unopened.rescued.connect(self._show_rescued)
        unopened.gone.connect(self.preferences.forget)
        return unopened

    @property
    def actor(self) -> str:
        from ui.opening import login_name

        return self.preferences.actor or login_name()

    # opening

    def start(self, words: Sequence[str]) -> None:
        """The file named, else the last one, else the first workspace in the user's documents."""
        if words:
            self.open(Path(words[0]).absolute())
        else:
            self._open_last()

    def open_first(self) -> None:
        """A workspace with the embedded document, made if it is not there."""
        from ui.opening import CANNOT_OPEN, create_workspace, is_there, stored_document

        path = self.preferences.first_place() / FIRST_NAME
        try:
            if not is_there(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                create_workspace(path, stored_document(None), self.actor)
        except OSError as error:
            why = told(why_refused(error, writing=True))
            self.dialogs.say(self.shown(), self.tr("不能在“{0}”里新建文件：{1}。").format(path.parent, why))
        except CANNOT_OPEN as error:
            self.dialogs.say(self.shown(), told(str(error)))
        else:
            self.open(path)

    def open(self, path: Path, *, read_only: bool = False) -> bool:
        """Show a workspace file in the place of the one that is open; else say why not, and what can be done."""
        from ui.opening import CANNOT_OPEN, open_workspace

        if self._shows(path, read_only=read_only):
            self.shown().activateWindow()
            return True
        try:
            self._show(open_workspace(path, self.actor, read_only=read_only))
        except CANNOT_OPEN as error:
            self._refuse(path, error)
            return False
        return True

    def open_beside(self, path: Path, *, read_only: bool = False) -> None:
        """The same, while the window that is there still answers."""
        from ui.opener import is_small

        if self.window is None or is_small(path) or self._shows(path, read_only=read_only):
            self.open(path, read_only=read_only)
        else:
            self.opener.open(path, self.actor, read_only=read_only)

    def shown(self) -> QWidget:
        """The window on the screen: of the file, or the one that stands there without any."""
        return self.window or self._without_file()

    def end(self) -> str:
        """After the last window: a dated copy of what was written. A sentence where that was not possible."""
        self.leave()
        self.opener.cancel()
        QThreadPool.globalInstance().waitForDone()
        self.opener.end()
        self._end_start_window()
        self.unexpected.remove()
        for translator in self._translators:
            self.application.removeTranslator(translator)
        return self.arrival.back_up_at_end()

    # whole files

    def make_new(self, report: Path | None = None) -> None:
        """From the embedded paper, or from a report."""
        folder = self.window.editor.path.parent if self.window is not None else self.preferences.first_place()
        self.files.make_new(folder, self.actor, report)

    def merge(self, path: Path) -> None:
        """Take in what a colleague's file says."""
        if self.window is not None:
            self.files.merge(self.window.editor, path)

    def read_again(self, path: Path) -> None:
        """A file that is read only, as it is now; the window comes back as it was left."""
        from ui.opening import CANNOT_OPEN, open_workspace

        try:
            self._show(open_workspace(path, self.actor, read_only=True))
        except CANNOT_OPEN as error:
            self._refuse(path, error)

    def go_on_with(self, saved: SavedAs) -> None:
        """The new file takes the place of the one it was written from, as that was left; words that could not be
        stored there are stored here."""
        from ui.opening import CANNOT_OPEN, open_workspace

        if self.window is None:
            return
        old = self.window.editor.path
        try:
            opened = open_workspace(saved.path, self.actor)
        except CANNOT_OPEN as error:
            self._refuse(saved.path, error)
            return
        with self._between_windows():
            self.window.keep_pending()
            self.arrival.hand_over(opened.store)
            self.leave()
            self.preferences.keep_place(saved.path, self.preferences.place(old))
            self.preferences.keep_paper(saved.path, self.preferences.paper(old))
            self._show(opened)
        self.arrival.say_saved_as(saved)

    def ask_to_take_back_merge(self, backup: Path, merged: str, known: int) -> None:
        """What was said since the merge goes with it; the copy of the file that is made first holds it."""
        if self.window is None:
            return
        path, since = self.window.editor.path, self.window.editor.edit_count() - known
        said = self.tr("已退回到并入“{0}”之前。").format(merged)
        if since <= 0:
            self.restore(backup, path, said)
            return
        words = self.tr("并入“{0}”以后又改了{1}次，退回后这{1}次也不在了；现在的文件先另存为一份备份。")
        answers = [self.tr("退回并入")]
        self.dialogs.ask(self.window, words.format(merged, since), answers, lambda _: self.restore(backup, path, said))

    def restore(self, backup: Path, path: Path, said: str = "") -> None:
        """Put a backup in the place of a file, which itself is kept first, and show it."""
        from models.storage import restore
        from models.workspace import StoreError

        with self._between_windows():
            was_shown = self.window is not None and self.window.editor.path == path
            if was_shown:
                self.leave()
            try:
                kept = restore(backup, path, actor=self.actor)
            except StoreError as error:
                if was_shown:
                    self.open(path)
                self.dialogs.say(self.shown(), told(str(error)))
                return
            if self.open(path) and kept is not None:
                done = said or self.tr("已恢复。")
                self.arrival.say(self.tr("{0}恢复前的文件另存为“{1}”。").format(done, kept.name))

    # inside

    def _open_last(self) -> None:
        from ui.opening import is_there

        gone = []
        for path in self.preferences.recent:
            if is_there(path):
                self.open(path)
                break
            gone.append(path)
            self.preferences.forget(path)
        else:
            self.open_first()
        for path in gone:
            self.arrival.say(self.tr("上次的文件“{0}”不在了，已从最近的文件里去掉。").format(path))

    def _refuse(self, path: Path, error: Exception) -> None:
        from models.storage import StoreBusy

        if isinstance(error, StoreBusy) and _is_brought_up(path):
            self.is_elsewhere = True
        else:
            self.unopened.offer(path, error)

    def _show(self, opened: Opened) -> None:
        from ui.editor import Editor
        from ui.main_window import MainWindow

        store = opened.store
        self.opener.cancel()
        with self._between_windows():
            self.leave()
            editor = Editor(opened.workspace, store.path, read_only=store.read_only)
            window = MainWindow(editor, self.theme, self.preferences, self.dialogs)
            self.theme.put_on()
            editor.setParent(window)
            window.files.open_wanted.connect(self.open_beside)
            window.status.follow(self.opener)
            window.files.new_wanted.connect(self.make_new)
            window.files.new_from_wanted.connect(self.make_new)
            window.files.merge_wanted.connect(self.merge)
            window.files.backups_wanted.connect(lambda: self.files.show_backups(store.path))
            window.files.save_as_wanted.connect(lambda into: self.files.save_as(opened, editor, into))
            window.closed.connect(editor.stop)
            window.closed.connect(store.close)
            self.window = window
            self.preferences.remember(store.path)
            window.show()
            self._end_start_window()
        if not store.read_only:
            QTimer.singleShot(_AFTER_PAINTING, window, lambda: _keep_door(window))
        self.arrival.greet(store, opened.crashed)

    def leave(self) -> None:
        """Close the window of the file that is open, and the file with it."""
        if self.window is not None:
            old, self.window = self.window, None
            old.leave()
            old.deleteLater()

    def _shows(self, path: Path, *, read_only: bool) -> bool:
        if self.window is None or not self.window.isVisible():
            return False
        editor = self.window.editor
        return editor.path == path.resolve() and editor.read_only == read_only

    def _show_rescued(self, path: Path, sentence: str) -> None:
        if self.open(path):
            self.arrival.say(sentence)

    @contextmanager
    def _between_windows(self) -> Iterator[None]:
        """One window goes before the next one comes: that is not the end."""
        self.application.setQuitOnLastWindowClosed(False)
        try:
            yield
        finally:
            self.application.setQuitOnLastWindowClosed(True)

    def _without_file(self) -> QWidget:
        if self.start_window is None:
            from ui.opening import is_there
            from ui.windows.start_window import StartWindow

            window = StartWindow(self.theme, [path for path in self.preferences.recent if is_there(path)])
            window.open_wanted.connect(self.open)
            window.choose_wanted.connect(self._choose)
            window.new_wanted.connect(self.make_new)
            window.first_wanted.connect(self.open_first)
            self.theme.put_on()
            window.show()
            self.start_window = window
        return self.start_window

    def _end_start_window(self) -> None:
        if self.start_window is not None:
            old, self.start_window = self.start_window, None
            old.close()
            old.deleteLater()

    def _choose(self) -> None:
        kinds = self.tr("承启工作文件 (*.chengqi)")
        start = self.preferences.first_place()
        self.dialogs.ask_file(self.shown(), self.tr("打开工作文件"), kinds, self.open, start=start)


def run(words: Sequence[str]) -> int:
    """The window until it is closed; the exit code."""
    from ui.icons import program_icon

    application = QApplication(sys.argv[:1])
    collector = QuietCollector(application)
    application.setApplicationName("chengqi")
    application.setWindowIcon(program_icon())
    app = App(application)
    app.unexpected.install()
    app.start(words)
    code = 0 if app.is_elsewhere and app.window is None else application.exec()
    sentence = app.end()
    collector.stop()  # once no worker is left in whose thread it could begin
    if sentence:
        print(sentence, file=sys.stderr)  # noqa: T201 - no window is left that could say it
    return code


def _is_brought_up(path: Path) -> bool:
    from ui.second_start import is_brought_up

    return is_brought_up(path)


def _keep_door(window: MainWindow) -> None:
    from ui.second_start import FrontDoor

    door = FrontDoor(window.editor.path, window, parent=window)
    window.closed.connect(door.close)


def _translators(application: QApplication, language: str) -> list[QTranslator]:
    """Qt's own words in the language of the interface; ours are Chinese in the source."""
    found = []
    here = str(Path(__file__).resolve().parent.parent / "resources" / "i18n")
    names = [("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("qt_more_zh_CN", here)]
    if language != "zh":
        names = [(f"chengqi_{language}", here)]
    for name, folder in names:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            found.append(translator)
    QLocale.setDefault(locale())
    application.setApplicationDisplayName(QCoreApplication.translate("HeadBar", "承启"))  # Qt adds it to other titles
    return found
