"""Where the full lines of the text end (GB/T 9704-2012, 5.2.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    BODY,
    LEFT,
    MILLIMETRE,
    WIDTH,
    end_of,
    following,
    goes_on,
    hanzi_steps,
    is_size,
    pitch_of,
)
from models.sentence import sentence

_TOLERANCE = 1.0  # millimetres
_SLACK = 0.05  # of a character: what rounding takes
_RAGGED = LEFT + WIDTH - BODY * 0.6  # a line that ends before is not flush
_OPEN = 1 / 8 - 0.005  # of the usual step
# A word, or a number with its unit.
_WORD = re.compile("[（〔［(]?[!-~０-９]+(?:[—～–-][!-~]+)?(?:(?<=[0-9０-９])[^，。、；：？！”’）》〉〕]{0,3})?")


def right_edge(pages: Sequence[PrintedPage]) -> Finding:
    """Where full lines end; the blank half of a mark is no ink. A line that is opened as far as it may be ends before
    a word that it has no room for."""
    usual = pitch_of(pages)
    full = [
        (before, after)
        for page in pages
        for before, after in following(page)
        if not page.turned and is_size(before, page.body_size) and goes_on(before, after)
    ]
    wanted = sentence("版心宽156±1毫米，两端对齐")
    if not full:
        return not_applicable(sentence("版心宽"), "5.2.1", wanted, sentence("没有满行的正文"))
    short = [end_of(before) for before, after in full if usual is not None and _leaves_a_word(before, after, usual)]
    ends = [end_of(before) for before, _ in full]
    narrowest, widest = ((end - LEFT) / MILLIMETRE for end in (min(ends), max(ends)))
    ragged = sum(end < _RAGGED for end in ends) > sum(end < _RAGGED for end in short)
    measured = sentence("{widest:.1f}毫米，最短的满行{narrowest:.1f}毫米", widest=widest, narrowest=narrowest)
    if short and not ragged:
        measured = sentence("{measured}：{lines}行末是排不下的西文、数字", measured=measured, lines=len(short))
    return Finding(sentence("版心宽"), "5.2.1", wanted, measured, abs(widest - 156) <= _TOLERANCE and not ragged)


def _leaves_a_word(before: TextLine, after: TextLine, usual: float) -> bool:
    """It is open as far as it may be, and lacks less than the word or number takes that the next line begins with."""
    steps = hanzi_steps(before)
    is_open = not steps or median(steps) / usual - 1 > _OPEN
    word = _WORD.match(after.text)
    lacking = LEFT + WIDTH - end_of(before)
    if word is None or not is_open or end_of(before) >= _RAGGED:
        return False
    return after.characters[word.end() - 1].right - after.first.x > lacking - usual * _SLACK
