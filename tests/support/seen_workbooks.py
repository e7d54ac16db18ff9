"""What a workbook shows, asks and prints, as lines: two that say the same are the same to whoever opens them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.styles import Border, Color, Font
from openpyxl.styles.proxy import StyleProxy
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

Look = tuple[str, ...]
_ASKED = ("type", "operator", "formula1", "formula2", "allow_blank", "showErrorMessage", "showInputMessage",
          "promptTitle", "prompt", "errorTitle", "error", "errorStyle", "showDropDown")  # fmt: skip
_UNSAID = (None, False, "", "stop", "between", "none")


def seen(data: bytes, *, as_named: bool = True) -> list[str]:
    """All sheets with their cells and looks, their checks, colours, names, locks and print set-up.

    `as_named`: also what styles are called, which names are hidden, and heights and widths to the point.
    """
    book = openpyxl.load_workbook(BytesIO(data))
    said = book.properties
    looks: dict[Look, str] = {}
    sheets = [line for sheet in book.worksheets for line in _sheet(sheet, looks, as_named=as_named)]
    return [
        f"{said.title}｜{said.creator}｜{said.description}｜{said.keywords}",
        *(f"{label} = {'; '.join(look)}" for look, label in looks.items()),
        *sheets,
        *(
            f"name {name} = {one.attr_text}{' hidden' if as_named and one.hidden else ''}"
            for name, one in sorted(book.defined_names.items())
        ),
    ]


def _sheet(sheet: Worksheet, looks: dict[Look, str], *, as_named: bool) -> Iterator[str]:
    yield f"== {sheet.title} {sheet.sheet_state}"
    yield from _page(sheet)
    yield from _columns(sheet, exactly=as_named)
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and cell.has_style | (cell.value is not None):
                look = (*look_of(cell), *([cell.style] if as_named else []))
                label = looks.setdefault(look, f"look {len(looks) + 1}")
                yield f"{cell.coordinate} {label} {cell.data_type} {cell.value!r}"
                if cell.comment:
                    yield f"comment {cell.coordinate} {cell.comment.text!r}"
    for number, found in sorted(sheet.row_dimensions.items()):
        if found.height:
            yield f"height {number} {found.height if as_named else round(found.height)}"
    yield from asked_of(sheet)
    yield from _coloured(sheet)


def columns_of(sheet: Worksheet) -> list[tuple[int, float, bool]]:
    """Each column that has a width: its number, the width, and whether it is hidden."""
    found = list(sheet.column_dimensions.values())
    return sorted(
        (number, one.width, one.hidden) for one in found for number in range(one.min or 0, (one.max or 0) + 1) if number
    )


def _columns(sheet: Worksheet, *, exactly: bool) -> Iterator[str]:
    for number, width, hidden in columns_of(sheet):
        said = width if exactly else int(width)
        yield f"column {get_column_letter(number)} {said}{' hidden' if hidden else ''}"


def look_of(cell: Cell) -> Look:
    """How a cell shows, whatever its style is called."""
    align, locked = cell.alignment, cell.protection.locked
    fill = f"{cell.fill.fill_type} {_colour(cell.fill.fgColor)}" if cell.fill.fill_type else "no fill"
    return (
        _font(cell.font),
        fill,
        _border(cell.border),
        f"{align.horizontal or 'general'} {align.vertical or 'bottom'} {'wrapped' if align.wrap_text else 'in a line'}",
        f"{'locked' if locked else 'open'} {cell.number_format}{' as text' if cell.quotePrefix else ''}",
    )


def _font(font: Font | StyleProxy) -> str:
    colour = _colour(font.color) if font.color is not None and font.color.type == "rgb" else "own colour"
    return f"{font.name} {font.size:g}{' bold' if font.bold else ''} {colour}"


def _colour(colour: Color) -> str:
    return str(colour.rgb)[-6:]


def _border(border: Border | StyleProxy) -> str:
    sides = {"left": border.left, "right": border.right, "top": border.top, "bottom": border.bottom}
    drawn = [
        f"{name} {side.style} {_colour(side.color)}"
        for name, side in sides.items()
        if side and side.style and side.color
    ]
    return ", ".join(drawn) or "no border"


def _page(sheet: Worksheet) -> Iterator[str]:
    page, margins, view, footer = sheet.page_setup, sheet.page_margins, sheet.sheet_view, sheet.HeaderFooter.oddFooter
    fits = sheet.sheet_properties.pageSetUpPr is not None and sheet.sheet_properties.pageSetUpPr.fitToPage
    tall = 1 if page.fitToHeight is None else page.fitToHeight  # as the standard has it where nothing is said
    yield f"paper {page.orientation} {page.paperSize} {page.fitToWidth or 1}×{tall} fits {bool(fits)}"
    yield f"margins {margins.left} {margins.right} {margins.top} {margins.bottom} {margins.footer}"
    yield f"centred {bool(sheet.print_options.horizontalCentered)} repeats {sheet.print_title_rows}"
    yield f"prints {sheet.print_area or 'everything'}"
    yield f"footer {footer.center.text if footer is not None else None}"
    yield f"frozen {sheet.freeze_panes} filtered {sheet.auto_filter.ref} zoom {view.zoomScale or 100}"
    yield f"lines {view.showGridLines is not False} protected {bool(sheet.protection.sheet)}"
    if sheet.protection.sheet:
        forbidden = (name for name, value in sorted(dict(sheet.protection).items()) if value in ("1", "true"))
        yield f"forbidden {' '.join(forbidden)}"
    for merged in sorted(str(one) for one in sheet.merged_cells.ranges):
        yield f"merged {merged}"


def asked_of(sheet: Worksheet) -> list[str]:
    """What each column's cells are asked, however many columns share a check."""
    return sorted(
        f"asks {letter}{area.min_row}:{letter}{area.max_row} {_asked(one)}"
        for one in sheet.data_validations.dataValidation
        for area in one.sqref.ranges
        for letter in map(get_column_letter, range(area.min_col, area.max_col + 1))
    )


def _asked(one: DataValidation) -> str:
    said = ((name, getattr(one, name)) for name in _ASKED)
    return " ".join(f"{name}={value!r}" for name, value in said if value not in _UNSAID)


def _coloured(sheet: Worksheet) -> Iterator[str]:
    found = [(rule.priority, str(area.sqref), rule) for area in sheet.conditional_formatting for rule in area.rules]
    for _, area, rule in sorted(found, key=lambda one: one[0]):
        ink = _colour(rule.dxf.font.color) if rule.dxf and rule.dxf.font and rule.dxf.font.color else None
        ground = _colour(rule.dxf.fill.bgColor) if rule.dxf and rule.dxf.fill else None
        yield f"colours {area} {rule.type} {rule.formula} {ink} {ground}"
