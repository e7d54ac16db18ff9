"""What somebody above has to settle, by one rule in every paper."""

from __future__ import annotations

import re

from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.statuses import StatusRole

# 需省自然资源、住建部门协调; not 已与财务处协调解决, which only tells of it, nor 需加强组织领导, which asks nobody.
_LEADERS = "(?<!组织)(?<!加强)领导(?!小组)"
_ABOVE = f"{_LEADERS}|(?<!全)省(?![级内])|厅|上级|部里|党组|党委|政府|办公会|专题会"
_ASKS_ABOVE = re.compile(
    "(?:(?<![无不])需|(?<!已)(?<!申)请|(?<![等对招])待|(?<!已)建议|恳)[^，。；！？\n]{0,16}?"
    f"(?:协调|决定|决策|批准|批复|审定|(?<!完成)(?<!办理)审批|专题会议|{_LEADERS})"
    "|(?:(?<![无不])需|(?<!已)(?<!申)请|(?<!已)(?:建议|要求)|(?<!有)[盼望]|恳)[^，。；！？\n]{0,12}?"
    f"(?:{_ABOVE})[^，。；！？\n]{{0,12}}?(?:协调|解决|明确|研究|审议|支持|出面|定夺)"
    "|(?<!已)(?<!经)请示"
)


def has_status_of_decision(snapshot: Snapshot, word: str) -> bool:
    """需协调, however the office calls it."""
    status = snapshot.statuses.find(word)
    return status is not None and status.role is StatusRole.NEEDS_DECISION


def needs_decision(snapshot: Snapshot, filing: Filing) -> bool:
    """Its status says so, or the problem asks for it in words. Any other problem is only a problem."""
    return has_status_of_decision(snapshot, filing.status) or (
        filing.has_problem and _ASKS_ABOVE.search(filing.problems) is not None
    )
