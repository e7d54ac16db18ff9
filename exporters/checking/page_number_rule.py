"""Page numbers (GB/T 9704-2012, 7.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.checking.finding import Finding
from exporters.checking.paper_parts import is_letter
from exporters.checking.printed import PrintedPage
from exporters.checking.text_lines import (
    HEIGHT,
    LEFT,
    MILLIMETRE,
    NUMBER,
    TITLE,
    TOP,
    WIDTH,
    body,
    is_size,
    page_number,
)
from models.sentence import Sentence, sentence

_FORMS = ("督办单", "催办单", "交办单", "转办单", "承办单", "办理单", "反馈单", "回执单")  # a 名单 or 清单 is none


def page_numbers(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """14 points, the dash 7 mm below the text area, one character in; odd pages right, even pages left."""
    wanted = sentence("4号，距版心下边缘7毫米，单页居右、双页居左各空一字")
    sheets = _sheets(pages)
    wrong = [(page.number, why) for sheet in sheets for page, why in _faults(sheet)]
    for number, why in wrong:
        yield Finding(sentence("页码"), "7.5", wanted, why, passed=False, page=number)
    if not wrong:
        measured = sentence("{pages}面有页码，位置都对", pages=sum(page_number(page) is not None for page in pages))
        if forms := sum(_needs_none(sheet) for sheet in sheets):
            measured = sentence("{measured}；{forms}张单面的单子不编页码", measured=measured, forms=forms)
        yield Finding(sentence("页码"), "7.5", wanted, measured, passed=True)


def _sheets(pages: Sequence[PrintedPage]) -> list[list[PrintedPage]]:
    """The pages of each paper in the file: every form begins a sheet of its own, with its name on top."""
    sheets: list[list[PrintedPage]] = []
    for page in pages:
        if not sheets or _is_form(page):
            sheets.append([])
        sheets[-1].append(page)
    return sheets


def _is_form(page: PrintedPage) -> bool:
    """A page that begins with a title like 督办单."""
    first = max(page.lines, key=lambda line: line.y, default=None)
    return first is not None and not page.turned and is_size(first, TITLE) and first.text.endswith(_FORMS)


def _needs_none(sheet: Sequence[PrintedPage]) -> bool:
    """A form of a single page, which is filled in and sent back by itself."""
    return len(sheet) == 1 and _is_form(sheet[0]) and page_number(sheet[0]) is None


def _faults(sheet: Sequence[PrintedPage]) -> Iterator[tuple[PrintedPage, Sentence]]:
    """Pages of a form are counted from 1."""
    if _needs_none(sheet):
        return
    shift = 0  # by so much the numbers are ahead since pages are missing
    start = 1 if _is_form(sheet[0]) else sheet[0].number
    for place, page in enumerate(sheet):
        number = start + place + shift
        if missing := _missing(sheet[place:], number):
            yield page, _told(number, missing)
            shift += missing
        if why := _fault(page, number + missing):
            yield page, why


def _missing(rest: Sequence[PrintedPage], number: int) -> int:
    """How many pages, where all that follow are numbered on from a later one."""
    ahead = {found.value - number - place for place, page in enumerate(rest) if (found := page_number(page))}
    return ahead.pop() if page_number(rest[0]) and len(ahead) == 1 and len(rest) > 1 and min(ahead) > 0 else 0


def _told(number: int, missing: int) -> Sentence:
    if missing == 1:
        return sentence("印着{value}，缺第{number}面", value=number + 1, number=number)
    last = number + missing - 1
    return sentence("印着{value}，缺第{number}至{last}面", value=last + 1, number=number, last=last)


def _fault(page: PrintedPage, number: int) -> Sentence | None:
    """What is wrong with a page's number; a page without text needs none, and the first of a letter bears none."""
    found = page_number(page)
    if is_letter(page):
        return sentence("信函首页不显示页码，印着{number}", number=found.value) if found else None
    if found is None:
        return sentence("没有页码") if body(page) else None
    line = found.line
    dash = (line.first.y + 0.38 * line.size, TOP + HEIGHT)
    below = (dash[1] - (page.height - dash[0])) / -MILLIMETRE
    if found.value != number:
        return sentence("印着{number}", number=found.value)
    if {line.first.text, line.last.text} != {"—"}:
        return sentence("印成“{text}”，左右应是一字线", text=line.text)
    if abs(line.size - NUMBER) > 0.6:
        return sentence("字号{size:.1f}磅", size=line.size)
    if abs(below - 7) > 1:
        return sentence("距版心下边缘{below:.1f}毫米", below=below)
    inset = LEFT + WIDTH - line.last.right if number % 2 else line.first.x - LEFT
    if abs(inset - NUMBER) > 4:
        blank = inset / NUMBER
        return sentence("右空{blank:.1f}字", blank=blank) if number % 2 else sentence("左空{blank:.1f}字", blank=blank)
    return None
