"""Workbooks that came home: sent, returned and now, and what is taken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.handouts import DAY, Q1, UNIT, as_excel_saves, column_of, filled, hand_out, opened, row_of, saved
from support.hostile import SHEET, packed_as, parts_of, with_stamp
from support.memory_store import MemoryStore
from support.returns import AT, outcomes, reviewed, take, taken
from support.workspaces import SCREEN, workspace

from exporters.errors import ReadError
from exporters.returning import review_returns
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry, node_entry
from models.workspace.filings import Review
from models.workspace.judged import Outcome, safe
from models.workspace.ledger import LedgerState, homecomings, ledger
from models.workspace.merge import merge
from models.workspace.notes import NoteState
from models.workspace.periods import Period
from models.workspace.taking_in import AddedAs, added_fields

NODE = NodeId("T03.s3")
PROGRESS = ("T03.s3", "进展情况")
TAKE, CONFLICT, REFUSED = Outcome.TAKE, Outcome.CONFLICT, Outcome.REFUSED


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


def said(office: Workspace, node: NodeId = NODE, unit: str = UNIT, **typed: str) -> None:
    office.say(filing_entry(office.now, node, Q1, unit, typed), "填报", SCREEN)


def progress(office: Workspace, unit: str = UNIT) -> str:
    return next((one.progress for one in office.now.filings_of(NODE) if one.unit == unit), "")


def edits(office: Workspace) -> int:
    return len(list(office.history()))


def test_an_untouched_workbook_changes_nothing_and_is_no_answer(office: Workspace) -> None:
    (sent,) = hand_out(office)
    before = edits(office)

    assert outcomes(reviewed(office, sent)) == []
    assert taken(office, sent) is None
    assert edits(office) == before
    assert ledger(office.now.register, DAY)[0].state is LedgerState.SENT


def test_what_was_approved_before_a_return_waits_for_review_again(office: Workspace) -> None:
    said(office, progress="示例：已开工60处", review="已审", reviewer="王建国")
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
    said(office, progress="厅里补记")

    assert taken(office, sent) is None
    assert progress(office) == "厅里补记"


def test_what_both_changed_apart_is_a_conflict_that_nobody_loses(office: Workspace) -> None:
    (sent,) = hand_out(office)
    said(office, progress="厅里补记")
    home = filled(sent, {PROGRESS: "处里填的"})

    (row,) = [row for row in reviewed(office, home).judged if row.outcome is CONFLICT]

    assert (row.sent, row.returned, row.now) == ("", "处里填的", "厅里补记")
    taken(office, home)
    assert progress(office) == "厅里补记"
    taken(office, home, returned_wins=True)
    assert progress(office) == "处里填的"


def test_a_conflict_says_who_put_there_what_stands(office: Workspace) -> None:
    (sent,) = hand_out(office)
    said(office, progress="厅里补记")

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
    said(office, progress="已选址", percent="45", status="达序时进度")
    home = filled(sent, {PROGRESS: "已选址", ("T03.s3", "完成率（%）"): "４５％", ("T03.s3", "状态"): "达序时"})

    assert outcomes(reviewed(office, home)) == []


def test_a_blank_cell_leaves_the_value_and_the_mark_clears_it(office: Workspace) -> None:
    said(office, progress="旧的", problems="旧的", percent="10")
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
    said(office, progress="后来厅里改过")
    before = edits(office)

    assert outcomes(reviewed(office, home)) == []
    assert taken(office, home, returned_wins=True) is None
    assert (edits(office), progress(office)) == (before, "后来厅里改过")


def test_what_a_first_taking_left_open_can_still_be_taken(office: Workspace) -> None:
    (sent,) = hand_out(office)
    said(office, progress="厅里补记")
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


def test_part_filled_copies_are_put_together_cell_by_cell(office: Workspace) -> None:
    (sent,) = hand_out(office)
    one = filled(sent, {PROGRESS: "甲填的", ("T03.s3", "存在问题"): "同样的"})
    other = filled(sent, {("T03.s3", "下一步打算"): "乙填的", ("T03.s3", "存在问题"): "同样的"})

    taken(office, one, other)

    (filing,) = office.now.filings_of(NODE)
    assert (filing.progress, filing.problems, filing.next) == ("甲填的", "同样的", "乙填的")
    assert ledger(office.now.register, DAY)[0].versions == 2


def test_copies_that_say_different_things_are_shown_and_neither_wins(office: Workspace) -> None:
    (sent,) = hand_out(office)
    one, other = filled(sent, {PROGRESS: "甲填的"}), filled(sent, {PROGRESS: "乙填的"})

    rows = [row for row in reviewed(office, one, other).judged if row.outcome is CONFLICT]

    assert len(rows) == 2
    assert "1.xlsx：“甲填的”；2.xlsx：“乙填的”" in rows[0].reason
    taken(office, one, other, returned_wins=True)
    assert progress(office) == ""


def test_each_cell_can_be_chosen_by_itself(office: Workspace) -> None:
    (sent,) = hand_out(office)
    review = reviewed(office, filled(sent, {PROGRESS: "要", ("T03.s3", "存在问题"): "不要"}))

    take(office, review, [row for row in safe(review.judged) if row.field == "progress"])

    (filing,) = office.now.filings_of(NODE)
    assert (filing.progress, filing.problems) == ("要", "")


def test_a_row_copied_within_a_sheet_counts_as_another_copy(office: Workspace) -> None:
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    sheet = book["任务分解表"]
    row = row_of(book, "T03.s3")
    sheet.append([cell.value for cell in sheet[row]])

    taken(office, saved(book))

    assert progress(office) == "甲"


def test_sorted_rows_come_home_to_their_own(office: Workspace) -> None:
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    sheet = book["任务分解表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    for number, row in enumerate(sorted(rows, key=lambda row: str(row[3])), start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value

    assert outcomes(reviewed(office, saved(book))) == [("T03.s3", "progress", TAKE)]


def test_rows_and_columns_that_are_gone_are_named_and_their_values_stay(office: Workspace) -> None:
    said(office, progress="原来的")
    book = opened(hand_out(office)[0])
    sheet = book["任务分解表"]
    sheet.delete_rows(row_of(book, "T03.s3"))
    for name in list(book.defined_names):
        del book.defined_names[name]
    sheet.delete_cols(column_of(book, "存在问题"))

    missing = [row for row in reviewed(office, saved(book)).judged if row.outcome is Outcome.MISSING]

    assert [row.node for row in missing] == ["T03.s3", ""]
    assert "存在问题" in missing[1].reason
    taken(office, saved(book))
    assert progress(office) == "原来的"


def test_rows_we_never_sent_are_named(office: Workspace) -> None:
    book = opened(hand_out(office)[0])
    sheet = book["任务分解表"]
    sheet.cell(row_of(book, "T03.s3"), 1).value = "T99.s1"

    found = outcomes(reviewed(office, saved(book)))

    assert ("T99.s1", "", Outcome.UNKNOWN) in found
    assert ("T03.s3", "", Outcome.MISSING) in found


def test_locked_words_that_were_altered_are_named_and_not_taken(office: Workspace) -> None:
    home = filled(hand_out(office)[0], {("T03.s3", "具体内容（校订本）"): "改过的话", ("T03.s4", "牵头单位"): None})

    altered = [row for row in reviewed(office, home).judged if row.outcome is Outcome.ALTERED]

    assert [(row.node, row.field) for row in altered] == [("T03.s3", "measure"), ("T03.s4", "lead")]
    assert altered[0].sent.startswith("统筹城乡养老服务业协调发展")
    assert taken(office, home) is None


def test_what_a_supporting_unit_says_of_the_responsible_person_is_altered_text(office: Workspace) -> None:
    book = opened(hand_out(office, "老龄工作处")[0])
    book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "责任人")).value = "李四"

    (row,) = [row for row in reviewed(office, saved(book)).judged if row.outcome is Outcome.ALTERED]

    assert row.field == "person"


def test_added_rows_are_offered_as_notes_or_milestones_and_never_become_tasks(office: Workspace) -> None:
    book = opened(hand_out(office)[0])
    sheet = book["任务分解表"]
    row = row_of(book, "T03.s3") + 1
    sheet.insert_rows(row)
    sheet.cell(row, column_of(book, "进展情况")).value = "另做了一件事"

    (added,) = [row for row in reviewed(office, saved(book)).judged if row.outcome is Outcome.NEW]
    assert added.node == "T03.s3"
    assert taken(office, saved(book)) is None

    office.say(added_fields(office.now, added, AddedAs.NOTE, "王芳", AT), "新增的行", SCREEN)
    office.say(added_fields(office.now, added, AddedAs.MILESTONE, "王芳", AT), "新增的行", SCREEN)
    (note,), (milestone,) = office.now.notes(NODE), office.now.milestones(NODE)
    assert (note.text, note.printed, note.state) == ("另做了一件事（1.xlsx新增的行）", False, NoteState.LIVE)
    assert milestone.text == "另做了一件事"


def test_current_values_of_targets_come_home(office: Workspace) -> None:
    (sent,) = hand_out(office)
    book = opened(sent)
    rows = [book["目标当前值"].cell(number, 1).value for number in range(6, 12)]
    targets = [str(row) for row in rows if str(row).startswith("T03.s3@")]
    home = filled(sent, {(targets[0], "当前值"): 1000, (targets[1], "当前值"): 23000}, "目标当前值")

    taken(office, home)

    (filing,) = office.now.filings_of(NODE)
    assert [value for _, value in filing.current] == [1000, 23000]


def test_two_units_report_on_one_measure_without_meeting(office: Workspace) -> None:
    first, second = hand_out(office, "社会福利处", "老龄工作处")

    taken(office, filled(first, {PROGRESS: "甲"}), filled(second, {PROGRESS: "乙"}))

    assert (progress(office), progress(office, "老龄工作处")) == ("甲", "乙")


# files that are not what was expected


def reasons(office: Workspace, *files: bytes) -> list[tuple[Outcome, str]]:
    return [(row.outcome, row.reason) for row in reviewed(office, *files).judged if row.place is None]


def test_another_workspace_s_file_is_refused(office: Workspace, document: Document) -> None:
    other = workspace(document)
    hand_out(office)

    ((outcome, reason),) = reasons(office, hand_out(other)[0])

    assert outcome is Outcome.UNKNOWN
    assert "另一份工作文件" in reason


def test_an_issue_the_log_does_not_know_is_refused(office: Workspace) -> None:
    hand_out(office)
    (sent,) = hand_out(office)
    office.undo(SCREEN)

    ((outcome, reason),) = reasons(office, sent)

    assert outcome is Outcome.UNKNOWN
    assert "第2次下发" in reason


def test_another_year_s_file_is_refused(office: Workspace) -> None:
    from models.document import build
    from models.source import SourceText

    text = "一、2017年工作总结\n1、救助。一是扩面。\n二、2018年工作思路\n（一）加强救助。扩面提标。"
    other = workspace(build(SourceText.from_bytes(text.encode(), "另一年"), {"links.toml": ""}))
    other.say(node_entry(other.now, NodeId("T01"), {"person": "张三"}), "分工", SCREEN)
    (sent,) = hand_out(other, "某处", period=Period.parse("2018Q1"), everything=True)

    ((outcome, reason),) = reasons(office, sent)

    assert outcome is Outcome.UNKNOWN
    assert "另一年度" in reason


def test_an_older_issue_is_taken_with_a_warning(office: Workspace) -> None:
    (old,) = hand_out(office)
    hand_out(office)

    (row,) = safe(reviewed(office, filled(old, {PROGRESS: "旧表上填的"})).judged)

    assert "后来又下发过第2次" in row.reason


def test_a_late_return_of_an_earlier_period_is_taken_with_a_warning(office: Workspace) -> None:
    """Who is responsible goes by no period, and has been asked anew."""
    (old,) = hand_out(office)
    hand_out(office, period=Period.parse("2017Q2"))

    (row,) = safe(reviewed(office, filled(old, {("T03.s3", "责任人"): "张三"})).judged)

    assert "后来又下发过第2次（2017年二季度）" in row.reason


def test_what_was_sent_to_others_or_for_an_earlier_period_is_no_reason_to_warn(office: Workspace) -> None:
    (sent,) = hand_out(office, period=Period.parse("2017Q2"))
    hand_out(office, "老龄工作处", period=Period.parse("2017Q3"))
    hand_out(office, period=Q1)

    (row,) = safe(reviewed(office, filled(sent, {PROGRESS: "甲"})).judged)

    assert row.reason == ""


def test_two_of_the_same_are_looked_at_once(office: Workspace) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})

    review = reviewed(office, home, home)

    assert len(review.returns) == 1
    assert [row.outcome for row in review.judged if row.place is None] == [Outcome.UNCHANGED]


def test_a_bad_file_among_good_ones_is_named_and_the_good_ones_go_in(office: Workspace) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})

    taken(office, b"not a workbook", home)

    assert progress(office) == "甲"


def test_a_folder_is_read_without_what_programs_leave_in_it(office: Workspace, tmp_path: Path) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})
    (tmp_path / "一处").mkdir()
    (tmp_path / "一处" / "回.xlsx").write_bytes(home)
    (tmp_path / "~$回.xlsx").write_bytes(b"lock")

    review = review_returns(office.now, office.history, [tmp_path])

    assert [one.file.name for one in review.returns] == ["回.xlsx"]
    assert len(review.judged) == len([row for row in review.judged if row.place])


def test_whatever_else_lies_in_a_folder_is_named_with_its_reason(office: Workspace, tmp_path: Path) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})
    others = {
        "扫描.jpg": b"\xff\xd8\xff\xe0", "盖章.pdf": b"%PDF-1.7", "打包.zip": b"PK\x03\x04", "填报.docx": b"PK",
        "填报.wps": b"\xd0\xcf\x11\xe0", "说明.txt": "已报".encode(),
    }  # fmt: skip
    for name, data in others.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "没有扩展名").write_bytes(home)

    review = review_returns(office.now, office.history, [tmp_path])

    assert [one.file.name for one in review.returns] == ["没有扩展名"]
    named = {one.name: one.why for one in review.passed_over}
    assert set(named) == set(others)
    assert all(named.values())


def test_a_folder_of_pictures_alone_says_of_each_that_it_is_one(office: Workspace, tmp_path: Path) -> None:
    hand_out(office)
    for name in ("甲.png", "乙.png"):
        (tmp_path / name).write_bytes(b"\x89PNG")

    with pytest.raises(ReadError, match=r"乙\.png（图片.*甲\.png（图片"):
        review_returns(office.now, office.history, [tmp_path])


def test_one_bad_file_keeps_no_good_one_out(office: Workspace, tmp_path: Path) -> None:
    (sent,) = hand_out(office)
    parts = parts_of(as_excel_saves(sent))
    (tmp_path / "好.xlsx").write_bytes(filled(sent, {PROGRESS: "甲"}))
    (tmp_path / "坏.xlsx").write_bytes(with_stamp(parts, '承启 {"format":Infinity}'))
    (tmp_path / "更坏.xlsx").write_bytes(packed_as(parts, SHEET, b"\xff" * 400, 14, 1000))

    review = review_returns(office.now, office.history, [tmp_path])
    take(office, review, safe(review.judged))

    assert progress(office) == "甲"
    assert {row.file for row in review.judged if row.place is None} == {"坏.xlsx", "更坏.xlsx"}


def test_whoever_filled_it_in_and_whatever_the_file_is_called_it_can_be_kept(office: Workspace, tmp_path: Path) -> None:
    """Half a character in 填报人, and a name in the bytes of another system, kept the whole folder out."""
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    place = str(book.defined_names["_cq_head_filled_by"].attr_text).rpartition("!")[2].replace("$", "")
    book["任务分解表"][place].value = "张_xD83D_三_x001B_" + "长" * 500
    file = tmp_path / os.fsdecode("回.xlsx".encode("gbk") if os.name == "posix" else "回.xlsx".encode())
    file.write_bytes(saved(book))

    review = review_returns(office.now, office.history, [tmp_path])
    take(office, review, safe(review.judged))

    (home,) = homecomings(office.now.register)
    assert home.file == "回.xlsx"
    assert home.by.startswith("张三长")
    assert len(home.by) <= 60


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
    said(office, progress=sent)
    (data,) = hand_out(office)
    said(office, progress=stands)
    wanted = "" if returned == "【清空】" else returned

    found = [row[2] for row in outcomes(reviewed(office, filled(data, {PROGRESS: returned or None})))]
    taken(office, filled(data, {PROGRESS: returned or None}))

    if not returned or returned == sent or wanted == stands:
        assert (found, progress(office)) == ([], stands)
    elif sent == stands:
        assert (found, progress(office)) == ([TAKE], wanted)
    else:
        assert (found, progress(office)) == ([CONFLICT], stands)
