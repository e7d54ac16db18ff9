"""Names of a list that answer what is being typed into a field, in characters or pinyin."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QStringListModel,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter

from models.search.matching import rank

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Proposals(QCompleter):
    """Drops down below the field, best first; Enter takes the first, the arrow keys another."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._list: QAbstractItemView | None = None  # made when first needed
        super().__init__(parent)
        self.answered = ""
        self._before = ""
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)

    def answer(self, words: str, names: Iterable[str], before: str = "") -> None:
        """Propose those of the names that answer the words; `before` is what stands before them and stays."""
        self.answered, self._before = words, before
        ranks = {name: rank(words, name) for name in names} if words else {}
        found = sorted((name for name in ranks if ranks[name] is not None), key=lambda name: ranks[name] or 0)
        if self._list is None and found and (made := self.popup()) is not None:
            made.setProperty("role", "drop-down")
            self._list = made
        self._names.setStringList([] if words in found else found)
        QTimer.singleShot(0, self, self._show_first)  # when Qt has opened the list

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return f"{self._before}{index.data() or ''}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the first where nothing else has been chosen. Qt would give the key to the field too, which
        would keep what was typed to find the name."""
        is_key = watched is self._list and event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _TAKES:
            self._show_first()
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        if self._list is not None and (index := self._list.currentIndex()).isValid():
            name = self.pathFromIndex(index)
            self._list.hide()
            self.activated[QModelIndex].emit(index)  # type: ignore[index]
            self.activated[str].emit(name)  # type: ignore[index]

    def _show_first(self) -> None:
        """As the one that Enter takes; Qt would put its name into the field at once."""
        shown = self._list
        if shown is None or not shown.isVisible() or shown.currentIndex().isValid():
            return
        with QSignalBlocker(shown.selectionModel()):
            shown.setCurrentIndex(shown.model().index(0, 0))
        shown.viewport().update()
