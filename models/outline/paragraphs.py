"""The source cut into paragraphs."""

from __future__ import annotations

from itertools import pairwise

from models.late_pattern import late_pattern
from models.source import Span

_LINE = late_pattern(r"[^\n\r\u2028\u2029]+")
BLANKS = " \t\u3000\xa0\ufeff\u200b\u200e\u200f\v\f"
STOP = "。"
_LONG_LINE = 30
_FIRST = ("一、", "（一）", "（一)", "(一）", "(一)")
_HEADING_INSIDE = late_pattern("(?<=[。！])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])")
_CLOSERS = "”’）》」』)"


def trimmed(text: str, span: Span) -> Span:
    """The same range without the blanks at its ends; empty where nothing is left."""
    start, end = span.start, span.end
    while start < end and (text[start] in BLANKS or text[start] in "\r\n"):
        start += 1
    while end > start and (text[end - 1] in BLANKS or text[end - 1] in "\r\n"):
        end -= 1
    return Span(start, end)


def paragraphs(text: str) -> list[Span]:
    """Every line that is not blank, without the blanks at its ends.

    A line that holds a chain of headings from the first (…。（一）…。（二）…) was saved without
    its line ends and is cut before each of them.
    """
    lines = (trimmed(text, Span(m.start(), m.end())) for m in _LINE.finditer(text))
    return [piece for line in lines if len(line) for piece in _cut_at_headings(text, line)]


def _cut_at_headings(text: str, line: Span) -> list[Span]:
    if len(line) < _LONG_LINE:
        return [line]
    cuts = [match.start() for match in _HEADING_INSIDE.finditer(text, line.start + 1, line.end)]
    if len(cuts) < 2 or not any(text.startswith(_FIRST, cut) for cut in cuts):
        return [line]
    pieces = (trimmed(text, Span(a, b)) for a, b in pairwise([line.start, *cuts, line.end]))
    return [piece for piece in pieces if len(piece)]


def sentences(text: str, span: Span) -> list[Span]:
    """Maximal runs that end with 。 (and the marks that close after it); a rest counts.

    A paragraph's end ends a sentence too.
    """
    found = []
    for paragraph in _lines_of(text, span):
        start = paragraph.start
        while start < paragraph.end:
            end = sentence_end(text, start, paragraph.end)
            run = trimmed(text, Span(start, end))
            if len(run):
                found.append(run)
            start = end
    return found


def sentence_end(text: str, start: int, limit: int) -> int:
    """Behind the first 。 from `start`, or `limit`."""
    stop = text.find(STOP, start, limit)
    if stop < 0:
        return limit
    stop += 1
    while stop < limit and text[stop] in _CLOSERS:
        stop += 1
    return stop


def _lines_of(text: str, span: Span) -> list[Span]:
    lines = (trimmed(text, Span(m.start(), m.end())) for m in _LINE.finditer(text, span.start, span.end))
    return [line for line in lines if len(line)]
