"""份号, 密级, 紧急程度, 发文字号 and dates that are not as they must be, or that a kind of paper does not print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.content.blocks import Briefing
from exporters.content.genre import hands_on_table
from exporters.content.letterhead import Kind, Letterhead, borne_day, date_of_issue, head_fields
from exporters.content.wish import Wish
from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace import Snapshot
from models.workspace.paper_settings import PAPER_FIELDS

_MARKS = ("paper_security", "paper_copy_number", "paper_urgency")
_NUMBER = re.compile(r"[^〔〕]+〔(?P<year>[0-9]{4})〕[\s＿_]*[0-9]*[\s＿_]*号")  # its number may be left to the hand
_BLANKS = re.compile(r"[\s＿_×xX]")
_YEARS = re.compile("(?P<grade>绝密|机密|秘密)★(?P<years>[0-9]+)年?")
_MOST_YEARS = {"绝密": 30, "机密": 20, "秘密": 10}
_URGENT = ("特急", "加急", "特提", "平急")
_COPY_DIGITS = 6


def unprinted_marks(wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """What is classified leaves without its mark in a kind of paper that has no place for one."""
    printed, head = head_fields(wish.kind), briefing.letterhead
    given = dict(zip(_MARKS, (head.security, head.copy_number, head.urgency), strict=True))
    if left := [fixed_word(PAPER_FIELDS[name]) for name in _MARKS if given[name] and name not in printed]:
        yield sentence("填了{fields}，这种材料不印，发出前请自己标上。", fields=joined("、", left))


def no_day(snapshot: Snapshot, wish: Wish, briefing: Briefing) -> Iterator[Sentence]:
    """2017.4.31 prints as it was typed, and the paper counts up to another day."""
    words = briefing.letterhead.issued
    if not words or borne_day(snapshot.register) or "paper_issued" not in head_fields(wish.kind):
        return
    if wish.day is None or (wish.kind is Kind.FORMAL and hands_on_table(briefing.title)):
        yield sentence("成文日期“{words}”读不出是哪一天，纸上照印，请核对。", words=words)
    else:
        yield sentence(
            "成文日期“{words}”读不出是哪一天，纸上照印，统计截至{day}，请核对。",
            words=words,
            day=date_of_issue(wish.day),
        )


def doubtful_marks(head: Letterhead) -> Iterator[Sentence]:
    """Of a formal document (GB/T 9704-2012, 7.2; 保守国家秘密法 for the years)."""
    yield from _number(head)
    yield from _copy_number(head.copy_number)
    found = _YEARS.fullmatch(head.security)
    if found and int(found["years"]) > _MOST_YEARS[found["grade"]]:
        yield sentence(
            "密级写“{security}”：{grade}的保密期限一般不超过{most}年，请核对。",
            security=head.security,
            grade=found["grade"],
            most=_MOST_YEARS[found["grade"]],
        )
    if head.urgency and head.urgency not in _URGENT:
        yield sentence("紧急程度“{urgency}”不是规定的写法：公文写“特急”或“加急”，请核对。", urgency=head.urgency)


def _number(head: Letterhead) -> Iterator[Sentence]:
    found = _NUMBER.fullmatch(head.number)
    if head.number and not found and not _BLANKS.search(head.number):
        yield sentence(
            "发文字号“{number}”不合格式：机关代字、六角括号里的年份、序号，例如“×民发〔2017〕38号”，请核对。",
            number=head.number,
        )
    elif found and head.day and int(found["year"]) != head.day.year:
        yield sentence("发文字号是{year}年的，成文日期是{issued}，请核对。", year=found["year"], issued=head.issued)


def _copy_number(number: str) -> Iterator[Sentence]:
    if number and not number.isdecimal():
        yield sentence("份号“{number}”不是数字：份号用6位阿拉伯数字，请核对。", number=number)
    elif len(number) > _COPY_DIGITS:
        yield sentence("份号“{number}”多于6位：份号用6位阿拉伯数字，请核对。", number=number)
