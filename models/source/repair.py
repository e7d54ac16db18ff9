"""Proposed corrections of the source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.source.punctuation import OPENING
from models.source.span import Span


class RepairKind(StrEnum):
    ADVERTISEMENT = "advertisement"
    LOST_CHARACTER = "lost_character"
    LOST_QUOTATION = "lost_quotation"
    LOST_STOP = "lost_stop"
    WORDING = "wording"
    ORDER = "order"
    ARITHMETIC = "arithmetic"


class Certainty(StrEnum):
    CERTAIN = "certain"
    PROBABLE = "probable"
    DOUBTFUL = "doubtful"


class RepairVerdict(StrEnum):
    ADOPTED = "adopted"
    FLAGGED = "flagged"
    REJECTED = "rejected"


ONLY_FLAGGED = frozenset({RepairKind.ORDER, RepairKind.ARITHMETIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One correction: `before`, which stands at `span`, would become `after`.

    Records of one `group` (the two marks of a quotation) share their verdict.
    """

    id: str
    group: str
    span: Span
    before: str
    after: str
    kind: RepairKind
    reason: str
    certainty: Certainty

    def __post_init__(self) -> None:
        if len(self.before) != len(self.span):
            raise ValueError(f"{self.id}: “{self.before}” does not fill {self.span}")
        if self.before == self.after and self.kind not in ONLY_FLAGGED:
            raise ValueError(f"{self.id}: changes nothing")

    @property
    def leans_right(self) -> bool:
        """An inserted opening mark belongs to what follows it."""
        return not self.before and self.after[-1:] in OPENING

    @property
    def default_verdict(self) -> RepairVerdict:
        """Certain repairs are adopted unless somebody rejects them; order and
        arithmetic are an author's words and only ever flagged."""
        if self.certainty is Certainty.CERTAIN and self.kind not in ONLY_FLAGGED:
            return RepairVerdict.ADOPTED
        return RepairVerdict.FLAGGED
