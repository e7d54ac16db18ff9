"""An office's own form, handed out in memory."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from support.handouts import DAY, DUE, Q1, UNIT, saved
from support.workspaces import SCREEN

from exporters.content import Wish
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from exporters.workbook.template import read_template
from models.workspace import Workspace
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.values import new_subject

FORM = "附表"
HEADINGS = ["序号", "任务内容", "工作目标", "牵头单位", "完成时限", "进展情况", "完成率", "分管领导批示"]
HEADING_ROW = 4


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


def handed_in_form(office: Workspace, book: Workbook, folder: Path) -> bytes:
    """One issue in that form, kept in the log."""
    file = folder / "表样.xlsx"
    file.write_bytes(saved(book))
    template = read_template(file)
    issue = plan_issue(office, Q1, DUE, datetime(2017, 4, 10, tzinfo=UTC))
    to, subject = Addressee(UNIT, Q1), new_subject("handout")
    letter = Letter(to=to, day=DAY, issue=issue.number, workspace=issue.workspace, handout=subject)
    data = handout_workbook(issue.snapshot, Wish(), letter, template)
    sent = Sent(handout=subject, to=to, tasks=None, links="all", file="表.xlsx", sha256="", columns=template.keys)
    office.say(issue_entry(issue, [sent], office.actor), "下发", SCREEN)
    return data
