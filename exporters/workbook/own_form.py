"""The table of a handout in an office's own form."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import cast

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, Protection
from openpyxl.utils import get_column_letter

from exporters.workbook.asking import Asking
from exporters.workbook.cells import say
from exporters.workbook.form_head import write_head
from exporters.workbook.form_page import fit_page, give_heights
from exporters.workbook.form_places import PERIOD, UNIT
from exporters.workbook.heights import NARROW_DIGIT, give_height
from exporters.workbook.hidden import name_place, stamp_of
from exporters.workbook.layout import Column, Kind, Sheet, column_name, foot_names, head_name
from exporters.workbook.letter import Letter
from exporters.workbook.notices import named_by, sent_back
from exporters.workbook.page import protect
from exporters.workbook.remarks import comment_on
from exporters.workbook.rows import Row
from exporters.workbook.showing import Shown, height_of, room_to_write, shown_in
from exporters.workbook.stamp import stamped
from exporters.workbook.styles import OPEN_FILL
from exporters.workbook.template import Form, Template
from models.workspace import Snapshot

_NUMBERS = (Kind.PERCENT, Kind.NUMBER)
_SIZE = 11.0  # of type where a form says none
_LEAST = 30.0  # points of a row


def own_form(snapshot: Snapshot, letter: Letter, template: Template, rows: Sequence[Row]) -> Workbook:
    """A copy of the form, filled; what else stands in its workbook is kept as it is."""
    form = Form.of(template, len(rows))
    head = {UNIT: letter.to.unit, PERIOD: letter.period}
    last = template.heading_row + len(rows)
    foot = last + 1 if template.has_foot else form.sheet.max_row + 1
    if (cell := write_head(form.sheet, template.first_heading_row, foot, head)) is not None:
        name_place(form.workbook, form.sheet, head_name("period"), cell.row, cell.column)
    _headings(form, snapshot, letter)
    for number, row in reversed(list(enumerate(rows, start=template.heading_row + 1))):
        _write_row(form, number, row)  # the first one last: the others are to look like it, but not as it is filled
    if template.has_foot:
        for name, number in zip(foot_names(Sheet.TABLE), (foot, form.sheet.max_row), strict=True):
            name_place(form.workbook, form.sheet, name, number, 1)
    Asking(snapshot, template.columns.items(), template.heading_row + 1).add_to(form.sheet, last)
    letters = get_column_letter(form.ids)
    form.sheet.auto_filter.ref = f"A{template.heading_row}:{letters}{max(last, template.heading_row + 1)}"
    form.sheet.print_title_rows = f"{template.first_heading_row}:{template.heading_row}"
    give_heights(form.sheet, (*range(1, template.first_heading_row), *range(foot, form.sheet.max_row + 1)))
    fit_page(form.sheet, template.last_column)
    protect(form.sheet)
    return form.workbook


def _headings(form: Form, snapshot: Snapshot, letter: Letter) -> None:
    row, sheet = form.template.heading_row, form.sheet
    for number, column in form.template.columns.items():
        name_place(form.workbook, sheet, column_name(Sheet.TABLE, column.key), row, number)
    stamp = sheet.cell(row, form.ids)
    stamp.value = stamped(stamp_of(snapshot, letter, Sheet.TABLE))
    sheet.column_dimensions[get_column_letter(form.ids)].hidden = True


def _write_row(form: Form, number: int, row: Row) -> None:
    shown, named, room = [], named_by(form.template.keys), _LEAST
    for place in range(1, form.template.last_column + 1):
        column = form.template.columns.get(place)
        cell = form.dress(number, place)
        cell.protection = Protection(locked=column is not None and column.key not in row.entries)
        if column is not None:
            size = float(cell.font.size or _SIZE)
            words = row.words.get(column.key, "")
            said = sent_back(words, row.sent_back) if column.key == named else words
            one = shown_in(said, form.width(place), size, NARROW_DIGIT)
            if not form.is_hidden(place):
                shown.append(one)
            if column.key in row.entries and not form.is_hidden(place):
                room = max(room, room_to_write([(column.key, one.width)], size, NARROW_DIGIT))
            _put(form, number, place, column, one, is_open=column.key in row.entries)
    form.sheet.cell(number, form.ids).value = row.id
    _comment(form, number, row)
    give_height(form.sheet, number, height_of(shown, least=room, digit=NARROW_DIGIT))


def _comment(form: Form, number: int, row: Row) -> None:
    beside = [place for place, column in form.template.columns.items() if column.key in ("progress", "remark")]
    if row.sent_back and beside:
        form.sheet.cell(number, beside[0]).comment = comment_on(row)


def _put(form: Form, row: int, place: int, column: Column, shown: Shown, *, is_open: bool) -> None:
    cell, words = form.sheet.cell(row, place), shown.words
    if shown.size != cell.font.size:
        smaller = cast("Font", copy(cell.font))
        smaller.size = shown.size
        cell.font = smaller
    if not cell.alignment.wrap_text:
        said = cell.alignment
        cell.alignment = Alignment(
            horizontal=said.horizontal, vertical=said.vertical or "center", indent=said.indent, wrap_text=True
        )
    if is_open and cell.fill.fill_type is None:
        cell.fill = OPEN_FILL
    is_number = is_open and column.kind in _NUMBERS
    if is_open:
        cell.number_format = "General" if is_number else "@"  # shown as a share 45 would be 4500%
    if words and is_number:
        cell.value = float(words)
    else:
        say(cell, words)
