"""An office's own form: its title, order, widths, extra columns and notes are kept at every issue."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.errors import ExportError, ReadError
from exporters.incoming import file_name, read_bytes
from exporters.workbook.form_columns import is_hidden, own_width, part_columns
from exporters.workbook.form_page import remarks_on_page
from exporters.workbook.grid import Grid, read_grid
from exporters.workbook.head_remarks import remarks_on_head
from exporters.workbook.heading_tiers import columns_in, tiers_of
from exporters.workbook.layout import Column
from exporters.workbook.package import Package
from exporters.workbook.parts import read_parts
from exporters.workbook.pictures import move_pictures
from exporters.workbook.quarter_columns import ByQuarter, quarter_columns, remarks_on_quarters
from exporters.workbook.stamp import is_stamp
from exporters.workbook.template_body import (
    clear_body,
    fit_comments,
    look_like,
    losses_of_body,
    pattern_of,
    put_links_right,
    reach_down,
)
from exporters.workbook.template_foot import foot_of, groups_of, words_between
from exporters.workbook.template_headings import (
    Headings,
    headings_of,
    known_columns,
    remarks_on_headings,
    without_progress,
)
from exporters.workbook.template_losses import losses_of_workbook
from models.sentence import Sentence, sentence
from models.workspace.judged import shortened
from models.workspace.periods import Period

_STUMBLES = (  # over parts that are broken, missing or refer to what is not there
    *(TypeError, ValueError, LookupError, AttributeError, SyntaxError),
    *(OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error),
)


@dataclass(frozen=True, slots=True)
class Template:
    """A form that was taken in: which sheet, which rows hold the headings, what each column is to us.

    `heading_row` is the last of them, right above the body.
    `columns` go by their number; those of other keys than ours are the office's own and stay blank. `by_quarter` are
    those that are ours only where their quarter is asked about.
    `pattern` is the row of the body that the others look like. `losses` names what cannot be kept, `remarks` are
    sentences on what it has no place for.
    """

    data: bytes
    title: str
    first_heading_row: int
    heading_row: int
    columns: dict[int, Column]
    by_quarter: ByQuarter
    last_column: int
    pattern: int
    foot: int
    has_foot: bool
    losses: tuple[Sentence, ...]
    remarks: tuple[Sentence, ...]

    def of_period(self, period: Period) -> Template:
        """With the columns of its quarter, where each quarter has its own."""
        last_month = period.number * period.kind.months
        columns = self.columns | dict(self.by_quarter.get((last_month + 2) // 3, {}))
        return replace(self, columns=dict(sorted(columns.items())))

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(column.key for column in self.columns.values())


def read_template(file: Path, year: int = 0) -> Template:
    """Take a form in. `year` is that of the plan, 0 where it has none. Raises ExportError where it is no workbook, a
    handout of ours, or nothing in it looks like a row of headings."""
    data = _bytes_of(file)
    package, grids = _grids_of(file_name(file), data)
    _must_be_no_handout(file.name, grids.values())
    headings = headings_of(file.name, grids, year)
    losses = _losses_of(file.name, package, data)
    return _laid_out(data, grids[headings.title], headings, losses, year)


def _bytes_of(file: Path) -> bytes:
    with _refusals():
        return read_bytes(file)


def _grids_of(name: str, data: bytes) -> tuple[Package, dict[str, Grid]]:
    with _refusals():
        package = Package(name, data)
        parts = read_parts(package)
        return package, {title: read_grid(package, parts, title) for title in parts.sheets}


@contextmanager
def _refusals() -> Iterator[None]:
    """What a workbook that comes home is refused for, a form is refused for, too."""
    try:
        yield
    except ReadError as error:
        raise ExportError(sentence("样式不能用：{why}", why=str(error))) from error


def _must_be_no_handout(name: str, grids: Iterable[Grid]) -> None:
    if any(is_stamp(cell.words) for grid in grids for _, _, cell in grid.cells()):
        raise ExportError(
            sentence(
                "“{name}”是下发的表，里面有发给某个单位的内容和隐藏标识，不能当样式。"
                "请把标题、栏目和说明复制到一份新表里，用新表作样式。",
                name=name,
            )
        )


def _losses_of(name: str, package: Package, data: bytes) -> tuple[Sentence, ...]:
    with _refusals():
        return tuple(losses_of_workbook(package, _tried(name, data)))


def _laid_out(data: bytes, grid: Grid, headings: Headings, losses: tuple[Sentence, ...], year: int) -> Template:
    """With where its table begins and ends, and what else is lost or has no place."""
    sheet = _loaded(data)[headings.title]
    first, last = tiers_of(grid, headings.row)
    words = columns_in(grid, first, last)
    columns = known_columns(words, year) if first < last else headings.columns
    taken = [column.key for column in columns.values()]
    by_quarter = quarter_columns(grid, (first, last), words, taken)
    quarterly = {place: column for one in by_quarter.values() for place, column in one.items()}
    foot = foot_of(sheet, last, columns)
    width = max(_last_column(sheet, number) for number in range(first, last + 1))
    return Template(
        data=data,
        title=headings.title,
        first_heading_row=first,
        heading_row=last,
        columns=columns,
        by_quarter=by_quarter,
        last_column=width,
        pattern=pattern_of(sheet, last, foot),
        foot=foot,
        has_foot=foot <= sheet.max_row,
        losses=(*losses, *losses_of_body(sheet, last + 1, foot), *_lost_words(sheet, last, foot, columns)),
        remarks=(
            *without_progress(columns | quarterly),
            *remarks_on_head(sheet, (first, last), foot, year),
            *remarks_on_headings(words, columns, year, quarterly),
            *remarks_on_quarters(by_quarter),
            *remarks_on_page(sheet, width),
        ),
    )


def _tried(name: str, data: bytes) -> Workbook:
    """Raises ExportError for what openpyxl stumbles over."""
    try:
        return _loaded(data)
    except _STUMBLES as error:
        raise ExportError(
            sentence("样式“{file}”里有读不出来的格式。请把表格复制到一份新的 .xlsx 里，用新表作样式。", file=name)
        ) from error


def _loaded(data: bytes) -> Workbook:
    """What openpyxl warns of is named among the losses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = load_workbook(BytesIO(data))
    for sheet in workbook.worksheets:
        part_columns(sheet)
    return workbook


def _lost_words(sheet: Worksheet, heading_row: int, foot: int, columns: Mapping[int, Column]) -> Iterator[Sentence]:
    for words in (words for row, words in groups_of(sheet, heading_row).items() if row < foot):
        yield sentence("栏目下面的小标题“{words}”", words=shortened(words, 20))
    for words in words_between(sheet, heading_row, foot, columns):
        yield sentence("样行之间的“{words}”", words=shortened(words, 20))


def _last_column(sheet: Worksheet, row: int) -> int:
    filled = [cell.column for cell in sheet[row] if cell.value is not None and cell.column]
    return max(filled, default=1)


@dataclass(frozen=True, slots=True)
class Form:
    """A fresh copy of a template, its body emptied and made as long as it must be."""

    workbook: Workbook
    sheet: Worksheet
    template: Template

    @property
    def ids(self) -> int:
        """The column of the identifiers: the first behind the office's own."""
        return self.template.last_column + 1

    @classmethod
    def of(cls, template: Template, rows: int) -> Form:
        workbook = _loaded(template.data)
        sheet = workbook[template.title]
        form = cls(workbook, sheet, template)
        form._make_room(rows)
        return form

    def dress(self, row: int, column: int) -> Cell | MergedCell:
        """A cell of the body that looks like the first of its column."""
        cell, pattern = self.sheet.cell(row, column), self.sheet.cell(self.template.heading_row + 1, column)
        if pattern.has_style and row > self.template.heading_row + 1:
            look_like(cell, pattern)
        return cell

    def width(self, column: int) -> float:
        """In digits of the form's own font, as Excel counts."""
        return own_width(self.sheet, column)

    def is_hidden(self, column: int) -> bool:
        return is_hidden(self.sheet, column)

    def _make_room(self, rows: int) -> None:
        template, sheet = self.template, self.sheet
        first, foot = template.heading_row + 1, template.foot
        shift = first + rows - foot
        clear_body(sheet, first, foot)
        reach_down(sheet, first, foot, shift)
        moved = [merged for merged in list(sheet.merged_cells.ranges) if merged.min_row >= first]
        for merged in moved:
            sheet.unmerge_cells(str(merged))
        if template.pattern > first:
            for column in range(1, template.last_column + 1):
                look_like(sheet.cell(first, column), sheet.cell(template.pattern, column))
        if shift and foot <= sheet.max_row:
            heights = {number: sheet.row_dimensions[number].height for number in range(foot, sheet.max_row + 1)}
            sheet.move_range(f"A{foot}:{get_column_letter(sheet.max_column)}{sheet.max_row}", rows=shift)
            for number, height in heights.items():
                sheet.row_dimensions[number + shift].height = height
            put_links_right(sheet, first)
        move_pictures(sheet, foot, shift)
        for merged in moved:
            if merged.min_row >= foot:
                merged.shift(row_shift=shift)
                sheet.merge_cells(merged.coord)
        fit_comments(sheet)
