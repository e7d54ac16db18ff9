"""The outline of a paper: numbered pieces with identifiers that never change."""

from models.outline.errors import OutlineError
from models.outline.measures import FIRST_EDITION, NEWEST_EDITION
from models.outline.node import Imprint, Level, Node, NodeId, Outline, Role
from models.outline.parse import parse

__all__ = [
    "FIRST_EDITION",
    "NEWEST_EDITION",
    "Imprint",
    "Level",
    "Node",
    "NodeId",
    "Outline",
    "OutlineError",
    "Role",
    "parse",
]
