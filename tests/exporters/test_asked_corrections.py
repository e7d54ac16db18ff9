"""What a unit is asked to put right: only what is the unit's, in the order of its sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from openpyxl.utils import get_column_letter
from support.chased import LATER, letters, letters_with_answers
from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import AT, report_the_rest, reviewed, taken
from support.workspaces import SCREEN

from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.chasing import reminders
from models.workspace.deciding import Deciding
from models.workspace.entries import filing_entry, node_entry
from models.workspace.ledger import LedgerState, ledger
from models.workspace.refusals import Refusal
from models.workspace.taking_in import answering, origin_of
from models.workspace.values import SubjectId

S3 = NodeId("T03.s3")
PERSON, SHARE, STATUS = ("T03.s3", "责任人"), ("T03.s3", "完成率（%）"), ("T03.s4", "状态")
LOCKED = ("T03.s3", "牵头单位")


def taken_later(office: Workspace, data: bytes) -> None:
    """As `taken`, a day after."""
    review = reviewed(office, data)
    deciding = Deciding(review.judged)
    deciding.take_safe()
    fields = deciding.fields(office.now, review.returns, "", AT + timedelta(days=1))
    office.say(fields, "回收", origin_of(answering(review.returns, review.judged, deciding.choice())))


def test_what_only_this_office_decides_is_no_letter_to_the_unit(office: Workspace, sent: bytes) -> None:
    office.say(node_entry(office.now, S3, {"person": "厅里改的"}), "分工", SCREEN)
    taken(office, filled(sent, {PERSON: "处里填的"}))

    (entry,) = ledger(office.now.register, LATER)

    assert entry.state is LedgerState.RETURNED
    assert "厅里改的" in entry.why[0]
    assert letters(office) == []


def test_beside_what_the_unit_has_to_put_right_nothing_else_is_said(office: Workspace, sent: bytes) -> None:
    office.say(node_entry(office.now, S3, {"person": "厅里改的"}), "分工", SCREEN)
    office.say(filing_entry(office.now, S3, Q1, UNIT, {"percent": "40"}), "填报", SCREEN)
    taken(office, filled(sent, {PERSON: "处里填的", SHARE: 0.85, STATUS: "差不多"}))

    (letter,) = letters(office)

    assert "有2处还没有收：" in letter
    assert "没有写%：是0.85%，还是85%，请核对。\n" in letter
    assert "没有“差不多”这种状态" in letter
    assert not any(words in letter for words in ("厅里改的", "王芳", "改过", "40"))


def test_two_copies_of_one_unit_that_differ_are_its_own_to_put_right(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {PERSON: "张三"}), filled(sent, {PERSON: "李四"}))

    (letter,) = letters(office)

    assert "报回的几处填得不一样" in letter


def test_what_is_open_stands_row_by_row(office: Workspace, sent: bytes) -> None:
    book = opened(sent)
    rows = sorted(row_of(book, row) for row in ("T03.s3", "T03.s4", "T03.s5"))
    names = {row: book["任务分解表"].cell(row, 1).value for row in rows}
    wrong = {
        (str(names[row]), heading): f"差不多{row}" for row in reversed(rows) for heading in ("完成率（%）", "状态")
    }
    taken(office, filled(sent, wrong))

    (letter,) = letters(office)

    columns = [get_column_letter(column_of(book, heading)) for heading in ("状态", "完成率（%）")]
    places = [letter.index(f"（任务分解表{column}{row}格）：") for row in rows for column in columns]
    assert places == sorted(places)


def test_a_return_kept_before_this_was_told_apart_tells_the_unit_nothing_of_ours(
    office: Workspace, sent: bytes
) -> None:
    office.say(node_entry(office.now, S3, {"person": "厅里改的"}), "分工", SCREEN)
    taken(office, filled(sent, {PERSON: "处里填的", STATUS: "差不多"}))
    (home,) = office.now.register.subjects("return")

    office.say({(SubjectId(home), "asks_left"): None}, "旧", SCREEN)

    (letter,) = letters(office)
    assert "有1处还没有收：" in letter
    assert "厅里改的" not in letter


def test_what_nobody_wrote_down_may_be_the_unit_s(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {STATUS: "差不多"}))
    (entry,) = ledger(office.now.register, LATER)

    (letter,) = reminders([replace(entry, why=(), corrections=())], LATER)

    assert "还有没收的内容。" in letter.text


def test_a_letter_says_which_measure_and_column_and_in_which_file(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {STATUS: "差不多"}), filled(sent, {SHARE: "约30%", PERSON: "张三"}))

    (letter,) = letters(office)

    assert "已收到（“2.xlsx”“1.xlsx”），有2处还没有收：\n" in letter
    assert "1. 任务（三）举措3 完成率（“2.xlsx”任务分解表" in letter
    assert "2. 任务（三）举措4 状态（“1.xlsx”任务分解表" in letter
    assert "格号是报回的表里的，请在报回的表上改好后再报一次" in letter


def test_a_letter_also_names_rows_that_are_gone_changed_locked_words_and_added_rows(
    office: Workspace, sent: bytes
) -> None:
    book = opened(filled(sent, {STATUS: "差不多"}))
    sheet = book["任务分解表"]
    sheet.delete_rows(row_of(book, "T03.s5"))
    cell = sheet.cell(row_of(book, "T03.s3"), column_of(book, "具体内容（校订本）"))
    cell.value = f"{cell.value}另加一句"
    sheet.cell(sheet.max_row + 1, column_of(book, "进展情况")).value = "另办一件"

    taken(office, saved(book))
    report_the_rest(office, LATER)
    (letter,) = letters_with_answers(office, LATER)

    assert "另有2处没有收，以下发的为准；要说明的，请写在有关任务的填报栏里：\n" in letter
    assert "报回时没有了" not in letter
    assert "表中缺少任务（三）举措5，请在下发的原表上补报。\n" in letter
    assert f"任务（三）举措3（{cell.coordinate}）：“具体内容（校订本）”是锁定的内容，报回时“…" in letter
    assert "另加一句”，没有收。" in letter
    assert "）“另办一件”：新增的行没有编号，不会成为任务。\n" in letter
    assert "请都在下发的原表上填好后再报一次，已经收下的不用重填。" in letter
    assert "请在报回的表上" not in letter


def test_of_long_locked_words_only_what_was_changed_is_said(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {STATUS: "差不多"}))
    sheet = book["任务分解表"]
    cell = sheet.cell(row_of(book, "T03.s3"), column_of(book, "具体内容（校订本）"))
    words = str(cell.value)
    cell.value = f"{words[:20]}另{words[21:]}"

    taken(office, saved(book))

    (letter,) = letters(office)
    before, after = f"…{words[14:20]}{words[20]}{words[21:27]}…", f"…{words[14:20]}另{words[21:27]}…"
    assert f"是锁定的内容，报回时“{before}”改成了“{after}”，没有收。" in letter


def test_an_added_row_is_called_by_what_it_is_about(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {STATUS: "差不多"}))
    sheet = book["任务分解表"]
    below = sheet.max_row + 1
    sheet.cell(below, column_of(book, "序号")).value = 99
    sheet.cell(below, column_of(book, "重点任务")).value = "加快发展"
    sheet.cell(below, column_of(book, "具体内容（校订本）")).value = "培训灾害信息员三百名以上，另配备装备"

    taken(office, saved(book))

    (letter,) = letters(office)
    assert "“培训灾害信息员三百名以上，另配…”：新增的行没有编号" in letter


def test_one_cause_that_many_cells_have_is_said_once(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {(row, "状态"): "差不多" for row in ("T03.s3", "T03.s4", "T03.s5")}))

    (letter,) = letters(office)

    assert letter.count("没有“差不多”这种状态") == 1
    assert "    1. 任务（三）举措3 状态、举措4 状态、举措5 状态（任务分解表M8、M9、M10格）：没有" in letter


def test_a_sheet_sorted_without_its_numbers_is_one_cause_and_goes_into_the_table_sent(
    office: Workspace, sent: bytes
) -> None:
    book = opened(filled(sent, {(row, "进展情况"): "已办" for row in ("T03.s3", "T03.s4", "T03.s5")}))
    sheet = book["任务分解表"]
    names = [row_of(book, row) for row in ("T03.s3", "T03.s4", "T03.s5")]
    kept = [sheet.cell(row, 1).value for row in names]
    for row, name in zip(names, [*kept[1:], kept[0]], strict=True):
        sheet.cell(row, 1).value = name
    taken(office, saved(book))

    (letter,) = letters(office)

    assert letter.count("隐藏的编号") == 1
    assert letter.count("原表") == 1
    assert "请都在下发的原表上填好后再报一次" in letter
    (home,) = office.now.register.subjects("return")
    office.say({(SubjectId(home), "remedies_left"): None}, "旧", SCREEN)
    assert letters(office) == [letter], "as it was kept before what helps was"


def test_a_sheet_without_its_numbers_is_named_once(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {("T03.s3", "进展情况"): "已办"}))
    book["任务分解表"].delete_cols(1)
    taken(office, saved(book))

    (letter,) = letters(office)

    assert "1. “任务分解表”隐藏的编号列（或栏目行）被删掉了" in letter
    assert "请在报回的表上" not in letter
    assert letter.count("原表") == 1


def test_departments_of_the_house_are_not_called_like_others(office: Workspace, sent: bytes) -> None:
    entry = replace(ledger(office.now.register, LATER)[0], state=LedgerState.REFUSED, refused=(_refusal(),))

    (_, within) = reminders([entry], LATER, house=[UNIT])
    (_, other) = reminders([entry], LATER)

    assert "贵处2017年4月20日报来的" in within.text
    assert "贵单位2017年4月20日报来的" in other.text


def _refusal() -> Refusal:
    at = "2017-04-20T01:00:00+00:00"
    return Refusal(
        subject=SubjectId("refusal:a"),
        handout=SubjectId("handout:a"),
        file="a.csv",
        sha256="",
        at=at,
        on="",
        why="是文本。",
        asks="是文本。",
    )


def test_what_an_earlier_file_told_is_not_told_again_beside_a_later_one(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {STATUS: "差不多", LOCKED: "别处"}))
    (before,) = ledger(office.now.register, LATER)
    assert [one.file for one in before.told] == ["1.xlsx"]

    taken_later(office, filled(sent, {STATUS: "差不多了"}))

    (after,) = ledger(office.now.register, LATER)
    assert (after.versions, after.told) == (2, ())


def test_of_very_many_rows_that_were_added_a_letter_names_some(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {STATUS: "差不多"}))
    sheet = book["任务分解表"]
    below, column = sheet.max_row + 1, column_of(book, "进展情况")
    for row in range(below, below + 25):
        sheet.cell(row, column).value = f"另办第{row}件"

    taken(office, saved(book))

    (entry,) = ledger(office.now.register, LATER)
    assert len(entry.told) == 20


def test_what_stands_on_the_task_cannot_be_cleared_in_the_sheet_and_the_letter_says_what_can_be_done(
    office: Workspace, sent: bytes
) -> None:
    office.say(node_entry(office.now, NodeId("T03"), {"person": "任务责任人"}), "分工", SCREEN)
    taken(office, filled(sent, {PERSON: "【清空】"}))

    (letter,) = letters(office)

    assert "表上清不了，请去掉【清空】；要改，请直接写新的内容。" in letter
    assert "请在任务上清" not in letter


def test_an_issue_that_a_later_one_stands_in_for_is_chased_no_more(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {STATUS: "差不多"}))
    assert len(letters(office)) == 1
    (again,) = hand_out(office)
    taken(office, filled(again, {STATUS: "推进中"}))

    assert [one.state for one in ledger(office.now.register, LATER)] == [LedgerState.RETURNED, LedgerState.ACCEPTED]
    assert letters(office) == []
