"""A handout written once more by XlsxWriter: the same cells, looks, checks, colours, names, locks, print set-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.proxy import StyleProxy
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from support.seen_workbooks import columns_of, look_of

_PADDING = 5 / 7  # of a column, which XlsxWriter adds to what it is told
Options = dict[str, Any]
Call = tuple[str, tuple[Any, ...]]
_ALLOWED = {"autoFilter": "autofilter", "formatCells": "format_cells", "formatColumns": "format_columns",
            "formatRows": "format_rows", "insertRows": "insert_rows", "sort": "sort", "objects": "objects",
            "scenarios": "scenarios"}  # fmt: skip


@dataclass(frozen=True)
class PlainSheet:
    """What is to be called on a sheet, worked out beforehand. Cells and rules name their format by its place."""

    title: str
    calls: Sequence[Call]
    words: Sequence[tuple[int, int, str, int]]
    blanks: Sequence[tuple[int, int, int]]
    numbers: Sequence[tuple[int, int, float, int]]
    coloured: Sequence[tuple[str, str, int]]


@dataclass(frozen=True)
class PlainBook:
    """A workbook as lists, for a writer that knows nothing of ours."""

    said: Mapping[str, str]
    formats: Sequence[Options]
    sheets: Sequence[PlainSheet]
    names: Sequence[tuple[str, str]]


def cells_and_looks(book: PlainBook) -> PlainBook:
    """Without checks, colours, names, locks of sheets and print set-up."""
    sheets = [
        replace(sheet, calls=[call for call in sheet.calls if call[0] in ("set_column", "set_row")], coloured=())
        for sheet in book.sheets
    ]
    return replace(book, said={}, sheets=sheets, names=())


def written_by_xlsxwriter(book: PlainBook) -> bytes:
    import xlsxwriter

    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    workbook.set_properties(book.said)
    formats = [workbook.add_format(options) for options in book.formats]
    for sheet in book.sheets:
        _write(workbook.add_worksheet(sheet.title), sheet, formats)
    for name, place in book.names:
        workbook.define_name(name, place)
    workbook.close()
    return buffer.getvalue()


def _write(target: Any, sheet: PlainSheet, formats: Sequence[Any]) -> None:
    for call, said in sheet.calls:
        getattr(target, call)(*said)
    for row, column, words, place in sheet.words:
        target.write_string(row, column, words, formats[place])
    for row, column, place in sheet.blanks:
        target.write_blank(row, column, None, formats[place])
    for row, column, number, place in sheet.numbers:
        target.write_number(row, column, number, formats[place])
    for area, formula, place in sheet.coloured:
        target.conditional_format(area, {"type": "formula", "criteria": formula, "format": formats[place]})


def plain(data: bytes) -> PlainBook:
    """As openpyxl finds it."""
    book, formats = openpyxl.load_workbook(BytesIO(data)), _Formats()
    sheets = [_plain(sheet, formats) for sheet in book.worksheets]
    said = book.properties
    properties = {"title": said.title, "author": said.creator, "comments": said.description, "keywords": said.keywords}
    return PlainBook(
        said={name: value or "" for name, value in properties.items()},
        formats=formats.options,
        sheets=sheets,
        names=[(name, f"={one.attr_text}") for name, one in book.defined_names.items()],
    )


class _Formats:
    """Each look once."""

    def __init__(self) -> None:
        self.options: list[Options] = []
        self._places: dict[object, int] = {}

    def of(self, cell: Cell) -> int:
        look = look_of(cell)
        if look not in self._places:
            self._places[look] = self.add(_format(cell))
        return self._places[look]

    def add(self, options: Options) -> int:
        self.options.append(options)
        return len(self.options) - 1


def _plain(sheet: Worksheet, formats: _Formats) -> PlainSheet:
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell) and cell.has_style]
    found = [(cell.row - 1, cell.column - 1, cell.value, formats.of(cell)) for cell in cells]
    rules = [(str(area.sqref), rule) for area in sheet.conditional_formatting for rule in area.rules]
    rules.sort(key=lambda one: one[1].priority)
    return PlainSheet(
        title=sheet.title,
        calls=[*_calls(sheet), *(_asked(str(one.sqref), one) for one in sheet.data_validations.dataValidation)],
        words=[(row, column, value, place) for row, column, value, place in found if isinstance(value, str)],
        blanks=[(row, column, place) for row, column, value, place in found if value is None],
        numbers=[(row, column, value, place) for row, column, value, place in found if isinstance(value, int | float)],
        coloured=[(area, f"={rule.formula[0]}", formats.add(_dressed(rule))) for area, rule in rules],
    )


def _format(cell: Cell) -> Options:
    align, borders = cell.alignment, cell.border
    options = _ink(cell.font) | {"font_name": cell.font.name, "font_size": cell.font.size}
    if cell.fill.fill_type:
        options |= {"pattern": 1, "fg_color": _colour(cell.fill.fgColor.rgb)}
    for name in ("left", "right", "top", "bottom"):
        side = getattr(borders, name)
        if side is not None and side.style:
            options |= {name: {"thin": 1}[side.style], f"{name}_color": _colour(side.color.rgb)}
    across = {"centerContinuous": "center_across"}.get(align.horizontal or "", align.horizontal)
    down = {"center": "vcenter"}.get(align.vertical or "", align.vertical)
    options |= {name: value for name, value in (("align", across), ("valign", down)) if value}
    options |= {"num_format": cell.number_format, "text_wrap": bool(align.wrap_text)}
    return options | {"locked": cell.protection.locked, "quote_prefix": bool(cell.quotePrefix)}


def _ink(font: Font | StyleProxy) -> Options:
    said = font.color is not None and font.color.type == "rgb"
    return {"font_color": _colour(font.color.rgb)} if said and font.color is not None else {}


def _dressed(rule: Rule) -> Options:
    """The rule's own look."""
    assert rule.dxf is not None
    assert rule.dxf.font is not None
    assert isinstance(rule.dxf.fill, PatternFill)
    return _ink(rule.dxf.font) | {"bg_color": _colour(rule.dxf.fill.bgColor.rgb)}


def _colour(rgb: str) -> str:
    return f"#{rgb[-6:]}"


def _calls(sheet: Worksheet) -> Iterator[Call]:
    page, margins, view = sheet.page_setup, sheet.page_margins, sheet.sheet_view
    if sheet.sheet_state == "veryHidden":
        yield "very_hidden", ()
    for number, width, hidden in columns_of(sheet):
        options = {"hidden": True} if hidden else {}
        yield "set_column", (number - 1, number - 1, width - _PADDING, None, options)
    for row, found in sheet.row_dimensions.items():
        if found.height:
            yield "set_row", (row - 1, found.height)
    if page.paperSize:
        yield "set_landscape" if page.orientation == "landscape" else "set_portrait", ()
        yield "set_paper", (page.paperSize,)
        yield "fit_to_pages", (page.fitToWidth, page.fitToHeight)
        yield "center_horizontally", ()
    footer = sheet.HeaderFooter.oddFooter
    words = f"&C{footer.center.text}" if footer is not None and footer.center.text else ""
    yield "set_margins", (margins.left, margins.right, margins.top, margins.bottom)
    yield "set_footer", (words, {"margin": margins.footer})
    if sheet.print_title_rows:
        first, last = sheet.print_title_rows.replace("$", "").split(":")
        yield "repeat_rows", (int(first) - 1, int(last) - 1)
    if sheet.print_area:
        yield "print_area", (sheet.print_area.rpartition("!")[2].replace("$", ""),)
    if sheet.freeze_panes:
        row, place = coordinate_to_tuple(str(sheet.freeze_panes))
        yield "freeze_panes", (row - 1, place - 1)
    if sheet.auto_filter.ref:
        yield "autofilter", (sheet.auto_filter.ref,)
    if view.zoomScale:
        yield "set_zoom", (view.zoomScale,)
    if view.showGridLines is False:
        yield "hide_gridlines", (2,)
    if sheet.protection.sheet:
        allowed = {theirs: True for ours, theirs in _ALLOWED.items() if not getattr(sheet.protection, ours)}
        yield "protect", ("", allowed)


def _asked(area: str, one: DataValidation) -> Call:
    first, *more = area.split()
    options: Options = {
        "validate": one.type or "any",
        "ignore_blank": bool(one.allow_blank),
        "show_error": bool(one.showErrorMessage),
        "show_input": bool(one.showInputMessage),
    }
    said = {"input_title": one.promptTitle, "input_message": one.prompt, "error_title": one.errorTitle,
            "error_message": one.error}  # fmt: skip
    if more:
        options["multi_range"] = area
    if one.type == "date":
        options |= {"criteria": "between", "minimum": one.formula1, "maximum": one.formula2}
    elif one.formula1:
        options["value"] = f"={one.formula1}"
    return "data_validation", (first, options | {name: value for name, value in said.items() if value})
