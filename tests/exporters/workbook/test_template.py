"""An office's own form, kept at every issue."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Side
from support.handouts import Q1, UNIT, opened, saved
from support.own_forms import INSPECTED, handed_in_form, handed_out, inspection_form, taken_in
from support.returns import outcomes, reviewed, taken
from support.workspaces import SCREEN, workspace

from exporters.workbook.heights import NARROW_DIGIT, row_height
from exporters.workbook.styles import Look, dress
from exporters.workbook.template import Form, Template, read_template
from models.document import Document
from models.outline import NodeId
from models.workspace.entries import filing_entry
from models.workspace.judged import Outcome
from models.workspace.values import SubjectId


@pytest.fixture
def template(tmp_path: Path) -> Template:
    return taken_in(inspection_form(), tmp_path)


def test_columns_are_known_by_what_offices_call_them(template: Template) -> None:
    assert (template.title, template.heading_row, template.foot) == ("督查表", 3, 6)
    assert template.keys == ("number", "task", "measure", "lead", "leader", "deadline", "progress", "percent")


def test_title_order_widths_extra_columns_and_notes_are_kept(document: Document, template: Template) -> None:
    sheet = opened(handed_out(workspace(document), template))["督查表"]

    assert (sheet["A1"].value, sheet["A1"].font.size) == ("示例单位重点工作督查表", 24)
    assert [sheet.cell(3, number).value for number in range(1, 10)] == INSPECTED
    assert sheet.column_dimensions["C"].width == 51
    assert (sheet["C9"].font.name, sheet["C9"].font.size) == ("楷体", 13)
    last = 3 + 18
    assert sheet.cell(last + 1, 1).value == "填报说明：1.请如实填写。"
    assert sheet.row_dimensions[last + 1].height == 77
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:I1", f"A{last + 1}:I{last + 1}"}
    assert opened(handed_out(workspace(document), template))["附则"]["A1"].value == "照旧"


def test_the_head_says_who_fills_in_and_for_when(document: Document, template: Template) -> None:
    sheet = opened(handed_out(workspace(document), template))["督查表"]

    assert (sheet["A2"].value, sheet["B2"].value) == ("填报单位：", UNIT)
    assert sheet["E2"].value == "期次：2017年一季度"


def test_it_comes_home_like_any_other(document: Document, template: Template) -> None:
    office = workspace(document)
    data = handed_out(office, template)
    assert outcomes(reviewed(office, data)) == []
    book = opened(data)
    sheet = book["督查表"]
    row = next(row for row in range(4, 22) if sheet.cell(row, 10).value == "T03.s3")
    sheet.cell(row, 8).value, sheet.cell(row, 9).value, sheet.cell(row, 7).value = "已选址", 45, "自评九分"
    sheet.cell(row + 1, 3).value = "改了"

    found = outcomes(reviewed(office, saved(book)))
    taken(office, saved(book))

    assert ("T03.s4", "measure", Outcome.ALTERED) in found
    (filing,) = office.now.filings_of(NodeId("T03.s3"))
    assert (filing.progress, filing.percent) == ("已选址", 45)


def test_the_lower_tier_of_headings_may_name_more_columns_than_the_upper(document: Document, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for letter, heading in zip("ABCI", ["序号", "重点任务", "具体内容", "批示"], strict=True):
        sheet[f"{letter}3"] = heading
        sheet.merge_cells(f"{letter}3:{letter}4")
    sheet["D3"], sheet["F3"] = "责任分工", "推进情况"
    sheet.merge_cells("D3:E3")
    sheet.merge_cells("F3:H3")
    for letter, heading in zip("DEFGH", ["牵头单位", "完成时限", "进展情况", "状态", "完成率"], strict=True):
        sheet[f"{letter}4"] = heading

    template = taken_in(book, tmp_path)

    assert (template.first_heading_row, template.heading_row) == (3, 4)
    assert [template.columns[number].key for number in (1, 2, 3, 6, 8)] == [
        "number", "task", "measure", "progress", "percent",
    ]  # fmt: skip


def test_a_form_may_hold_cells_copied_from_a_handout_with_their_styles(document: Document, tmp_path: Path) -> None:
    book = inspection_form()
    dress(book)
    dress(book)  # once more, as where the handout was itself in such a form
    book["督查表"]["A1"].style = Look.TITLE.value
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(book))

    written = opened(handed_out(workspace(document), read_template(file)))

    assert written["督查表"]["A1"].style == Look.TITLE.value
    assert written["目标当前值"]["C6"].font.name == "宋体"


@pytest.mark.parametrize("rows", [1, 2, 3, 40])
def test_the_body_is_made_as_long_as_it_must_be(template: Template, rows: int) -> None:
    sheet = Form.of(template, rows).sheet

    assert sheet.cell(4 + rows, 1).value == "填报说明：1.请如实填写。"
    assert all(sheet.cell(row, 1).value is None for row in range(4, 4 + rows))


def test_a_sheet_may_have_any_name(document: Document, tmp_path: Path) -> None:
    book = inspection_form()
    book["督查表"].title = "王's 表 (一)"
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(book))
    office = workspace(document)

    home = opened(handed_out(office, read_template(file)))
    home["王's 表 (一)"].cell(3, 8).value = "我们的进展"
    home["王's 表 (一)"].cell(4, 8).value = "已办"

    assert [row[1:] for row in outcomes(reviewed(office, saved(home)))] == [("progress", Outcome.TAKE)]


def with_two_tiers() -> Workbook:
    """示例: 责任分工 over two columns, the other headings merged beside it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "示例单位重点工作督查表"
    sheet.merge_cells("A1:I1")
    for letter, heading in zip(
        "ABCFGHI", ["序号", "重点任务", "具体内容", "完成时限", "进展情况", "存在问题", "备注"], strict=True
    ):
        sheet[f"{letter}2"] = heading
        sheet[f"{letter}2"].border = Border(bottom=Side(style="thin"))
        sheet.merge_cells(f"{letter}2:{letter}3")
    sheet["D2"], sheet["D3"], sheet["E3"] = "责任分工", "牵头单位", "责任人"
    sheet.merge_cells("D2:E2")
    sheet["A8"] = "说明：示例"
    return book


def test_headings_of_two_tiers_stay_as_they_are_and_come_home(document: Document, tmp_path: Path) -> None:
    office, template = workspace(document), taken_in(with_two_tiers(), tmp_path)

    home = opened(handed_out(office, template))
    sheet = home.worksheets[0]

    assert (template.first_heading_row, template.heading_row) == (2, 3)
    assert [cell.value for cell in sheet[2]][:9] == [
        "序号", "重点任务", "具体内容", "责任分工", None, "完成时限", "进展情况", "存在问题", "备注",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[3]][:9] == [None, None, None, "牵头单位", "责任人", None, None, None, None]
    assert {str(one) for one in sheet.merged_cells.ranges} == {
        "A1:I1", "D2:E2", *(f"{letter}2:{letter}3" for letter in "ABCFGHI"),
    }  # fmt: skip
    assert sheet.print_title_rows == "$2:$3"
    sheet["E4"], sheet["G4"] = "王某", "已办"
    assert [row[1:] for row in outcomes(reviewed(office, saved(home)))] == [
        ("person", Outcome.TAKE),
        ("progress", Outcome.TAKE),
    ]


def test_a_column_that_shows_shares_shows_the_numbers_we_write(document: Document, tmp_path: Path) -> None:
    book, office = inspection_form(), workspace(document)
    book["督查表"]["I4"].number_format = book["督查表"]["I5"].number_format = "0%"
    for node, percent in (("T03.s3", "0.5"), ("T03.s4", "45")):
        office.say(filing_entry(office.now, NodeId(node), Q1, UNIT, {"percent": percent}), "填报", SCREEN)

    data = handed_out(office, taken_in(book, tmp_path))

    sheet = opened(data)["督查表"]
    shown = [(cell.value, cell.number_format) for cell in sheet["I"][3:21] if cell.value]
    assert shown == [(0.5, "General"), (45, "General")]
    assert outcomes(reviewed(office, data)) == []


def test_only_what_is_asked_is_tinted(document: Document, template: Template) -> None:
    sheet = opened(handed_out(workspace(document), template))["督查表"]

    cells = [cell for row in sheet.iter_rows(min_row=4, max_row=21, max_col=9) for cell in row if cell.column != 7]
    assert {cell.protection.locked for cell in cells if cell.column == 5} == {True, False}
    assert all((cell.fill.fill_type == "solid") is not cell.protection.locked for cell in cells)


def test_rows_of_a_form_may_grow_with_what_is_typed(document: Document, template: Template) -> None:
    with zipfile.ZipFile(BytesIO(handed_out(workspace(document), template))) as parts:
        rows = re.findall(r"<row ([^>]*)>", parts.read("xl/worksheets/sheet1.xml").decode())

    body = [row for row in rows if 4 <= int(row.partition('r="')[2].partition('"')[0]) <= 21]
    assert all(' ht="' in row and "customHeight" not in row for row in body)
    assert len(body) == 18


def test_rows_of_a_form_have_room_for_an_answer_but_none_as_tall_as_the_page(
    document: Document, tmp_path: Path
) -> None:
    form = inspection_form()
    for letter, width in (("H", 40), ("C", 60)):
        form.worksheets[0].column_dimensions[letter].width = width
    wide = opened(handed_in_form(workspace(document), form, tmp_path))["督查表"]
    form.worksheets[0].column_dimensions["H"].width = 6
    narrow = opened(handed_in_form(workspace(document), form, tmp_path))["督查表"]

    answer = row_height([("社" * 140, 40)], size=11, digit=NARROW_DIGIT)
    assert all((wide.row_dimensions[row].height or 0) >= answer > 100 for row in range(4, 22))
    assert all((narrow.row_dimensions[row].height or 0) <= 140 for row in range(4, 22))


def test_text_in_a_form_stays_text_when_somebody_enters_it_again(document: Document, template: Template) -> None:
    office = workspace(document)
    office.say({(SubjectId("T03.s3"), "leader"): "=1+1"}, "分工", SCREEN)

    sheet = opened(handed_out(office, template))["督查表"]

    (cell,) = [cell for cell in sheet["E"] if cell.value == "=1+1"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_an_offices_own_form_says_what_was_sent_back_and_why(document: Document, template: Template) -> None:
    office = workspace(document)
    said = {"progress": "已开工", "review": "退回", "review_reason": "请补充计划数"}
    office.say(filing_entry(office.now, NodeId("T03.s2"), Q1, UNIT, said), "退回", SCREEN)

    data = handed_out(office, template)

    cells = {str(cell.value): cell for row in opened(data)["督查表"].iter_rows(min_row=4) for cell in row if cell.value}
    assert any(words.startswith("【退回重报：请补充计划数】\n") for words in cells)
    assert "请补充计划数" in str(cells["已开工"].comment)
    assert not outcomes(reviewed(office, data))


def test_an_offices_own_form_marks_what_is_cut_in_the_faces_of_the_form(document: Document, template: Template) -> None:
    office = workspace(document)
    said = {"progress": "已召开会议，印发通知。" * 400}
    office.say(filing_entry(office.now, NodeId("T03.s2"), Q1, UNIT, said), "填报", SCREEN)

    data = handed_out(office, template)

    (cell,) = [one for row in opened(data)["督查表"].iter_rows() for one in row if "【字多" in str(one.value)]
    assert cell.font.size == 8
    assert not outcomes(reviewed(office, data))
