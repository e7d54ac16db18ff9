"""A file that would not open: what can be done about it, as buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.storage import SqliteStore, StoreBusy, StoreDamaged
from models.workspace import StoreError
from ui.background import run_beside
from ui.dialogs import Dialogs
from ui.model_words import told
from ui.opening import CANNOT_OPEN, document_in, is_there, stored_document


class Unopened(QObject):
    """Offers what fits: reading, a copy, rescue, a backup; a file that is gone is said."""

    read_wanted = Signal(object)
    open_wanted = Signal(object)
    backups_wanted = Signal(object)
    rescued = Signal(object, str)
    gone = Signal(object)

    def __init__(
        self, dialogs: Dialogs, window: Callable[[], QWidget], actor: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._window = window
        self._actor = actor

    def offer(self, path: Path, error: Exception) -> None:
        if not is_there(path):
            self._say_gone(path, error)
        elif isinstance(error, StoreBusy) or self._can_be_read(path):
            self._offer_reading(path, error)
        else:
            self._offer_recovery(path, error)

    def save_copy(self, path: Path) -> None:
        """Ask for a name, and open the copy."""

        def copy(into: Path) -> None:
            self._aside(lambda: _copy(path, into), lambda _: self.open_wanted.emit(into))

        start = path.with_name(self.tr("{0} 副本").format(path.stem) + path.suffix)
        self._ask_new_file(self.tr("另存副本"), start, copy)

    # inside

    def _say_gone(self, path: Path, error: Exception) -> None:
        self.gone.emit(path)
        offers = {self.tr("从备份恢复…"): lambda: self.backups_wanted.emit(path)} if _has_backups(path) else {}
        sentence = self.tr("{0}它可能被移走、改名，或所在的盘没有接上。已从最近的文件里去掉。").format(told(str(error)))
        self._offer(sentence, offers)

    def _offer_reading(self, path: Path, error: Exception) -> None:
        offers = {
            self.tr("以只读方式打开"): lambda: self.read_wanted.emit(path),
            self.tr("另存副本…"): lambda: self.save_copy(path),
        }
        self._offer(told(str(error)), offers)

    def _offer_recovery(self, path: Path, error: Exception) -> None:
        offers: dict[str, Callable[[], object]] = {}
        if _has_backups(path):
            offers[self.tr("从备份恢复…")] = lambda: self.backups_wanted.emit(path)
        if isinstance(error, StoreDamaged):
            offers[self.tr("抢救到新文件…")] = lambda: self._rescue(path)
        self._offer(told(str(error)), offers)

    def _offer(self, sentence: str, offers: Mapping[str, Callable[[], object]]) -> None:
        if offers:
            self._dialogs.ask(self._window(), sentence, list(offers), lambda choice: offers[choice]())
        else:
            self._dialogs.say(self._window(), sentence)

    def _rescue(self, path: Path, *, embedded: bool = False) -> None:
        def rescue_into(into: Path) -> None:
            self._aside(
                lambda: _rescued(path, into, self._actor(), embedded=embedded),
                lambda sentence: self.rescued.emit(into, sentence),
                lambda error: self._offer_source(path, error, embedded=embedded),
            )

        start = path.with_name(self.tr("{0} 抢救").format(path.stem) + path.suffix)
        self._ask_new_file(self.tr("抢救出来的内容存到哪里"), start, rescue_into)

    def _offer_source(self, path: Path, error: Exception, *, embedded: bool) -> None:
        """Where the source itself is lost, that of the program may stand in, if the person says it is the same."""
        words = self.tr("用自带的原文补上，再抢救…")
        self._offer(told(str(error)), {} if embedded else {words: lambda: self._rescue(path, embedded=True)})

    def _can_be_read(self, path: Path) -> bool:
        try:
            with SqliteStore.open(path, actor="", read_only=True) as store:
                document_in(store)
                for _ in store.heads():
                    pass
        except CANNOT_OPEN:
            return False
        return True

    def _ask_new_file(self, title: str, start: Path, answer: Callable[[Path], object]) -> None:
        self._dialogs.ask_new_file(self._window(), title, self.tr("承启工作文件 (*.chengqi)"), answer, start=start)

    def _aside(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        """Do it beside the window; unless somebody else hears a refusal, it is said."""
        run_beside(self, work, done, refused or self._say, StoreError)

    def _say(self, error: Exception) -> None:
        self._dialogs.say(self._window(), told(str(error)))


def _has_backups(path: Path) -> bool:
    from models.storage import list_backups

    try:
        return bool(list_backups(path))
    except StoreError:
        return False


def _copy(path: Path, into: Path) -> None:
    with SqliteStore.open(path, actor="", read_only=True) as store:
        store.copy_to(into)


def _rescued(path: Path, into: Path, actor: str, *, embedded: bool) -> str:
    from models.storage.rescue import rescue

    document = stored_document(None) if embedded else None
    return told(rescue(path, into, document=document, actor=actor).sentence)
