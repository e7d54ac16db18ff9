"""What of the head and the foot of a formal document does not go together, and what only the office can write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.content.blocks import Briefing
from exporters.content.genre import genre_of, hands_on_table, opens_by_hand
from exporters.content.lacking_bodies import lacking_of_bodies
from exporters.content.lacking_genre import lacking_of_genre
from exporters.content.lacking_handed import lacking_of_handed
from exporters.content.lacking_marks import doubtful_marks
from exporters.content.letterhead import Letterhead
from exporters.content.wish import Wish
from models.sentence import Sentence, sentence
from models.workspace import Snapshot

_KEPT_BACK = "(?:不|非|免予|依申请)[^，。；、]{0,6}公开"  # 不对外公开, 非公开, 依申请公开
_PUBLISHED = re.compile(f"^(?!.*{_KEPT_BACK}).*公开(?!范围)", re.DOTALL)
_LETTERS, _REQUESTS = ("函", "复函"), ("请示",)
_UPWARD, _BELOW = ("报告", "请示"), re.compile("(?:^|[，,；;])\\s*(?P<copied>各[^，,；;。]*)")
_OF_MINUTES = re.compile("纪要(?:（[^（）]*）)?$")
_OF_ORDERS = re.compile("(?P<genre>命令|令)(?:（[^（）]*）)?$")
_TO_NOBODY = re.compile("(?P<genre>公报|公告|通告|决议)(?:（[^（）]*）)?$")


def lacking_of_head(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """Of a formal document; other papers have no such head."""
    yield from _head(briefing)
    yield from _typed(briefing.letterhead)
    yield from doubtful_marks(briefing.letterhead)
    yield from lacking_of_bodies(briefing)
    yield from lacking_of_genre(briefing)
    yield from _other_format("".join(briefing.title.split()))
    yield from _written_by_hand(briefing.title)
    yield from lacking_of_handed(briefing)
    yield from _telephones(snapshot, wish, briefing)


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


def _typed(head: Letterhead) -> Iterator[Sentence]:
    """A paper is not printed before it is issued."""
    if head.day and head.printed_day and head.printed_day < head.day:
        yield sentence("印发日期{printed}早于成文日期{issued}，请核对。", printed=head.printed_on, issued=head.issued)


def _other_format(title: str) -> Iterator[Sentence]:
    """Kinds of document that the standard gives a head of their own, or that are sent to nobody in particular."""
    if _OF_MINUTES.search(title):
        yield sentence(
            "“纪要”另有格式：标志写“××纪要”，没有主送机关，不盖章，正文后写出席人员。"
            "程序照一般公文印了版头和主送机关，请另行排版。"
        )
    elif found := _OF_ORDERS.search(title):
        yield sentence(
            "“{genre}”另有格式：标志写发文机关全称加“命令”或“令”，没有主送机关，由签发人签名。"
            "程序照一般公文印了版头和主送机关，请另行排版。",
            genre=found["genre"],
        )
    elif found := _TO_NOBODY.search(title):
        yield sentence("“{genre}”不写主送机关，程序照一般公文印了主送机关一行，请核对。", genre=found["genre"])


def _written_by_hand(title: str) -> Iterator[Sentence]:
    """What only the office knows: nobody makes it up, and nobody overlooks that it is not there."""
    if genre := opens_by_hand(title):
        yield sentence("“{genre}”的开头要由本机关自己写，程序没有写，正文直接从各章起。发出前请补上。", genre=genre)
    elif genre_of(title) in _REQUESTS:
        yield sentence("“请示”请的是什么事、什么意见，要由本机关自己写，程序没有写。发出前请在正文里补上。")


def _telephones(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """Of people, in a paper that everybody may read. The table that a notice hands on has none."""
    if hands_on_table(briefing.title):
        return
    head = briefing.letterhead
    tasks = sum(bool(snapshot.assignment(task).phone) for task in wish.chosen_tasks(snapshot))
    if tasks and _PUBLISHED.search(head.remark):
        yield sentence("附注写“{remark}”，正文印有{tasks}项任务的联系电话，请核对。", remark=head.remark, tasks=tasks)
