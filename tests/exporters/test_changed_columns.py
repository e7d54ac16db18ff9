"""Locked cells that were changed down a whole column: one line says it of all of them."""

from __future__ import annotations

from datetime import date

import pytest
from support.chased import answered
from support.handouts import column_of, filled, opened, row_of, saved
from support.returns import reviewed, taken

from models.workspace import Workspace
from ui.command_line.take_page import Page

DAY = date(2017, 4, 20)
ONE = {("T03.s3", "进展情况"): "已办"}
TABLE = "任务分解表"


def test_locked_cells_that_were_changed_down_a_column_are_one_line(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, ONE))
    column = column_of(book, "牵头单位")
    rows = [row_of(book, f"T03.s{number}") for number in range(1, 6)]
    for row in rows:
        book[TABLE].cell(row, column).value = "别处"
    back = saved(book)

    review = reviewed(office, back)
    taken(office, back)

    (line,) = (line for line in Page(office.now, review, all_cells=False).lines() if "锁定的内容" in line)
    assert "“牵头单位”一栏是锁定的内容，报回时5格改动过（" in line
    assert [one.words for one in answered(office, DAY).told] == [line.partition("】")[2].partition("：")[2]]


@pytest.mark.parametrize(("count", "lines"), [(3, 3), (4, 1)])
def test_a_few_are_each_named_for_themselves(office: Workspace, sent: bytes, count: int, lines: int) -> None:
    book = opened(filled(sent, ONE))
    for number in range(1, count + 1):
        book[TABLE].cell(row_of(book, f"T03.s{number}"), column_of(book, "牵头单位")).value = "别处"
    taken(office, saved(book))

    assert len(answered(office, DAY).told) == lines
