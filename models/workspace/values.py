"""What people say, at its smallest: one field of one subject."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NewType, TypeAlias

from models.outline import NodeId

SubjectId = NewType("SubjectId", str)
Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None
Key: TypeAlias = tuple[SubjectId, str]
Values: TypeAlias = Mapping[Key, Value]


def node_subject(node: NodeId) -> SubjectId:
    """The subject of what people say of a node: the node's own identifier."""
    return SubjectId(node)


def link_subject(link: str) -> SubjectId:
    """The subject of what people say of a link: link:T03.s3>A1-2.2."""
    return SubjectId(f"link:{link}")


def repair_subject(group: str) -> SubjectId:
    """The subject of what people say of a repair: repair:R017."""
    return SubjectId(f"repair:{group}")
