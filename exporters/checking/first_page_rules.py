"""What the first page must show: text, and 主送机关 as they are written (GB/T 9704-2012, 7.3.2 and 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import addressees, is_formal, is_letter, red_name, text_of_first_page, titles_of
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, is_flush
from models.sentence import Sentence, sentence

_OF_CONTENTS = re.compile("[….·]\\s*[0-9]+$|^[0-9]+$")  # an entry, or a number in a table
_CELL = 12.0  # points: what is larger is text
_BLANK = 2.4  # sizes from a line to the next, at the least, where one is left blank
_IN_RECORD = re.compile("主送[：:]")


def first_page_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """A table that is read sideways has no such page."""
    if not pages or pages[0].turned:
        return
    yield _text(pages[0])
    if is_letter(pages[0]) or is_formal(pages[0]):
        yield _addressed(pages)


def _text(page: PrintedPage) -> Finding:
    rule, wanted = sentence("首页显示正文"), sentence("公文首页必须显示正文")
    if not page.is_readable:
        return not_applicable(rule, "7.3.3", wanted, sentence("没有嵌入的字体读不出印的是什么"))
    found = text_of_first_page(page)
    lines = [line for line in found if not _OF_CONTENTS.search(line.text)]
    if not lines and (found or _is_of_tables(page)):
        return not_applicable(rule, "7.3.3", wanted, sentence("首页是目录或表"))
    measured = sentence("{lines}行正文", lines=len(lines)) if lines else sentence("没有正文")
    return Finding(rule, "7.3.3", wanted, measured, bool(lines), None if lines else 1)


def _is_of_tables(page: PrintedPage) -> bool:
    """Without a red head, and more of it in the size of cells than in that of text."""
    cells = sum(line.size < _CELL for line in page.lines)
    return not red_name(page) and cells > len(page.lines) / 2


def _addressed(pages: Sequence[PrintedPage]) -> Finding:
    """Where they are so many that no text would be left on the first page, they stand in the record."""
    rule, wanted = sentence("主送"), sentence("标题下空一行，居左顶格，回行顶格，末尾标全角冒号")
    lines = addressees(pages[0])
    if not lines:
        in_record = any(_IN_RECORD.match(line.text) for page in pages for line in page.lines)
        why = sentence("主送机关移到了版记") if in_record else sentence("首页没有主送机关")
        return not_applicable(rule, "7.3.2", wanted, why)
    fault = _fault(lines) or _close_to_title(pages[0], lines[0])
    measured = fault or sentence("{lines}行都顶格，末尾是冒号", lines=len(lines))
    return Finding(rule, "7.3.2", wanted, measured, fault is None, 1 if fault else None)


def _close_to_title(page: PrintedPage, first: TextLine) -> Sentence | None:
    """Without a line left blank between them."""
    lowest = min((y for y in titles_of(page) if y > first.y), default=None)
    is_close = lowest is not None and lowest - first.y < _BLANK * BODY
    return sentence("与标题之间没有空一行：{text}", text=first.text[:12]) if is_close else None


def _fault(lines: Sequence[TextLine]) -> Sentence | None:
    off = [line for line in lines if not is_flush(line)]
    if off:
        return sentence("没有顶格：{text}", text=off[0].text[:12])
    if not lines[-1].text.endswith("："):
        return sentence("末尾没有冒号：{text}", text=lines[-1].text[-12:])
    return None
