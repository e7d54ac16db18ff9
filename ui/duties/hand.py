"""What somebody has a hand on: nothing moves away from under it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from models.outline import NodeId, Outline
from ui.duties.place import Place
from ui.panels.open_cell import has_open_cell
from ui.panels.tree_panel import TreePanel
from ui.panels.views import Views


class Hand:
    """The node somebody is at, those chosen together in the tree, and the cell somebody is typing into."""

    def __init__(self, outline: Outline, place: Place, tree: TreePanel, views: Views) -> None:
        self._outline = outline
        self._place = place
        self._tree = tree
        self._views = views

    @property
    def is_busy(self) -> bool:
        """A cell is open, or the mouse is held down."""
        views = [self._tree.tree, *(self._views.table.views.values() if self._views.table else ())]
        return any(map(has_open_cell, views)) or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton

    def writes_outside(self, bar: QWidget) -> bool:
        """The keyboard stands in a field that takes words, and not in one of the bar."""
        focus = QApplication.focusWidget()
        if focus is None or bar.isAncestorOf(focus):
            return False
        return focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def writes_beside_the_tree(self, bar: QWidget) -> bool:
        """And not in the bar either: into a form of the node somebody is at."""
        focus = QApplication.focusWidget()
        return focus is not None and not self._tree.isAncestorOf(focus) and self.writes_outside(bar)

    def sees(self, node: NodeId) -> bool:
        """It stands in the tree."""
        return self._tree.shows(node)

    def held(self, found: Iterable[NodeId], shown: Iterable[NodeId]) -> Sequence[NodeId]:
        """Those under the hand that stand in what is shown, be it above what was found, and would be there no more."""
        here, chosen = self._place.node, self._tree.chosen()
        together = chosen if self._tree.shows(here) else ()  # else somebody has gone to where it does not lead
        before, now = frozenset(shown), frozenset(found)
        under_it = dict.fromkeys((here, *together))
        return [node for node in under_it if self._stands_in(before, node) and not self._stands_in(now, node)]

    def _stands_in(self, nodes: Collection[NodeId], node: NodeId) -> bool:
        """Be it above one of them."""
        if node in nodes:
            return True
        below = self._outline.children(node) if node in self._outline else ()
        return any(self._stands_in(nodes, child.id) for child in below)
