"""What stands below the table of an office's own form goes out with it, in whatever words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AbsoluteAnchor, AnchorMarker, TwoCellAnchor
from openpyxl.drawing.xdr import XDRPoint2D, XDRPositiveSize2D
from openpyxl.styles import Border, Side
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import UNIT, opened
from support.own_forms import FORM, handed_in_form, own_form, taken_in

from models.workspace import Workspace


def ended_by(*rows: dict[str, str], samples: int = 0) -> Workbook:
    """示例: two blank rows below the headings, then samples, then these rows."""
    book = own_form()
    sheet = book[FORM]
    sheet.delete_rows(7, 2)
    for number in range(5, 5 + samples):
        sheet.cell(number, 1).value, sheet.cell(number, 3).value = number - 4, "建成居家养老服务照料中心"
    for number, cells in enumerate(rows, start=7 + samples):
        for column, words in cells.items():
            sheet[f"{column}{number}"] = words
    return book


@pytest.mark.parametrize(
    "row",
    [
        {"A": "填报人（签字）：", "E": "审核人（签字）：", "G": "单位负责人（签字）："},
        {"A": "填报人签名："},
        {"A": "制表人：", "E": "复核人："},
        {"A": "单位负责人：", "C": "统计负责人：", "F": "填表人："},
        {"A": "本表一式两份"},
        {"B": "（盖章）"},
        {"F": "2017年  月  日"},
        {"A": "说明", "C": "本表按季报送", "E": "每季末25日前"},
        {"A": "甲", "C": "乙", "E": "丙", "F": "丁"},
        {"A": "处室主要领导同志", "B": "张三（签字）", "D": "分管同志", "E": "李四", "F": "经手", "G": "王五"},
        {"A": "报送要求", "C": "本表每季末25日前报送综合处", "F": "一式两份"},
        {"A": "注1", "B": "完成率填百分数，不带百分号"},
        {"A": "附件1", "B": "重点工作任务的依据"},
        {"A": "备注", "B": "本表按季报送，每季末25日前", "D": "综合处", "E": "季末", "F": "加盖公章"},
    ],
)
@pytest.mark.parametrize("samples", [0, 2])
def test_rows_below_the_table_stay_whatever_they_say(
    office: Workspace, tmp_path: Path, row: dict[str, str], samples: int
) -> None:
    book = ended_by(row, {"A": "填表说明：每季度末报。"}, samples=samples)

    template = taken_in(book, tmp_path)
    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    assert template.losses == ()
    assert {column: sheet[f"{column}{sheet.max_row - 1}"].value for column in row} == row
    assert sheet.cell(sheet.max_row, 1).value == "填表说明：每季度末报。"
    assert not [cell for line in sheet.iter_rows() for cell in line if cell.value == "建成居家养老服务照料中心"]


@pytest.mark.parametrize("samples", [0, 2])
def test_names_of_those_who_signed_are_no_sample_and_go_out_empty(
    office: Workspace, tmp_path: Path, samples: int
) -> None:
    row = {"A": "单位主要负责人", "C": "张三", "D": "分管负责人", "E": "李四", "F": "经办人", "G": "王五"}
    book = ended_by(row, {"A": "填表说明：每季度末报。"}, samples=samples)

    template = taken_in(book, tmp_path)
    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    assert template.losses == ()
    assert [sheet[f"{column}{sheet.max_row - 1}"].value for column in row] == [
        "单位主要负责人", None, "分管负责人", None, "经办人", None,
    ]  # fmt: skip


NUMBERS = [
    "1",
    "①",
    "（1）",
    "㈠",
    "1.1",
    "1-1",
    "第1项",
    "A1",
    "No.1",
    "Ⅱ",
    "例",
    "例1",
    "示例一",
    "样例",
    "样表",
    "样行",
    "填写示例",
    "重点1",
    "任务一",
    "首要事项",
]
TOLD = {
    "with words that say so": {"B": "示例：抓好养老服务", "C": "示例目标", "D": "示例处", "E": "6月底前"},
    "as it would be filled in": {"B": "抓好养老服务", "C": "建成照料中心", "D": "福利处", "G": "50"},
    "with two words": {"B": "示例：抓好养老服务", "F": "已完成一半"},
}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("words", TOLD)
def test_a_sample_row_is_no_foot_however_it_is_numbered(tmp_path: Path, number: str, words: str) -> None:
    book = own_form()
    for column, said in {"A": number, **TOLD[words]}.items():
        book[FORM][f"{column}5"] = said

    assert taken_in(book, tmp_path).foot == 7


def test_a_sample_row_does_not_go_out(office: Workspace, tmp_path: Path) -> None:
    """It stood below the rows of every unit, as if it were a foot of the table."""
    book = own_form()
    for column, words in {"A": "重点1", "B": "示例：抓好养老服务", "C": "示例目标", "G": "50"}.items():
        book[FORM][f"{column}5"] = words

    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    assert not [cell for line in sheet.iter_rows() for cell in line if "示例目标" in str(cell.value)]
    assert sheet.cell(sheet.max_row, 1).value == "单位负责人（签字）："


def test_below_the_table_can_be_signed_and_the_notes_cannot_be_changed(office: Workspace, tmp_path: Path) -> None:
    book = ended_by({"A": "填报人（签字）：", "E": "复核人："}, {"A": "填表说明：每季度末报。"})

    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    last = sheet.max_row
    locked = [sheet[place].protection.locked for place in (f"A{last - 1}", f"B{last - 1}", f"E{last - 1}", f"A{last}")]
    assert locked == [False, False, False, True]


def test_a_heading_between_samples_goes_with_them_and_is_named(tmp_path: Path) -> None:
    book = ended_by({"A": "制表人："}, samples=2)
    sheet = book[FORM]
    sheet.insert_rows(6)
    sheet["A6"] = "其他重点工作"

    template = taken_in(book, tmp_path)

    assert template.losses == ("样行之间的“其他重点工作”",)


BANDS = [
    {5: "一、省委省政府重点工作"},
    {5: "一、省委省政府重点工作", 8: "二、厅重点工作"},
    {5: "一、省委省政府重点工作", 6: "（一）民生实事"},
]


@pytest.mark.parametrize("bands", BANDS)
def test_the_name_of_a_group_over_blank_rows_does_not_wander_below_the_table(
    office: Workspace, tmp_path: Path, bands: dict[int, str]
) -> None:
    book = own_form()
    sheet = book[FORM]
    sheet.insert_rows(7, 4)
    for row, words in bands.items():
        sheet.cell(row, 1).value = words

    template = taken_in(book, tmp_path)
    written = opened(handed_in_form(office, book, tmp_path))[FORM]

    assert template.losses == tuple(f"栏目下面的小标题“{words}”" for words in bands.values())
    assert (template.foot, written.cell(written.max_row - 1, 1).value) == (11, "填报说明：请如实填写。")
    assert not [cell for line in written.iter_rows() for cell in line if cell.value in bands.values()]


@pytest.mark.parametrize("samples", [0, 2])
def test_rows_look_like_the_first_below_the_name_of_a_group(office: Workspace, tmp_path: Path, samples: int) -> None:
    """As the name goes across the table, the rows had no lines."""
    book = own_form()
    sheet = book[FORM]
    sheet.insert_rows(6, 4)
    sheet["A5"] = "一、省委省政府重点工作"
    sheet.merge_cells("A5:H5")
    for number in range(6, 6 + samples):
        sheet.cell(number, 1).value, sheet.cell(number, 3).value = number - 5, "建成居家养老服务照料中心"
    for row in sheet["A6:H8"]:
        for cell in row:
            cell.border = Border(bottom=Side(style="thin"))

    written = opened(handed_in_form(office, book, tmp_path))[FORM]

    cells = [cell for row in written.iter_rows(min_row=5, max_row=22, max_col=8) for cell in row]
    assert {cell.border.bottom.style for cell in cells} == {"thin"}


@pytest.mark.parametrize("words", ["一、本表按季报送。", "本表一式两份", "一、厅领导（签字）："])
def test_what_is_no_name_of_a_group_stays_below_the_table(office: Workspace, tmp_path: Path, words: str) -> None:
    book = own_form()
    sheet = book[FORM]
    sheet.delete_rows(7, 2)
    sheet["A5"], sheet["A7"] = words, "制表人："

    template = taken_in(book, tmp_path)
    written = opened(handed_in_form(office, book, tmp_path))[FORM]

    assert template.losses == ()
    assert written.cell(written.max_row - 2, 1).value == words


def test_the_unit_and_the_period_stand_where_the_form_asks_for_them_below_the_table(
    office: Workspace, tmp_path: Path
) -> None:
    book = ended_by({"A": "填报处室：", "D": "处室负责人：", "F": "期次："}, {"A": "填报日期：2017年  月  日"})

    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    last = sheet.max_row
    row = {cell.column_letter: cell for cell in sheet[last - 1] if cell.value}
    assert {letter: cell.value for letter, cell in row.items()} == {
        "A": "填报处室：", "B": UNIT, "D": "处室负责人：", "F": "期次：", "G": "2017年一季度",
    }  # fmt: skip
    assert [letter for letter, cell in row.items() if not cell.protection.locked] == ["D"]
    assert sheet.cell(last, 1).value == "填报日期：2017年  月  日"
    assert sheet.oddFooter is not None
    assert (sheet.oddFooter.left.text, sheet.oddFooter.right.text) == (None, None)
    assert not [one for one in taken_in(book, tmp_path).remarks if "没有写" in str(one)]


def test_the_instructions_speak_of_the_form_and_not_of_our_own_sheet(office: Workspace, tmp_path: Path) -> None:
    book = opened(handed_in_form(office, own_form(), tmp_path))

    words = "".join(str(cell.value or "") for cell in book["填报说明"]["A"])

    assert f"“{FORM}”一行一条举措" in words
    assert not any(other in words for other in ("※", "任务分解表", "A3", "警示灯", "出处与疑误", "备注", "状态从"))


def picture() -> Image:
    data = BytesIO()
    PIL.Image.new("RGB", (8, 8), "red").save(data, "PNG")
    return Image(data)


def places_of(sheet: Worksheet) -> list[tuple[int, ...]]:
    """The first rows of its pictures, counted from 0, and the last of those that end somewhere."""
    anchors = [one.anchor for one in vars(sheet)["_images"]]
    return [(one._from.row, one.to.row) if isinstance(one, TwoCellAnchor) else (one._from.row,) for one in anchors]


@pytest.mark.parametrize("samples", [0, 2, 60])
def test_a_picture_of_the_foot_goes_where_the_foot_goes(office: Workspace, tmp_path: Path, samples: int) -> None:
    book = ended_by({"A": "单位负责人：", "F": "（盖章）"}, samples=samples)
    sheet = book[FORM]
    foot = 7 + samples
    seal, emblem, frame = picture(), picture(), picture()
    sheet.add_image(seal, f"F{foot + 1}")
    sheet.add_image(emblem, "A1")
    frame.anchor = TwoCellAnchor(_from=AnchorMarker(col=1, row=foot - 1), to=AnchorMarker(col=3, row=foot + 2))
    sheet.add_image(frame)

    sent = opened(handed_in_form(office, book, tmp_path))[FORM]

    (last,) = (cell.row for row in sent.iter_rows() for cell in row if cell.value == "（盖章）")
    assert last != foot
    assert sorted(places_of(sent)) == sorted([(last,), (0,), (last - 1, last + 2)])


@pytest.mark.parametrize("samples", [0, 2])
def test_the_space_between_the_table_and_its_foot_goes_out_with_what_stands_in_it(
    office: Workspace, tmp_path: Path, samples: int
) -> None:
    """A seal above 盖章 stayed in the row of the table that had come to stand there."""
    book = ended_by({}, {"F": "（盖章）"}, samples=samples)
    sheet = book[FORM]
    last = 6 + samples
    for row in sheet[f"A5:H{last}"]:
        for cell in row:
            cell.border = Border(bottom=Side(style="thin"))
    sheet.add_image(picture(), f"F{last + 1}")

    sent = opened(handed_in_form(office, book, tmp_path))[FORM]

    (foot,) = (cell.row for row in sent.iter_rows() for cell in row if cell.value == "（盖章）")
    assert not any(cell.value or cell.border.bottom.style for cell in sent[foot - 1])
    assert sent.cell(foot - 2, 1).border.bottom.style == "thin"
    assert places_of(sent) == [(foot - 2,)]


def test_a_picture_at_a_place_of_the_page_is_named_as_it_cannot_move(tmp_path: Path) -> None:
    book, seal = ended_by({"F": "（盖章）"}), picture()
    seal.anchor = AbsoluteAnchor(pos=XDRPoint2D(0, 4_000_000), ext=XDRPositiveSize2D(100_000, 100_000))
    book[FORM].add_image(seal)

    assert taken_in(book, tmp_path).losses == ("图片在纸上固定的位置（行数变了不跟着移）",)
