"""The rows of the tree, either way round, made as they are asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.links import Link
from models.outline import Level, NodeId
from models.workspace import Snapshot

TOP = -1


class RowKind(StrEnum):
    """A node of the paper, the heading over a task's groundwork, or a link seen from one of its ends."""

    NODE = "node"
    GROUNDWORK = "groundwork"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Row:
    """`node` is what the row stands for: of a link the node at its other end."""

    kind: RowKind
    node: NodeId
    link: str = ""


@dataclass(frozen=True, slots=True)
class LinkTable:
    """The links nobody has rejected, by either end."""

    by_task: dict[NodeId, list[Link]]
    by_point: dict[NodeId, list[Link]]

    @classmethod
    def of(cls, links: Iterable[Link]) -> LinkTable:
        table = cls({}, {})
        for link in links:
            table.by_task.setdefault(link.task, []).append(link)
            table.by_point.setdefault(link.point, []).append(link)
        return table


class OutlineRows:
    """A forest whose rows are numbered in the order in which they are first asked for.

    A number means the same row as long as the object lives. `shown` limits the nodes to these
    and what stands above them; None shows all.
    """

    def __init__(self, snapshot: Snapshot, links: LinkTable, *, shown: Collection[NodeId] | None = None) -> None:
        self._outline = snapshot.document.outline
        self._links = links
        self._shown = None if shown is None else self._with_ancestors(shown)
        self._hits = frozenset(shown or ())
        self._rows: list[Row] = []
        self._parents: list[int] = []
        self._places: list[int] = []
        self._children: dict[int, range] = {}
        self.nodes: dict[NodeId, int] = {}

    def __getitem__(self, number: int) -> Row:
        return self._rows[number]

    def parent(self, number: int) -> int:
        return self._parents[number]

    def place(self, number: int) -> int:
        """The row's place among its siblings."""
        return self._places[number]

    def children(self, number: int) -> range:
        """The numbers of the rows below a row; TOP for the first level."""
        if number not in self._children:
            first = len(self._rows)
            below = self._top() if number == TOP else self._below(self._rows[number])
            for place, row in enumerate(below):
                self._rows.append(row)
                self._parents.append(number)
                self._places.append(place)
                if row.kind is RowKind.NODE:
                    self.nodes[row.node] = first + place
            self._children[number] = range(first, len(self._rows))
        return self._children[number]

    def has_children(self, number: int) -> bool:
        if number in self._children:
            return bool(self._children[number])
        return number == TOP or self._may_have_children(self._rows[number])

    def number_of(self, node: NodeId) -> int | None:
        """The row of a node, made if need be; None where it is not shown."""
        path = self._path(node)
        if path is None:
            return None
        number = TOP
        for step in path:
            self.children(number)
            found = self.nodes.get(step)
            if found is None:
                return None
            number = found
        return number

    # what each kind of tree says for itself

    def _top(self) -> Sequence[Row]:
        raise NotImplementedError

    def _below(self, row: Row) -> Sequence[Row]:
        raise NotImplementedError

    def _may_have_children(self, row: Row) -> bool:
        return bool(self._below(row))

    def _path(self, node: NodeId) -> Sequence[NodeId] | None:
        raise NotImplementedError

    # for them

    def _node_rows(self, nodes: Iterable[NodeId]) -> list[Row]:
        return [Row(RowKind.NODE, node) for node in nodes if self._shown is None or node in self._shown]

    def _child_rows(self, node: NodeId) -> list[Row]:
        """Those children that are shown; all of them where only the node itself was a hit."""
        children = [child.id for child in self._outline.children(node)]
        rows = self._node_rows(children)
        if not rows and node in self._hits:
            return [Row(RowKind.NODE, child) for child in children]
        return rows

    def _with_ancestors(self, shown: Collection[NodeId]) -> frozenset[NodeId]:
        found = set(shown)
        for node in shown:
            parent = self._outline[node].parent_id
            while parent is not None and parent not in found:
                found.add(parent)
                parent = self._outline[parent].parent_id
        return frozenset(found)


class TaskRows(OutlineRows):
    """任务 → 举措, and 2016年基础 → 要点."""

    def __init__(self, snapshot: Snapshot, links: LinkTable, *, shown: Collection[NodeId] | None = None) -> None:
        super().__init__(snapshot, links, shown=shown)
        self._tasks = [task.id for task in snapshot.tasks]

    def _top(self) -> Sequence[Row]:
        return self._node_rows(self._tasks)

    def _below(self, row: Row) -> Sequence[Row]:
        if row.kind is RowKind.GROUNDWORK:
            return [Row(RowKind.LINK, link.point, link.id) for link in self._links.by_task.get(row.node, ())]
        if row.kind is RowKind.LINK or self._outline[row.node].level is not Level.TASK:
            return ()
        return [*self._child_rows(row.node), *self._groundwork(row.node)]

    def _may_have_children(self, row: Row) -> bool:
        if row.kind is RowKind.NODE and self._outline[row.node].level is Level.TASK:
            return bool(self._outline.children(row.node)) or bool(self._groundwork(row.node))
        return row.kind is RowKind.GROUNDWORK

    def _groundwork(self, task: NodeId) -> list[Row]:
        return [Row(RowKind.GROUNDWORK, task)] if task in self._links.by_task else []

    def _path(self, node: NodeId) -> Sequence[NodeId] | None:
        match self._outline[node].level if node in self._outline else None:
            case Level.TASK:
                return (node,)
            case Level.MEASURE:
                parent = self._outline[node].parent_id
                return (parent, node) if parent else None
            case _:
                return None


class AchievementRows(OutlineRows):
    """节 → 成绩 → 要点 → the tasks that lean on it. `only_unused` leaves those nobody leans on."""

    def __init__(
        self,
        snapshot: Snapshot,
        links: LinkTable,
        *,
        shown: Collection[NodeId] | None = None,
        only_unused: bool = False,
    ) -> None:
        if only_unused:
            points = (node.id for node in snapshot.document.outline.of_level(Level.POINT))
            unused = frozenset(point for point in points if point not in links.by_point)
            shown = unused if shown is None else unused & frozenset(shown)
        super().__init__(snapshot, links, shown=shown)
        outline = snapshot.document.outline
        levels = (Level.SECTION, Level.ACHIEVEMENT)
        heads = [node.id for node in outline.of_level(*levels) if self._is_top(node.id)]
        self._heads = heads

    def _is_top(self, node: NodeId) -> bool:
        parent = self._outline[node].parent_id
        under_review = any(child.level in (Level.ACHIEVEMENT, Level.POINT) for child in self._outline.children(node))
        return parent is not None and self._outline[parent].level is Level.PART and under_review

    def _top(self) -> Sequence[Row]:
        return self._node_rows(self._heads)

    def _below(self, row: Row) -> Sequence[Row]:
        if row.kind is RowKind.LINK:
            return ()
        if self._outline[row.node].level is Level.POINT:
            return [Row(RowKind.LINK, link.measure or link.task, link.id) for link in self._leaning(row.node)]
        return self._child_rows(row.node)

    def _leaning(self, point: NodeId) -> Sequence[Link]:
        return self._links.by_point.get(point, ())

    def _path(self, node: NodeId) -> Sequence[NodeId] | None:
        if node not in self._outline or self._outline[node].level in (Level.TASK, Level.MEASURE, Level.PART):
            return None
        above = [ancestor.id for ancestor in self._outline.ancestors(node)]
        return (*reversed([one for one in above if self._outline[one].level is not Level.PART]), node)
