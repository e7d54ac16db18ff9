"""Small papers in one line."""

from __future__ import annotations

from models.outline import Node, Outline, parse
from models.source import SourceText


def source(text: str) -> SourceText:
    """A source text as if it had been read from a file."""
    return SourceText.from_bytes(text.encode(), "示例.txt")


def outline(*lines: str) -> Outline:
    """The outline of a paper of these paragraphs."""
    return parse(source("\n".join(lines)))


def tree(outline: Outline, text: str) -> list[str]:
    """One line a node: T01 （一） 标题."""
    return [line(node, text) for node in outline]


def line(node: Node, text: str) -> str:
    return " ".join(part for part in (node.id, node.marker, node.title.of(text)) if part)
