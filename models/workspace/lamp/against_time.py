"""How far work is, held against the year and its deadline, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from models.figures.comparing import plain
from models.sentence import Sentence, sentence, written_day
from models.workspace.lamp.facts import LampFacts
from models.workspace.periods import elapsed_share, whole_percent


def elapsed_percent(facts: LampFacts, on: date) -> int:
    return whole_percent(elapsed_share(_year(facts, on), on))


def against_year(facts: LampFacts, percent: float, on: date) -> Sentence:
    """With what the elapsed share is counted by: the year, also where there is a deadline within it or none."""
    done, elapsed = plain(Decimal(str(percent))), elapsed_percent(facts, on)
    counted = _counted_by(_year(facts, on), on)
    return sentence("序时{elapsed}%（{counted}）· 完成{done}%", elapsed=elapsed, counted=counted, done=done)


def against_deadline(due: date, on: date) -> Sentence:
    left, day = (due - on).days, written_day(due)
    if left < 0:
        return sentence("逾期{days}天，时限是{day}", days=-left, day=day)
    if left:
        return sentence("还有{days}天到期，时限是{day}", days=left, day=day)
    return sentence("今天到期，时限是{day}", day=day)


def _year(facts: LampFacts, on: date) -> int:
    return on.year if facts.year is None else facts.year


def _counted_by(year: int, on: date) -> Sentence:
    if on.year > year:
        return sentence("按{year}年全年算，已过完", year=year)
    if on.year < year:
        return sentence("按{year}年全年算，还没有开始", year=year)
    return sentence("按{year}年全年算，到{month}月{day}日", year=year, month=on.month, day=on.day)
