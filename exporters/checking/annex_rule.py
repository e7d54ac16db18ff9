"""附件: on a page of its own that bears the word, and its number (GB/T 9704-2012, 7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exporters.checking.annex_note_rule import names_in
from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import annex_note
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.signature_rules import signed
from exporters.checking.text_lines import NUMBER, page_number
from models.sentence import Sentence, joined, sentence

_LABEL = re.compile("附件([0-9]{0,2})[：:]?")


def annex_rule(pages: Sequence[PrintedPage]) -> Finding:
    """Of a paper that names annexes and goes on behind its signature; they may be files of their own."""
    rule, wanted = sentence("附件"), sentence("另面编排，左上角顶格标“附件”和序号")
    noted = [page for page in pages if annex_note(page)][-1:]
    if not noted:
        return not_applicable(rule, "7.3.7", wanted, sentence("没有附件说明"))
    end = max(noted[0].number, *(one.page.number for one in signed([one for one in pages if not one.turned])[-1:]), 0)
    behind = [page for page in pages if page.number > end and _has_text(page)]
    if not behind or not behind[0].lines:
        return not_applicable(rule, "7.3.7", wanted, sentence("附件不在这份文件里"))
    fault = _fault(behind, len(list(names_in(annex_note(noted[0])))))
    measured = fault or sentence("“附件”标在附件首面")
    return Finding(rule, "7.3.7", wanted, measured, fault is None, behind[0].number if fault else None)


def _has_text(page: PrintedPage) -> bool:
    """More than 版记 and its number."""
    return page.has_picture or any(abs(line.size - NUMBER) > 1 for line in page.lines)


def _fault(pages: Sequence[PrintedPage], annexes: int) -> Sentence | None:
    labels = [found[1] for page in pages if (found := _LABEL.fullmatch(_top(page).text if page.lines else ""))]
    if not _LABEL.fullmatch(_top(pages[0]).text):
        return sentence("没有标“附件”：{text}", text=_top(pages[0]).text[:12])
    missing = [f"附件{number}" for number in range(1, annexes + 1) if str(number) not in labels]
    return sentence("没有标{labels}", labels=joined("、", missing)) if annexes > 1 and missing else None


def _top(page: PrintedPage) -> TextLine:
    """The highest line, of several side by side the first from the left."""
    number = page_number(page)
    lines = [line for line in page.lines if number is None or line is not number.line] or list(page.lines)
    return min(lines, key=lambda line: (-round(line.y), line.first.x))
