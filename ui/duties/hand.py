"""What somebody has a hand on: nothing moves away from under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

    def held(self, found: Iterable[NodeId], shown: Iterable[NodeId]) -> Sequence[NodeId]:
        """Those under the hand that stand in what is shown, be it above what was found, and would be there no more."""
        gone = self._with_ancestors(shown) - self._with_ancestors(found)
        here, chosen = self._place.node, self._tree.chosen()
        together = chosen if self._tree.shows(here) else ()  # else somebody has gone to where it does not lead
        return [node for node in dict.fromkeys((here, *together)) if node in gone]

    def _with_ancestors(self, nodes: Iterable[NodeId]) -> frozenset[NodeId]:
        together = set(nodes)
        above = (ancestor.id for node in list(together) for ancestor in self._outline.ancestors(node))
        return frozenset(together.union(above))
