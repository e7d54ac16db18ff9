"""What people write outside the cells of a table: it is never taken, and never passed over in silence."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font
from openpyxl.workbook.workbook import Workbook as Book
from PIL import Image as Picture
from support.handouts import UNIT, as_excel_saves, column_of, filled, hand_out, opened, row_of, saved
from support.own_forms import handed_in_form, own_form
from support.returns import reviewed
from support.workspaces import SCREEN, file

from exporters.returning import review_files
from models.workspace import Workspace
from models.workspace.filings import Review
from models.workspace.judged import Outcome
from models.workspace.periods import Period
from models.workspace.values import SubjectId

DONE = {("T03.s3", "进展情况"): "已办"}


def picture() -> Image:
    data = BytesIO()
    Picture.new("RGB", (4, 4)).save(data, "PNG")
    data.seek(0)
    return Image(data)


def remark(office: Workspace, book: Book) -> str:
    (one,) = reviewed(office, saved(book)).returns
    return one.remark


def test_comments_pictures_sheets_and_words_below_the_instructions_are_named(office: Workspace) -> None:
    (data,) = hand_out(office, UNIT)
    book = opened(filled(data, DONE))
    book["任务分解表"]["O7"].comment = Comment("进展写在批注里", "周")
    book["任务分解表"].add_image(picture(), "R7")
    book.create_sheet("补充材料")["A1"] = "另附"
    book["填报说明"].cell(book["填报说明"].max_row + 2, 1).value = "另：还开展了专项治理"

    assert remark(office, book) == (
        "另有单元格批注1处、图片1张、工作表“补充材料”、“填报说明”页上加写的字1格，程序不收，请看原件。"
    )


def test_of_a_table_with_nothing_beside_its_cells_nothing_is_said(office: Workspace) -> None:
    (data,) = hand_out(office, UNIT)
    book = opened(filled(data, DONE))
    book.create_sheet("Sheet2")

    assert remark(office, book) == ""


def test_our_own_remark_on_what_was_sent_back_is_none(office: Workspace) -> None:
    file(office, "T03.s3", Period.parse("2017Q1"), UNIT, progress="旧", review=Review.RETURNED, review_reason="请写数")
    (data,) = hand_out(office, UNIT)

    assert remark(office, opened(filled(data, DONE))) == ""


def test_what_a_form_holds_itself_is_not_the_unit_s(office: Workspace, tmp_path: Path) -> None:
    form = own_form(A3="填报单位：", G3="期次：")
    form.worksheets[0]["A1"].comment = Comment("表样的批注", "综合处")
    form.create_sheet("附则")["A1"] = "照旧"
    book = opened(handed_in_form(office, form, tmp_path))
    assert remark(office, book) == ""

    book["附表"]["F5"].comment = Comment("我处的话", "周")

    assert remark(office, book) == "另有单元格批注1处，程序不收，请看原件。"


@pytest.mark.parametrize("how", ["cell", "some words", "some words as Excel keeps them"])
def test_words_that_are_struck_through_are_asked_about(office: Workspace, how: str) -> None:
    """They were taken as if they stood, and printed among the problems."""
    (data,) = hand_out(office, UNIT)
    book = openpyxl.load_workbook(BytesIO(data), rich_text=True)
    sheet = book["任务分解表"]
    cell = sheet.cell(row_of(book, "T03.s3"), column_of(book, "存在问题"))
    cell.value = "经费不足，人手不够"
    if how == "cell":
        cell.font = Font(name="宋体", strike=True)
    else:
        cell.value = CellRichText(TextBlock(InlineFont(strike=True), "经费不足"), "，人手不够")
    back = as_excel_saves(saved(book)) if how.endswith("them") else saved(book)

    review = review_files(office.now, office.history, [("回.xlsx", back)])

    (row,) = (row for row in review.judged if row.outcome is not Outcome.UNCHANGED)
    assert (row.outcome, row.returned) == (Outcome.DOUBTFUL, "经费不足，人手不够")
    assert row.reason == "格子里的字划了删除线，是不是不算数了，请核对。"


def test_a_line_that_strikes_nothing_is_none(office: Workspace) -> None:
    (data,) = hand_out(office, UNIT)
    book = opened(data)
    cell = book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "存在问题"))
    cell.value, cell.font = "经费不足", Font(name="宋体", strike=False)

    (row,) = (row for row in reviewed(office, saved(book)).judged if row.outcome is not Outcome.UNCHANGED)

    assert row.outcome is Outcome.TAKE


def test_what_was_sent_and_is_only_struck_through_stays_and_is_named(office: Workspace) -> None:
    office.say({(SubjectId("T03.s3"), "deadline"): "6月底前"}, "分工", SCREEN)
    (data,) = hand_out(office, UNIT)
    book = opened(filled(data, DONE))
    cell = book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "完成时限"))
    cell.font = Font(name="宋体", strike=True)

    assert remark(office, book) == (
        f"下发时的内容划了删除线、没有改字的（{cell.coordinate}），照旧不改；要清掉的，请单位填【清空】。"
    )
