"""What the parts of a report speak of, judged by their headings: words, years, places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.late_pattern import late_pattern
from models.outline.node import Role

_REVIEW = late_pattern(
    "总结|回顾|成就|成绩|成效|(?:完成|开展|进展|工作|执行|落实)情况|主要做法|一年来|过去|取得的|以来的?工作|去年|上年"
)
_PLAN = late_pattern(
    "思路|打算|安排|计划|部署|重点工作|重点任务|主要任务|工作任务|主要目标|目标任务|目标|工作要点|举措|工作重点|工作建议|"
    "工作意见|下一?步|下一?阶段|下半年|来年|明年|今后|未来|努力方向|拟开展|任务|展望|预算草案"
)
_BESIDE = late_pattern("问题|不足|短板|困难|保障|体会|经验|启示|形势|总体要求|指导思想|总体思路|基本原则")
_BOTH = late_pattern("[和及与暨]|、")
_WORK = ("工作", "任务", "思路", "打算", "安排", "要点", "举措", "部署", "计划", "意见")
_MANY_YEARS = late_pattern("五年|时期|“?十[一二三四五]五”?|规划")
_YEAR = late_pattern("20[0-9]{2}")
_PROBLEMS = ("问题", "短板", "困难", "挑战", "不足", "经验", "体会", "启示")
_NO_TASK = late_pattern(
    "总体要求|总体思路|总体目标|指导思想|基本原则|主要(?:预期)?目标|(?:工作|发展)目标|存在(?:的)?(?:主要)?问题|面临(?:的)?形势|形势分析"
)
_ONLY_TASKS = late_pattern(
    "(?:20[0-9]{2}年|下一?步|今后|今年)?的?(?:重点|主要|具体)?(?:工作|重点)?(?:工作|任务|举措|措施|打算|思路|安排)"
)


def role_of_heading(title: str) -> Role | None:
    """Review or plan, where the words of a heading say so. Of several such words the last
    decides (任务完成情况 is a review); a title that joins both (总结和思路) is neither."""
    review, plan = list(_REVIEW.finditer(title)), list(_PLAN.finditer(title))
    if not review and not plan:
        return None
    if review and plan:
        between = title[min(review[-1].end(), plan[-1].end()) : max(review[-1].start(), plan[-1].start())]
        if _BOTH.search(between):
            return None
        return Role.REVIEW if review[-1].end() > plan[-1].end() else Role.PLAN
    return Role.REVIEW if review else Role.PLAN


def _role_of_part(title: str) -> Role | None:
    """As `role_of_heading`, but problems and safeguards are neither, unless a plan ends the title."""
    role, beside = role_of_heading(title), list(_BESIDE.finditer(title))
    if not beside:
        return role
    plan = list(_PLAN.finditer(title))
    return Role.PLAN if plan and plan[-1].start() > beside[-1].end() else None


def names_both(title: str) -> bool:
    """The title of a whole report: …工作总结和…工作思路."""
    return bool(_REVIEW.search(title) and _PLAN.search(title)) and role_of_heading(title) is None


def roles_of_parts(titles: Sequence[str], *, by_words: bool) -> list[Role] | None:
    """One role for each part, in order; None where they are not a report of review and plan.

    Words decide, then years (the earlier is the review's), then, unless `by_words`, places:
    results stand before plans. Of several plans the one for the latest single year is the plan; what stands before it
    is something else (an outlook of five years), and what follows belongs to it unless it speaks
    of problems, safeguards or experience.
    """
    roles = [_role_of_part(title) for title in titles]
    _by_year(titles, roles)
    if not by_words:
        _by_place(titles, roles)
    if Role.REVIEW not in roles or Role.PLAN not in roles:
        return None
    chosen = max((i for i, role in enumerate(roles) if role is Role.PLAN), key=lambda i: _rank(titles[i], i))
    settled = []
    for index, (title, role) in enumerate(zip(titles, roles, strict=True)):
        if role is Role.REVIEW and index < chosen:
            settled.append(Role.REVIEW)
        elif index == chosen or (index > chosen and not _BESIDE.search(title)):
            settled.append(Role.PLAN)
        else:
            settled.append(Role.OTHER)
    return settled


def _by_year(titles: Sequence[str], roles: list[Role | None]) -> None:
    """Headings that only name their time: 2016年主要工作, 2017年主要工作."""
    years = [_year(title) for title in titles]
    known = [year for year in years if year]
    for index, (title, year) in enumerate(zip(titles, years, strict=True)):
        if roles[index] is not None or not year or _BESIDE.search(title):
            continue
        if any(other < year for other in known):
            roles[index] = Role.PLAN
        elif any(other > year for other in known):
            roles[index] = Role.REVIEW
        elif Role.REVIEW in roles[:index]:
            roles[index] = Role.PLAN


def _by_place(titles: Sequence[str], roles: list[Role | None]) -> None:
    """The first part reviews where a plan follows; what follows a review plans."""
    if Role.PLAN in roles and Role.REVIEW not in roles[: roles.index(Role.PLAN)]:
        if roles.index(Role.PLAN) > 0 and not _BESIDE.search(titles[0]):
            roles[0] = Role.REVIEW
    elif Role.REVIEW in roles and Role.PLAN not in roles:
        after = len(roles) - 1 - roles[::-1].index(Role.REVIEW) + 1
        for index in range(after, len(roles)):
            if roles[index] is None and not _BESIDE.search(titles[index]) and "今年" in titles[index]:
                roles[index] = Role.PLAN


def _rank(title: str, index: int) -> tuple[bool, int, bool, int]:
    """A single year before many, the latest year, work before goals, then the order of the paper.

    The first of equals is chosen: what follows it belongs to it anyway.
    """
    only_many = bool(_MANY_YEARS.search(title)) and not _year(title)
    return (not only_many, _year(title), _speaks_of_work(title), -index)


def _speaks_of_work(words: str) -> bool:
    return any(word in words for word in _WORK)


def _year(title: str) -> int:
    return max((int(year) for year in _YEAR.findall(title)), default=0)


def speaks_of_plans(head: str) -> bool:
    """The head of a paper names a year's plan and no review: 2017年工作要点."""
    return bool(re.search("工作(?:计划|要点|安排|任务|思路|打算|部署)|重点工作|任务分解", head)) and not re.search(
        "总结|回顾|完成情况", head
    )


def is_part_heading(words: str) -> bool:
    """A short line without a marker that may announce a review or a plan and its time."""
    return (
        4 <= len(words) <= 40
        and words[-1] not in "。！；：:;!，,、和与及】]"
        and bool(_YEAR.search(words) or re.search("时期|今年|明年|去年|下一步|下步|一年", words))
        and not words.endswith(("报告", "报告）"))
        and not names_both(words)
        and (role_of_heading(words) is not None or _speaks_of_work(words))
    )


def speaks_of_problems(words: str) -> bool:
    """Problems, difficulties, experience: a list of these is no list of achievements."""
    return any(word in words for word in _PROBLEMS)


def is_no_task(title: str) -> bool:
    """A heading of a plan that sets the tone: 总体要求, 主要目标."""
    return len(title) <= 14 and bool(_NO_TASK.search(title))


def only_says_tasks(title: str) -> bool:
    """A heading that does nothing but announce the tasks below it: 重点工作."""
    return bool(_ONLY_TASKS.fullmatch(title))
