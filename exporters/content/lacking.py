"""What a paper lacks, for whoever is about to send it out: it is said to them and not printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from exporters.content.blocks import Briefing
from exporters.content.gathered import gathered
from exporters.content.genre import hands_on_table
from exporters.content.lacking_days import not_begun
from exporters.content.lacking_head import lacking_of_head
from exporters.content.lacking_marks import no_day, unprinted_marks
from exporters.content.letterhead import Kind
from exporters.content.links_said import prints_links, renewals_printed
from exporters.content.standing import LATE
from exporters.content.wish import Wish
from models.outline import NodeId
from models.sentence import Sentence, joined, sentence
from models.workspace import Snapshot
from models.workspace.filings import Review
from models.workspace.pending_numbers import pending_numbers
from models.workspace.renewing import earlier_reasons

_TELLS_OF_PROGRESS = re.compile("进展|推进情况|落实情况")
_ASSIGNED = ("牵头单位", "配合单位", "完成时限")


def lacking(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """A title that speaks of progress above a text that has none; columns of the table that nobody has filled in;
    what of the head does not go together."""
    yield from _other_year(snapshot, wish)
    yield from not_begun(snapshot, wish, briefing.title)
    yield from _progress(snapshot, wish, briefing.title)
    yield from _unreviewed(snapshot, wish, briefing.title)
    yield from _sent_back(snapshot, wish)
    yield from _pending(snapshot, wish)
    yield from _assignments(snapshot, wish, briefing)
    yield from _suggested(snapshot, wish, briefing)
    yield from _earlier_reasons(snapshot, wish)
    yield from no_day(snapshot, wish, briefing)
    yield from unprinted_marks(wish, briefing)
    if wish.kind is Kind.FORMAL:
        yield from lacking_of_head(snapshot, wish, briefing)


def _other_year(snapshot: Snapshot, wish: Wish) -> Iterator[Sentence]:
    if wish.period and snapshot.year and wish.period.year != snapshot.year:
        yield sentence("期次是{period}，任务是{year}年的，请核对。", period=wish.period.name, year=snapshot.year)


def _progress(snapshot: Snapshot, wish: Wish, title: str) -> Iterator[Sentence]:
    if not _TELLS_OF_PROGRESS.search(title) or gathered(wish.seen(snapshot), wish).all_filings:
        return
    if gathered(replace(wish, kind=Kind.REPORT).seen(snapshot), wish).all_filings:
        yield sentence("填报都退回了，还没有重报：题目写的是进展，正文没有进展可写。")
    elif wish.period is not None:
        yield sentence("{period}没有任何填报：题目写的是进展，正文没有进展可写。", period=wish.period.name)
    else:
        yield sentence("还没有任何填报：题目写的是进展，正文没有进展可写。")


def _unreviewed(snapshot: Snapshot, wish: Wish, title: str) -> Iterator[Sentence]:
    """Under the office's head and on the sheet for the leaders it is printed like what was approved."""
    prints_alike = wish.goes_out or wish.kind is Kind.ONEPAGE
    filed = gathered(wish.seen(snapshot), wish).all_filings if prints_alike else ()
    if filed and wish.kind is Kind.FORMAL and hands_on_table(title):
        yield sentence("这份通知只印发分解表，已有的{count}条填报没有印。", count=len(filed))
    elif waiting := sum(filing.review is Review.WAITING for filing in filed):
        yield sentence("有{count}条填报还没有审核，照所报印出。", count=waiting)


def _sent_back(snapshot: Snapshot, wish: Wish) -> Iterator[Sentence]:
    """It counts in one kind of paper and not in the other: two papers of one day have two averages."""
    every = gathered(replace(wish, kind=Kind.REPORT).seen(snapshot), wish).all_filings
    back = sum(filing.review is Review.RETURNED for filing in every)
    if not back or back == len(every):
        return
    if wish.goes_out or wish.kind is Kind.ONEPAGE:
        yield sentence("有{count}条填报退回了，还没有重报，没有印，也没有算进完成率和警示灯。", count=back)
    else:
        yield sentence("有{count}条填报退回了，还没有重报，照印照算；文件式、工作简报、一页纸不印不算。", count=back)


def _pending(snapshot: Snapshot, wish: Wish) -> Iterator[Sentence]:
    """Averages and lamps follow from it, and not all of them say so."""
    filed = gathered(wish.seen(snapshot), wish).all_filings
    if apart := sum(bool(pending_numbers(snapshot, filing)) for filing in filed):
        yield sentence("有{count}条填报的数或者状态待定（两份文件改得不一样），印的、算的是较新的一个。", count=apart)


def _assignments(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """Whole columns once; else the rows without a lead. Of those whose lead is only suggested, and does not print,
    that is said instead."""
    if briefing.annex is None or not briefing.annex.table.rows:
        return
    table = briefing.annex.table
    places = {column.heading: place for place, column in enumerate(table.columns)}
    columns = {name: [row[places[name]] for row in table.rows] for name in _ASSIGNED if name in places}
    suggested = 0 if wish.has_suggestions else _count_suggested(snapshot, table.nodes)
    without = columns[_ASSIGNED[0]].count("") - suggested
    said_below = _ASSIGNED[:1] if suggested else ()
    if empty := [name for name, cells in columns.items() if name not in said_below and not any(cells)]:
        named = joined("、", empty)
        yield sentence("任务分解表的{columns}整栏空着，下发前请先填分工。", columns=named)
    if _ASSIGNED[0] not in empty and without:
        yield sentence("任务分解表有{rows}行没有牵头单位。", rows=without)


def _suggested(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """Who leads is in doubt, and the paper prints only what is not."""
    if wish.has_suggestions:
        return
    if briefing.annex is not None:
        if rows := _count_suggested(snapshot, briefing.annex.table.nodes):
            yield sentence("任务分解表有{rows}行的牵头单位只是建议，还没有确认，没有印。", rows=rows)
    elif wish.kind is Kind.BULLETIN:
        lamps = gathered(wish.seen(snapshot), wish).lamps
        if tasks := _count_suggested(snapshot, [task for task, lamp in lamps.items() if lamp.colour in LATE]):
            yield sentence("有{tasks}项要关注的任务，牵头单位只是建议，还没有确认，没有印。", tasks=tasks)


def _count_suggested(snapshot: Snapshot, nodes: Iterable[NodeId]) -> int:
    return sum("lead" in snapshot.assignment(node).suggested for node in nodes)


def _earlier_reasons(snapshot: Snapshot, wish: Wish) -> Iterator[Sentence]:
    """Of the links that this paper prints."""
    if prints_links(wish.kind) and (old := renewals_printed(snapshot, wish)):
        yield earlier_reasons(len(old))
