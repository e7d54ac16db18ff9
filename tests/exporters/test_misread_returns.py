"""Nothing that came home is read wrongly in silence: what is doubtful is shown, what has moved is not taken."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import outcomes, reviewed, taken
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


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


@pytest.fixture
def sent(office: Workspace) -> bytes:
    return hand_out(office)[0]


def asked(office: Workspace, *files: bytes) -> list[Judged]:
    return [row for row in reviewed(office, *files).judged if row.outcome is not Outcome.UNCHANGED]


def only(office: Workspace, *files: bytes) -> Judged:
    (row,) = asked(office, *files)
    return row


def of(office: Workspace, data: bytes, outcome: Outcome) -> list[Judged]:
    return [row for row in asked(office, data) if row.outcome is outcome]


# shares


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


# current values


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


# deadlines, and how far


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
    ("已完成", 100, True), ("未启动", 0, True), ("滞后", 40, True), ("推进中", 100, True),
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


# clearing


@pytest.mark.parametrize("mark", ["【清空】", "清空", "【 清空 】", "[清空]", "［清空］", "（清空）"])
def test_the_mark_that_clears_may_be_written_a_little_otherwise(office: Workspace, mark: str) -> None:
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"problems": "缺地"}), "填报", SCREEN)
    (data,) = hand_out(office)
    home = filled(data, {("T03.s3", "存在问题"): mark})

    assert (only(office, home).outcome, only(office, home).read_as) == (TAKE, "清空")
    taken(office, home)
    assert office.now.filings_of(S3)[0].problems == ""


# rows and columns that have moved


def rows_of(book: Book, sheet: str = TABLE) -> list[list[object]]:
    return [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=6)]


def put(book: Book, rows: Sequence[Sequence[object]], sheet: str = TABLE) -> bytes:
    for number, row in enumerate(rows, start=6):
        for column, value in enumerate(row, start=1):
            book[sheet].cell(number, column).value = value  # type: ignore[assignment]
    return saved(book)


def test_rows_sorted_without_their_hidden_identifiers_are_refused_whole(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", STATUS: "推进中"}))
    rows = rows_of(book)
    turned = rows[::-1]

    found = asked(office, put(book, [[row[0], *other[1:]] for row, other in zip(rows, turned, strict=True)]))

    (row,) = [row for row in found if row.outcome is REFUSED]
    assert "像是排序错了位" in row.reason
    assert "任务（三）举措3的" in row.reason
    assert row.returned == "状态：推进中；进展情况：甲"
    assert {row.outcome for row in found} == {REFUSED, Outcome.ALTERED}
    assert len(found) == 18


def test_only_the_rows_that_moved_are_refused(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", ("T03.s4", "进展情况"): "乙", ("T03.s5", "进展情况"): "丙"}))
    rows = rows_of(book)
    third, fourth = row_of(book, "T03.s3") - 6, row_of(book, "T03.s4") - 6
    rows[third][1:], rows[fourth][1:] = rows[fourth][1:], rows[third][1:]
    home = put(book, rows)

    taken(office, home)

    assert [office.now.filings_of(NodeId(f"T03.s{number}")) != () for number in (3, 4, 5)] == [False, False, True]
    (entry,) = ledger(office.now.register, Q1.last_day)
    assert entry.state is LedgerState.RETURNED


def test_targets_sorted_without_their_identifiers_are_refused(office: Workspace, sent: bytes) -> None:
    book = opened(sent)
    rows = rows_of(book, TARGETS)
    rows[0][8], rows[1][8] = 3, 1000
    rows[0][1:], rows[1][1:] = rows[1][1:], rows[0][1:]

    assert [row.outcome for row in asked(office, put(book, rows, TARGETS))] == [REFUSED, REFUSED]


def test_a_row_whose_sentence_was_rewritten_wants_looking_at(office: Workspace, sent: bytes) -> None:
    home = filled(sent, {PROGRESS: "甲", ("T03.s3", "具体内容（校订本）"): "改过的话"})

    assert sorted(row.outcome.value for row in asked(office, home)) == ["altered", "doubtful"]


def test_what_the_paper_is_doubted_for_beside_a_place_says_nothing_of_the_row(office: Workspace, sent: bytes) -> None:
    place = str(opened(sent)[TABLE].cell(row_of(opened(sent), "T03.s3"), column_of(opened(sent), "出处与疑误")).value)
    home = filled(sent, {PROGRESS: "甲", ("T03.s3", "出处与疑误"): f"{place}\n【疑误】另一处"})

    assert sorted(row.outcome.value for row in asked(office, home)) == ["altered", "take"]


def test_a_row_of_which_nothing_is_left_but_the_identifier_is_refused(office: Workspace, sent: bytes) -> None:
    texts = dict.fromkeys((("T03.s3", "具体内容（校订本）"), ("T03.s3", "出处与疑误")), "别的")

    assert [row.outcome for row in asked(office, filled(sent, {PROGRESS: "甲", **texts}))] == [REFUSED]


def test_an_identifier_filled_down_over_another_row_is_noticed(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", ("T03.s4", "进展情况"): "乙"}))
    book[TABLE].cell(row_of(book, "T03.s4"), 1).value = "T03.s3"

    taken(office, saved(book))

    assert office.now.filings_of(S3)[0].progress == "甲"


def swapped(book: Book, one: str, other: str) -> Book:
    """Two columns change places with their headings; their names stay behind."""
    first, second = column_of(book, one), column_of(book, other)
    for row in range(5, book[TABLE].max_row + 1):
        cells = book[TABLE].cell(row, first), book[TABLE].cell(row, second)
        cells[0].value, cells[1].value = cells[1].value, cells[0].value
    return book


def test_a_column_under_another_heading_is_not_taken_and_named(office: Workspace, sent: bytes) -> None:
    home = saved(swapped(opened(filled(sent, {PROGRESS: "甲", STATUS: "推进中"})), "进展情况", "下一步打算"))

    found = asked(office, home)

    assert [(row.field, row.outcome) for row in found] == [("next", REFUSED), ("status", TAKE)]
    assert "下发时这一栏是“下一步打算”，栏名现在是“进展情况”，栏目错了位，1格没有收" in found[0].reason


def test_columns_deleted_by_a_program_that_leaves_names_behind_are_not_taken(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", STATUS: "推进中", SHARE: 40}))
    book[TABLE].delete_cols(column_of(book, "责任领导"), 2)

    assert {row.outcome for row in asked(office, saved(book)) if row.field} == {REFUSED}
    assert safe(reviewed(office, saved(book)).judged) == []


def test_a_heading_nobody_knows_over_a_column_of_ours_wants_looking_at(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {("T03.s3", "佐证材料"): "甲"}))
    book[TABLE].cell(5, column_of(book, "佐证材料")).value = "本处意见"

    row = only(office, saved(book))

    assert row.outcome is DOUBTFUL
    assert "栏名改成了“本处意见”，填的是不是“佐证材料”" in row.reason


def test_a_column_that_somebody_added_is_named(office: Workspace, sent: bytes) -> None:
    book = opened(sent)
    last = book[TABLE].max_column + 1
    book[TABLE].cell(5, last).value, book[TABLE].cell(row_of(book, "T03.s3"), last).value = "本处备注", "有话"

    row = only(office, saved(book))

    assert row.outcome is Outcome.UNKNOWN
    assert "“本处备注”是表里多出来的一栏，1格的字没有收" in row.reason


# what is merged, lost, or of others


def test_a_merged_cell_counts_for_its_first_row_and_wants_looking_at(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    row, column = row_of(book, "T03.s3"), column_of(book, "进展情况")
    book[TABLE].merge_cells(start_row=row, end_row=row + 2, start_column=column, end_column=column)
    book[TABLE].merge_cells(start_row=row, end_row=row + 2, start_column=3, end_column=3)

    found = only(office, saved(book))

    assert (found.outcome, found.node) == (DOUBTFUL, "T03.s3")
    assert f"O{row}:O{row + 2}" in found.reason


def test_a_sheet_without_its_hidden_column_is_named_with_what_is_lost(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲", STATUS: "推进中"}))
    book[TABLE].delete_cols(1)

    row = only(office, home := saved(book))

    assert (row.file, row.title, row.outcome) == ("1.xlsx", TABLE, REFUSED)
    assert "隐藏的编号列（或栏目行）被删掉了，认不出各行是哪一条，填报栏里有字的2格没有收" in row.reason
    assert taken(office, home) is not None
    assert ledger(office.now.register, Q1.last_day)[0].state is LedgerState.RETURNED


def test_a_sheet_without_its_headings_is_named(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    book[TABLE].delete_rows(5)

    assert only(office, saved(book)).outcome is REFUSED


def test_a_sheet_that_is_gone_is_named(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    del book[TARGETS]

    assert [(row.outcome, row.reason) for row in of(office, saved(book), Outcome.MISSING)] == [
        (Outcome.MISSING, "“目标当前值”整张没有报回；原来的内容不动。")
    ]


def test_rows_that_lost_their_identifiers_are_no_new_rows(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    book[TABLE].cell(row_of(book, "T03.s3"), 1).value = None

    found = asked(office, saved(book))

    assert [row.outcome for row in found] == [Outcome.MISSING, REFUSED]
    assert (found[1].node, found[1].returned) == ("T03.s3", "进展情况：甲")
    assert "隐藏的编号没有了" in found[1].reason


def test_rows_of_another_unit_say_whose_they_are(office: Workspace) -> None:
    ours, theirs = hand_out(office, "社会救助处", UNIT)
    book = opened(ours)
    book[TABLE].append([cell.value for cell in opened(theirs)[TABLE][8]])

    row = only(office, saved(book))

    assert row.reason == f"这一行是{UNIT}的任务（三）举措3，不在下发给社会救助处的表里，没有收；请各报各的。"


def test_what_two_files_say_differently_is_a_conflict_even_where_one_is_doubtful(
    office: Workspace, sent: bytes
) -> None:
    rows = asked(office, filled(sent, {SHARE: 0.85}), filled(sent, {SHARE: 85}))

    assert [row.outcome for row in rows] == [CONFLICT, CONFLICT]
    assert rows[0].reason.startswith("没有写%")
    assert overwriting(rows) == []


def test_two_rows_of_one_file_that_differ_are_told_by_their_cells(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    copied = [cell.value for cell in book[TABLE][row_of(book, "T03.s3")]]
    copied[column_of(book, "进展情况") - 1] = "乙"
    book[TABLE].append(copied)

    rows = of(office, saved(book), CONFLICT)

    assert "1.xlsx O8：“甲”；1.xlsx O24：“乙”" in rows[0].reason


def test_what_was_kept_before_is_not_asked_about_again(office: Workspace) -> None:
    """A doubt is about what somebody typed, not about what stands."""
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "0.5", "status": "已完成"}), "填报", SCREEN)
    office.say(node_entry(office.now, S3, {"deadline": "尽快"}), "分工", SCREEN)

    assert outcomes(reviewed(office, hand_out(office)[0])) == []
