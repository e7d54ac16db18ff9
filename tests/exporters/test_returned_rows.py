"""Rows and columns that came home: copied, sorted, gone, altered or added."""

from __future__ import annotations

from support.handouts import DAY, Q1, column_of, filled, hand_out, opened, row_of, saved
from support.returns import AT, outcomes, progress, reviewed, take, taken
from support.workspaces import SCREEN, file

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.judged import Outcome, safe
from models.workspace.ledger import ledger
from models.workspace.notes import NoteState
from models.workspace.taking_in import AddedAs, added_fields

NODE = NodeId("T03.s3")
PROGRESS = ("T03.s3", "进展情况")
TAKE, CONFLICT = Outcome.TAKE, Outcome.CONFLICT


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
    file(office, NODE, Q1, progress="原来的")
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


def test_an_added_row_that_names_another_task_goes_to_that_task(office: Workspace) -> None:
    book = opened(hand_out(office)[0])
    sheet = book["任务分解表"]
    row = row_of(book, "T03.s3") + 1
    sheet.insert_rows(row)
    sheet.cell(row, column_of(book, "重点任务")).value = "（五）大力促进慈善事业发展"
    sheet.cell(row, column_of(book, "进展情况")).value = "另做了一件事"

    (added,) = [row for row in reviewed(office, saved(book)).judged if row.outcome is Outcome.NEW]

    assert added.node == "T05"
    assert "照“重点任务”一栏写的，可以收作任务（五）的批注或节点" in added.reason


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
