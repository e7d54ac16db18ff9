"""Where the text begins on the left and where its full lines end (GB/T 9704-2012, 5.2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import annex_note
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    BODY,
    LEADERS,
    LEFT,
    MILLIMETRE,
    WIDTH,
    body,
    end_of,
    following,
    goes_on,
    hanzi_steps,
    has_sign,
    is_heading_at_the_edge,
    is_size,
    pitch_of,
)
from models.sentence import Sentence, sentence

_TOLERANCE = 1.0  # millimetres
_RUNNING = 0.5  # of the width: a line of text
_PITCH = WIDTH / 28
_ALIKE = 0.5  # points
_SLACK = 0.05  # of a character: what rounding takes
_RAGGED = LEFT + WIDTH - BODY * 0.6  # a line that ends before is not flush
_OPEN = 1 / 8 - 0.005  # of the usual step
# A word, or a number with its unit.
_WORD = re.compile("[（〔［(]?[!-~０-９]+(?:[—～–-][!-~]+)?(?:(?<=[0-9０-９])[^，。、；：？！”’）》〉〕]{0,3})?")


class _Edge(NamedTuple):
    """Of a page, in points; `first` is where paragraphs begin, where nothing on it goes on at the edge."""

    page: int
    left: float
    first: float | None = None


def left_edge(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Of each page by itself; one finding where all are as they should, or all are not."""
    rule, wanted = sentence("订口"), sentence("28±1毫米")
    edges = [edge for page in pages if (edge := _edge(page))]
    if not edges:
        yield not_applicable(rule, "5.2.1", wanted, sentence("没有3号正文"))
        return
    off = [edge for edge in edges if not _is_near(edge.left)]
    if off and len(off) < len(edges):
        for edge in off:
            yield Finding(rule, "5.2.1", wanted, _measured(edge), passed=False, page=edge.page)
        return
    told, others = _measured((off or edges)[0]), len(pages) - len(edges)
    measured = sentence("{pages}面是{edge}", pages=len(edges), edge=told)
    if others:
        measured = sentence("{measured}；横排的、正文不足两行的{others}面没有量", measured=measured, others=others)
    yield Finding(rule, "5.2.1", wanted, measured, not off)


def _measured(edge: _Edge) -> Sentence:
    left = edge.left / MILLIMETRE
    if edge.first is None:
        return sentence("{length:.1f}毫米", length=left)
    return sentence("{left:.1f}毫米（首行缩进二字，在{first:.1f}毫米）", left=left, first=edge.first / MILLIMETRE)


def _edge(page: PrintedPage) -> _Edge | None:
    """None where no two lines of text begin alike. Lines that all begin two characters in and do not end further right
    than they may are first lines."""
    lines = [line for line in body(page) if not has_sign(line)]
    running = [
        line for line in lines if line.last.x - line.first.x > WIDTH * _RUNNING and not LEADERS.search(line.text)
    ]
    starts = sorted(line.first.x for line in running)
    alike = [one for one, other in pairwise(starts) if other - one < _ALIKE]
    if not alike:
        return None
    left, right = min(line.first.x for line in lines), max(end_of(line) for line in running)
    left = left if left < LEFT + _TOLERANCE * MILLIMETRE else alike[0]
    edge = left - 2 * _PITCH
    if not _is_near(left) and _is_near(edge) and right < LEFT + WIDTH + _TOLERANCE * MILLIMETRE:
        return _Edge(page.number, edge, left)
    return _Edge(page.number, left)


def _runs(line: TextLine) -> bool:
    return line.last.x - line.first.x > WIDTH * _RUNNING


def _is_near(left: float) -> bool:
    return abs(left - LEFT) <= _TOLERANCE * MILLIMETRE


def right_edge(pages: Sequence[PrintedPage]) -> Finding:
    """Where full lines end; the blank half of a mark is no ink. A line that is opened as far as it may be ends before
    a word that it has no room for."""
    usual = pitch_of(pages)
    full = [(page.number, before, after) for page in pages for before, after in _full(page)]
    wanted = sentence("版心宽156±1毫米，两端对齐")
    if not full:
        return not_applicable(sentence("版心宽"), "5.2.1", wanted, sentence("没有满行的正文"))
    short = [before for _, before, after in full if usual is not None and _leaves_a_word(before, after, usual)]
    number, shortest, _ = min(full, key=lambda found: end_of(found[1]))
    running = [(page.number, line) for page in pages for line in body(page) if _runs(line)]
    on, longest = max(running, key=lambda found: end_of(found[1]))
    widest, narrowest = ((end_of(line) - LEFT) / MILLIMETRE for line in (longest, shortest))
    ragged = sum(end_of(before) < _RAGGED for _, before, _ in full) > sum(end_of(line) < _RAGGED for line in short)
    measured = sentence("{widest:.1f}毫米，最短的满行{narrowest:.1f}毫米", widest=widest, narrowest=narrowest)
    fits = widest <= 156 + _TOLERANCE
    if ragged or not fits:
        page, line = (number, shortest) if fits else (on, longest)
        measured = sentence("{measured}：{text}（第{page}面）", measured=measured, text=line.text[:12], page=page)
    elif short:
        measured = sentence("{measured}：{lines}行末是排不下的西文、数字", measured=measured, lines=len(short))
    may_reach = [before for _, before, _ in full if before not in short]  # of one line alone that leaves a word none
    reaches = not may_reach or (max(map(end_of, may_reach)) - LEFT) / MILLIMETRE >= 156 - _TOLERANCE
    return Finding(sentence("版心宽"), "5.2.1", wanted, measured, fits and reaches and not ragged)


def _full(page: PrintedPage) -> Iterator[tuple[TextLine, TextLine]]:
    """Lines of the text with those that go on below; 附件说明 has no full lines."""
    note = annex_note(page)
    for before, after in following(page):
        is_text = not page.turned and is_size(before, page.body_size) and before not in note
        if is_text and goes_on(before, after) and not is_heading_at_the_edge(page, after, before):
            yield before, after


def _leaves_a_word(before: TextLine, after: TextLine, usual: float) -> bool:
    """It is open as far as it may be, and lacks less than the word or number takes that the next line begins with."""
    steps = hanzi_steps(before)
    is_open = not steps or median(steps) / usual - 1 > _OPEN
    word = _WORD.match(after.text)
    lacking = LEFT + WIDTH - end_of(before)
    if word is None or not is_open or lacking <= _TOLERANCE * MILLIMETRE:
        return False
    return after.characters[word.end() - 1].right - after.first.x > lacking - usual * _SLACK
