"""What is known of a piece of work, from which its lamp follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.sentence import Sentence, sentence
from models.workspace.lamp.colours import Colour
from models.workspace.lamp.errors import LampError
from models.workspace.statuses import StatusRole


class SaidBy(StrEnum):
    """Who said the status: a filing, somebody who set it by hand, or the measures of a task together."""

    FILING = "filing"
    HAND = "hand"
    MEASURES = "measures"


@dataclass(frozen=True, slots=True)
class LampOverride:
    """A colour that somebody decided against the rules, and why."""

    colour: Colour
    reason: str

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise LampError(sentence("人工改灯要写明理由，例如“省厅已同意延期到9月底”。"))


@dataclass(frozen=True, slots=True, kw_only=True)
class LampFacts:
    """What is known of a piece of work. `year` is the plan's; without it, the year in which one looks. A percentage
    that is not settled is no word of the one that leads: 100 does not end the work. `unheard` says that none that
    leads has given one, where others have."""

    due: date | None = None
    percent: float | None = None
    settled: bool = True
    unheard: Sentence | None = None
    status: StatusRole | None = None
    said_by: SaidBy = SaidBy.FILING
    problem: bool = False
    filed: bool = False
    override: LampOverride | None = None
    year: int | None = None

    def __post_init__(self) -> None:
        if self.percent is not None and not 0 <= self.percent <= 100:
            raise LampError(sentence("完成率要在0到100之间，不能是{percent}。", percent=self.percent))

    @property
    def done(self) -> bool:
        return self.status is StatusRole.DONE or (self.percent == 100 and self.settled)
