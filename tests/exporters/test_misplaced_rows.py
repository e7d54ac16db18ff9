"""Nothing that came home is read wrongly in silence: what has moved, or is lost, is not taken."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import asked, of, only, reviewed, taken

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.judged import Outcome, safe
from models.workspace.ledger import LedgerState, ledger
from models.workspace.periods import Period

S3, Q1 = NodeId("T03.s3"), Period.parse("2017Q1")
TABLE, TARGETS = "任务分解表", "目标当前值"
PROGRESS, SHARE, STATUS = ("T03.s3", "进展情况"), ("T03.s3", "完成率（%）"), ("T03.s3", "状态")
TAKE, DOUBTFUL, REFUSED, CONFLICT = Outcome.TAKE, Outcome.DOUBTFUL, Outcome.REFUSED, Outcome.CONFLICT


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


def test_two_rows_of_one_file_that_differ_are_told_by_their_cells(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {PROGRESS: "甲"}))
    copied = [cell.value for cell in book[TABLE][row_of(book, "T03.s3")]]
    copied[column_of(book, "进展情况") - 1] = "乙"
    book[TABLE].append(copied)

    rows = of(office, saved(book), CONFLICT)

    assert "1.xlsx O8：“甲”；1.xlsx O24：“乙”" in rows[0].reason
