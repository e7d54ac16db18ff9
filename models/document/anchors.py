"""Places in the source, named by the words around them.

A curated file says 检出率为{21.24%}: the words occur once, the braces hold the place.
"""

from __future__ import annotations

from typing import NamedTuple

from models.document.errors import DocumentError
from models.late_pattern import late_pattern
from models.sentence import sentence
from models.source import Span

_CHANGE = late_pattern("\\{([^{}→]*)→([^{}→]*)\\}")


class Replacement(NamedTuple):
    """`before` at `span` becomes `after`."""

    span: Span
    before: str
    after: str


def place_of(text: str, within: Span, quote: str, *, called: str) -> tuple[Span, Span]:
    """Where `quote` stands in `within`, and where its braces do.

    Raises DocumentError unless the words occur exactly once and hold one pair of braces.
    """
    before, opened, rest = quote.partition("{")
    marked, closed, after = rest.partition("}")
    if not opened or not closed or not marked:
        raise DocumentError(sentence("{called}：“{quote}”里应有一对花括号。", called=called, quote=quote))
    start = _only_place(text, within, before + marked + after, called)
    whole = Span(start, start + len(before) + len(marked) + len(after))
    return whole, Span(start + len(before), start + len(before) + len(marked))


def replacements(text: str, notation: str, *, called: str) -> tuple[Replacement, ...]:
    """The changes that {old→new} notation names, each with its place in `text`.

    Raises DocumentError unless the words without the changes occur exactly once.
    """
    original = _CHANGE.sub(lambda match: match[1], notation)
    position = _only_place(text, Span(0, len(text)), original, called)
    found, read = [], 0
    for match in _CHANGE.finditer(notation):
        position += match.start() - read
        span = Span(position, position + len(match[1]))
        found.append(Replacement(span, match[1], match[2]))
        position, read = span.end, match.end()
    if not found:
        raise DocumentError(sentence("{called}：“{quote}”里没有写明改动（{{旧→新}}）。", called=called, quote=notation))
    return tuple(found)


def _only_place(text: str, within: Span, words: str, called: str) -> int:
    start = text.find(words, within.start, within.end)
    if start < 0:
        raise DocumentError(sentence("{called}：原文里没有“{words}”。", called=called, words=words))
    if text.find(words, start + 1, within.end) >= 0:
        raise DocumentError(sentence("{called}：“{words}”在原文里不止一处，请多引几个字。", called=called, words=words))
    return start
