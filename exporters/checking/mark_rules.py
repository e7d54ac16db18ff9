"""Whether the marks of Chinese text are full ones (GB/T 15834)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage
from exporters.checking.text_lines import body
from models.sentence import Sentence, joined, sentence

_MOST_HALF = 0.02  # of the marks: words of others are printed as they typed them
_MOST_NAMED = 6  # places
_AROUND = 4  # characters
_HALF = re.compile(
    r"[,;:?!](?=[一-鿿])|(?<=[一-鿿])[,;:?!]|(?<=[一-鿿])\.(?![0-9A-Za-z])|[\"'](?=[一-鿿])|(?<=[一-鿿，。])[\"']"
)
_FULL = re.compile("[，；：？！。、]")


def mark_rule(pages: Sequence[PrintedPage]) -> Finding:
    """Full marks beside hanzi. A few others are somebody's own words, which are printed as typed: no fault of the
    setting, but how many there are and where is said."""
    rule, wanted = sentence("标点全角"), sentence("汉字间用全角标点")
    lines = [(page.number, line.text) for page in pages for line in body(page)]
    if not lines:
        return not_applicable(rule, "GB/T 15834", wanted, sentence("没有3号正文"))
    places = [_place(number, text, mark) for number, text in lines for mark in _HALF.finditer(text)]
    full = sum(len(_FULL.findall(text)) for _, text in lines)
    if not places:
        return Finding(rule, "GB/T 15834", wanted, sentence("全角{full}处，没有半角的", full=full), passed=True)
    passed = len(places) <= (len(places) + full) * _MOST_HALF
    return Finding(rule, "GB/T 15834", wanted, _told(places, full, passed=passed), passed)


def _told(places: Sequence[Sentence], full: int, *, passed: bool) -> Sentence:
    named = joined("、", places[:_MOST_NAMED])
    if len(places) > _MOST_NAMED:
        named = sentence("{places}等", places=named)
    counted = sentence("半角{half}处，全角{full}处：{places}", half=len(places), full=full, places=named)
    return sentence("{counted}；像是原文如此，请核对原文", counted=counted) if passed else counted


def _place(number: int, text: str, mark: re.Match[str]) -> Sentence:
    """Its page, and the words around it."""
    words = text[max(0, mark.start() - _AROUND) : mark.end() + _AROUND]
    return sentence("第{page}面“{words}”", page=number, words=words)
