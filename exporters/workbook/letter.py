"""What one handout says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.workspace.handouts import Addressee


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What one handout says of itself. Issue 0 is a draft."""

    to: Addressee
    day: date
    issue: int = 0
    workspace: str = ""
    handout: str = ""
    due: date | None = None
