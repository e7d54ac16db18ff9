"""What the parts of a report speak of, judged by their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.outline.node import Role

_REVIEW = re.compile("总结|回顾|成就|成绩|完成情况|开展情况|进展情况|工作情况|主要做法|取得的成效")
_PLAN = re.compile(
    "思路|打算|安排|计划|部署|重点工作|重点任务|主要任务|工作任务|主要目标|目标任务|工作要点|工作举措|工作重点|工作建议"
)
_WORK = re.compile("工作|任务|思路|打算|安排|要点|举措|部署|计划")
_OTHER = re.compile("问题|不足|短板|困难|保障措施|总体要求|指导思想")
_YEAR = re.compile(r"20[0-9]{2}")
PROBLEMS = re.compile("问题|短板")


def role_of_heading(title: str) -> Role | None:
    """Review or plan, where the words of a heading say so and do not say both."""
    review, plan = bool(_REVIEW.search(title)), bool(_PLAN.search(title))
    if review == plan:
        return None
    return Role.REVIEW if review else Role.PLAN


def speaks_of_plans(head: str) -> bool:
    """The head of a paper names a year's plan: 2017年工作要点, 重点工作任务分解."""
    return bool(_PLAN.search(head) or re.search("工作(?:计划|要点|安排|任务)", head))


def is_part_heading(paragraph: str) -> bool:
    """A short line without a marker that announces a review or a plan and its time."""
    return (
        len(paragraph) <= 40
        and paragraph[-1] not in "。！；：:;!，,"
        and bool(_YEAR.search(paragraph) or re.search("时期|今年|明年|去年|下一步|下步", paragraph))
        and role_of_heading(paragraph) is not None
    )


def roles_of_parts(titles: Sequence[str]) -> list[Role]:
    """One role for each part, in order.

    Of several plans the one for the latest year that speaks of work is the
    plan; what is neither review nor plan (an outlook of five years, problems,
    safeguards) is `other`.
    """
    guessed = guess_roles(titles)
    plans = [i for i, role in enumerate(guessed) if role is Role.PLAN]
    if len(plans) > 1:
        chosen = max(plans, key=lambda i: (_latest_year(titles[i]), _weight(titles[i]), i))
        for index in plans:
            if index != chosen:
                guessed[index] = Role.OTHER
    return [role or Role.OTHER for role in guessed]


def guess_roles(titles: Sequence[str]) -> list[Role | None]:
    """What each heading says of itself; where it only names work and a year, the
    latest of several years is the plan's."""
    years = [_latest_year(title) for title in titles]
    latest = max(years, default=0)
    roles: list[Role | None] = []
    for title, year in zip(titles, years, strict=True):
        role = role_of_heading(title)
        if role is None and year and "工作" in title and min(y for y in years if y) < latest:
            role = Role.PLAN if year == latest else Role.REVIEW
        roles.append(role)
    return roles


def _latest_year(title: str) -> int:
    return max((int(year) for year in _YEAR.findall(title)), default=0)


def _weight(title: str) -> int:
    return 2 * bool(_WORK.search(title)) - bool(_OTHER.search(title))
