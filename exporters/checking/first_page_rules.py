"""What the first page must show: text, and 主送机关 as they are written (GB/T 9704-2012, 7.3.2 and 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import addressees, is_formal, is_letter, text_of_first_page
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import is_flush
from models.sentence import Sentence, sentence

_OF_CONTENTS = re.compile("[….·]\\s*[0-9]+$|^[0-9]+$")  # an entry, or a number in a table
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
    if found and not lines:
        return not_applicable(rule, "7.3.3", wanted, sentence("首页是目录或表"))
    measured = sentence("{lines}行正文", lines=len(lines)) if lines else sentence("没有正文")
    return Finding(rule, "7.3.3", wanted, measured, bool(lines), None if lines else 1)


def _addressed(pages: Sequence[PrintedPage]) -> Finding:
    """Where they are so many that no text would be left on the first page, they stand in the record."""
    rule, wanted = sentence("主送"), sentence("居左顶格，回行顶格，末尾标全角冒号")
    lines = addressees(pages[0])
    if not lines:
        in_record = any(_IN_RECORD.match(line.text) for page in pages for line in page.lines)
        why = sentence("主送机关移到了版记") if in_record else sentence("首页没有主送机关")
        return not_applicable(rule, "7.3.2", wanted, why)
    fault = _fault(lines)
    measured = fault or sentence("{lines}行都顶格，末尾是冒号", lines=len(lines))
    return Finding(rule, "7.3.2", wanted, measured, fault is None, 1 if fault else None)


def _fault(lines: Sequence[TextLine]) -> Sentence | None:
    off = [line for line in lines if not is_flush(line)]
    if off:
        return sentence("没有顶格：{text}", text=off[0].text[:12])
    if not lines[-1].text.endswith("："):
        return sentence("末尾没有冒号：{text}", text=lines[-1].text[-12:])
    return None
