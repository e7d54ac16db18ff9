"""版头, 落款 and 版记, where a file has them (GB/T 9704-2012, 7.2 to 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.head_numbers import NUMBER, RIGHT_NUMBER
from exporters.checking.letter_rules import letter_head_rules
from exporters.checking.paper_parts import between_name_and_title, is_formal, is_letter, red_name
from exporters.checking.printed import PrintedPage, PrintedRule, TextLine
from exporters.checking.signature_rules import ARABIC, is_a_day, signature_rules
from exporters.checking.text_lines import BODY, HEIGHT, LEFT, MILLIMETRE, TOP, WIDTH, end_of, page_number
from models.sentence import Sentence, fixed_word, joined, sentence

_ENDING = re.compile("[，、；：。]*.$")
_NEAR = 1.0  # millimetres
_OFF = 0.6  # of a character
_THICK, _THIN = 0.35, 0.25
_HEAD, _RECORD = sentence("没有版头"), sentence("没有版记")


def head_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    upright = [page for page in pages if not page.turned]
    if not upright:
        return
    first = upright[0]
    red = red_name(first)
    numbers = [line for line in between_name_and_title(first) if NUMBER.search(line.text)]
    if numbers and red and is_letter(first):
        yield from letter_head_rules(first, red, numbers[0])
    elif numbers and red:
        yield from _head(first, red, numbers[0])
    else:
        yield not_applicable(sentence("版头"), "7.2", sentence("发文机关标志、发文字号、红色分隔线"), _HEAD)
    yield from signature_rules(upright)
    yield from _record_of_letter(upright) if is_letter(first) else _record(upright)


def _head(page: PrintedPage, red: Sequence[TextLine], number: TextLine) -> Iterator[Finding]:
    top = _down(page, max(line.first.top for line in red)) - TOP
    measured = sentence("距版心上边缘{top:.1f}毫米", top=top / MILLIMETRE)
    wanted = sentence("红色，上边缘距版心上边缘35毫米")
    yield Finding(fixed_word("发文机关标志"), "7.2.4", wanted, measured, _is(top, 35))
    place = _place(page, number)
    measured = place or sentence("{text}，{size:.1f}磅", text=number.text, size=number.size)
    wanted = sentence("3号，居中，上行文居左空一字；年份用〔〕，不编虚位，不加“第”")
    is_written = abs(number.size - BODY) < 1 and RIGHT_NUMBER.fullmatch(number.text) is not None
    passed = is_written and place is None
    yield Finding(fixed_word("发文字号"), "7.2.5", wanted, measured, passed, None if passed else page.number)
    below = [rule for rule in page.rules if rule.is_red and rule.y > _down(page, number.y)]
    wanted = sentence("发文字号下4毫米，与版心等宽")
    if not below:
        yield Finding(
            sentence("红色分隔线"), "7.2.7", wanted, sentence("没有红色分隔线"), passed=False, page=page.number
        )
        return
    rule = min(below, key=lambda one: one.y)
    gap = rule.y - _down(page, number.first.bottom)
    measured = sentence(
        "发文字号下{gap:.1f}毫米，宽{width:.1f}毫米", gap=gap / MILLIMETRE, width=rule.width / MILLIMETRE
    )
    yield Finding(sentence("红色分隔线"), "7.2.7", wanted, measured, _is(gap, 4) and _is(rule.width, 156))


def _place(page: PrintedPage, number: TextLine) -> Sentence | None:
    """One character from the left where somebody signs beside it, else in the middle."""
    lines = between_name_and_title(page)
    if any(line.text.startswith("签发人") for line in lines):
        blank = (number.first.x - LEFT) / BODY
        is_off = abs(blank - 1) > _OFF
        return sentence("{text}，左空{blank:.1f}字", text=number.text, blank=max(0.0, blank)) if is_off else None
    off = (number.first.x + end_of(number)) / 2 - LEFT - WIDTH / 2
    return sentence("{text}，没有居中", text=number.text) if abs(off) > BODY else None


def _record(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last rule on the lower edge of the text area; thick outside, thin inside; what goes on below the colon."""
    wanted = sentence("末条分隔线与版心下边缘重合；首末0.35毫米，中间0.25毫米")
    holding = [page for page in pages if any(line.text.endswith("印发") for line in page.lines)]
    if not holding and is_formal(pages[0]):
        yield Finding(sentence("版记"), "7.4", wanted, sentence("没有版记；文件应有印发机关和印发日期"), passed=False)
        return
    if not holding or not holding[-1].rules:
        yield not_applicable(sentence("版记"), "7.4", wanted, _RECORD)
        return
    page = holding[-1]
    rules = sorted((rule for rule in page.rules if not rule.is_red and _is(rule.width, 156)), key=lambda one: one.y)
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
        yield not_applicable(sentence("版记"), "10.1", wanted, _RECORD)
        return
    page = (printed or copied)[-1]
    ruled = any(not rule.is_red and _is(rule.width, 156) for rule in page.rules)
    told = sentence("有印发机关、印发日期") if printed else sentence("有分隔线") if ruled else sentence("只有抄送")
    yield Finding(sentence("版记"), "10.1", wanted, told, not (printed or ruled), page.number)
    if copied:
        yield from _copied(copied[-1])


def _printed(page: PrintedPage) -> Finding:
    """印发日期: arabic, without leading noughts, a day of the calendar."""
    rule, wanted = sentence("版记日期"), sentence("阿拉伯数字，年份标全称，不编虚位，后加“印发”")
    text = next(line.text for line in page.lines if line.text.endswith("印发"))
    found = ARABIC.search(text)
    if found is None and not any(character.isdigit() for character in text):
        return not_applicable(rule, "7.4.3", wanted, sentence("印发日期空着"))
    passed = found is not None and is_a_day(found) and not any(part.startswith("0") for part in found.groups())
    return Finding(rule, "7.4.3", wanted, text, passed, page.number)


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
    yield Finding(sentence("抄送"), "7.4.2", wanted, measured, not off and end == "。", page.number)


def _number_line(page: PrintedPage) -> TextLine | None:
    found = page_number(page)
    return found.line if found else None


def _down(page: PrintedPage, y: float) -> float:
    """From the upper edge of the paper."""
    return page.height - y


def _is(points: float, millimetres: float) -> bool:
    return abs(points / MILLIMETRE - millimetres) <= _NEAR
