"""The numbering of official prose (GB/T 9704-2012, 7.3.3, and the habits beside it).

一、 （一） 1. （1） ① number headings; 一是 一要 第一 首先 其一 number points inside
running text; 此外 adds one more. Width and look vary from office to office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from models.late_pattern import late_pattern

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NUMERALS = "一二三四五六七八九十百零〇"
_NUMERAL = f"[{_NUMERALS}]"
_DIGIT_SHAPES = "0123456789０１２３４５６７８９"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


class Style(IntEnum):
    """Kinds of marker, from the highest to the lowest level they usually number."""

    DIVISION = 0  # 第一部分
    COMMA = 1  # 一、
    PAREN = 2  # （一） (一) ㈠
    ARABIC = 3  # 1. 1． 1、
    ARABIC_PAREN = 4  # （1） (1) ⑴
    CIRCLED = 5  # ①
    DASH = 6  # ——
    IS = 7  # 一是
    MUST = 8  # 一要
    ORDINAL = 9  # 第一，
    OF_THEM = 10  # 其一
    SEQUENCE = 11  # 首先 其次 再次 最后
    BESIDES = 12  # 此外


RUN_IN = frozenset({Style.IS, Style.MUST, Style.ORDINAL, Style.OF_THEM, Style.SEQUENCE})
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}


class Marker(NamedTuple):
    """A marker in the source; `end` is behind its last character.

    A `weak` one stands behind a comma, so it can only go on with a list, not begin one.
    """

    style: Style
    ordinal: int
    start: int
    end: int
    weak: bool = False


def numeral(text: str) -> int:
    """The value of a Chinese numeral below one thousand: 十五 → 15, 二十 → 20.

    Raises ValueError for anything else.
    """
    total, digit = 0, 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            raise ValueError(f"no Chinese numeral: {text}")
    if not text:
        raise ValueError("no Chinese numeral: empty")
    return total + digit


class _Form(NamedTuple):
    """How a marker may look: the characters it may begin with, and a pattern whose group is the number."""

    style: Style
    begins: str
    pattern: str


_PARAGRAPH_FORMS = (
    _Form(Style.DIVISION, "第", rf"第({_NUMERAL}+)(?:部分|章|篇)[、：:，,]?[ \u3000]*"),
    # 一、二级医院 is prose
    _Form(Style.COMMA, _NUMERALS, rf"({_NUMERAL}+)[ \u3000]*[、．](?!{_NUMERAL}{{1,2}}[、级是产类期线次])"),
    _Form(Style.PAREN, "（(", rf"[（(][ \u3000]*({_NUMERAL}+)[ \u3000]*[）)]、?"),
    _Form(Style.PAREN, "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", r"([㈠-㈩])"),
    _Form(Style.ARABIC, _DIGIT_SHAPES, r"([0-9０-９]{1,2})[ \u3000]*(?:[．、]|\.(?![0-9０-９]))"),
    _Form(Style.ARABIC, "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", r"([⒈-⒛])"),
    _Form(Style.ARABIC_PAREN, "（(", r"[（(][ \u3000]*([0-9０-９]{1,2})[ \u3000]*[）)]"),
    _Form(Style.ARABIC_PAREN, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", r"([⑴-⒇])"),
    _Form(Style.ARABIC_PAREN, _DIGIT_SHAPES, r"([0-9０-９]{1,2})[）)]"),
    _Form(Style.CIRCLED, _CIRCLES, r"([①-⑳])"),
    _Form(Style.DASH, "—―-", r"(——|――|——|--)(?=\S)"),
)

_RUN_IN_FORMS = (
    _Form(Style.IS, _NUMERALS, rf"({_NUMERAL}{{1,3}})、?是"),
    _Form(Style.MUST, _NUMERALS, rf"({_NUMERAL}{{1,3}})要(?![素塞点件害求])"),
    _Form(Style.ORDINAL, "第", rf"第({_NUMERAL}{{1,3}})(?:是|要|(?=[，,、：:]))"),
    _Form(Style.OF_THEM, "其", rf"其({_NUMERAL}{{1,3}})(?=[，,、：:是])"),
    _Form(Style.SEQUENCE, "首其再最", r"(首先|其次|再次|最后)(?=[，,是要、：:])"),
    _Form(Style.CIRCLED, _CIRCLES, r"([①-⑳])"),
    _Form(Style.ARABIC_PAREN, "（(", r"[（(]([0-9０-９]{1,2})[）)]"),
    _Form(Style.ARABIC, _DIGIT_SHAPES, r"([0-9０-９]{1,2})(?:[．、]|\.(?![0-9０-９]))"),
    _Form(Style.BESIDES, "此", r"(此外)(?=[，,])"),
)
# A run-in marker stands where a sentence begins, or, once a list has begun, a member of it.
_BEFORE_RUN_IN = frozenset("。；;：:！!？?”’）)》")
_BEFORE_MEMBER = frozenset("，,、")
_RUN_IN_START = late_pattern("[一二三四五六七八九十第其首再最此①-⑳（(0-9０-９]")


def paragraph_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker that begins at `start`, where a paragraph begins."""
    for style, pattern in _forms(text[start : start + 1], run_in=False):
        if style is not Style.BESIDES and (match := pattern.match(text, start, end)):
            return Marker(style, _ordinal(style, match[1]), start, match.end())
    return None


def run_in_markers(text: str, start: int, end: int) -> list[Marker]:
    """What looks like a marker inside the running text of one paragraph."""
    found = []
    for candidate in _RUN_IN_START.finditer(text, start, end):
        place = candidate.start()
        weak = place > start and text[place - 1] in _BEFORE_MEMBER
        if place == start or weak or text[place - 1] in _BEFORE_RUN_IN:
            marker = run_in_marker(text, place, end, weak=weak)
            if marker is not None:
                found.append(marker)
    return found


def run_in_marker(text: str, start: int, end: int, *, weak: bool = False) -> Marker | None:
    """What looks like a marker and begins at `start`."""
    for style, pattern in _forms(text[start : start + 1], run_in=True):
        if match := pattern.match(text, start, end):
            return Marker(style, _ordinal(style, match[1]), start, match.end(), weak)
    return None


@lru_cache(maxsize=1024)
def _forms(first: str, *, run_in: bool) -> Sequence[tuple[Style, re.Pattern[str]]]:
    """The forms that a marker with this first character may have. No paper has them all, and to compile
    one takes 0.2 ms, so each is compiled when first met."""
    forms = _RUN_IN_FORMS if run_in else _PARAGRAPH_FORMS + _RUN_IN_FORMS
    return tuple((form.style, re.compile(form.pattern)) for form in forms if first in form.begins)


def _ordinal(style: Style, text: str) -> int:
    if style in (Style.DASH, Style.BESIDES):
        return 0
    if style is Style.SEQUENCE:
        return _SEQUENCE[text]
    first = ord(text[0])
    for block, size in ((0x3220, 10), (0x2474, 20), (0x2460, 20), (0x2488, 20)):
        if block <= first < block + size:
            return first - block + 1
    return int(text) if text.isdecimal() else numeral(text)
