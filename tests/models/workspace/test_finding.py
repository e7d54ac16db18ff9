"""Finding nodes by anything that is said in or about them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support.workspaces import SCREEN

from models.outline import NodeId
from models.search import Filter
from models.workspace import Workspace
from models.workspace.entries import deleted, evidence_entry, filing_entry, node_entry, note_entry, verdict_entry
from models.workspace.finding import Finding, filter_entry, kept_filters
from models.workspace.periods import Period

ON = date(2017, 7, 12)
S3 = NodeId("T03.s3")


@pytest.fixture
def finding(space: Workspace) -> Finding:
    found = Finding(space.now)
    space.listen(found.update)
    return found


def nodes(finding: Finding, text: str = "", **more: object) -> list[NodeId]:
    return finding.nodes(Filter(text=text, **more), ON)  # type: ignore[arg-type]


def test_pinyin_initials_find_chinese_words(finding: Finding) -> None:
    assert "A1-1.1" in nodes(finding, "dbbz")
    assert "A1-1.1" in nodes(finding, "低保标准")


def test_the_source_and_the_reading_are_both_found(finding: Finding) -> None:
    assert nodes(finding, "救助管理工作人通知") == nodes(finding, "救助管理工作的通知") == ["A3-4.2"]


def test_all_words_must_stand_somewhere_with_the_node(space: Workspace, finding: Finding) -> None:
    _, fields = note_entry(space.now, S3, "补充星级评定数据", author="办公室", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)

    assert nodes(finding, "照料中心 星级评定") == ["T03.s3"]


def test_what_was_just_said_is_found_and_what_was_deleted_is_not(space: Workspace, finding: Finding) -> None:
    subject, fields = note_entry(space.now, S3, "独一无二之语", author="办公室", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)
    assert nodes(finding, "独一无二") == [S3]

    space.say(deleted(subject), "删除", SCREEN)

    assert nodes(finding, "独一无二") == []


@pytest.mark.parametrize("query", ["23207", "23,207"])
def test_a_value_that_was_reached_is_found(space: Workspace, finding: Finding, query: str) -> None:
    said = {"current": "23,207"}
    space.say(filing_entry(space.now, NodeId("T03.s6"), Period.parse("2017Q1"), "甲县", said), "填报", SCREEN)

    assert nodes(finding, query) == ["T03.s6"]


def test_departments_statuses_lamps_and_deadlines_combine(space: Workspace, finding: Finding) -> None:
    space.say(node_entry(space.now, NodeId("T03"), {"lead": "老龄工作处"}), "设置", SCREEN)
    space.say(node_entry(space.now, S3, {"deadline": "6月底前"}), "设置", SCREEN)
    space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), "老龄工作处", {"problems": "用房难"}), "填报", SCREEN)

    assert nodes(finding, departments=frozenset({"老龄工作处"}), due_by=date(2017, 6, 30)) == [S3]
    assert nodes(finding, has_problem=True) == [S3]
    assert S3 not in nodes(finding, no_filing=True, departments=frozenset({"老龄工作处"}))
    assert nodes(finding, lamps=frozenset({"逾期"})) == [S3]


def test_a_task_of_which_a_measure_was_reported_is_not_without_report(space: Workspace, finding: Finding) -> None:
    space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), "老龄工作处", {"progress": "示例"}), "填报", SCREEN)

    assert "T03" not in nodes(finding, no_filing=True)
    assert "T03.s2" in nodes(finding, no_filing=True)


def test_a_measure_follows_what_its_task_says(space: Workspace, finding: Finding) -> None:
    assert S3 not in nodes(finding, "救灾处")

    space.say(node_entry(space.now, NodeId("T03"), {"lead": "救灾处"}), "设置", SCREEN)

    assert S3 in nodes(finding, "救灾处")


def test_an_adopted_repair_is_found_by_its_new_words(space: Workspace, finding: Finding) -> None:
    group = next(r.group for r in space.document.repairs if r.after == "浙江省人民政府办公厅")
    assert nodes(finding, "浙江省人民政府办公厅") == []

    space.say(verdict_entry(space.now, group, "采用"), "采用", SCREEN)

    assert nodes(finding, "浙江省人民政府办公厅") == ["A1-3.2"]


def test_a_combination_is_kept_under_its_name(space: Workspace) -> None:
    wanted = Filter(text="养老", lamps=frozenset({"滞后"}), no_filing=True)
    _, fields = filter_entry("滞后未报", wanted)
    space.say(fields, "存筛选", SCREEN)

    assert kept_filters(space.now.register) == {"滞后未报": wanted}


def test_a_filing_that_was_taken_back_lets_its_node_out_again(space: Workspace, finding: Finding) -> None:
    space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), "社会福利处", {"problems": "缺经费"}), "填报", SCREEN)
    assert S3 in nodes(finding, has_problem=True)

    space.undo(SCREEN)

    assert nodes(finding, has_problem=True) == []
    assert nodes(finding, "缺经费") == []


@pytest.mark.parametrize("said", [{"status": "已完成"}, {"percent": "100"}])
def test_what_is_done_is_found_as_long_as_nothing_proves_it(
    space: Workspace, finding: Finding, said: dict[str, str]
) -> None:
    space.say(node_entry(space.now, S3, said), "设置", SCREEN)
    assert nodes(finding, no_evidence=True) == [S3]

    _, fields = evidence_entry(S3, "示例：验收单", "https://example.gov.cn/1", "")
    space.say(fields, "佐证", SCREEN)
    assert nodes(finding, no_evidence=True) == []

    space.undo(SCREEN)
    assert nodes(finding, no_evidence=True) == [S3]


def test_what_proves_a_task_proves_its_measures(space: Workspace, finding: Finding) -> None:
    task = NodeId("T03")
    for node in (task, S3):
        space.say(node_entry(space.now, node, {"status": "已完成"}), "设置", SCREEN)
    assert nodes(finding, no_evidence=True) == [task, S3]

    _, fields = evidence_entry(task, "示例：验收单", "https://example.gov.cn/1", "")
    space.say(fields, "佐证", SCREEN)
    assert nodes(finding, no_evidence=True) == []

    space.undo(SCREEN)
    assert nodes(finding, no_evidence=True) == [task, S3]


def test_a_note_that_was_taken_back_is_not_found(space: Workspace, finding: Finding) -> None:
    _, fields = note_entry(space.now, S3, "独一无二之语", author="办公室", at=datetime(2017, 4, 10, tzinfo=UTC))
    space.say(fields, "批注", SCREEN)
    assert nodes(finding, "独一无二") == [S3]

    space.undo(SCREEN)

    assert nodes(finding, "独一无二") == []


def test_what_a_filter_asks_is_worked_out_ahead_node_by_node(finding: Finding) -> None:
    day, wanted = date(2017, 7, 1), Filter(no_filing=True)

    asked = list(finding.ahead(wanted, day))

    assert set(finding.nodes(wanted, day)) <= set(asked)
    assert {"T03", "T03.s3"} <= set(asked)


def test_of_words_alone_nothing_is_worked_out(finding: Finding) -> None:
    assert not list(finding.ahead(Filter(text="养老"), date(2017, 7, 1)))
