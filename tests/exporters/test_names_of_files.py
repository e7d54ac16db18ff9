"""A file that bears the name of another unit than its stamp: nothing of it is taken without a word."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.chased import LATER
from support.handouts import UNIT, filled, hand_out, opened, saved
from support.returns import AT, report_the_rest, take
from support.workspaces import SCREEN

from exporters.ledger_list import ledger_list
from exporters.returning import Review, review_files
from models.workspace import Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import reminders
from models.workspace.deciding import Deciding
from models.workspace.entries import Fields
from models.workspace.handouts import handouts
from models.workspace.judged import Judged, Outcome, safe
from models.workspace.ledger import LedgerState, ledger
from models.workspace.periods import Period
from models.workspace.refusals import refusal_fields
from ui.command_line.take_page import Page

Q2 = Period.parse("2017Q2")
DONE = {("T03.s3", "进展情况"): "已办", ("T03.s4", "进展情况"): "在办"}


def looked_at(office: Workspace, name: str) -> Review:
    data, _ = hand_out(office, UNIT, "救灾处")
    return review_files(office.now, office.history, [(name, filled(data, DONE))])


def came(office: Workspace, name: str) -> list[Judged]:
    review = looked_at(office, name)
    return [row for row in review.judged if row.outcome is not Outcome.UNCHANGED]


def test_it_is_asked_about_with_both_names(office: Workspace) -> None:
    rows = came(office, "救灾处报来.xlsx")

    assert [row.outcome for row in rows] == [Outcome.DOUBTFUL, Outcome.DOUBTFUL]
    assert safe(rows) == []
    assert f"文件名写的是“救灾处”，表却是第1次下发给“{UNIT}”的" in rows[0].reason
    assert rows[0].fields


def test_how_to_go_on_is_said_once_and_not_to_the_unit(office: Workspace) -> None:
    review = looked_at(office, "救灾处报来.xlsx")

    assert review.returns[0].remark == f"确是{UNIT}报的，改好文件名再收。"
    assert not any("改好文件名" in row.asks for row in review.judged)


def test_the_letter_says_what_to_do_about_the_name_and_lists_no_cells(office: Workspace) -> None:
    data, _ = hand_out(office, UNIT, "救灾处")
    named = [("救灾处报来.xlsx", filled(data, {**DONE, ("T03.s3", "完成率（%）"): "105"}))]
    take(office, review_files(office.now, office.history, named), [])

    letters = {one.unit: one.text for one in reminders(ledger(office.now.register, LATER), LATER)}

    assert "整份还没有收：文件名写的是“救灾处”" in letters[UNIT]
    assert f"如是{UNIT}所报，请把文件名改为“{UNIT}.xlsx”再报；" in letters[UNIT]
    assert "如是救灾处所报，请救灾处在下发给自己的表上填写后报回，" in letters[UNIT]
    assert f"，{UNIT}仍请填好自己的表报回。" in letters[UNIT]
    assert "任务分解表N" not in letters[UNIT]
    assert "任务（三）" not in letters[UNIT]
    assert "格号" not in letters[UNIT]
    assert "请在报回的表上改好" not in letters[UNIT]


def test_no_row_is_asked_for_of_a_unit_from_which_perhaps_nothing_came(office: Workspace) -> None:
    data, _ = hand_out(office, UNIT, "救灾处")
    take(office, review_files(office.now, office.history, [("救灾处报来.xlsx", filled(data, DONE))]), [])

    found = reminders(ledger_with_answers(office.now, LATER), LATER)

    (letter,) = (one.text for one in found if one.unit == UNIT)
    assert "整份还没有收：" in letter
    assert "没有填" not in letter


def test_the_unit_whose_name_the_file_bears_is_told_that_it_may_have_filled_in_another_table(
    office: Workspace,
) -> None:
    """尚未收到 was all that stood in its letter."""
    data, _ = hand_out(office, UNIT, "救灾处")
    back = filled(data, DONE)
    take(office, review_files(office.now, office.history, [("救灾处报来.xlsx", back)]), [])

    said = letter_to(office, "救灾处")
    assert (
        f"尚未收到，已迟7天。收到的“救灾处报来.xlsx”，文件名写的是救灾处，填的却是下发给{UNIT}的表，还没有收；" in said
    )
    assert "如是贵处所报，请改在下发给贵处的表上填写。请抓紧填好“救灾处.xlsx”报回" in said

    other = ledger(office.now.register, LATER)[1]
    words = f"“救灾处报来.xlsx”文件名写的是它，填的是下发给{UNIT}的2017年一季度的表"
    assert words in "".join(list(ledger_list([other]))[1]), "the ledger named the one alone"

    renamed = review_files(office.now, office.history, [(f"{UNIT}.xlsx", back)])
    take(office, renamed, safe(renamed.judged))
    assert "收到的" not in letter_to(office, "救灾处"), "whose it is has been settled"


def letter_to(office: Workspace, unit: str) -> str:
    entries = ledger(office.now.register, LATER)
    return next(one.text for one in reminders(entries, LATER, house=office.now.departments) if one.unit == unit)


@pytest.mark.parametrize("name", [f"{UNIT}.xlsx", "一季度.xlsx", f"救灾处转{UNIT}的表.xlsx"])
def test_of_other_names_nothing_is_asked(office: Workspace, name: str) -> None:
    assert [row.outcome for row in came(office, name)] == [Outcome.TAKE, Outcome.TAKE]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (f"任务分解表_{UNIT}_2017年二季度.xlsx", "2017年二季度"),
        (f"{UNIT} 2 季度.xlsx", "2季度"),
        (f"{UNIT}上半年.xlsx", "上半年"),
    ],
)
def test_of_a_file_with_the_name_of_another_period_nothing_is_taken_without_a_word(
    office: Workspace, name: str, said: str
) -> None:
    rows = came(office, name)

    assert [row.outcome for row in rows] == [Outcome.DOUBTFUL, Outcome.DOUBTFUL]
    assert f"文件名写的是“{said}”，表却是2017年一季度（第1次下发）的" in rows[0].reason


@pytest.mark.parametrize(
    "name", [f"{UNIT}2017年一季度（二季度改）.xlsx", f"{UNIT}4月20日报.xlsx", f"{UNIT}4月.xlsx", f"{UNIT}2017.xlsx"]
)
def test_a_day_or_its_own_period_in_a_name_asks_nothing(office: Workspace, name: str) -> None:
    assert [row.outcome for row in came(office, name)] == [Outcome.TAKE, Outcome.TAKE]


def test_a_table_of_an_earlier_period_under_the_name_of_the_later_stands_in_the_letter(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    named = [(f"{UNIT}2017年二季度.xlsx", filled(first, DONE))]
    review = review_files(office.now, office.history, named)
    page = "".join(Page(office.now, review, all_cells=False).lines())
    assert "是报2017年二季度的，请单位在那一期的表上重填。" in page
    assert "注意：这是第1次下发（2017年一季度）的表，后来又下发过第2次（2017年二季度）。" in page
    take(office, review, [])

    (letter,) = (one.text for one in reminders(ledger(office.now.register, LATER), LATER) if one.unit == UNIT)
    assert "，文件名写的是“2017年二季度”，填的却是2017年一季度任务分解表，还没有收；" in letter
    assert "如是报2017年二季度的，请改在这一次下发的表上填写；不是的，请改好文件名再报。" in letter
    assert "另，" not in letter


def test_the_letter_of_a_later_issue_says_that_the_table_of_an_earlier_one_came(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    review = review_files(office.now, office.history, [(f"{UNIT}.xlsx", filled(first, DONE))])
    take(office, review, safe(review.judged))

    (letter,) = (one.text for one in reminders(ledger(office.now.register, LATER), LATER) if one.unit == UNIT)

    assert f"收到的“{UNIT}.xlsx”填的是2017年一季度任务分解表，记在那一次；这一次的请填在这一次下发的表上。" in letter


@pytest.mark.parametrize(("name", "outcome"), [("表.xlsx", Outcome.DOUBTFUL), ("一季度.xlsx", Outcome.TAKE)])
def test_a_table_that_says_of_no_period_and_comes_when_a_later_is_out_is_asked_about(
    office: Workspace, name: str, outcome: Outcome
) -> None:
    """二季度照料中心累计60家, filled in on the sheet of the first quarter, was booked to the first."""
    (first,) = hand_out(office)
    hand_out(office, period=Q2)

    review = review_files(office.now, office.history, [(name, filled(first, DONE))])

    assert [row.outcome for row in review.judged if row.answers] == [outcome, outcome]


def test_of_such_a_table_that_was_not_taken_no_letter_says_that_it_is_on_record(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)

    sent_twice(office, ("表.xlsx", filled(first, DONE)))

    letter = letter_to(office, UNIT)
    assert "收到的“表.xlsx”填的是2017年一季度任务分解表，还没有收；如是报2017年二季度的，请改在这一次" in letter
    assert "不是的，请在文件名里写明期次再报。" in letter
    assert "记在那一次" not in letter
    office.undo(SCREEN)
    sent_twice(office, (f"{UNIT}.xlsx", filled(first, {**DONE, ("T03.s5", "完成率（%）"): "三成"})))
    assert f"收到的“{UNIT}.xlsx”填的是2017年一季度任务分解表，还有没收下的；" in letter_to(office, UNIT)


def test_so_is_one_that_comes_beside_what_was_answered_and_not_one_that_was_taken_before(office: Workspace) -> None:
    (first,) = hand_out(office)
    own, more = ("表.xlsx", filled(first, DONE)), ("补.xlsx", filled(first, {("T03.s5", "进展情况"): "又办了"}))
    sent_twice(office, own)
    hand_out(office, period=Q2)
    assert again(office, own) == {}

    sent_twice(office, own, more)

    entry = ledger(office.now.register, LATER)[0]
    assert (entry.state, entry.under_other_names) == (LedgerState.ACCEPTED, ("补.xlsx",))
    assert again(office, own, more) == {}


def test_a_table_whose_head_was_changed_to_another_period_is_put_down_to_that(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    book = opened(filled(first, DONE))
    book["任务分解表"]["F2"].value = "2017年二季度"
    review = review_files(office.now, office.history, [("表.xlsx", saved(book))])
    office.say(refusal_fields(office.now.register, review.judged, AT), "没有收", SCREEN)

    earlier, later = ledger(office.now.register, LATER)

    assert (len(earlier.refused), len(later.refused)) == (0, 1)
    (letter,) = (one.text for one in reminders([later], LATER) if one.unit == UNIT)
    assert "没有能收下：表头的期次写成了“2017年二季度”，填的却是2017年一季度的表，" in letter
    assert "请在这一次下发的表上重填。" in letter


def test_a_file_that_cannot_be_read_is_put_down_to_the_period_in_its_name(office: Workspace) -> None:
    hand_out(office)
    hand_out(office, period=Q2)
    review = review_files(office.now, office.history, [(f"{UNIT}一季度.xls", b"<html></html>")])
    office.say(refusal_fields(office.now.register, review.judged, AT), "没有收", SCREEN)

    assert [len(one.refused) for one in ledger(office.now.register, LATER)] == [1, 0]


def test_of_two_issues_about_other_tasks_neither_is_the_older_table_of_the_other(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    one, other = handouts(office.now.register)
    office.say({(one.subject, "tasks"): ("T03",), (other.subject, "tasks"): ("T06",)}, "示例", SCREEN)
    review = review_files(office.now, office.history, [("表.xlsx", filled(first, DONE))])
    take(office, review, safe(review.judged))

    assert ledger(office.now.register, LATER)[-1].on_older == ()


@pytest.mark.parametrize("name", ["四季青街道.xlsx", "四季青街道2017年1—2季度.xlsx", "四季青街道二季稻推广情况.xlsx"])
def test_a_unit_or_a_crop_with_a_season_in_its_name_names_no_quarter(office: Workspace, name: str) -> None:
    """四季青街道.xlsx was taken for that of the fourth quarter, and all of it was asked about."""
    (data,) = hand_out(office, "四季青街道", everything=True)

    review = review_files(office.now, office.history, [(name, filled(data, DONE))])

    assert [row.outcome for row in review.judged if row.outcome is not Outcome.UNCHANGED] == [Outcome.TAKE] * 2


# what was taken before, under the name of another


def sent_twice(office: Workspace, *files: tuple[str, bytes]) -> None:
    review = review_files(office.now, office.history, files)
    take(office, review, safe(review.judged))


def again(office: Workspace, *files: tuple[str, bytes]) -> Fields:
    """What taking them once more would say."""
    review = review_files(office.now, office.history, files)
    return Deciding(review.judged).fields(office.now, review.returns, "", AT)


@pytest.mark.parametrize("is_saved_anew", [False, True])
def test_a_table_taken_before_under_the_name_of_another_unit_is_told_to_that_unit(
    office: Workspace, is_saved_anew: bool
) -> None:
    """乙县 took the sheet of 甲县 by mistake, and its letter said 尚未收到."""
    data, _ = hand_out(office, UNIT, "救灾处")
    back = filled(data, DONE)
    own, wrong = (f"{UNIT}.xlsx", back), ("救灾处报来.xlsx", saved(opened(back)) if is_saved_anew else back)
    sent_twice(office, own)

    review = review_files(office.now, office.history, [wrong])
    (row,) = review.judged
    assert (row.outcome, review.returns) == (Outcome.REFUSED, ())
    assert f"文件名写的是“救灾处”，表却是第1次下发给“{UNIT}”的，内容与收过的相同，没有收。" in row.reason

    office.say(refusal_fields(office.now.register, review.judged, AT), "没有收", SCREEN)

    mine, other = ledger(office.now.register, LATER)
    assert (mine.versions, mine.refused) == (1, ())
    assert [one.file for one in other.refused] == ["救灾处报来.xlsx"]
    said = letter_to(office, "救灾处")
    assert "报来的“救灾处报来.xlsx”已经看到，没有能收下：" in said
    assert f"填的是下发给{UNIT}的表，内容与{UNIT}报过的相同。请在下发给救灾处的表上填写后报回。" in said
    assert again(office, own, wrong) == {}


def test_of_two_alike_that_come_together_the_one_with_its_own_name_is_taken(office: Workspace) -> None:
    data, _ = hand_out(office, UNIT, "救灾处")
    back = filled(data, DONE)
    files = (("救灾处.xlsx", back), (f"{UNIT}.xlsx", back))

    sent_twice(office, *files)

    mine, other = ledger(office.now.register, LATER)
    assert (mine.file, mine.state, other.state) == (f"{UNIT}.xlsx", LedgerState.ACCEPTED, LedgerState.REFUSED)
    assert again(office, *files) == {}


def test_what_of_it_waits_is_not_put_down_to_another_by_a_copy(office: Workspace) -> None:
    data, _ = hand_out(office, UNIT, "救灾处")
    back = filled(data, {**DONE, ("T03.s5", "完成率（%）"): 0.5})
    sent_twice(office, (f"{UNIT}.xlsx", back))
    before = ledger(office.now.register, LATER)[0]

    sent_twice(office, ("救灾处.xlsx", back))

    assert ledger(office.now.register, LATER)[0] == before
    assert "收到的" not in letter_to(office, "救灾处")


def test_the_sheet_of_a_unit_of_another_issue_is_known_by_name(office: Workspace) -> None:
    (data,) = hand_out(office)
    hand_out(office, "救灾处")
    review = review_files(office.now, office.history, [("救灾处报来.xlsx", filled(data, DONE))])

    assert {row.outcome for row in review.judged if row.answers} == {Outcome.DOUBTFUL}


def test_the_table_of_one_quarter_sent_again_as_that_of_the_next_is_told_in_the_next(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    back = filled(first, DONE)
    sent_twice(office, (f"{UNIT}.xlsx", back))

    sent_twice(office, (f"{UNIT}二季度.xlsx", back))

    earlier, later = ledger(office.now.register, LATER)
    assert (len(earlier.refused), len(later.refused)) == (0, 1)
    assert again(office, (f"{UNIT}.xlsx", back), (f"{UNIT}二季度.xlsx", back)) == {}


def test_a_file_confirmed_under_the_name_of_another_is_told_to_nobody_when_it_comes_again(office: Workspace) -> None:
    data, _ = hand_out(office, UNIT, "救灾处")
    named = ("救灾处报来.xlsx", filled(data, DONE))
    review = review_files(office.now, office.history, [named])
    take(office, review, [row for row in review.judged if row.outcome is Outcome.DOUBTFUL])

    assert again(office, named) == {}


def test_what_came_before_a_later_issue_went_out_on_that_day_is_no_older_table(office: Workspace) -> None:
    (first,) = hand_out(office)
    review = review_files(office.now, office.history, [("表.xlsx", filled(first, DONE))])
    at = datetime(2017, 4, 10, 8, 30, tzinfo=UTC)  # what follows goes out at nine
    deciding = Deciding(review.judged)
    office.say(deciding.fields(office.now, review.returns, "", at), "回收", SCREEN)
    hand_out(office, period=Q2)

    assert ledger(office.now.register, LATER)[-1].on_older == ()


def test_a_file_that_bears_the_name_of_the_later_period_is_told_of_once(office: Workspace) -> None:
    (first,) = hand_out(office)
    hand_out(office, period=Q2)
    named = [(f"{UNIT}2017年二季度.xlsx", filled(first, DONE))]
    take(office, review_files(office.now, office.history, named), [])

    later = ledger(office.now.register, LATER)[-1]

    assert (len(later.misnamed), later.on_older) == (1, ())


def test_a_file_under_another_name_takes_nothing_back_of_what_was_answered(office: Workspace) -> None:
    """已收，缺9条 became 已回，未收完，迟96天, and the letter forgot the rows."""
    (first,) = hand_out(office)
    sent_twice(office, (f"{UNIT}.xlsx", filled(first, DONE)))
    (before,) = ledger_with_answers(office.now, LATER)
    assert before.stands == "已收，缺15条"

    sent_twice(office, (f"{UNIT}上半年.xlsx", filled(first, {**DONE, ("T03.s5", "进展情况"): "又办了"})))

    (after,) = ledger_with_answers(office.now, LATER)
    assert (after.state, after.blank, after.accepted_at) == (before.state, before.blank, before.accepted_at)
    assert after.stands == "已收，缺15条，另1份没有收"
    letter = next(one.text for one in reminders([after], LATER) if one.unit == UNIT)
    assert "已收到，还有15条没有填：" in letter
    assert f"收到的“{UNIT}上半年.xlsx”，整份还没有收：文件名写的是“上半年”，填的却是2017年一季度的表。" in letter


def test_such_a_file_is_asked_about_also_where_nothing_else_is(office: Workspace) -> None:
    (first,) = hand_out(office)
    sent_twice(office, (f"{UNIT}.xlsx", filled(first, DONE)))
    report_the_rest(office, LATER)
    named = (f"{UNIT}上半年.xlsx", filled(first, {**DONE, ("T03.s5", "进展情况"): "又办了"}))

    sent_twice(office, named)

    (letter,) = (one.text for one in reminders(ledger_with_answers(office.now, LATER), LATER) if one.unit == UNIT)
    assert f"任务分解表已收到。收到的“{UNIT}上半年.xlsx”，整份还没有收：文件名写的是“上半年”" in letter
    assert again(office, named) == {}
