"""A file that bears the name of another unit than its stamp: nothing of it is taken without a word."""

from __future__ import annotations

import pytest
from support.chased import LATER
from support.handouts import UNIT, filled, hand_out
from support.returns import take

from exporters.returning import Review, review_files
from models.workspace import Workspace
from models.workspace.chasing import reminders
from models.workspace.judged import Judged, Outcome, safe
from models.workspace.ledger import ledger

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

    renamed = review_files(office.now, office.history, [(f"{UNIT}.xlsx", back)])
    take(office, renamed, safe(renamed.judged))
    assert "收到的" not in letter_to(office, "救灾处"), "whose it is has been settled"


def letter_to(office: Workspace, unit: str) -> str:
    entries = ledger(office.now.register, LATER)
    return next(one.text for one in reminders(entries, LATER, house=office.now.departments) if one.unit == unit)


@pytest.mark.parametrize("name", [f"{UNIT}.xlsx", "一季度.xlsx", f"救灾处转{UNIT}的表.xlsx"])
def test_of_other_names_nothing_is_asked(office: Workspace, name: str) -> None:
    assert [row.outcome for row in came(office, name)] == [Outcome.TAKE, Outcome.TAKE]
