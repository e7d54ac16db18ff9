"""What is longer than the tallest row: smaller, and where that does not help, with a mark that is gone at home."""

from __future__ import annotations

import pytest
from openpyxl.cell.cell import Cell
from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, row_of
from support.returns import outcomes, reviewed
from support.workspaces import SCREEN, workspace

from exporters.workbook.heights import LARGEST, fits_a_row
from exporters.workbook.notices import CUT
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry
from models.workspace.judged import Outcome

NODE = NodeId("T03.s3")
PARAGRAPH = "已召开全省会议，印发有关通知，各地均已制定实施方案，完成摸底。" * 2
SEVEN = "\n".join(f"{number}.{PARAGRAPH}" for number in range(7))
ENDLESS = "已召开全省会议。" * 600


def office_with(document: Document, progress: str) -> Workspace:
    office = workspace(document)
    office.say(filing_entry(office.now, NODE, Q1, UNIT, {"progress": progress}), "填报", SCREEN)
    return office


def written(data: bytes) -> tuple[Cell, float]:
    """The cell of 进展情况, and how tall its row is."""
    book = opened(data)
    row = row_of(book, NODE)
    cell = book["任务分解表"].cell(row, column_of(book, "进展情况"))
    assert isinstance(cell, Cell)
    return cell, float(book["任务分解表"].row_dimensions[row].height or 0)


def test_what_is_too_long_for_the_tallest_row_is_set_smaller(document: Document) -> None:
    (data,) = hand_out(office_with(document, SEVEN))

    cell, height = written(data)

    assert (cell.value, cell.font.size) == (SEVEN, 8)
    assert fits_a_row(SEVEN, 31, 8)
    assert not cell.protection.locked
    assert height <= LARGEST


def test_what_is_cut_even_so_says_it_where_it_is_printed(document: Document) -> None:
    (data,) = hand_out(office_with(document, ENDLESS))

    cell, height = written(data)

    assert cell.value == f"{CUT}{ENDLESS}"
    assert (cell.font.size, cell.alignment.vertical, height) == (8, "top", LARGEST)


def test_the_mark_is_no_part_of_what_comes_home(document: Document) -> None:
    office = office_with(document, ENDLESS)
    (data,) = hand_out(office)
    (again,) = hand_out(office)

    added = filled(again, {(NODE, "进展情况"): f"{CUT}{ENDLESS}又开了一次。"})

    assert not outcomes(reviewed(office, data))
    (cell,) = [one for one in reviewed(office, added).judged if one.outcome is Outcome.TAKE]
    assert cell.returned == f"{ENDLESS}又开了一次。"


def test_words_pasted_from_another_sheet_with_its_mark_are_taken_without_it(document: Document) -> None:
    office = workspace(document)
    (data,) = hand_out(office)

    pasted = filled(data, {(NODE, "进展情况"): f"{CUT}{ENDLESS}"})

    (cell,) = [one for one in reviewed(office, pasted).judged if one.outcome is Outcome.TAKE]
    assert cell.returned == ENDLESS


@pytest.mark.parametrize("words", [f"{CUT}甲", f"{CUT}{ENDLESS}"])
def test_words_that_begin_like_the_mark_come_home_with_it(document: Document, words: str) -> None:
    office = office_with(document, words)
    (data,) = hand_out(office)

    assert not outcomes(reviewed(office, data))
