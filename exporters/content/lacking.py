"""What a paper lacks, for whoever is about to send it out: it is said to them and not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from exporters.content.blocks import Briefing
from exporters.content.gathered import gathered
from exporters.content.letterhead import Kind
from exporters.content.wish import Wish
from models.sentence import Sentence, joined, sentence
from models.workspace import Snapshot
from models.workspace.filings import Review

_TELLS_OF_PROGRESS = re.compile("进展|推进情况|落实情况")
_ASSIGNED = ("牵头单位", "配合单位", "完成时限")


def lacking(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """A title that speaks of progress above a text that has none; columns of the table that nobody has filled in."""
    yield from _progress(snapshot, wish, briefing.title)
    yield from _unreviewed(snapshot, wish)
    yield from _assignments(briefing)


def _progress(snapshot: Snapshot, wish: Wish, title: str) -> Iterator[Sentence]:
    if not _TELLS_OF_PROGRESS.search(title) or gathered(wish.seen(snapshot), wish).all_filings:
        return
    if gathered(replace(wish, kind=Kind.REPORT).seen(snapshot), wish).all_filings:
        yield sentence("填报都退回了，还没有重报：题目写的是进展，正文没有进展可写。")
    elif wish.period is not None:
        yield sentence("{period}没有任何填报：题目写的是进展，正文没有进展可写。", period=wish.period.name)
    else:
        yield sentence("还没有任何填报：题目写的是进展，正文没有进展可写。")


def _unreviewed(snapshot: Snapshot, wish: Wish) -> Iterator[Sentence]:
    """Under the office's head it is printed like what was approved."""
    filed = gathered(wish.seen(snapshot), wish).all_filings if wish.goes_out else ()
    if waiting := sum(filing.review is Review.WAITING for filing in filed):
        yield sentence("有{count}条填报还没有审核，照所报印出。", count=waiting)


def _assignments(briefing: Briefing) -> Iterator[Sentence]:
    """Whole columns once; else the rows without a lead."""
    if briefing.annex is None or not briefing.annex.table.rows:
        return
    table = briefing.annex.table
    places = {column.heading: place for place, column in enumerate(table.columns)}
    columns = {name: [row[places[name]] for row in table.rows] for name in _ASSIGNED if name in places}
    if empty := [name for name, cells in columns.items() if not any(cells)]:
        named = joined("、", empty)
        yield sentence("任务分解表的{columns}整栏空着，下发前请先填分工。", columns=named)
    without = columns[_ASSIGNED[0]].count("")
    if _ASSIGNED[0] not in empty and without:
        yield sentence("任务分解表有{rows}行没有牵头单位。", rows=without)
