"""Single lines of the text that stand off the grid, up to printed over one another (GB/T 9704-2012, 5.2.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.checking.blank_line_rule import LINES_LEFT, has_between, text_pairs
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import leading_of
from models.sentence import Sentence, sentence

_OFF = 2.0  # points
_SAME = 1.0  # points: words on one line

_Off = tuple[TextLine, TextLine]


def line_pitch_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """One finding for each page, as a line off its place is so from both its neighbours."""
    rule, wanted = sentence("行距均匀"), sentence("每面22行，行行等距，不叠字")
    leading = leading_of(pages)
    pairs = [(page, *pair) for page in pages for pair in text_pairs(page)]
    if leading is None or not pairs:
        yield not_applicable(rule, "5.2.3", wanted, sentence("没有3号正文"))
        return
    wrong = [(page, found) for page in pages if (found := list(_off(page, leading)))]
    for page, found in wrong:
        yield Finding(rule, "5.2.3", wanted, _told(found), passed=False, page=page.number)
    if not wrong:
        measured = sentence("{lines}行之间都是{leading:.1f}磅", lines=len(pairs), leading=leading)
        yield Finding(rule, "5.2.3", wanted, measured, passed=True)


def _off(page: PrintedPage, leading: float) -> Iterator[_Off]:
    """A line that is left empty is told by another rule."""
    for before, after in text_pairs(page):
        step = before.y - after.y
        is_off = abs(step - leading) > _OFF and step < LINES_LEFT * leading
        if is_off and (step > _SAME or _covers(before, after)) and not has_between(page, before, after):
            yield before, after


def _covers(one: TextLine, other: TextLine) -> bool:
    """On one line, and not the same words printed twice, as some programs make them bold."""
    return one.text != other.text and one.first.x < other.last.x and other.first.x < one.last.x


def _told(found: Sequence[_Off]) -> Sentence:
    before, after = found[0]
    words = {"before": before.text[-8:], "after": after.text[:8]}
    measured = sentence("行距{step:.1f}磅：{before}／{after}", step=before.y - after.y, **words)
    return sentence("{measured}（{lines}处）", measured=measured, lines=len(found)) if len(found) > 1 else measured
