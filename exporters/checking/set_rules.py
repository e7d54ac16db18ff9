"""How the text is set: its face and size, its first lines, its gaps, the ends of its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from exporters.checking.faces import face_of
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import annex_note, begins_like_text, below_title, is_letter, is_parted_by_its_head
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import (
    BODY,
    LEADERS,
    LEFT,
    WIDTH,
    body,
    end_of,
    hanzi_steps,
    has_sign,
    is_flush,
    is_full,
    is_hanzi,
    is_heading_at_the_edge,
    is_indented,
    level,
    pitch_of,
)
from models.sentence import Sentence, fixed_word, sentence

_PITCH = WIDTH / 28
_FEWEST = 40  # characters of text that can be spoken of
_MOST_OF_A_MARK = 0.75  # of a character
_FEWEST_STEPS = 3  # from hanzi to hanzi in a line that can be spoken of
_MOST_OPEN = 1 / 8 + 0.005  # of the usual step, with what rounding takes: a figure with its unit opens a line so far
_BYLINE = re.compile("（[^（）]+日）")
_STOPS = frozenset("。！？：")
_OF_TEXT = frozenset("。！？；：，、")
_NONE = sentence("没有3号正文")


def set_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    yield _face(pages)
    yield from _first_lines(pages)
    yield from _gaps(pages)
    yield from _lone_lines(pages)


def _running(page: PrintedPage) -> list[TextLine]:
    """Without headings, and without who reports and when below a title."""
    return [line for line in body(page) if level(page, line) is None and not _BYLINE.fullmatch(line.text)]


def _length_of_text(page: PrintedPage) -> int:
    """Without the name of who reports, in the middle of its line."""
    return sum(len(line.text) for line in _running(page) if begins_like_text(page, line))


def _face(pages: Sequence[PrintedPage]) -> Finding:
    """That of most of the text; labels in another face are usual."""
    faces = Counter(
        face_of(one.font) for page in pages for line in _running(page) for one in line.characters if is_hanzi(one.text)
    )
    if not faces or sum(_length_of_text(page) for page in pages) < _FEWEST:
        return not_applicable(sentence("正文字体"), "5.2.2", fixed_word("仿宋"), _NONE)
    face, count = faces.most_common(1)[0]
    measured = sentence("{face}，占{share:.0%}", face=fixed_word(face), share=count / faces.total())
    return Finding(sentence("正文字体"), "5.2.2", fixed_word("仿宋"), measured, passed=face == "仿宋")


def _first_lines(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """What stands below a heading begins a paragraph, two characters in, and so does a line from further in that goes
    on at the edge, and one below a line that ends its sentence before the edge."""
    rule, wanted = sentence("首行缩进"), sentence("每段首行左空二字")
    below = [(page.number, line) for page in pages for line in _beginning(page)]
    wrong = [(number, line) for number, line in below if not is_indented(line)]
    for number, line in wrong:
        measured = sentence(
            "空{blank:.1f}字：{text}", blank=max(0.0, line.first.x - LEFT) / _PITCH, text=line.text[:12]
        )
        yield Finding(rule, "7.3.3", wanted, measured, passed=False, page=number)
    if not below:
        yield not_applicable(rule, "7.3.3", wanted, sentence("没有看得出段首的正文"))
    elif not wrong:
        unclear = sum(_is_unclear(*pair) for page in pages for pair in pairwise(body(page)))
        measured = sentence("看得出的{paragraphs}段都空二字", paragraphs=len(below))
        if unclear:
            measured = sentence(
                "{measured}；{lines}行在写满的句末下面，是不是段首没有看", measured=measured, lines=unclear
            )
        yield Finding(rule, "7.3.3", wanted, measured, passed=True)


def _beginning(page: PrintedPage) -> Iterator[TextLine]:
    """The lines that begin a paragraph, wherever they stand; above the title of a letter is its number."""
    found, note = below_title(page) if is_letter(page) else body(page), annex_note(page)
    lines = [line for line in found if not has_sign(line)]
    for before, line, after in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if level(page, line) is not None or line in note:
            continue
        is_heading = is_heading_at_the_edge(page, line, before)
        if (
            is_heading
            or _is_below(page, before)
            or _goes_on_at_the_edge(line, after)
            or _ends_above(page, before, line)
        ):
            yield line


def _ends_above(page: PrintedPage, before: TextLine | None, line: TextLine) -> bool:
    """The line right above is the last of its paragraph, or of 主送机关."""
    if before is None or before.y - line.y > 2.4 * BODY or (line.last.text not in _OF_TEXT and not is_full(line)):
        return False
    is_text = before.last.text in _STOPS and begins_like_text(page, before)
    return is_text and end_of(before) < LEFT + WIDTH - 2 * BODY


def _is_unclear(before: TextLine, line: TextLine) -> bool:
    """It stands at the edge below a full line that ends a sentence."""
    return is_full(before) and before.last.text in _STOPS and is_flush(line) and before.y - line.y < 2.4 * BODY


def _is_below(page: PrintedPage, before: TextLine | None) -> bool:
    """A heading that ends on its line."""
    return before is not None and level(page, before) is not None and end_of(before) < LEFT + WIDTH - 2 * BODY


def _goes_on_at_the_edge(line: TextLine, after: TextLine | None) -> bool:
    """An opening mark at the edge may lack the blank half before it."""
    if after is None or LEADERS.search(line.text) or not (is_flush(after) and is_full(line)):
        return False
    return line.first.x - LEFT > BODY * _MOST_OF_A_MARK and line.y - after.y < 2.4 * BODY


def _gaps(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """No line is opened further than by an eighth of a character."""
    wanted = sentence("一行里字距均匀，撑开不超过八分之一字")
    usual = pitch_of(pages)
    if usual is None:
        yield not_applicable(sentence("字距均匀"), "5.2.3", wanted, _NONE)
        return
    steps = {
        (page.number, line.text): median(found)
        for page in pages
        for line in body(page)
        if len(found := hanzi_steps(line)) >= _FEWEST_STEPS
    }
    wrong = [(number, text, step) for (number, text), step in steps.items() if step / usual - 1 > _MOST_OPEN]
    for number, text, step in wrong:
        measured = sentence(
            "字距{step:.1f}磅，撑开{more:.0%}：{text}", step=step, more=step / usual - 1, text=text[:12]
        )
        yield Finding(sentence("字距均匀"), "5.2.3", wanted, measured, passed=False, page=number)
    if not wrong:
        widest = max(steps.values(), default=usual)
        more = max(0.0, widest / usual - 1)
        measured = sentence("最宽的一行字距{widest:.1f}磅，撑开{more:.0%}", widest=widest, more=more)
        yield Finding(sentence("字距均匀"), "5.2.3", wanted, measured, passed=True)


def _lone_lines(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """No page ends with the first line of a paragraph, also where its heading stands above it, and none begins with
    its last."""
    wanted = sentence("段落的头一行、末一行不单独在面末、面首")
    turns = [(before, after) for before, after in pairwise(pages) if body(before) and body(after)]
    readable = [(before, after) for before, after in turns if before.is_readable]
    over = [(before, after) for before, after in readable if _goes_over(body(before)[-1], after)]
    wrong = [fault for before, after in over if (fault := _alone(before, after))]
    for number, why in wrong:
        yield Finding(sentence("孤行"), sentence("排版惯例"), wanted, why, passed=False, page=number)
    if not readable:
        why = sentence("没有从一面到下一面的正文")
        yield not_applicable(sentence("孤行"), sentence("排版惯例"), wanted, why)
    elif not wrong:
        measured = sentence("换面{turns}处，{over}段跨面，没有孤行", turns=len(readable), over=len(over))
        yield Finding(sentence("孤行"), sentence("排版惯例"), wanted, measured, passed=True)


def _alone(before: PrintedPage, after: PrintedPage) -> tuple[int, Sentence] | None:
    """Which page has one line of the paragraph that goes over."""
    if is_parted_by_its_head(before):
        return None
    last, first = body(before)[-1], body(after)[0]
    if last.first.x > LEFT + BODY:
        return before.number, sentence("面末是段首一行：{text}", text=last.text[:12])
    if _is_last(body(after)):
        return after.number, sentence("面首是段末一行：{text}", text=first.text[:12])
    return None


def _goes_over(last: TextLine, after: PrintedPage) -> bool:
    """A paragraph that goes on over the end of a page."""
    first = body(after)[0]
    is_at_the_edge = abs(first.first.x - LEFT) < BODY / 4 and not is_heading_at_the_edge(after, first, None)
    return end_of(last) > LEFT + WIDTH - BODY and is_at_the_edge


def _is_last(lines: Sequence[TextLine]) -> bool:
    """The next line begins another paragraph, or there is none near."""
    return len(lines) < 2 or lines[1].first.x > LEFT + BODY or lines[0].y - lines[1].y > 2.4 * BODY
