"""What somebody above has to settle, by one rule in every paper."""

from __future__ import annotations

import re

from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.statuses import StatusRole

_ASKS_ABOVE = re.compile("(?<!无需)(?<!不需)(?<!已)(?:领导|协调|决定|批准|审定|请示|专题会议)")


def has_status_of_decision(snapshot: Snapshot, word: str) -> bool:
    """需协调, however the office calls it."""
    status = snapshot.statuses.find(word)
    return status is not None and status.role is StatusRole.NEEDS_DECISION


def needs_decision(snapshot: Snapshot, filing: Filing) -> bool:
    """Its status says so, or the problem asks for it in words. Any other problem is only a problem."""
    return has_status_of_decision(snapshot, filing.status) or (
        filing.has_problem and _ASKS_ABOVE.search(filing.problems) is not None
    )
