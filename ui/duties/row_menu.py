"""What can be done with the rows chosen in the tree, at the right button or the menu key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from models.document import Document
from models.outline import Level, NodeId
from ui.actions import Actions
from ui.panels.tree_panel import TreePanel

_BREAK = ""
_ASSIGNING, _URGING = ("assign", "confirm_lead"), (_BREAK, "urge")
_OF_SEVERAL = (*_ASSIGNING, *_URGING)
_OF_WORK = (*_ASSIGNING, _BREAK, "note", "add_link", "milestone", "evidence", *_URGING, _BREAK, "history")
_OF_ACHIEVED = ("note", "add_link", _BREAK, "history")


class RowMenu(QObject):
    """Of several rows together only what is said of all of them at once."""

    def __init__(self, actions: Actions, document: Document, tree: TreePanel, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._document = document
        self._tree = tree
        self._window = window
        tree.tree.menu_wanted.connect(self._open)

    def _open(self, at: QPoint) -> None:
        chosen = self._tree.chosen()
        names = self._names(chosen)
        if not names:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(chosen) > 1:
            menu.addAction(self.tr("已选{0}条").format(len(chosen))).setEnabled(False)
            menu.addSeparator()
        for name in names:
            menu.addSeparator() if name == _BREAK else menu.addAction(self._actions[name])
        menu.popup(at)

    def _names(self, chosen: Sequence[NodeId]) -> Sequence[str]:
        levels = {self._document.outline[node].level for node in chosen}
        is_work = levels <= {Level.TASK, Level.MEASURE}
        if len(chosen) > 1:
            return _OF_SEVERAL if is_work else ()
        return (_OF_WORK if is_work else _OF_ACHIEVED) if chosen else ()
