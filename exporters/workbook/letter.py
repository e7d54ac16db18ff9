"""What one handout says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.workspace.handouts import Addressee, time_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What one handout says of itself. Issue 0 is a draft; `time` is the how manieth its unit is sent for its
    period."""

    to: Addressee
    day: date
    issue: int = 0
    workspace: str = ""
    handout: str = ""
    due: date | None = None
    time: int = 1

    @property
    def period(self) -> str:
        """2017年一季度（第2次下发）."""
        return f"{self.to.period.name}{time_in_words(self.time)}"
