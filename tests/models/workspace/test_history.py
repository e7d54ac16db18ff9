"""Looking through the log."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Origin, OriginKind, SubjectId, Workspace
from models.workspace.entries import filing_entry, link_entry, node_entry, note_entry, verdict_entry
from models.workspace.history import Wanted, about, differences_table, origin_name, subjects_about, table_of
from models.workspace.moments import BEGINNING, NOW, traced_differences
from models.workspace.periods import Period

T03, S3 = NodeId("T03"), NodeId("T03.s3")
RETURNED = Origin(OriginKind.WORKBOOK, "示例社会福利处.xlsx", "ab" * 32)


@pytest.fixture
def space(document: Document) -> Workspace:
    found = workspace(document)
    found.say(node_entry(found.now, T03, {"deadline": "6月底前"}), "设置任务（三）的完成时限", SCREEN)
    found.say(
        filing_entry(found.now, S3, Period.parse("2017Q1"), "社会福利处", {"progress": "示例：已开工"}),
        "社会福利处填报举措T03.s3（2017年一季度）",
        RETURNED,
    )
    return found


def labels(space: Workspace, wanted: Wanted) -> list[str]:
    return [edit.label for edit in space.history() if wanted.lets_through(space.document, edit)]


@pytest.mark.parametrize("words", ["完成时限", "6月底", "2017-04-10", "2017年4月10日 6月", "王芳 时限", "任务（三）"])
def test_words_are_sought_in_everything_that_is_shown(space: Workspace, words: str) -> None:
    assert "设置任务（三）的完成时限" in labels(space, Wanted(words=words))


def test_every_word_has_to_be_there(space: Workspace) -> None:
    assert labels(space, Wanted(words="完成时限 已开工")) == []


def test_edits_are_wanted_by_where_they_were_made(space: Workspace) -> None:
    assert len(labels(space, Wanted(origin=OriginKind.WORKBOOK))) == 1
    assert labels(space, Wanted(origin=OriginKind.COMMAND_LINE)) == []


def test_edits_are_wanted_by_who_made_them(space: Workspace) -> None:
    assert len(labels(space, Wanted(actor="王芳"))) == 2
    assert labels(space, Wanted(actor="李强")) == []


def test_about_a_node_is_whatever_names_it(space: Workspace) -> None:
    at = datetime(2017, 4, 10, tzinfo=UTC)
    note, fields = note_entry(space.now, S3, "示例：待核", author="王芳", at=at)
    space.say(fields, "批注", SCREEN)
    point = next(node.id for node in space.document.outline if node.id.startswith("A3-"))
    point = space.document.outline.children(point)[0].id
    space.say(link_entry(space.now, S3, point, "示例"), "添加关联", SCREEN)

    found = set(subjects_about(space.now.register, S3))

    filing = SubjectId("filing:T03.s3@2017Q1@社会福利处")
    assert found == {SubjectId(S3), note, filing, SubjectId(f"link:T03.s3>{point}")}


def test_a_change_is_a_row_with_old_and_new(space: Workspace) -> None:
    head, first, *_ = table_of(space.document, space.history())

    assert head == ("时间", "何人", "来源", "修改", "对象", "栏目", "原来", "改为")
    assert first[1:] == ("王芳", "界面录入", "设置任务（三）的完成时限", "任务（三）", "完成时限", "（空）", "6月底前")


def test_a_difference_of_a_link_names_the_point_by_its_words(space: Workspace) -> None:
    link = next(one for one in space.now.links() if one.point == "A1-2.2")
    space.say(verdict_entry(space.now, link.id, "确认"), "确认", SCREEN)

    found = traced_differences(space.document, space.now.register, list(space.history()), BEGINNING, NOW)

    assert "与“二是加快养老设施建设”的关联" in {about(space.document, one)[1] for one in found}


def test_a_difference_is_a_row_with_who_and_when(space: Workspace) -> None:
    found = traced_differences(space.document, space.now.register, list(space.history()), BEGINNING, NOW)

    rows = differences_table(space.document, found)

    assert rows[1][:5] == ("任务（三）", "完成时限", "（空）", "6月底前", "王芳")
    assert rows[2][:2] == ("任务（三）举措3", "进展情况（2017年一季度，社会福利处）")
    assert rows[2][6] == "表格 示例社会福利处.xlsx"


def test_what_is_done_again_still_says_which_workbook_it_came_from(space: Workspace) -> None:
    space.undo(SCREEN)

    again = space.redo(SCREEN)

    assert origin_name(again.origin) == "界面录入，内容来自表格 示例社会福利处.xlsx"
    assert again.origin.sha256 == RETURNED.sha256
    found = traced_differences(space.document, space.now.register, list(space.history()), BEGINNING, NOW)
    assert differences_table(space.document, found)[2][6] == "界面录入，内容来自表格 示例社会福利处.xlsx"


def test_a_value_brought_back_by_undo_says_which_workbook_it_came_from(space: Workspace) -> None:
    space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), "社会福利处", {"progress": "改了"}), "改", SCREEN)
    space.undo(SCREEN)

    found = traced_differences(space.document, space.now.register, list(space.history()), BEGINNING, NOW)

    assert differences_table(space.document, found)[2][6] == "界面录入，内容来自表格 示例社会福利处.xlsx"


def test_two_current_values_of_one_measure_say_what_each_counts(space: Workspace) -> None:
    starts = [one.target.span.start for one in space.document.comparisons if one.measure == S3]
    typed = {f"current@{start}": "300" for start in dict.fromkeys(starts)}
    space.say(filing_entry(space.now, S3, Period.parse("2017Q1"), "社会福利处", typed), "填报", SCREEN)

    found = traced_differences(space.document, space.now.register, list(space.history()), BEGINNING, NOW)
    names = [about(space.document, one)[1] for one in found if one.difference.key[1].startswith("current")]

    assert len(set(names)) == len(typed) == 2
    assert all(name.startswith("当前值：") and name.endswith("（2017年一季度，社会福利处）") for name in names)
