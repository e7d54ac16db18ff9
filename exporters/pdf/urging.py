"""The pages of a 督办单, a sheet for each unit: who, what is late, what is asked, blanks for the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content.letterhead import Letterhead
from exporters.content.urging import TITLE, UrgingSheet
from exporters.pdf import blanks, grid
from exporters.pdf.ends import signature, signed
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import table_rows
from exporters.pdf.measuring import Run
from exporters.pdf.page import Page, Rule, Target, Words
from exporters.pdf.setting import baseline, blank, fitted, heading, paragraphs, title, together
from exporters.pdf.styles import Styles
from exporters.pdf.tables import cell, row_item
from exporters.progress import Progress
from models.sentence import sentence

_LABEL = 0.24  # of the width
_LINES = (4, 2, 2, 3)  # of the answers
_UNTIL = "办结时限：＿＿＿＿年＿＿月＿＿日前。"


def urging_pages(sheets: Sequence[UrgingSheet], head: Letterhead, styles: Styles, progress: Progress) -> Iterator[Page]:
    for number, sheet in enumerate(sheets, start=1):
        yield from _numbered(list(paginate(list(_sheet(sheet, number, head, styles)), Frame())))
        progress(sentence("督办单"), number / len(sheets))


def _numbered(pages: Sequence[Page]) -> Iterator[Page]:
    """Each unit gets its own pages: one has no number, several are counted from 1."""
    for number, page in enumerate(pages, start=1):
        yield replace(page, number=number, numbered=len(pages) > 1)


def _sheet(sheet: UrgingSheet, number: int, head: Letterhead, styles: Styles) -> Iterator[Item]:
    """Nothing is signed: the date is filled in by hand, and the name where the office has not set one."""
    first, *others = title("　".join(TITLE), styles.title)
    mark = Target(0, 0, f"sheet-{number}", styles.body.face.printable(sheet.unit))
    yield replace(first, things=(mark, *first.things))
    yield from others
    yield blank()
    yield _number(styles)
    yield blank(0.5)
    names = iter(("一、", "二、", "三、"))
    body = [
        *paragraphs([Run(f"{sheet.unit}：", styles.body)], indent=0),
        *paragraphs([Run(sheet.said, styles.body)]),
        *_overdue(sheet, names, styles),
        *_heading(f"{next(names)}要求", styles),
        *paragraphs([Run(f"{sheet.asked}{_UNTIL}", styles.body)]),
    ]
    yield from signed(body, signature(replace(head, issued="", remark="", seal=""), styles))
    yield blank()
    yield from _answers(sheet, next(names), styles)


def _number(styles: Styles) -> Item:
    """编号, to be filled in, above a thin rule."""
    line = fitted(f"编号：{blanks.number(Letterhead())}", styles.body, grid.ROOM)
    return Item(
        grid.LEADING,
        (Words(0, baseline(styles.body), line), Rule(0, grid.LEADING - 4, grid.WIDTH, 0.7)),
        on_grid=True,
    )


def _overdue(sheet: UrgingSheet, names: Iterator[str], styles: Styles) -> Iterator[Item]:
    if sheet.overdue is not None:
        yield from _heading(f"{next(names)}超过时限的任务", styles)
        yield from table_rows(sheet.overdue, styles, grid.ROOM)
        yield Item(gap=4.0, on_grid=True)


def _answers(sheet: UrgingSheet, name: str, styles: Styles) -> list[Item]:
    """A form, in one piece."""
    widths = [grid.ROOM * _LABEL, grid.ROOM * (1 - _LABEL)]
    rows = [
        row_item([cell(label, styles.small, centred=True), cell("", styles.small)], widths, lines=lines)
        for label, lines in zip(sheet.answers, _LINES, strict=True)
    ]
    items = [*_heading(f"{name}办理情况（由承办单位填写）", styles), *rows]
    return together(items)


def _heading(words: str, styles: Styles) -> list[Item]:
    return heading(list(paragraphs([Run(words, styles.level_1)])))
