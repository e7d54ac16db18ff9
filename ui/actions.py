"""Everything the window can do, by name: for menus, shortcuts, the palette and the list that prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.menu_table import Entry, Groups, MenuTable

Deeds = Mapping[str, Callable[[], object]]
"""What somebody can do, by the names of the actions."""


class Actions(QObject):
    """One QAction for each entry of the menus. Whoever can do it binds it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.menus: dict[str, Groups] = MenuTable().menus
        self.entries = {entry.name: entry for groups in self.menus.values() for entry in chain(*groups)}
        self._actions = {name: self._make(entry) for name, entry in self.entries.items()}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def by_menu(self) -> Iterator[tuple[str, Sequence[Entry]]]:
        """Each menu with all its entries."""
        return ((menu, tuple(chain(*groups))) for menu, groups in self.menus.items())

    def bind(self, name: str, deed: Callable[[], object]) -> None:
        self[name].triggered.connect(lambda _checked=False: deed())

    def bind_all(self, deeds: Deeds) -> None:
        for name, deed in deeds.items():
            self.bind(name, deed)

    def _make(self, entry: Entry) -> QAction:
        action = QAction(entry.words, self._owner)
        action.setObjectName(entry.name)
        if entry.keys:
            action.setShortcuts([QKeySequence(one) for one in entry.keys.split("|")])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(entry.hint or entry.words)
        action.setStatusTip(entry.hint)
        self._owner.addAction(action)
        return action
