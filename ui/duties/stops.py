"""From one sheet to the next: where the keyboard stops in each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.actions import Deeds
from ui.panels.filter_bar import FilterBar
from ui.panels.right_sheet import RightSheet
from ui.panels.tree_panel import TreePanel
from ui.panels.views import Views


class Stops(QObject):
    """Search, tree, what stands in the middle, what is said."""

    def __init__(
        self, search: FilterBar, tree: TreePanel, views: Views, right: RightSheet, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._tree = tree
        self._views = views
        self._right = right

    @property
    def deeds(self) -> Deeds:
        return {"next_pane": partial(self._go_round, 1), "previous_pane": partial(self._go_round, -1)}

    def of(self, widget: QWidget) -> QWidget | None:
        """Where the keyboard stops in the sheet that a widget stands in."""
        return next((stop for home, stop in self._seen() if home.isAncestorOf(widget)), None)

    def _go_round(self, by: int) -> None:
        self._views.make_text()
        self._right.said.show()
        stops = self._seen()
        focus = self._search.window().focusWidget()
        here = next((n for n, (home, _) in enumerate(stops) if focus and home.isAncestorOf(focus)), 0)
        stops[(here + by) % len(stops)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _seen(self) -> list[tuple[QWidget, QWidget]]:
        """The sheets that are seen, each with its stop."""
        stops: list[tuple[QWidget, QWidget]] = [
            (self._search, self._search.line),
            (self._tree, self._tree.tree),
            (self._views.stack, self._views.stop),
        ]
        if self._right.is_made:
            stops.append((self._right.said, self._right.said.tabs.chosen_button))
        return [(home, stop) for home, stop in stops if stop.isVisible()]
