"""The headings that offices give the columns of a table of tasks, beside our own words for them."""

from __future__ import annotations

import re

_WHO = "(?:单位|处室|部门|科室)"
_WHEN = "(?:时限|时间|期限|日期)"
_HOW_FAR = "(?:进展|推进|完成|办理|落实|开展|执行)"
_OF_NOW = "(?:(?:截[至止])?目前|当前|最新|本期|本季度?|季度|年度|工作|任务|推进|落实|办理)*的?"
_EFFECT = "[及和与、]?(?:取得的?)?成效"
_NEXT = "(?:下一?步|下一?阶段|后续)(?:的)?(?:工作)?(?:打算|措施|工作|计划|安排|举措|思路|重点)*"
_NAMES = {
    "number": "序号|编号|项次",
    "task": "(?:年度)?(?:重点)?(?:工作)?任务(?:名称|内容)?|(?:年度)?重点工作(?:任务)?(?:名称|内容)?|主要任务",
    "measure": "具体(?:内容|措施|任务|举措|目标|要求)|目标(?:任务|要求)|举措"
    "|(?:主要|工作)(?:内容|举措|措施|目标)(?:[及和与、](?:目标|要求|内容|举措|措施))?",
    "targets": "(?:年度|全年|预期)?目标(?:值|与基数)?",
    "lead": f"(?:主要)?(?:牵头|责任|主办|承办|主责|负责|主管){_WHO}",
    "supporting": f"(?:配合|协办|协同|协助|参与|会办){_WHO}",
    "leader": "(?:责任|分管|主管|牵头|包联)(?:厅|局|委)?领导",
    "person": "(?:具体)?(?:责任|经办|承办|联系|负责)人",
    "phone": "(?:联系|办公|手机)?电话(?:号码)?|联系方式|手机号码?",
    "deadline": f"(?:计划|要求)?(?:完成|办结|办理|截止)(?:的)?{_WHEN}|时限(?:要求)?|时间(?:节点|要求)|完成期限",
    "percent": "完成(?:率|比例|百分比|进度)|进度百分比",
    "progress": f"{_OF_NOW}(?:{_HOW_FAR}(?:情况|程度)|进展)(?:{_EFFECT})?|{_OF_NOW}(?:形象)?进度{_EFFECT}"
    f"|(?:主要|具体|阶段性|取得的?|工作|推进)+(?:进展|成效)(?:情况)?(?:{_EFFECT})?"
    "|(?:主要)?做法[及和与、]成效|(?:已|目前)?开展的?工作(?:情况)?|工作(?:开展|落实)情况",
    "problems": "(?:目前|主要)?(?:存在)?的?(?:主要)?(?:问题|困难)(?:[和与及、]?(?:困难|问题|不足|建议|原因))*"
    "|需要?(?:上级|省厅|厅里|厅领导)?(?:帮助|研究)?(?:协调解决|协调|解决)的?(?:主要)?(?:问题|困难|事项)",
    "next": _NEXT,
    "evidence": "(?:佐证|证明|支撑)材料",
    "remark": "备注",
}
_PATTERNS = {key: re.compile(pattern) for key, pattern in _NAMES.items()}
_LOOSE = (  # what gives way to a closer name, the strongest first
    ("progress", re.compile(f"{_OF_NOW}(?:形象进度|完成(?:情况|程度))")),
    ("problems", re.compile(rf"(?:{_NAMES['problems']})(?:[和与及、]|以及)?(?:{_NEXT})")),
    ("progress", re.compile(f"{_OF_NOW}进度")),
    ("percent", re.compile("序时进度")),
)
_OTHERWISE = (  # what some of them are where another column has what they are first taken for
    ("percent", re.compile(f"{_OF_NOW}进度")),
    ("measure", re.compile("(?:年度|重点|工作)*任务内容|工作任务|主要任务")),
)
_SHARES = re.compile("[%％]")


def says_share(words: str) -> bool:
    return _SHARES.search(words) is not None


def key_by_usual_name(plain: str, words: str) -> str:
    """Which column a heading names that is none of our own words; empty for none. `plain` is it without what stands
    in brackets: of 进度 alone, 进度（%） is the share."""
    key = next((key for key, pattern in _PATTERNS.items() if pattern.fullmatch(plain)), "")
    return "percent" if "progress" in (key, loose_name(plain)[0]) and _SHARES.search(words) else key


def loose_name(plain: str) -> tuple[str, int]:
    """Which column a heading names if no other one does, and how loosely: 完成情况, 存在问题及下一步打算, 进度."""
    return next(((key, order) for order, (key, pattern) in enumerate(_LOOSE) if pattern.fullmatch(plain)), ("", 0))


def key_otherwise(plain: str) -> str:
    """Which column a heading names where what it would name is another column: 进度 beside 进展情况 is the share."""
    return next((key for key, pattern in _OTHERWISE if pattern.fullmatch(plain)), "")
