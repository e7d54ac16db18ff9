"""Paper, margins, text area, lines a page, characters a line (GB/T 9704-2012, 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from exporters.checking.edge_rules import left_edge, right_edge
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import is_letter, red_name
from exporters.checking.printed import PrintedPage
from exporters.checking.text_lines import (
    BODY,
    HEIGHT,
    MILLIMETRE,
    TITLE,
    TOP,
    WIDTH,
    body,
    hanzi_steps,
    is_flush,
    is_full,
    is_indented,
    leading_of,
    most_common,
    pitch_of,
)
from models.sentence import Sentence, sentence

_TOLERANCE = 1.0  # millimetres
_SLACK = 0.05  # of a character: what rounding takes
_FEWEST_FULL = 3  # lines from edge to edge by which a step is known to be the grid's
_FEWEST_STEPS = 3  # from hanzi to hanzi in lines that are not full
_NONE = sentence("没有3号正文")


def page_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    yield from _paper(pages)
    yield _size(pages)
    yield from _top(pages)
    yield from left_edge(pages)
    yield right_edge(pages)
    yield _bottom(pages)
    yield _lines(pages)
    yield _characters(pages)


def _paper(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """One finding where all are A4, else one for each that is not."""
    off = [page for page in pages if not (_near(page.width, 210) and _near(page.height, 297))]
    for page in off or pages[:1]:
        width, height = page.width / MILLIMETRE, page.height / MILLIMETRE
        measured = sentence("{width:.1f}×{height:.1f}毫米", width=width, height=height)
        yield Finding(
            sentence("幅面"), "5.1", sentence("A4，210×297毫米"), measured, not off, page.number if off else None
        )


def _size(pages: Sequence[PrintedPage]) -> Finding:
    upright = [page for page in pages if not page.turned]
    if not upright:
        return not_applicable(sentence("正文字号"), "5.2.2", sentence("3号（16磅）"), sentence("只有横排的表"))
    if not any(page.lines for page in upright):
        return not_applicable(sentence("正文字号"), "5.2.2", sentence("3号（16磅）"), sentence("没有文字"))
    size = upright[0].body_size
    return Finding(
        sentence("正文字号"),
        "5.2.2",
        sentence("3号（16磅）"),
        sentence("{size:.1f}磅", size=size),
        abs(size - BODY) < 1,
    )


def _millimetres(length: float, bound: float = 0.0) -> Sentence:
    """With as many digits as show on which side of the bound it is."""
    if f"{length:.1f}" != f"{bound:.1f}":
        return sentence("{length:.1f}毫米", length=length)
    if f"{length:.2f}" != f"{bound:.2f}":
        return sentence("{length:.2f}毫米", length=length)
    return sentence("{length:.3f}毫米", length=length)


def _near(points: float, millimetres: float) -> bool:
    return abs(points / MILLIMETRE - millimetres) <= _TOLERANCE


def _top(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The first page may begin lower, with a head; what follows begins at the edge."""
    wanted = sentence("37±1毫米")
    tops = {page.number: _from_top(page) for page in pages if body(page)}
    if not tops:
        yield not_applicable(sentence("天头"), "5.2.1", wanted, _NONE)
        return
    if _is_on_lines(pages, tops):
        tops = {number: top - _above(pages, pages[number - 1]) for number, top in tops.items()}
    only = len(tops) == 1
    off = {number: top for number, top in tops.items() if _begins_off(pages[number - 1], top, only=only)}
    for number, top in off.items():
        bound = 37 + (_TOLERANCE if top > 37 else -_TOLERANCE)
        yield Finding(sentence("天头"), "5.2.1", wanted, _millimetres(top, bound), passed=False, page=number)
    if not off:
        yield _kept_top(pages, [top for top in tops.values() if top <= 37 + _TOLERANCE])


def _kept_top(pages: Sequence[PrintedPage], tops: Sequence[float]) -> Finding:
    """What begins lower, as it may, tells nothing of the margin."""
    rule, wanted = sentence("天头"), sentence("37±1毫米")
    if not tops:
        has_head = bool(red_name(pages[0]))
        why = sentence("首页是版头，没有量") if has_head else sentence("首行是标题、表或小字，没有量")
        return not_applicable(rule, "5.2.1", wanted, why)
    return Finding(rule, "5.2.1", wanted, _millimetres(min(tops)), passed=True)


def _is_on_lines(pages: Sequence[PrintedPage], tops: Mapping[int, float]) -> bool:
    """Characters in the middle of their lines, as word processors set them: the first line begins where it should,
    and its characters do not."""
    full = [number for number in tops if number > 1] or list(tops)
    number = min(full, key=lambda one: tops[one])
    top = tops[number]
    return abs(top - 37) > _TOLERANCE and abs(top - _above(pages, pages[number - 1]) - 37) <= _TOLERANCE


def _above(pages: Sequence[PrintedPage], page: PrintedPage) -> float:
    """Millimetres from the upper edge of a page's first line to its characters, where they stand in its middle."""
    leading = leading_of(pages)
    size = max(page.lines, key=lambda line: line.first.top).size
    return max(0.0, leading - size) / 2 / MILLIMETRE if leading else 0.0


def _from_top(page: PrintedPage) -> float:
    """Without the name on a letter, which stands above the text area (10.1)."""
    above = red_name(page) if is_letter(page) else []
    return (page.height - max(line.first.top for line in page.lines if line not in above)) / MILLIMETRE


def _begins_off(page: PrintedPage, top: float, *, only: bool) -> bool:
    """Too high, or too low on a page that begins with text. A first page may have a head; where it is the only
    one, its name tells it, which is larger than a title or red."""
    highest = max(page.lines, key=lambda line: line.y)
    has_name = highest.size > TITLE + 2 or highest in red_name(page)
    may_be_lower = highest.size < BODY - 1 or (page.number == 1 and (has_name or not only))
    return top < 37 - _TOLERANCE or (top > 37 + _TOLERANCE and not may_be_lower)


def _bottom(pages: Sequence[PrintedPage]) -> Finding:
    feet = {
        page.number: (page.height - min(line.last.bottom for line in body(page)) - TOP) / MILLIMETRE
        for page in pages
        if body(page)
    }
    if not feet:
        return not_applicable(sentence("版心高"), "5.2.1", sentence("不超过225±1毫米"), _NONE)
    number, foot = max(feet.items(), key=lambda item: item[1])
    passed = foot <= HEIGHT / MILLIMETRE + _TOLERANCE
    return Finding(
        sentence("版心高"),
        "5.2.1",
        sentence("不超过225±1毫米"),
        _millimetres(foot, HEIGHT / MILLIMETRE + _TOLERANCE),
        passed,
        None if passed else number,
    )


def _lines(pages: Sequence[PrintedPage]) -> Finding:
    leading = leading_of(pages)
    if leading is None:
        return not_applicable(sentence("每面行数"), "5.2.3", sentence("22行"), _NONE)
    lines = round(HEIGHT / leading)
    most = max(len({round(line.y) for line in body(page)}) for page in pages)
    measured = sentence("行距{leading:.2f}磅，合{lines}行，最多的一面{most}行", leading=leading, lines=lines, most=most)
    return Finding(sentence("每面行数"), "5.2.3", sentence("22行"), measured, lines == 22 and most <= 22)


def _characters(pages: Sequence[PrintedPage]) -> Finding:
    """Few full lines may all be spread to the edge; then those that end before it are measured."""
    rule, wanted = sentence("每行字数"), sentence("28字")
    pitch, full = pitch_of(pages), _full_lines(pages)
    if pitch is None:
        return not_applicable(rule, "5.2.3", wanted, _NONE)
    if not _fits(pitch) and full < _FEWEST_FULL:
        pitch = _pitch_of_short_lines(pages)
    if pitch is None:
        few = sentence("满行只有{lines}行，看不出字数", lines=full)
        return not_applicable(rule, "5.2.3", wanted, few)
    measured = sentence("字距{pitch:.2f}磅，合{fit:.1f}字", pitch=pitch, fit=WIDTH / pitch)
    return Finding(rule, "5.2.3", wanted, measured, _fits(pitch))


def _fits(pitch: float) -> bool:
    return int(WIDTH / pitch + _SLACK) == 28


def _full_lines(pages: Sequence[PrintedPage]) -> int:
    return sum(is_full(line) and bool(hanzi_steps(line)) for page in pages for line in body(page))


def _pitch_of_short_lines(pages: Sequence[PrintedPage]) -> float | None:
    """Of what begins where text does, as names that sign may be spread; None where there is too little of it."""
    lines = [line for page in pages for line in body(page) if (is_flush(line) or is_indented(line))]
    steps = [step for line in lines if not is_full(line) for step in hanzi_steps(line)]
    return most_common(steps, 0.01) if len(steps) >= _FEWEST_STEPS else None
