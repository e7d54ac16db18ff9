"""Workbooks that came home: sent, returned and now, and what is taken."""

from __future__ import annotations

import pytest
from support.handouts import DAY, Q1, column_of, filled, hand_out, opened, row_of, saved
from support.memory_store import MemoryStore
from support.returns import outcomes, progress, reviewed, taken
from support.workspaces import SCREEN, file, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.filings import Review
from models.workspace.judged import Outcome
from models.workspace.ledger import LedgerState, ledger
from models.workspace.merge import merge

NODE = NodeId("T03.s3")
PROGRESS = ("T03.s3", "进展情况")
TAKE, CONFLICT, REFUSED = Outcome.TAKE, Outcome.CONFLICT, Outcome.REFUSED


def edits(office: Workspace) -> int:
    return len(list(office.history()))


def test_an_untouched_workbook_changes_nothing_and_is_no_answer_though_its_unit_has_come(office: Workspace) -> None:
    (sent,) = hand_out(office)

    assert outcomes(reviewed(office, sent)) == []
    edit = taken(office, sent)

    assert edit is not None
    assert {change.subject.partition(":")[0] for change in edit.changes} == {"refusal"}
    (entry,) = ledger(office.now.register, DAY)
    assert (entry.state, entry.versions, entry.filled) == (LedgerState.REFUSED, 0, 0)
    before = edits(office)
    assert taken(office, sent) is None
    assert edits(office) == before


def test_what_was_approved_before_a_return_waits_for_review_again(office: Workspace) -> None:
    file(office, NODE, Q1, progress="示例：已开工60处", review="已审", reviewer="王建国")
    (sent,) = hand_out(office)

    taken(office, filled(sent, {PROGRESS: "示例：已开工61处"}))

    (filing,) = office.now.filings_of(NODE)
    assert (filing.progress, filing.review, filing.reviewer) == ("示例：已开工61处", Review.WAITING, "")


def test_what_only_they_changed_is_taken(office: Workspace) -> None:
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: "已选址210处", ("T03.s3", "完成率（%）"): 45, ("T03.s3", "责任人"): "张三"})

    edit = taken(office, home)

    assert edit is not None
    assert progress(office) == "已选址210处"
    assert office.now.percent(NODE).value == 45
    assert office.now.assignment(NODE).person == "张三"
    assert (edit.origin.kind.value, edit.origin.name, len(edit.origin.sha256)) == ("workbook", "1.xlsx", 64)


def test_what_only_we_changed_stays(office: Workspace) -> None:
    (sent,) = hand_out(office)
    file(office, NODE, Q1, progress="厅里补记")

    taken(office, sent)

    assert progress(office) == "厅里补记"


def test_what_both_changed_apart_is_a_conflict_that_nobody_loses(office: Workspace) -> None:
    (sent,) = hand_out(office)
    file(office, NODE, Q1, progress="厅里补记")
    home = filled(sent, {PROGRESS: "处里填的"})

    (row,) = [row for row in reviewed(office, home).judged if row.outcome is CONFLICT]

    assert (row.sent, row.returned, row.now) == ("", "处里填的", "厅里补记")
    taken(office, home)
    assert progress(office) == "厅里补记"
    taken(office, home, returned_wins=True)
    assert progress(office) == "处里填的"


def test_a_conflict_says_who_put_there_what_stands(office: Workspace) -> None:
    (sent,) = hand_out(office)
    file(office, NODE, Q1, progress="厅里补记")

    (row,) = [row for row in reviewed(office, filled(sent, {PROGRESS: "处里填的"})).judged if row.outcome is CONFLICT]

    assert row.reason.startswith("下发以后这里改过（现在是“厅里补记”），请定用哪个。现在的是王芳 ")
    assert row.reason.endswith("填的。")


def test_a_conflict_with_what_the_unit_itself_sent_before_says_so(office: Workspace) -> None:
    (sent,) = hand_out(office)
    book = opened(filled(sent, {PROGRESS: "先报的"}))
    book["任务分解表"]["K2"].value = "小李"
    taken(office, saved(book))

    (row,) = [row for row in reviewed(office, filled(sent, {PROGRESS: "改正的"})).judged if row.outcome is CONFLICT]

    assert "现在的是本单位上次报的（“1.xlsx”，小李填，王芳 " in row.reason


def test_what_both_changed_alike_is_no_conflict(office: Workspace) -> None:
    (sent,) = hand_out(office)
    file(office, NODE, Q1, progress="已选址", percent="45", status="达序时进度")
    home = filled(sent, {PROGRESS: "已选址", ("T03.s3", "完成率（%）"): "４５％", ("T03.s3", "状态"): "达序时"})

    assert outcomes(reviewed(office, home)) == []


def test_a_blank_cell_leaves_the_value_and_the_mark_clears_it(office: Workspace) -> None:
    file(office, NODE, Q1, progress="旧的", problems="旧的", percent="10")
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: None, ("T03.s3", "存在问题"): "【清空】", ("T03.s3", "完成率（%）"): "【清空】"})

    review = reviewed(office, home)
    taken(office, home)

    (filing,) = office.now.filings_of(NODE)
    assert (filing.progress, filing.problems, filing.percent) == ("旧的", "", None)
    assert any(row.reason.startswith("空白不改") for row in review.judged)


def test_bad_cells_wait_with_their_place_and_reason_while_good_ones_go_in(office: Workspace) -> None:
    (sent,) = hand_out(office)
    home = filled(
        sent,
        {PROGRESS: "好的", ("T03.s3", "完成率（%）"): "两成", ("T03.s4", "状态"): "差不多",
         ("T03.s5", "完成率（%）"): 450},
    )  # fmt: skip

    refused = {row.address: row.reason for row in reviewed(office, home).judged if row.outcome is REFUSED}
    taken(office, home)

    assert refused["N8"] == "完成率要填数字，不能是“两成”。"
    assert "差不多" in refused["M9"]
    assert "0到100" in refused["N10"]
    assert progress(office) == "好的"
    assert ledger(office.now.register, DAY)[0].state is LedgerState.RETURNED


def test_a_formula_in_a_fill_in_cell_is_refused(office: Workspace) -> None:
    book = opened(hand_out(office)[0])
    book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "完成率（%）")).value = "=1+1"

    (row,) = [row for row in reviewed(office, saved(book)).judged if row.outcome is REFUSED]

    assert "公式" in row.reason


def test_the_same_file_twice_changes_nothing(office: Workspace) -> None:
    (sent,) = hand_out(office)
    home = filled(sent, {PROGRESS: "已选址"})
    taken(office, home)
    file(office, NODE, Q1, progress="后来厅里改过")
    before = edits(office)

    assert outcomes(reviewed(office, home)) == []
    assert taken(office, home, returned_wins=True) is None
    assert (edits(office), progress(office)) == (before, "后来厅里改过")


def test_what_a_first_taking_left_open_can_still_be_taken(office: Workspace) -> None:
    (sent,) = hand_out(office)
    file(office, NODE, Q1, progress="厅里补记")
    home = filled(sent, {PROGRESS: "处里填的", ("T03.s3", "存在问题"): "缺地"})
    taken(office, home)
    (entry,) = ledger(office.now.register, DAY)
    assert entry.state is LedgerState.RETURNED

    taken(office, home, returned_wins=True)

    (entry,) = ledger(office.now.register, DAY)
    assert (entry.state, entry.versions) == (LedgerState.ACCEPTED, 1)
    assert progress(office) == "处里填的"


def test_one_undo_takes_all_of_it_back(office: Workspace) -> None:
    first, second = hand_out(office, "社会福利处", "老龄工作处")
    before = dict(office.now.register.items())
    taken(office, filled(first, {PROGRESS: "甲"}), filled(second, {("T04.s1", "进展情况"): "乙"}))
    assert [entry.state for entry in ledger(office.now.register, DAY)] == [LedgerState.ACCEPTED] * 2

    office.undo(SCREEN)

    assert dict(office.now.register.items()) == before


def test_two_colleagues_who_take_in_one_file_agree_once_their_copies_are_merged(document: Document) -> None:
    office = workspace(document)
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})
    copy = workspace(document, MemoryStore(list(office.history())), "李强")
    taken(office, home)
    taken(copy, home)

    merge(office, list(copy.history()))

    assert list(office.now.register.conflicts()) == []
    (entry,) = ledger(office.now.register, DAY)
    assert (entry.versions, entry.state) == (1, LedgerState.ACCEPTED)


@pytest.mark.parametrize("sent", ["", "甲", "乙"])
@pytest.mark.parametrize("returned", ["", "甲", "乙", "【清空】"])
@pytest.mark.parametrize("stands", ["", "甲", "乙"])
def test_three_ways_give_one_outcome(document: Document, sent: str, returned: str, stands: str) -> None:
    """Nobody's entry is lost unless only one side changed it. The mark that clears is an entry, a blank is none."""
    office = workspace(document)
    file(office, NODE, Q1, progress=sent)
    (data,) = hand_out(office)
    file(office, NODE, Q1, progress=stands)
    wanted = "" if returned == "【清空】" else returned

    found = [row[2] for row in outcomes(reviewed(office, filled(data, {PROGRESS: returned or None})))]
    taken(office, filled(data, {PROGRESS: returned or None}))

    if not returned or returned == sent or wanted == stands:
        assert (found, progress(office)) == ([], stands)
    elif sent == stands:
        assert (found, progress(office)) == ([TAKE], wanted)
    else:
        assert (found, progress(office)) == ([CONFLICT], stands)
