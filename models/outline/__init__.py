"""The outline of a paper: numbered pieces with identifiers that never change."""

from models.outline.errors import OutlineError
from models.outline.node import Imprint, Level, Node, NodeId, Outline, Role
from models.outline.parse import parse

__all__ = ["Imprint", "Level", "Node", "NodeId", "Outline", "OutlineError", "Role", "parse"]
