"""A window that only reads learns that somebody else has written into its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.storage import SqliteStore
from models.storage.file_mark import FileMark
from models.workspace import Edit, EditId, StoreError
from ui.background import run_beside

_EVERY = 3000  # milliseconds between two looks; a share tells nobody by itself
_PATIENCE = 2000  # milliseconds that somebody who wants to export waits for a look
_State = tuple[str, int, EditId | None]
_Marks = tuple[FileMark | None, ...]


class Watching(QObject):
    """Looks at size and time beside the window, and into the file where they are new. While nobody looks at the
    window nothing is looked at. `changed` brings the last edit of the file, each time there is another."""

    changed = Signal(object)

    def __init__(self, store: SqliteStore, window: QWidget) -> None:
        super().__init__(window)
        self._path = store.path
        self._window = window
        self._marks: _Marks = ()
        self._shown = self._known = store.known_state()
        self.last: Edit | None = None
        self._is_looking = False
        self._waiting: list[Callable[[], object]] = []
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look_if_seen)
        self._timer.start()
        window.installEventFilter(self)

    @property
    def is_behind(self) -> bool:
        """The file holds other edits than the window shows."""
        return self._known != self._shown

    def look(self) -> None:
        if self._is_looking:
            return
        self._is_looking = True
        path, marks, known = self._path, self._marks, self._known
        run_beside(self, lambda: _look(path, marks, known), self._came, self._failed, StoreError, OSError)

    def look_before(self, deed: Callable[[], object]) -> None:
        """Do it once the file has been looked at; where it cannot be reached nobody waits for long."""
        self._waiting.append(deed)
        QTimer.singleShot(_PATIENCE, self, self._go_on)
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)

    # inside

    def _look_if_seen(self) -> None:
        if self._window.isActiveWindow():
            self.look()

    def _came(self, found: tuple[_Marks, _State | None, Edit | None]) -> None:
        self._marks, state, last = found
        self._is_looking = False
        if state is not None and state != self._known:
            self._known, self.last = state, last
            if self.is_behind:
                self.changed.emit(last)
        self._go_on()

    def _failed(self, _error: Exception) -> None:
        """It is gone, or out of reach: the next look may find it again."""
        self._is_looking = False
        self._go_on()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            deed()


def _look(path: Path, marks: _Marks, known: _State) -> tuple[_Marks, _State | None, Edit | None]:
    """Raises StoreError and OSError."""
    if marks and _marks(path) == marks:
        return marks, None, None
    with SqliteStore.open(path, actor="", read_only=True) as store:
        state = store.state()
        last = store.edit(state[2]) if state[2] is not None and state != known else None
    return _marks(path), state, last


def _marks(path: Path) -> _Marks:
    """Of the file and of its log, which need not be there. Raises OSError."""
    log = path.with_name(f"{path.name}-wal")
    return FileMark.of(path), FileMark.of(log) if log.exists() else None
