"""Returned workbooks that say much of one thing: each sentence stays one that a clerk can read."""

from __future__ import annotations

import pytest
from support.handouts import as_excel_saves, column_of, filled, hand_out, opened, row_of, saved
from support.hostile import STYLES, parts_of, with_parts, with_rows
from support.returns import outcomes, reviewed

from models.workspace import Workspace
from models.workspace.judged import Outcome

PROGRESS, PERCENT, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s3", "状态")


def test_of_many_copies_that_differ_a_few_are_listed(office: Workspace) -> None:
    """Each is told of the others: all of all would be the square of them."""
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    sheet, column = book["任务分解表"], column_of(book, "进展情况")
    copied = [cell.value for cell in sheet[row_of(book, "T03.s3")]]
    for number in range(19):
        sheet.append(copied)
        sheet.cell(sheet.max_row, column).value = f"第{number}种说法"

    rows = [row for row in reviewed(office, saved(book)).judged if row.outcome is Outcome.CONFLICT]

    assert len(rows) == 20
    assert all("“甲”" in row.reason and "……" in row.reason and len(row.reason) < 300 for row in rows)


@pytest.mark.parametrize("place", [PERCENT, STATUS])
def test_why_a_long_text_is_no_number_does_not_repeat_it(office: Workspace, place: tuple[str, str]) -> None:
    home = filled(hand_out(office)[0], {place: "一切正常。" * 5000})

    (row,) = [row for row in reviewed(office, home).judged if row.outcome is Outcome.REFUSED]

    assert row.reason == "这一栏只填一个数或一个词，不能填25000个字。"


def test_a_number_past_all_numbers_is_not_kept_as_infinite(office: Workspace) -> None:
    (sent,) = hand_out(office)
    sheet = opened(sent)["目标当前值"]
    row = next(str(sheet.cell(number, 1).value) for number in range(6, sheet.max_row + 1))
    home = filled(sent, {(row, "当前值"): "9" * 99}, "目标当前值")
    past = with_parts(
        parts_of(home), {name: part.replace(b"9" * 99, b"9" * 400) for name, part in parts_of(home).items()}
    )

    assert [row[2] for row in outcomes(reviewed(office, past))] == [Outcome.REFUSED]


def test_a_format_that_shows_fewer_digits_bears_the_largest_numbers(office: Workspace) -> None:
    parts = parts_of(as_excel_saves(hand_out(office)[0]))
    end = parts[STYLES].index(b"</cellXfs>")
    style = parts[STYLES][:end].rpartition(b"<cellXfs")[2].count(b"<xf")
    parts[STYLES] = parts[STYLES][:end] + b'<xf numFmtId="2"/>' + parts[STYLES][end:]
    cells = "".join(f'<row r="{99 + n}"><c r="Q{99 + n}" s="{style}"><v>1e{n * 30}</v></c></row>' for n in range(10))

    added = [row for row in reviewed(office, with_rows(parts, cells)).judged if row.outcome is Outcome.NEW]

    assert [len(row.returned) for row in added] == [n * 30 + 1 for n in range(10)]


def test_a_row_of_ours_without_its_identifier_is_known_among_many_that_were_added(office: Workspace) -> None:
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    sheet = book["任务分解表"]
    sheet.cell(row_of(book, "T03.s3"), 1).value = None
    for number in range(300):
        sheet.append([None] * (column_of(book, "进展情况") - 1) + [f"另做了第{number}件事"])

    judged = reviewed(office, saved(book)).judged

    assert sum(row.outcome is Outcome.NEW for row in judged) == 300
    assert [row.node for row in judged if row.outcome is Outcome.REFUSED] == ["T03.s3"]
