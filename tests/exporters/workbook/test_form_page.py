"""What an office's own form says nothing of and its print needs is given to it; what it says is kept."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import UNIT, opened
from support.own_forms import FORM, handed_in_form, own_form, taken_in

from exporters.workbook.heights import height_of_row
from models.workspace import Workspace

TOLD = "表样的栏目一页纸印不下，下发的表缩到一页宽，太宽的横着印。"


def sent(office: Workspace, book: Workbook, folder: Path) -> Worksheet:
    return opened(handed_in_form(office, book, folder))[FORM]


def wide(width: float = 30) -> Workbook:
    book = own_form()
    for letter in "ABCDEFGH":
        book[FORM].column_dimensions[letter].width = width
    return book


def told_to(book: Workbook, said: dict[str, object]) -> Workbook:
    for name, value in said.items():
        setattr(book[FORM].page_setup, name, value)
    return book


def wrapped(book: Workbook, *addresses: str) -> Workbook:
    for address in addresses:
        book[FORM][address].alignment = Alignment(wrap_text=True)
    return book


def test_a_row_of_the_head_is_as_tall_as_what_was_filled_in(office: Workspace, tmp_path: Path) -> None:
    """Of a period in a narrow cell the second line was cut off in print."""
    book = wrapped(own_form(A3="期次", C3="填报单位："), "B3")
    book[FORM].column_dimensions["B"].width = 8

    sheet = sent(office, book, tmp_path)

    assert (sheet["B3"].value, sheet["D3"].value) == ("2017年一季度", UNIT)
    assert (sheet.row_dimensions[3].height or 0) > 30
    assert {sheet[address].alignment.vertical for address in ("A3", "B3", "C3", "D3")} == {"center"}


def test_a_row_below_the_table_is_as_tall_as_its_labels_need(office: Workspace, tmp_path: Path) -> None:
    book = wrapped(own_form(), "A8")
    book[FORM].column_dimensions["A"].width = 7

    sheet = sent(office, book, tmp_path)

    assert sheet.cell(sheet.max_row, 1).value == "单位负责人（签字）："
    assert (sheet.row_dimensions[sheet.max_row].height or 0) > 45
    assert sheet.row_dimensions[sheet.max_row - 1].height is None  # nothing is wrapped in it


def test_a_height_that_the_form_gives_is_left_where_it_shows_the_words(office: Workspace, tmp_path: Path) -> None:
    book = wrapped(own_form(A2="示例：报送要求写在这里，比一格宽得多", A3="期次"), "B3")
    book[FORM].column_dimensions["B"].width = 20
    book[FORM].row_dimensions[3].height = 16

    sheet = sent(office, book, tmp_path)

    assert [sheet.row_dimensions[row].height for row in (1, 2, 3)] == [None, None, 16]


def test_a_height_that_cuts_off_what_was_filled_in_grows(office: Workspace, tmp_path: Path) -> None:
    """LibreOffice and WPS write the height of each row, also of one that nobody has made so."""
    book = wrapped(own_form(A3="期次"), "B3")
    book[FORM].column_dimensions["B"].width = 8
    book[FORM].row_dimensions[3].height = 16

    assert (sent(office, book, tmp_path).row_dimensions[3].height or 0) > 30


def test_a_picture_over_a_row_that_grows_is_as_tall_as_before(office: Workspace, tmp_path: Path) -> None:
    """A seal of two cells was drawn out to an egg."""
    book = wrapped(own_form(), "A8")
    sheet = book[FORM]
    sheet.column_dimensions["A"].width = 7
    data = BytesIO()
    PIL.Image.new("RGB", (8, 8), "red").save(data, "PNG")
    seal = Image(data)
    seal.anchor = TwoCellAnchor(_from=AnchorMarker(col=5, row=6), to=AnchorMarker(col=6, row=9))
    sheet.add_image(seal)

    written = sent(office, book, tmp_path)

    (anchor,) = (one.anchor for one in vars(written)["_images"])
    first, last = anchor._from.row, anchor.to.row
    rows = [height_of_row(written, number) for number in range(first + 1, last + 1)]
    assert height_of_row(written, written.max_row) > 45
    assert abs(sum(rows) + anchor.to.rowOff / 12_700 - 3 * 15) < 1


@pytest.mark.parametrize("said", [{}, {"orientation": "portrait", "scale": 100, "paperSize": 9}])
def test_a_form_wider_than_a_page_is_printed_one_page_wide(
    office: Workspace, tmp_path: Path, said: dict[str, object]
) -> None:
    """Its last columns stood alone on pages of their own."""
    book = told_to(wide(), said)

    sheet = sent(office, book, tmp_path)

    assert TOLD in taken_in(book, tmp_path).remarks
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize(
    "said", [{"scale": 60}, {"orientation": "landscape", "paperSize": 8}, {"orientation": "portrait", "scale": 45}]
)
def test_what_a_form_says_of_its_print_is_kept(office: Workspace, tmp_path: Path, said: dict[str, object]) -> None:
    book = told_to(wide(25), said)

    sheet = sent(office, book, tmp_path)

    assert TOLD not in taken_in(book, tmp_path).remarks
    assert {name: getattr(sheet.page_setup, name) for name in said} == said
    assert not (sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)


def test_a_form_a_little_too_wide_stays_upright(office: Workspace, tmp_path: Path) -> None:
    sheet = sent(office, told_to(wide(14), {"orientation": "portrait"}), tmp_path)

    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("portrait", 1)


def test_a_form_that_fits_a_page_is_printed_as_it_was(office: Workspace, tmp_path: Path) -> None:
    book = wide(9)

    sheet = sent(office, book, tmp_path)

    assert (sheet.page_setup.orientation, taken_in(book, tmp_path).remarks.count(TOLD)) == (None, 0)
