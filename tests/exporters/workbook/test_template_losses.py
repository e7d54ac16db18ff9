"""What of an office's own form cannot be kept is named; what can be is kept."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import PIL.Image
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Color
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table
from support.handouts import opened
from support.own_forms import handed_out, inspection_form, taken_in, with_foreign_parts
from support.workspaces import workspace

from exporters.workbook.template import read_template
from models.document import Document


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
    file.write_bytes(with_foreign_parts(inspection_form(), {part: content}))

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
    file.write_bytes(with_foreign_parts(inspection_form(), {}, mark))

    assert read_template(file).losses == (named,)


def test_words_of_several_looks_in_a_cell_are_named(tmp_path: Path) -> None:
    book = inspection_form()
    red = TextBlock(InlineFont(color=Color("FFFF0000")), "25日前")
    book["督查表"]["A6"] = CellRichText("填报说明：", red, "报回。")

    template = taken_in(book, tmp_path)

    assert template.losses == ("一格里个别字的字体和颜色",)


def test_pictures_that_can_be_kept_are_kept_and_not_named(document: Document, tmp_path: Path) -> None:
    book, picture = inspection_form(), BytesIO()
    PIL.Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    book["督查表"].add_image(Image(picture), "A1")

    template = taken_in(book, tmp_path)

    assert template.losses == ()
    with zipfile.ZipFile(BytesIO(handed_out(workspace(document), template))) as written:
        assert "xl/media/image1.png" in written.namelist()


def test_comments_on_headings_are_kept_large_enough_to_be_read_and_those_on_samples_are_gone(
    document: Document, tmp_path: Path
) -> None:
    book = inspection_form()
    book["督查表"]["H3"].comment = Comment("写到本期末为止，写数字和结果。" * 8, "办公室")
    book["督查表"]["H4"].comment = Comment("示例：已召开会议", "办公室")

    template = taken_in(book, tmp_path)
    with zipfile.ZipFile(BytesIO(handed_out(workspace(document), template))) as written:
        (drawing,) = [written.read(name).decode() for name in written.namelist() if name.endswith(".vml")]

    assert template.losses == ("批注框的大小和字体", "样行上的批注")
    assert re.findall(r"width:(\d+)px;height:(\d+)px", drawing) == [("260", "108")]


def test_what_colours_the_sample_rows_colours_all_rows_and_links_below_them_move_along(
    document: Document, tmp_path: Path
) -> None:
    book = inspection_form()
    sheet, rule = book["督查表"], Rule("cellIs", operator="equal", formula=['"滞后"'])
    for area in ("H4:H5", "A1:I6", "A6:I6", "A3:I3"):
        sheet.conditional_formatting.add(area, rule)
    sheet["A4"].hyperlink, sheet["A6"].hyperlink = "http://示例.example/1", "http://示例.example/2"
    sheet.row_breaks.append(Break(id=4))

    template = taken_in(book, tmp_path)
    written = opened(handed_out(workspace(document), template))["督查表"]

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
    book = inspection_form()
    book["督查表"].conditional_formatting.add("B4:B5 D4:D5", Rule("expression", formula=['B4=""']))

    written = opened(handed_out(workspace(document), taken_in(book, tmp_path)))["督查表"]

    own = [one for one in written.conditional_formatting if one.rules[0].formula == ['B4=""']]
    assert [str(one.sqref) for one in own] == [f"B4:B{written.max_row - 1} D4:D{written.max_row - 1}"]


def test_what_stands_in_body_and_foot_and_cannot_be_kept_is_named_and_gone(document: Document, tmp_path: Path) -> None:
    book = inspection_form()
    sheet = book["督查表"]
    sheet.unmerge_cells("A6:I6")
    sheet["A5"], sheet["G6"], sheet.print_area = "合计", "=SUM(G4:G5)", "A1:I6"
    check = DataValidation(type="list", formula1='"好,中,差"')
    check.add("G4:G5")
    sheet.add_data_validation(check)
    sheet.add_table(Table(displayName="T", ref="A3:I5"))

    template = taken_in(book, tmp_path)
    written = opened(handed_out(workspace(document), template))["督查表"]

    assert template.losses == ("合计行", "栏目以下的公式", "栏目以下的数据有效性", "套用的表格")
    assert written.print_area == "'督查表'!$A$1:$I$22"
    assert not written.tables
    assert not [cell for row in written.iter_rows() for cell in row if cell.data_type == "f" or cell.value == "合计"]
    assert not [one for one in written.data_validations.dataValidation if one.formula1 == '"好,中,差"']
