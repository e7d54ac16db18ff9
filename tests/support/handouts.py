"""Handouts written, filled in and sent back, without a disk."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
from openpyxl.workbook.workbook import Workbook as Book
from support.workspaces import SCREEN

from exporters.content import Wish
from exporters.workbook.handout import Handouts
from exporters.workbook.letter import Letter
from models.workspace import Workspace
from models.workspace.handouts import Addressee, Sent, issue_entry, plan_issue
from models.workspace.periods import Period
from models.workspace.values import new_subject

Q1 = Period.parse("2017Q1")
DAY = date(2017, 4, 10)
DUE = date(2017, 4, 25)
UNIT = "社会福利处"


def hand_out(
    office: Workspace, *units: str, period: Period = Q1, everything: bool = False, due: date = DUE
) -> list[bytes]:
    """One issue, kept in the log; the workbook of each unit."""
    issue = plan_issue(office, period, due, datetime(2017, 4, 10, 9, tzinfo=UTC))
    handouts = Handouts(issue.snapshot, Wish())
    books, sent = [], []
    for unit in units or (UNIT,):
        to, subject = Addressee(unit, period, everything), new_subject("handout")
        letter = Letter(
            to=to,
            day=DAY,
            issue=issue.number,
            workspace=issue.workspace,
            handout=subject,
            due=issue.due,
            time=issue.time_of(unit),
        )
        books.append(handouts.workbook(letter))
        sent.append(Sent(handout=subject, to=to, tasks=None, links="all", file=f"{unit}.xlsx", sha256="0" * 64))
    office.say(issue_entry(issue, sent, office.actor), "下发", SCREEN)
    return books


def filled(data: bytes, cells: Mapping[tuple[str, str], object], sheet: str = "任务分解表") -> bytes:
    """As somebody fills it in: by identifier of the row and heading."""
    book = openpyxl.load_workbook(BytesIO(data))
    for (row, heading), value in cells.items():
        cell = book[sheet].cell(row_of(book, row, sheet), column_of(book, heading, sheet))
        cell.value = value  # type: ignore[assignment]
        if isinstance(value, str):
            cell.data_type = "s"
    return saved(book)


def row_of(book: Book, row: str, sheet: str = "任务分解表") -> int:
    return next(number for number in range(6, book[sheet].max_row + 1) if book[sheet].cell(number, 1).value == row)


def column_of(book: Book, heading: str, sheet: str = "任务分解表") -> int:
    headings = ["".join(str(cell.value).split()) for cell in book[sheet][5]]
    return headings.index(heading) + 1


def opened(data: bytes) -> Book:
    return openpyxl.load_workbook(BytesIO(data))


def saved(book: Book) -> bytes:
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def as_excel_saves(data: bytes) -> bytes:
    """The same workbook with its words in one part for all sheets, as Excel and WPS keep them."""
    strings: list[bytes] = []

    def shared(match: re.Match[bytes]) -> bytes:
        strings.append(b"<si>" + match[2] + b"</si>")
        return match[1] + b' t="s"><v>' + str(len(strings) - 1).encode() + b"</v></c>"

    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(BytesIO(data)) as source:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = re.sub(rb'(<c [^>]*?) t="inlineStr"><is>(.*?)</is></c>', shared, part, flags=re.DOTALL)
            parts[name] = part
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    related = f'<Relationship Type="{kind}" Target="sharedStrings.xml" Id="rIdS"/></Relationships>'.encode()
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace(b"</Relationships>", related)
    parts["xl/sharedStrings.xml"] = b"<sst>" + b"".join(strings) + b"</sst>"
    return packed(parts)


def packed(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return buffer.getvalue()
