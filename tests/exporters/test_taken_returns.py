"""What a taking leaves behind: what is settled stays settled, and the ledger knows who answered, when and with what."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support.chased import entry
from support.handouts import DAY, Q1, UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import AT, outcomes, reviewed, taken
from support.workspaces import SCREEN

from models.outline import NodeId
from models.workspace import Edit, Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.deciding import Deciding, Decision
from models.workspace.entries import filing_entry, node_entry
from models.workspace.filings import Review
from models.workspace.history import origin_of
from models.workspace.judged import Outcome
from models.workspace.ledger import LedgerState, ledger
from models.workspace.moments import BEGINNING, NOW, traced_differences
from models.workspace.returned import Place
from models.workspace.taking_in import answering, label_of_return
from models.workspace.untaken import Untaken

S3 = NodeId("T03.s3")
TABLE = "任务分解表"
PROGRESS, SHARE, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s4", "状态")
LATER = datetime(2017, 5, 30, 9, tzinfo=UTC)


def decide(
    office: Workspace, *files: bytes, at: datetime = AT, on: date | None = None, **decisions: Decision
) -> Edit | None:
    """As somebody decides: by the outcome of the rows."""
    review = reviewed(office, *files)
    deciding = Deciding(review.judged)
    for outcome, decision in decisions.items():
        deciding.decide([n for n, row in enumerate(review.judged) if row.outcome == outcome], decision)
    fields = deciding.fields(office.now, review.returns, "王芳", at, on)
    return office.say(fields, "回收", SCREEN) if fields else None


def with_row(data: bytes, *words: str, after: str = "T03.s3") -> bytes:
    """With a row added below one of ours, or above all of them."""
    book = opened(data)
    for number, word in enumerate(words, start=1):
        row = (row_of(book, after) if after else 5) + number
        book[TABLE].insert_rows(row)
        book[TABLE].cell(row, column_of(book, "进展情况")).value = word
    return saved(book)


# what was decided stays decided


def test_a_cell_that_was_declined_though_it_cannot_be_read_is_not_asked_about_again(
    office: Workspace, sent: bytes
) -> None:
    back = filled(sent, {PROGRESS: "甲", STATUS: "差不多"})
    decide(office, back, refused=Decision.LEAVE)
    assert entry(office).state is LedgerState.ACCEPTED

    assert outcomes(reviewed(office, back)) == []
    assert taken(office, back) is None
    assert entry(office).state is LedgerState.ACCEPTED


def test_what_was_declined_was_filled_in_all_the_same(office: Workspace, sent: bytes) -> None:
    back = filled(sent, {SHARE: 0.85})

    decide(office, back, doubtful=Decision.LEAVE)
    assert Untaken(office.now.register, Q1).holds(UNIT, Place("table", "T03.s3", "percent"))

    office.undo(SCREEN)
    decide(office, back, doubtful=Decision.TAKE)
    assert not Untaken(office.now.register, Q1).holds(UNIT, Place("table", "T03.s3", "percent"))


def test_a_row_that_moved_and_was_declined_is_not_asked_about_again(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    third, fourth = (book[TABLE][row_of(book, row)] for row in ("T03.s3", "T03.s4"))
    third[0].value, fourth[0].value = fourth[0].value, third[0].value
    back = saved(book)
    decide(office, back, refused=Decision.LEAVE)

    assert {outcome for *_, outcome in outcomes(reviewed(office, back))} <= {Outcome.ALTERED}
    assert taken(office, back) is None


def test_a_corrected_file_closes_what_the_first_one_left_open(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {PROGRESS: "甲", SHARE: "两成"}))
    assert (entry(office).state, len(entry(office).why)) == (LedgerState.RETURNED, 1)

    taken(office, filled(sent, {PROGRESS: "甲", SHARE: 20}))

    found = entry(office)
    assert (found.state, found.versions, found.why) == (LedgerState.ACCEPTED, 2, ())


def test_it_does_so_also_where_both_are_taken_in_at_once(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {SHARE: "两成"}), filled(sent, {SHARE: 20}))

    assert entry(office).state is LedgerState.ACCEPTED


def test_a_corrected_sheet_closes_one_whose_hidden_column_was_gone(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    book[TABLE].delete_cols(1)
    taken(office, saved(book))
    assert entry(office).state is LedgerState.RETURNED

    taken(office, filled(sent, {PROGRESS: "甲"}))

    assert entry(office).state is LedgerState.ACCEPTED


def test_another_file_closes_nothing_it_does_not_answer(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {SHARE: "两成"}))

    taken(office, filled(sent, {PROGRESS: "甲"}))

    assert entry(office).state is LedgerState.RETURNED


def test_accepted_is_when_the_last_of_it_was_decided(office: Workspace, sent: bytes) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"progress": "厅里补记"}), "填报", SCREEN)
    back = filled(sent, {PROGRESS: "处里填的"})
    decide(office, back)
    assert (entry(office).returned_at, entry(office).accepted_at) == ("2017-04-20T09:00:00+00:00", "")

    decide(office, back, at=LATER, conflict=Decision.TAKE)

    assert (entry(office).returned_at, entry(office).accepted_at) == (
        "2017-04-20T09:00:00+00:00",
        "2017-05-30T09:00:00+00:00",
    )


def test_turning_away_from_a_copy_asks_about_the_others_again(office: Workspace, sent: bytes) -> None:
    review = reviewed(office, filled(sent, {PROGRESS: "甲"}), filled(sent, {PROGRESS: "乙"}))
    deciding = Deciding(review.judged)
    first, second = (n for n, row in enumerate(review.judged) if row.outcome is Outcome.CONFLICT)

    deciding.decide([first], Decision.TAKE)
    deciding.decide([first], Decision.LEAVE)

    assert [deciding.of(first), deciding.of(second)] == [Decision.LEAVE, Decision.WAIT]


# rows that somebody added


def test_an_added_row_is_taken_once(office: Workspace, sent: bytes) -> None:
    back = with_row(sent, "另做了一件事", "又做了一件")
    decide(office, back, new=Decision.NOTE)
    texts = {note.text for note in office.now.notes(S3)}
    assert texts == {"另做了一件事（1.xlsx新增的行）", "又做了一件（1.xlsx新增的行）"}
    assert entry(office).state is LedgerState.ACCEPTED
    assert entry(office).told == ()

    assert outcomes(reviewed(office, back)) == []
    assert decide(office, back, new=Decision.NOTE) is None


def test_an_added_row_left_for_now_can_still_be_taken(office: Workspace, sent: bytes) -> None:
    back = with_row(filled(sent, {PROGRESS: "甲"}), "另做了一件事")
    decide(office, back)
    assert len(entry(office).told) == 1

    decide(office, back, new=Decision.MILESTONE)

    assert [one.text for one in office.now.milestones(S3)] == ["另做了一件事"]
    assert entry(office).told == ()


def test_a_signed_file_with_nothing_but_an_added_row_is_an_answer(office: Workspace, sent: bytes) -> None:
    book = opened(with_row(sent, "另做了一件事"))
    book[TABLE]["K2"].value = "小李"

    decide(office, saved(book))

    assert (entry(office).state, entry(office).returned_by) == (LedgerState.ACCEPTED, "小李")


def test_a_row_added_above_all_belongs_to_the_first_one(office: Workspace) -> None:
    (data,) = hand_out(office, "老龄工作处")

    decide(office, with_row(data, "另做了一件事", after=""), new=Decision.NOTE)

    (note,) = office.now.notes()
    assert note.node == "T03.s1"


def test_a_row_that_is_too_long_or_holds_a_formula_keeps_nothing_else_out(office: Workspace, sent: bytes) -> None:
    back = with_row(filled(sent, {PROGRESS: "甲"}), "字" * 31_999, "=1+1", "好的")

    decide(office, back, new=Decision.NOTE)

    assert [note.text for note in office.now.notes(S3)] == ["好的（1.xlsx新增的行）"]
    assert office.now.filings_of(S3)[0].progress == "甲"
    said = [row.reason for row in reviewed(office, back).judged if row.outcome is Outcome.NEW]
    assert any("上限" in reason for reason in said)
    assert any("公式" in reason for reason in said)


# what is written down


def test_who_signed_and_when_is_kept(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    sheet = book[TABLE]
    sheet["K2"].value, sheet["M2"].value, sheet["P2"].value = "小李", "王处长", "4月20日"
    taken(office, saved(book))

    found = entry(office)

    assert (found.returned_by, found.checked_by, found.filled_on) == ("小李", "王处长", "4月20日")


def test_a_name_that_is_none_keeps_nothing_out(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    book[TABLE]["K2"].value = "名" * 500 + "\n\t"
    taken(office, saved(book))

    assert len(entry(office).returned_by) == 60


def test_the_day_it_came_may_be_another_than_that_of_the_taking(office: Workspace, sent: bytes) -> None:
    decide(office, filled(sent, {PROGRESS: "甲"}), at=LATER, on=date(2017, 4, 24))

    assert (entry(office).returned_at, entry(office).late_days) == ("2017-04-24", 0)
    assert entry(office).accepted_at == "2017-05-30T09:00:00+00:00"


def test_only_files_that_answer_are_named_in_the_history(office: Workspace) -> None:
    first, second = hand_out(office, UNIT, "老龄工作处")
    review = reviewed(office, filled(first, {PROGRESS: "甲"}), second)

    files = answering(review.returns, review.judged, Deciding(review.judged).choice())

    assert label_of_return(files) == f"回收{UNIT}2017年一季度填报表"


@pytest.mark.parametrize("verdict", [Review.APPROVED, Review.RETURNED])
def test_new_words_are_reviewed_anew(office: Workspace, verdict: Review) -> None:
    typed = {"progress": "旧的", "review": verdict.value, "review_reason": "数字不符", "reviewer": "王芳"}
    office.say(filing_entry(office.now, S3, Q1, UNIT, typed), "填报", SCREEN)
    (data,) = hand_out(office)

    taken(office, filled(data, {PROGRESS: "新的"}))

    (filing,) = office.now.filings_of(S3)
    assert (filing.review, filing.review_reason, filing.reviewer) == (Review.WAITING, "", "")


def test_a_clearing_that_clears_nothing_is_not_said_to_be_taken(office: Workspace) -> None:
    office.say(node_entry(office.now, NodeId("T03"), {"deadline": "6月底前"}), "分工", SCREEN)
    (data,) = hand_out(office)

    (row,) = [row for row in reviewed(office, filled(data, {("T03.s3", "完成时限"): "【清空】"})).judged if row.answers]

    assert (row.outcome, row.now) == (Outcome.REFUSED, "6月底前")
    assert "是所属任务的，没有可清的" in row.reason


def test_what_was_sent_again_is_awaited_in_the_later_issue_alone(office: Workspace, sent: bytes) -> None:
    (again,) = hand_out(office)
    first, second = ledger(office.now.register, date(2017, 6, 1))
    assert (first.state, first.late_days, second.state) == (LedgerState.SUPERSEDED, 0, LedgerState.LATE)

    taken(office, filled(again, {PROGRESS: "甲"}))

    assert [one.state for one in ledger(office.now.register, date(2017, 6, 1))] == [
        LedgerState.SUPERSEDED,
        LedgerState.ACCEPTED,
    ]


def test_units_stand_in_the_order_they_were_named_in(office: Workspace) -> None:
    hand_out(office, UNIT, "办公室", "老龄工作处")

    assert [one.department for one in ledger(office.now.register, DAY)] == [UNIT, "办公室", "老龄工作处"]


def test_the_ledger_says_how_many_of_its_rows_a_unit_has_reported_on(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {PROGRESS: "甲", ("T03.s4", "进展情况"): "乙"}))

    (found,) = ledger_with_answers(office.now, DAY)

    assert (found.filled, found.asked, found.share) == (2, 18, "填了2条，共18条，1条只配合，不催")
    assert found.state is LedgerState.ACCEPTED


def test_of_a_workbook_that_asks_everybody_all_rows_count(office: Workspace) -> None:
    hand_out(office, "甲县", everything=True)

    (found,) = ledger_with_answers(office.now, DAY)

    assert (found.filled, found.asked, found.share) == (0, 105, "")


def test_each_cell_of_several_workbooks_taken_at_once_names_its_own(office: Workspace) -> None:
    """Both names stood behind the cells of either."""
    books = hand_out(office, UNIT, "老龄工作处", everything=True)
    home = [filled(book, {PROGRESS: f"已选址（示例{number}）。"}) for number, book in enumerate(books, start=1)]
    taken(office, *home)

    def origins() -> dict[str, str]:
        found = traced_differences(office.document, office.now.register, list(office.history()), BEGINNING, NOW)
        filings = [one for one in found if one.difference.key[1] == "progress"]
        return {one.difference.key[0].rpartition("@")[2]: str(origin_of(one)) for one in filings}

    assert origins() == {UNIT: "表格 1.xlsx", "老龄工作处": "表格 2.xlsx"}

    office.undo(SCREEN)
    office.redo(SCREEN)
    assert origins() == {UNIT: "界面录入，内容来自表格 1.xlsx", "老龄工作处": "界面录入，内容来自表格 2.xlsx"}


def test_a_file_taken_before_settles_nothing_of_one_that_came_later(office: Workspace, sent: bytes) -> None:
    first, second = filled(sent, {PROGRESS: "甲"}), filled(sent, {PROGRESS: "乙"})
    taken(office, first)
    taken(office, second)
    assert entry(office).state is LedgerState.RETURNED

    assert taken(office, first) is None
    assert entry(office).state is LedgerState.RETURNED
