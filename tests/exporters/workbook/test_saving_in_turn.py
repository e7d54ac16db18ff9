"""A workbook that is saved in turn is, part for part, the one that openpyxl saves whole."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import openpyxl
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.saving import saved
from exporters.workbook.saving_in_turn import SavedInTurn

RED = Rule(type="expression", dxf=DifferentialStyle(font=Font(color="FF0000")), formula=['A2="<乙>"'])


def book() -> Workbook:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "示例 & 表"
    workbook.create_sheet("说明").sheet_state = "hidden"
    reach(sheet, 2)
    sheet.print_title_rows = "1:1"
    return workbook


def reach(sheet: Worksheet, last: int) -> None:
    sheet.delete_rows(2, sheet.max_row)
    for row in range(2, last + 1):
        sheet.cell(row, 1).value = f'第{row}行 <c r="A1" s="99">'
    sheet.print_area = f"A1:B{last}"
    sheet.auto_filter.ref = f"A1:C{last}"


def grow(sheet: Worksheet) -> None:
    reach(sheet, sheet.max_row + 3)


def shrink(sheet: Worksheet) -> None:
    reach(sheet, max(2, sheet.max_row - 2))


def dress(sheet: Worksheet) -> None:
    sheet.cell(2, 2).font = Font(size=10 + sheet.max_row)


def strip(sheet: Worksheet) -> None:
    sheet.cell(2, 2).style = "Normal"


def quote(sheet: Worksheet) -> None:
    sheet.cell(2, 1).quotePrefix = True


def colour(sheet: Worksheet) -> None:
    sheet.conditional_formatting = ConditionalFormattingList()
    sheet.conditional_formatting.add(f"A2:A{sheet.max_row}", RED)


def remark(sheet: Worksheet) -> None:
    sheet.cell(2, 1).comment = Comment("只给一处看", "示例")


def remark_no_more(sheet: Worksheet) -> None:
    sheet.cell(2, 1).comment = None
    sheet.legacy_drawing = None


def describe(sheet: Worksheet) -> None:
    assert sheet.parent
    sheet.parent.properties.title = f"{sheet.max_row}行"


CHANGES: tuple[Callable[[Worksheet], None], ...] = (
    grow,
    shrink,
    dress,
    strip,
    quote,
    colour,
    remark,
    remark_no_more,
    describe,
)


@settings(max_examples=60, deadline=None)
@example([remark, dress, grow, remark_no_more])  # what is kept from before the comment lacks the style in between
@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=8))
def test_each_is_part_for_part_the_one_saved_whole(changes: list[Callable[[Worksheet], None]]) -> None:
    workbook = book()
    in_turn = SavedInTurn(workbook)
    in_turn.saved({})

    for change in changes:
        change(workbook.worksheets[0])
        data = in_turn.saved({})

        assert parts_of(data) == parts_of(saved(workbook))


def test_a_comment_is_in_no_file_but_its_own() -> None:
    workbook = book()
    in_turn = SavedInTurn(workbook)
    remark(workbook.worksheets[0])
    with_comment = in_turn.saved({})
    remark_no_more(workbook.worksheets[0])

    after = [in_turn.saved({}), in_turn.saved({})]

    assert "只给一处看" in "".join(parts_of(with_comment).values())
    assert not any("comment" in name for data in after for name in parts_of(data))
    assert not any("只给一处看" in part for data in after for part in parts_of(data).values())


def test_what_a_sheet_says_again_stands_there_as_before() -> None:
    workbook = book()
    told = workbook.worksheets[1]
    in_turn = SavedInTurn(workbook)
    said = []

    for words in ("甲", "乙", "甲", "丙", "乙"):
        told.cell(1, 1).value = words
        said.append(openpyxl.load_workbook(BytesIO(in_turn.saved({told.title: words})))[told.title].cell(1, 1).value)

    assert said == ["甲", "乙", "甲", "丙", "乙"]


def parts_of(data: bytes) -> dict[str, str]:
    """By name, but for the moment of saving."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
        parts = {name: package.read(name).decode() for name in package.namelist()}
    core = "docProps/core.xml"
    before, _, rest = parts[core].partition("<dcterms:modified")
    return parts | {core: before + rest.partition("</dcterms:modified>")[2]}
