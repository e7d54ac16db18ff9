"""How somebody left the window, and where in this file: it comes back at the next start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QMainWindow

from ui.duties.place import Place
from ui.editor import Editor
from ui.panels.desk import Desk
from ui.panels.right_sheet import RightSheet
from ui.panels.tree_panel import TreePanel
from ui.panels.views import LEDGER, OVERVIEW, TABLE, Views
from ui.preferences import Preferences
from ui.theme import Theme

_WINDOW, _SHEETS = "window", "sheets"
_USUAL = (1440, 900)  # pixels at 100 %
_SOON = 3000  # milliseconds after somebody went elsewhere; who is killed comes back to where he was before that
_FRAME = 40  # pixels at 100 % that a window's title takes of the screen


class Arrangement(QObject):
    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        preferences: Preferences,
        place: Place,
        tree: TreePanel,
        desk: Desk,
        views: Views,
        right: RightSheet,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._preferences = preferences
        self._place = place
        self._tree = tree
        self._desk = desk
        self._views = views
        self._right = right
        self._window = window
        self._view = ""
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.keep_place)
        tree_view = tree.tree
        for moved in (place.moved, place.period_chosen, tree_view.expanded, tree_view.collapsed, views.chosen):
            moved.connect(lambda _: self._soon.start())

    def return_to_last(self) -> None:
        """The first time: as drawn, as far as the screen has room, at the first task."""
        px = self._theme.px
        room = self._window.screen().availableSize() - QSize(0, px(_FRAME))
        self._window.resize(QSize(*map(px, _USUAL)).boundedTo(room))
        self._window.restoreGeometry(self._preferences.state(_WINDOW))
        self._desk.return_to(self._preferences.state(_SHEETS))
        kept = self._preferences.place(self._editor.path)
        self._tree.return_to(kept)
        self._right.return_to(kept.get("page", [""])[0])
        self._place.period = kept.get("period", [""])[0]
        outline = self._editor.document.outline
        node = kept.get("node", [""])[0]
        self._place.go(node if node in outline else self._first())
        if self._place.node == node:
            self._tree.scroll_to_last(kept)
            self._views.return_to(kept)
        self._view = kept.get("view", [""])[0]

    def return_to_view(self) -> None:
        """Once the window has been painted: a table or an overview is not waited for before."""
        view, self._view = self._view, ""
        if view in {str(one) for one in (TABLE, OVERVIEW, LEDGER)}:
            self._views.choose(int(view))

    def keep(self) -> None:
        self._soon.stop()
        self._preferences.keep_state(_WINDOW, self._window.saveGeometry())
        self._preferences.keep_state(_SHEETS, self._desk.place())
        self.keep_place()

    def keep_place(self) -> None:
        """Where in the file: also now and then, as nobody knows when the power goes."""
        place: dict[str, list[str]] = {
            **self._views.place(),
            **self._tree.place(),
            "node": [self._place.node],
            "period": [self._place.period],
            "page": [self._right.page],
            "view": [self._view or str(self._views.current)],
        }
        self._preferences.keep_place(self._editor.path, place)
        self._preferences.flush()

    def _first(self) -> str:
        tasks = self._editor.snapshot.tasks
        return tasks[0].id if tasks else next(iter(self._editor.document.outline)).id
