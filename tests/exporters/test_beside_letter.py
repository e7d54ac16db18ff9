"""What the ledger keeps beside the cells of a file stands in the letter, too."""

from __future__ import annotations

from datetime import date

from support.chased import LATER, answered, letters_with_answers
from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, row_of, saved
from support.returns import AT, report_the_rest, taken
from support.workspaces import SCREEN

from exporters.ledger_list import ledger_list
from exporters.returning import review_files
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import past_due
from models.workspace.entries import node_entry
from models.workspace.filings import filing_subject
from models.workspace.ledger import LedgerState
from models.workspace.refusals import refusal_fields

DAY = date(2017, 4, 20)
ONE = {("T03.s3", "进展情况"): "已办"}
WEB_PAGE = b"<html><table></table></html>"
TABLE = "任务分解表"


def came(office: Workspace, *names: str) -> None:
    files = [(name, WEB_PAGE + name.encode()) for name in names]
    review = review_files(office.now, office.history, files)
    later = AT.replace(hour=10)
    office.say(refusal_fields(office.now.register, review.judged, later), "没有收", SCREEN)


def test_a_file_that_could_not_be_taken_after_one_that_was_stands_in_the_letter(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)
    assert letters_with_answers(office, DAY) == []

    came(office, f"{UNIT}-定稿.xls")

    (letter,) = letters_with_answers(office, DAY)
    assert f"已收到。2017年4月20日又报来的“{UNIT}-定稿.xls”没有能收下：是网页（HTML）" in letter
    assert "请用 Excel 或 WPS 打开后另存为 .xlsx 再报。" in letter


def test_so_it_does_beside_what_else_is_wrong(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {**ONE, ("T03.s4", "完成率（%）"): "约三成"}))
    came(office, f"{UNIT}-定稿.xls")

    (letter,) = letters_with_answers(office, DAY)

    assert "有1处还没有收：" in letter
    assert f"又报来的“{UNIT}-定稿.xls”没有能收下：" in letter


def test_of_several_files_that_could_not_be_taken_the_letter_and_the_ledger_name_each(
    office: Workspace, sent: bytes
) -> None:
    assert sent
    came(office, f"{UNIT}一稿.xls", f"{UNIT}二稿.xls")

    letter = letters_with_answers(office, DAY)[-1]
    row = list(ledger_list([answered(office, DAY)]))[1]

    assert f"报来的2份文件已经看到，没有能收下：“{UNIT}一稿.xls”（2017年4月20日）" in letter
    assert f"；“{UNIT}二稿.xls”（2017年4月20日）" in letter
    assert any(f"{UNIT}一稿.xls" in cell and f"{UNIT}二稿.xls" in cell for cell in row)


def test_a_county_is_addressed_as_one(office: Workspace) -> None:
    hand_out(office, "甲县", everything=True)

    came(office, "甲县.xls")

    assert "贵县2017年4月20日报来的“甲县.xls”" in letters_with_answers(office, DAY)[-1]


def test_blank_rows_that_were_sorted_apart_are_asked_for_on_the_table_that_went_out(
    office: Workspace, sent: bytes
) -> None:
    book = opened(filled(sent, ONE))
    sheet, text = book[TABLE], column_of(book, "具体内容（校订本）")
    one, other = (sheet.cell(row_of(book, row), text) for row in ("T03.s4", "T03.s5"))
    one.value, other.value = other.value, one.value
    taken(office, saved(book))

    (letter,) = letters_with_answers(office, DAY)

    assert answered(office, DAY).state is LedgerState.ACCEPTED
    assert "报回的表里行次排乱了（隐藏的编号没有跟着动），在这份表上补填收不进来；" in letter
    assert "请都在下发的原表上填好后再报一次" in letter
    assert "请在报回的表上补填" not in letter
    (home,) = office.now.register.subjects("return")
    office.say({(home, "remedies_told"): None}, "旧", SCREEN)
    assert letters_with_answers(office, DAY) == [letter], "as it was kept before what helps was"


def test_what_was_sent_back_stands_in_the_ledger_and_is_asked_for_until_it_is_reported_anew(
    office: Workspace, sent: bytes
) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)
    subject = filing_subject(NodeId("T03.s3"), Q1, UNIT)
    office.say({(subject, "review"): "退回", (subject, "review_reason"): "数字不实"}, "审核", SCREEN)

    found = answered(office, DAY)
    (letter,) = letters_with_answers(office, DAY)

    assert found.stands == "已收，退回1条"
    assert "任务（三）举措3：数字不实" in list(ledger_list([found]))[1]
    assert "已收到。有1条审核退回，请改好再报：任务（三）举措3（数字不实）。请在报回的表上改好后再报一次，" in letter

    office.say({(subject, "progress"): "改好了"}, "填报", SCREEN)
    assert answered(office, DAY).stands == "已收"
    assert letters_with_answers(office, DAY) == []


def test_the_ledger_says_by_how_many_days_rows_left_blank_are_late(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))

    found = answered(office, LATER)

    assert (found.late_days, found.blank_late_days, found.how_late) == (0, 7, "迟7天")
    headings, row = ledger_list([found])
    assert dict(zip(headings, row, strict=True))["迟几天"] == "7"


def test_what_somebody_wrote_takes_no_last_day_out_of_the_letter(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)
    subject = filing_subject(NodeId("T03.s3"), Q1, UNIT)
    office.say({(subject, "review"): "退回", (subject, "review_reason"): "与原定数字不符"}, "审核", SCREEN)

    (letter,) = letters_with_answers(office, LATER)

    assert letter.count("原定2017年4月25日前报回，现请于　月　日前报回。") == 1


def test_what_was_taken_whole_stands_as_wanting_once_a_file_comes_that_could_not_be(
    office: Workspace, sent: bytes
) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)
    came(office, f"{UNIT}-定稿.xls")

    found = answered(office, LATER)

    assert (found.stands, found.is_wanting) == ("已收，另1份没有收", True)
    assert past_due([found], LATER) == [found]


def test_where_only_this_office_has_to_decide_nobody_is_chased_after_the_last_day(
    office: Workspace, sent: bytes
) -> None:
    office.say(node_entry(office.now, NodeId("T03.s3"), {"person": "厅里改的"}), "分工", SCREEN)
    taken(office, filled(sent, ONE | {("T03.s3", "责任人"): "处里填的"}))
    report_the_rest(office, DAY)

    found = answered(office, LATER)

    assert (found.stands, found.is_asked) == ("已回，未收完", False)
    assert past_due([found], LATER) == []


def test_what_was_sent_back_and_asked_anew_is_asked_for_there(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)
    office.say({(filing_subject(NodeId("T03.s3"), Q1, UNIT), "review"): "退回"}, "审核", SCREEN)
    hand_out(office)

    first, _ = ledger_with_answers(office.now, LATER)

    assert (first.sent_back, first.stands) == ((), "已收")
