"""Which sentences of a task are measures. A workspace keeps to the edition of these rules with which it was made:
identifiers follow from them."""

from __future__ import annotations

from collections.abc import Iterator

from models.late_pattern import late_pattern
from models.outline.headings import ADDRESSES
from models.outline.markers import RUN_IN, Marker, paragraph_marker, run_in_marker
from models.outline.paragraphs import STOP, sentences
from models.source import Span

FIRST_EDITION, NEWEST_EDITION = 1, 2
_LONGEST, _LONGEST_NUMBERED = 20, 40  # characters of a sentence that only leads in
_FIGURE = late_pattern("[0-9]")
_LINE_END = late_pattern("[\n\r\u2028\u2029]")


def measures(text: str, span: Span, edition: int) -> list[Span]:
    """Every sentence; since the second edition a paragraph's first sentence goes with the next where it only leads
    in, 一是全面增强改革创造力。, and what addresses the assembly is none."""
    runs = sentences(text, span)
    if edition == FIRST_EDITION:
        return runs
    spoken = [run for run in runs if not text.startswith(ADDRESSES, run.start)] or runs
    return list(_with_lead_ins(text, span.start, spoken))


def marker_of_sentence(text: str, run: Span) -> Marker | None:
    """一是, 1. where a sentence begins with one."""
    if marker := paragraph_marker(text, run.start, run.end):
        return marker
    marker = run_in_marker(text, run.start, run.end)
    return marker if marker is not None and marker.style in RUN_IN else None


def _with_lead_ins(text: str, start: int, runs: list[Span]) -> Iterator[Span]:
    openings = [place for place, run in enumerate(runs) if _opens_longer_paragraph(text, start, runs, place)]
    leading = {place for place in openings if _only_leads_in(text, runs[place])}
    plain = [place for place in openings if marker_of_sentence(text, runs[place]) is None]
    if len(plain) < 2 or 2 * len(leading.intersection(plain)) <= len(plain):
        leading.difference_update(plain)  # one short sentence is no habit of the paper
    skipped = {place + 1 for place in leading}
    for place, run in enumerate(runs):
        if place in leading:
            yield Span(run.start, runs[place + 1].end)
        elif place not in skipped:
            yield run


def _opens_longer_paragraph(text: str, start: int, runs: list[Span], place: int) -> bool:
    """The first sentence of a paragraph, with one behind it that is no point of its own."""
    if place + 1 >= len(runs):
        return False
    run, following = runs[place], runs[place + 1]
    opens = _LINE_END.search(text, runs[place - 1].end if place else start, run.start) is not None
    goes_on = _LINE_END.search(text, run.end, following.start) is None
    return opens and goes_on and marker_of_sentence(text, following) is None


def _only_leads_in(text: str, run: Span) -> bool:
    """Short, and without a figure."""
    marker = marker_of_sentence(text, run)
    words = text[marker.end if marker else run.start : run.end].rstrip(STOP)
    return len(words) <= (_LONGEST_NUMBERED if marker else _LONGEST) and not _FIGURE.search(words)
