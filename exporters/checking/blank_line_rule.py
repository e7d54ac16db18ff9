"""Lines of the grid that are left empty inside the text (GB/T 9704-2012, 5.2.3 and 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import ANNEX_LABEL, annex_note, begins_like_text, below_title
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import LEADERS, body, leading_of
from models.sentence import sentence

LINES_LEFT = 1.6  # lines from one line to the next


def blank_line_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Between lines that both begin where text does: who signs and when stand on the right. A picture or a table may
    stand between them."""
    rule, wanted = sentence("正文空行"), sentence("正文一行接一行，段间不空行")
    leading = leading_of(pages)
    looked_at = [(page, before, after) for page in pages for before, after in text_pairs(page)]
    if leading is None or not looked_at:
        yield not_applicable(rule, "7.3.3", wanted, sentence("没有3号正文"))
        return
    wrong = [
        (page.number, before, after, round((before.y - after.y) / leading) - 1)
        for page, before, after in looked_at
        if before.y - after.y > LINES_LEFT * leading and not has_between(page, before, after)
    ]
    for number, before, after, lines in wrong:
        measured = sentence(
            "空了{lines}行：{before}／{after}", lines=max(1, lines), before=before.text[-8:], after=after.text[:8]
        )
        yield Finding(rule, "7.3.3", wanted, measured, passed=False, page=number)
    if not wrong:
        yield Finding(rule, "7.3.3", wanted, sentence("{lines}行之间没有空行", lines=len(looked_at)), passed=True)


def text_pairs(page: PrintedPage) -> Iterator[tuple[TextLine, TextLine]]:
    """Lines of the text one below the other. Behind the contents and before 附件说明 a line is left blank."""
    if page.has_picture or not page.is_readable:
        return
    lines, note = below_title(page) if page.number == 1 else body(page), annex_note(page)
    for before, after in pairwise(lines):
        is_text = begins_like_text(page, before) and begins_like_text(page, after)
        is_apart = bool(LEADERS.search(before.text)) or before in note or after in note
        if is_text and not is_apart and not ANNEX_LABEL.match(after.text):
            yield before, after


def has_between(page: PrintedPage, before: TextLine, after: TextLine) -> bool:
    """Anything else: words in another size, a rule."""
    top, bottom = before.y - 1, after.first.top
    words = any(bottom < line.y < top for line in page.lines if line is not before)
    return words or any(bottom < stroke.at < top for stroke in page.strokes if not stroke.is_upright)
