"""Who is late with a workbook, and with which tasks."""

from __future__ import annotations

from datetime import date

from support.handouts import UNIT, filled, hand_out
from support.returns import taken
from support.workspaces import SCREEN, workspace

from exporters.content.urging import urging_sheets
from models.document import Document
from models.workspace import SubjectId, Workspace
from models.workspace.chasing import reminders
from models.workspace.ledger import ledger
from models.workspace.urging import Urging, urgings
from models.workspace.values import Key, Value

LATER = date(2017, 5, 20)


def said(office: Workspace, values: dict[Key, Value]) -> None:
    office.say(values, "示例", SCREEN)


def urged(office: Workspace, on: date = LATER) -> dict[str, Urging]:
    return {one.unit: one for one in urgings(office.now, on)}


def test_those_who_are_late_are_urged_with_the_words_of_their_reminder(document: Document) -> None:
    office = workspace(document)
    hand_out(office, UNIT, "救灾处")

    found = urged(office)

    letters = {one.unit: one.text for one in reminders(ledger(office.now.register, LATER), LATER) if one.unit}
    assert set(found) == {UNIT, "救灾处"}
    assert found[UNIT].late_days == 25
    for unit, one in found.items():
        asked = one.asked.replace("上述任务分解表", f"“{unit}.xlsx”")
        assert letters[unit].startswith(f"{unit}：\n    {one.said}{asked}\n")
        assert ".xlsx" not in one.said + one.asked


def test_nobody_is_urged_before_the_day_and_after_the_return_only_for_rows_left_blank(document: Document) -> None:
    office = workspace(document)
    book, _ = hand_out(office, UNIT, "救灾处")

    assert urged(office, date(2017, 4, 25)) == {}
    taken(office, filled(book, {("T03.s3", "完成率（%）"): 45}))

    assert urged(office, date(2017, 4, 25)) == {}
    assert urged(office)["救灾处"].matter.endswith("任务分解表")
    assert urged(office)[UNIT].matter.endswith("没有填的16条")


def test_the_tasks_a_unit_leads_are_named_with_the_days_they_are_late(document: Document) -> None:
    office = workspace(document)
    said(
        office,
        {
            (SubjectId("T03"), "deadline"): "4月底前",
            (SubjectId("T05.s1"), "deadline"): "2017年5月1日",
            (SubjectId("T05.s2"), "deadline"): "2017年5月1日",
            (SubjectId("T05.s2"), "percent"): 100.0,
            (SubjectId("T02"), "deadline"): "3月底前",
            (SubjectId("T04"), "deadline"): "年底前",
        },
    )
    hand_out(office, UNIT)

    (one,) = urged(office).values()

    assert [(late.node, late.deadline, late.days) for late in one.overdue] == [
        ("T03", "4月底前", 20),
        ("T05.s1", "2017年5月1日", 19),
    ]


def test_a_county_is_urged_to_report_and_not_to_conclude_what_a_department_leads(document: Document) -> None:
    office = workspace(document)
    late: dict[Key, Value] = {(SubjectId("T03"), "deadline"): "4月底前", (SubjectId("T03"), "supporting"): ("救灾处",)}
    said(office, late)
    hand_out(office, UNIT, "甲县", everything=True)

    found = urged(office)

    assert [one.node for one in found[UNIT].overdue] == ["T03"]
    assert (found["甲县"].overdue, found["甲县"].supporting) == ((), ())
    (county, _) = sorted(urging_sheets(office.now, list(found.values())), key=lambda sheet: sheet.unit != "甲县")
    assert "办结" not in f"{county.form}{county.answers}"
    assert "报回时限：" in county.form[-1][0][1]
