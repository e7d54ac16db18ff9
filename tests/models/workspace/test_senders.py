"""Whose file it is, by the words it bears."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.handouts import Q1, filled, hand_out
from support.returns import reviewed, taken
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.workspace import Workspace
from models.workspace.handouts import Handout, handouts
from models.workspace.periods import Period
from models.workspace.senders import Senders

Q2 = Period.parse("2017Q2")


@pytest.fixture
def office(document: Document) -> Workspace:
    found = workspace(document)
    hand_out(found, "甲县", "新甲县", "乙县", everything=True)
    name_files(found)
    return found


def name_files(office: Workspace) -> None:
    sent = handouts(office.now.register)
    office.say(
        {(one.subject, "file"): f"任务分解表_{one.to.unit}_{one.to.period}.xlsx" for one in sent}, "示例", SCREEN
    )


def by_name(office: Workspace, name: str) -> Handout | None:
    return Senders(office.now.register).by_name(name)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("甲县报来.xls", "甲县"),
        ("新甲县报来.xls", "新甲县"),
        ("甲县和乙县.xls", None),
        ("乙县.xlsx（2）.xls", "乙县"),
        ("丙县.xls", None),
    ],
)
def test_a_name_within_a_longer_one_is_not_meant(office: Workspace, name: str, unit: str | None) -> None:
    found = by_name(office, name)

    assert (found.to.unit if found else None) == unit


def test_what_has_not_come_home_is_meant_before_what_has_and_the_later_issue_else(office: Workspace) -> None:
    (second,) = hand_out(office, "甲县", period=Q2, everything=True)
    name_files(office)
    found = by_name(office, "甲县报来.xls")
    assert found is not None
    assert found.to.period == Q2

    taken(office, filled(second, {("T03.s3", "进展情况"): "示例"}))

    found = by_name(office, "甲县报来.xls")
    assert found is not None
    assert found.to.period == Q1


def test_a_file_of_a_handout_that_was_taken_back_is_meant_for_that_of_the_same_period(document: Document) -> None:
    office = workspace(document)
    (first,) = hand_out(office, "甲县", everything=True)
    hand_out(office, "甲县", period=Q2, everything=True)
    back = filled(first, {("T03.s3", "进展情况"): "示例"})
    file = replace(reviewed(office, back).returns[0].file, handout="handout:taken-back")
    taken(office, back)  # of that period nothing is owed any more, and of the later one all

    found = Senders(office.now.register).of(file)

    assert found is not None
    assert found.to.period == Q1


def test_a_unit_is_known_by_its_whole_name_also_where_it_stands_within_a_longer_one(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "台州市", "台州市椒江区", everything=True)
    city, district = handouts(office.now.register)
    senders = Senders(office.now.register)

    assert senders.another_unit("台州市椒江区.xlsx", city) == district
    assert senders.another_unit("台州市.xlsx", city) is None
    assert senders.another_unit("台州市椒江区报来.xlsx", district) is None
