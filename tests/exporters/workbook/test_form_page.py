"""What an office's own form says nothing of and its print needs is given to it; what it says is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import UNIT, opened
from support.own_forms import FORM, handed_in_form, own_form, taken_in

from models.workspace import Workspace

TOLD = "表样比一页宽，又没有设过打印，下发的表按横向、一页宽印。"


def sent(office: Workspace, book: Workbook, folder: Path) -> Worksheet:
    return opened(handed_in_form(office, book, folder))[FORM]


def wide(width: float = 30) -> Workbook:
    book = own_form()
    for letter in "ABCDEFGH":
        book[FORM].column_dimensions[letter].width = width
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


def test_a_height_that_the_form_gives_and_words_that_go_on_over_other_cells_are_left(
    office: Workspace, tmp_path: Path
) -> None:
    book = wrapped(own_form(A2="示例：报送要求写在这里，比一格宽得多", A3="期次"), "B3")
    book[FORM].row_dimensions[3].height = 16

    sheet = sent(office, book, tmp_path)

    assert [sheet.row_dimensions[row].height for row in (1, 2, 3)] == [None, None, 16]


def test_a_form_wider_than_a_page_that_says_nothing_of_its_print_is_one_page_wide(
    office: Workspace, tmp_path: Path
) -> None:
    """Its last columns stood alone on pages of their own."""
    book = wide()

    sheet = sent(office, book, tmp_path)

    assert TOLD in taken_in(book, tmp_path).remarks
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize("said", [{"orientation": "portrait"}, {"scale": 60}])
def test_what_a_form_says_of_its_print_is_kept(office: Workspace, tmp_path: Path, said: dict[str, object]) -> None:
    book = wide()
    for name, value in said.items():
        setattr(book[FORM].page_setup, name, value)

    sheet = sent(office, book, tmp_path)

    assert TOLD not in taken_in(book, tmp_path).remarks
    assert {name: getattr(sheet.page_setup, name) for name in said} == said
    assert not (sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)


def test_a_form_that_fits_a_page_is_printed_as_it_was(office: Workspace, tmp_path: Path) -> None:
    book = wide(9)

    sheet = sent(office, book, tmp_path)

    assert (sheet.page_setup.orientation, taken_in(book, tmp_path).remarks.count(TOLD)) == (None, 0)
