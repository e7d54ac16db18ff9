"""The parts of the first page, as a reader tells them apart: red head, title, addressees, text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from exporters.checking.head_numbers import NUMBER, RIGHT_NUMBER
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.printed_rules import PrintedRule
from exporters.checking.text_lines import (
    BODY,
    LEFT,
    MILLIMETRE,
    TITLE,
    WIDTH,
    body,
    end_of,
    is_flush,
    level,
    small_title,
)

_MOST = 12  # lines of addressees
_LARGER = 2  # points
_WIDER = 8 * MILLIMETRE  # than the text area
_SENTENCE = re.compile("如下：$|^(现将|现就|根据|按照|为)")  # it begins the text
_ISSUE = re.compile("第.{1,8}期|^.{0,12}期$")
_OTHER_KINDS = ("简报", "动态", "信息", "专报", "快报", "通讯", "参考", "纪要", "令")
_LIKE_A_NUMBER = re.compile("号$|〔|^[0-9]{1,4}$")
ANNEX_LABEL = re.compile("附件[0-9]{0,2}[：:]")
_CLOSE, _NEAR_LABEL = 2.4, 7  # sizes: to the line below; characters: from the label's to the beginning of a name
_STOPS = frozenset("。；，")


def red_name(page: PrintedPage) -> list[TextLine]:
    """发文机关标志 or the name of a bulletin; one that is not red is told by what ends its head below it."""
    return [line for line in page.lines if line.first.is_red and line.size > BODY + 2] or _name_in_another_colour(page)


def _name_in_another_colour(page: PrintedPage) -> list[TextLine]:
    """What is larger than a title above the red rule or 发文字号."""
    numbers = [line.y for line in page.lines if RIGHT_NUMBER.fullmatch(line.text)]
    ends = [*numbers, *_red_rules(page)] if page.number == 1 and not page.turned else []
    return [line for line in page.lines if line.size > TITLE + _LARGER and ends and line.y > max(ends)]


def between_name_and_title(page: PrintedPage) -> list[TextLine]:
    """Where 发文字号 stands: below the red name, above the red rule and the title."""
    lowest = min((line.y for line in red_name(page)), default=0.0)
    ends = [y for y in (*titles_of(page), *_red_rules(page)) if y < lowest]
    bottom = max(ends, default=0.0)
    return [line for line in page.lines if bottom < line.y < lowest]


def titles_of(page: PrintedPage) -> list[float]:
    """The heights of its lines."""
    name = red_name(page)
    larger = [line for line in page.lines if line.size > page.body_size + _LARGER and line not in name]
    return [line.y for line in larger or small_title(page)]


def _red_rules(page: PrintedPage) -> list[float]:
    return [page.height - rule.y for rule in head_rules_of(page)]


def head_rules_of(page: PrintedPage) -> list[PrintedRule]:
    """The red rules that end a head; those of a letter run beside it."""
    return [rule for rule in page.rules if rule.is_red and not _is_wide(rule)]


def is_formal(page: PrintedPage) -> bool:
    """With 发文字号 below the name in red; without it with 文件 behind the name or a red rule below it, and neither
    a bulletin nor what has a form of its own (10.2, 10.3)."""
    name = red_name(page)
    if not name or numbered(page) is not None:
        return bool(name)
    is_of_another_kind = any(_ISSUE.search(line.text) for line in between_name_and_title(page))
    is_of_another_kind |= any(line.text.endswith(_OTHER_KINDS) for line in name)
    return not is_of_another_kind and bool(head_rules_of(page) or any(line.text.endswith("文件") for line in name))


def numbered(page: PrintedPage) -> TextLine | None:
    """发文字号 as it is known by its form."""
    return next((line for line in between_name_and_title(page) if NUMBER.search(line.text)), None)


def like_a_number(page: PrintedPage) -> TextLine | None:
    """What stands in the place of 发文字号, however it is written; names of those who sign do not."""
    return numbered(page) or next(
        (line for line in between_name_and_title(page) if _LIKE_A_NUMBER.search(line.text)), None
    )


def is_letter(page: PrintedPage) -> bool:
    """信函格式, told by a red double rule wider than the text area below the name (10.1)."""
    return page.number == 1 and bool(double_rules(page)[0])


def double_rules(page: PrintedPage) -> tuple[list[PrintedRule], list[PrintedRule]]:
    """In the upper and in the lower half of a page."""
    wide = sorted((rule for rule in page.rules if rule.is_red and _is_wide(rule)), key=lambda rule: rule.y)
    middle = page.height / 2
    return [rule for rule in wide if rule.y < middle], [rule for rule in wide if rule.y >= middle]


def _is_wide(rule: PrintedRule) -> bool:
    return rule.width > WIDTH + _WIDER


def below_title(page: PrintedPage) -> list[TextLine]:
    """The lines in the size of the text below the title; below the red rule where the page has one and no title
    (then there is none), all of them where it has neither."""
    titles, rules, lines = titles_of(page), _red_rules(page), body(page)
    if rules and not any(y < min(rules) for y in titles):
        return []
    top = min((*titles, *rules), default=page.height)
    return [line for line in lines if line.y < top]


def addressees(page: PrintedPage) -> list[TextLine]:
    """主送机关: what stands between title and text, from the edge; one that is set in and ends with a colon; one that
    lacks it and is no sentence."""
    lines = below_title(page)
    if not lines or level(page, lines[0]) is not None:
        return []
    if not is_flush(lines[0]):
        is_name = lines[0].text.endswith("：") and not _SENTENCE.search(lines[0].text)
        return lines[:1] if is_name and end_of(lines[0]) < LEFT + WIDTH - BODY else []
    leading = list(takewhile(is_flush, lines[:_MOST]))
    ends = [number for number, line in enumerate(leading) if line.text.endswith("：")]
    if ends:
        return leading[: ends[0] + 1]
    return leading if _is_a_name(leading) and len(leading) < len(lines) else []


def _is_a_name(lines: Sequence[TextLine]) -> bool:
    last = lines[-1]
    return not any("。" in line.text for line in lines) and (
        end_of(last) < LEFT + WIDTH - 2 * BODY and last.last.text not in _STOPS
    )


def text_of_first_page(page: PrintedPage) -> list[TextLine]:
    """What stands below the addressees in the size of the text, but for headings and for who reports when."""
    lines = below_title(page)[len(addressees(page)) :]
    return [line for line in lines if level(page, line) is None and begins_like_text(page, line)]


def opens_the_text(page: PrintedPage, lines: Sequence[TextLine]) -> bool:
    """现将…报告如下： as all the text that its first page has room for."""
    is_sentence = _SENTENCE.search("".join(line.text for line in lines)) is not None
    return is_sentence and text_of_first_page(page) == list(lines)


def is_parted_by_its_head(page: PrintedPage) -> bool:
    """A first page with room for a single line of text below its head; it must show some, which stands above the
    custom of no lone lines."""
    return page.number == 1 and bool(red_name(page)) and len(text_of_first_page(page)) == 1


def begins_like_text(page: PrintedPage, line: TextLine) -> bool:
    """At the edge of the text area or two characters in; where the margin is another, at that of the page."""
    edge = min((one.first.x for one in body(page)), default=LEFT)
    return any(abs(line.first.x - start) < BODY / 2 for margin in (LEFT, edge) for start in (margin, margin + 2 * BODY))


def annex_note(page: PrintedPage) -> list[TextLine]:
    """附件说明: from its label on, the lines close below that begin near it. Below it stands who signs, on the right,
    mostly behind a blank line."""
    lines = body(page)
    start = max((number for number, line in enumerate(lines) if ANNEX_LABEL.match(line.text)), default=len(lines))
    found = lines[start : start + 1]
    for line in lines[start + 1 :]:
        if found[-1].y - line.y > _CLOSE * BODY or line.first.x - found[0].first.x > _NEAR_LABEL * BODY:
            break
        found.append(line)
    return found
