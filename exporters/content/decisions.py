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

_BODY = (
    "领导小组|领导|政府|党组|党委|[省市县]委|常委会|常务会议?|办公会议?|专题会议?|人大|小组|委员会|管委会|联席会议"
    "|办公厅|办公室|法制办|编办|组织部|研究室|部门|处室|[厅局委部处院]|[部厅省局处市县]长"
)
# With whom, for whom and what is to be done is not who decides: 加强部门协调, 与省发改委协调, 加大对县政府支持.
_NO_NAME = (
    "加强|加大|加快|成立|召开|推动|推进|进一步|协调(?!小组|机制)|组织(?!部)|研究(?!室)|支持|帮助|明确|完善|落实"
    "|建立|审批|与|对(?!外|口)|跟|向|多|为|把|将"
)
_NAME = f"(?:(?!{_NO_NAME})[^，。；！？\\n请需由报]){{1,14}}?(?:{_BODY})|领导|[厅部省局]长"
_FOLLOWS = (
    "$|[，。；！？\\n]|出面|牵头|尽快|尽早|早日|及时|统筹|统一|进一步|给予|予以|对|就|支持|帮助|研究(?!室)|协调|决定|决策"
    "|批准|批复|批示|审定|审批|审议|审核|同意|解决|明确|出台|下达|指导|督促|召集|组织(?!部)|核定|追加|增加|加大|加强|安排|负责|定夺"
)
# 请厅领导出面协调省国土资源厅: who is asked stands right behind the word that asks.
_ASKS = (
    "(?<!已)(?<!已经)(?<!无需)(?<!不需)(?<!申)(?<!邀)(?<!聘)请(?:示(?![范例]))?(?:尽快|及时)?"
    "|(?<!已)(?<!已上)(?<![申填汇通])报(?![告表送名道销])|(?<!已)(?<![理自])由(?!于)"
)
_WANTS = "(?<![无不])需要?|(?<![等对招])待|(?<!已)建议|(?<!有)[盼望]|恳"
_ABOVE_US = "省|市委|市政府|县委|县政府|厅|部(?!分|门)|国家|国务院|上级|分管|主管|主要领导|领导"
_WHO = re.compile(
    f"(?:{_ASKS})(?P<asked>{_NAME})(?={_FOLLOWS})|(?:{_WANTS})(?P<wanted>(?={_ABOVE_US})(?:{_NAME}))(?={_FOLLOWS})"
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
    """Whom a problem asks: 厅领导, 省自然资源、住建部门; empty where its words name nobody. Behind 请, 报 and 由 stands
    whoever is named; behind 需 only who is above, as anything may be needed."""
    found = _WHO.search(words)
    return (found["asked"] or found["wanted"]) if found else ""
