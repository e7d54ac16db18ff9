"""Only the cells to be filled in were sorted: nothing tells which row an answer belongs to."""

from __future__ import annotations

import pytest
from openpyxl.workbook.workbook import Workbook as Book
from support.chased import LATER
from support.handouts import UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import asked, reviewed, take
from support.workspaces import SCREEN

from models.workspace import Workspace
from models.workspace.chasing import reminders
from models.workspace.judged import Outcome, safe
from models.workspace.ledger import ledger
from models.workspace.values import SubjectId

FIRST, LAST = "责任领导", "备注"


@pytest.fixture
def sent(office: Workspace) -> bytes:
    """示例: two measures with deadlines of their own, the others with that of their task."""
    for node, deadline in (("T03", "年底前"), ("T03.s3", "6月底前"), ("T03.s6", "9月底前")):
        office.say({(SubjectId(node), "deadline"): deadline}, "分工", SCREEN)
    (data,) = hand_out(office, UNIT)
    return filled(data, {("T03.s3", "进展情况"): "丙的进展", ("T03.s4", "进展情况"): "丁的进展"})


def turned(book: Book) -> bytes:
    """The open cells of T03 from the last row to the first, all others where they are."""
    sheet = book["任务分解表"]
    rows = range(row_of(book, "T03.s1"), row_of(book, "T03.s8") + 1)
    columns = range(column_of(book, FIRST), column_of(book, LAST) + 1)
    said = {(row, column): sheet.cell(row, column).value for row in rows for column in columns}
    for (row, column), value in said.items():
        sheet.cell(rows[-1] - (row - rows[0]), column).value = value
    return saved(book)


def test_nothing_of_it_is_taken_without_a_word(office: Workspace, sent: bytes) -> None:
    """Two deadlines changed places and the progress of one measure became another's, all 可收."""
    review = reviewed(office, turned(opened(sent)))
    rows = [row for row in review.judged if row.outcome is not Outcome.UNCHANGED]

    assert {row.outcome for row in rows} == {Outcome.DOUBTFUL}
    assert safe(rows) == []
    assert rows[0].reason == (
        "“完成时限”栏下发时填好的内容换了行，像是只把要填的格子排了序，填的不一定在自己的行上，请核对。"
    )
    assert review.returns[0].remark == "“完成时限”栏的内容换了行，整份请逐行核对，确认了再收。"


def test_its_unit_is_told_once(office: Workspace, sent: bytes) -> None:
    take(office, reviewed(office, turned(opened(sent))), [])

    letters = {one.unit: one.text for one in reminders(ledger(office.now.register, LATER), LATER)}

    assert letters[UNIT].count("像是只把要填的格子排了序。请核对各行，或者在下发的原表上重填") == 1


def test_whole_rows_that_were_sorted_are_as_ever(office: Workspace, sent: bytes) -> None:
    book = opened(sent)
    sheet = book["任务分解表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)][::-1]
    for number, row in enumerate(rows, start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value

    assert {row.outcome for row in asked(office, saved(book))} == {Outcome.TAKE}


@pytest.mark.parametrize(
    "deadlines",
    [
        {"T03.s3": "9月底前"},
        {"T03.s3": "9月底前", "T03.s6": "年底前"},
        {"T03.s3": "8月底前", "T03.s6": "10月底前"},
    ],
)
def test_deadlines_that_somebody_set_anew_are_taken(office: Workspace, sent: bytes, deadlines: dict[str, str]) -> None:
    home = filled(sent, {(row, "完成时限"): words for row, words in deadlines.items()})

    assert {row.outcome for row in asked(office, home)} == {Outcome.TAKE}
