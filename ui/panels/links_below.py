"""What the links of everything below a section or a part come to, and where to see them one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.outline import Level, NodeId, Outline
from models.workspace import Snapshot
from ui.model_words import told
from ui.panels.flow import label
from ui.phrases import listed
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.node_link import NodeLink

_WORK = (Level.TASK, Level.MEASURE)


class LinksBelow(QWidget):
    """Has nothing to say where nothing below is linked, and then is not shown."""

    node_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = label(role="soft", wraps=True)
        self.ways: list[NodeLink] = []
        self.is_plan = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.sentence)
        self.hide()

    def show_node(self, snapshot: Snapshot, node: NodeId) -> None:
        from models.workspace.labels import node_name

        outline = snapshot.document.outline
        counts: Counter[NodeId] = Counter()
        tasks: set[NodeId] = set()
        self.is_plan = False
        if outline[node].level in (Level.PART, Level.SECTION):
            for link in snapshot.standing_links():
                for end in (link.point, link.task):
                    if (child := _child_above(outline, node, end)) is not None:
                        counts[child] += 1
                        tasks.add(link.task)
                        self.is_plan = self.is_plan or outline[end].level in _WORK
        self.setVisible(bool(counts))
        words = self._of_plan() if self.is_plan else self._of_review()
        names = listed(told(node_name(snapshot.document, one.id)) for one in snapshot.tasks if one.id in tasks)
        self.sentence.setText(words.format(counts.total(), names))
        self._show_ways(snapshot, [(one.id, counts[one.id]) for one in outline.children(node) if counts[one.id]])

    def _of_review(self) -> str:
        return self.tr("这里的要点有{0}条关联，承接它们的是2017年的{1}。逐条看：")

    def _of_plan(self) -> str:
        return self.tr("这里的{1}共有{0}条2016年基础。逐条看：")

    def _show_ways(self, snapshot: Snapshot, found: list[tuple[NodeId, int]]) -> None:
        outline = snapshot.document.outline
        while len(self.ways) < len(found):
            self._add_way()
        for way, (node, count) in zip(self.ways, found, strict=False):
            way.show_node(node, self.tr("{0}条　{1}").format(count, snapshot.reading.heading(outline[node])))
        for number, way in enumerate(self.ways):
            way.setVisible(number < len(found))

    def _add_way(self) -> None:
        from ui.panels.node_link import NodeLink

        way = NodeLink(self._theme)
        way.node_wanted.connect(self.node_wanted)
        self._column.addWidget(way)
        self.ways.append(way)


def _child_above(outline: Outline, node: NodeId, end: NodeId) -> NodeId | None:
    """The child of a node below which an end stands, or which it is."""
    way = [end, *(one.id for one in outline.ancestors(end))]
    place = way.index(node) if node in way else 0
    return way[place - 1] if place else None
