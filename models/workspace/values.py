"""What people say, at its smallest: one field of one subject."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NewType, TypeAlias

from models.outline import NodeId

SubjectId = NewType("SubjectId", str)
Value: TypeAlias = str | int | float | bool | tuple[str, ...] | None
Key: TypeAlias = tuple[SubjectId, str]
Values: TypeAlias = Mapping[Key, Value]

OFFICE = SubjectId("office:settings")


def node_subject(node: NodeId) -> SubjectId:
    """The subject of what people say of a node: the node's own identifier."""
    return SubjectId(node)


def link_subject(link: str) -> SubjectId:
    """The subject of what people say of a link: link:T03.s3>A1-2.2."""
    return SubjectId(f"link:{link}")


def repair_subject(group: str) -> SubjectId:
    """The subject of what people say of a repair: repair:R017."""
    return SubjectId(f"repair:{group}")


def new_subject(kind: str) -> SubjectId:
    """A subject nobody has spoken of: note:8f3a…"""
    return SubjectId(f"{kind}:{token()}")


def token(length: int = 8) -> str:
    """So many bytes of chance in hexadecimal: all that secrets.token_hex does, whose module takes 4 ms to load."""
    return os.urandom(length).hex()


def kind_of(subject: SubjectId) -> str:
    """What comes before the colon: note, filing, link …; empty for a node."""
    kind, colon, _ = subject.partition(":")
    return kind if colon else ""


def plain_value(value: Value) -> str:
    """A value as a person reads it: lists joined by 、, truth as 是 and 否, nothing as empty."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case tuple():
            return "、".join(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
