"""The year that a heading of a form speaks of: what is asked of another year than the plan's is not this year's."""

from __future__ import annotations

import re
import unicodedata

from exporters.workbook.limits import LONGEST_HEADING

_OPENING = re.compile(
    "(?:截[至止到])?(?:[0-9]+年?|[上去本今]年)度?(?:[0-9]{1,2}月(?:份|[0-9]{1,2}日)?)?[底末止]?(?:以来|至今|起)?"
)
_NAMED = re.compile("(?:[0-9]{2,4}|[上去本今])年")
_ONE = "(?:(?:20)?[0-9]{2}年度?+|20[0-9]{2}(?![0-9年]))"
_SOME = f"{_ONE}(?:[-—–~至到、和及]{_ONE})*+"
_SINCE = ".{0,8}?(?:以来|至今)|起"  # 2016年以来 goes on
_GOES_ON = re.compile(f"度?(?:{_SINCE})")
_OPENS = re.compile(f"{_SOME}(?!{_SINCE})")
_UNTIL = re.compile(f"截[至止到]({_ONE})")
_ASIDE = re.compile(rf"\(({_SOME})\)$")  # 完成情况（2016年）, but not （如2018年6月底前）
_NUMBERED = re.compile("(?:20)?([0-9]{2})(?![0-9])")
_PAST, _PRESENT = re.compile("[上去前]一?年"), re.compile("[本今]年")


def without_year(words: str) -> str:
    """Without the year it begins with: 2016年基础 and 上年基础 are one heading; 截至2017年3月10日 goes, too."""
    found = _OPENING.match(words)
    return words[found.end() :] if found else words


def year_of_group(words: str) -> str:
    """2016年 of 2016年度任务完成情况; empty where it begins with no year."""
    found = _NAMED.match(words)
    return found[0] if found and not _GOES_ON.match(words, found.end()) else ""


def is_of_another_year(words: str, plan: int) -> bool:
    """2016年完成情况, 去年完成情况, 截至2016年底完成情况, 完成情况（2016年） where the plan is for 2017; 2016—2017年 is
    its own, too, and so is what only names a year on its way. Of a plan without year, 0, only words tell."""
    text = "".join(unicodedata.normalize("NFKC", words[:LONGEST_HEADING]).split())
    named = _OPENS.match(text) or _ASIDE.search(text)
    if named:
        return plan > 0 and plan not in _years(named[0])
    if until := _UNTIL.match(text):
        return plan > max(_years(until[1]))
    return _PAST.match(text) is not None and _PRESENT.search(text) is None


def _years(words: str) -> set[int]:
    return {2000 + int(year) for year in _NUMBERED.findall(words)}
