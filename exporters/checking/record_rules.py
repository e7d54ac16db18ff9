"""版记: who gets copies, who printed it and when (GB/T 9704-2012, 7.4 and 10.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import is_formal, is_letter
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.printed_rules import PrintedRule
from exporters.checking.signature_rules import ARABIC, is_a_day
from exporters.checking.text_lines import HEIGHT, LEFT, MILLIMETRE, NUMBER, TOP, WIDTH, end_of, page_number
from models.sentence import Sentence, joined, sentence

_ENDING = re.compile("[，、；：。]*.$")
_NEAR = 1.0  # millimetres
_OFF = 0.6  # of a character
_THICK, _THIN = 0.35, 0.25
_NAMED = ("主送：", "抄送：")
_MOST = 2  # pages before the last that a record may begin on
_NO_RECORD = sentence("没有版记")


def record_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    upright = [page for page in pages if not page.turned]
    if upright:
        yield from _record_of_letter(upright) if is_letter(upright[0]) else _record(upright)


def _record(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last rule on the lower edge of the text area; thick outside, thin inside; what goes on below the colon."""
    wanted = sentence("末条分隔线与版心下边缘重合；首末0.35毫米，中间0.25毫米")
    holding = [page for page in pages if any(line.text.endswith("印发") for line in page.lines)]
    if not holding and is_formal(pages[0]):
        yield Finding(sentence("版记"), "7.4", wanted, sentence("没有版记；文件应有印发机关和印发日期"), passed=False)
        return
    if not holding or not holding[-1].rules:
        yield not_applicable(sentence("版记"), "7.4", wanted, _NO_RECORD)
        return
    page = holding[-1]
    rules = list(_rules_of(pages, page))
    yield _printed(page)
    if not rules:
        yield Finding(
            sentence("版记"), "7.4.1", wanted, sentence("没有与版心等宽的黑线"), passed=False, page=page.number
        )
        yield from _copied(page)
        return
    edge = (rules[-1].y - TOP - HEIGHT) / MILLIMETRE
    thick = joined("、", [f"{_thick(rule):.2f}" for rule in rules])
    measured = sentence("末条距版心下边缘{edge:+.1f}毫米；粗细{thick}毫米", edge=edge, thick=thick)
    yield Finding(
        sentence("版记"), "7.4.1", wanted, measured, abs(edge) <= _NEAR and _are_as_wanted(rules), page.number
    )
    yield from _copied(page)


def _record_of_letter(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """抄送 alone, without who printed it and when, and without rules (10.1)."""
    wanted = sentence("不加印发机关、印发日期和分隔线")
    copied = [page for page in pages if any(line.text.startswith("抄送：") for line in page.lines)]
    printed = [page for page in pages if any(line.text.endswith("印发") for line in page.lines)]
    if not copied and not printed:
        yield not_applicable(sentence("版记"), "10.1", wanted, _NO_RECORD)
        return
    page = (printed or copied)[-1]
    ruled = any(not rule.is_red and _is(rule.width, 156) for rule in page.rules)
    told = sentence("有印发机关、印发日期") if printed else sentence("有分隔线") if ruled else sentence("只有抄送")
    yield Finding(sentence("版记"), "10.1", wanted, told, not (printed or ruled), page.number)
    if copied:
        yield from _copied(copied[-1])


def _rules_of(pages: Sequence[PrintedPage], last: PrintedPage) -> Iterator[PrintedRule]:
    """Those as wide as the text area, from the one above its first line on; it may begin on a page before."""
    near = [page for page in pages if last.number - _MOST <= page.number <= last.number]
    named = [(page, line) for page in near for line in page.lines if _is_in_record(line)]
    start, first = named[0] if named else (last, None)
    for page in near[near.index(start) :]:
        rules = sorted((rule for rule in page.rules if not rule.is_red and _is(rule.width, 156)), key=lambda one: one.y)
        above = [rule for rule in rules if first and page is start and rule.y < _down(page, first.y)]
        yield from rules[max(0, len(above) - 1) :]


def _is_in_record(line: TextLine) -> bool:
    return abs(line.size - NUMBER) < 1 and line.text.startswith(_NAMED)


def _printed(page: PrintedPage) -> Finding:
    """印发日期: arabic, without leading noughts, a day of the calendar; one character from the right."""
    rule = sentence("版记日期")
    wanted = sentence("阿拉伯数字，年份标全称，不编虚位，后加“印发”；印发机关左空一字，日期右空一字")
    line = next(line for line in page.lines if line.text.endswith("印发"))
    found = ARABIC.search(line.text)
    if found is None and not any(character.isdigit() for character in line.text):
        return not_applicable(rule, "7.4.3", wanted, sentence("印发日期空着"))
    is_right = found is not None and is_a_day(found) and not any(part.startswith("0") for part in found.groups())
    place = _beside(page, line) if is_right else None
    return Finding(rule, "7.4.3", wanted, place or line.text, is_right and place is None, page.number)


def _beside(page: PrintedPage, printed: TextLine) -> Sentence | None:
    """How many characters are left blank where it is not one."""
    right = (LEFT + WIDTH - end_of(printed)) / NUMBER
    if abs(right - 1) > _OFF:
        return sentence("印发日期右空{blank:.1f}字：{text}", blank=_told(right), text=printed.text)
    row = [line for line in page.lines if abs(line.y - printed.y) < 1]
    first = min(row, key=lambda line: line.first.x)
    left = (first.first.x - LEFT) / NUMBER
    if abs(left - 1) > _OFF and not first.text[0].isdigit():
        return sentence("印发机关左空{blank:.1f}字：{text}", blank=_told(left), text=first.text)
    return None


def _are_as_wanted(rules: Sequence[PrintedRule]) -> bool:
    outer = (rules[0], rules[-1])
    return all(abs(_thick(rule) - _THICK) < 0.05 for rule in outer) and all(
        abs(_thick(rule) - _THIN) < 0.05 for rule in rules[1:-1]
    )


def _thick(rule: PrintedRule) -> float:
    return rule.thickness / MILLIMETRE


def _copied(page: PrintedPage) -> Iterator[Finding]:
    """抄送 ends with a full stop, and its lines begin below the first character behind the colon."""
    wanted = sentence("左右各空一字，回行与冒号后的首字对齐，末尾标句号")
    lines = [line for line in page.lines if page_number(page) is None or line is not _number_line(page)]
    starts = [line for line in lines if line.text.startswith("抄送：") and line.text != "抄送："]
    if not starts:
        yield not_applicable(sentence("抄送"), "7.4.2", wanted, sentence("没有抄送机关"))
        return
    first = starts[0]
    behind = next(one.x for one in first.characters[3:])
    following = [line for line in lines if line.y < first.y - 1 and not line.text.endswith("印发")]
    below = [line for line in following if line.first.x < LEFT + WIDTH / 2 and "年" not in line.text[:5]]
    rules = [rule.y for rule in page.rules if rule.y > _down(page, first.y)]
    inside = [line for line in below if not rules or _down(page, line.y) < min(rules)]
    off = [line for line in inside if abs(line.first.x - behind) > 2]
    last = (inside or [first])[-1]
    ending = _ENDING.search(last.text)
    end = ending[0] if ending else ""
    measured = sentence("回行{lines}行，{off}行没有对齐，末尾是“{end}”", lines=len(inside), off=len(off), end=end)
    place = _blank_beside([first, *inside])
    passed = not off and end == "。" and place is None
    yield Finding(sentence("抄送"), "7.4.2", wanted, place or measured, passed, page.number)


def _blank_beside(lines: Sequence[TextLine]) -> Sentence | None:
    """One character on either side, as far as lines reach."""
    left = (lines[0].first.x - LEFT) / NUMBER
    right = (LEFT + WIDTH - max(map(end_of, lines))) / NUMBER
    if abs(left - 1) > _OFF:
        return sentence("左空{blank:.1f}字：{text}", blank=_told(left), text=lines[0].text[:12])
    return (
        sentence("右空{blank:.1f}字：{text}", blank=_told(right), text=lines[0].text[:12]) if right < 1 - _OFF else None
    )


def _number_line(page: PrintedPage) -> TextLine | None:
    found = page_number(page)
    return found.line if found else None


def _told(blank: float) -> float:
    """Without a minus before nothing."""
    return round(blank, 1) + 0.0


def _down(page: PrintedPage, y: float) -> float:
    """From the upper edge of the paper."""
    return page.height - y


def _is(points: float, millimetres: float) -> bool:
    return abs(points / MILLIMETRE - millimetres) <= _NEAR
