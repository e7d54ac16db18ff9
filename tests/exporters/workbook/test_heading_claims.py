"""Of several headings that may name one column the closest has it, and before a form goes out it is told which."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from openpyxl import Workbook
from support.handouts import opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form

from exporters.workbook.heading_claims import heading_key
from exporters.workbook.read import read_workbook
from exporters.workbook.template_headings import known_columns, remarks_on_headings
from models.workspace import Workspace
from models.workspace.returned import Fit

FIRST = ("编号", "任务名称", "工作内容")  # 示例
HOW_FAR = ("完成率", "进度", "进展情况", "工作进展情况", "序时进度", "形象进度", "目前进度", "推进情况", "完成情况")
TELLS = (("进展情况",), ("工作进展情况", "推进情况"), ("形象进度", "完成情况"), ("进度", "目前进度"))
SHARES = (("完成率",), ("进度", "目前进度"), ("序时进度",))
MAY_BE_BOTH = ("进度", "目前进度")
SURE = {"进展情况", "工作进展情况", "推进情况", "完成率"}
COMBINED = [
    turned for count in (2, 3, 4) for some in combinations(HOW_FAR, count) for turned in (some, tuple(reversed(some)))
]


def first_of(tiers: Iterable[tuple[str, ...]], headings: Iterable[str]) -> str:
    """The leftmost of the first tier that any of them belongs to."""
    there = list(headings)
    return next((heading for tier in tiers for heading in there if heading in tier), "")


def meant(headings: tuple[str, ...]) -> dict[str, str]:
    """What each of these is, by its key; those of the office's own are left out."""
    tells = first_of(TELLS, headings)
    taken = MAY_BE_BOTH if tells in MAY_BE_BOTH else (tells,)
    share = first_of(SHARES, (heading for heading in headings if heading not in taken))
    return {heading: key for heading, key in ((tells, "progress"), (share, "percent")) if heading}


@pytest.mark.parametrize("headings", COMBINED, ids="+".join)
def test_each_of_the_headings_that_say_how_far_it_is_is_one_thing_and_what_may_be_another_is_told(
    headings: tuple[str, ...],
) -> None:
    row = dict(enumerate((*FIRST, *headings), start=1))

    columns = known_columns(row)
    told = {str(one) for one in remarks_on_headings(row, columns)}

    found = {row[place]: column.key for place, column in columns.items() if row[place] in headings}
    names, own = {"progress": "进展情况", "percent": "完成率"}, [one for one in headings if one not in found]
    assert found == meant(headings)
    assert told == {
        *(
            f"“{one}”栏当作“{names[key]}”栏用；不是的，请在表样上改栏名。"
            for one, key in found.items()
            if one not in SURE
        ),
        *([f"“{'”“'.join(own)}”栏是表样自带的，照样发出，整栏空着，填了程序不收。"] if own else []),
    }


@pytest.mark.parametrize("other", ["完成率", "完成比例", "完成进度", "进度（%）", "完成率（%）"])
def test_the_elapsed_share_is_the_offices_own_beside_a_column_that_names_how_much_is_done(other: str) -> None:
    row = dict(enumerate((*FIRST, "序时进度", other, "进展情况"), start=1))

    columns = known_columns(row)

    assert {place: column.key for place, column in columns.items() if place > 3} == {5: "percent", 6: "progress"}
    assert list(remarks_on_headings(row, columns)) == ["“序时进度”栏是表样自带的，照样发出，整栏空着，填了程序不收。"]


@pytest.mark.parametrize("share", ["完成情况（%）", "进展情况（％）", "进展情况%", "完成程度(%)"])
@pytest.mark.parametrize("words", ["完成情况", "进展情况", "形象进度"])
@pytest.mark.parametrize("first", [True, False])
def test_a_heading_with_the_sign_of_shares_is_the_share_and_leaves_the_words_to_the_other(
    share: str, words: str, first: bool
) -> None:
    headings = (share, words) if first else (words, share)
    row = dict(enumerate((*FIRST, *headings), start=1))

    columns = known_columns(row)

    assert {row[place]: column.key for place, column in columns.items() if place > 3} == {
        share: "percent", words: "progress",
    }  # fmt: skip


def test_a_sign_of_shares_in_the_middle_of_words_says_nothing() -> None:
    assert heading_key("增长5%以上的任务", known_columns({1: "进展情况", 2: "任务名称"}).values()) == ""


@pytest.mark.parametrize(
    ("headings", "keys"),
    [
        (("工作内容", "目标值"), {3: "measure", 4: "targets"}),
        (("年度目标", "工作内容"), {3: "targets", 4: "measure"}),
        (("目标值", "进展情况"), {2: "measure", 3: "targets", 4: "progress"}),
        (("本年目标与基数", "目标值"), {2: "measure", 3: "targets"}),
    ],
)
def test_a_column_for_numbers_to_be_reached_has_no_sentences_in_it(
    headings: tuple[str, str], keys: dict[int, str]
) -> None:
    row = dict(enumerate(("编号", "任务名称", *headings), start=1))

    columns = known_columns(row)

    assert {place: column.key for place, column in columns.items()} == {1: "number", 2: "task"} | keys


def form(*headings: str) -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, "示例单位重点工作推进表"
    for number, words in enumerate((*FIRST, *headings), start=1):
        sheet.cell(HEADING_ROW, number).value = words
    return book


@pytest.mark.parametrize(
    ("headings", "tells"),
    [
        (("完成率", "进度", "进展情况"), "进展情况"),
        (("序时进度", "进度", "工作进展情况"), "工作进展情况"),
        (("形象进度", "进展情况", "完成率"), "进展情况"),
        (("目前进度", "推进情况"), "推进情况"),
        (("完成情况", "进展情况"), "进展情况"),
        (("进度", "进展情况", "工作进展情况", "序时进度"), "进展情况"),
    ],
)
def test_the_words_on_the_progress_go_out_and_come_home_in_the_column_that_asks_for_them(
    office: Workspace, tmp_path: Path, headings: tuple[str, ...], tells: str
) -> None:
    """They went into 进度, 形象进度 and 完成情况, and 进展情况, which units fill in, was not taken."""
    back = opened(handed_in_form(office, form(*headings), tmp_path))
    place = len(FIRST) + 1 + headings.index(tells)
    back[FORM].cell(HEADING_ROW + 1, place).value = "示例：已选址"

    (read,) = read_workbook("回.xlsx", saved(back))

    assert {column.fit for column in read.columns.values()} == {Fit.SAME}
    assert [cell.words for cell in read.cells if cell.place.column == "progress" and cell.words] == ["示例：已选址"]


def test_words_for_a_task_beside_those_of_our_own_are_the_measure() -> None:
    row = {1: "序号", 2: "任务内容", 3: "重点任务", 4: "进展情况"}

    columns = known_columns(row)

    assert {place: column.key for place, column in columns.items()} == {
        1: "number", 2: "measure", 3: "task", 4: "progress",
    }  # fmt: skip
    assert list(remarks_on_headings(row, columns)) == ["“任务内容”栏印的是举措原文，不印任务名称。"]


@pytest.mark.parametrize("heading", ["存在问题及下一步打算", "存在问题和下步打算", "存在的问题和下一步工作措施"])
def test_one_column_for_problems_and_what_comes_next_is_taken_for_the_problems_and_told(heading: str) -> None:
    row = dict(enumerate((*FIRST, "进展情况", heading), start=1))

    columns = known_columns(row)

    assert columns[5].key == "problems"
    assert list(remarks_on_headings(row, columns)) == [f"“{heading}”栏当作“存在问题”栏用；不是的，请在表样上改栏名。"]


def test_beside_the_problems_such_a_column_is_the_offices_own() -> None:
    row = dict(enumerate((*FIRST, "存在问题及下一步打算", "存在问题"), start=1))

    columns = known_columns(row)

    assert {place: column.key for place, column in columns.items() if place > 3} == {5: "problems"}
    assert list(remarks_on_headings(row, columns)) == [
        "“存在问题及下一步打算”栏是表样自带的，照样发出，整栏空着，填了程序不收。"
    ]
