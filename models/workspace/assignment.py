"""Who does what, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.outline import NodeId


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What holds for a node.

    `suggested` names the fields nobody has set, which hold a suggestion;
    `inherited` those that hold what the task says.
    """

    node: NodeId
    lead: str = ""
    supporting: tuple[str, ...] = ()
    leader: str = ""
    person: str = ""
    phone: str = ""
    deadline: str = ""
    due: date | None = None
    status: str = ""
    lamp: str = ""
    suggested: frozenset[str] = frozenset()
    inherited: frozenset[str] = frozenset()
