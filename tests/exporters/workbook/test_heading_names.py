"""The headings that offices give their columns are known; those that mean something else are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from support.handouts import opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form

from exporters.errors import ExportError
from exporters.workbook.columns import columns_of
from exporters.workbook.heading_claims import heading_key
from exporters.workbook.layout import Sheet
from exporters.workbook.read import read_workbook
from exporters.workbook.template import read_template
from models.workspace import Workspace
from models.workspace.returned import Fit

KNOWN = columns_of(Sheet.TABLE)


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("number", "序号 编号 项次"),
        ("task", "重点任务 任务名称 重点工作任务 年度重点工作"),
        ("measure", "具体内容 工作内容 目标要求 具体举措 工作内容及目标"),
        ("lead", "牵头处室 主办处室 责任部门 承办单位 主要负责处室"),
        ("supporting", "配合处室 协办单位 协同部门"),
        ("leader", "分管厅领导 责任领导"),
        ("deadline", "完成时间 时限要求 时间节点 办结时限"),
        ("progress", "进度 工作进度 推进情况 工作进展情况 落实情况 已开展的工作 本季度进展情况"),
        ("progress", "主要进展及成效 主要进展 具体进展 阶段性成效 取得的主要成效"),
        ("progress", "进展成效 推进情况及成效 主要做法及成效 目前进展及成效 落实进度"),
        ("problems", "需协调解决的问题 需要协调的事项"),
        ("percent", "完成比例 进度（%） 完成进度"),
        ("problems", "问题和困难 困难和问题 存在困难 存在的困难和问题 存在问题及建议"),
        ("next", "下步打算 下步工作计划 下一步举措 下一步工作计划 下阶段工作安排"),
    ],
)
def test_what_offices_usually_write_is_one_of_our_columns(key: str, headings: str) -> None:
    assert {heading: heading_key(heading, KNOWN) for heading in headings.split()} == dict.fromkeys(
        headings.split(), key
    )


@pytest.mark.parametrize(
    "heading",
    ["填报时间", "意见建议", "分管领导批示", "填报人", "经费", "完成", "审核意见", "进度安排", "成效", "需求"],
)
def test_what_means_something_else_is_none(heading: str) -> None:
    assert heading_key(heading, KNOWN) == ""


def form(tmp_path: Path, *headings: str) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "示例单位重点工作推进表"
    for number, heading in enumerate(headings, start=1):
        sheet.cell(3, number).value = heading
    file = tmp_path / "表样.xlsx"
    file.write_bytes(saved(book))
    return file


def test_a_form_with_the_usual_headings_of_an_office_is_taken_whole(tmp_path: Path) -> None:
    headings = ("编号", "任务名称", "工作内容", "主办单位", "完成时间", "进度", "问题和困难", "下步打算")

    template = read_template(form(tmp_path, *headings))

    assert template.keys == ("number", "task", "measure", "lead", "deadline", "progress", "problems", "next")
    assert not [one for one in template.remarks if "不收" in str(one)]


def test_a_column_of_a_forms_own_that_looks_like_one_of_ours_is_told_what_to_write(tmp_path: Path) -> None:
    template = read_template(form(tmp_path, "序号", "任务名称", "工作内容", "牵头单位", "存在问题的整改"))

    told = [str(one) for one in template.remarks]
    assert "“存在问题的整改”栏是表样自带的，照样发出，整栏空着，填了程序不收。" in told
    assert "“存在问题的整改”如果就是“存在问题”栏，请在表样上改成“存在问题”。" in told


def test_a_column_that_seems_to_name_the_tasks_is_said_to_stay_empty_and_how_it_would_be_filled(tmp_path: Path) -> None:
    template = read_template(form(tmp_path, "序号", "任务事项", "工作措施", "牵头处室", "时限要求"))

    told = [str(one) for one in template.remarks]
    assert "“任务事项”栏是表样自带的，照样发出，整栏空着，填了程序不收。" in told
    assert "“任务事项”如果就是“重点任务”栏，请在表样上改成“重点任务”。" in told


def test_a_form_without_our_columns_is_told_which_are_known(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"认得的有：序号、重点任务、具体内容、.*下一步打算"):
        read_template(form(tmp_path, "甲", "乙", "丙", "丁"))


def test_a_form_that_is_refused_is_told_column_by_column_what_was_made_of_it(tmp_path: Path) -> None:
    """The manual promises it; only the names that are known were listed."""
    with pytest.raises(ExportError) as refused:
        read_template(form(tmp_path, "次序", "任务事项", "牵头处室", "配合处室", "时限要求", "存在问题的整改"))

    assert str(refused.value) == (
        "样式“表样.xlsx”里找不到栏目行：至少要有“重点任务”或“具体内容”，并有4个认得的栏目。\n"
        "按第3行读栏目，认得“牵头处室”“配合处室”“时限要求”，认不得“次序”“任务事项”“存在问题的整改”。\n"
        "“任务事项”如果就是“重点任务”栏，请在表样上改成“重点任务”。\n"
        "“存在问题的整改”如果就是“存在问题”栏，请在表样上改成“存在问题”。\n"
        "认得的有：序号、重点任务、具体内容、本年目标与基数、本单位、牵头单位、配合单位、责任领导、责任人、联系电话、完成时限、"
        "状态、完成率、进展情况、存在问题、下一步打算、佐证材料、备注，还有这些栏常见的别的叫法。"
    )


def test_a_form_of_which_no_column_is_known_names_them_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="按第3行读栏目，一栏也不认得，认不得“甲”“乙”“丙”。"):
        read_template(form(tmp_path, "甲", "乙", "丙"))


def test_beside_words_on_the_progress_how_far_is_the_share(tmp_path: Path) -> None:
    """The words of the last quarter stood in a column seven characters wide, and those of this one were not taken."""
    headings = ("编号", "任务名称", "工作内容", "主办单位", "进度", "工作进展情况", "问题和困难")

    template = read_template(form(tmp_path, *headings))

    assert template.keys == ("number", "task", "measure", "lead", "percent", "progress", "problems")


def test_such_columns_come_home_as_they_went_out(office: Workspace, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, "示例单位重点工作推进表"
    headings = ("编号", "任务名称", "工作内容", "主办单位", "进度", "工作进展情况", "问题和困难")
    for number, words in enumerate(headings, start=1):
        sheet.cell(HEADING_ROW, number).value = words
    back = opened(handed_in_form(office, book, tmp_path))
    back[FORM]["E5"], back[FORM]["F5"] = 30, "示例：已选址"

    (read,) = read_workbook("回.xlsx", saved(back))

    assert {column.fit for column in read.columns.values()} == {Fit.SAME}
    said = {cell.place.column: cell.words for cell in read.cells if cell.words}
    assert (said["percent"], said["progress"]) == ("30", "示例：已选址")
