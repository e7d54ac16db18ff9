"""What a paper lacks, for whoever is about to send it out: it is said to them and not printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from exporters.content.blocks import Briefing
from exporters.content.gathered import gathered
from exporters.content.genre import genre_of, hands_on_table, opens_by_hand
from exporters.content.lacking_days import not_begun
from exporters.content.letterhead import Kind, Letterhead
from exporters.content.links_said import prints_links
from exporters.content.standing import LATE
from exporters.content.wish import Wish
from models.outline import NodeId
from models.sentence import Sentence, joined, sentence
from models.workspace import Snapshot
from models.workspace.filings import Review
from models.workspace.renewing import earlier_reasons, renewals

_TELLS_OF_PROGRESS = re.compile("进展|推进情况|落实情况")
_KEPT_BACK = "(?:不|非|免予|依申请)[^，。；、]{0,6}公开"  # 不对外公开, 非公开, 依申请公开
_PUBLISHED = re.compile(f"^(?!.*{_KEPT_BACK}).*公开(?!范围)", re.DOTALL)
_LETTERS, _REQUESTS = ("函", "复函"), ("请示",)
_UPWARD, _BELOW = ("报告", "请示"), re.compile("(?:^|[，,；;])\\s*(?P<copied>各[^，,；;。]*)")
_ASSIGNED = ("牵头单位", "配合单位", "完成时限")


def lacking(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """A title that speaks of progress above a text that has none; columns of the table that nobody has filled in;
    what of the head does not go together."""
    yield from _other_year(snapshot, wish)
    yield from not_begun(snapshot, wish, briefing.title)
    yield from _progress(snapshot, wish, briefing.title)
    yield from _unreviewed(snapshot, wish, briefing.title)
    yield from _assignments(briefing)
    yield from _suggested(snapshot, wish, briefing)
    yield from _earlier_reasons(snapshot, wish)
    if wish.kind is Kind.FORMAL:
        yield from _head(briefing)
        yield from _written_by_hand(briefing.title)
        yield from _telephones(snapshot, wish, briefing.letterhead)


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
    if not prints_links(wish.kind):
        return
    tasks = wish.chosen_tasks(snapshot)
    old = [one for one in renewals(snapshot) if one.link.task in tasks and wish.prints(snapshot, one.link)]
    if old:
        yield earlier_reasons(len(old))


def _head(briefing: Briefing) -> Iterator[Sentence]:
    """What is classified is not published, and a letter bears the name of the office alone (GB/T 9704-2012, 10.1)."""
    head, genre = briefing.letterhead, genre_of(briefing.title)
    if head.security and _PUBLISHED.search(head.remark):
        yield sentence(
            "标了密级“{security}”，附注又写“{remark}”：涉密公文不得公开，请核对。",
            security=head.security,
            remark=head.remark,
        )
    if genre in _UPWARD and (below := _BELOW.search(head.copy_to)):
        yield sentence(
            "“{genre}”是上行文，不抄送下级机关。现在抄送“{copied}”，请核对。", genre=genre, copied=below["copied"]
        )
    if genre in _LETTERS and head.is_of_document:
        yield sentence(
            "“{genre}”用信函格式，发文机关标志只写机关名称，不加“文件”。现在是“{masthead}”，请核对。",
            genre=genre,
            masthead=head.masthead,
        )


def _written_by_hand(title: str) -> Iterator[Sentence]:
    """What only the office knows: nobody makes it up, and nobody overlooks that it is not there."""
    if genre := opens_by_hand(title):
        yield sentence("“{genre}”的开头要由本机关自己写，程序没有写，正文直接从各章起。发出前请补上。", genre=genre)
    elif genre_of(title) in _REQUESTS:
        yield sentence("“请示”请的是什么事、什么意见，要由本机关自己写，程序没有写。发出前请在正文里补上。")


def _telephones(snapshot: Snapshot, wish: Wish, head: Letterhead) -> Iterator[Sentence]:
    """Of people, in a paper that everybody may read."""
    tasks = sum(bool(snapshot.assignment(task).phone) for task in wish.chosen_tasks(snapshot))
    if tasks and _PUBLISHED.search(head.remark):
        yield sentence("附注写“{remark}”，正文印有{tasks}项任务的联系电话，请核对。", remark=head.remark, tasks=tasks)
