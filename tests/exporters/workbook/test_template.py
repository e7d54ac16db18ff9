"""An office's own form, kept at every issue."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from support.handouts import DAY, DUE, Q1, UNIT, hand_out, opened, packed, saved
from support.returns import outcomes, reviewed, taken
from support.workspaces import SCREEN, workspace

from exporters.content import Wish
from exporters.errors import ExportError
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from exporters.workbook.styles import Look, dress
from exporters.workbook.template import Template, read_template
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.judged import Outcome
from models.workspace.values import SubjectId, new_subject

HEADINGS = ["序号", "工作任务", "具体措施", "责任单位", "分管领导", "时间节点", "季度自评分", "工作进展", "完成比例"]


def form() -> Workbook:
    """示例: a form as offices keep them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "督查表"
    sheet["A1"] = "示例单位重点工作督查表"
    sheet.merge_cells("A1:I1")
    sheet["A1"].font = Font(name="华文中宋", size=24)
    sheet["A2"] = "填报单位："
    sheet["E2"] = "期次：____"
    for number, heading in enumerate(HEADINGS, start=1):
        sheet.cell(3, number).value = heading
    sheet.column_dimensions["C"].width = 51
    sheet["C4"].font = Font(name="楷体", size=13)
    sheet["A6"] = "填报说明：1.请如实填写。"
    sheet.merge_cells("A6:I6")
    sheet.row_dimensions[6].height = 77
    book.create_sheet("附则")["A1"] = "照旧"
    return book


@pytest.fixture
def template(tmp_path: Path) -> Template:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(form()))
    return read_template(file)


def handed(office: Workspace, template: Template) -> bytes:
    issue = plan_issue(office, Q1, DUE, datetime(2017, 4, 10, tzinfo=UTC))
    to, subject = Addressee(UNIT, Q1), new_subject("handout")
    letter = Letter(to=to, day=DAY, issue=issue.number, workspace=issue.workspace, handout=subject)
    data = handout_workbook(issue.snapshot, Wish(), letter, template)
    sent = Sent(handout=subject, to=to, tasks=None, links="all", file="表.xlsx", sha256="", columns=template.keys)
    office.say(issue_entry(issue, [sent], "王芳"), "下发", SCREEN)
    return data


def test_columns_are_known_by_what_offices_call_them(template: Template) -> None:
    assert (template.title, template.heading_row, template.foot) == ("督查表", 3, 6)
    assert template.keys == ("number", "task", "measure", "lead", "leader", "deadline", "progress", "percent")


def test_title_order_widths_extra_columns_and_notes_are_kept(document: Document, template: Template) -> None:
    sheet = opened(handed(workspace(document), template))["督查表"]

    assert (sheet["A1"].value, sheet["A1"].font.size) == ("示例单位重点工作督查表", 24)
    assert [sheet.cell(3, number).value for number in range(1, 10)] == HEADINGS
    assert sheet.column_dimensions["C"].width == 51
    assert (sheet["C9"].font.name, sheet["C9"].font.size) == ("楷体", 13)
    last = 3 + 18
    assert sheet.cell(last + 1, 1).value == "填报说明：1.请如实填写。"
    assert sheet.row_dimensions[last + 1].height == 77
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:I1", f"A{last + 1}:I{last + 1}"}
    assert opened(handed(workspace(document), template))["附则"]["A1"].value == "照旧"


def test_the_head_says_who_fills_in_and_for_when(document: Document, template: Template) -> None:
    sheet = opened(handed(workspace(document), template))["督查表"]

    assert (sheet["A2"].value, sheet["B2"].value) == ("填报单位：", UNIT)
    assert sheet["E2"].value == "期次：2017年一季度"


def test_it_comes_home_like_any_other(document: Document, template: Template) -> None:
    office = workspace(document)
    data = handed(office, template)
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


def test_what_cannot_be_kept_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(saved(form()))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    file = tmp_path / "样式.xlsx"
    file.write_bytes(packed({**parts, "xl/drawings/drawing1.xml": b"<a/>", "xl/media/image1.png": b""}))

    assert read_template(file).losses == ("图形和文本框", "图片")


def test_a_form_without_headings_we_know_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(Workbook()))
    with pytest.raises(ExportError, match="找不到栏目行"):
        read_template(file)

    file.write_bytes(b"not a workbook")
    with pytest.raises(ExportError, match="样式不能用"):
        read_template(file)


def test_a_handout_of_ours_is_no_form(document: Document, tmp_path: Path) -> None:
    file = tmp_path / "发过的表.xlsx"
    file.write_bytes(hand_out(workspace(document))[0])

    with pytest.raises(ExportError, match="是下发的表"):
        read_template(file)


def test_a_form_may_hold_cells_copied_from_a_handout_with_their_styles(document: Document, tmp_path: Path) -> None:
    book = form()
    dress(book)
    dress(book)  # once more, as where the handout was itself in such a form
    book["督查表"]["A1"].style = Look.TITLE.value
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(book))

    written = opened(handed(workspace(document), read_template(file)))

    assert written["督查表"]["A1"].style == Look.TITLE.value
    assert written["目标当前值"]["C6"].font.name == "宋体"


@pytest.mark.parametrize("rows", [1, 2, 3, 40])
def test_the_body_is_made_as_long_as_it_must_be(template: Template, rows: int) -> None:
    from exporters.workbook.template import Form

    sheet = Form.of(template, rows).sheet

    assert sheet.cell(4 + rows, 1).value == "填报说明：1.请如实填写。"
    assert all(sheet.cell(row, 1).value is None for row in range(4, 4 + rows))


def test_a_sheet_may_have_any_name(document: Document, tmp_path: Path) -> None:
    book = form()
    book["督查表"].title = "王's 表 (一)"
    file = tmp_path / "样式.xlsx"
    file.write_bytes(saved(book))
    office = workspace(document)

    home = opened(handed(office, read_template(file)))
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


def taken_in(book: Workbook, folder: Path) -> Template:
    file = folder / "样式.xlsx"
    file.write_bytes(saved(book))
    return read_template(file)


def test_headings_of_two_tiers_stay_as_they_are_and_come_home(document: Document, tmp_path: Path) -> None:
    office, template = workspace(document), taken_in(with_two_tiers(), tmp_path)

    home = opened(handed(office, template))
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
    book, office = form(), workspace(document)
    book["督查表"]["I4"].number_format = book["督查表"]["I5"].number_format = "0%"
    for node, percent in (("T03.s3", "0.5"), ("T03.s4", "45")):
        office.say(filing_entry(office.now, NodeId(node), Q1, UNIT, {"percent": percent}), "填报", SCREEN)

    data = handed(office, taken_in(book, tmp_path))

    sheet = opened(data)["督查表"]
    shown = [(cell.value, cell.number_format) for cell in sheet["I"][3:21] if cell.value]
    assert shown == [(0.5, "General"), (45, "General")]
    assert outcomes(reviewed(office, data)) == []


def test_only_what_is_asked_is_tinted(document: Document, template: Template) -> None:
    sheet = opened(handed(workspace(document), template))["督查表"]

    cells = [cell for row in sheet.iter_rows(min_row=4, max_row=21, max_col=9) for cell in row if cell.column != 7]
    assert {cell.protection.locked for cell in cells if cell.column == 5} == {True, False}
    assert all((cell.fill.fill_type == "solid") is not cell.protection.locked for cell in cells)


def test_rows_of_a_form_may_grow_with_what_is_typed(document: Document, template: Template) -> None:
    with zipfile.ZipFile(BytesIO(handed(workspace(document), template))) as parts:
        rows = re.findall(r"<row ([^>]*)>", parts.read("xl/worksheets/sheet1.xml").decode())

    body = [row for row in rows if 4 <= int(row.partition('r="')[2].partition('"')[0]) <= 21]
    assert all(' ht="' in row and "customHeight" not in row for row in body)
    assert len(body) == 18


def test_text_in_a_form_stays_text_when_somebody_enters_it_again(document: Document, template: Template) -> None:
    office = workspace(document)
    office.say({(SubjectId("T03.s3"), "leader"): "=1+1"}, "分工", SCREEN)

    sheet = opened(handed(office, template))["督查表"]

    (cell,) = [cell for cell in sheet["E"] if cell.value == "=1+1"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_what_stands_in_body_and_foot_and_cannot_be_kept_is_named_and_gone(document: Document, tmp_path: Path) -> None:
    book = form()
    sheet = book["督查表"]
    sheet.unmerge_cells("A6:I6")
    sheet["A5"], sheet["G6"], sheet.print_area = "合计", "=SUM(G4:G5)", "A1:I6"
    check = DataValidation(type="list", formula1='"好,中,差"')
    check.add("G4:G5")
    sheet.add_data_validation(check)
    sheet.add_table(Table(displayName="T", ref="A3:I5"))

    template = taken_in(book, tmp_path)
    written = opened(handed(workspace(document), template))["督查表"]

    assert template.losses == ("合计行", "栏目以下的公式", "栏目以下的数据有效性", "套用的表格")
    assert written.print_area == "'督查表'!$A$1:$I$22"
    assert not written.tables
    assert not [cell for row in written.iter_rows() for cell in row if cell.data_type == "f" or cell.value == "合计"]
    assert not [one for one in written.data_validations.dataValidation if one.formula1 == '"好,中,差"']


def test_an_offices_own_form_says_what_was_sent_back_and_why(document: Document, template: Template) -> None:
    office = workspace(document)
    said = {"progress": "已开工", "review": "退回", "review_reason": "请补充计划数"}
    office.say(filing_entry(office.now, NodeId("T03.s2"), Q1, UNIT, said), "退回", SCREEN)

    data = handed(office, template)

    cells = {str(cell.value): cell for row in opened(data)["督查表"].iter_rows(min_row=4) for cell in row if cell.value}
    assert any(words.startswith("【退回重报：请补充计划数】\n") for words in cells)
    assert "请补充计划数" in str(cells["已开工"].comment)
    assert not outcomes(reviewed(office, data))


def test_an_offices_own_form_marks_what_is_cut_in_the_faces_of_the_form(document: Document, template: Template) -> None:
    office = workspace(document)
    said = {"progress": "已召开会议，印发通知。" * 400}
    office.say(filing_entry(office.now, NodeId("T03.s2"), Q1, UNIT, said), "填报", SCREEN)

    data = handed(office, template)

    (cell,) = [one for row in opened(data)["督查表"].iter_rows() for one in row if "【字多" in str(one.value)]
    assert cell.font.size == 8
    assert not outcomes(reviewed(office, data))
