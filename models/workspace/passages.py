"""Words of the paper that somebody has marked, and where they stand now.

A passage keeps its position and its quotation with a little before and after, after the
selectors of the W3C Web Annotation model, so that it finds its place when the text changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.source import Span

AROUND = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """`span` counts in the source; `quote`, `prefix` and `suffix` are the words as they were read."""

    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""


def passage(text: str, span: Span) -> Passage:
    """The passage at a range of a text that reads character for character like the source."""
    return Passage(
        span,
        span.of(text),
        text[max(0, span.start - AROUND) : span.start],
        text[span.end : span.end + AROUND],
    )


def find(text: str, wanted: Passage) -> Span | None:
    """Where the passage stands in a text: at its old place if the words are still there, else
    where they stand with the most of what was around them, nearest first. None where they are gone,
    or stand in several places and nothing tells which.
    """
    if wanted.span.of(text) == wanted.quote and wanted.quote:
        return wanted.span
    places = _places(text, wanted.quote)
    if not places:
        return None
    ranked = sorted((_around(text, place, wanted), -abs(place - wanted.span.start), place) for place in places)
    best = ranked[-1]
    if len(ranked) > 1 and best[0] == ranked[-2][0] == 0:
        return None
    return Span(best[2], best[2] + len(wanted.quote))


def _places(text: str, quote: str) -> list[int]:
    found, start = [], text.find(quote) if quote else -1
    while start >= 0:
        found.append(start)
        start = text.find(quote, start + 1)
    return found


def _around(text: str, place: int, wanted: Passage) -> int:
    """How many characters before and after agree."""
    end = place + len(wanted.quote)
    before = alike_at_first(_backwards(text[:place]), _backwards(wanted.prefix))
    return before + alike_at_first(text[end : end + AROUND], wanted.suffix)


def _backwards(text: str) -> str:
    """The last characters first."""
    return text[-AROUND:][::-1]


def alike_at_first(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    differ = (number for number, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs)
    return next(differ, min(len(one), len(other)))
