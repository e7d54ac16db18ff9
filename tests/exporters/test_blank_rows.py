"""Rows that came home blank: the ledger counts them as wanting, and the unit is asked for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.chased import LATER, answered, letters_with_answers
from support.handouts import Q1, UNIT, column_of, filled, hand_out, opened, saved
from support.returns import report_the_rest, taken
from support.workspaces import SCREEN, file, say

from exporters.content.urging import urging_sheets
from exporters.ledger_list import ledger_list
from models.outline import Level, NodeId
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import reminders
from models.workspace.entries import filing_entry
from models.workspace.labels import node_name
from models.workspace.ledger import LedgerState
from models.workspace.urging import urgings

DAY = date(2017, 4, 20)
ONE = {("T03.s3", "进展情况"): "已办"}


def measures(office: Workspace) -> list[NodeId]:
    """The measures."""
    return [one.id for one in office.now.document.outline.of_level(Level.MEASURE)]


def test_what_was_taken_and_is_not_whole_is_not_simply_accepted(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))

    found = answered(office, DAY)

    assert found.state is LedgerState.ACCEPTED
    assert found.stands == "已收，缺16条"
    assert "任务（三）举措3" not in found.blank
    assert "任务（三）举措4" in found.blank
    assert "已收，缺16条" in list(ledger_list([found]))[1]


def test_what_is_filled_blank_and_only_supported_makes_up_all_that_was_sent(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))

    found = answered(office, DAY)
    headings, row = ledger_list([found])

    assert (found.filled, len(found.blank), found.free) == (1, 16, 1)
    assert found.filled + len(found.blank) + found.free == found.asked
    counts = dict(zip(headings, row, strict=True))
    assert [counts[one] for one in ("填了几条", "共几条", "只配合不催几条")] == ["1", "18", "1"]


def test_a_row_that_is_only_supported_and_filled_all_the_same_is_not_counted_as_free(
    office: Workspace, sent: bytes
) -> None:
    node = next(one for one in measures(office) if UNIT in office.now.assignment(one).supporting)
    taken(office, filled(sent, {**ONE, (node, "进展情况"): "已配合"}))

    found = answered(office, DAY)

    assert (found.filled, found.free, found.share) == (2, 0, "填了2条，共18条")


def test_nothing_is_free_before_anything_came_home(office: Workspace, sent: bytes) -> None:
    found = answered(office, DAY)

    assert (found.free, found.share) == (0, "")


def test_its_unit_is_asked_for_the_rows_that_are_blank(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))

    (letter,) = letters_with_answers(office, DAY)

    assert "已收到，还有16条没有填：" in letter
    assert "任务（三）举措1、2、4—10；任务（五）举措1—5；任务（十三）举措1、5。" in letter
    assert "请在报回的表上补填后再报一次，别的格子照旧。" in letter


def test_a_letter_names_the_last_day_while_it_is_to_come_and_calls_it_so_once_it_is_over(
    office: Workspace, sent: bytes
) -> None:
    assert "，请在2017年4月25日前报回。" in letters_with_answers(office, DAY)[-1]
    assert "，原定2017年4月25日前报回。" in letters_with_answers(office, LATER)[-1]

    taken(office, filled(sent, ONE))

    assert letters_with_answers(office, DAY)[-1].count("\n    请在2017年4月25日前报回。\n") == 1
    assert "。原定2017年4月25日前报齐，已迟" in letters_with_answers(office, LATER)[-1]


def test_a_letter_about_a_table_without_a_last_day_leaves_room_for_one(office: Workspace, sent: bytes) -> None:
    unlimited = replace(answered(office, LATER), due=None, late_days=0)

    (_, letter) = reminders([unlimited], LATER)

    assert letter.text.count("请于　月　日前报回。") == 1


def test_a_letter_leaves_room_for_another_day_once_the_last_one_is_over(office: Workspace, sent: bytes) -> None:
    assert not any("请于　月　日前" in one for one in letters_with_answers(office, DAY))
    assert letters_with_answers(office, LATER)[-1].count("请于　月　日前报回。") == 1

    taken(office, filled(sent, ONE))

    assert not any("请于　月　日前" in one for one in letters_with_answers(office, DAY))
    assert letters_with_answers(office, LATER)[-1].count("请于　月　日前报回。") == 1


def test_who_only_supports_is_not_asked_for_rows_left_blank(office: Workspace, sent: bytes) -> None:
    supported = [one for one in office.document.outline.of_level(Level.MEASURE) if _supports(office, one.id)]
    taken(office, filled(sent, ONE))

    assert supported
    assert not {node_name(office.document, one.id) for one in supported}.intersection(answered(office, DAY).blank)


def _supports(office: Workspace, node: NodeId) -> bool:
    found = office.now.assignment(node)
    return UNIT in found.supporting and found.lead != UNIT


def test_a_row_that_was_filed_before_and_left_as_it_was_is_no_gap(office: Workspace) -> None:
    office.say(filing_entry(office.now, NodeId("T03.s4"), Q1, UNIT, {"progress": "早报过"}), "填报", SCREEN)
    (sent,) = hand_out(office)
    taken(office, filled(sent, ONE))

    assert "任务（三）举措4" not in answered(office, DAY).blank


def test_a_row_that_waits_for_a_decision_is_no_gap(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, {**ONE, ("T03.s4", "完成率（%）"): "约三成"}))

    found = answered(office, DAY)

    assert found.state is LedgerState.RETURNED
    assert found.stands == "已回，未收完"
    assert "任务（三）举措4" not in found.blank
    (letter,) = letters_with_answers(office, DAY)
    assert "另有15条没有填：" in letter


def test_what_was_sent_again_is_asked_for_there_and_nowhere_else(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    hand_out(office)

    first, second = ledger_with_answers(office.now, LATER)

    assert (first.blank, first.is_asked_anew) == ((), True)
    assert second.state is LedgerState.LATE


def test_a_row_of_which_everything_was_cleared_again_is_blank(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    file(office, "T03.s4", Q1, UNIT, progress="报错了")
    assert "任务（三）举措4" not in answered(office, DAY).blank

    file(office, "T03.s4", Q1, UNIT, progress="")

    assert "任务（三）举措4" in answered(office, DAY).blank


def test_rows_in_a_column_that_was_not_taken_are_no_gap(office: Workspace, sent: bytes) -> None:
    book = opened(filled(sent, {**ONE, ("T03.s4", "完成率（%）"): 30}))
    book["任务分解表"].cell(5, column_of(book, "进展情况")).value = "佐证材料"
    taken(office, saved(book))

    found = answered(office, DAY)

    assert found.state is LedgerState.RETURNED
    assert found.blank == ()


def test_who_has_filled_in_every_row_is_left_in_peace(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))
    report_the_rest(office, DAY)

    assert answered(office, DAY).stands == "已收"
    assert letters_with_answers(office, DAY) == []


def test_those_late_with_rows_are_urged_like_those_late_with_a_workbook(office: Workspace, sent: bytes) -> None:
    taken(office, filled(sent, ONE))

    assert urgings(office.now, date(2017, 4, 25)) == []
    (one,) = urgings(office.now, LATER)

    assert (one.unit, one.late_days) == (UNIT, 7)
    assert "还有16条没有填：" in one.said
    assert "请抓紧补填好上述任务分解表" in one.asked
    (sheet,) = urging_sheets(office.now, [one])
    assert sheet.form[0][0][1].endswith("没有填的16条")


def test_of_several_units_the_list_tells_who_left_rows_blank(office: Workspace) -> None:
    first, _ = hand_out(office, UNIT, "救灾处")
    taken(office, filled(first, ONE))

    listed = letters_with_answers(office, DAY)[0]

    assert f"另有1个单位报回的没有填齐：{UNIT}（缺16条）。" in listed


def test_the_sheet_that_urges_names_every_row_and_lists_them_with_their_words(office: Workspace, sent: bytes) -> None:
    """举措1、举措2、举措3、举措4等9处 was all that stood there: nobody could tell which nine."""
    taken(office, filled(sent, ONE))

    (sheet,) = urging_sheets(office.now, urgings(office.now, LATER))

    assert "还有16条没有填：任务（三）举措1、2、4—10；任务（五）举措1—5；任务（十三）举措1、5，" in sheet.said
    assert sheet.blank is not None
    assert len(sheet.blank.rows) == 16
    assert sheet.blank.rows[2][:3] == ("3", "任务（三）举措4", "加强敬老院设施建设和管理")


def test_who_loses_a_task_while_its_workbook_is_away_is_counted_by_what_it_was_asked(
    office: Workspace, sent: bytes
) -> None:
    """填了0条，共10条 was said of a unit that had returned all seven rows of its only task."""
    rows = [str(row[0].value) for row in opened(sent)["任务分解表"].iter_rows(min_row=6) if row[0].value]
    taken(office, filled(sent, {("T03.s3", "进展情况"): "已办", ("T03.s4", "进展情况"): "已办"}))
    before = answered(office, DAY)

    say(office, "T03", lead="救灾处", supporting="")

    after = answered(office, DAY)
    assert (after.filled, after.asked) == (before.filled, before.asked) == (2, len(rows))
    assert not any(name.startswith("任务（三）") for name in after.blank), "those are asked of who leads it now"
    assert any(name.startswith("任务（三）") for name in before.blank)


def test_who_is_given_a_task_later_is_not_asked_for_rows_that_its_workbook_never_had(office: Workspace) -> None:
    (sent,) = hand_out(office, "救灾处")
    say(office, "T03", lead="救灾处", supporting="")
    led = [one.id for one in office.document.outline.of_level(Level.MEASURE)]
    row = next(one for one in led if office.now.assignment(one).lead == "救灾处" and not one.startswith("T03."))
    taken(office, filled(sent, {(row, "进展情况"): "已办"}))

    assert not any(name.startswith("任务（三）") for name in answered(office, DAY).blank)
