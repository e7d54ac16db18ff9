"""The pages of 督办单, each a form: who, what is late, what is asked, blanks for the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content.letterhead import Letterhead
from exporters.content.urging_form import TITLE, Answer, UrgingSheet
from exporters.pdf import blanks, grid
from exporters.pdf.ends import signature, signed
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import table_rows
from exporters.pdf.measuring import Run
from exporters.pdf.page import Page, Rule, Target, Words
from exporters.pdf.setting import baseline, blank, fitted, paragraphs, title
from exporters.pdf.styles import Styles
from exporters.pdf.tables import cell, row_item
from exporters.progress import Progress
from models.sentence import sentence

_LABEL = 0.14  # of the width
_MOST_EMPTY = 0.25  # of a page, before a tall row is torn
_TO_WHOM = "＿" * 8


def urging_pages(sheets: Sequence[UrgingSheet], head: Letterhead, styles: Styles, progress: Progress) -> Iterator[Page]:
    for number, sheet in enumerate(sheets, start=1):
        yield from _numbered(_fewest_pages(sheet, number, head, styles))
        progress(sentence("督办单"), number / len(sheets))


def _fewest_pages(sheet: UrgingSheet, number: int, head: Letterhead, styles: Styles) -> Sequence[Page]:
    """With as much room for the answers as one page leaves them; where one does not do anyway, with all of it."""
    lines = [answer.lines for answer in sheet.answers]
    pages = ample = _set(sheet, number, lines, head, styles)
    while len(pages) > 1 and (spare := [one - answer.fewest for one, answer in zip(lines, sheet.answers, strict=True)]):
        if not max(spare):
            break
        lines[spare.index(max(spare))] -= 1
        pages = _set(sheet, number, lines, head, styles)
    return pages if len(pages) == 1 else ample


def _set(sheet: UrgingSheet, number: int, lines: Sequence[int], head: Letterhead, styles: Styles) -> list[Page]:
    return list(paginate(list(_sheet(sheet, number, lines, head, styles)), Frame()))


def _numbered(pages: Sequence[Page]) -> Iterator[Page]:
    """Each sheet has its own pages: one has no number, several are counted from 1."""
    for number, page in enumerate(pages, start=1):
        yield replace(page, number=number, numbered=len(pages) > 1)


def _sheet(sheet: UrgingSheet, number: int, lines: Sequence[int], head: Letterhead, styles: Styles) -> Iterator[Item]:
    """The words, the form below them, the signature last. The date is filled in by hand, and the name where the office
    has not set one. A page that goes on with the form says whose it is."""
    first, *others = title("　".join(TITLE), styles.title)
    mark = Target(0, 0, f"sheet-{number}", styles.body.face.printable(sheet.name))
    yield replace(first, things=(mark, *first.things))
    yield from others
    yield _number(styles)
    yield blank(0.3)
    yield from paragraphs([Run(f"{sheet.unit or _TO_WHOM}：", styles.body)], indent=0)
    yield from paragraphs([Run(sheet.said, styles.body)])
    yield blank(0.3)
    form = [*_form(sheet, styles), *_tables(sheet, styles), *_answers(sheet, lines, styles)]
    again = _again(sheet, styles)
    form = [replace(item, head=(again, *item.head)) for item in form]
    yield from signed(form, signature(replace(head, issued="", remark="", seal=""), styles))


def _again(sheet: UrgingSheet, styles: Styles) -> Item:
    """督办单（续）　承办单位：救灾处."""
    line = fitted(f"{TITLE}（续）　{sheet.again}", styles.body, grid.ROOM)
    return Item(grid.LEADING, (Words(0, baseline(styles.body), line),))


def _number(styles: Styles) -> Item:
    """编号, to be filled in, above a thin rule."""
    line = fitted(f"编号：{blanks.number(Letterhead())}", styles.body, grid.ROOM)
    return Item(
        grid.LEADING,
        (Words(0, baseline(styles.body), line), Rule(0, grid.LEADING - 1, grid.WIDTH, 0.7)),
    )


def _form(sheet: UrgingSheet, styles: Styles) -> Iterator[Item]:
    """Label and words beside each other; two of them share a row."""
    label = grid.ROOM * _LABEL
    for row in sheet.form:
        words = grid.ROOM / len(row) - label
        cells = [
            one for name, text in row for one in (cell(name, styles.small_bold, centred=True), cell(text, styles.small))
        ]
        yield replace(row_item(cells, [label, words] * len(row)), tears=_MOST_EMPTY)


def _tables(sheet: UrgingSheet, styles: Styles) -> Iterator[Item]:
    for table in filter(None, (sheet.blank, sheet.overdue)):
        yield from table_rows(table, styles, grid.ROOM)


def _answers(sheet: UrgingSheet, lines_of: Sequence[int], styles: Styles) -> list[Item]:
    """What is left to be filled in, in one piece."""
    rows = [_blanks(answer, lines, styles) for answer, lines in zip(sheet.answers, lines_of, strict=True)]
    items = [_across("办理情况反馈（由承办单位填写）", styles), *rows]
    return [replace(item, keep=len(items) - 1 - number) for number, item in enumerate(items)]


def _blanks(answer: Answer, lines: int, styles: Styles) -> Item:
    label = grid.ROOM * _LABEL * 1.6
    cells = [
        one for name in answer.labels for one in (cell(name, styles.small_bold, centred=True), cell("", styles.small))
    ]
    return row_item(cells, [label, grid.ROOM / len(answer.labels) - label] * len(answer.labels), lines=lines)


def _across(words: str, styles: Styles) -> Item:
    return row_item([cell(words, styles.small_bold, centred=True)], [grid.ROOM])
