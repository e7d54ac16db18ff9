"""The parts of a document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from models.outline.errors import OutlineError
from models.sentence import sentence
from models.source import Span, gaps

NodeId = NewType("NodeId", str)


class Level(StrEnum):
    PART = "part"
    SECTION = "section"
    ACHIEVEMENT = "achievement"
    POINT = "point"
    TASK = "task"
    MEASURE = "measure"


class Role(StrEnum):
    """What a part speaks of."""

    REVIEW = "review"
    OTHER = "other"
    PLAN = "plan"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A numbered piece of the paper, or a sentence of a task.

    `span` starts at the marker and covers all children; `heading` is the
    heading sentence in it, marker included. Marker and title are the source's own
    characters; a title leaves out the marker and a closing 。.
    """

    id: NodeId
    level: Level
    marker: str
    title: Span
    parent_id: NodeId | None
    span: Span
    heading: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the page says about the paper: its title, and its date as printed (ISO)."""

    title: Span | None = None
    issued: str | None = None
    publisher: Span | None = None


class Outline:
    """Nodes in document order, with the family relations worked out once.

    Raises OutlineError where ids repeat, a child stands before its parent or
    outside it, or siblings overlap.
    """

    def __init__(
        self,
        nodes: Sequence[Node],
        characters: int,
        *,
        roles: dict[NodeId, Role] | None = None,
        imprint: Imprint | None = None,
        doubts: Sequence[str] = (),
    ) -> None:
        self.nodes = tuple(nodes)
        self.characters = characters
        self.roles = dict(roles or {})
        self.imprint = imprint or Imprint()
        self.doubts = tuple(doubts)
        self._by_id: dict[NodeId, Node] = {}
        self._children: dict[NodeId | None, list[NodeId]] = {None: []}
        for node in self.nodes:
            self._admit(node)

    def _admit(self, node: Node) -> None:
        if node.id in self._by_id:
            raise OutlineError(sentence("{node} 出现了两次。", node=node.id))
        if node.parent_id is not None:
            parent = self._by_id.get(node.parent_id)
            if parent is None:
                raise OutlineError(sentence("{node} 排在它的上级 {parent} 之前。", node=node.id, parent=node.parent_id))
            if not parent.span.contains(node.span):
                raise OutlineError(
                    sentence("{node} 不在它的上级 {parent} 的范围之内。", node=node.id, parent=node.parent_id)
                )
        if not node.span.contains(node.heading):
            raise OutlineError(sentence("{node} 的标题不在它的范围之内。", node=node.id))
        siblings = self._children[node.parent_id]
        if siblings and self._by_id[siblings[-1]].span.end > node.span.start:
            raise OutlineError(sentence("{node} 与 {other} 的范围重叠。", node=node.id, other=siblings[-1]))
        self._by_id[node.id] = node
        self._children[node.id] = []
        siblings.append(node.id)

    def __getitem__(self, node_id: NodeId) -> Node:
        return self._by_id[node_id]

    def __contains__(self, node_id: object) -> bool:
        return node_id in self._by_id

    def __iter__(self) -> Iterator[Node]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)

    def children(self, node_id: NodeId | None) -> tuple[Node, ...]:
        """The children of a node in document order; the parts for None."""
        return tuple(self._by_id[child] for child in self._children[node_id])

    def ancestors(self, node_id: NodeId) -> Iterator[Node]:
        """From the parent up to the part."""
        parent_id = self._by_id[node_id].parent_id
        while parent_id is not None:
            parent = self._by_id[parent_id]
            yield parent
            parent_id = parent.parent_id

    def of_level(self, *levels: Level) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if node.level in levels)

    def own_spans(self, node: Node) -> tuple[Span, ...]:
        """The characters of a node that lie in none of its children."""
        return tuple(gaps(node.span, [child.span for child in self.children(node.id)]))

    def unassigned(self) -> tuple[Span, ...]:
        """The characters that lie in no node: title, date line, page furniture, blanks."""
        return tuple(gaps(Span(0, self.characters), [part.span for part in self.children(None)]))

    def deepest_at(self, span: Span) -> Node | None:
        """The smallest node that holds all of `span`."""
        found: Node | None = None
        siblings = self._children[None]
        while True:
            at = bisect_right(siblings, span.start, key=lambda sibling: self._by_id[sibling].span.start) - 1
            inner = self._by_id[siblings[at]] if at >= 0 else None
            if inner is None or not inner.span.contains(span):
                return found
            found, siblings = inner, self._children[inner.id]

    def part_of(self, node_id: NodeId) -> Node:
        """The part in which a node stands; of a part itself."""
        node = self._by_id[node_id]
        while node.parent_id is not None:
            node = self._by_id[node.parent_id]
        return node
