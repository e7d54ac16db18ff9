"""A unit whose file had to be refused whole has sent something: the ledger says so, and its letter is polite."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from support.handouts import UNIT, filled, hand_out, opened, saved
from support.memory_store import MemoryStore
from support.returns import AT, taken
from support.workspaces import SCREEN, workspace

from exporters.incoming import read_bytes
from exporters.ledger_list import ledger_list
from exporters.returning import Review, review_files, review_returns
from models.document import Document
from models.outline import Level, NodeId
from models.workspace import SubjectId, Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import reminders
from models.workspace.entries import filing_entry, node_entry
from models.workspace.gathered import standings
from models.workspace.handouts import handouts, unit_of
from models.workspace.judged import file_level
from models.workspace.ledger import LedgerEntry, LedgerState, ledger
from models.workspace.periods import Period
from models.workspace.refusals import new_refusals, refusal_fields, refusals, unknown_senders
from models.workspace.returned import Place
from models.workspace.taking_in import Chosen, label_of_return, label_of_taking, origin_of, turned_away
from models.workspace.untaken import Untaken
from models.workspace.urging import urgings
from models.workspace.values import new_subject

LATER = date(2017, 5, 2)
WEB_PAGE = b"<html><table></table></html>"
Q1, Q2, Q4 = (Period.parse(f"2017Q{number}") for number in (1, 2, 4))


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


def looked_at(office: Workspace, **files: bytes) -> Review:
    return review_files(office.now, office.history, list(files.items()))


def kept(office: Workspace, **files: bytes) -> int:
    """As a taking of nothing else keeps them; of how many it did."""
    review = looked_at(office, **files)
    refused = new_refusals(office.now.register, review.judged)
    fields = refusal_fields(office.now.register, review.judged, AT)
    units = [unit_of(office.now.register, SubjectId(row.handout)) for row in refused]
    if fields:
        office.say(fields, label_of_return((), units), origin_of((), refused))
    return len(refused)


def entry(office: Workspace, unit: str = UNIT, on: date = LATER) -> LedgerEntry:
    return next(one for one in reversed(ledger(office.now.register, on)) if one.department == unit)


def letter(office: Workspace, unit: str = UNIT) -> str:
    return next(one.text for one in reminders(ledger(office.now.register, LATER), LATER) if one.unit == unit)


def test_the_ledger_says_that_it_came_when_and_why_it_was_not_taken(office: Workspace) -> None:
    hand_out(office, UNIT, "救灾处")

    kept(office, **{"社会福利处报来.xls": WEB_PAGE})

    found = entry(office)
    (refusal,) = found.refused
    assert (found.state, found.returned_at, found.late_days) == (LedgerState.REFUSED, "", 7)
    assert (refusal.file, refusal.came_at) == ("社会福利处报来.xls", "2017-04-20T09:00:00+00:00")
    assert refusal.why.startswith("是网页（HTML），只是改了扩展名")
    assert entry(office, "救灾处").state is LedgerState.LATE


def test_it_survives_reopening_and_one_undo_takes_it_back(document: Document) -> None:
    store = MemoryStore()
    office = workspace(document, store)
    hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})

    again = workspace(document, store)
    assert entry(again).state is LedgerState.REFUSED
    assert again.undo_label() == f"1份报来的没有收（{UNIT}）"
    again.undo(SCREEN)

    assert entry(again).state is LedgerState.LATE
    assert refusals(again.now.register) == ()


def test_the_same_file_twice_changes_nothing(office: Workspace) -> None:
    hand_out(office)

    assert kept(office, **{f"{UNIT}.xls": WEB_PAGE}) == 1
    assert kept(office, **{f"{UNIT}（1）.xls": WEB_PAGE}) == 0
    assert kept(office, **{f"{UNIT}.xls": WEB_PAGE, f"{UNIT}（1）.xls": WEB_PAGE}) == 0
    assert kept(office, **{f"{UNIT}.xls": WEB_PAGE + b"!"}) == 1


def test_a_good_file_that_comes_later_is_a_return_like_any_other(office: Workspace) -> None:
    (sent,) = hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})

    taken(office, filled(sent, {("T03.s3", "进展情况"): "甲"}))

    found = entry(office)
    assert (found.state, len(found.refused), found.waits_again) == (LedgerState.ACCEPTED, 1, ())


def test_the_very_file_that_was_refused_waits_no_more_once_it_was_taken_after_all(office: Workspace) -> None:
    (sent,) = hand_out(office)
    good = filled(sent, {("T03.s3", "进展情况"): "甲"})
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})
    (refusal,) = refusals(office.now.register)
    office.say({(refusal.subject, "sha256"): hashlib.sha256(good).hexdigest()}, "示例", SCREEN)

    taken(office, good)

    assert entry(office).refused == ()


def test_who_sent_a_bad_file_and_then_a_good_one_is_not_told_apart_by_the_bad_one(office: Workspace) -> None:
    (sent,) = hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})
    assert Untaken(office.now.register, Q1).holds(UNIT, Place("任务分解表", "T03.s3", "progress"))

    taken(office, filled(sent, {("T03.s3", "进展情况"): "甲"}))

    assert not Untaken(office.now.register, Q1).holds(UNIT, Place("任务分解表", "T03.s3", "progress"))


def test_a_file_that_came_after_the_good_one_is_not_forgotten(office: Workspace) -> None:
    (sent,) = hand_out(office)
    taken(office, filled(sent, {("T03.s3", "进展情况"): "甲"}))
    office.say(
        {(new := new_subject("refusal"), "handout"): handouts(office.now.register)[0].subject}
        | {(new, "at"): "2017-04-21T09:00:00+00:00", (new, "file"): "补报.xls", (new, "why"): "加了密码"},
        "没有收",
        SCREEN,
    )

    found = entry(office)
    assert (found.state, [one.file for one in found.waits_again]) == (LedgerState.ACCEPTED, ["补报.xls"])


def test_the_letter_to_a_unit_that_sent_something_is_polite_and_says_what_to_do(office: Workspace) -> None:
    hand_out(office, UNIT, "救灾处")
    kept(office, **{f"{UNIT}报来.xls": WEB_PAGE})

    found = letter(office)

    assert f"贵单位2017年4月20日报来的“{UNIT}报来.xls”已经看到，没有能收下：是网页（HTML）" in found
    assert "请用 Excel 或 WPS 打开后另存为 .xlsx 再报。" in found
    assert "尚未收到" not in found
    assert "已迟" not in found
    assert "尚未收到" in letter(office, "救灾处")
    (to_all, *_) = reminders(ledger(office.now.register, LATER), LATER)
    assert "还有1个单位没有报回：救灾处（已迟7天）。有1个单位报来过，没有能收下，要再报：社会福利处。" in to_all.text


def test_it_is_urged_as_one_that_sent_something(office: Workspace) -> None:
    hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})

    (urged,) = urgings(office.now, LATER)

    assert "没有能收下" in urged.said
    assert "改好后报回" in urged.asked


def test_a_file_of_another_issue_is_kept_for_its_unit_and_its_letter_names_the_right_sheet(
    office: Workspace, document: Document
) -> None:
    other = workspace(document)
    hand_out(other, "别处")
    (foreign,) = hand_out(other, UNIT)
    hand_out(office)

    kept(office, **{"表.xlsx": filled(foreign, {("T03.s3", "进展情况"): "甲"})})

    assert (
        entry(office).refused[0].why
        == "是从另一份工作文件下发的（2017年一季度，发给社会福利处）。请用下发时的那份工作文件回收。"
    )
    assert "不是这一次下发的表，请在这一次下发的原表上填写。" in letter(office)
    assert "工作文件" not in letter(office)


def test_a_head_of_another_period_is_kept_for_its_unit(office: Workspace) -> None:
    (sent,) = hand_out(office)
    book = opened(sent)
    book["任务分解表"]["F2"].value = "2017年二季度"

    kept(office, **{"表.xlsx": saved(book)})

    assert entry(office).state is LedgerState.REFUSED
    assert "表头“期次”一格写的是“2017年二季度”，与下发时不一样，请核对改好。" in letter(office)
    assert "请问清" not in letter(office)


def test_a_letter_names_no_cell_by_its_address_as_earlier_versions_kept_it(office: Workspace) -> None:
    hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})
    (one,) = refusals(office.now.register)

    office.say({(one.subject, "asks"): "表头（任务分解表!F2）写的是“二季度”，请核对改好。"}, "旧版记的", SCREEN)

    assert "没有能收下：表头写的是“二季度”，请核对改好。" in letter(office)


def test_where_the_head_names_another_unit_nobody_is_said_to_have_sent_it(office: Workspace) -> None:
    sent, _ = hand_out(office, UNIT, "救灾处")
    book = opened(sent)
    book["任务分解表"]["D2"].value = "救灾处"

    review = looked_at(office, **{"表.xlsx": saved(book)})

    assert new_refusals(office.now.register, review.judged) == []
    assert len(unknown_senders(review.judged)) == 1


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("甲县报来.xls", "甲县"),
        ("新甲县报来.xls", "新甲县"),
        ("新 甲 县.xls", "新甲县"),
        ("甲县和乙县.xls", None),
        ("报来.xls", None),
        ("乙县.xlsx - 副本.xls", "乙县"),
    ],
)
def test_whose_it_is_follows_from_its_name_or_nobody_is_named(office: Workspace, name: str, unit: str | None) -> None:
    hand_out(office, "甲县", "新甲县", "乙县", everything=True)

    kept(office, **{name: WEB_PAGE})

    found = [one.department for one in ledger(office.now.register, LATER) if one.refused]
    assert found == ([unit] if unit else [])


def test_of_several_handouts_it_is_for_the_one_that_is_owed(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    taken(office, filled(first, {("T03.s3", "进展情况"): "甲"}))

    kept(office, **{f"{UNIT}.xls": WEB_PAGE})

    assert [len(one.refused) for one in ledger(office.now.register, LATER)] == [0, 1]


def test_who_sent_a_refused_file_is_not_among_those_who_filled_in_nothing(office: Workspace) -> None:
    hand_out(office, "甲县", "乙县", "丙县", everything=True)
    kept(office, **{"乙县.xls": WEB_PAGE})
    said = filing_entry(office.now, NodeId("T03.s3"), Q1, "甲县", {"status": "推进中"})
    office.say(said, "填报", SCREEN)

    found = next(one for one in standings(office.now, Q1) if one.node == NodeId("T03.s3"))

    assert (found.missing, found.untaken) == (("丙县",), ("乙县",))


def test_who_sent_a_blank_table_is_among_those_who_filled_in_nothing(office: Workspace) -> None:
    """9个填了没有收下 were units whose tables came back as they went out."""
    _, blank, _ = hand_out(office, "甲县", "乙县", "丙县", everything=True)
    taken(office, saved(opened(blank)))
    said = filing_entry(office.now, NodeId("T03.s3"), Q1, "甲县", {"status": "推进中"})
    office.say(said, "填报", SCREEN)

    found = next(one for one in standings(office.now, Q1) if one.node == NodeId("T03.s3"))

    assert entry(office, "乙县").state is LedgerState.REFUSED
    assert (found.missing, found.untaken) == (("乙县", "丙县"), ())


def test_the_list_of_the_ledger_has_it(office: Workspace) -> None:
    hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})

    headings, row = ledger_list(ledger(office.now.register, LATER))

    words = dict(zip(headings, row, strict=True))
    assert words["状态"] == "来过，没有收"
    assert words["来过没有收的"].startswith(f"2017-04-20 {UNIT}.xls：是网页（HTML）")


def test_two_colleagues_who_looked_at_one_file_count_it_once(office: Workspace) -> None:
    hand_out(office)
    kept(office, **{f"{UNIT}.xls": WEB_PAGE})
    (one,) = refusals(office.now.register)
    copy = {(SubjectId("refusal:other"), field): value for (subject, field), value in _fields(office, one.subject)}
    office.say(copy, "没有收", SCREEN)

    assert len(entry(office).refused) == 1


def _fields(office: Workspace, subject: SubjectId) -> list[tuple[tuple[SubjectId, str], str]]:
    register = office.now.register
    names = ("handout", "file", "sha256", "at", "why", "asks")
    return [((subject, name), register.text(subject, name)) for name in names]


def test_a_file_that_could_not_be_got_at_says_nothing_of_its_unit(office: Workspace, tmp_path: Path) -> None:
    hand_out(office)
    gone = tmp_path / f"{UNIT}.xlsx"

    review = review_files(office.now, office.history, [(gone.name, lambda: read_bytes(gone))])

    assert new_refusals(office.now.register, review.judged) == []
    assert unknown_senders(review.judged) == []


def test_a_folder_that_holds_only_the_scan_of_a_unit_is_kept_too(office: Workspace, tmp_path: Path) -> None:
    hand_out(office, UNIT, "救灾处")
    for name in ("救灾处盖章扫描件.pdf", "说明.docx"):
        (tmp_path / name).write_bytes(b"%PDF-1.4")

    review = review_returns(office.now, office.history, [tmp_path])

    assert [row.file for row in new_refusals(office.now.register, review.judged)] == ["救灾处盖章扫描件.pdf"]
    assert [one.name for one in review.passed_over] == ["说明.docx"]


def test_the_origin_of_a_taking_names_every_scan_it_speaks_of() -> None:
    origin = origin_of((), [file_level(name, "示例") for name in ("甲县.pdf", "乙县.pdf")])

    assert (origin.name, origin.sha256) == ("甲县.pdf、乙县.pdf", "")


def test_a_scan_or_an_archive_with_the_name_of_a_unit_is_all_that_it_sent(office: Workspace, tmp_path: Path) -> None:
    books = hand_out(office, UNIT, "救灾处")
    for name in ("救灾处盖章扫描件.pdf", f"{UNIT}佐证.pdf", "说明.docx"):
        (tmp_path / name).write_bytes(b"%PDF-1.4")
    (tmp_path / "表.xlsx").write_bytes(filled(books[0], {("T03.s3", "进展情况"): "甲"}))

    review = review_returns(office.now, office.history, [tmp_path])

    assert [row.file for row in new_refusals(office.now.register, review.judged)] == ["救灾处盖章扫描件.pdf"]
    assert {one.name for one in review.passed_over} == {"说明.docx", f"{UNIT}佐证.pdf"}
    office.say(refusal_fields(office.now.register, review.judged, AT), "没有收", SCREEN)
    assert entry(office, "救灾处").state is LedgerState.REFUSED
    assert "没有能收下：不是表格，读不出格子里的内容。请报填好的原表（.xlsx）。" in letter(office, "救灾处")
    again = review_returns(office.now, office.history, [tmp_path])
    assert new_refusals(office.now.register, again.judged) == []


def test_a_table_that_came_back_blank_has_come_and_its_letter_says_so(office: Workspace) -> None:
    hand_out(office)
    (again,) = hand_out(office)

    taken(office, saved(opened(again)))

    found = entry(office)
    assert (found.state, found.issue) == (LedgerState.REFUSED, 2)
    assert f"没有能收下：交回的表没有填，与下发时一样。请填好“{UNIT}.xlsx”报回；" in letter(office)
    assert letter(office).count("请填好") == 1
    assert "改好后报回" not in letter(office)
    assert "尚未收到" not in letter(office)


def test_who_only_supports_and_sends_the_table_back_as_it_was_has_answered(office: Workspace) -> None:
    nodes = [one.id for one in office.document.outline.of_level(Level.TASK, Level.MEASURE)]
    helper = "社会工作处"
    for node in (one for one in nodes if office.now.assignment(one).lead == helper):
        office.say(node_entry(office.now, node, {"lead": UNIT}), "分工", SCREEN)
    (sent,) = hand_out(office, helper)
    assert [one.unit for one in urgings(office.now, LATER)] == [helper]

    (one,) = looked_at(office, **{f"{helper}.xlsx": saved(opened(sent))}).returns
    assert one.owes_nothing
    (row,) = turned_away(office.now.register, [one], (), Chosen())
    assert (row.owes_nothing, row.reason) == (True, f"“{helper}.xlsx”没有填：只配合，没有要填的，记作已回。")
    assert label_of_taking(office.now.register, (), [row]) == f"1份交回的没有要填的（{helper}）"

    taken(office, saved(opened(sent)))

    (found,) = ledger_with_answers(office.now, LATER)
    assert (found.state, found.accepted_at, found.versions, found.refused) == (
        LedgerState.ACCEPTED,
        found.returned_at,
        0,
        (),
    )
    assert (found.stands, found.late_days, found.lacking) == ("已回，只配合，无填报", 0, ())
    assert list(reminders([found], LATER)) == []
    assert urgings(office.now, LATER) == []
    kept(office, **{f"{helper}.xls": WEB_PAGE})
    assert ledger_with_answers(office.now, LATER)[0].state is LedgerState.REFUSED


def test_a_blank_copy_beside_one_that_is_filled_in_is_nothing(office: Workspace) -> None:
    (sent,) = hand_out(office)

    taken(office, sent, filled(sent, {("T03.s3", "进展情况"): "甲"}))
    taken(office, saved(opened(sent)))

    found = entry(office)
    assert (found.state, found.refused) == (LedgerState.ACCEPTED, ())


def test_the_folder_of_what_goes_out_is_no_folder_of_blank_answers(office: Workspace) -> None:
    units = (UNIT, "救灾处", "办公室")
    books = hand_out(office, *units)
    for one, book in zip(handouts(office.now.register), books, strict=True):
        office.say({(one.subject, "sha256"): hashlib.sha256(book).hexdigest()}, "下发", SCREEN)

    taken(office, *books)
    assert refusals(office.now.register) == ()

    taken(office, filled(books[0], {("T03.s3", "进展情况"): "甲"}), books[1])
    assert [one.file for one in refusals(office.now.register)] == ["2.xlsx"]


def test_a_web_page_that_says_so_is_not_said_to_bear_another_name(office: Workspace) -> None:
    hand_out(office)

    (row,) = looked_at(office, **{"a.html": WEB_PAGE}).judged

    assert "是网页（HTML），不是 .xlsx。" in row.reason


def test_a_file_that_was_cut_off_is_asked_for_anew(office: Workspace) -> None:
    (sent,) = hand_out(office)

    (row,) = looked_at(office, **{"a.xlsx": sent[: len(sent) // 2]}).judged

    assert "打不开。请重新发一份填好的原表。" in row.reason


def test_of_an_issue_that_was_taken_back_the_unit_is_known_although_nothing_is_kept(office: Workspace) -> None:
    (sent,) = hand_out(office)
    office.undo(SCREEN)

    (row,) = unknown_senders(looked_at(office, **{"a.xlsx": sent}).judged)

    assert row.unit == UNIT


def test_copies_of_what_went_out_are_blank_answers_where_as_many_others_have_answered(office: Workspace) -> None:
    books = hand_out(office, "甲县", "乙县", "丙县", "丁县", everything=True)
    for one, book in zip(handouts(office.now.register), books, strict=True):
        office.say({(one.subject, "sha256"): hashlib.sha256(book).hexdigest()}, "下发", SCREEN)

    taken(office, *(filled(book, {("T03.s3", "进展情况"): "甲"}) for book in books[:2]), *books[2:])

    assert sorted(one.file for one in refusals(office.now.register)) == ["3.xlsx", "4.xlsx"]


def test_a_table_in_which_only_locked_words_were_changed_is_not_said_to_be_as_it_went_out(office: Workspace) -> None:
    (sent,) = hand_out(office)

    taken(office, filled(sent, {("T03.s3", "牵头单位"): "别处"}))

    assert refusals(office.now.register) == ()


def test_a_file_of_a_period_that_nobody_is_asked_about_any_more_is_put_down_to_no_other(office: Workspace) -> None:
    hand_out(office)
    (gone,) = hand_out(office, period=Q4)
    office.undo(SCREEN)

    review = looked_at(office, **{f"{UNIT}四季度.xlsx": filled(gone, {("T03.s3", "进展情况"): "甲"})})

    assert new_refusals(office.now.register, review.judged) == []
    assert len(unknown_senders(review.judged)) == 1
    assert "那次下发后来撤销了" in review.judged[0].reason


def test_of_a_void_workbook_the_unit_is_told_which_one_stands_instead(office: Workspace) -> None:
    hand_out(office)
    (gone,) = hand_out(office, period=Q4)
    office.undo(SCREEN)
    hand_out(office, period=Q4)
    new = handouts(office.now.register)[-1].file

    kept(office, **{f"{UNIT}四季度.xlsx": filled(gone, {("T03.s3", "进展情况"): "甲"})})

    first, last = ledger(office.now.register, LATER)
    assert (len(first.refused), len(last.refused)) == (0, 1)
    assert last.refused[0].why.endswith(f"这份作废。同一期后来又下发过，请改填“{new}”（第3次下发）再报。")
    (told,) = (one.text for one in reminders([last], LATER) if one.unit == UNIT)
    assert f"这份表已经作废（那次下发撤销了），请改填后来下发的“{new}”再报。" in told
    assert "重做" not in last.refused[0].why


def test_one_that_an_older_version_put_down_to_another_period_is_kept_for_its_own(office: Workspace) -> None:
    hand_out(office)
    (gone,) = hand_out(office, period=Q4)
    office.undo(SCREEN)
    hand_out(office, period=Q4)
    data = filled(gone, {("T03.s3", "进展情况"): "甲"})
    wrong = {"handout": handouts(office.now.register)[0].subject, "sha256": hashlib.sha256(data).hexdigest()}
    subject = new_subject("refusal")
    office.say({(subject, field): value for field, value in wrong.items()}, "旧版记的", SCREEN)

    assert kept(office, **{f"{UNIT}四季度.xlsx": data}) == 1
