"""The year that a heading of a form speaks of: what is asked of another year than the plan's is not this year's."""

from __future__ import annotations

import re
import unicodedata

from exporters.workbook.limits import LONGEST_HEADING

_OPENING = re.compile("(?:[0-9]+年?|[上去本今]年)度?")
_NAMED = re.compile("(?:[0-9]{2,4}|[上去本今])年")
_NUMBERED = re.compile("(?<![0-9])(?:(?:20)?([0-9]{2})年|20([0-9]{2})(?![0-9]))")
_PAST, _PRESENT = re.compile("[上去前]一?年"), re.compile("[本今]年")


def without_year(words: str) -> str:
    """Without the year it begins with: 2016年基础 and 上年基础 are one heading."""
    found = _OPENING.match(words)
    return words[found.end() :] if found else words


def year_of_group(words: str) -> str:
    """2016年 of 2016年度任务完成情况; empty where it begins with no year."""
    found = _NAMED.match(words)
    return found[0] if found else ""


def is_of_another_year(words: str, plan: int) -> bool:
    """2016年完成情况, 去年完成情况, 完成情况（2016年） where the plan is for 2017; 2016—2017年 is its own, too.
    Of a plan without year, 0, only words tell."""
    text = "".join(unicodedata.normalize("NFKC", words[:LONGEST_HEADING]).split())
    years = {2000 + int(one or other) for one, other in _NUMBERED.findall(text)}
    if years:
        return plan > 0 and plan not in years
    return _PAST.search(text) is not None and _PRESENT.search(text) is None
