"""What a paper counts up to another day than its reader may think: it is said to whoever sends it out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from exporters.content.gathered import gathered
from exporters.content.genre import hands_on_table
from exporters.content.letterhead import Kind, date_of_issue, letterhead
from exporters.content.wish import Wish
from models.sentence import Sentence, sentence
from models.workspace import Snapshot


def not_begun(snapshot: Snapshot, wish: Wish, title: str) -> Iterator[Sentence]:
    """Nobody can have reported on December in a paper of April."""
    day = wish.day
    if day is None or (wish.kind is Kind.FORMAL and hands_on_table(title)):
        return
    periods = [filing.period for filing in gathered(wish.seen(snapshot), wish).all_filings]
    if late := [period for period in periods if period.first_day > day]:
        yield sentence(
            "统计截至{day}，印出的填报里有{count}条报的是这一天以后的期次（{period}），请核对。",
            day=date_of_issue(day),
            count=len(late),
            period=max(late).name,
        )


def other_lamps(snapshot: Snapshot, wish: Wish, title: str, today: date) -> Iterator[Sentence]:
    """A paper that counts up to the date it bears shows other lamps than the window beside it."""
    day = letterhead(snapshot.register).day
    if day is None or wish.day != day or wish.kind is Kind.TABLE:
        return
    if wish.kind is Kind.FORMAL and hands_on_table(title):
        return
    seen = wish.seen(snapshot)
    tasks = gathered(seen, wish).lamps
    if others := sum(seen.lamp(task, day).word != seen.lamp(task, today).word for task in tasks):
        yield sentence(
            "警示灯算到成文日期{day}，和窗口里算到今天的不同：{tasks}项任务的灯不一样。",
            day=date_of_issue(day),
            tasks=others,
        )
