"""Measures that are past a deadline of their own: named beside the tasks that are late, and not counted among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from exporters.content.letterhead import date_of_issue
from exporters.content.places import place_in_task, place_name
from exporters.content.progress import assigned_words
from exporters.content.wish import Wish
from models.outline import NodeId
from models.workspace import Snapshot, overdue

NAME = "举措逾期（另定时限）"  # as the window calls them


@dataclass(frozen=True, slots=True)
class LateMeasure:
    """The measure, its task, the last day it had, and how many days ago that was."""

    node: NodeId
    task: NodeId
    due: date
    days: int

    @property
    def in_short(self) -> str:
        """举措逾期10天（限3月31日）, in a table that names tasks, too."""
        return f"举措逾期{self.days}天（限{self.due.month}月{self.due.day}日）"


def late_measures(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> Sequence[LateMeasure]:
    """By the rule by which the window counts them, at the end of the wish's day; the one that is late longest first.
    What was done in another period than the paper's is done."""
    whole = snapshot.of_every_period()
    found = [one for task in tasks for one in _late_of(whole, task, wish.day)] if wish.day else []
    return sorted(found, key=lambda one: one.due)


def _late_of(snapshot: Snapshot, task: NodeId, day: date) -> Sequence[LateMeasure]:
    dues = {one: snapshot.assignment(one).deadline.due for one in overdue.late_measures(snapshot, task, day)}
    return [LateMeasure(one, task, due, (day - due).days) for one, due in dues.items() if due]


def named(snapshot: Snapshot, late: Sequence[LateMeasure]) -> str:
    """任务（三）推进社区养老服务（限2017年3月31日）；…… for whoever reads the whole first."""
    return "；".join(f"{place_name(snapshot, one.node)}（限{date_of_issue(one.due)}）" for one in late)


def in_full(snapshot: Snapshot, wish: Wish, late: Sequence[LateMeasure], *, in_task: bool = False) -> str:
    """Each with its deadline, how late it is and who leads it; in a chapter about its task the task is not named."""
    name = place_in_task if in_task else place_name
    return "；".join(
        f"{name(snapshot, one.node)}，完成时限{date_of_issue(one.due)}，逾期{one.days}天{_led(snapshot, wish, one)}"
        for one in late
    )


def _led(snapshot: Snapshot, wish: Wish, late: LateMeasure) -> str:
    lead = assigned_words(snapshot, wish, late.node, "lead")
    return f"，由{lead}牵头" if lead else ""
