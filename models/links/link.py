"""What a task builds on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.outline import NodeId

WITHOUT_REASON = "人工添加。"  # kept where somebody added a link and wrote no reason


class Strength(StrEnum):
    """direct: continues, widens or completes that line of work by name.
    groundwork: same field, and clearly rests on it."""

    DIRECT = "direct"
    GROUNDWORK = "groundwork"


class LinkOrigin(StrEnum):
    CURATED = "curated"
    RULE = "rule"
    PERSON = "person"


class LinkVerdict(StrEnum):
    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A task, or one of its measures, and the point of the year before that it builds on."""

    task: NodeId
    point: NodeId
    measure: NodeId | None
    why: str
    strength: Strength
    origin: LinkOrigin

    @property
    def id(self) -> str:
        """Stable as long as both ends keep their identifiers: T03.s3>A1-2.2."""
        return f"{self.measure or self.task}>{self.point}"

    @property
    def has_reason(self) -> bool:
        """Whether anybody has said why."""
        return self.origin is not LinkOrigin.PERSON or self.why != WITHOUT_REASON
