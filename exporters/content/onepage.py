"""The one-page sheet: totals, what needs a decision and by whom, what is late; targets as far as there is room."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content import wording
from exporters.content.blocks import Block, Briefing, Column, Counted, FinePrint, Heading, Remark, Table, Totals
from exporters.content.decisions import asked_above, has_status_of_decision, needs_decision
from exporters.content.gathered import Gathered, gathered
from exporters.content.letterhead import Kind, date_of_issue, letterhead
from exporters.content.numbering import ordinal
from exporters.content.places import place_name, task_name
from exporters.content.progress import assigned_words, pending_mark, stopped
from exporters.content.standing import (
    LATE,
    expected_share,
    gravest_first,
    has_no_data,
    is_behind,
    unfiled_behind_other_lamps,
    unfiled_elsewhere,
)
from exporters.content.targets import current_words, targets_with_baseline
from exporters.content.wish import Wish
from models.figures import Comparison
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.assignment import task_of
from models.workspace.filings import Filing

_LONGEST = 80  # characters of a sentence that a cell of this sheet holds
_DECISIONS, _TO_WATCH, _PROBLEMS, _TARGETS = "需要协调决定的事项", "需要关注的任务", "存在问题", "主要目标"
_ELSEWHERE = "汇报材料"  # lists all of it
_ALL_TARGETS = f"{_ELSEWHERE}各任务的“目标与基数”"


def build_onepage(snapshot: Snapshot, wish: Wish) -> Briefing:
    """Raises ExportError for a task that does not exist."""
    return Briefing(
        kind=Kind.ONEPAGE,
        title=f"{_when(snapshot, wish)}工作任务进展一页纸",
        source_line=wording.source_line(snapshot),
        blocks=tuple(_blocks(wish.seen(snapshot), wish)),
        letterhead=letterhead(snapshot.register).unsigned,
    )


def _when(snapshot: Snapshot, wish: Wish) -> str:
    """2017年二季度, where the sheet knows no other filings."""
    if wish.period:
        return wish.period.name
    _, plan = wording.years(snapshot)
    return f"{plan}年" if plan else ""


def _blocks(snapshot: Snapshot, wish: Wish) -> Iterator[Block]:
    """Problems that ask nobody for a decision have a chapter of their own, where there are any."""
    found = gathered(snapshot, wish)
    yield Totals(tuple(_totals(snapshot, found)))
    yield from _up_to(snapshot, wish, found)
    chapters = (
        (_DECISIONS, _to_decide(snapshot, wish, found)),
        (_to_watch(found), _late(snapshot, wish, found)),
        (_problems_title(snapshot, found), _problems(snapshot, wish, found)),
        (_targets_title(snapshot, found), _targets(snapshot, found)),
    )
    number = 0
    for title, blocks in chapters:
        if inside := list(blocks):
            number += 1
            yield Heading(f"{ordinal(1, number)}{title}", 1)
            yield from inside


def _up_to(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[FinePrint]:
    """Where it is not the day of the sheet; and what all that is behind is held against, once for all rows."""
    if not wish.day or not found.lamps:
        return
    day = date_of_issue(wish.day)
    if any(is_behind(snapshot, lamp) for lamp in found.lamps.values()):
        yield FinePrint(f"{day}，{expected_share(snapshot, wish.day)}。", "统计截至")
    elif day != letterhead(snapshot.register).issued:
        yield FinePrint(f"{day}。", "统计截至")


def _totals(snapshot: Snapshot, found: Gathered) -> Iterator[Counted]:
    tasks = found.tasks
    yield Counted("任务", str(len(tasks)))
    yield Counted("举措", str(sum(len(snapshot.document.outline.children(task)) for task in tasks)))
    counted: dict[tuple[str, str], list[NodeId]] = {}
    for task in gravest_first(snapshot, found.lamps):
        lamp = found.lamps[task]
        counted.setdefault((lamp.shape, lamp.lamp), []).append(task)
    for (shape, word), alike in counted.items():
        is_rest = unfiled_elsewhere(snapshot, found.lamps, alike)
        yield Counted(f"其余{word}" if is_rest else word, str(len(alike)), shape)
    if unfiled := unfiled_behind_other_lamps(snapshot, found.lamps):
        yield Counted("其中未填报", str(unfiled))
    if not found.lamps:
        yield Counted("有上年基数的目标", str(targets_with_baseline(snapshot, tasks)))


def _to_decide(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    """What somebody above has to settle, in the order of the paper; first where the status says so."""
    filed = [filing for filing in found.all_filings if needs_decision(snapshot, filing) and filing.has_problem]
    asked = [(not has_status_of_decision(snapshot, one.status), _decision(snapshot, one)) for one in filed]
    asked += [(False, row) for task in found.tasks for row in _unexplained(snapshot, found, task)]
    if asked:
        columns = (Column("任务", 0.3), Column("事项", 0.54), Column("由谁决定", 0.16))
        rows = tuple(row for _, row in sorted(asked, key=lambda one: one[0]))
        yield Table(columns, rows, name=_DECISIONS, elsewhere=_ELSEWHERE)
    elif found.all_filings:
        yield Remark("各单位没有填报需要协调的事项。")
    else:
        yield Remark(f"{wish.period.name if wish.period else ''}尚未填报，暂无法研判。")


def _decision(snapshot: Snapshot, filing: Filing) -> tuple[str, ...]:
    task = task_of(snapshot.document, filing.node)
    return (task_name(snapshot, task), _said(snapshot, filing), _who_decides(snapshot, task, filing.problems))


def _problems_title(snapshot: Snapshot, found: Gathered) -> str:
    """Those that stand above already are problems as well."""
    stand_above = any(filing.has_problem and needs_decision(snapshot, filing) for filing in found.all_filings)
    return f"其他{_PROBLEMS}" if stand_above else _PROBLEMS


def _problems(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    """Every other problem, with who leads the task; and who reported it, where somebody else did."""
    rows = [
        (task_name(snapshot, task), _said(snapshot, filing), _lead(snapshot, wish, task))
        for task in found.tasks
        for filing in found.filings[task]
        if filing.has_problem and not needs_decision(snapshot, filing)
    ]
    if rows:
        columns = (Column("任务", 0.3), Column("问题", 0.4), Column("牵头单位", 0.3))
        yield Table(columns, tuple(rows), gives_way=True, name=_PROBLEMS, elsewhere=_ELSEWHERE)


def _said(snapshot: Snapshot, filing: Filing) -> str:
    """A problem, and whose words it is where others have said it than who leads."""
    words = _short(stopped(filing.problems))
    is_others = filing.unit and filing.unit != snapshot.assignment(filing.node).lead
    return f"{words}（{filing.unit}报）" if is_others else words


def _lead(snapshot: Snapshot, wish: Wish, task: NodeId) -> str:
    return assigned_words(snapshot, wish, task, "lead") or wording.NOT_DECIDED


def _unexplained(snapshot: Snapshot, found: Gathered, task: NodeId) -> Iterator[tuple[str, ...]]:
    """A status that asks for a decision, of which nobody has filed what it is about."""
    word = snapshot.status(task).word
    if has_status_of_decision(snapshot, word) and not any(filing.has_problem for filing in found.filings[task]):
        yield (task_name(snapshot, task), f"状态为{word}，事项未填", _who_decides(snapshot, task))


def _who_decides(snapshot: Snapshot, task: NodeId, words: str = "") -> str:
    """Whom the words ask, where they name somebody; else the leader in charge."""
    if asked := asked_above(words):
        return asked
    leader = snapshot.assignment(task).leader
    return f"{leader}{pending_mark(snapshot, task, 'leader')}" if leader else wording.NOT_DECIDED


def _to_watch(found: Gathered) -> str:
    return f"{_TO_WATCH}和举措" if found.late_measures else _TO_WATCH


def _late(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[Block]:
    """Late and behind, and what is near or has a problem: every lamp that is red or amber; what others have filed on
    and none that leads; and what was filed without anything to judge by. Below them the measures that are past a
    deadline of their own."""
    rows = [
        (task_name(snapshot, task), found.lamps[task].short_words, _lead(snapshot, wish, task))
        for task in gravest_first(snapshot, found.lamps)
        if found.lamps[task].colour in LATE
        or snapshot.percent(task).unheard
        or has_no_data(snapshot, found.lamps[task])
    ]
    rows += [
        (place_name(snapshot, one.node), one.in_short, _lead(snapshot, wish, one.node)) for one in found.late_measures
    ]
    if rows:
        columns = (Column("任务", 0.365), Column("情况", 0.33), Column("牵头单位", 0.305))
        yield Table(columns, tuple(rows), name=_to_watch(found), elsewhere=_ELSEWHERE)
    else:
        yield Remark("没有需要关注的任务。" if found.lamps else "尚未填报，暂无法研判。")


def _targets(snapshot: Snapshot, found: Gathered) -> Iterator[Block]:
    """Those that move and can be held against last year; where all were counted above, how many the others are."""
    review, plan = wording.years(snapshot)
    listed, others = _comparable(snapshot, found)
    if listed:
        heads = (f"{review}年基数", f"{plan}年目标", "相差")
        current = [current_words(snapshot, one) for one in listed]
        columns = (Column("指标", 0.46), *(Column(head, 0.18) for head in heads))
        rows = tuple(_target_row(one) for one in listed)
        if any(current):
            columns = (Column("指标", 0.4), *(Column(head, 0.15) for head in (*heads, "当前值")))
            rows = tuple((*row, words) for row, words in zip(rows, current, strict=True))
        yield Table(columns, rows, gives_way=True, name=_TARGETS, elsewhere=_ALL_TARGETS)
    else:
        yield Remark("暂无可比的目标与基数。")
    if others and not (found.lamps and listed):
        yield Remark(f"{'其余' if listed else ''}{others}个目标与上年口径不同或者持平，见{_ALL_TARGETS}。")


def _targets_title(snapshot: Snapshot, found: Gathered) -> str:
    """Where lamps fill the sheet, how many are not listed stands in the heading: it goes when the table gives way."""
    listed, others = _comparable(snapshot, found)
    if not found.lamps or not listed or not others:
        return _TARGETS
    return f"{_TARGETS}（其余{others}个口径不同或者持平，见{_ELSEWHERE}）"


def _comparable(snapshot: Snapshot, found: Gathered) -> tuple[list[Comparison], int]:
    """Those that move and can be held against last year, and how many targets the others are."""
    compared = [one for task in found.tasks for one in snapshot.document.comparisons_of(task)]
    listed = [one for one in compared if one.is_comparable and one.difference]
    return listed, len({one.target.span for one in compared} - {one.target.span for one in listed})


def _target_row(one: Comparison) -> tuple[str, ...]:
    return (one.indicator, wording.printed(one.baseline), wording.printed(one.target), wording.difference(one))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
