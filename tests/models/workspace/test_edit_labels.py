"""What an edit is called, whoever makes it."""

from __future__ import annotations

import pytest

from models.document import Document
from models.outline import NodeId
from models.workspace import edit_labels
from models.workspace.periods import Period
from models.workspace.values import SubjectId

S2, POINT, LINK = NodeId("T03.s2"), NodeId("A1-2.1"), "T03.s2>A1-2.1"


def test_work_is_named_as_in_the_paper(document: Document) -> None:
    filed = edit_labels.filing(document, S2, "社会福利处", Period.parse("2017Q1"))

    assert edit_labels.adding(document, S2, "节点") == "任务（三）举措2添加节点"
    assert filed == "社会福利处填报任务（三）举措2（2017年一季度）"


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ({"review": "已审", "reviewer": "王建国"}, "审核通过社会福利处填报的"),
        ({"review": "退回", "review_reason": "示例"}, "退回社会福利处填报的"),
        ({"review": "待审"}, "重新待审社会福利处填报的"),
        ({"review_reason": "示例"}, "审核社会福利处填报的"),
        ({"review": "已审", "progress": "示例"}, "社会福利处填报"),
        ({"progress": "示例"}, "社会福利处填报"),
    ],
)
def test_a_review_is_not_the_work_of_the_unit_that_filed(
    document: Document, typed: dict[str, str], begins: str
) -> None:
    label = edit_labels.filing(document, S2, "社会福利处", Period.parse("2017Q1"), typed)

    assert label == f"{begins}任务（三）举措2（2017年一季度）"


@pytest.mark.parametrize(
    ("typed", "label"),
    [({"deleted": "是"}, "删除批注"), ({"deleted": "否"}, "恢复批注"), ({"text": "示例"}, "修改批注")],
)
def test_taking_away_and_bringing_back_are_no_changes_of_words(
    document: Document, typed: dict[str, str], label: str
) -> None:
    assert edit_labels.remarking(document, SubjectId("note:1"), typed) == label


def test_links_are_named_by_both_ends(document: Document) -> None:
    between = "任务（三）举措2—要点（一）2一是"

    assert edit_labels.linking(document, S2, POINT) == f"添加关联{between}"
    assert edit_labels.judging(document, [LINK], "确认") == f"确认关联{between}"
    assert edit_labels.judging(document, ["R017"], "采用") == "采用校订补「评定」"
    assert edit_labels.judging(document, [LINK, LINK], "否决") == "否决2条关联"


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ({"rename_department": "救灾处>示例处"}, "救灾处改名为示例处"),
        ({"rename_status": "推进中>在办"}, "状态“推进中”改名为“在办”"),
        ({"lamp_word@overdue": "超期", "lamp_shape@overdue": "▲"}, "设置警示规则"),
        ({"add_department": "示例处", "paper_issuer": "示例厅"}, "设置单位名单、署名"),
        ({"paper_issued": "", "rename_department": "救灾处>示例处"}, "救灾处改名为示例处，设置成文日期"),
    ],
)
def test_what_the_office_sets_is_named_each_thing_once(typed: dict[str, str], label: str) -> None:
    assert edit_labels.office(typed) == label


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ({"kind": "onepage"}, "保存选印方案“厅长版”"),
        ({"deleted": "是"}, "删除选印方案“厅长版”"),
        ({"deleted": "否"}, "恢复选印方案“厅长版”"),
    ],
)
def test_a_selection_is_kept_deleted_or_brought_back(typed: dict[str, str], label: str) -> None:
    assert edit_labels.selecting("厅长版", typed) == label
