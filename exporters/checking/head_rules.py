"""版头 (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.head_numbers import RIGHT_NUMBER
from exporters.checking.letter_rules import letter_head_rules, misplaced_name
from exporters.checking.paper_parts import between_name_and_title, is_formal, is_letter, like_a_number, red_name
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, LEFT, MILLIMETRE, TOP, WIDTH, end_of
from models.sentence import Sentence, fixed_word, sentence

_NEAR = 1.0  # millimetres
_OFF = 0.6  # of a character
_RULE, _WITHOUT = sentence("红色分隔线"), sentence("没有发文字号")


def head_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """What has a red name on its first page has a head, whatever else of it is missing."""
    first = next((page for page in pages if not page.turned), None)
    if first is None:
        return
    red = red_name(first)
    if red and is_letter(first):
        yield from letter_head_rules(first, red, like_a_number(first))
    elif is_formal(first):
        yield _name(first, red)
        yield _number(first)
        yield _rule(first, red)
    else:
        wanted = sentence("发文机关标志、发文字号、红色分隔线")
        yield not_applicable(sentence("版头"), "7.2", wanted, sentence("没有版头"))


def _name(page: PrintedPage, red: Sequence[TextLine]) -> Finding:
    top = (_down(page, max(line.first.top for line in red)) - TOP) / MILLIMETRE
    fault = misplaced_name(red) or _beyond(red)
    measured = sentence("距版心上边缘{top:.1f}毫米", top=top)
    told = sentence("{measured}；{fault}", measured=measured, fault=fault) if fault else measured
    wanted = sentence("红色，居中，上边缘距版心上边缘35毫米")
    passed = fault is None and abs(top - 35) <= _NEAR
    return Finding(fixed_word("发文机关标志"), "7.2.4", wanted, told, passed, None if passed else page.number)


def _beyond(red: Sequence[TextLine]) -> Sentence | None:
    over = max(LEFT - min(line.first.x for line in red), max(map(end_of, red)) - LEFT - WIDTH) / MILLIMETRE
    return sentence("伸出版心{over:.1f}毫米", over=over) if over > _NEAR else None


def _number(page: PrintedPage) -> Finding:
    rule, number = fixed_word("发文字号"), like_a_number(page)
    wanted = sentence("3号，居中，上行文居左空一字；年份用〔〕，不编虚位，不加“第”")
    if number is None:
        return Finding(rule, "7.2.5", wanted, _WITHOUT, passed=False, page=page.number)
    place = _place(page, number)
    measured = place or sentence("{text}，{size:.1f}磅", text=number.text, size=number.size)
    is_written = abs(number.size - BODY) < 1 and RIGHT_NUMBER.fullmatch(number.text) is not None
    passed = is_written and place is None
    return Finding(rule, "7.2.5", wanted, measured, passed, None if passed else page.number)


def _place(page: PrintedPage, number: TextLine) -> Sentence | None:
    """One character from the left where somebody signs beside it, else in the middle."""
    lines = between_name_and_title(page)
    if any(line.text.startswith("签发人") for line in lines):
        blank = (number.first.x - LEFT) / BODY
        is_off = abs(blank - 1) > _OFF
        return sentence("{text}，左空{blank:.1f}字", text=number.text, blank=max(0.0, blank)) if is_off else None
    off = (number.first.x + end_of(number)) / 2 - LEFT - WIDTH / 2
    return sentence("{text}，没有居中", text=number.text) if abs(off) > BODY else None


def _rule(page: PrintedPage, red: Sequence[TextLine]) -> Finding:
    """Of any thickness, as the standard names none."""
    wanted, number = sentence("发文字号下4毫米，与版心等宽"), like_a_number(page)
    above = _down(page, number.y if number else min(line.y for line in red))
    below = [rule for rule in page.rules if rule.is_red and rule.y > above]
    if not below:
        return Finding(_RULE, "7.2.7", wanted, sentence("没有红色分隔线"), passed=False, page=page.number)
    rule = min(below, key=lambda one: one.y)
    width = rule.width / MILLIMETRE
    if number is None:
        measured = sentence("宽{width:.1f}毫米；{without}，距离没有量", width=width, without=_WITHOUT)
        return Finding(_RULE, "7.2.7", wanted, measured, abs(width - 156) <= _NEAR)
    gap = (rule.y - _down(page, number.first.bottom)) / MILLIMETRE
    measured = sentence("发文字号下{gap:.1f}毫米，宽{width:.1f}毫米", gap=gap, width=width)
    return Finding(_RULE, "7.2.7", wanted, measured, abs(gap - 4) <= _NEAR and abs(width - 156) <= _NEAR)


def _down(page: PrintedPage, y: float) -> float:
    """From the upper edge of the paper."""
    return page.height - y
