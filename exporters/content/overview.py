"""总体情况: the result first, then the problem, then the next step; numbers before adjectives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from exporters.content import late_measures, wording
from exporters.content.blocks import Remark
from exporters.content.decisions import needs_decision
from exporters.content.gathered import Gathered
from exporters.content.letterhead import Kind, date_of_issue
from exporters.content.places import task_number
from exporters.content.standing import (
    gravest_first,
    unfiled_behind_other_lamps,
    unfiled_elsewhere,
    without_percent,
)
from exporters.content.targets import targets_with_baseline
from exporters.content.wish import Wish
from models.links import LinkVerdict
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.assignment import task_of
from models.workspace.filings import Filing, says_nothing
from models.workspace.proven import says_done

_NAMED_AT_ONCE = 5  # measures that are late, tasks without a percentage; more are told together
_NAMED_HERE = {Kind.FORMAL: "本文", Kind.BULLETIN: "本期"}


def overview(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Remark]:
    yield Remark(_how_many(snapshot, wish, found))
    if found.lamps and wish.day:
        yield Remark(_how_they_stand(snapshot, found, wish.day))
    if found.late_measures and wish.day:
        yield Remark(_late_measures(snapshot, wish, found, wish.day))
    if found.all_filings:
        yield Remark(_what_was_filed(snapshot, wish, found.all_filings))
    elif wish.period:
        yield Remark(f"{wish.period.name}各单位均未填报。")


def _how_many(snapshot: Snapshot, wish: Wish, found: Gathered) -> str:
    """Of a part of the tasks the paper says how many there are and how many it holds."""
    outline, tasks = snapshot.document.outline, found.tasks
    measures = sum(len(outline.children(task)) for task in tasks)
    _, plan = wording.years(snapshot)
    says = f"{plan + '年' if plan else ''}工作任务共{len(snapshot.tasks)}项"
    if len(tasks) < len(snapshot.tasks):
        says += f"，{_NAMED_HERE.get(wish.kind, '本材料')}列其中{len(tasks)}项" + (
            f"、{measures}条举措" if measures else ""
        )
    elif measures:
        says += f"，分解为{measures}条举措"
    compared = targets_with_baseline(snapshot, tasks)
    parts = [_how_many_are_based(snapshot, wish, tasks), f"列有上年基数的目标{compared}个" if compared else ""]
    return "；".join(filter(None, (says, *parts))) + "。"


def _how_many_are_based(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> str:
    """Only where suggestions print as well: of confirmed links alone the number would say how many somebody has
    looked at. Those whose links are all suggestions count, and are named as such."""
    if not wish.has_suggestions:
        return ""
    printed = [[link for link in snapshot.links_of(task) if wish.prints(snapshot, link)] for task in tasks]
    verdicts = [{snapshot.link_verdict(link) for link in links} for links in printed if links]
    suggested = verdicts.count({LinkVerdict.SUGGESTED})
    if not verdicts:
        return ""
    mark = "" if not suggested else "均为建议" if suggested == len(verdicts) else f"{suggested}项为建议"
    based = f"{len(verdicts)}项"
    if len(tasks) > 1:
        based = f"{len(tasks)}项任务{'均' if len(tasks) == len(verdicts) else f'中，{based}'}"
    return f"{based}有上年工作基础{f'（{mark}，尚待确认）' if mark else ''}"


def _how_they_stand(snapshot: Snapshot, found: Gathered, day: date) -> str:
    """截至2017年4月10日，◆逾期1项：（五）；○未填报14项（连同上列，没有填报的共15项）：…"""
    counted: dict[str, list[NodeId]] = {}
    for task in gravest_first(snapshot, found.lamps):
        counted.setdefault(f"{found.lamps[task].shape}{found.lamps[task].lamp}", []).append(task)
    words = "；".join(
        f"{word}{len(tasks)}项{_unfiled_in_all(snapshot, found, tasks)}：{_named(snapshot, tasks)}"
        for word, tasks in counted.items()
    )
    if unfiled := unfiled_behind_other_lamps(snapshot, found.lamps):
        words += f"。没有填报的共{unfiled}项"
    unheard = _unheard_words(snapshot, found.tasks)
    return f"截至{date_of_issue(day)}，{words}。{unheard}"


def _unheard_words(snapshot: Snapshot, tasks: Sequence[NodeId]) -> str:
    """（三）牵头未报（市县报1条）。 of the tasks on which others have filed and none that leads; （四）10条中1条报了
    状态，都没有报完成率。 of those for which there are words alone, of many together."""
    unheard = {task: str(words) for task in tasks if (words := snapshot.percent(task).unheard)}
    silent = {task: said_so for task in tasks if task not in unheard and (said_so := without_percent(snapshot, task))}
    together = len(silent) > _NAMED_AT_ONCE
    each = unheard if together else unheard | silent
    said = [f"{_named(snapshot, (task,))}{each[task]}" for task in tasks if task in each]
    if together:
        said.append(f"报了状态、没有报完成率的{len(silent)}项：{_named(snapshot, silent)}")
    return f"{'；'.join(said)}。" if said else ""


def _late_measures(snapshot: Snapshot, wish: Wish, found: Gathered, day: date) -> str:
    """Named with their deadlines, as far as no other chapter of this paper does so at once."""
    late = found.late_measures
    until = "" if found.lamps else f"截至{date_of_issue(day)}，"
    says = f"{until}{late_measures.NAME}{len(late)}条"
    if wish.kind is Kind.BULLETIN or len(late) > _NAMED_AT_ONCE:
        return f"{says}，涉及{_named(snapshot, {one.task for one in late})}。"
    return f"{says}：{late_measures.named(snapshot, late)}。"


def _unfiled_in_all(snapshot: Snapshot, found: Gathered, tasks: Sequence[NodeId]) -> str:
    """Late and never filed is counted as late: how many were not filed is said beside those that are only that."""
    others = unfiled_elsewhere(snapshot, found.lamps, tasks)
    return f"（连同上列，没有填报的共{len(tasks) + others}项）" if others else ""


def _what_was_filed(snapshot: Snapshot, wish: Wish, filings: Sequence[Filing]) -> str:
    """一季度各单位填报6条，已完成1条；存在问题4个，涉及（二）（三），其中需协调（十）；下一步打算4条。"""
    period = wish.period.name if wish.period else ""
    done = sum(says_done(snapshot, filing) for filing in filings)
    told = sum(not says_nothing(filing.progress) for filing in filings)
    filed = f"填报进展{told}条" if told else f"填报{len(filings)}条"
    says = [f"{period}各单位{filed}" + (f"，其中已完成{done}条" if done else "")]
    if troubled := [filing for filing in filings if filing.has_problem]:
        urgent = [filing for filing in troubled if needs_decision(snapshot, filing)]
        words = f"存在问题{len(troubled)}个，涉及{_named(snapshot, _tasks(snapshot, troubled))}"
        says.append(words + (f"，其中需要协调的是{_named(snapshot, _tasks(snapshot, urgent))}" if urgent else ""))
    if planned := [filing for filing in filings if not says_nothing(filing.next)]:
        says.append(f"提出下一步打算{len(planned)}条，涉及{_named(snapshot, _tasks(snapshot, planned))}")
    return "；".join(says) + "。"


def _tasks(snapshot: Snapshot, filings: Iterable[Filing]) -> Sequence[NodeId]:
    return list(dict.fromkeys(task_of(snapshot.document, filing.node) for filing in filings))


def _named(snapshot: Snapshot, tasks: Iterable[NodeId]) -> str:
    """（二）（三）, in the order of the paper."""
    outline = snapshot.document.outline
    nodes = sorted((outline[task] for task in tasks), key=lambda node: node.span.start)
    return wording.strung([task_number(snapshot, node.id) or snapshot.reading.title(node) for node in nodes])
