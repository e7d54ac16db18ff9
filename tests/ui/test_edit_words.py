"""What edits are called in English: known again by how they are worded in the log."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication

from ui.edit_words import TEMPLATES, edit_told
from ui.model_words import edit_name

KNOWN = {
    "设置任务（三）举措9的完成时限": "set Deadline of Task （三）, measure 9",
    "设置任务（三）的牵头单位、完成时限": "set Lead department, Deadline of Task （三）",
    "撤销：设置12条的状态": "Undone: set Status of 12 items",
    "重做：回收社会福利处2017年一季度填报表": "Redone: take back 社会福利处's workbook, 2017 Q1",
    "社会福利处填报任务（三）举措3（2017年一季度）": "社会福利处's filing on Task （三）, measure 3 (2017 Q1)",
    "审核通过示例处填报的任务（三）举措3（2017年3月）": "approve 示例处's filing on Task （三）, measure 3 (2017-03)",
    "确认关联任务（五）举措1—要点（一）5一是": "confirm the link Task （五）, measure 1 – Point （一）5一是",
    "第2次下发（2017年一季度），3个单位": "hand-out 2 (2017 Q1), units: 3",
    "任务（三）举措3添加批注": "add to Task （三）, measure 3: Note",
    "设置单位名单": "set Departments",
    "设置警示规则“逾期”": 'set the lamp rule "Overdue"',
    "设置警示规则“超期”": 'set the lamp rule "超期"',
    "状态“推进中”改名为“在办”": 'rename the status "推进中" to "在办"',
    "保存筛选“备注”": 'save the filter "备注"',
}


@pytest.mark.parametrize("label", KNOWN)
def test_the_name_of_an_edit_is_told_and_what_people_named_stays(english: None, label: str) -> None:
    assert edit_name(label) == KNOWN[label]


@pytest.mark.parametrize("label", ["存照“送审稿一”", "设置了一件事", "T03.s3>A1-2.1：确认", "设置印章", ""])
def test_what_is_worded_otherwise_is_shown_as_it_is(english: None, label: str) -> None:
    assert edit_name(label) == label


def test_in_chinese_nothing_is_looked_for(qapp: object) -> None:
    assert all(edit_name(label) == label for label in KNOWN)


def test_every_template_keeps_what_is_put_into_it(english: None) -> None:
    """A translation that loses a value would lose what was done."""
    for template in map(str, TEMPLATES):
        told = QCoreApplication.translate("EditWords", template)

        assert told.isascii()
        assert set(re.findall(r"[{]\w+[}]", told)) == set(re.findall(r"[{]\w+[}]", template))


def test_the_names_that_the_models_make_are_known(english: None) -> None:
    assert edit_told("回收3份填报表（甲县、乙县、丙县）") == "take back 3 workbooks (甲县、乙县、丙县)"
    assert edit_told("1份交回的没有要填的（甲处）") == "1 came back with nothing to fill in (甲处)"
    assert edit_told("填入2条的进展情况（2017年二季度）") == "fill Progress of 2 items (2017 Q2)"
