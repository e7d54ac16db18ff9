"""The title: its size, its lines, its place (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import head_rules_of, is_formal, is_letter, red_name
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.text_lines import BODY, HEIGHT, LEFT, TITLE, WIDTH, end_of, is_size, small_title
from models.sentence import sentence

_ASIDE = 0.6  # of a character by which a title may stand beside the middle
_FEWEST = 3  # characters on its last line
_LEADING, _HALF = HEIGHT / 22, 0.75  # of a line by which its place may be off


def title_rules(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """The lines larger than the text on the first page, but for a name in red and what is read sideways."""
    wanted = sentence("2号（22磅）")
    if not pages or pages[0].turned:
        return
    name = red_name(pages[0])
    titles = [line for line in pages[0].lines if line.size > BODY + 1 and line not in name and _is_title(line)]
    titles = titles or small_title(pages[0])
    if not titles:
        yield not_applicable(sentence("标题字号"), "7.3.1", wanted, sentence("首页没有比正文大的标题"))
        return
    yield from _title_lines(titles)
    yield from _place(pages[0], titles)
    wrong = [line for line in titles if abs(line.size - TITLE) > 0.6]
    for line in wrong:
        measured = sentence("{size:.1f}磅：{text}", size=line.size, text=line.text[:12])
        yield Finding(sentence("标题字号"), "7.3.1", wanted, measured, passed=False, page=1)
    if not wrong:
        measured = sentence("{lines}行都是{size:.1f}磅", lines=len(titles), size=titles[0].size)
        yield Finding(sentence("标题字号"), "7.3.1", wanted, measured, passed=True)


def _is_title(line: TextLine) -> bool:
    return len(line.text) > 1 or is_size(line, TITLE)


def _title_lines(titles: Sequence[TextLine]) -> Iterator[Finding]:
    """Each in the middle; a genre does not stand alone on the last of several. Whether words are torn nobody looks
    at."""
    rule, wanted = sentence("标题分行"), sentence("居中，排列对称，长短适宜，末行不只剩文种")
    if len(titles) > 1 and len(titles[-1].text) < _FEWEST:
        alone = sentence("末行只有“{text}”", text=titles[-1].text)
        yield Finding(rule, "7.3.1", wanted, alone, passed=False, page=1)
    elif aside := [line for line in titles if _stands_aside(line)]:
        off = sentence("没有居中：{text}", text=aside[0].text[:12])
        yield Finding(rule, "7.3.1", wanted, off, passed=False, page=1)
    elif len(titles) > 1:
        count = len(titles[-1].text)
        measured = sentence("{lines}行，末行{count}字；词意是否完整没有看", lines=len(titles), count=count)
        yield Finding(rule, "7.3.1", wanted, measured, passed=True)


def _stands_aside(line: TextLine) -> bool:
    """The middle of its characters is not that of the text area; a mark at its end has a blank half."""
    marks = sum(not one.text.isalnum() for one in (line.first, line.last))
    return abs((line.first.x + end_of(line)) / 2 - LEFT - WIDTH / 2) > line.size * (_ASIDE + marks / 2)


def _place(page: PrintedPage, titles: Sequence[TextLine]) -> Iterator[Finding]:
    """Below the red rule; of a letter below whatever stands last in its head."""
    in_letter = is_letter(page)
    if not (in_letter or is_formal(page)):
        return
    clause, wanted = "7.3.1", sentence("红色分隔线下空二行")
    top = max(line.first.top for line in titles)
    above = [page.height - rule.y for rule in head_rules_of(page) if page.height - rule.y > top]
    if in_letter:
        clause, wanted = "10.1", sentence("与上一要素空二行")
        above = [line.first.bottom for line in page.lines if line.y > top + 1]
    if above:
        lines = (min(above) - top) / _LEADING
        passed = abs(lines - 2) < _HALF
        measured = sentence("上空{lines:.1f}行", lines=lines)
        yield Finding(sentence("标题位置"), clause, wanted, measured, passed, None if passed else page.number)
