"""A column of a form that asks about another year than the plan's is not this year's progress."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from support.handouts import Q1, opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form, taken_in
from support.returns import reviewed
from support.workspaces import file

from exporters.workbook.heading_years import is_of_another_year
from exporters.workbook.template_headings import known_columns, remarks_on_headings
from models.workspace import Workspace
from models.workspace.judged import Outcome

FIRST = ("序号", "任务内容", "工作目标")  # 示例
FILED = "今年一季度的进展"


@pytest.mark.parametrize(
    "heading",
    [
        "2016年完成情况",
        "2016完成情况",
        "2016年度进展情况",
        "16年完成率",
        "完成情况（2016年）",
        "2015-2016年完成情况",
        "上年完成情况",
        "上年度进展情况",
        "去年完成率",
        "上一年进展",
        "前年进展",
        "截至2016年底完成情况",
        "上年（2016年）完成情况",
    ],
)
def test_of_another_year(heading: str) -> None:
    assert is_of_another_year(heading, 2017)


@pytest.mark.parametrize(
    "heading",
    [
        "完成情况",
        "2017年进展情况",
        "2017年度完成率",
        "2016-2017年完成情况",
        "今年进展情况",
        "本年完成情况",
        "今年（去年）完成率",
        "季度进展",
        "1.进展情况",
        "完成20个",
        "当前年度完成情况",
        "目前年度进展情况",
        "截至2018年1月10日完成情况",
        "截至2017年底完成情况",
        "2016年以来进展情况",
        "2016年1月以来进展情况",
        "2016年起开展的工作",
        "完成时限（如2018年6月底前）",
    ],
)
def test_not_of_another_year(heading: str) -> None:
    assert not is_of_another_year(heading, 2017)


def test_of_a_plan_without_year_only_words_tell() -> None:
    told = [is_of_another_year(heading, 0) for heading in ("2016年完成情况", "上年完成情况", "2017年完成情况")]

    assert told == [False, True, False]


@pytest.mark.parametrize(
    ("headings", "keys"),
    [
        (("2016年完成情况", "2017年进展情况"), {5: "progress"}),
        (("2017年进展情况", "2016年进展情况"), {4: "progress"}),
        (("去年完成率", "完成率"), {5: "percent"}),
        (("2016年完成率", "序时进度"), {5: "percent"}),
        (("上年完成情况", "备注"), {5: "remark"}),
        (("2016年基础", "2017年度完成情况"), {4: "groundwork", 5: "progress"}),
        (("上年工作基础", "本年度进展情况"), {4: "groundwork", 5: "progress"}),
        (("2016年目标", "2017年目标"), {5: "targets"}),
        (("当前年度完成情况", "完成时限（如2018年6月底前）"), {4: "progress", 5: "deadline"}),
        (("2016年以来进展情况", "备注"), {4: "progress", 5: "remark"}),
        (("截至2018年1月10日完成情况", "备注"), {4: "progress", 5: "remark"}),
        (("截至2016年底完成情况", "截至目前进展情况"), {5: "progress"}),
    ],
)
def test_only_what_the_plan_builds_on_may_be_of_another_year(headings: tuple[str, str], keys: dict[int, str]) -> None:
    row = dict(enumerate((*FIRST, *headings), start=1))

    columns = known_columns(row, 2017)

    assert {place: column.key for place, column in columns.items() if place > len(FIRST)} == keys


def test_it_is_told_to_stay_empty_and_not_likened_to_this_year_s() -> None:
    row = dict(enumerate((*FIRST, "2016年完成情况"), start=1))

    told = list(remarks_on_headings(row, known_columns(row, 2017), 2017))

    assert told == ["“2016年完成情况”栏是表样自带的，照样发出，整栏空着，填了程序不收。"]


def form(*headings: str) -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, "示例单位重点工作推进表"
    for number, words in enumerate((*FIRST, *headings), start=1):
        sheet.cell(HEADING_ROW, number).value = words
    return book


def form_in_two_tiers() -> Workbook:
    book = form("2016年", "2017年")
    sheet = book[FORM]
    for place in (4, 5):
        sheet.cell(HEADING_ROW + 1, place).value = "完成情况"
    for letter in "ABC":
        sheet.merge_cells(f"{letter}{HEADING_ROW}:{letter}{HEADING_ROW + 1}")
    return book


FORMS = {
    "one word of ours": lambda: form("2016年完成情况", "2017年进展情况"),
    "the same word": lambda: form("2016年进展情况", "2017年进展情况"),
    "last year's is closer": lambda: form("上年进展情况", "完成情况"),
    "years above": form_in_two_tiers,
}


@pytest.mark.parametrize("which", FORMS)
def test_this_year_s_progress_goes_out_and_comes_home_in_the_column_of_this_year(
    office: Workspace, tmp_path: Path, which: str
) -> None:
    """It stood below 2016年完成情况, and what was written there of 2016 was taken for this quarter's."""
    file(office, "T03.s3", Q1, "社会福利处", progress=FILED)
    back = opened(handed_in_form(office, FORMS[which](), tmp_path))
    sheet = back[FORM]
    (cell,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == FILED)
    assert cell.column == 5
    sheet.cell(cell.row, 4).value, cell.value = "2016年全年已完成", "2017年刚开始"

    judged = [row for row in reviewed(office, saved(back)).judged if row.outcome is not Outcome.UNCHANGED]

    assert [(row.outcome, row.returned) for row in judged if row.node] == [(Outcome.TAKE, "2017年刚开始")]
    assert [row.outcome for row in judged if not row.node] == [Outcome.UNKNOWN]


def test_a_form_that_asks_of_last_year_alone_takes_nothing_of_it_for_this_year_s(
    office: Workspace, tmp_path: Path
) -> None:
    book = form("2016年完成情况", "牵头单位")
    assert taken_in(book, tmp_path).keys == ("number", "task", "measure", "lead")
    back = opened(handed_in_form(office, book, tmp_path))
    back[FORM].cell(HEADING_ROW + 1, 4).value = "2016年全年已完成"

    judged = [row for row in reviewed(office, saved(back)).judged if row.outcome is not Outcome.UNCHANGED]

    assert [row.outcome for row in judged] == [Outcome.UNKNOWN]
