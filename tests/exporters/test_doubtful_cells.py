"""Nothing that came home is read wrongly in silence: what is probably meant otherwise is asked about."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import asked, only, outcomes, reviewed, taken
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import filing_entry, node_entry
from models.workspace.judged import Judged, Outcome, overwriting, safe
from models.workspace.ledger import LedgerState, ledger
from models.workspace.periods import Period

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")
TABLE, TARGETS = "任务分解表", "目标当前值"
PROGRESS, SHARE, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s3", "状态")
TAKE, DOUBTFUL, REFUSED, CONFLICT = Outcome.TAKE, Outcome.DOUBTFUL, Outcome.REFUSED, Outcome.CONFLICT
SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("value", [0.85, 1, 0.5, 0.005, "0.85", "０.８５"])
def test_a_share_of_one_is_asked_about_before_it_counts_as_a_percentage(
    office: Workspace, sent: bytes, value: object
) -> None:
    row = only(office, home := filled(sent, {SHARE: value}))

    assert (row.outcome, row.field) == (DOUBTFUL, "percent")
    assert row.reason.startswith("没有写%：是")
    assert (safe([row]), overwriting([row]), taken(office, home) is None) == ([], [], False)
    assert office.now.filings_of(S3) == ()
    assert ledger(office.now.register, Q1.last_day)[0].state is LedgerState.RETURNED


@pytest.mark.parametrize(("value", "kept"), [(0, 0), (85, 85), ("0.85%", 0.85), ("85%", 85), ("８５％", 85), ("1%", 1)])
def test_a_percentage_that_says_so_is_taken(office: Workspace, sent: bytes, value: object, kept: float) -> None:
    taken(office, filled(sent, {SHARE: value}))

    assert office.now.filings_of(S3)[0].percent == kept


def test_a_cell_in_a_format_of_shares_says_so(office: Workspace, sent: bytes) -> None:
    book = opened(sent)
    cell = book[TABLE].cell(row_of(book, "T03.s3"), column_of(book, "完成率（%）"))
    cell.value, cell.number_format = 0.85, "0%"

    assert (only(office, saved(book)).outcome, only(office, saved(book)).read_as) == (TAKE, "85")


def test_what_is_doubtful_and_changed_here_too_is_not_overwritten_with_the_conflicts(
    office: Workspace, sent: bytes
) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "40"}), "填报", SCREEN)
    row = only(office, home := filled(sent, {SHARE: 0.85}))

    assert row.outcome is DOUBTFUL
    assert "下发以后这里改过" in row.reason
    taken(office, home, returned_wins=True)
    assert office.now.filings_of(S3)[0].percent == 40


def target_row(book: Book, unit: str, sheet: str = TARGETS) -> str:
    """The first target of T03.s3 in this unit."""
    place = column_of(book, "单位", sheet)
    rows = (number for number in range(6, book[sheet].max_row + 1) if book[sheet].cell(number, place).value == unit)
    return next(
        name for name in (str(book[sheet].cell(number, 1).value) for number in rows) if name.startswith("T03.s3")
    )


def current(office: Workspace, sent: bytes, unit: str, value: object) -> Judged:
    return current_of(office, sent, target_row(opened(sent), unit), value)


def homes(office: Workspace, sent: bytes, value: object) -> Judged:
    """Said of the target that the paper prints as 2.3万个; a workbook counts it in single ones."""
    place = next(one.target.span.start for one in office.now.document.comparisons if one.target.quote == "2.3万个")
    return current_of(office, sent, f"{S3}@{place}", value)


def current_of(office: Workspace, sent: bytes, row: str, value: object) -> Judged:
    return only(office, filled(sent, {(row, "当前值"): value}, TARGETS))


@pytest.mark.parametrize("value", [2.3, "2.3", 230_000, "23万", "2.3亿个", "-2", "23000.5", 20])
def test_a_value_that_mistakes_its_unit_is_asked_about(office: Workspace, sent: bytes, value: object) -> None:
    assert homes(office, sent, value).outcome is DOUBTFUL


@pytest.mark.parametrize("value", ["3,5", "0,5", "1,000,0", "①", "12户", "两万", "2.3万+"])
def test_a_value_that_is_no_number_of_that_unit_is_refused(office: Workspace, sent: bytes, value: object) -> None:
    assert homes(office, sent, value).outcome is REFUSED


@pytest.mark.parametrize("value", [23000, "23000", "2.3万", "2.3万个", "23000个", "23,000个"])
def test_a_value_with_its_unit_is_read_and_said(office: Workspace, sent: bytes, value: object) -> None:
    row = homes(office, sent, value)

    assert (row.outcome, row.read_as) == (TAKE, "" if str(value) == "23000" else "23000")


def test_one_of_many_units_may_report_a_small_part(office: Workspace) -> None:
    (data,) = hand_out(office, "甲县", everything=True)

    assert current(office, data, "个", 3).outcome is TAKE
    assert current(office, data, "个", 30_000).outcome is DOUBTFUL


def test_a_department_reports_more_than_a_hundredth(office: Workspace, sent: bytes) -> None:
    assert [current(office, sent, "个", value).outcome for value in (3, 10, 900)] == [DOUBTFUL, TAKE, TAKE]


@SLOW
@given(
    number=st.decimals(Q1.number, 900, places=2, allow_nan=False, allow_infinity=False).filter(lambda one: one >= 10),
    wide=st.booleans(),
    unit=st.sampled_from(["", "个", " 个"]),
)
def test_whole_numbers_come_home_equal_however_they_are_written_and_others_are_asked_about(
    document: Document, number: object, wide: bool, unit: str
) -> None:
    office = workspace(document)
    (data,) = hand_out(office)
    words = f"{number:,}{unit}"
    row = current(
        office,
        data,
        "个",
        words.translate(str.maketrans("0123456789.,", "０１２３４５６７８９．，")) if wide else words,
    )

    is_whole = float(str(number)).is_integer()
    assert row.outcome is (TAKE if is_whole else DOUBTFUL)
    assert row.fields is not None
    assert row.key is not None
    assert row.fields[row.key] == float(str(number))


@pytest.mark.parametrize("words", ["下周", "13月45日", "42845", "10", "尽快"])
def test_a_deadline_without_a_day_is_asked_about(office: Workspace, sent: bytes, words: str) -> None:
    assert only(office, filled(sent, {("T03.s3", "完成时限"): words})).outcome is DOUBTFUL


@pytest.mark.parametrize(("words", "day"), [("4月20日", "2017年4月20日"), ("全年", "2017年12月31日"), ("长期坚持", "")])
def test_a_deadline_says_which_day_it_is(office: Workspace, sent: bytes, words: str, day: str) -> None:
    row = only(office, filled(sent, {("T03.s3", "完成时限"): words}))

    assert (row.outcome, row.read_as) == (TAKE, day)


def test_a_serial_number_says_which_day_it_was(office: Workspace, sent: bytes) -> None:
    assert "2017年4月20日" in only(office, filled(sent, {("T03.s3", "完成时限"): "42845"})).reason


@pytest.mark.parametrize(("word", "percent", "fits"), [
    ("已完成", 30, False), ("未启动", 100, False), ("滞后", 100, False), ("未启动", 5, False),
    ("已完成", 100, True), ("未启动", 0, True), ("滞后", 40, True), ("推进中", 100, False),
])  # fmt: skip
def test_a_status_and_a_percentage_that_cannot_both_be_are_asked_about(
    office: Workspace, sent: bytes, word: str, percent: int, fits: bool
) -> None:
    found = {row.outcome for row in asked(office, filled(sent, {STATUS: word, SHARE: percent}))}

    assert found == {TAKE if fits else DOUBTFUL}


@pytest.mark.parametrize(("typed", "likely"), [("推进中。", "推进中"), ("进行中", "推进中"), ("完成", "已完成")])
def test_a_status_that_can_only_be_one_of_the_list_is_asked_about(
    office: Workspace, sent: bytes, typed: str, likely: str
) -> None:
    row = only(office, filled(sent, {STATUS: typed}))

    assert (row.outcome, row.read_as) == (DOUBTFUL, likely)
    assert f"没有“{typed}”这种状态，是不是“{likely}”，请核对。" in row.reason


def test_it_is_nothing_new_where_that_is_what_stands(office: Workspace, sent: bytes) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"status": "推进中"}), "填报", SCREEN)

    assert asked(office, filled(sent, {STATUS: "进行中"})) == []


@pytest.mark.parametrize("words", ["同上", "见附件", "#######", "清除"])
def test_words_that_say_nothing_here_are_asked_about(office: Workspace, sent: bytes, words: str) -> None:
    row = only(office, filled(sent, {PROGRESS: words}))

    assert (row.outcome, row.field) == (DOUBTFUL, "progress")


def test_a_status_is_held_against_the_percentage_that_stands(office: Workspace, sent: bytes) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "40"}), "填报", SCREEN)

    assert only(office, filled(sent, {STATUS: "已完成"})).outcome is DOUBTFUL


@pytest.mark.parametrize("mark", ["【清空】", "清空", "【 清空 】", "[清空]", "［清空］", "（清空）"])
def test_the_mark_that_clears_may_be_written_a_little_otherwise(office: Workspace, mark: str) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"problems": "缺地"}), "填报", SCREEN)
    (data,) = hand_out(office)
    home = filled(data, {("T03.s3", "存在问题"): mark})

    assert (only(office, home).outcome, only(office, home).read_as) == (TAKE, "清空")
    taken(office, home)
    assert office.now.filings_of(S3)[0].problems == ""


def test_what_two_files_say_differently_is_a_conflict_even_where_one_is_doubtful(
    office: Workspace, sent: bytes
) -> None:
    rows = asked(office, filled(sent, {SHARE: 0.85}), filled(sent, {SHARE: 85}))

    assert [row.outcome for row in rows] == [CONFLICT, CONFLICT]
    assert rows[0].reason.startswith("没有写%")
    assert overwriting(rows) == []


def test_what_was_kept_before_is_not_asked_about_again(office: Workspace) -> None:
    """A doubt is about what somebody typed, not about what stands."""
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "0.5", "status": "已完成"}), "填报", SCREEN)
    office.say(node_entry(office.now, S3, {"deadline": "尽快"}), "分工", SCREEN)

    assert outcomes(reviewed(office, hand_out(office)[0])) == []


def test_a_merged_cell_of_a_row_that_was_rewritten_is_doubted_for_both(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {("T03.s3", "存在问题"): "两行共同的问题"}))
    sheet = book["任务分解表"]
    row, problems = row_of(book, "T03.s3"), column_of(book, "存在问题")
    sheet.merge_cells(start_row=row, end_row=row + 1, start_column=problems, end_column=problems)
    words = sheet.cell(row, column_of(book, "具体内容（校订本）"))
    words.value = f"{words.value}（改）"

    (doubtful,) = (one for one in reviewed(office, saved(book)).judged if one.outcome is Outcome.DOUBTFUL)

    assert "改动过" in doubtful.reason
    assert "这一格与旁边的格子合并了" in doubtful.reason


@pytest.mark.parametrize("words", ["无", "/", "—"])
def test_words_for_no_number_are_as_good_as_blank(office: Workspace, sent: bytes, words: str) -> None:
    review = reviewed(office, filled(sent, {SHARE: words, PROGRESS: "已办"}))

    (share,) = [row for row in review.judged if row.returned == words]
    assert (share.outcome, share.reason) == (Outcome.UNCHANGED, f"“{words}”当作没有填；是0请写0。")
    taken(office, filled(sent, {SHARE: words, PROGRESS: "已办"}))
    assert ledger(office.now.register, Q1.last_day)[0].state is LedgerState.ACCEPTED
    assert office.now.filings_of(S3)[0].percent is None


def test_where_a_number_was_sent_they_say_too_little(office: Workspace) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "40"}), "填报", SCREEN)
    (sent,) = hand_out(office)

    row = only(office, filled(sent, {SHARE: "无"}))

    assert row.outcome is REFUSED
    assert row.reason == "完成率要填数字，不能是“无”。没有就空着；是0就写0。"
