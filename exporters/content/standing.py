"""How tasks stand, in the words of a paper: ◆逾期10天（完成时限2017年3月31日），推进中."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from exporters.content import wording
from exporters.content.blocks import Standing
from exporters.content.letterhead import Kind, date_of_issue
from exporters.content.of_units import of_units
from exporters.content.wish import Wish
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.lamp import Condition
from models.workspace.pending_numbers import HowFar, is_how_far_pending
from models.workspace.periods import elapsed_share, whole_percent
from models.workspace.progress import Source
from models.workspace.settings import lamp_rules
from models.workspace.statuses import StatusRole
from models.workspace.values import node_subject

LATE = ("red", "amber")
_GRAVEST_FIRST = (*LATE, "blue", "grey", "green")
_NOT_FILED = "未填报"
_NEAR = 14  # days in which a deadline is named beside how far behind the whole year a task is
_SAYS_THE_SAME = {
    (StatusRole.DONE, Condition.DONE),
    (StatusRole.LATE, Condition.SAID_LATE),
    (StatusRole.LATE, Condition.BEHIND),
}


def standings(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> Mapping[NodeId, Standing]:
    """The lamps of tasks at the end of the wish's day; none without a day, or where nobody has said anything."""
    if wish.day is None or not anything_said(snapshot):
        return {}
    return {task: _standing(snapshot, wish, task, wish.day) for task in tasks}


def gravest_first(snapshot: Snapshot, lamps: Mapping[NodeId, Standing]) -> Sequence[NodeId]:
    """By colour; then the deadline that passed first, what is furthest behind, and what is due first."""
    conditions = {rule.name: rule.condition for rule in lamp_rules(snapshot.register)}

    def weight(task: NodeId) -> tuple[int, int, float | date]:
        colour, condition = _GRAVEST_FIRST.index(lamps[task].colour), conditions.get(lamps[task].rule)
        if condition is Condition.BEHIND:
            return colour, 1, float(snapshot.percent(task).value or 0)
        return colour, 0 if condition is Condition.OVERDUE else 2, snapshot.assignment(task).deadline.due or date.max

    return sorted(lamps, key=weight)


def anything_said(snapshot: Snapshot) -> bool:
    """Somebody has filed something, or said of a task how far it is or when it is due."""
    return any(
        snapshot.is_reported(task.id)
        or snapshot.status(task.id).source is not Source.NONE
        or snapshot.assignment(task.id).deadline.words
        for task in snapshot.tasks
    )


def unfiled_elsewhere(snapshot: Snapshot, lamps: Mapping[NodeId, Standing], tasks: Collection[NodeId]) -> int:
    """How many that nobody has filed on show another lamp, beside these whose lamp says just that; else 0."""
    conditions = {rule.name: rule.condition for rule in lamp_rules(snapshot.register)}
    if any(conditions.get(lamps[task].rule) is not Condition.NOT_FILED for task in tasks):
        return 0
    return sum(not _is_filed(snapshot, task) for task in lamps if task not in tasks)


def unfiled_behind_other_lamps(snapshot: Snapshot, lamps: Mapping[NodeId, Standing]) -> int:
    """How many nobody has filed on where no lamp at all says so; else 0."""
    silent = {rule.name for rule in lamp_rules(snapshot.register) if rule.condition is Condition.NOT_FILED}
    return 0 if any(lamp.rule in silent for lamp in lamps.values()) else unfiled_elsewhere(snapshot, lamps, ())


def is_behind(snapshot: Snapshot, standing: Standing) -> bool:
    """Whether the lamp holds how far it is against 序时进度."""
    return any(
        rule.name == standing.rule and rule.condition is Condition.BEHIND for rule in lamp_rules(snapshot.register)
    )


def has_no_data(snapshot: Snapshot, standing: Standing) -> bool:
    """Whether the lamp says that nothing is known to judge by, though something was filed."""
    return any(
        rule.name == standing.rule and rule.condition is Condition.NO_DATA for rule in lamp_rules(snapshot.register)
    )


def not_filed_words(snapshot: Snapshot, wish: Wish, task: NodeId) -> str:
    """2017年二季度未填报, where a period is wished for and nothing was filed for it."""
    return "" if wish.period is None or _is_filed(snapshot, task) else f"{wish.period.name}{_NOT_FILED}"


def _missing(snapshot: Snapshot, wish: Wish, task: NodeId, status: str) -> str:
    """That nobody has filed, beside a lamp that says something else: whoever counts them finds each."""
    if _is_filed(snapshot, task):
        return ""
    return not_filed_words(snapshot, wish, task) or (f"尚{_NOT_FILED}进展" if status else _NOT_FILED)


def _is_filed(snapshot: Snapshot, task: NodeId) -> bool:
    nodes = (task, *(measure.id for measure in snapshot.document.outline.children(task)))
    return any(snapshot.filings_of(node) for node in nodes)


def _standing(snapshot: Snapshot, wish: Wish, task: NodeId, day: date) -> Standing:
    """Under a red head the word stands without its shape."""
    lamp = snapshot.lamp(task, day)
    condition = None if lamp.overridden else lamp_rules(snapshot.register)[lamp.rule].condition
    because, short = _because(snapshot, wish, task, condition, day)
    status = _status(snapshot, task, condition)
    missing = "" if condition is Condition.NOT_FILED else _missing(snapshot, wish, task, status)
    word = lamp.word
    if status and condition is Condition.NOT_FILED:
        word, status = _status_without_filing(status, lamp.word), ""
    is_plain = wish.kind is Kind.FORMAL
    return Standing(
        shape="" if is_plain else lamp.shape,
        word=word,
        lamp=lamp.word,
        colour=lamp.colour,
        rest=because + "".join(f"，{words}" for words in (status, missing) if words),
        short=f"{short}，{_NOT_FILED}" if missing else short,
        rule=lamp.rule,
        is_plain=is_plain,
    )


def _status(snapshot: Snapshot, task: NodeId, condition: Condition | None) -> str:
    """The office's word, unless the lamp has just said it."""
    status = snapshot.statuses.find(snapshot.status(task).word)
    apart = wording.PENDING if is_how_far_pending(snapshot, task, HowFar.STATUS) else ""
    if status is None or ((status.role, condition) in _SAYS_THE_SAME and not apart):
        return ""
    return f"{status.name}{apart}"


def _status_without_filing(status: str, word: str) -> str:
    """推进中，尚未填报进展: 未填报，推进中 said two things that do not go together."""
    return f"{status}，尚{word}进展" if word.startswith("未") else f"{status}，{word}"


def _because(snapshot: Snapshot, wish: Wish, task: NodeId, condition: Condition | None, day: date) -> tuple[str, str]:
    """What goes on about the lamp's word: in full, and for a narrow cell."""
    due = snapshot.assignment(task).deadline.due
    match condition:
        case None:
            return _twice(f"：{snapshot.register.text(node_subject(task), 'lamp_reason').strip().rstrip('。')}")
        case Condition.OVERDUE if due:
            days, reached = f"{(day - due).days}天", _reached(snapshot, task)
            short = f"{days}（限{due.month}月{due.day}日）{_unheard_in_short(snapshot, task)}"
            return f"{days}{_until(due, reached)}", short
        case Condition.DUE_WITHIN if due:
            short = f"（限{due.month}月{due.day}日）{_unheard_in_short(snapshot, task)}"
            return f"：{_left(due, day, _reached(snapshot, task))}", short
        case Condition.BEHIND:
            return _behind(snapshot, task, day)
        case Condition.NOT_FILED:
            return _twice(f"（{wish.period.name}）" if wish.period else "")
        case Condition.NO_DATA:
            return _no_data(snapshot, task, day)
        case Condition.OTHERWISE:
            found = "，".join(filter(None, (_so_far(snapshot, task, day), _left(due, day) if due else "")))
            return _twice(f"：{found}" if found else "")
        case _:
            return _twice("")


def _twice(words: str) -> tuple[str, str]:
    return words, words


def _behind(snapshot: Snapshot, task: NodeId, day: date) -> tuple[str, str]:
    percent = Decimal(str(snapshot.percent(task).value or 0))
    gap = wording.plain(_elapsed(snapshot, day) - percent)
    due = snapshot.assignment(task).deadline.due
    left = (due - day).days if due else _NEAR + 1
    soon = "" if not due or left > _NEAR else f"，{due.month}月{due.day}日到期" if left else "，当日到期"
    return f"{gap}个百分点（{_so_far(snapshot, task, day)}{soon}）", f"{gap}个百分点{soon}"


def _unheard_in_short(snapshot: Snapshot, task: NodeId) -> str:
    return "，牵头未报" if snapshot.percent(task).unheard else ""


def _so_far(snapshot: Snapshot, task: NodeId, day: date) -> str:
    """完成率60%，序时进度按全年算27%."""
    reached = _reached(snapshot, task)
    is_known = snapshot.percent(task).value is not None
    return f"{reached}，{expected_share(snapshot, day)}" if is_known else reached


def expected_share(snapshot: Snapshot, day: date) -> str:
    """Also of a task that is due before the year is over it is the share of the whole year, and says so."""
    return f"序时进度按全年算{_elapsed(snapshot, day)}%"


def _reached(snapshot: Snapshot, task: NodeId) -> str:
    """完成率60%; of a task for which only its measures were reported, their mean and of how many; 牵头未报，市县报1条
    where none that leads has given one."""
    percent = snapshot.percent(task)
    if percent.value is None and percent.unheard:
        return percent.unheard.replace("（", "，").removesuffix("）")  # it stands in brackets itself
    if percent.value is None:
        return without_percent(snapshot, task)
    is_mean = percent.is_mean and len(snapshot.document.outline.children(task)) > 1
    name = f"{_of_how_many(snapshot, task)}，" if is_mean else ""
    of_all = _of_all_units(snapshot, task)
    value = "平均" if is_mean else "平均完成率" if of_all else "完成率"
    apart = wording.PENDING if is_how_far_pending(snapshot, task, HowFar.PERCENT) else ""
    return f"{name}{of_all}{value}{wording.plain(Decimal(str(percent.value)))}%{apart}{_not_by_lead(snapshot, task)}"


def _no_data(snapshot: Snapshot, task: NodeId, day: date) -> tuple[str, str]:
    """：10条中1条报了状态，都没有报完成率，还有82天到期（完成时限2017年12月31日）."""
    if unheard := snapshot.percent(task).unheard:
        return _twice(f"：{unheard}")
    due, words = snapshot.assignment(task).deadline.due, without_percent(snapshot, task)
    if due is None:
        return (f"：{words}，未填完成时限", f"：{words}") if words else _twice("：未填完成率和完成时限")
    words = words or "未填完成率"
    return f"：{words}，{_left(due, day)}", f"：{words}"


def without_percent(snapshot: Snapshot, task: NodeId) -> str:
    """10条中1条报了状态，都没有报完成率; nothing where none has, or it is said of the task itself how far it is."""
    measures = [measure.id for measure in snapshot.document.outline.children(task)]
    saying = sum(snapshot.status(measure).word != "" for measure in measures)
    is_its_own = snapshot.status(task).source is Source.SAID or snapshot.with_status(task)
    if is_its_own or not saying or snapshot.percent(task).value is not None:
        return ""
    if saying == len(measures):
        return f"{saying}条都报了状态，没有报完成率"
    return f"{len(measures)}条中{saying}条报了状态，都没有报完成率"


def _not_by_lead(snapshot: Snapshot, task: NodeId) -> str:
    """，其中2条不是牵头单位报的: what a county says of its part is no word of the one that leads."""
    measures = [snapshot.percent(node.id) for node in snapshot.document.outline.children(task)]
    others = sum(one.value is not None and not one.settled for one in measures)
    return f"，其中{others}条不是牵头单位报的" if others and not snapshot.percent(task).settled else ""


def _of_how_many(snapshot: Snapshot, task: NodeId) -> str:
    """10条中1条报数，其余按0计; 10条均报数."""
    measures = snapshot.document.outline.children(task)
    reported = sum(snapshot.percent(measure.id).value is not None for measure in measures)
    if reported == len(measures):
        return f"{reported}条均报数"
    return f"{len(measures)}条中{reported}条报数，其余按0计"


def _of_all_units(snapshot: Snapshot, task: NodeId) -> str:
    """90个单位中80个报数，: where not all that were asked the same have said it."""
    percent = snapshot.percent(task)
    if percent.source is Source.SAID:
        return ""
    nodes = [measure.id for measure in snapshot.document.outline.children(task)] if percent.is_mean else [task]
    saying = [filing for node in nodes for filing in snapshot.with_percent(node)]
    units = of_units(snapshot, nodes, saying)
    return f"{units.known}个单位中{units.said}个报数，" if units.lacks_some else ""


def _elapsed(snapshot: Snapshot, day: date) -> int:
    return whole_percent(elapsed_share(snapshot.year or day.year, day))


def _left(due: date, day: date, reached: str = "") -> str:
    left = (due - day).days
    if left < 0:
        return f"逾期{-left}天{_until(due, reached)}"
    return f"还有{left}天到期{_until(due, reached)}" if left else f"当日到期{_until(due, reached)}"


def _until(due: date, reached: str = "") -> str:
    """（完成时限2017年3月31日；5条中1条报数，其余按0计，平均20%）: one measure that is done is not the task."""
    return f"（{'；'.join(filter(None, (f'完成时限{date_of_issue(due)}', reached)))}）"
