"""The numbering of official prose (GB/T 9704-2012, 7.3.3, and the habits beside it).

一、 （一） 1. （1） ① number headings; 一是 一要 第一 首先 其一 number points inside
running text; 此外 adds one more. Width and look vary from office to office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NUMERAL = "[一二三四五六七八九十百零〇]"


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


@dataclass(frozen=True, slots=True)
class Marker:
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


_PARAGRAPH_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.DIVISION, re.compile(rf"第({_NUMERAL}+)(?:部分|章|篇)[、：:，,]?[ \u3000]*")),
    # 一、二级医院 is prose
    (Style.COMMA, re.compile(rf"({_NUMERAL}+)[ \u3000]*[、．](?!{_NUMERAL}{{1,2}}[、级是产类期线次])")),
    (Style.PAREN, re.compile(rf"[（(][ \u3000]*({_NUMERAL}+)[ \u3000]*[）)]、?")),
    (Style.PAREN, re.compile(r"([㈠-㈩])")),
    (Style.ARABIC, re.compile(r"([0-9０-９]{1,2})[ \u3000]*(?:[．、]|\.(?![0-9０-９]))")),
    (Style.ARABIC, re.compile(r"([⒈-⒛])")),
    (Style.ARABIC_PAREN, re.compile(r"[（(][ \u3000]*([0-9０-９]{1,2})[ \u3000]*[）)]")),
    (Style.ARABIC_PAREN, re.compile(r"([⑴-⒇])")),
    (Style.ARABIC_PAREN, re.compile(r"([0-9０-９]{1,2})[）)]")),
    (Style.CIRCLED, re.compile(r"([①-⑳])")),
    (Style.DASH, re.compile(r"(——|――|——|--)(?=\S)")),
)

_RUN_IN_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (Style.IS, re.compile(rf"({_NUMERAL}{{1,3}})、?是")),
    (Style.MUST, re.compile(rf"({_NUMERAL}{{1,3}})要(?![素塞点件害求])")),
    (Style.ORDINAL, re.compile(rf"第({_NUMERAL}{{1,3}})(?:是|要|(?=[，,、：:]))")),
    (Style.OF_THEM, re.compile(rf"其({_NUMERAL}{{1,3}})(?=[，,、：:是])")),
    (Style.SEQUENCE, re.compile(r"(首先|其次|再次|最后)(?=[，,是要、：:])")),
    (Style.CIRCLED, re.compile(r"([①-⑳])")),
    (Style.ARABIC_PAREN, re.compile(r"[（(]([0-9０-９]{1,2})[）)]")),
    (Style.ARABIC, re.compile(r"([0-9０-９]{1,2})(?:[．、]|\.(?![0-9０-９]))")),
    (Style.BESIDES, re.compile(r"(此外)(?=[，,])")),
)
# A run-in marker stands where a sentence begins, or, once a list has begun, a member of it.
_BEFORE_RUN_IN = frozenset("。；;：:！!？?”’）)》")
_BEFORE_MEMBER = frozenset("，,、")
_RUN_IN_START = re.compile("[一二三四五六七八九十第其首再最此①-⑳（(0-9０-９]")


def paragraph_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker that begins at `start`, where a paragraph begins."""
    for style, pattern in _PARAGRAPH_PATTERNS + _RUN_IN_PATTERNS:
        if style is Style.BESIDES:
            continue
        if match := pattern.match(text, start, end):
            return Marker(style, _ordinal(style, match[1]), start, match.end())
    return None


def run_in_markers(text: str, start: int, end: int) -> list[Marker]:
    """What looks like a marker inside the running text of one paragraph."""
    found = []
    for candidate in _RUN_IN_START.finditer(text, start, end):
        place = candidate.start()
        weak = place > start and text[place - 1] in _BEFORE_MEMBER
        if place > start and not weak and text[place - 1] not in _BEFORE_RUN_IN:
            continue
        for style, pattern in _RUN_IN_PATTERNS:
            if match := pattern.match(text, place, end):
                found.append(Marker(style, _ordinal(style, match[1]), place, match.end(), weak))
                break
    return found


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
