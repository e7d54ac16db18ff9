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

_AUTHORITY = (
    "领导|政府|党组|党委|[省市县]委|常委会|人大|小组|委员会|联席会议|办公厅|办公室|法制办|编办|部门|处室|[厅局委部处]"
)
_IS_TO = "出面|牵头|尽快|统筹|统一|进一步|给予|予以|支持|帮助|研究|协调|决定|决策|批准|批复|审定|审批|同意|解决|明确"
# 需要请厅领导出面协调省国土资源厅: who is asked stands before what is asked of them.
_WHO = re.compile(
    "(?:(?<!已)(?<!经)请示|(?<![无不])需要?|(?<!已)(?<!申)请|(?<![等对招])待|建议|恳请?|(?<!已)报)"
    "(?:商请|提请|恳请|报请|请示|尽快|请|由|报)*"
    f"(?P<who>[^，。；！？\\n请需由报示]{{1,13}}?(?:{_AUTHORITY}))(?=$|[，。；！？\\n]|{_IS_TO})"
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


def asked_above(words: str) -> str:
    """Whom a problem asks: 厅领导, 省自然资源、住建部门; empty where its words name nobody."""
    found = _WHO.search(words)
    return found["who"] if found else ""
