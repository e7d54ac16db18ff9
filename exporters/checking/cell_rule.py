"""Words of a table that run over the rules of their cells, or over one another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from exporters.checking.crossings import met
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import Character, PrintedPage, TextLine
from exporters.checking.strokes import Stroke
from exporters.checking.text_lines import page_number
from models.sentence import Sentence, sentence

_INTO = 0.6  # points that ink reaches beyond a rule on either side
_CELL = 12.0  # points: what is larger is text
_OVER = 0.3  # of the lower of two characters


def cell_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """A rule of a cell is one that an upright one meets, and the other way round: no line below words."""
    rule, clause, wanted = sentence("表格文字"), sentence("排版惯例"), sentence("不压格线，不压别的字")
    tables = [page for page in pages if page.is_readable and _has_table(page)]
    wrong = [(page.number, fault) for page in tables for fault in _faults(page)]
    for number, fault in wrong:
        yield Finding(rule, clause, wanted, fault, passed=False, page=number)
    if not tables:
        yield not_applicable(rule, clause, wanted, sentence("没有有格线的表"))
    elif not wrong:
        yield Finding(rule, clause, wanted, sentence("{pages}面的表，字都在格里", pages=len(tables)), passed=True)


def _has_table(page: PrintedPage) -> bool:
    level, upright = _directions(page)
    return bool(met(level, upright))


def _directions(page: PrintedPage) -> tuple[list[Stroke], list[Stroke]]:
    """The level strokes and the upright ones, in order."""
    strokes = sorted(page.strokes, key=lambda one: one.at)
    return [one for one in strokes if not one.is_upright], [one for one in strokes if one.is_upright]


def _faults(page: PrintedPage) -> Iterator[Sentence]:
    """One for each line of words."""
    number = page_number(page)
    lines = [line for line in page.lines if number is None or line is not number.line]
    level, upright = _directions(page)
    rules, posts = met(level, upright), met(upright, level)
    for line in lines:
        if _is_crossed_by_level(line, rules) or _is_crossed_by_upright(line, posts):
            yield sentence("压了格线：{text}", text=line.text[:12])
    for above, below in _printed_over(lines):
        yield sentence("两行字相压：{above}／{below}", above=above.text[:12], below=below.text[:12])


def _is_crossed_by_level(line: TextLine, rules: Sequence[Stroke]) -> bool:
    low, high = min(one.low for one in line.characters), max(one.high for one in line.characters)
    return any(
        one.low + _INTO < stroke.at < one.high - _INTO and one.left < stroke.end and stroke.start < one.right
        for stroke in _between(rules, low, high)
        for one in line.characters
    )


def _is_crossed_by_upright(line: TextLine, posts: Sequence[Stroke]) -> bool:
    left, right = min(one.left for one in line.characters), max(one.right for one in line.characters)
    return any(
        one.left + _INTO < stroke.at < one.right - _INTO and one.low < stroke.end and stroke.start < one.high
        for stroke in _between(posts, left, right)
        for one in line.characters
    )


def _between(strokes: Sequence[Stroke], first: float, last: float) -> Sequence[Stroke]:
    """Those of them, in order, that stand there."""
    start = bisect_left(strokes, first, key=lambda one: one.at)
    return strokes[start : bisect_right(strokes, last, key=lambda one: one.at)]


def _printed_over(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine, TextLine]]:
    """Lines of cells whose characters stand on one another."""
    cells = sorted((line for line in lines if line.size < _CELL), key=lambda line: -line.y)
    for number, above in enumerate(cells):
        for below in cells[number + 1 :]:
            if above.y - below.y > above.size:
                break
            if any(_covers(one, other) for one in above.characters for other in below.characters):
                yield above, below


def _covers(one: Character, other: Character) -> bool:
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.high, other.high) - max(one.low, other.low)
    least = min(one.high - one.low, other.high - other.low)
    return wide > _INTO and high > _INTO and high > _OVER * least
