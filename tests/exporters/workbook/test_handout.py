"""What a department is sent, as the clerk who must fill it in finds it."""

from __future__ import annotations

import math
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook.workbook import Workbook as Book
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import opened
from support.workspaces import SCREEN, workspace

from exporters.content import Wish, departments_with_tasks
from exporters.workbook.cells import put
from exporters.workbook.handout import handout_workbook
from exporters.workbook.heights import LARGEST, row_height
from exporters.workbook.letter import Letter
from exporters.workbook.styles import Look, dress
from models.document import Document
from models.outline import Level
from models.workspace import Snapshot, SubjectId
from models.workspace.handouts import Addressee
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period

DAY = date(2017, 4, 10)
Q1 = Period.parse("2017Q1")


def letter(unit: str) -> Letter:
    return Letter(to=Addressee(unit, Q1), day=DAY, issue=1, workspace="w", handout="handout:h", due=date(2017, 4, 25))


def handed(snapshot: Snapshot, unit: str = "社会福利处") -> Book:
    return opened(handout_workbook(snapshot, Wish(), letter(unit)))


def place(sheet: Worksheet, heading: str) -> int:
    return ["".join(str(cell.value).split()) for cell in sheet[5]].index(heading) + 1


def column(book: Book, heading: str, sheet: str = "任务分解表") -> list[str]:
    """What stands below a heading; 编号 is the hidden column of the identifiers."""
    number = 1 if heading == "编号" else place(book[sheet], heading)
    return [str(book[sheet].cell(row, number).value or "") for row in range(6, book[sheet].max_row + 1)]


def test_a_department_gets_its_own_tasks_and_no_others(snapshot: Snapshot) -> None:
    book = handed(snapshot)

    assert {node.split(".")[0] for node in column(book, "编号")} == {"T03", "T05", "T13"}
    assert set(column(book, "本单位")) == {"牵头", "配合"}


def test_all_handouts_together_hold_every_measure(snapshot: Snapshot) -> None:
    found: set[str] = set()
    for unit in departments_with_tasks(snapshot):
        found.update(column(handed(snapshot, unit), "编号"))

    assert found == {node.id for node in snapshot.document.outline.of_level(Level.MEASURE)}


def test_a_department_that_was_renamed_is_handed_what_was_suggested_under_its_old_name(document: Document) -> None:
    before = departments_with_tasks(Snapshot(document))
    renamed = workspace(document)
    renamed.say(office_entry({"rename_department": "社会福利处>示例养老处"}, renamed.now), "改名", SCREEN)

    after = departments_with_tasks(renamed.now)

    assert after == ["示例养老处" if name == "社会福利处" else name for name in before]
    assert column(handed(renamed.now, "示例养老处"), "编号") == column(handed(Snapshot(document)), "编号")


def test_the_columns_are_those_that_offices_know(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]

    assert ["".join(str(cell.value).split()) for cell in sheet[5]][1:] == [
        "序号", "重点任务", "具体内容（校订本）", "2017年目标与基数", "本单位", "牵头单位",
        "配合单位", "责任领导", "责任人", "联系电话", "完成时限", "状态", "完成率（%）", "进展情况",
        "存在问题", "下一步打算", "佐证材料", "备注", "警示灯（下发时）", "2016年基础", "出处与疑误",
    ]  # fmt: skip


def test_nothing_is_merged(snapshot: Snapshot) -> None:
    for sheet in handed(snapshot).worksheets:
        assert not sheet.merged_cells.ranges


def test_what_is_decided_is_locked_and_what_is_asked_is_open_and_tinted(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]
    row = column(handed(snapshot), "编号").index("T03.s3") + 6

    def cell(heading: str) -> openpyxl.cell.cell.Cell:
        found = sheet.cell(row, place(sheet, heading))
        assert isinstance(found, openpyxl.cell.cell.Cell)
        return found

    assert sheet.protection.sheet
    for heading in ("具体内容（校订本）", "2016年基础", "2017年目标与基数", "牵头单位", "警示灯（下发时）"):
        assert cell(heading).protection.locked
    for heading in ("责任人", "完成时限", "状态", "完成率（%）", "进展情况", "存在问题", "佐证材料", "备注"):
        assert not cell(heading).protection.locked
        assert cell(heading).fill.fgColor.rgb == "00FFF9DC"


def test_who_only_supports_is_not_asked_who_is_responsible(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    sheet = book["任务分解表"]
    row = column(book, "本单位").index("配合") + 6

    assert sheet.cell(row, place(sheet, "责任人")).protection.locked
    assert not sheet.cell(row, place(sheet, "进展情况")).protection.locked


def test_the_status_is_chosen_from_a_range_on_a_hidden_sheet(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    (asked,) = [one for one in book["任务分解表"].data_validations.dataValidation if one.type == "list"]

    assert book["_承启"].sheet_state == "veryHidden"
    assert asked.formula1 == "'_承启'!$A$2:$A$9"
    offered = [book["_承启"].cell(row, 1).value for row in range(2, 10)]
    assert offered == [*snapshot.statuses.names, "【清空】"]
    assert asked.error is not None
    assert "未启动" in asked.error


def test_numbers_are_checked_and_the_check_says_in_chinese_what_is_wanted(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    asked = [one for sheet in book.worksheets for one in sheet.data_validations.dataValidation if one.type]

    assert sorted(str(one.type) for one in asked) == ["custom", "custom", "custom", "list"]
    assert all(one.showErrorMessage and one.error and "填" in one.error for one in asked)


def test_a_lamp_has_a_word_beside_its_colour(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    sheet = book["任务分解表"]

    assert set(column(book, "警示灯（下发时）")) == {"○ 未填报"}
    letters = {get_column_letter(place(sheet, heading)) for heading in ("警示灯（下发时）", "状态")}
    assert {str(ranges.sqref)[0] for ranges in sheet.conditional_formatting} == letters


def test_a_sheet_is_ready_for_the_printer(snapshot: Snapshot) -> None:
    for sheet, paper in zip(handed(snapshot).worksheets[:2], (8, 9), strict=True):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", paper)
        assert sheet.print_title_rows == "$5:$5"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        footer = sheet.HeaderFooter.oddFooter
        assert footer is not None
        assert "&P" in str(footer.center.text)
        assert sheet.freeze_panes in ("E6", "D6")
        assert str(sheet.auto_filter.ref).startswith("A5:")


def test_rows_are_as_tall_as_their_longest_cell_needs(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]
    heights = [sheet.row_dimensions[row].height for row in range(6, sheet.max_row + 1)]

    needs = [
        row_height([(column(handed(snapshot), "具体内容（校订本）")[number], 25)]) for number in range(len(heights))
    ]
    assert all(height and need <= height < LARGEST for height, need in zip(heights, needs, strict=True))
    assert len(set(heights)) > 2


def test_a_row_has_room_for_answers_of_the_usual_length_where_a_program_keeps_its_height(snapshot: Snapshot) -> None:
    """Many programs that fill in sheets write every height as one that stays."""
    sheet = handed(snapshot)["任务分解表"]
    progress, problems = ("社" * 140, 29.5), ("会" * 41, 14.5)

    assert all((sheet.row_dimensions[row].height or 0) >= row_height([progress, problems]) for row in range(6, 20))


def test_the_targets_have_a_sheet_with_what_they_start_from(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    row = column(book, "指标", "目标当前值").index("城乡社区居家养老服务照料中心累计数")

    assert column(book, "2016年基数", "目标当前值")[row] == "22356家"
    assert column(book, "2017年目标", "目标当前值")[row] == "2.3万个"
    assert column(book, "单位", "目标当前值")[row] == "个"
    assert column(book, "编号", "目标当前值")[row].startswith("T03.s3@")


def test_the_instructions_say_how_to_clear_and_by_when(snapshot: Snapshot) -> None:
    words = "".join(str(cell.value or "") for cell in handed(snapshot)["填报说明"]["A"])

    assert "【清空】" in words
    assert "请在2017年4月25日前报回" in words
    assert "◆ 逾期（红）" in words


def test_a_row_may_be_pulled_higher_and_the_instructions_say_so(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    words = "".join(str(cell.value or "") for cell in book["填报说明"]["A"])

    assert not book["任务分解表"].protection.formatRows
    assert "把这一行拉高再印" in words


def test_a_draft_says_that_it_cannot_come_back(snapshot: Snapshot) -> None:
    book = opened(handout_workbook(snapshot, Wish(), Letter(to=Addressee("社会福利处", Q1), day=DAY)))

    assert any("样表，不能回收" in str(cell.value) for cell in book["任务分解表"][2])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "007", "'x", "2017-06-30", "1e5", "TRUE"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    book = Workbook()
    dress(book)
    put(book.worksheets[0], 1, 1, text, Look.TEXT)
    buffer = BytesIO()
    book.save(buffer)

    cell = opened(buffer.getvalue()).worksheets[0]["A1"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_what_the_office_has_set_stands_in_the_sheets_as_typed(snapshot: Snapshot) -> None:
    said = Snapshot.saying(
        snapshot.document,
        {
            (SubjectId("T03.s3"), "person"): "=1+1",
            (SubjectId("T03"), "deadline"): "6月底前",
            (SubjectId("T03"), "lead"): "老龄工作处",
        },
    )

    book = handed(said, "老龄工作处")

    row = column(book, "编号").index("T03.s3")
    assert column(book, "责任人")[row] == "=1+1"
    assert column(book, "完成时限")[row] == "6月底前"
    assert column(book, "牵头单位")[row] == "老龄工作处"


def test_headings_of_what_is_filled_in_are_marked_without_being_called_otherwise(snapshot: Snapshot) -> None:
    for sheet in handed(snapshot).worksheets[:2]:
        for number, heading in enumerate(sheet[5][1:], start=2):
            is_open = any(not sheet.cell(row, number).protection.locked for row in range(6, sheet.max_row + 1))
            assert heading.number_format == ('"※"@' if is_open else "General")


def test_the_head_has_a_place_for_seal_and_signature(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]

    words = [cell.value for cell in sheet[2] if cell.value]
    assert words[:2] == ["填报单位（盖章）：", "社会福利处"]
    assert words[-1] == "负责人（签字）："
    assert sheet.max_row == 5 + len(column(handed(snapshot), "编号"))


def test_the_title_says_for_when_it_is_filled_in(snapshot: Snapshot) -> None:
    book = handed(snapshot)

    assert book["任务分解表"]["B1"].value == "2017年任务分解表（2017年一季度填报）"
    assert book["目标当前值"]["B1"].value == "2017年目标当前值（2017年一季度填报）"


def test_what_a_blank_means_is_said_for_what_was_filled_before_and_for_what_was_not(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    words = "".join(str(cell.value or "") for cell in book["填报说明"]["A"])
    checks = book["任务分解表"].data_validations.dataValidation
    hints = [one.prompt for one in checks if one.promptTitle != "日期"]

    assert "下发时没有内容的（新一期的进展、状态等），空着就是没填" in words
    assert "表上是下发时的警示灯" in words
    assert "发表时" not in words
    assert all("原来没有的，空着就是没填" in str(hint) for hint in hints)


def test_open_columns_cannot_be_sorted_without_the_locked_ones(snapshot: Snapshot) -> None:
    """Whoever wants to sort takes the lock off first, as 填报说明 says; then whole rows move."""
    book = handed(snapshot)
    words = "".join(str(cell.value or "") for cell in book["填报说明"]["A"])

    assert "要排序或增加行，先取消工作表保护" in words
    for sheet in book.worksheets[:2]:
        assert sheet.protection.sort
        assert not sheet.protection.autoFilter


# on paper


PAPER = {"任务分解表": 1190.55, "目标当前值": 841.89}  # A3 and A4, the long side in points
DIGIT, EDGE, SIZE = 6.0, 4.0, 10.0  # points


def printed(sheet: Worksheet) -> list[Cell]:
    """The headings of what is printed."""
    last = range_boundaries(str(sheet.print_area).rpartition("!")[2])[2]
    return [cell for cell in sheet[5] if isinstance(cell, Cell) and last and 2 <= cell.column <= last]


def wide(sheet: Worksheet, cell: Cell) -> float:
    return float(sheet.column_dimensions[cell.column_letter].width) * DIGIT


def test_what_is_printed_is_nine_points_tall(snapshot: Snapshot) -> None:
    for title, paper in PAPER.items():
        sheet = handed(snapshot)[title]
        room = paper - 72 * (sheet.page_margins.left + sheet.page_margins.right)

        scale = int(100 * room / sum(wide(sheet, cell) for cell in printed(sheet))) / 100

        assert min(scale, 1) * SIZE >= 9


def test_what_serves_only_to_look_things_up_stays_in_the_file_and_is_not_printed(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]
    headings = ["".join(str(cell.value).split()) for cell in printed(sheet)]

    assert headings[-1] == "备注"
    assert not {"2016年基础", "出处与疑误", "警示灯（下发时）"} & set(headings)
    assert sheet.cell(6, place(sheet, "出处与疑误")).value


def test_every_heading_is_printed_whole(snapshot: Snapshot) -> None:
    for title in PAPER:
        sheet = handed(snapshot)[title]
        for cell in printed(sheet):
            shown = f"{'※' if '※' in cell.number_format else ''}{cell.value}"
            ems = [sum(1 if ord(sign) > 255 else 0.5 for sign in line) for line in shown.split("\n")]
            lines = sum(math.ceil(em * SIZE / (wide(sheet, cell) - EDGE)) for em in ems)
            assert lines * SIZE * 1.3 <= sheet.row_dimensions[5].height


def test_a_name_of_four_signs_and_a_telephone_number_stand_on_one_line(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["任务分解表"]
    for heading, ems in (("责任领导", 4), ("责任人", 4), ("联系电话", 6.5)):
        cell = next(one for one in printed(sheet) if one.column == place(sheet, heading))
        assert wide(sheet, cell) - EDGE >= ems * SIZE


def test_columns_are_as_wide_on_machines_without_western_fonts(snapshot: Snapshot) -> None:
    book = handed(snapshot)

    plain = book.worksheets[0].cell(900, 1)

    assert (plain.style, plain.font.name, plain.font.size) == ("Normal", "宋体", 12)


def test_no_line_of_the_head_is_wider_than_the_page(snapshot: Snapshot) -> None:
    for title in PAPER:
        sheet = handed(snapshot)[title]
        line = str(sheet["B3"].value)
        ems = sum(1 if ord(sign) > 255 or sign in "“”" else 0.5 for sign in line)
        assert ems * SIZE <= sum(wide(sheet, cell) for cell in printed(sheet))
        assert "校验码" not in line


def told_in(book: Book) -> str:
    return "".join(str(cell.value or "") for cell in book["填报说明"]["A"])


def test_a_sheet_of_many_marks_and_explains_only_what_it_asks(snapshot: Snapshot) -> None:
    to = Addressee("甲县", Q1, everything=True)
    book = opened(handout_workbook(snapshot, Wish(), Letter(to=to, day=DAY)))
    sheet = book["任务分解表"]

    looks = {str(cell.value): cell.style for cell in sheet[5]}

    assert {looks[heading] for heading in ("责任领导", "责任人", "联系电话", "完成时限")} == {Look.HEADING.value}
    assert looks["进展情况"] == Look.OPEN_HEADING.value
    assert "责任领导、责任人、联系电话、完成时限由本机关定，这张表上不用填。" in told_in(book)
    assert "完成时限照实际写" not in told_in(book)
    assert "完成时限照实际写" in told_in(handed(snapshot))


def test_numbers_that_are_read_when_they_come_home_can_be_typed(snapshot: Snapshot) -> None:
    book = handed(snapshot)
    (current,) = book["目标当前值"].data_validations.dataValidation
    (percent,) = (one for one in book["任务分解表"].data_validations.dataValidation if one.promptTitle == "完成率")

    assert 'AND(ISTEXT(I6),ISNUMBER(FIND(LEFT(I6,1),"0123456789０１２３４５６７８９")))' in str(current.formula1)
    assert 'VALUE(SUBSTITUTE(SUBSTITUTE(N6,"％",""),"%",""))' in str(percent.formula1)
    assert "10.2亿" in str(current.prompt)


def test_the_instructions_fit_a_page_where_digits_are_wider(snapshot: Snapshot) -> None:
    sheet = handed(snapshot)["填报说明"]

    width = sheet.column_dimensions["A"].width
    paper = 210 / 25.4 * 72 - 72 * (sheet.page_margins.left + sheet.page_margins.right)

    assert width * 7 < paper  # points; ours are 6 wide, and 7 is what other programs may give them
