"""信函格式 (GB/T 9704-2012, 10.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exporters.checking.finding import Finding
from exporters.checking.head_numbers import RIGHT_NUMBER
from exporters.checking.paper_parts import double_rules
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.printed_rules import PrintedRule
from exporters.checking.text_lines import BODY, LEFT, MILLIMETRE, WIDTH, end_of
from models.sentence import Sentence, fixed_word, joined, sentence

_NEAR = 1.0  # millimetres
_ASIDE = 3.0  # millimetres by which the name may stand beside the middle
_BELOW_RULES = BODY * 7 / 8 / MILLIMETRE
_TOP, _BELOW_MARK, _FROM_FOOT, _LONG = 30, 4, 20, 170  # millimetres


def letter_head_rules(page: PrintedPage, red: Sequence[TextLine], number: TextLine | None) -> Iterator[Finding]:
    top, fault = (page.height - max(line.first.top for line in red)) / MILLIMETRE, misplaced_name(red)
    measured = sentence("距上页边{top:.1f}毫米", top=top)
    told = sentence("{measured}；{fault}", measured=measured, fault=fault) if fault else measured
    wanted = sentence("红色，居中，上边缘距上页边30毫米")
    yield Finding(fixed_word("发文机关标志"), "10.1", wanted, told, fault is None and _is(top, _TOP), page.number)
    yield _rules(page, red)
    yield _number(page, number)


def misplaced_name(red: Sequence[TextLine]) -> Sentence | None:
    """All of its lines together, as 文件 stands beside several names."""
    if not any(line.first.is_red for line in red):
        return sentence("不是红色")
    left, right = min(line.first.x for line in red), max(map(end_of, red))
    off = ((left + right) / 2 - LEFT - WIDTH / 2) / MILLIMETRE
    if off < -_ASIDE:
        return sentence("没有居中，偏左{off:.1f}毫米", off=-off)
    return sentence("没有居中，偏右{off:.1f}毫米", off=off) if off > _ASIDE else None


def _rules(page: PrintedPage, red: Sequence[TextLine]) -> Finding:
    rule, wanted = sentence("红色双线"), sentence("标志下4毫米上粗下细，距下页边20毫米上细下粗，长170毫米，居中")
    upper, lower = double_rules(page)
    mark = page.height - min(line.last.bottom for line in red)
    below = (_edge(upper[0], -1) - mark) / MILLIMETRE
    foot = (page.height - _edge(lower[-1], 1)) / MILLIMETRE if lower else 0.0
    measured = sentence("标志下{below:.1f}毫米，距下页边{foot:.1f}毫米", below=below, foot=foot)
    faults = list(_faults(page, upper, lower))
    passed = not faults and _is(below, _BELOW_MARK) and _is(foot, _FROM_FOOT)
    told = sentence("{measured}；{faults}", measured=measured, faults=joined("；", faults)) if faults else measured
    return Finding(rule, "10.1", wanted, told, passed, page.number)


def _faults(page: PrintedPage, upper: Sequence[PrintedRule], lower: Sequence[PrintedRule]) -> Iterator[Sentence]:
    if not lower:
        yield sentence("下面没有双线")
    if not all(before.thickness > after.thickness for before, after in pairwise(upper)) or len(upper) < 2:
        yield sentence("上面一条不是上粗下细")
    if lower and (not all(before.thickness < after.thickness for before, after in pairwise(lower)) or len(lower) < 2):
        yield sentence("下面一条不是上细下粗")
    if any(not _is(one.width / MILLIMETRE, _LONG) or not _is_in_the_middle(page, one) for one in (*upper, *lower)):
        yield sentence("线不是170毫米长、居中")


def _number(page: PrintedPage, number: TextLine | None) -> Finding:
    """At the right edge of the text area, seven eighths of a character below the first double rule."""
    wanted = sentence("3号，年份用〔〕，顶格居版心右边缘，距双线八分之七字高")
    if number is None:
        return Finding(fixed_word("发文字号"), "10.1", wanted, sentence("没有发文字号"), passed=False, page=page.number)
    upper, _ = double_rules(page)
    gap = (page.height - number.first.top - _edge(upper[-1], 1)) / MILLIMETRE
    right = round((LEFT + WIDTH - end_of(number)) / MILLIMETRE, 1) + 0.0  # no minus before nothing
    measured = sentence(
        "{text}，距双线{gap:.1f}毫米，距版心右边缘{right:.1f}毫米", text=number.text, gap=gap, right=right
    )
    is_right = abs(number.size - BODY) < 1 and RIGHT_NUMBER.fullmatch(number.text) is not None
    passed = is_right and _is(gap, _BELOW_RULES) and _is(right, 0)
    return Finding(fixed_word("发文字号"), "10.1", wanted, measured, passed, page.number)


def _edge(rule: PrintedRule, side: int) -> float:
    return rule.y + side * rule.thickness / 2


def _is_in_the_middle(page: PrintedPage, rule: PrintedRule) -> bool:
    return _is((rule.x + rule.width / 2 - page.width / 2) / MILLIMETRE, 0)


def _is(measured: float, wanted: float) -> bool:
    return abs(measured - wanted) <= _NEAR
