"""The days that words name, in every way offices write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from models.outline.markers import numeral
from models.search.horizon import end_of_month
from models.workspace.deadline_words import NO_YEAR_BEFORE, NUMBER, WRITTEN_YEAR, YEAR, without

_NO_NUMBER_BEFORE = "(?<![0-9一二三四五六七八九十])"
_UP_TO = f"(?:{NUMBER}[-~至到、])*"
_BREAK = "(?=$|[,;、。)前]|之前|以前|完成|实现|建成|办结)"
_NO_COUNT = "(?!\\.?[0-9]|[%‰亿万千百十个户人元处家项条倍件米年季月岁所张次天周小时公分级类批]|以上|以下)"


class Stretch(NamedTuple):
    """What a mention names. Without `first` it is a day or an end, which 前 includes: 6月15日前, 6月底前."""

    last: date
    first: date | None = None


class Form(NamedTuple):
    """A way to write a date. `read` gets the match and the year that holds; ValueError: no such day."""

    pattern: str
    read: Callable[[re.Match[str], int], Stretch]


def _day(match: re.Match[str], year: int) -> Stretch:
    """6月15日, 6.15, 6月15日至20日."""
    month = _number(match["month"])
    first = date(year, month, _number(match["day"]))
    through = match.groupdict().get("through")
    return Stretch(date(year, month, _number(through)) if through else first)


def _month(match: re.Match[str], year: int) -> Stretch:
    """6月, 6月底, 6月上旬; 6月初 counts as 上旬, 6月中 as 中旬."""
    month, part = _number(match["month"]), match["part"] or ""
    first, end = date(year, month, 1), end_of_month(date(year, month, 1)).day
    if part[-1:] in {"底", "末", "内"}:
        return Stretch(first.replace(day=end))
    begin, last = _PARTS_OF_A_MONTH.get(part, (1, end))
    return Stretch(first.replace(day=min(last, end)), first.replace(day=begin))


_PARTS_OF_A_MONTH = {
    "初": (1, 10),
    "上旬": (1, 10),
    "上半月": (1, 15),
    "上中旬": (1, 20),
    "中": (11, 20),
    "中旬": (11, 20),
    "中下旬": (11, 31),
    "下半月": (16, 31),
    "下旬": (21, 31),
}


def _quarter(match: re.Match[str], year: int) -> Stretch:
    return _months(match, year, 3 * _number(match["quarter"] or match["letter"]), 3)


def _half(match: re.Match[str], year: int) -> Stretch:
    return _months(match, year, 6 if match["half"] == "上" else 12, 6)


def _months(match: re.Match[str], year: int, last_month: int, count: int) -> Stretch:
    last = end_of_month(date(year, last_month, 1))
    return Stretch(last, None if match["part"] else date(year, last_month - count + 1, 1))


def _middle_of_year(_match: re.Match[str], year: int) -> Stretch:
    return Stretch(date(year, 6, 30))


def _end_of_year(_match: re.Match[str], year: int) -> Stretch:
    return Stretch(date(year, 12, 31))


def _whole_year(_match: re.Match[str], year: int) -> Stretch:
    return Stretch(date(year, 12, 31), date(year, 1, 1))


def _feast(match: re.Match[str], year: int) -> Stretch:
    """A feast of the solar calendar. 元旦 of no named year is the one after the plan's year."""
    if match["feast"].startswith("元旦"):
        day = date(year if match["year"] or match["short"] or match["said"] else year + 1, 1, 1)
    else:
        day = date(year, next(month for month, mark in _FEASTS if re.search(mark, match["feast"])), 1)
    return Stretch(day, day)


_FEASTS = ((5, "五|劳"), (6, "六|儿"), (7, "七|党"), (8, "八|军"), (10, ""))


def _five_year_plan(match: re.Match[str], _year: int) -> Stretch:
    """The end of a five-year plan: 十三五期末 → 2020."""
    return Stretch(date(2005 + 5 * _number(match["plan"]), 12, 31))


_PART = "(?P<part>上中旬|中下旬|[上中下]旬|[上下]半月|月?[底末]|内|初|中(?![央国心]))?"
_SHORT_DAY = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH_NAME = f"(?P<month>{NUMBER}|元)月份?"
_YEAR_AND_MONTH = "(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<month>[0-9]{1,2})"
_FORMS = (
    Form("(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])(?![0-9])", _day),
    Form(f"(?<![0-9])(?P<year>20[0-9]{{2}})(?P<month>0[1-9]|1[0-2])(?P<part>[底末])?{_NO_COUNT}", _month),
    Form(f"{_YEAR_AND_MONTH}(?P=mark)(?P<day>[0-9]{{1,2}})(?![0-9])[日号]?", _day),
    Form(f"{_YEAR_AND_MONTH}(?:月份?|{_NO_COUNT}){_PART}", _month),
    Form(
        f"{_NO_NUMBER_BEFORE}{YEAR}?{_MONTH_NAME}(?P<day>{NUMBER})"
        f"(?:[日号]|(?=$|[前之以止,;、。)~至到 -]))(?:[-~至到](?P<through>{NUMBER})[日号])?",
        _day,
    ),
    Form(f"{_NO_NUMBER_BEFORE}(?:{YEAR}{_UP_TO})?{_MONTH_NAME}{_PART}", _month),
    Form(f"(?<![0-9.])(?P<month>0?[1-9]|1[0-2])[./]{_SHORT_DAY}[日号]?{_NO_COUNT}", _day),
    Form(f"(?<![0-9.])(?P<month>0?[1-9]|1[0-2])-{_SHORT_DAY}(?![日号]){_NO_COUNT}", _day),
    Form(
        f"{_NO_NUMBER_BEFORE}(?:{YEAR}第?{_UP_TO})?"
        "(?:第?(?P<quarter>[1-4一二三四])个?季(?:度|(?=$|[底末内前]))|Q(?P<letter>[1-4]))(?P<part>[底末内])?(?!初)",
        _quarter,
    ),
    Form(f"{_NO_NUMBER_BEFORE}{YEAR}?(?P<half>[上下])半年(?P<part>[底末内])?(?!初)", _half),
    Form(f"(?:{_NO_NUMBER_BEFORE}{YEAR}年?|{NO_YEAR_BEFORE}年)中{_BREAK}", _middle_of_year),
    Form(
        f"{_NO_NUMBER_BEFORE}{YEAR}?(?P<feast>元旦节?|五一(?:国际)?劳动节|六一(?:国际)?儿童节|七一建党节|八一建军节"
        "|十一国庆节?|(?:国际)?劳动节|(?:国际)?儿童节|建党节|建军节|国庆节?|[五六七八十]一节?(?=前|之前|以前))"
        "(?!期间|假期|长假)",
        _feast,
    ),
    Form("(?<!二)十(?P<plan>[一二三四五六])五(?:规划)?(?:时期|期?[末内间底])", _five_year_plan),
    Form(f"(?:{_NO_NUMBER_BEFORE}{YEAR}年?|{NO_YEAR_BEFORE}年度?|岁)[底末终内]", _end_of_year),
    Form(f"{_NO_NUMBER_BEFORE}{YEAR}?全年度?", _end_of_year),
    Form(f"{_NO_NUMBER_BEFORE}{YEAR}(?<=[年度]){_BREAK}", _whole_year),
    Form(f"^(?:[0-9]{{4}}[-~至到])?(?P<year>{WRITTEN_YEAR})$", _whole_year),
)


def mentions(text: str) -> Sequence[tuple[Form, re.Match[str]]]:
    """The dates in a text, in its order; an earlier form takes its characters from the later ones."""
    mentions: list[tuple[Form, re.Match[str]]] = []
    for form in _FORMS:
        matches = list(re.finditer(form.pattern, text))
        mentions += [(form, match) for match in matches]
        text = without(text, matches)
    return sorted(mentions, key=lambda mention: mention[1].start())


def year_of(match: re.Match[str], plan: int, named: int) -> int:
    """The year a mention names, or the one that holds where it stands."""
    said = match.groupdict()
    if written := said.get("year"):
        return int(written.translate(_DIGITS))
    if short := said.get("short"):
        return 2000 + int(short)
    if word := said.get("said"):
        return named + 1 if word[0] in "次翌" else plan + _YEARS_AWAY[word[0]]
    return named


_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEARS_AWAY = {"去": -1, "上": -1, "今": 0, "本": 0, "当": 0, "明": 1, "来": 1, "下": 1, "后": 2}


def _number(words: str) -> int:
    if words == "元":
        return 1
    return int(words) if words.isdigit() else numeral(words)
