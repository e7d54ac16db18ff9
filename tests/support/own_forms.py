"""Forms of an office's own, taken in and handed out in memory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from support.handouts import DAY, DUE, Q1, UNIT, saved
from support.hostile import SHEET, parts_of, with_parts
from support.workspaces import SCREEN

from exporters.content import Wish
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from exporters.workbook.read import says_of_itself
from exporters.workbook.template import Template, read_template
from models.workspace import Workspace
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.values import new_subject

FORM = "附表"
HEADINGS = ["序号", "任务内容", "工作目标", "牵头单位", "完成时限", "进展情况", "完成率", "分管领导批示"]
HEADING_ROW = 4
INSPECTED = ["序号", "工作任务", "具体措施", "责任单位", "分管领导", "时间节点", "季度自评分", "工作进展", "完成比例"]


def own_form(**head: str) -> Workbook:
    """示例: with its head as given by cells, and a line below the table."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = FORM
    sheet["A1"] = "示例单位重点工作任务分解推进表"
    for address, words in head.items():
        sheet[address] = words
    for number, heading in enumerate(HEADINGS, start=1):
        sheet.cell(HEADING_ROW, number).value = heading
    sheet["A7"] = "填报说明：请如实填写。"
    sheet["A8"], sheet["F8"] = "单位负责人（签字）：", "审核人："
    return book


def inspection_form() -> Workbook:
    """示例: a form as offices keep them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "督查表"
    sheet["A1"] = "示例单位重点工作督查表"
    sheet.merge_cells("A1:I1")
    sheet["A1"].font = Font(name="华文中宋", size=24)
    sheet["A2"] = "填报单位："
    sheet["E2"] = "期次：____"
    for number, heading in enumerate(INSPECTED, start=1):
        sheet.cell(3, number).value = heading
    sheet.column_dimensions["C"].width = 51
    sheet["C4"].font = Font(name="楷体", size=13)
    sheet["A6"] = "填报说明：1.请如实填写。"
    sheet.merge_cells("A6:I6")
    sheet.row_dimensions[6].height = 77
    book.create_sheet("附则")["A1"] = "照旧"
    return book


def taken_in(book: Workbook, folder: Path) -> Template:
    file = folder / "表样.xlsx"
    file.write_bytes(saved(book))
    return read_template(file, 2017)


def handed_out(office: Workspace, template: Template) -> bytes:
    """One issue in that form, kept in the log."""
    issue = plan_issue(office, Q1, DUE, datetime(2017, 4, 10, tzinfo=UTC))
    to, subject = Addressee(UNIT, Q1), new_subject("handout")
    letter = Letter(to=to, day=DAY, issue=issue.number, workspace=issue.workspace, handout=subject)
    data = handout_workbook(issue.snapshot, Wish(), letter, template)
    sent = Sent(
        handout=subject, to=to, tasks=None, links="all", file="表.xlsx", sha256="", columns=template.of_period(Q1).keys,
        own=says_of_itself(data),
    )  # fmt: skip
    office.say(issue_entry(issue, [sent], office.actor), "下发", SCREEN)
    return data


def handed_in_form(office: Workspace, book: Workbook, folder: Path) -> bytes:
    return handed_out(office, taken_in(book, folder))


def with_foreign_parts(book: Workbook, more: Mapping[str, bytes], marks: bytes = b"") -> bytes:
    """A form with parts, and with marks in its sheet, that openpyxl does not write."""
    parts = parts_of(saved(book))
    return with_parts(parts, {SHEET: parts[SHEET].replace(b"</worksheet>", marks + b"</worksheet>"), **more})
