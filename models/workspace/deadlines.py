"""Deadlines: the words as typed, and a date to sort them by."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from models.outline.markers import numeral
from models.sentence import Sentence, joined, sentence, written_day


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
    text, moving = _taken_out(_MOVING, _plain(words))
    text, recurring = _taken_out(_RECURRING, text)
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
    for form, match in _mentions(text):
        tail = re.match(_TAIL, text[match.end() :])
        if tail and tail["beginning"]:
            found.beginnings.append(match[0])
            continue
        try:
            year = _year(match, plan, named)
            stretch = form.read(match, year)
            found.ends.append(_end(stretch, match[0], plan, before=bool(tail)))
            named = max(named, year)
        except (ValueError, OverflowError):
            found.doubts.append(sentence("日历上没有“{day}”", day=match[0]))
    return found


def _end(stretch: _Stretch, phrase: str, plan: int, *, before: bool) -> _End:
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
    if re.search(_ONGOING, text):
        return DeadlineKind.ONGOING, sentence("长期工作，没有截止日期")
    if found.beginnings:
        why = sentence("“{words}”只是开始的时间，这些字读不出截止日期", words=found.beginnings[0])
        return DeadlineKind.UNDATED, why
    if not text:
        return DeadlineKind.BLANK, _BLANK
    return DeadlineKind.UNDATED, sentence("这些字读不出日期")


# How the words are found. All patterns meet plain text: half-width, upper case, no quotes, no blanks but
# between digits. `_TAKEN` stands where an earlier pattern has found something, so that no later one does.

_TAKEN = "\0"
_MARKS = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("【〔[{", "(")
    | dict.fromkeys("】〕]}", ")")
    | dict.fromkeys("“”\"'‘’《》〈〉「」『』")
)
_ITEM_NUMBERS = "[①-⒛㈠-㈩]"
_TIME_OF_DAY = r"(?<![T\s])[T\s]*+[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]+)?Z?"
_BLANKS = r"(?<=[0-9])(\s)\s*(?=[0-9])|\s+"

_ONE_TO_NINE = "[一二三四五六七八九]"
_NUMBER = f"(?:[0-9]{{1,2}}|{_ONE_TO_NINE}?十{_ONE_TO_NINE}?|{_ONE_TO_NINE})"
_NO_NUMBER_BEFORE = "(?<![0-9一二三四五六七八九十])"
_WRITTEN_YEAR = "(?:19|20)[0-9]{2}|[一二][九〇零○][一二三四五六七八九〇零○]{2}"
_YEAR = (
    f"(?:(?P<year>{_WRITTEN_YEAR})(?:年度?)? ?"
    "|(?P<short>[0-9]{2})年度?(?=[底末0-9一二三四五六七八九十第上下元]|年底|年末|全年)"
    "|(?P<said>[去上今本当明次来翌下]年度?|(?<![以之今往])后年))"
)
_UP_TO = f"(?:{_NUMBER}[-~至到、])*"
_NO_YEAR_BEFORE = "(?<![0-9一二三四五六七八九十〇零○两几多半数近学财全去上今本当明次来翌下后])"
_BREAK = "(?=$|[,;、。)前]|之前|以前|完成|实现|建成|办结)"
_NO_COUNT = "(?!\\.?[0-9]|[%‰亿万千百十个户人元处家项条倍件米年季月岁所张次天周小时公分级类批]|以上|以下)"

_TAIL = r"(?:之前|以前|前(?![后期往沿置]))|(?P<beginning>起(?![草步动用诉])|开始|以后|之后|以来|后(?![期续]))"
_ONGOING = "长期|常态|持续|经常|日常|不间断|始终|长效|常年|滚动|坚持|一年四季"
_RECURRING = (
    "每(?:个|一|逢)*(?:[0-9一二两三四六]个)?(?:月|季度?|半年|周|星期|旬|工作日|日|天)"
    f"|[逐按](?:月|季度?|周|旬)|各季度|一(?:月|季度?|周|旬)一(?!{_NUMBER}?[日号])|定期"
)
_MOVING = (
    f"{_YEAR}?年?(?:(?:春|元宵|清明|端午|中秋|重阳)节|元宵|清明|端午|七夕|中元|中秋|重阳|腊八|除夕|小年|大年三十"
    f"|(?:农历|阴历|旧历)(?:[正腊冬元]|{_NUMBER})?月?份?[初廿]?{_NUMBER}?[日底]?"
    f"|[正腊]月[初廿]?{_NUMBER}?[日底]?|{_NO_YEAR_BEFORE}年(?=前(?!后)))"
    "(?:之?前|以前|期间|之?后)?"
)


class _Stretch(NamedTuple):
    """What a mention names. Without `first` it is a day or an end, which 前 includes: 6月15日前, 6月底前."""

    last: date
    first: date | None = None


class _Form(NamedTuple):
    """A way to write a date. `read` gets the match and the year that holds; ValueError: no such day."""

    pattern: str
    read: Callable[[re.Match[str], int], _Stretch]


def _day(match: re.Match[str], year: int) -> _Stretch:
    """6月15日, 6.15, 6月15日至20日."""
    month = _number(match["month"])
    first = date(year, month, _number(match["day"]))
    through = match.groupdict().get("through")
    return _Stretch(date(year, month, _number(through)) if through else first)


def _month(match: re.Match[str], year: int) -> _Stretch:
    """6月, 6月底, 6月上旬; 6月初 counts as 上旬, 6月中 as 中旬."""
    month, part = _number(match["month"]), match["part"] or ""
    first, end = date(year, month, 1), monthrange(year, month)[1]
    if part[-1:] in {"底", "末", "内"}:
        return _Stretch(first.replace(day=end))
    begin, last = _PARTS_OF_A_MONTH.get(part, (1, end))
    return _Stretch(first.replace(day=min(last, end)), first.replace(day=begin))


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


def _quarter(match: re.Match[str], year: int) -> _Stretch:
    return _months(match, year, 3 * _number(match["quarter"] or match["letter"]), 3)


def _half(match: re.Match[str], year: int) -> _Stretch:
    return _months(match, year, 6 if match["half"] == "上" else 12, 6)


def _months(match: re.Match[str], year: int, last_month: int, count: int) -> _Stretch:
    last = date(year, last_month, monthrange(year, last_month)[1])
    return _Stretch(last, None if match["part"] else date(year, last_month - count + 1, 1))


def _middle_of_year(_match: re.Match[str], year: int) -> _Stretch:
    return _Stretch(date(year, 6, 30))


def _end_of_year(_match: re.Match[str], year: int) -> _Stretch:
    return _Stretch(date(year, 12, 31))


def _whole_year(_match: re.Match[str], year: int) -> _Stretch:
    return _Stretch(date(year, 12, 31), date(year, 1, 1))


def _feast(match: re.Match[str], year: int) -> _Stretch:
    """A feast of the solar calendar. 元旦 of no named year is the one after the plan's year."""
    if match["feast"].startswith("元旦"):
        day = date(year if match["year"] or match["short"] or match["said"] else year + 1, 1, 1)
    else:
        day = date(year, next(month for month, mark in _FEASTS if re.search(mark, match["feast"])), 1)
    return _Stretch(day, day)


_FEASTS = ((5, "五|劳"), (6, "六|儿"), (7, "七|党"), (8, "八|军"), (10, ""))


def _five_year_plan(match: re.Match[str], _year: int) -> _Stretch:
    """The end of a five-year plan: 十三五期末 → 2020."""
    return _Stretch(date(2005 + 5 * _number(match["plan"]), 12, 31))


_PART = "(?P<part>上中旬|中下旬|[上中下]旬|[上下]半月|月?[底末]|内|初|中(?![央国心]))?"
_SHORT_DAY = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_MONTH_NAME = f"(?P<month>{_NUMBER}|元)月份?"
_YEAR_AND_MONTH = "(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<month>[0-9]{1,2})"
_FORMS = (
    _Form("(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>[0-3][0-9])(?![0-9])", _day),
    _Form(f"(?<![0-9])(?P<year>20[0-9]{{2}})(?P<month>0[1-9]|1[0-2])(?P<part>[底末])?{_NO_COUNT}", _month),
    _Form(f"{_YEAR_AND_MONTH}(?P=mark)(?P<day>[0-9]{{1,2}})(?![0-9])[日号]?", _day),
    _Form(f"{_YEAR_AND_MONTH}(?:月份?|{_NO_COUNT}){_PART}", _month),
    _Form(
        f"{_NO_NUMBER_BEFORE}{_YEAR}?{_MONTH_NAME}(?P<day>{_NUMBER})"
        f"(?:[日号]|(?=$|[前之以止,;、。)~至到 -]))(?:[-~至到](?P<through>{_NUMBER})[日号])?",
        _day,
    ),
    _Form(f"{_NO_NUMBER_BEFORE}(?:{_YEAR}{_UP_TO})?{_MONTH_NAME}{_PART}", _month),
    _Form(f"(?<![0-9.])(?P<month>0?[1-9]|1[0-2])[./]{_SHORT_DAY}[日号]?{_NO_COUNT}", _day),
    _Form(f"(?<![0-9.])(?P<month>0?[1-9]|1[0-2])-{_SHORT_DAY}(?![日号]){_NO_COUNT}", _day),
    _Form(
        f"{_NO_NUMBER_BEFORE}(?:{_YEAR}第?{_UP_TO})?"
        "(?:第?(?P<quarter>[1-4一二三四])个?季(?:度|(?=$|[底末内前]))|Q(?P<letter>[1-4]))(?P<part>[底末内])?(?!初)",
        _quarter,
    ),
    _Form(f"{_NO_NUMBER_BEFORE}{_YEAR}?(?P<half>[上下])半年(?P<part>[底末内])?(?!初)", _half),
    _Form(f"(?:{_NO_NUMBER_BEFORE}{_YEAR}年?|{_NO_YEAR_BEFORE}年)中{_BREAK}", _middle_of_year),
    _Form(
        f"{_NO_NUMBER_BEFORE}{_YEAR}?(?P<feast>元旦节?|五一(?:国际)?劳动节|六一(?:国际)?儿童节|七一建党节|八一建军节"
        "|十一国庆节?|(?:国际)?劳动节|(?:国际)?儿童节|建党节|建军节|国庆节?|[五六七八十]一节?(?=前|之前|以前))"
        "(?!期间|假期|长假)",
        _feast,
    ),
    _Form("(?<!二)十(?P<plan>[一二三四五六])五(?:规划)?(?:时期|期?[末内间底])", _five_year_plan),
    _Form(f"(?:{_NO_NUMBER_BEFORE}{_YEAR}年?|{_NO_YEAR_BEFORE}年度?|岁)[底末终内]", _end_of_year),
    _Form(f"{_NO_NUMBER_BEFORE}{_YEAR}?全年度?", _end_of_year),
    _Form(f"{_NO_NUMBER_BEFORE}{_YEAR}(?<=[年度]){_BREAK}", _whole_year),
    _Form(f"^(?:[0-9]{{4}}[-~至到])?(?P<year>{_WRITTEN_YEAR})$", _whole_year),
)


def _mentions(text: str) -> Sequence[tuple[_Form, re.Match[str]]]:
    """The dates in a text, in its order; an earlier form takes its characters from the later ones."""
    mentions: list[tuple[_Form, re.Match[str]]] = []
    for form in _FORMS:
        matches = list(re.finditer(form.pattern, text))
        mentions += [(form, match) for match in matches]
        text = _without(text, matches)
    return sorted(mentions, key=lambda mention: mention[1].start())


def _taken_out(pattern: str, text: str) -> tuple[str, list[str]]:
    matches = list(re.finditer(pattern, text))
    return _without(text, matches), [match[0] for match in matches]


def _without(text: str, matches: Sequence[re.Match[str]]) -> str:
    """The text with its matches blotted out, everything else in its place."""
    for match in matches:
        text = text[: match.start()] + _TAKEN * len(match[0]) + text[match.end() :]
    return text


def _plain(words: str) -> str:
    text = unicodedata.normalize("NFKC", re.sub(_ITEM_NUMBERS, ";", words)).upper().translate(_MARKS)
    text = "".join(c for c in text if c.isprintable() or c.isspace())
    return re.sub(_BLANKS, lambda blank: " " if blank[1] else "", re.sub(_TIME_OF_DAY, "", text))


def _year(match: re.Match[str], plan: int, named: int) -> int:
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
