"""An office's own form, kept at every issue."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Border, Color, Font, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
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


def with_parts(book: Workbook, more: Mapping[str, bytes], marks: bytes = b"") -> bytes:
    """A form with parts, and with marks in its sheets, that openpyxl does not write."""
    with zipfile.ZipFile(BytesIO(saved(book))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    return packed({**parts, sheet: parts[sheet].replace(b"</worksheet>", marks + b"</worksheet>"), **more})


@pytest.mark.parametrize(
    ("part", "content", "named"),
    [
        ("xl/drawings/drawing1.xml", b"<xdr:wsDr><xdr:sp macro=''><a/></xdr:sp></xdr:wsDr>", "图形和文本框"),
        ("xl/drawings/drawing1.xml", b"<xdr:wsDr><xdr:grpSp><a/></xdr:grpSp></xdr:wsDr>", "图形和文本框"),
        ("xl/media/image1.emf", b"", "图片"),
        ("xl/diagrams/data1.xml", b"<a/>", "智能图形"),
        ("xl/embeddings/oleObject1.bin", b"", "嵌入的对象"),
        ("xl/queryTables/queryTable1.xml", b"<a/>", "外部数据连接"),
        ("xl/comments1.xml", b"<comments/>", "批注框的大小和字体"),
        ("_xmlsignatures/sig1.xml", b"<a/>", "数字签名"),
    ],
)
def test_parts_that_cannot_be_kept_are_named(tmp_path: Path, part: str, content: bytes, named: str) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(with_parts(form(), {part: content}))

    assert read_template(file).losses == (named,)


@pytest.mark.parametrize(
    ("mark", "named"),
    [
        (b'<legacyDrawingHF r:id="rId9" xmlns:r="r"/>', "页眉页脚里的图片"),
        (b'<picture r:id="rId9" xmlns:r="r"/>', "工作表的背景图"),
        (b'<protectedRanges><protectedRange name="a" sqref="A1"/></protectedRanges>', "允许编辑的区域"),
        (b"<customSheetViews><customSheetView guid='{0}'/></customSheetViews>", "自定义视图"),
        (b'<extLst><ext uri="{0}" xmlns:x14="x"><x14:dataValidations/></ext></extLst>', "扩展的数据有效性"),
    ],
)
def test_marks_of_a_sheet_that_cannot_be_kept_are_named(tmp_path: Path, mark: bytes, named: str) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(with_parts(form(), {}, mark))

    assert read_template(file).losses == (named,)


def test_a_form_that_openpyxl_cannot_read_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "样式.xlsx"
    file.write_bytes(with_parts(form(), {}, b"<extLst><ext/></extLst>"))

    with pytest.raises(ExportError, match="有读不出来的格式"):
        read_template(file)


def test_a_part_of_a_form_that_is_broken_is_no_crash(tmp_path: Path) -> None:
    book, file = form(), tmp_path / "样式.xlsx"
    book.worksheets[0]["A1"].comment = Comment("示例", "示例")
    book.save(file)
    with zipfile.ZipFile(file) as whole:
        held = {name: whole.read(name) for name in whole.namelist()}
    for broken in (name for name in held if name.endswith(("comment1.xml", "core.xml"))):
        with zipfile.ZipFile(file, "w") as other:
            for name, data in held.items():
                other.writestr(name, data[: len(data) // 2] if name == broken else data)

        with pytest.raises(ExportError, match="有读不出来的格式"):
            read_template(file)


def test_words_of_several_looks_in_a_cell_are_named(tmp_path: Path) -> None:
    book = form()
    red = TextBlock(InlineFont(color=Color("FFFF0000")), "25日前")
    book["督查表"]["A6"] = CellRichText("填报说明：", red, "报回。")

    template = taken_in(book, tmp_path)

    assert template.losses == ("一格里个别字的字体和颜色",)


def test_pictures_that_can_be_kept_are_kept_and_not_named(document: Document, tmp_path: Path) -> None:
    book, picture = form(), BytesIO()
    PIL.Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    book["督查表"].add_image(Image(picture), "A1")

    template = taken_in(book, tmp_path)

    assert template.losses == ()
    with zipfile.ZipFile(BytesIO(handed(workspace(document), template))) as written:
        assert "xl/media/image1.png" in written.namelist()


def test_comments_on_headings_are_kept_large_enough_to_be_read_and_those_on_samples_are_gone(
    document: Document, tmp_path: Path
) -> None:
    book = form()
    book["督查表"]["H3"].comment = Comment("写到本期末为止，写数字和结果。" * 8, "办公室")
    book["督查表"]["H4"].comment = Comment("示例：已召开会议", "办公室")

    template = taken_in(book, tmp_path)
    with zipfile.ZipFile(BytesIO(handed(workspace(document), template))) as written:
        (drawing,) = [written.read(name).decode() for name in written.namelist() if name.endswith(".vml")]

    assert template.losses == ("批注框的大小和字体", "样行上的批注")
    assert re.findall(r"width:(\d+)px;height:(\d+)px", drawing) == [("260", "108")]


def test_what_colours_the_sample_rows_colours_all_rows_and_links_below_them_move_along(
    document: Document, tmp_path: Path
) -> None:
    book = form()
    sheet, rule = book["督查表"], Rule("cellIs", operator="equal", formula=['"滞后"'])
    for area in ("H4:H5", "A1:I6", "A6:I6", "A3:I3"):
        sheet.conditional_formatting.add(area, rule)
    sheet["A4"].hyperlink, sheet["A6"].hyperlink = "http://示例.example/1", "http://示例.example/2"
    sheet.row_breaks.append(Break(id=4))

    template = taken_in(book, tmp_path)
    written = opened(handed(workspace(document), template))["督查表"]

    assert template.losses == ("表尾的条件格式", "栏目以下的手工分页")
    areas = {str(one.sqref) for one in written.conditional_formatting if one.rules[0].type == "cellIs"}
    last = written.max_row
    assert areas == {f"H4:H{last - 1}", f"A1:I{last}", "A3:I3"}
    links = {cell.coordinate: cell.hyperlink.target for row in written.iter_rows() for cell in row if cell.hyperlink}
    assert links == {f"A{last}": "http://示例.example/2"}
    assert written.row_breaks.brk == []


def test_areas_coloured_by_one_rule_stay_together_since_it_is_read_from_the_first(
    document: Document, tmp_path: Path
) -> None:
    book = form()
    book["督查表"].conditional_formatting.add("B4:B5 D4:D5", Rule("expression", formula=['B4=""']))

    written = opened(handed(workspace(document), taken_in(book, tmp_path)))["督查表"]

    own = [one for one in written.conditional_formatting if one.rules[0].formula == ['B4=""']]
    assert [str(one.sqref) for one in own] == [f"B4:B{written.max_row - 1} D4:D{written.max_row - 1}"]


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
