"""A form with one column for the task prints what each row asks for, not the name of the task ten times."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook
from support.handouts import opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form, handed_out, taken_in
from support.returns import outcomes, reviewed, taken

from exporters.workbook.layout import table_columns
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.judged import Outcome

FIRST = HEADING_ROW + 1


def form(heading: str = "任务内容") -> Workbook:
    """示例."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, "示例单位重点工作推进表"
    for number, words in enumerate(("序号", heading, "进展情况", "完成率", "完成时限"), start=1):
        sheet.cell(HEADING_ROW, number).value = words
    sheet.column_dimensions["B"].width = 40
    return book


@pytest.mark.parametrize("heading", ["任务内容", "工作任务", "重点任务", "重点工作"])
def test_the_only_column_for_the_task_holds_the_words_of_the_measures(
    office: Workspace, tmp_path: Path, heading: str
) -> None:
    book = form(heading)

    sheet = opened(handed_in_form(office, book, tmp_path))[FORM]

    reading, outline = office.now.reading, office.now.document.outline
    said = [(sheet.cell(row, 2).value, sheet.cell(row, 6).value) for row in range(FIRST, sheet.max_row + 1)]
    assert len(said) == len({words for words, _ in said}) == 18
    assert all(words == reading.whole_text(outline[NodeId(str(node))]) for words, node in said)
    assert f"“{heading}”栏印的是举措原文，不印任务名称。" in taken_in(book, tmp_path).remarks


def test_a_form_with_a_column_for_each_prints_both(office: Workspace, tmp_path: Path) -> None:
    book = form("重点任务")
    book[FORM].cell(HEADING_ROW, 5).value = "具体举措"

    template = taken_in(book, tmp_path)

    assert (template.columns[2].key, template.columns[5].key) == ("task", "measure")
    assert not [one for one in template.remarks if "举措原文" in str(one)]


def test_such_a_form_comes_home_and_rows_that_moved_are_seen(office: Workspace, tmp_path: Path) -> None:
    data = handed_in_form(office, form(), tmp_path)
    assert outcomes(reviewed(office, data)) == []
    book = opened(data)
    sheet = book[FORM]
    rows = {sheet.cell(row, 6).value: row for row in range(FIRST, sheet.max_row + 1)}
    sheet.cell(rows["T03.s3"], 3).value, sheet.cell(rows["T03.s4"], 3).value = "示例：已选址", "示例：已开工"
    one, other = (sheet.cell(rows[node], 2) for node in ("T03.s4", "T03.s6"))
    one.value, other.value = other.value, one.value

    found = outcomes(reviewed(office, saved(book)))
    taken(office, saved(book))

    assert ("T03.s3", "progress", Outcome.TAKE) in found
    assert ("T03.s4", "", Outcome.REFUSED) in found
    assert [one.progress for one in office.now.filings_of(NodeId("T03.s3"))] == ["示例：已选址"]
    assert not office.now.filings_of(NodeId("T03.s4"))


def test_one_that_went_out_with_the_names_of_tasks_comes_home_as_it_went(office: Workspace, tmp_path: Path) -> None:
    """An earlier version sent it so."""
    template = taken_in(form(), tmp_path)
    task = next(column for column in table_columns("", "") if column.key == "task")
    data = handed_out(office, replace(template, columns={**template.columns, 2: task}))
    book = opened(data)
    book[FORM].cell(FIRST, 3).value = "示例：已选址"

    assert outcomes(reviewed(office, data)) == []
    assert [row[1:] for row in outcomes(reviewed(office, saved(book)))] == [("progress", Outcome.TAKE)]
