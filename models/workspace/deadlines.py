"""Deadlines: the words as typed, and a date to sort them by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from models.sentence import Sentence, joined, sentence, written_day
from models.workspace.deadline_words import MOVING, ONGOING, RECURRING, TAIL, plain, taken_out
from models.workspace.named_days import Stretch, mentions, year_of


class DeadlineKind(StrEnum):
    """Whether the words give a date, and if not, whether that is as it should be."""

    DATED = "dated"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    UNDATED = "undated"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What was typed, the last day it allows, and how that day was found, as a sentence.

    The words are what prints; `due` is there to sort and to warn by.
    """

    words: str
    due: date | None
    why: Sentence
    kind: DeadlineKind

    @property
    def sort_key(self) -> tuple[bool, date]:
        """By date; what has none comes last."""
        return (self.due is None, self.due or date.max)


_LONGEST = 500  # characters; the patterns may take the square of it
_BLANK = sentence("没有填写完成时限")
_TOO_LONG = sentence("字太多，没有从中读日期")


def read_deadline(words: str, year: int) -> Deadline:
    """Read a deadline in a plan for `year`. Never raises: words that give no date are kept and say so."""
    if not words.strip():  # most of a new paper; no pattern need be compiled for it
        return Deadline(words=words, due=None, why=_BLANK, kind=DeadlineKind.BLANK)
    if len(words) > _LONGEST:
        return Deadline(words=words, due=None, why=_TOO_LONG, kind=DeadlineKind.UNDATED)
    return _read(words, year)


@lru_cache(maxsize=1024)
def _read(words: str, year: int) -> Deadline:
    """A table says the same few words thousands of times."""
    text, moving = taken_out(MOVING, plain(words))
    text, recurring = taken_out(RECURRING, text)
    found = _days(text, year)
    found.doubts.extend(sentence("“{feast}”各年日期不同", feast=feast) for feast in moving)
    if found.ends:
        due = max(end.day for end in found.ends)
        return Deadline(words=words, due=due, why=_sentence(found, due), kind=DeadlineKind.DATED)
    kind, why = _without_date(text, found, recurring=bool(recurring))
    return Deadline(words=words, due=None, why=why, kind=kind)


class _End(NamedTuple):
    """A last day. `leaves_out` is what a 前 keeps out of it: 6月 in 6月前."""

    day: date
    leaves_out: str = ""


class _Found(NamedTuple):
    """What the words say: last days, what is no day of the calendar, beginnings (7月1日起)."""

    ends: list[_End]
    doubts: list[Sentence]
    beginnings: list[str]


def _days(text: str, plan: int) -> _Found:
    """Every day named. A later year, once named, holds for what follows: 2018年3月底出方案，9月底建成."""
    found, named = _Found([], [], []), plan
    for form, match in mentions(text):
        tail = re.match(TAIL, text[match.end() :])
        if tail and tail["beginning"]:
            found.beginnings.append(match[0])
            continue
        try:
            year = year_of(match, plan, named)
            stretch = form.read(match, year)
            found.ends.append(_end(stretch, match[0], plan, before=bool(tail)))
            named = max(named, year)
        except (ValueError, OverflowError):
            found.doubts.append(sentence("日历上没有“{day}”", day=match[0]))
    return found


def _end(stretch: Stretch, phrase: str, plan: int, *, before: bool) -> _End:
    """三季度前 ends before the quarter begins, unless that would be before the plan does: 一季度前, 2017年前."""
    if not before or stretch.first is None or stretch.first == date(plan, 1, 1):
        return _End(stretch.last)
    return _End(stretch.first - timedelta(days=1), leaves_out=phrase)


def _sentence(found: _Found, due: date) -> Sentence:
    parts = [sentence("读作{day}", day=written_day(due))]
    if (count := len({end.day for end in found.ends})) > 1:
        parts.append(sentence("写有{count}个日期，取最后一个", count=count))
    left_out = [end.leaves_out for end in found.ends if end.day == due and end.leaves_out]
    parts += [sentence("“{words}”不计在内", words=words) for words in left_out[:1]]
    parts += [sentence("{doubt}，没有计入", doubt=doubt) for doubt in found.doubts]
    return joined("；", parts)


def _without_date(text: str, found: _Found, *, recurring: bool) -> tuple[DeadlineKind, Sentence]:
    if found.doubts:
        return DeadlineKind.UNDATED, sentence("{doubts}，这些字读不出日期", doubts=joined("；", found.doubts))
    if recurring or "每年" in text:
        return DeadlineKind.RECURRING, sentence("定期重复的工作，没有单一的截止日期")
    if re.search(ONGOING, text):
        return DeadlineKind.ONGOING, sentence("长期工作，没有截止日期")
    if found.beginnings:
        why = sentence("“{words}”只是开始的时间，这些字读不出截止日期", words=found.beginnings[0])
        return DeadlineKind.UNDATED, why
    if not text:
        return DeadlineKind.BLANK, _BLANK
    return DeadlineKind.UNDATED, sentence("这些字读不出日期")
