"""落款: who signs and when, below the text (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as day
from typing import NamedTuple

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import (
    begins_like_text,
    head_rules_of,
    is_formal,
    is_letter,
    is_parted_by_its_head,
    red_name,
)
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.signature_place import misplaced, name_above
from exporters.checking.text_lines import BODY, LEFT, WIDTH, body, end_of, is_indented
from models.sentence import Sentence, fixed_word, sentence

ARABIC = re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_BLANK = re.compile("[＿_0-9]*年[＿_0-9]*月[＿_0-9]*日")
_HANZI = re.compile("[〇○零一二三四五六七八九]{4}年[元正一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
_OPENS = ("（", "(")
_MOST_BELOW = 7  # sizes from a sealed date to the remark below it
_FEWEST = 2  # lines of text above it
_LEFTMOST = LEFT + 3 * BODY  # below a long name a date begins far to the left
_RIGHT = LEFT + WIDTH * 0.6  # so far a name reaches that stands on the right
_NOTE = re.compile("附件[0-9]{0,2}[：:]")
_IN_NOTE = 4.0  # characters: so far in stand the lines of 附件说明 that go on, at the least


class _Signed(NamedTuple):
    page: PrintedPage
    date: TextLine


def signature_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The last date that stands on a line of its own and in no head."""
    wanted = sentence(
        "日期用阿拉伯数字，不编虚位；不盖章的右空二字，日期首字比署名首字右移二字；盖章的日期右空四字，署名居中；署名在日期上面，上空一行；落款面有正文"
    )
    upright = [page for page in pages if not page.turned]
    found = signed(upright)
    is_official = bool(upright) and (is_formal(upright[0]) or is_letter(upright[0]))
    if not found:
        yield _without_date(upright, wanted, is_official=is_official)
        return
    page, line = found[-1]
    lines = _text_above(page, line)
    measured = sentence("{text}，同一面上方有{lines}行正文", text=line.text, lines=lines)
    goes_on = page.number > 1 and any(one.number == page.number - 1 and is_parted_by_its_head(one) for one in pages)
    passed = not (fault := _fault(page, line, is_official=is_official)) and lines >= (1 if goes_on else _FEWEST)
    yield Finding(sentence("落款"), "7.3.5", wanted, fault or measured, passed, page.number)


def remark_rule(pages: Sequence[PrintedPage]) -> Finding:
    """附注 below the date, in brackets (7.3.6)."""
    rule, wanted = fixed_word("附注"), sentence("成文日期下一行，左空二字，加圆括号")
    found = signed([page for page in pages if not page.turned])[-1:]
    below = [(page, line) for page, date in found for line in body(page) if 0 < date.y - line.y < _MOST_BELOW * BODY]
    if not below or not below[0][1].text.startswith(_OPENS):
        return not_applicable(rule, "7.3.6", wanted, sentence("没有附注"))
    page, remark = below[0]
    blank = round((remark.first.x - LEFT) / BODY, 1) + 0.0
    measured = sentence("左空{blank:.1f}字：{text}", blank=blank, text=remark.text[:12])
    return Finding(rule, "7.3.6", wanted, measured, is_indented(remark), page.number)


def signed(pages: Sequence[PrintedPage]) -> list[_Signed]:
    return [_Signed(page, line) for page in pages for line in body(page) if _is_date(page, line)]


def _without_date(pages: Sequence[PrintedPage], wanted: Sentence, *, is_official: bool) -> Finding:
    """What bears a red head needs one, though its place may be left blank for the day."""
    if any(_BLANK.fullmatch(line.text) for page in pages for line in body(page)):
        return not_applicable(sentence("落款"), "7.3.5", wanted, sentence("成文日期空着"))
    if any(_is_dated(line) for page in pages for line in page.lines):
        return not_applicable(sentence("落款"), "7.3.5", wanted, sentence("日期不是正文的字号"))
    if not is_official:
        return not_applicable(sentence("落款"), "7.3.5", wanted, sentence("没有落款日期"))
    return Finding(sentence("落款"), "7.3.5", wanted, sentence("没有成文日期"), passed=False)


def _is_date(page: PrintedPage, line: TextLine) -> bool:
    """On the first page of a paper without red head one below the title is that of who reports."""
    if not _is_dated(line):
        return False
    is_right = line.first.x > _LEFTMOST
    in_head = any(page.height - rule.y < line.y for rule in head_rules_of(page))
    return not in_head and (is_right or page.number > 1 or bool(red_name(page)))


def _is_dated(line: TextLine) -> bool:
    return bool(ARABIC.fullmatch(line.text) or _HANZI.fullmatch(line.text))


def _fault(page: PrintedPage, date: TextLine, *, is_official: bool) -> Sentence | None:
    arabic = ARABIC.fullmatch(date.text)
    if arabic is None:
        return sentence("日期用了汉字：{text}", text=date.text)
    if any(part.startswith("0") for part in arabic.groups()):
        return sentence("日期编了虚位：{text}", text=date.text)
    if not is_a_day(arabic):
        return sentence("没有这一天：{text}", text=date.text)
    if date.first.x <= _LEFTMOST:
        return sentence("日期没有靠右：{text}", text=date.text)
    name = name_above(page, date)
    if name is not None and end_of(name) < _RIGHT:
        return sentence("署名没有靠右：{text}", text=name.text)
    return misplaced(page, date, is_official=is_official)


def is_a_day(found: re.Match[str]) -> bool:
    """It stands in the calendar."""
    try:
        day(*(int(part) for part in found.groups()))
    except ValueError:
        return False
    return True


def _text_above(page: PrintedPage, date: TextLine) -> int:
    """Lines that begin where text does, without 附件说明 and the name itself."""
    name, count, in_note = name_above(page, date), 0, False
    for line in body(page):
        if line.y <= date.y + 1 or line is name:
            continue
        in_note = bool(_NOTE.match(line.text)) or (in_note and (line.first.x - LEFT) / BODY > _IN_NOTE)
        count += not in_note and begins_like_text(page, line)
    return count
